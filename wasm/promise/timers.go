//go:build js

package main

import (
	"context"
	"sync"
	"syscall/js"
	"time"
)

// timers are JavaScript's, awaited.
type timers struct{ world world }

// Sleep tells whether the time went by before the context was done.
func (t timers) Sleep(ctx context.Context, d time.Duration) bool {
	_, err := t.world.await(ctx, "sleep", float64(d)/float64(time.Millisecond))
	return err == nil && ctx.Err() == nil
}

// Within is context.WithTimeout. A goroutine sleeps for it, until the context is
// done.
func (t timers) Within(parent context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(parent)
	end := time.Now().Add(d)
	if sooner, ok := parent.Deadline(); ok && sooner.Before(end) {
		return &deadline{Context: ctx, parent: parent, end: sooner}, cancel // the parent's own ends it
	}
	limited := &deadline{Context: ctx, parent: parent, end: end}
	go func() {
		if t.Sleep(ctx, d) {
			limited.pass()
			cancel()
		}
	}()
	return limited, cancel
}

// deadline is a context whose end is known, and that tells whether it has passed.
type deadline struct {
	context.Context
	parent context.Context
	end    time.Time
	mu     sync.Mutex
	passed bool
}

func (d *deadline) pass() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.passed = d.Context.Err() == nil
}

func (d *deadline) Deadline() (time.Time, bool) { return d.end, true }

func (d *deadline) Err() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.passed {
		return context.DeadlineExceeded
	}
	if err := d.parent.Err(); err != nil {
		return err // its deadline, where that has passed
	}
	return d.Context.Err()
}

// signalled makes a context of an AbortSignal, or of null.
func signalled(signal js.Value) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.Background())
	if signal.IsNull() {
		return ctx, cancel
	}
	abort := js.FuncOf(func(js.Value, []js.Value) any {
		cancel()
		return nil
	})
	signal.Call("addEventListener", "abort", abort)
	if signal.Get("aborted").Bool() {
		cancel()
	}
	return ctx, func() {
		signal.Call("removeEventListener", "abort", abort)
		abort.Release()
		cancel()
	}
}
