package gate

import "net/http"

// statusWriter notes the status of an answer, and has it recorded before it is
// sent, if the audit log is required.
type statusWriter struct {
	http.ResponseWriter
	status int
	// record returns what to answer in place of a status, or nil. It may be nil.
	record  func(status int) *refusal
	refused bool // what the handler writes is thrown away
}

// WriteHeader notes the status that is last: those below 200 come before it.
func (w *statusWriter) WriteHeader(status int) {
	switch {
	case w.refused:
		return
	case w.status == 0 && (status >= http.StatusOK || status == http.StatusSwitchingProtocols):
		w.status = status
		if w.record == nil {
			break
		}
		if f := w.record(status); f != nil {
			w.refuse(f)
			return
		}
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *statusWriter) Write(b []byte) (int, error) {
	w.finish()
	if w.refused {
		return len(b), nil
	}
	return w.ResponseWriter.Write(b)
}

// finish notes what net/http answers if a handler says nothing.
func (w *statusWriter) finish() {
	switch {
	case w.status != 0:
	case w.record == nil:
		w.status = http.StatusOK
	default:
		w.WriteHeader(http.StatusOK)
	}
}

// refuse answers with a refusal in place of the handler's answer, of which no
// header may be left.
func (w *statusWriter) refuse(f *refusal) {
	w.refused, w.status = true, f.status
	h := w.Header()
	for name := range h {
		if name != "Connection" {
			h.Del(name)
		}
	}
	f.write(w.ResponseWriter, "")
}

// forHandler is what the handler gets. http.ResponseController would flush the
// writer below, past the record, so that a required audit log hides it.
func (w *statusWriter) forHandler() http.ResponseWriter {
	if w.record == nil {
		return unwrappable{w}
	}
	return w
}

// unwrappable lets http.ResponseController find the writer below.
type unwrappable struct{ *statusWriter }

func (w unwrappable) Unwrap() http.ResponseWriter { return w.ResponseWriter }
