package store_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

func TestMemoryIsBounded(t *testing.T) {
	s := store.Memory(3)
	now := base()
	for i := range 3 {
		require.True(t, insert(t, s, fmt.Sprint(i), entry("x", now), now))
	}
	for _, at := range []time.Time{now, now.Add(2 * time.Hour)} {
		ok, err := s.Insert(t.Context(), "one more", entry("x", at), at)
		assert.ErrorIs(t, err, store.ErrFull)
		assert.False(t, ok)
		assert.False(t, insert(t, s, "1", entry("x", at), at), "what is there is known still")
	}
	at := now.Add(25 * time.Hour)
	assert.True(t, insert(t, s, "1", entry("x", at), at), "its own place is free")
	require.NoError(t, s.Sweep(t.Context(), at))
	assert.True(t, insert(t, s, "one more", entry("x", at), at))
	require.NoError(t, s.Reset(t.Context()))
	for i := range 3 {
		require.True(t, insert(t, s, fmt.Sprint(i), entry("x", at), at))
	}
}

// TestMemoryIsBoundedTogether: many at once get no further than one.
func TestMemoryIsBoundedTogether(t *testing.T) {
	s := store.Memory(100)
	now := base()
	var in, full atomic.Int64
	var wg sync.WaitGroup
	for part := range 8 {
		wg.Go(func() {
			for i := range 50 {
				ok, err := s.Insert(t.Context(), fmt.Sprint(part, "-", i), entry("x", now), now)
				if ok {
					in.Add(1)
				} else if assert.ErrorIs(t, err, store.ErrFull) {
					full.Add(1)
				}
			}
		})
	}
	wg.Wait()
	assert.Equal(t, int64(100), in.Load())
	assert.Equal(t, int64(300), full.Load())
	assert.Len(t, list(t, s, now, 1000), 100)
}
