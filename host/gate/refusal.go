package gate

import (
	"net/http"
	"strconv"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/internal/terminal"
)

// The causes of refusals: a closed set, for logs and as the label of a metric.
const (
	CauseAddress      = "address"
	CauseRateAddress  = "rate_address"
	CauseMethod       = "method"
	CauseQuery        = "query"
	CauseHeader       = "header"
	CauseMedia        = "media_type"
	CauseEncoding     = "content_encoding"
	CauseAccept       = "accept"
	CauseSecret       = "secret"
	CauseRequestTime  = "request_time"
	CauseBody         = "body"
	CauseJSON         = "json"
	CauseMerchant     = "merchant"
	CauseRateMerchant = "rate_merchant"
	CauseAudit        = "audit"
	// CauseAborted is no refusal: the handler did not return.
	CauseAborted = "aborted"
)

// Causes returns the gate's own causes anew.
func Causes() []string {
	return []string{
		CauseAddress, CauseRateAddress, CauseMethod, CauseQuery, CauseHeader, CauseMedia, CauseEncoding, CauseAccept, CauseSecret,
		CauseRequestTime, CauseBody, CauseJSON, CauseMerchant, CauseRateMerchant, CauseAudit, CauseAborted,
	}
}

// refusal is what a caller gets to know, and what the log gets beside it.
type refusal struct {
	status int
	code   phoneid.Code
	cause  string
	tell   string // to the caller
	reason string // to the log; "" is tell
	wait   time.Duration
}

// why is what the log gets.
func (f *refusal) why() string {
	if f.reason == "" {
		return f.tell
	}
	return f.reason
}

// noAccess is the one answer to a wrong secret, an unknown merchant, and a
// merchant that the secret does not belong to.
const noAccess = "access not allowed: check API Secret, merchantId and subMerchantId"

func denied(cause, reason string) *refusal {
	return &refusal{status: http.StatusUnauthorized, code: phoneid.CodeAccess, cause: cause, tell: noAccess, reason: reason}
}

func malformed(status int, cause, tell string) *refusal {
	return &refusal{status: status, code: phoneid.CodeParameter, cause: cause, tell: tell}
}

func tooOften(cause string, wait time.Duration) *refusal {
	return &refusal{status: http.StatusTooManyRequests, code: phoneid.CodeAccess, cause: cause, tell: "too many requests; wait as Retry-After says", wait: wait}
}

// unrecorded is the refusal when the audit log is required and cannot be written.
// done is whether the handler may have done its work already.
func unrecorded(done bool) *refusal {
	f := &refusal{status: http.StatusServiceUnavailable, code: phoneid.CodeFailed, cause: CauseAudit}
	f.tell = "the request cannot be recorded now, and was not handled; try again later"
	if done {
		f.tell = "the answer cannot be recorded now; whether the request was handled is not known: ask again later, with a new correlationId"
	}
	return f
}

// RetryAfter is the header of that name: seconds, none too few.
func RetryAfter(wait time.Duration) string {
	return strconv.Itoa(int((wait + time.Second - 1) / time.Second))
}

// write answers with the platform's envelope.
func (f *refusal) write(w http.ResponseWriter, correlationID string) {
	if f.cause == CauseMerchant {
		correlationID = "" // that of a wrong secret was not read, and this is to be the same answer
	}
	body, err := phoneid.Encode(phoneid.Failure{CorrelationID: correlationID, Code: f.code, Description: f.tell})
	if err != nil {
		body = nil // it cannot: all of it is text
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	if f.wait > 0 {
		h.Set("Retry-After", RetryAfter(f.wait))
	}
	if f.cause == CauseMethod {
		h.Set("Allow", http.MethodPost)
	}
	w.WriteHeader(f.status)
	_, _ = w.Write(terminal.Escape(body))
}
