//go:build js

package main

import (
	"context"
	"syscall/js"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWithin is as context.WithTimeout: by its own time, by its parent's, and by
// cancel.
func TestWithin(t *testing.T) {
	w := timers{newTestProgram(t).world}
	before := settledGoroutines()
	ctx, cancel := w.Within(context.Background(), 20*time.Millisecond)
	end, ok := ctx.Deadline()
	require.True(t, ok)
	assert.Less(t, time.Until(end), 21*time.Millisecond)
	require.NoError(t, ctx.Err())
	<-ctx.Done()
	require.ErrorIs(t, ctx.Err(), context.DeadlineExceeded)
	cancel()
	require.ErrorIs(t, ctx.Err(), context.DeadlineExceeded, "as it ended first")

	for _, d := range []time.Duration{time.Hour, 10 * time.Millisecond} {
		parent, cancelParent := w.Within(context.Background(), 20*time.Millisecond)
		child, cancel := w.Within(parent, d)
		inner, cancelInner := context.WithCancel(child)
		_ = inner
		<-child.Done()
		require.ErrorIs(t, child.Err(), context.DeadlineExceeded, d)
		soonest, _ := child.Deadline()
		outer, _ := parent.Deadline()
		assert.False(t, soonest.After(outer))
		cancelInner()
		cancel()
		cancelParent()
	}

	ctx, cancel = w.Within(context.Background(), time.Hour)
	cancel()
	<-ctx.Done()
	require.ErrorIs(t, ctx.Err(), context.Canceled)
	cancelled, cancel := w.Within(ctx, time.Hour)
	cancel()
	require.ErrorIs(t, cancelled.Err(), context.Canceled)
	w.Sleep(context.Background(), 10*time.Millisecond)
	assert.Equal(t, before, settledGoroutines())
}

// TestSleep goes by, or is ended.
func TestSleep(t *testing.T) {
	w := timers{newTestProgram(t).world}
	start := time.Now()
	assert.True(t, w.Sleep(context.Background(), 20*time.Millisecond))
	assert.GreaterOrEqual(t, time.Since(start), 19*time.Millisecond)
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		w.Sleep(context.Background(), 10*time.Millisecond)
		cancel()
	}()
	assert.False(t, w.Sleep(ctx, 1<<62), "longer than a timer of JavaScript's")
	assert.False(t, w.Sleep(ctx, time.Millisecond))
}

// TestSignalled ends with the signal, and leaves no listener on it.
func TestSignalled(t *testing.T) {
	controller := js.Global().Get("AbortController").New()
	signal := controller.Get("signal")
	functions := len(funcs)
	ctx, done := signalled(signal)
	require.NoError(t, ctx.Err())
	controller.Call("abort")
	<-ctx.Done()
	done()
	ctx, done = signalled(signal)
	require.ErrorIs(t, ctx.Err(), context.Canceled, "as it was aborted before")
	done()
	ctx, done = signalled(js.Null())
	require.NoError(t, ctx.Err())
	done()
	require.ErrorIs(t, ctx.Err(), context.Canceled)
	assert.Len(t, funcs, functions)
}

// TestNoGoTimer: they belong to the request that set them, where several share the
// program.
func TestNoGoTimer(t *testing.T) {
	p := newTestProgram(t)
	exports := p.exports()
	// Those of wasm_exec.js: a spy of Go's own would run within the scheduler.
	seen := evaluated(`(() => {
		const real = globalThis.setTimeout
		const seen = { timers: 0, end: () => void (globalThis.setTimeout = real) }
		globalThis.setTimeout = (f, ...rest) => {
			if (/_scheduledTimeouts/.test(f)) seen.timers++
			return real(f, ...rest)
		}
		return seen
	})()`)
	defer seen.Call("end")
	settings := `{"baseUrl":"http://127.0.0.1:1","merchantId":"m","secret":"s3cr3t","timeout":20}`
	request := `{"consentId":"c","consentTimeStamp":"2022-08-01T09:33:43Z","consumerMdn":"+14085040458"}`
	assert.Equal(t, "deadline", code(exports.Call("phoneIdUrl", settings, evaluated("async () => new Promise(() => {})"), nil, request)))
	assert.Zero(t, seen.Get("timers").Int(), "timers of Go's")
	time.Sleep(time.Millisecond)
	assert.Positive(t, seen.Get("timers").Int(), "this one is seen")
}
