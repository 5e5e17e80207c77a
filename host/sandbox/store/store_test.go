package store_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

func TestStore(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		_, found := get(t, s, "a", now)
		assert.False(t, found)
		first := entry("one", now)
		assert.True(t, insert(t, s, "a", first, now))
		assert.False(t, insert(t, s, "a", entry("two", now), now))
		got, found := get(t, s, "a", now)
		assert.True(t, found)
		assert.Equal(t, first, got)

		second := entry("two", now.Add(time.Second))
		assert.False(t, replace(t, s, "a", second, first, now), "it says one, not two")
		assert.False(t, replace(t, s, "a", without(got), second, now))
		assert.True(t, replace(t, s, "a", store.Entry{Value: []byte("one")}, second, now), "the value alone counts")
		assert.False(t, replace(t, s, "a", got, second, now))
		assert.False(t, replace(t, s, "b", got, second, now))
		got, _ = get(t, s, "a", now)
		assert.Equal(t, second, got)
		_, found = get(t, s, "b", now)
		assert.False(t, found)
	})
}

// TestStoreKeepsBytes: keys are apart, and values come back, whatever stands in
// them; what is handed out or in is nobody else's.
func TestStoreKeepsBytes(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		texts := []string{"", "A", "a ", "a", "a:value", "{a}", "}", "é", "\x00\xff", "%", "*", "1 2 3 ", strings.Repeat("k", 3000)}
		for _, text := range texts {
			assert.True(t, insert(t, s, text, entry(text, now), now), "%q", text)
		}
		for _, text := range texts {
			e, found := get(t, s, text, now)
			assert.True(t, found)
			assert.Equal(t, entry(text, now), e, "%q", text)
			next := entry(text+"!", now)
			assert.True(t, replace(t, s, text, e, next, now), "%q", text)
			clear(next.Value)
			clear(e.Value)
			e, _ = get(t, s, text, now)
			assert.Equal(t, text+"!", string(e.Value))
		}
		assert.Len(t, list(t, s, now, 100), len(texts))
	})
}

// TestStoreExpires: to the millisecond, the value and then the key.
func TestStoreExpires(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		e := entry("one", now)
		require.True(t, insert(t, s, "a", e, now))
		got, _ := get(t, s, "a", e.Expires.Add(-time.Millisecond))
		assert.Equal(t, e, got)
		for _, at := range []time.Time{e.Expires, e.Forget.Add(-time.Millisecond)} {
			got, found := get(t, s, "a", at)
			assert.True(t, found)
			assert.Equal(t, without(e), got)
			assert.False(t, insert(t, s, "a", entry("two", at), at))
			assert.False(t, replace(t, s, "a", e, entry("two", at), at))
			assert.Empty(t, list(t, s, at, 10))
		}
		_, found := get(t, s, "a", e.Forget)
		assert.False(t, found)
		two := entry("two", e.Forget)
		assert.True(t, insert(t, s, "a", two, e.Forget))
		got, _ = get(t, s, "a", e.Forget)
		assert.Equal(t, two, got)
	})
}

// TestStoreTimes: what an entry's times say counts from the start.
func TestStoreTimes(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		key := store.Entry{Made: now, Expires: now, Forget: now.Add(time.Hour)}
		over := entry("a value that is over", now)
		over.Expires = now
		for name, e := range map[string]store.Entry{"a key alone": key, "over": over, "none": without(entry("", now))} {
			assert.True(t, insert(t, s, name, e, now))
			got, found := get(t, s, name, now)
			assert.True(t, found)
			assert.Equal(t, without(e), got)
			assert.False(t, insert(t, s, name, e, now))
			assert.False(t, replace(t, s, name, e, entry("x", now), now), "its value is gone")
		}
		assert.Empty(t, list(t, s, now, 10))

		one := entry("one", now)
		require.True(t, insert(t, s, "a", one, now))
		ends := over
		ends.Forget = now
		assert.False(t, insert(t, s, "a", ends, now), "it is taken, whatever comes")
		assert.True(t, replace(t, s, "a", one, ends, now))
		_, found := get(t, s, "a", now)
		assert.False(t, found, "forgotten at once")
		assert.True(t, insert(t, s, "a", one, now))
		assert.True(t, replace(t, s, "a", one, key, now), "the value is gone, the key stays")
		got, found := get(t, s, "a", now)
		assert.True(t, found)
		assert.Equal(t, key, got)

		early := entry("one", now)
		early.Forget = early.Expires.Add(-time.Millisecond)
		_, err := s.Insert(t.Context(), "early", early, now)
		assert.Error(t, err)
		_, err = s.Replace(t.Context(), "none", one, early, now)
		assert.Error(t, err)
		_, found = get(t, s, "early", now)
		assert.False(t, found)
	})
}

// TestStoreSweeps: after a jump of the clock what is over is gone, and the rest there.
func TestStoreSweeps(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		// Set back first: then Redis's own clock is no help.
		now := base().Add(-100 * time.Hour)
		short, long := entry("short", now), entry("long", now)
		long.Expires = now.Add(3 * time.Hour)
		require.True(t, insert(t, s, "short", short, now))
		require.True(t, insert(t, s, "long", long, now))
		require.True(t, insert(t, s, "later", short, now))
		require.True(t, replace(t, s, "later", short, long, now))
		require.True(t, insert(t, s, "sooner", long, now))
		require.True(t, replace(t, s, "sooner", long, short, now))
		require.NoError(t, s.Sweep(t.Context(), now))
		assert.Len(t, list(t, s, now, 10), 4)

		at := now.Add(2 * time.Hour)
		require.NoError(t, s.Sweep(t.Context(), at))
		// Swept, they are gone for good, though the clock is set back.
		for key, want := range map[string]store.Entry{"short": without(short), "sooner": without(short), "long": long, "later": long} {
			got, found := get(t, s, key, now)
			assert.True(t, found)
			assert.Equal(t, want, got, key)
		}
		assert.Len(t, list(t, s, now, 10), 2)
		require.NoError(t, s.Sweep(t.Context(), now.Add(25*time.Hour)))
		for _, key := range []string{"short", "sooner", "long", "later"} {
			_, found := get(t, s, key, now)
			assert.False(t, found)
		}
	})
}

func TestStoreLists(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		const all = 700
		for i := range all {
			i := i * 311 % all // in no order
			e := entry(fmt.Sprint(i), now)
			e.Made = now.Add(time.Duration(i) * time.Second)
			require.True(t, insert(t, s, fmt.Sprint(i), e, now))
		}
		for limit, want := range map[int]int{-1: 0, 0: 0, 1: 1, 7: 7, all: all, 1000: all} {
			got := list(t, s, now, limit)
			require.Len(t, got, want)
			for i, e := range got {
				require.Equal(t, fmt.Sprint(all-1-i), string(e.Value))
			}
		}
		require.NoError(t, s.Reset(t.Context()))
		assert.Empty(t, list(t, s, now, 10))
		assert.True(t, insert(t, s, "1", entry("again", now), now))
	})
}
