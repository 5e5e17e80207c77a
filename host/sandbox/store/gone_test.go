package store_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
	"github.com/evurl/edge/host/sandbox/store/storetest"
)

// TestNumbersAreGone: an hour on, none stands in a file of the folder, or in
// Redis, while those that have their time still are there, on the same pages.
func TestNumbersAreGone(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		dir := t.TempDir()
		s := open(t, "sqlite:"+filepath.Join(dir, "state.db"))
		numbersAreGone(t, s, func() string { return storetest.Folder(t, dir) })
		require.NoError(t, s.Close())
		assert.NotContains(t, storetest.Folder(t, dir), "+1408504")
	})
	t.Run("redis", func(t *testing.T) {
		url, _ := storetest.Redis(t)
		client := redis.NewClient(must(redis.ParseURL(url)))
		defer client.Close()
		for _, foreign := range []string{"foreign", "evurl"} {
			require.NoError(t, client.Set(t.Context(), foreign, "+15005550006", 0).Err())
		}
		numbersAreGone(t, open(t, url), func() string { return storetest.Dump(t, client) })
		left := must(client.Keys(t.Context(), "*").Result())
		assert.ElementsMatch(t, []string{"foreign", "evurl"}, left, "what others keep there stays")
	})
}

func numbersAreGone(t *testing.T, s store.Store, look func() string) {
	random := rand.New(rand.NewPCG(1, 2))
	now := base()
	value := func(round, i int) string {
		return strings.Repeat(fmt.Sprintf("+1408504%02d%02d", round, i%100), 1+random.IntN(20))
	}
	for round := range 5 {
		for i := range 400 {
			key := fmt.Sprint(round, "-", i)
			e := entry(value(round, i), now)
			if i%3 == 0 {
				e.Value, e.Expires = []byte(strings.Repeat("+44700900", 1+random.IntN(20))), now.Add(6*time.Hour)
			}
			require.True(t, insert(t, s, key, e, now))
			if i%2 == 0 {
				e2 := e
				if i%3 != 0 {
					e2.Value = []byte(value(round, i))
				}
				require.True(t, replace(t, s, key, e, e2, now))
			}
		}
		current := fmt.Sprintf("+1408504%02d", round)
		require.NoError(t, s.Sweep(t.Context(), now.Add(time.Hour-time.Millisecond)))
		require.Contains(t, look(), current, "the test would find it")
		now = now.Add(time.Hour)
		require.NoError(t, s.Sweep(t.Context(), now))
		all := look()
		require.Zero(t, strings.Count(all, "+1408504"), "round %d", round)
		require.Contains(t, all, "+44700900")
	}
	assert.False(t, insert(t, s, "4-7", entry("x", now), now), "that it was used is known still")
	require.NoError(t, s.Reset(t.Context()))
	assert.NotContains(t, look(), "+44700900")
}

// TestReplacedIsGone: what was replaced is nowhere after the next sweep, though
// it has nothing to remove.
func TestReplacedIsGone(t *testing.T) {
	dir := t.TempDir()
	s := open(t, "sqlite:"+filepath.Join(dir, "state.db"))
	now := base()
	old := entry("+14085040123", now)
	require.True(t, insert(t, s, "a", old, now))
	require.True(t, replace(t, s, "a", old, entry("done", now), now))
	require.Contains(t, storetest.Folder(t, dir), "+14085040123", "the test would find it")
	require.NoError(t, s.Sweep(t.Context(), now))
	assert.NotContains(t, storetest.Folder(t, dir), "+14085040123")
}
