package store

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMemoryZeroes: whichever way a value ends, its bytes are zeros then.
func TestMemoryZeroes(t *testing.T) {
	now := time.Now()
	e := Entry{Value: []byte("+14085040123"), Made: now, Expires: now.Add(time.Hour), Forget: now.Add(2 * time.Hour)}
	other := e
	other.Value = []byte("other")
	for name, end := range map[string]func(s Store) error{
		"sweep":  func(s Store) error { return s.Sweep(t.Context(), e.Expires) },
		"forget": func(s Store) error { return s.Sweep(t.Context(), e.Forget) },
		"reset":  func(s Store) error { return s.Reset(t.Context()) },
		"close":  func(s Store) error { return s.Close() },
		"replace": func(s Store) error {
			_, err := s.Replace(t.Context(), "a", e, other, now)
			return err
		},
		"insert over it": func(s Store) error {
			again := other
			again.Expires, again.Forget = e.Forget.Add(time.Hour), e.Forget.Add(time.Hour)
			_, err := s.Insert(t.Context(), "a", again, e.Forget)
			return err
		},
	} {
		s := Memory(0).(*memory)
		_, err := s.Insert(t.Context(), "a", e, now)
		require.NoError(t, err)
		shard, err := s.find(t.Context(), "a")
		require.NoError(t, err)
		kept := shard.cells["a"].value
		shard.mu.Unlock()
		require.Equal(t, "+14085040123", string(kept))
		require.NoError(t, end(s))
		assert.Equal(t, make([]byte, 12), kept, name)
	}
}

// TestMemoryClearsByTheWay: with no sweep, what is there stays about as much as
// what comes in within its time; and whatever is replaced, the queue stays short.
func TestMemoryClearsByTheWay(t *testing.T) {
	s := Memory(0).(*memory)
	now := time.Now()
	size := func() (cells, events int) {
		for i := range s.shards {
			cells += len(s.shards[i].cells)
			events += len(s.shards[i].due)
		}
		return cells, events
	}
	const alive = 1000 // come within the time of one
	for i := range 30 * alive {
		now = now.Add(time.Second)
		e := Entry{Value: []byte{1}, Made: now, Expires: now.Add(alive / 2 * time.Second), Forget: now.Add(alive * time.Second)}
		ok, err := s.Insert(t.Context(), fmt.Sprint(i), e, now)
		require.NoError(t, err)
		require.True(t, ok)
		for range 3 {
			e.Expires, e.Forget = e.Expires.Add(time.Second), e.Forget.Add(time.Second)
			ok, err = s.Replace(t.Context(), fmt.Sprint(i), e, e, now)
			require.NoError(t, err)
			require.True(t, ok)
		}
	}
	cells, events := size()
	assert.Less(t, cells, 2*alive)
	assert.Equal(t, int64(cells), s.count.Load())
	assert.Equal(t, cells, events)
	require.NoError(t, s.Sweep(t.Context(), now.Add(2*alive*time.Second)))
	cells, events = size()
	assert.Zero(t, cells)
	assert.Zero(t, events)
	assert.Zero(t, s.count.Load())
}
