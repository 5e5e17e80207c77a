package exchange

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// Defaults of [WaitOptions], our choice. An EVURL lives for ten minutes, but
// where it works the device is done within seconds, and whoever looks at a
// screen gives up within two minutes: by then another method is the better one.
const (
	DefaultDeadline    = 2 * time.Minute
	DefaultInterval    = 500 * time.Millisecond
	DefaultMaxInterval = 5 * time.Second
)

// WaitOptions say how [Caller.Wait] asks. The zero value is the defaults.
type WaitOptions struct {
	// Deadline is for the whole of it; 0: 2 minutes.
	Deadline time.Duration
	// Interval is the first pause, each next one half as long again, up to
	// MaxInterval; 0: 500 ms and 5 s. Each is shortened by up to a quarter, by
	// chance, so that many clients do not ask in step.
	Interval, MaxInterval time.Duration
	// Pending is called, where it is given, before each pause.
	Pending func(asked int, pause time.Duration)
}

// Wait asks phoneIdResult until the device is done: again on
// [phoneid.CodePending], and on HTTP status 429 with Retry-After, after the time
// that it asks for. Each call has a correlation id of its own, whatever the
// request has; that of the last is in the Result. Any other failure ends it.
//
// It gives up when the next call would be too late: with KindDeadline, and the
// code of the last answer.
func (c *Caller) Wait(ctx context.Context, r phoneid.ResultRequest, o WaitOptions) (phoneid.Result, error) {
	if what := o.check(); what != "" {
		return phoneid.Result{}, Fail("wait", KindRequest, what)
	}
	return o.poll(ctx, c.timers, func(ctx context.Context) (phoneid.Result, error) {
		r.CorrelationID = newCorrelationID()
		return c.Result(ctx, r)
	})
}

// check returns what is wrong, or "".
func (o WaitOptions) check() string {
	if o.Deadline < 0 || o.Interval < 0 || o.MaxInterval < 0 {
		return "a time is less than 0"
	}
	return ""
}

func (o WaitOptions) poll(ctx context.Context, timers Timers, ask func(context.Context) (phoneid.Result, error)) (phoneid.Result, error) {
	ctx, cancel := timers.Within(ctx, or(o.Deadline, DefaultDeadline))
	defer cancel()
	b := backoff{next: or(o.Interval, DefaultInterval), most: or(o.MaxInterval, DefaultMaxInterval)}
	var last *Error // what was asked again for
	for asked := 1; ; asked++ {
		result, err := ask(ctx)
		var failed *Error
		if !errors.As(err, &failed) {
			return result, err
		}
		if !failed.again() {
			return phoneid.Result{}, failed.inWait(last)
		}
		last = failed
		pause := max(b.pause(), failed.RetryAfter)
		if end, _ := ctx.Deadline(); time.Until(end) < pause {
			return phoneid.Result{}, failed.late(asked)
		}
		if o.Pending != nil {
			o.Pending(asked, pause)
		}
		if !timers.Sleep(ctx, pause) {
			given := &Error{Kind: KindDeadline, Err: givenUp(ctx)}
			return phoneid.Result{}, given.inWait(last)
		}
	}
}

func or(given, standard time.Duration) time.Duration {
	if given == 0 {
		return standard
	}
	return given
}

const tooManyRequests = 429

// again tells whether to ask again.
func (e *Error) again() bool {
	return e.Kind == KindAPI && (e.Code.Is(phoneid.CodePending) || e.Status == tooManyRequests && e.RetryAfter > 0)
}

// inWait makes a failure one of wait. Where the time ran out, the last answer
// says what of.
func (e *Error) inWait(last *Error) *Error {
	e.Op = "wait"
	if e.Kind == KindDeadline && last != nil {
		e.Code, e.Status, e.Description, e.RetryAfter = last.Code, last.Status, last.Description, last.RetryAfter
	}
	return e
}

// late makes of an answer that asks for more time than there is the end.
func (e *Error) late(asked int) *Error {
	e.Op, e.Kind = "wait", KindDeadline
	e.Err = &cause{fmt.Sprintf("no time to ask again, asked %d times", asked), context.DeadlineExceeded}
	return e
}

// backoff makes the pauses.
type backoff struct{ next, most time.Duration }

func (b *backoff) pause() time.Duration {
	now := min(b.next, b.most)
	b.next = now + min(now/2, b.most-now)
	return now - rand.N(now/4+1)
}
