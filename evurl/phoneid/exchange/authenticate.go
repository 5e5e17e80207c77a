package exchange

import (
	"context"

	"github.com/evurl/edge/evurl/phoneid"
)

// Authentication says how to verify a number from beginning to end.
type Authentication struct {
	// Request is the one for the EVURL. Its ConsumerMDN is the number to match.
	Request phoneid.CreateRequest
	// Open has the device open the EVURL, and returns when that is under way or
	// done: until then nothing is asked. What it fails with, Authenticate does.
	Open func(ctx context.Context, created phoneid.Created) error
	// Wait says how to ask for the result. Its Deadline is that of the whole.
	Wait WaitOptions
}

// Outcome is how an authentication ended.
type Outcome struct {
	// Matched tells whether the number belongs to the SIM. Where it is false and
	// there is no Err, the platform has an answer, and it is no.
	Matched bool
	// Retry: the same may be tried again, after Err.RetryAfter. Failover: verify
	// the number by another method.
	Retry, Failover bool
	Created         phoneid.Created
	Result          phoneid.Result
	// Err is why there is no result.
	Err *Error
}

// Authenticate asks for an EVURL, has the device open it, and asks for the result
// until there is one or the time is over. Whatever comes of that is an Outcome.
//
// It fails, with an [Error], where the request cannot be (KindRequest), where
// Open fails (KindRequest, too, with its error within), and where the context is
// done (KindDeadline).
func (c *Caller) Authenticate(ctx context.Context, a Authentication) (Outcome, error) {
	if what := a.Wait.check(); what != "" {
		return Outcome{}, Fail("authenticate", KindRequest, what)
	}
	whole, cancel := c.timers.Within(ctx, or(a.Wait.Deadline, DefaultDeadline))
	defer cancel()
	var o Outcome
	err := c.authenticate(whole, a, &o)
	switch {
	case err == nil:
		o.Matched = Matched(o.Result)
		return o, nil
	case ctx.Err() != nil:
		return Outcome{}, &Error{Op: "authenticate", Kind: KindDeadline, Err: givenUp(ctx)}
	case err.Kind == KindRequest:
		err.Op = "authenticate"
		return Outcome{}, err
	}
	o.Err = err
	o.Retry, o.Failover = err.finally()
	return o, nil
}

func (c *Caller) authenticate(ctx context.Context, a Authentication, o *Outcome) *Error {
	var err *Error
	if o.Created, err = asError(c.Create(ctx, a.Request)); err != nil {
		return err
	}
	if err := a.Open(ctx, o.Created); err != nil {
		if ctx.Err() != nil {
			return &Error{Op: "authenticate", Kind: KindDeadline, Err: Because("the device was not given the EVURL in time", ctx.Err())}
		}
		return &Error{Op: "authenticate", Kind: KindRequest, Err: Because("the device was not given the EVURL", err)}
	}
	o.Result, err = asError(c.Wait(ctx, phoneid.ResultRequest{
		MerchantID: a.Request.MerchantID, SubMerchantID: a.Request.SubMerchantID,
		AssociationKey: o.Created.CorrelationID, ConsumerMDN: a.Request.ConsumerMDN,
	}, a.Wait))
	return err
}

// asError is for the calls, all of which fail with an Error.
func asError[T any](answer T, err error) (T, *Error) {
	e, _ := err.(*Error)
	return answer, e
}

// finally is Advice once nobody asks again: whoever waited long enough, or got no
// answer that counts, takes another method. A configuration that is refused
// stands in the way of any.
func (e *Error) finally() (retry, failover bool) {
	retry, failover = e.Advice()
	switch {
	case e.Kind == KindDeadline:
		return false, true
	case e.Code == "":
		refused := e.Status >= 400 && e.Status < 500 && e.Status != tooManyRequests
		return retry, !refused
	}
	return retry, failover
}
