package gate

import (
	"net/http"
	"strconv"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// The causes of refusals: a closed set, for logs and as the label of a metric.
const (
	CauseAddress      = "address"
	CauseRateAddress  = "rate_address"
	CauseMethod       = "method"
	CauseQuery        = "query"
	CauseHeader       = "header"
	CauseMedia        = "media_type"
	CauseAccept       = "accept"
	CauseSecret       = "secret"
	CauseRequestTime  = "request_time"
	CauseBody         = "body"
	CauseJSON         = "json"
	CauseMerchant     = "merchant"
	CauseRateMerchant = "rate_merchant"
)

// refusal is what a caller gets to know, and what the log gets beside it.
type refusal struct {
	status int
	code   phoneid.Code
	cause  string
	tell   string // to the caller
	reason string // to the log; "" is tell
	wait   time.Duration
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

// write answers with the platform's envelope.
func (f *refusal) write(w http.ResponseWriter, correlationID string) {
	body, err := phoneid.Encode(phoneid.Failure{CorrelationID: correlationID, Code: f.code, Description: f.tell})
	if err != nil {
		body = nil // it cannot: all of it is text
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	if f.wait > 0 {
		h.Set("Retry-After", strconv.Itoa(int((f.wait+time.Second-1)/time.Second)))
	}
	if f.cause == CauseMethod {
		h.Set("Allow", http.MethodPost)
	}
	w.WriteHeader(f.status)
	_, _ = w.Write(body)
}
