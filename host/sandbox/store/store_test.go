package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
	"github.com/evurl/edge/host/sandbox/store/redistest"
)

// each runs a test on every kind of store. view makes a second one on the same
// state, where there is such a thing.
func each(t *testing.T, test func(t *testing.T, s store.Store)) {
	open := func(t *testing.T, url string) store.Store {
		s, err := store.Open(t.Context(), url)
		require.NoError(t, err)
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	t.Run("memory", func(t *testing.T) { test(t, open(t, "")) })
	t.Run("sqlite", func(t *testing.T) { test(t, open(t, "sqlite:"+filepath.Join(t.TempDir(), "a b%20?#.db"))) })
	t.Run("redis", func(t *testing.T) {
		url, _ := redistest.Server(t)
		test(t, open(t, url))
	})
}

// base is now, to the millisecond: Redis counts down by its own clock.
func base() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }

func entry(value string, now time.Time) store.Entry {
	return store.Entry{Value: []byte(value), Made: now, Expires: now.Add(time.Hour), Forget: now.Add(24 * time.Hour)}
}

func insert(t *testing.T, s store.Store, key string, e store.Entry, now time.Time) bool {
	t.Helper()
	ok, err := s.Insert(t.Context(), key, e, now)
	require.NoError(t, err)
	return ok
}

func get(t *testing.T, s store.Store, key string, now time.Time) (store.Entry, bool) {
	t.Helper()
	e, ok, err := s.Get(t.Context(), key, now)
	require.NoError(t, err)
	return e, ok
}

func replace(t *testing.T, s store.Store, key string, old, e store.Entry, now time.Time) bool {
	t.Helper()
	ok, err := s.Replace(t.Context(), key, old, e, now)
	require.NoError(t, err)
	return ok
}

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

		second := entry("two", now)
		assert.False(t, replace(t, s, "a", second, first, now), "it says one, not two")
		assert.True(t, replace(t, s, "a", got, second, now))
		assert.False(t, replace(t, s, "a", got, second, now))
		assert.False(t, replace(t, s, "b", got, second, now))
		got, _ = get(t, s, "a", now)
		assert.Equal(t, second, got)

		// Keys are apart, whatever stands in them.
		for _, key := range []string{"", "A", "a ", "a:value", "{a}", "é", strings.Repeat("k", 300)} {
			assert.True(t, insert(t, s, key, entry(key+"!", now), now), key)
		}
	})
}

// TestStoreExpires: to the millisecond, the value and then the key.
func TestStoreExpires(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		e := entry("one", now)
		require.True(t, insert(t, s, "a", e, now))
		got, _ := get(t, s, "a", e.Expires.Add(-time.Millisecond))
		assert.Equal(t, "one", string(got.Value))
		for _, at := range []time.Time{e.Expires, e.Forget.Add(-time.Millisecond)} {
			got, found := get(t, s, "a", at)
			assert.True(t, found)
			assert.Nil(t, got.Value)
			assert.False(t, insert(t, s, "a", entry("two", at), at))
			assert.False(t, replace(t, s, "a", e, entry("two", at), at))
		}
		_, found := get(t, s, "a", e.Forget)
		assert.False(t, found)
		assert.True(t, insert(t, s, "a", entry("two", e.Forget), e.Forget))
		got, _ = get(t, s, "a", e.Forget)
		assert.Equal(t, "two", string(got.Value))
		// A key alone, without a value.
		assert.True(t, insert(t, s, "call", store.Entry{Made: now, Expires: now, Forget: now.Add(time.Hour)}, now))
		got, found = get(t, s, "call", now)
		assert.True(t, found)
		assert.Nil(t, got.Value)
		assert.False(t, insert(t, s, "call", store.Entry{Made: now, Expires: now, Forget: now.Add(time.Hour)}, now))
	})
}

// TestStoreSweeps: after a jump of the clock what is over is gone, and the rest there.
func TestStoreSweeps(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		short, long := entry("short", now), entry("long", now)
		long.Expires = now.Add(3 * time.Hour)
		require.True(t, insert(t, s, "short", short, now))
		require.True(t, insert(t, s, "long", long, now))
		moved := entry("moved", now)
		require.True(t, insert(t, s, "moved", moved, now))
		later := long
		later.Value = []byte("moved on")
		require.True(t, replace(t, s, "moved", moved, later, now))
		at := now.Add(2 * time.Hour)
		require.NoError(t, s.Sweep(t.Context(), at))
		got, found := get(t, s, "short", at)
		assert.True(t, found)
		assert.Nil(t, got.Value)
		got, _ = get(t, s, "long", at)
		assert.Equal(t, "long", string(got.Value))
		got, _ = get(t, s, "moved", at)
		assert.Equal(t, "moved on", string(got.Value))
		list, err := s.List(t.Context(), at, 10)
		require.NoError(t, err)
		assert.Len(t, list, 2)
		require.NoError(t, s.Sweep(t.Context(), now.Add(25*time.Hour)))
		// Swept, it is gone for good, though the clock is set back.
		_, found = get(t, s, "short", now)
		assert.False(t, found)
	})
}

func TestStoreLists(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		for i := range 20 {
			e := entry(fmt.Sprint(i), now)
			e.Made = now.Add(time.Duration(i) * time.Second)
			require.True(t, insert(t, s, fmt.Sprint(i), e, now))
		}
		for limit, want := range map[int]int{0: 0, 1: 1, 7: 7, 20: 20, 100: 20} {
			list, err := s.List(t.Context(), now, limit)
			require.NoError(t, err)
			require.Len(t, list, want)
			for i, e := range list {
				assert.Equal(t, fmt.Sprint(19-i), string(e.Value))
			}
		}
		require.NoError(t, s.Reset(t.Context()))
		list, err := s.List(t.Context(), now, 10)
		require.NoError(t, err)
		assert.Empty(t, list)
		assert.True(t, insert(t, s, "1", entry("again", now), now))
	})
}

// TestStoreLetsOneThrough, of 64 who try the same at the same time.
func TestStoreLetsOneThrough(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		race := func(try func(i int) (bool, error)) int64 {
			var through atomic.Int64
			var wg sync.WaitGroup
			for i := range 64 {
				wg.Go(func() {
					ok, err := try(i)
					assert.NoError(t, err)
					if ok {
						through.Add(1)
					}
				})
			}
			wg.Wait()
			return through.Load()
		}
		for round := range 10 {
			key := fmt.Sprint(round)
			assert.Equal(t, int64(1), race(func(i int) (bool, error) { return s.Insert(t.Context(), key, entry(fmt.Sprint(i), now), now) }))
			old, _ := get(t, s, key, now)
			assert.Equal(t, int64(1), race(func(i int) (bool, error) {
				return s.Replace(t.Context(), key, old, entry(fmt.Sprint("new", i), now), now)
			}))
		}
	})
}

func TestStoreEnds(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		require.True(t, insert(t, s, "a", entry("x", now), now))
		ended, end := context.WithCancel(t.Context())
		end()
		fails := func(ctx context.Context) {
			_, err := s.Insert(ctx, "b", entry("x", now), now)
			assert.Error(t, err)
			_, _, err = s.Get(ctx, "a", now)
			assert.Error(t, err)
			_, err = s.Replace(ctx, "a", entry("x", now), entry("y", now), now)
			assert.Error(t, err)
			_, err = s.List(ctx, now, 1)
			assert.Error(t, err)
			assert.Error(t, s.Sweep(ctx, now))
			assert.Error(t, s.Reset(ctx))
		}
		fails(ended)
		got, _ := get(t, s, "a", now)
		assert.Equal(t, "x", string(got.Value))
		_, found := get(t, s, "b", now)
		assert.False(t, found)
		require.NoError(t, s.Close())
		fails(t.Context())
		assert.Error(t, s.Close())
	})
}

// TestStoreAgainstAModel plays thousands of random steps on every store and on
// a map, with a clock that goes on and jumps.
func TestStoreAgainstAModel(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) { play(t, s, rand.New(rand.NewPCG(1, 2)), 1500) })
}

func FuzzMemory(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { play(t, store.Memory(0), rand.New(rand.NewPCG(seed, 1)), 200) })
}

func play(t *testing.T, s store.Store, draw *rand.Rand, steps int) {
	model := map[string]store.Entry{}
	now := base().Add(time.Hour) // ahead of Redis's own clock
	at := func(key string) (store.Entry, bool) {
		e, ok := model[key]
		if !ok || !e.Forget.After(now) {
			return store.Entry{}, false
		}
		if !e.Expires.After(now) {
			e.Value = nil
		}
		return e, true
	}
	for step := range steps {
		key := fmt.Sprint(draw.IntN(8))
		e := entry(fmt.Sprint(step), now)
		e.Expires = now.Add(time.Duration(1+draw.IntN(100)) * time.Minute)
		e.Forget = e.Expires.Add(time.Duration(draw.IntN(100)) * time.Minute)
		want, taken := at(key)
		switch draw.IntN(8) {
		case 0, 1:
			require.Equal(t, !taken, insert(t, s, key, e, now), step)
			if !taken {
				model[key] = e
			}
		case 2, 3:
			old := want
			if draw.IntN(3) == 0 {
				old.Value = []byte("wrong")
			}
			ok := taken && want.Value != nil && string(old.Value) == string(want.Value)
			if want.Value == nil {
				old = entry("wrong", now)
			}
			require.Equal(t, ok, replace(t, s, key, old, e, now), step)
			if ok {
				model[key] = e
			}
		case 4, 5:
			got, found := get(t, s, key, now)
			require.Equal(t, taken, found, step)
			require.Equal(t, string(want.Value), string(got.Value), step)
			require.Equal(t, want.Value == nil, got.Value == nil, step)
		case 6:
			now = now.Add(time.Duration(draw.IntN(40)) * time.Minute)
		case 7:
			require.NoError(t, s.Sweep(t.Context(), now))
			list, err := s.List(t.Context(), now, 100)
			require.NoError(t, err)
			there := 0
			for key := range model {
				if e, ok := at(key); ok && e.Value != nil {
					there++
				}
			}
			require.Len(t, list, there, step)
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	s := store.Memory(3)
	now := base()
	for i := range 3 {
		require.True(t, insert(t, s, fmt.Sprint(i), entry("x", now), now))
	}
	_, err := s.Insert(t.Context(), "one more", entry("x", now), now)
	assert.ErrorIs(t, err, store.ErrFull)
	assert.False(t, insert(t, s, "1", entry("x", now), now), "what is there is known still")
	at := now.Add(25 * time.Hour)
	require.NoError(t, s.Sweep(t.Context(), at))
	assert.True(t, insert(t, s, "one more", entry("x", at), at))
	require.NoError(t, s.Reset(t.Context()))
	for i := range 3 {
		require.True(t, insert(t, s, fmt.Sprint(i), entry("x", at), at))
	}
}

// TestNumbersAreGone: an hour on, none stands in a file of the folder, or in Redis.
func TestNumbersAreGone(t *testing.T) {
	dir := t.TempDir()
	url, _ := redistest.Server(t)
	client := redis.NewClient(must(redis.ParseURL(url)))
	defer client.Close()
	require.NoError(t, client.Set(t.Context(), "foreign", "+15005550006", 0).Err())
	for name, look := range map[string]func() string{
		"sqlite:" + filepath.Join(dir, "state.db"): func() string {
			var all strings.Builder
			files, err := os.ReadDir(dir)
			require.NoError(t, err)
			for _, f := range files {
				data, err := os.ReadFile(filepath.Join(dir, f.Name()))
				require.NoError(t, err)
				all.Write(data)
			}
			return all.String()
		},
		url: func() string {
			var all strings.Builder
			for _, key := range must(client.Keys(t.Context(), "*").Result()) {
				all.WriteString(must(client.Get(t.Context(), key).Result()))
			}
			return all.String()
		},
	} {
		s, err := store.Open(t.Context(), name)
		require.NoError(t, err)
		now := base()
		for i := range 300 {
			key := fmt.Sprint(i)
			e := entry(fmt.Sprintf("+1408504%04d", i), now)
			require.True(t, insert(t, s, key, e, now))
			longer := entry(fmt.Sprintf("+1408504%04d and more, so that it moves to another page", i), now)
			require.True(t, replace(t, s, key, e, longer, now))
		}
		assert.Contains(t, look(), "+14085040123", "the test would find it")
		require.NoError(t, s.Sweep(t.Context(), now.Add(time.Hour-time.Millisecond)))
		assert.Contains(t, look(), "+14085040123")
		require.NoError(t, s.Sweep(t.Context(), now.Add(time.Hour)))
		assert.NotContains(t, look(), "+1408504")
		assert.False(t, insert(t, s, "7", entry("x", now), now), "that it was used is known still")
		require.NoError(t, s.Reset(t.Context()))
		require.NoError(t, s.Close())
	}
	assert.Equal(t, []string{"foreign"}, must(client.Keys(t.Context(), "*").Result()), "what others keep there stays")
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestRedisTTL: Redis removes by itself what is over, without any sandbox.
func TestRedisTTL(t *testing.T) {
	url, _ := redistest.Server(t)
	s := must(store.Open(t.Context(), url))
	defer s.Close()
	client := redis.NewClient(must(redis.ParseURL(url)))
	defer client.Close()
	now := base()
	require.True(t, insert(t, s, "a", entry("x", now), now))
	for key, most := range map[string]time.Duration{"evurl:{a}:value": time.Hour, "evurl:{a}:taken": 24 * time.Hour} {
		ttl := must(client.PTTL(t.Context(), key).Result())
		assert.Greater(t, ttl, most-time.Minute)
		assert.LessOrEqual(t, ttl, most)
	}
}

// TestRedisGone: when it is killed, every call fails, soon, and lets nothing through.
func TestRedisGone(t *testing.T) {
	url, kill := redistest.Server(t)
	s := must(store.Open(t.Context(), url))
	defer s.Close()
	now := base()
	require.True(t, insert(t, s, "a", entry("x", now), now))
	kill()
	ok, err := s.Insert(t.Context(), "b", entry("x", now), now)
	assert.Error(t, err)
	assert.False(t, ok)
	_, _, err = s.Get(t.Context(), "a", now)
	assert.Error(t, err)
	ok, err = s.Replace(t.Context(), "a", entry("x", now), entry("y", now), now)
	assert.Error(t, err)
	assert.False(t, ok)
	_, err = store.Open(t.Context(), url)
	assert.ErrorContains(t, err, "does not answer")
}

// TestSQLiteKeeps: what was there is there again, and a file that is none is left alone.
func TestSQLiteKeeps(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.db")
	s := must(store.Open(t.Context(), "sqlite:"+path))
	now := base()
	require.True(t, insert(t, s, "a", entry("x", now), now))
	_, err := store.Open(t.Context(), "sqlite:"+path)
	assert.ErrorContains(t, err, "in use by another sandbox")
	require.NoError(t, s.Close())
	s = must(store.Open(t.Context(), "sqlite:"+path))
	got, found := get(t, s, "a", now)
	assert.True(t, found)
	assert.Equal(t, "x", string(got.Value))
	require.NoError(t, s.Close())
	info, err := os.Stat(path)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())

	foreign := filepath.Join(t.TempDir(), "letter.txt")
	text := []byte(strings.Repeat("Dear Sir or Madam, ", 400))
	require.NoError(t, os.WriteFile(foreign, text, 0o600))
	_, err = store.Open(t.Context(), "sqlite:"+foreign)
	assert.ErrorContains(t, err, "no SQLite database")
	assert.Equal(t, text, must(os.ReadFile(foreign)))
	_, err = store.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "no", "folder"))
	assert.ErrorContains(t, err, "cannot be opened or made")
}

func TestOpenRefuses(t *testing.T) {
	for _, url := range []string{"S3CR3T", "memory", "sqlite:", "sqlite", "mysql://S3CR3T", "redis://:S3CR3T@127.0.0.1:1/0", "redis://:S3CR3T@h:x", "redis:S3CR3T", "rediss://u:S3CR3T@127.0.0.1:1"} {
		_, err := store.Open(t.Context(), url)
		require.Error(t, err, url)
		assert.NotContains(t, err.Error(), "S3CR3T")
	}
}

func BenchmarkStore(b *testing.B) {
	url, _ := redistest.Server(b)
	for name, url := range map[string]string{"memory": "", "sqlite": "sqlite:" + filepath.Join(b.TempDir(), "b.db"), "redis": url} {
		s := must(store.Open(b.Context(), url))
		defer s.Close()
		b.Run(name, func(b *testing.B) {
			now := base()
			n := 0
			for b.Loop() {
				key := fmt.Sprint(b.N, n)
				n++
				e := entry("some two hundred bytes of a transaction", now)
				_, _ = s.Insert(b.Context(), key, e, now)
				_, _, _ = s.Get(b.Context(), key, now)
				_, _ = s.Replace(b.Context(), key, e, e, now)
				if n%100_000 == 0 {
					_ = s.Reset(b.Context())
				}
			}
		})
	}
}
