package exchange

import (
	"context"
	"errors"

	"github.com/evurl/edge/evurl/phoneid"
)

// exchange is one call: a request, and how its answer is read.
type exchange[T any] struct {
	op, path string
	request  interface{ Validate() error }
	id       string // its correlationId
	parse    func([]byte) (T, error)
	answered func(T) string // the correlationId that came back
	check    func(T) string // what is wrong besides, or ""; may be nil
}

// with makes the call.
func (e *exchange[T]) with(ctx context.Context, c *Caller) (T, error) {
	var none T
	if err := e.request.Validate(); err != nil {
		return none, &Error{Op: e.op, Kind: KindRequest, Err: err}
	}
	body, err := phoneid.Encode(e.request)
	if err != nil {
		return none, Fail(e.op, KindRequest, "the request cannot be written")
	}
	a, failed := c.post(ctx, e.op, e.path, body)
	if failed != nil {
		return none, failed
	}
	message, failed := e.read(a, newRedactor(c.secret, body))
	if failed != nil {
		failed.Op, failed.Status, failed.RetryAfter = e.op, a.status, a.retryAfter
		return none, failed
	}
	return message, nil
}

// read judges an answer, and returns nothing of one that does not count.
func (e *exchange[T]) read(a *answer, redact *redactor) (T, *Error) {
	var none T
	if a.redirects() {
		return none, Fail(e.op, KindRedirect, "the answer is a redirect, and was not followed")
	}
	if a.broken != "" {
		return none, a.refusal(a.broken)
	}
	message, err := e.parse(a.body)
	var failure *phoneid.Failure
	switch {
	case errors.As(err, &failure):
		return none, e.readFailure(failure, redact)
	case err != nil:
		return none, a.refusal("the answer is not one of the API's: " + err.Error())
	case !a.good():
		return none, a.refusal("a status that no answer of the API has")
	case e.answered(message) != e.id:
		return none, Fail(e.op, KindResponse, anotherCall)
	}
	if e.check != nil {
		if what := e.check(message); what != "" {
			return none, Fail(e.op, KindResponse, what)
		}
	}
	return message, nil
}

const anotherCall = "correlationId did not come back as it was sent: the answer is to another call"

// readFailure takes a failure with a code of the platform's form, about this
// call or about none: what stands before the API does not know it yet.
func (e *exchange[T]) readFailure(f *phoneid.Failure, redact *redactor) *Error {
	switch {
	case f.CorrelationID != "" && f.CorrelationID != e.id:
		return Fail(e.op, KindResponse, anotherCall)
	case !isCode(f.Code) || f.Code.Is(phoneid.CodeSuccess):
		return Fail(e.op, KindResponse, "an error without a code of an error")
	}
	return &Error{Op: e.op, Kind: KindAPI, Code: f.Code, Description: redact.text(f.Description)}
}

// isCode tells whether a code is a number of a few digits. Any other text may
// be anything, and a Code is printed.
func isCode(c phoneid.Code) bool {
	s := string(c)
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != "" && len(s) <= 6
}
