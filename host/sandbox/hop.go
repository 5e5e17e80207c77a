package sandbox

import (
	"io"
	"net/http"
	"strings"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
)

// hop answers the redirect within the sandbox, where the carrier would add its
// header: the device is done.
func (s *Sandbox) hop(w http.ResponseWriter, r *http.Request) {
	key, secret, _ := strings.Cut(strings.TrimPrefix(r.URL.RawQuery, hopParameter), ".")
	reason := ""
	t, err := s.transactions.finish(r.Context(), key, secret, s.clock.now(), func(t *transaction) {
		reason = end(t, digest("agent", r.UserAgent()), faultOf(r))
	})
	if err != nil {
		s.refusePhone(w, r, EndpointHop, err)
		return
	}
	s.outcome(w, r, &t, reason)
}

// end decides how a transaction ends, and why.
func end(t *transaction, agent string, fault phoneid.Code) (reason string) {
	ending := EndingOf(t.Number)
	if fault == "" {
		fault = t.Code // of when it was opened
	}
	t.Code, t.Mismatch, t.Forever = ending.Code, ending.Mismatch, ending.Forever
	switch {
	case !sameText(t.Agent, agent):
		t.Code = phoneid.CodeUserAgent
		return "the User-Agent changed between redirects"
	case fault != "":
		t.Code = fault
		return "by the faults that are set"
	}
	return "by its number"
}

// outcome tells the device how it ended: in the redirect's query, or in the body.
func (s *Sandbox) outcome(w http.ResponseWriter, r *http.Request, t *transaction, reason string) {
	o := evurl.Outcome{ErrorCode: string(t.Code), ErrorDescription: meaning(t.Code)}
	if t.Code.Is(phoneid.CodeSuccess) {
		o.ErrorDescription, o.Carrier = "Success", Carrier
	}
	switch {
	case t.Redirect == "":
		s.noteTransaction(EndpointHop, http.StatusOK, t, reason)
		writeOutcome(w, o)
	case isFramed(r):
		s.noteTransaction(EndpointHop, http.StatusOK, t, reason+"; the frame stops before "+hostOf(t.Redirect))
		stopFrame(w, o.AddTo(t.Redirect))
	default:
		s.noteTransaction(EndpointHop, http.StatusFound, t, reason)
		w.Header().Set("Location", o.AddTo(t.Redirect))
		w.WriteHeader(http.StatusFound)
	}
}

// writeOutcome answers with an outcome. One client library reads the body of a
// 2xx alone, so the status is 200 whatever the code.
func writeOutcome(w http.ResponseWriter, o evurl.Outcome) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(http.StatusOK)
	_, _ = io.WriteString(w, o.Query())
}
