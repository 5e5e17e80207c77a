package host

import (
	"context"
	"errors"
	"time"

	"github.com/evurl/edge/evurl"
)

// Event is what a hook learns of a call. It holds no contents, and its texts
// are of closed sets, fit for labels of metrics.
type Event struct {
	Op       string // "account", "build", "build_many", "open", "inspect", "account_inspect"
	Outcome  string // "ok", the name of a code ("decrypt"), "canceled" or "deadline"
	Requests int    // 1; of build_many, how many of its requests one instance served
	Start    time.Time
	Wait     time.Duration // until there was an instance
	Duration time.Duration // all of the call, Wait included
}

// WithHook has hook called at the end of every call, in the caller's goroutine
// and with the caller's context, when the instance is back in the pool. It
// must be safe for many goroutines. A call without a hook takes no time for it.
func WithHook(hook func(context.Context, Event)) Option {
	return func(o *options) error {
		o.hook = hook
		return nil
	}
}

// observe is with, and tells the hook.
func (e *Engine) observe(ctx context.Context, op string, do func(*instance) error) error {
	if e.hook == nil {
		return e.with(ctx, do)
	}
	event := Event{Op: op, Requests: 1, Start: time.Now()}
	event.Wait = -1
	err := e.with(ctx, func(i *instance) error {
		event.Wait = time.Since(event.Start)
		i.served = 1
		err := do(i)
		event.Requests = i.served
		return err
	})
	event.Duration = time.Since(event.Start)
	if event.Wait < 0 {
		event.Wait = event.Duration // there was none
	}
	event.Outcome = outcome(err)
	e.hook(ctx, event)
	return err
}

func outcome(err error) string {
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, context.Canceled):
		return "canceled"
	case errors.Is(err, context.DeadlineExceeded):
		return "deadline"
	}
	var known *evurl.Error
	if errors.As(err, &known) {
		return known.Code.String()
	}
	return evurl.ErrInternal.String()
}
