package gate

import (
	"context"
	"net/netip"

	"github.com/evurl/edge/evurl/phoneid"
)

// Request is what the gate found out about a request that it let through.
type Request struct {
	Client netip.Addr // zero where it is not known and nobody asked
	// SecretID is what the file calls the secret that was presented, and "" where
	// the gate has no Secrets. Then MerchantID and SubMerchantID are only claimed.
	SecretID      string
	MerchantID    string
	SubMerchantID string
	CorrelationID string // "" where the body has none that could be one
	// Body is the JSON object, each name once and byte for byte; its numbers are
	// json.Number.
	Body map[string]any

	proven bool // MerchantID, by the secret
	note   note
}

type note struct {
	code   phoneid.Code
	cause  string
	reason string
}

// abort notes a handler that did not return, unless it said why.
func (r *Request) abort() {
	if r.note.cause == "" {
		r.note = note{r.note.code, CauseAborted, "the handler panicked, or gave the connection up"}
	}
}

type requestKey struct{}

// From returns what the gate found out, for the handler behind it.
func From(ctx context.Context) (*Request, bool) {
	r, ok := ctx.Value(requestKey{}).(*Request)
	return r, ok
}

// Note says what came of a request that was let through, for the log, the
// metrics and Observe: a cause of the closed set given to [NewMetrics], and a
// reason, which quotes nothing of the request. It is called by the handler,
// before it returns.
func Note(ctx context.Context, code phoneid.Code, cause, reason string) {
	if r, ok := From(ctx); ok {
		r.note = note{code, cause, reason}
	}
}
