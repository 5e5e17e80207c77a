package host_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

// faulty is the module, built so that a message can have it end badly.
var faulty = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "evurl-faults-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "faults.wasm")
	if err := exec.Command("sh", "../wasm/build.sh", path, "evurl_faults").Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func newFaulty(t *testing.T, options ...host.Option) *host.Engine {
	t.Helper()
	module, err := faulty()
	require.NoError(t, err)
	e, err := host.New(t.Context(), append(options, withModule(module))...)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, e.Close(context.Background())) })
	return e
}

func faultyRequest(fault string) evurl.Request {
	return evurl.Request{CorrelationID: "fault:" + fault + ";"}
}

// deaths are the ways for the module to stop, with what the error says of it.
var deaths = map[string]string{
	"goroutine": "(panic: [redacted])",
	"index":     "(panic: runtime error: index out of range [",
	"exit":      "the next call gets another",
	"exit-0":    "the next call gets another",
	"memory":    "(runtime: out of memory: cannot allocate [redacted]-byte block",
	"stack":     "the next call gets another",
	"deadlock":  "(fatal error: all goroutines are asleep - deadlock!)",
}

// checkRound builds an EVURL through the engine and opens it there and natively.
func checkRound(t *testing.T, codec evurl.Codec, native *evurl.Account) {
	t.Helper()
	built, err := codec.Build(t.Context(), evurl.Request{Redirect: "https://merchant.example/done"})
	if !assert.NoError(t, err) {
		return
	}
	opened, err := codec.Open(t.Context(), built.EVURL, evurl.OpenOptions{})
	assert.NoError(t, err)
	want, err := native.Open(built.EVURL, evurl.OpenOptions{})
	assert.NoError(t, err)
	assert.Equal(t, want, opened)
	assert.Equal(t, built.CorrelationID, opened.CorrelationID)
}

func TestDeaths(t *testing.T) {
	for engine, options := range map[string][]host.Option{
		"wazero": {host.WithInstances(1)}, "interpreter": {host.WithInstances(1), host.WithInterpreter()},
	} {
		e := newFaulty(t, options...)
		codec, err := e.Account(t.Context(), config(t, cipher.GCM))
		require.NoError(t, err)
		native, err := evurl.New(config(t, cipher.GCM))
		require.NoError(t, err)
		for fault, says := range deaths {
			t.Run(engine+" "+fault, func(t *testing.T) {
				before := e.Stats()
				_, err := codec.Build(t.Context(), faultyRequest(fault))
				require.ErrorIs(t, err, evurl.ErrInternal)
				assert.ErrorContains(t, err, says)
				assert.NotContains(t, err.Error(), "secret")
				after := e.Stats()
				assert.Equal(t, before.Dropped+1, after.Dropped)
				assert.Zero(t, after.Instances)
				checkRound(t, codec, native)
			})
		}
	}
}

// TestPanic: what the module catches has its code, and its instance goes all
// the same.
func TestPanic(t *testing.T) {
	e := newFaulty(t, host.WithInstances(1))
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	results := codec.BuildMany(t.Context(), []evurl.Request{{}, faultyRequest("panic"), {}, faultyRequest("exit"), {}})
	for i, r := range results {
		if i%2 == 0 {
			assert.NoError(t, r.Err, i)
			assert.NotEmpty(t, r.Built.EVURL)
		} else {
			assert.ErrorIs(t, r.Err, evurl.ErrInternal)
			assert.NotContains(t, r.Err.Error(), "secret")
		}
	}
	assert.Equal(t, uint64(2), e.Stats().Dropped)
	assert.Equal(t, uint64(3), codec.Count())
}

// TestWorld: the module has no arguments, environment and files, and what it
// prints goes nowhere.
func TestWorld(t *testing.T) {
	e := newFaulty(t, host.WithInstances(1))
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	stdout, stderr := os.Stdout, os.Stderr
	read, write, err := os.Pipe()
	require.NoError(t, err)
	os.Stdout, os.Stderr = write, write
	for _, fault := range []string{"world", "print"} {
		_, err = codec.Build(t.Context(), faultyRequest(fault))
		assert.NoError(t, err, fault)
	}
	os.Stdout, os.Stderr = stdout, stderr
	require.NoError(t, write.Close())
	printed := make([]byte, 1)
	n, _ := read.Read(printed)
	assert.Zero(t, n, "the module printed to the process")
	_, err = codec.Build(t.Context(), faultyRequest("exit"))
	assert.ErrorContains(t, err, "([redacted])", "what it printed before")
}

// TestLargeInstanceIsRetired: one that has grown above 16 MiB is not used again.
func TestLargeInstanceIsRetired(t *testing.T) {
	e := newFaulty(t, host.WithInstances(1))
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	_, err = codec.Build(t.Context(), evurl.Request{})
	require.NoError(t, err)
	s := e.Stats()
	require.Less(t, s.IdleMemory, uint64(4<<20))
	_, err = codec.Build(t.Context(), faultyRequest("grow"))
	require.NoError(t, err, "the call itself is good")
	s = e.Stats()
	assert.Equal(t, uint64(1), s.Retired)
	assert.Zero(t, s.Dropped)
	assert.Zero(t, s.Instances)
	_, err = codec.Build(t.Context(), evurl.Request{})
	require.NoError(t, err)
	assert.Less(t, e.Stats().IdleMemory, uint64(4<<20))
}

// TestContext: a context that is done before a call is its error; one that is
// done within a call ends it only where that was asked for.
func TestContext(t *testing.T) {
	t.Run("by default", func(t *testing.T) {
		e := newFaulty(t, host.WithInstances(1))
		codec, err := e.Account(t.Context(), config(t, cipher.GCM))
		require.NoError(t, err)
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(10*time.Millisecond, cancel)
		_, err = codec.Build(ctx, faultyRequest("slow"))
		require.NoError(t, err)
		require.Error(t, ctx.Err(), "it was done before the call ended")
		before := e.Stats()
		_, err = codec.Build(ctx, evurl.Request{})
		require.ErrorIs(t, err, context.Canceled)
		for _, r := range codec.BuildMany(ctx, make([]evurl.Request, 3)) {
			require.ErrorIs(t, r.Err, context.Canceled)
		}
		assert.Equal(t, before.Calls, e.Stats().Calls, "nothing was lent")
	})
	t.Run("CloseOnContextDone", func(t *testing.T) {
		e := newFaulty(t, host.WithInstances(1), host.WithCloseOnContextDone())
		codec, err := e.Account(t.Context(), config(t, cipher.GCM))
		require.NoError(t, err)
		native, err := evurl.New(config(t, cipher.GCM))
		require.NoError(t, err)
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
		defer cancel()
		_, err = codec.Build(ctx, faultyRequest("loop"))
		require.ErrorIs(t, err, context.DeadlineExceeded)
		ctx, cancel = context.WithCancel(t.Context())
		time.AfterFunc(10*time.Millisecond, cancel)
		_, err = codec.Build(ctx, faultyRequest("loop"))
		require.ErrorIs(t, err, context.Canceled)
		assert.Equal(t, uint64(2), e.Stats().Dropped)
		checkRound(t, codec, native)
	})
	t.Run("while waiting", func(t *testing.T) {
		e := newFaulty(t, host.WithInstances(1))
		codec, err := e.Account(t.Context(), config(t, cipher.GCM))
		require.NoError(t, err)
		var wait sync.WaitGroup
		wait.Go(func() {
			_, err := codec.Build(t.Context(), faultyRequest("slow"))
			assert.NoError(t, err)
		})
		require.Eventually(t, func() bool { return e.Stats().Idle == 0 }, time.Second, time.Millisecond)
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Millisecond)
		defer cancel()
		_, err = codec.Build(ctx, evurl.Request{})
		assert.ErrorIs(t, err, context.DeadlineExceeded)
		wait.Wait()
		_, err = codec.Build(t.Context(), evurl.Request{})
		assert.NoError(t, err)
	})
}

// TestFaultInEachTenth has 10,000 calls, a fault in each tenth: no wrong
// answer, and no memory or goroutine left behind.
func TestFaultInEachTenth(t *testing.T) {
	const calls = 10_000
	e := newFaulty(t, host.WithInstances(4), host.WithCloseOnContextDone())
	native, err := evurl.New(config(t, cipher.GCM))
	require.NoError(t, err)
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	kinds := []string{"goroutine", "exit", "memory", "panic", "index", "grow", "deadlock", "before", "in flight"}
	fail := func(n int) {
		kind, ctx := kinds[n/10%len(kinds)], t.Context()
		request := faultyRequest(kind)
		switch kind {
		case "before":
			done, cancel := context.WithCancel(ctx)
			cancel()
			ctx = done
		case "in flight":
			timed, cancel := context.WithTimeout(ctx, time.Millisecond)
			defer cancel()
			ctx, request = timed, faultyRequest("loop")
		}
		_, err := codec.Build(ctx, request)
		switch kind {
		case "before":
			assert.ErrorIs(t, err, context.Canceled)
		case "in flight":
			assert.ErrorIs(t, err, context.DeadlineExceeded)
		case "grow":
			assert.NoError(t, err)
		default:
			assert.ErrorIs(t, err, evurl.ErrInternal)
		}
	}
	run := func(from, to int) {
		var wait sync.WaitGroup
		for g := range 4 {
			wait.Go(func() {
				for n := from + g; n < to; n += 4 {
					if n%10 == 0 {
						fail(n)
					} else {
						checkRound(t, codec, native)
					}
				}
			})
		}
		wait.Wait()
	}
	run(0, calls/10)
	goroutines, memory := runtime.NumGoroutine(), resident(t)
	run(calls/10, calls)
	// Those that watched a context end a moment after its call.
	assert.Eventually(t, func() bool { return runtime.NumGoroutine() <= goroutines+1 }, 10*time.Second, 10*time.Millisecond, "goroutines that stay")
	assert.Less(t, resident(t), memory+32<<20, "bytes of memory that stay")
	s := e.Stats()
	assert.Equal(t, 0, s.Instances-s.Idle)
	assert.LessOrEqual(t, s.Instances, 4)
	// Seven of nine kinds break the instance, one has it retired.
	assert.InDelta(t, calls/10*7/9, s.Dropped, 5)
	assert.InDelta(t, calls/10/9, s.Retired, 5)
}
