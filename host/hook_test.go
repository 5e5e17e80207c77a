package host_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

func TestHook(t *testing.T) {
	var mu sync.Mutex
	var events []host.Event
	type marker struct{}
	e := newFaulty(t, host.WithInstances(1), host.WithHook(func(ctx context.Context, event host.Event) {
		mu.Lock()
		defer mu.Unlock()
		assert.Equal(t, "the caller's", ctx.Value(marker{}))
		events = append(events, event)
	}))
	ctx := context.WithValue(t.Context(), marker{}, "the caller's")
	codec, err := e.Account(ctx, config(t, cipher.GCM))
	require.NoError(t, err)
	built, err := codec.Build(ctx, evurl.Request{})
	require.NoError(t, err)
	_, err = codec.Open(ctx, built.EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	_, err = codec.Open(ctx, built.EVURL+"x", evurl.OpenOptions{})
	require.ErrorIs(t, err, evurl.ErrSalt)
	_, err = codec.Inspect(ctx, built.EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	_, err = e.Inspect(ctx, "S3CR3T")
	require.Error(t, err)
	_ = codec.BuildMany(ctx, make([]evurl.Request, 100))
	_, err = codec.Build(ctx, faultyRequest("exit"))
	require.Error(t, err)
	done, cancel := context.WithCancel(ctx)
	cancel()
	_, err = codec.Build(done, evurl.Request{})
	require.Error(t, err)
	late, cancel := context.WithDeadline(ctx, time.Now().Add(-time.Second))
	defer cancel()
	_, err = codec.Build(late, evurl.Request{})
	require.Error(t, err)
	var lines []string
	for _, event := range events {
		lines = append(lines, strings.Join([]string{event.Op, event.Outcome}, " "))
		assert.GreaterOrEqual(t, event.Duration, event.Wait)
		assert.GreaterOrEqual(t, event.Wait, time.Duration(0))
		assert.WithinDuration(t, time.Now(), event.Start, time.Minute)
	}
	assert.Equal(t, []string{"account ok", "build ok", "open ok", "open salt", "account_inspect ok", "inspect url",
		"build_many ok", "build_many ok", "build internal", "build canceled", "build deadline"}, lines)
	assert.Equal(t, 64, events[6].Requests)
	assert.Equal(t, 36, events[7].Requests)
	assert.Equal(t, 1, events[1].Requests)
}

// TestHookTellsTheWait: a call that waits for an instance says how long.
func TestHookTellsTheWait(t *testing.T) {
	waits := make(chan time.Duration, 4)
	e := newFaulty(t, host.WithInstances(1), host.WithHook(func(_ context.Context, event host.Event) {
		if event.Op == "build" {
			waits <- event.Wait
		}
	}))
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	var wait sync.WaitGroup
	for range 2 {
		wait.Go(func() {
			_, err := codec.Build(t.Context(), faultyRequest("slow"))
			assert.NoError(t, err)
		})
	}
	wait.Wait()
	assert.Greater(t, max(<-waits, <-waits), 25*time.Millisecond)
	s := e.Stats()
	assert.Equal(t, uint64(1), s.Waits)
	assert.Greater(t, s.WaitTime, 25*time.Millisecond)
}
