//go:build js

package main

import (
	"runtime"
	"slices"
	"strings"
	"syscall/js"
	"testing"
	"time"

	promise "github.com/nlepage/go-js-promise"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// TestEitherKey: what a CryptoKey builds the key's bytes open, and the other way.
func TestEitherKey(t *testing.T) {
	exports := newTestProgram(t).exports()
	for _, a := range cipher.Algorithms() {
		byBytes, byCryptoKey := accounts(t, exports, a)
		for _, from := range []js.Value{byBytes, byCryptoKey} {
			text := build(t, exports, from)
			for _, to := range []js.Value{byBytes, byCryptoKey} {
				r := abi.Reader{Bytes: copied(wait(t, exports.Call("open", to, openMessage(text, evurl.OpenOptions{}))))}
				opened := r.Opened()
				assert.Len(t, opened.CorrelationID, 22)
				assert.Equal(t, a, opened.Algorithm)
			}
			in, err := evurl.Inspect(text)
			require.NoError(t, err)
			in.Data[0] ^= 1
			changed := in.EVURL()
			for _, to := range []js.Value{byBytes, byCryptoKey} {
				assert.Equal(t, "decrypt", code(exports.Call("open", to, openMessage(changed, evurl.OpenOptions{}))), a)
			}
		}
		for _, account := range []js.Value{byBytes, byCryptoKey} {
			exports.Call("close", account)
			assert.Equal(t, "account", code(exports.Call("build", account, buildMessage(evurl.Request{}))))
		}
	}
}

// TestPromisesAreReal: every function returns one of JavaScript's, also where it
// fails, and close nothing.
func TestPromisesAreReal(t *testing.T) {
	exports := newTestProgram(t).exports()
	names := js.Global().Get("Object").Call("keys", exports)
	require.Equal(t, 15, names.Length())
	none := array(nil)
	for i := range names.Length() {
		name := names.Index(i).String()
		args := map[string][]any{
			"account": {none, []any{}}, "inspect": {none}, "testingSeal": {none, []any{}}, "testingOpen": {none, []any{}},
			"platform": {"{}", nil}, "phoneIdUrl": {"{}", nil, nil, "{}"}, "phoneIdResult": {"{}", nil, nil, "{}"}, "authenticate": {"{}", nil, nil, "{}", "{}", nil},
			"close": {7}, "closeAll": {},
		}[name]
		if args == nil {
			args = []any{7, none}
		}
		p := exports.Call(name, args...)
		if strings.HasPrefix(name, "close") {
			assert.True(t, p.IsNull())
			continue
		}
		require.True(t, p.InstanceOf(js.Global().Get("Promise")), name)
		assert.NotEqual(t, "fulfilled", code(p), name)
	}
}

// TestPanic is an error, and the program goes on.
func TestPanic(t *testing.T) {
	p := newTestProgram(t)
	f := p.function(func([]js.Value) func() (any, error) {
		return func() (any, error) { panic("a secret text") }
	})
	defer f.Release()
	_, err := promise.Await(f.Invoke())
	require.Error(t, err)
	assert.Equal(t, "internal: panic", err.Error())
	byBytes, _ := accounts(t, p.exports(), cipher.GCM)
	assert.NotEmpty(t, build(t, p.exports(), byBytes))
}

// settledGoroutines counts them once those that are ending have ended.
func settledGoroutines() int {
	for range 100 {
		runtime.Gosched()
	}
	return runtime.NumGoroutine()
}

// TestNothingStays: after 100,000 calls, in turn and at once, that succeed, fail and
// are given up, there are as many goroutines and functions as before.
func TestNothingStays(t *testing.T) {
	p := newTestProgram(t)
	exports := p.exports()
	byBytes, byCryptoKey := accounts(t, exports, cipher.GCM)
	text := build(t, exports, byBytes)
	never := evaluated("async () => new Promise(() => {})")
	settings := `{"baseUrl":"http://127.0.0.1:1","merchantId":"m","secret":"s3cr3t","timeout":20}`
	request := `{"consentId":"c","consentTimeStamp":"2022-08-01T09:33:43Z","consumerMdn":"+14085040458"}`
	calls := []struct {
		call func() js.Value
		code string
	}{
		{func() js.Value { return exports.Call("build", byBytes, buildMessage(evurl.Request{})) }, "fulfilled"},
		{func() js.Value { return exports.Call("build", byCryptoKey, buildMessage(evurl.Request{})) }, "fulfilled"},
		{func() js.Value { return exports.Call("open", byCryptoKey, openMessage(text, evurl.OpenOptions{})) }, "fulfilled"},
		{func() js.Value {
			return exports.Call("open", byCryptoKey, openMessage(text[:len(text)-1]+"_", evurl.OpenOptions{}))
		}, "decrypt"},
		{func() js.Value { return exports.Call("inspect", array([]byte("x"))) }, "url"},
		{func() js.Value { return exports.Call("build", 7, buildMessage(evurl.Request{})) }, "account"},
		{func() js.Value { return exports.Call("phoneIdUrl", settings, nil, nil, "[]") }, "request"},
		{func() js.Value {
			return exports.Call("phoneIdUrl", settings, nil, evaluated("AbortSignal.abort()"), request)
		}, "deadline"},
	}
	const rounds, together = 100_000 / 8 / 20, 20
	run := func(rounds int) {
		for range rounds {
			for _, c := range calls {
				all := make([]js.Value, together)
				for i := range all {
					all[i] = c.call()
				}
				require.Equal(t, slices.Repeat([]string{c.code}, together), codes(all))
			}
		}
		// Those that are given up by a timer.
		all := make([]js.Value, together)
		for i := range all {
			all[i] = exports.Call("phoneIdUrl", settings, never, nil, request)
		}
		require.Equal(t, slices.Repeat([]string{"deadline"}, together), codes(all))
	}
	run(1)
	goroutines, functions := settledGoroutines(), len(funcs)
	require.Positive(t, functions)
	start := time.Now()
	run(rounds)
	t.Logf("%d calls in %s", rounds*together*len(calls), time.Since(start).Round(time.Millisecond))
	assert.Equal(t, goroutines, settledGoroutines(), "goroutines")
	assert.Len(t, funcs, functions, "functions")

	// The counts can tell: one of each that stays is seen.
	block := make(chan struct{})
	go func() { <-block }()
	kept := js.FuncOf(func(js.Value, []js.Value) any { return nil })
	assert.Equal(t, goroutines+1, settledGoroutines())
	assert.Len(t, funcs, functions+1)
	close(block)
	kept.Release()
}
