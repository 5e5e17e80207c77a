package sandbox

import (
	"context"
	"net/http"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// The causes that the sandbox notes beside the gate's, and beside those of
// phoneCauses.
const (
	causeStore     = "store"
	causeParameter = "parameter"
	causeOutcome   = "outcome"
	causeFault     = "fault"
	causeEVURL     = "evurl"
	causePath      = "path"
	causeGone      = "gone" // who asked
)

type faultKey struct{}

// withFault hands a code of the faults to the handler.
func withFault(r *http.Request, code phoneid.Code) *http.Request {
	if code == "" {
		return r
	}
	return r.WithContext(context.WithValue(r.Context(), faultKey{}, code))
}

func faultOf(r *http.Request) phoneid.Code {
	code, _ := r.Context().Value(faultKey{}).(phoneid.Code)
	return code
}

// note writes what came of a request: for one that came through the gate by
// way of the gate, which counts and logs it when it ends, and knows its status.
func (s *Sandbox) note(r *http.Request, endpoint string, status int, code phoneid.Code, cause, reason string) {
	if _, ok := gate.From(r.Context()); ok {
		gate.Note(r.Context(), code, cause, reason)
		return
	}
	s.visited(Entry{Endpoint: endpoint, Status: status, Code: code, Cause: cause, Reason: reason})
}

// noteTransaction is note for what got through.
func (s *Sandbox) noteTransaction(endpoint string, status int, t *transaction, reason string) {
	s.visited(Entry{
		Endpoint: endpoint, Status: status, Code: t.Code, Reason: reason,
		CorrelationID: phoneid.MaskID(t.CorrelationID), Number: phoneid.MaskNumber(t.Number),
	})
}

// visited counts and logs what did not come through the gate.
func (s *Sandbox) visited(e Entry) {
	s.visits.WithLabelValues(e.Endpoint, e.Cause).Inc()
	e.Time = s.clock.now()
	s.requests.add(e)
}
