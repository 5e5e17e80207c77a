package store_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

// race returns how many of 64 got through who try the same at the same time.
func race(t *testing.T, try func(i int) (bool, error)) int64 {
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

// letsOneThrough has 64 call one of the stores each, which share their state.
func letsOneThrough(t *testing.T, stores ...store.Store) {
	now := base()
	for round := range 10 {
		key := fmt.Sprint(round)
		assert.Equal(t, int64(1), race(t, func(i int) (bool, error) {
			return stores[i%len(stores)].Insert(t.Context(), key, entry(fmt.Sprint(i), now), now)
		}))
		old, found := get(t, stores[0], key, now)
		require.True(t, found)
		assert.Equal(t, int64(1), race(t, func(i int) (bool, error) {
			return stores[i%len(stores)].Replace(t.Context(), key, old, entry(fmt.Sprint("new", i), now), now)
		}))
		later := old.Forget
		assert.Equal(t, int64(1), race(t, func(i int) (bool, error) {
			return stores[i%len(stores)].Insert(t.Context(), key, entry(fmt.Sprint(i), later), later)
		}), "forgotten, it is free for one")
	}
}

func TestStoreLetsOneThrough(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) { letsOneThrough(t, s) })
}

// TestStoreSweepsBeside: a sweep takes nothing of what is put there meanwhile,
// under keys that it frees.
func TestStoreSweepsBeside(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		later := now.Add(25 * 3600e9)
		for i := range 200 {
			require.True(t, insert(t, s, fmt.Sprint(i), entry("old", now), now))
		}
		var wg sync.WaitGroup
		for part := range 4 {
			wg.Go(func() {
				for i := range 50 {
					ok, err := s.Insert(t.Context(), fmt.Sprint(50*part+i), entry("new", later), later)
					assert.NoError(t, err)
					assert.True(t, ok)
				}
			})
		}
		for range 10 {
			require.NoError(t, s.Sweep(t.Context(), later))
		}
		wg.Wait()
		require.NoError(t, s.Sweep(t.Context(), later))
		assert.Len(t, list(t, s, later, 1000), 200)
	})
}

// fails has every call of a store fail, and say no. They are made at the same
// time, since some fail only when Redis has kept them waiting for two seconds.
func fails(t *testing.T, s store.Store, ctx context.Context) {
	t.Helper()
	now := base()
	var wg sync.WaitGroup
	no := func(what string, call func() (bool, error)) {
		wg.Go(func() {
			ok, err := call()
			assert.Error(t, err, what)
			assert.False(t, ok, what)
		})
	}
	no("Insert", func() (bool, error) { return s.Insert(ctx, "b", entry("x", now), now) })
	no("Get", func() (bool, error) {
		e, found, err := s.Get(ctx, "a", now)
		return found || e.Value != nil, err
	})
	no("Replace", func() (bool, error) { return s.Replace(ctx, "a", entry("x", now), entry("y", now), now) })
	no("List", func() (bool, error) {
		all, err := s.List(ctx, now, 1)
		return len(all) > 0, err
	})
	no("Sweep", func() (bool, error) { return false, s.Sweep(ctx, now) })
	no("Reset", func() (bool, error) { return false, s.Reset(ctx) })
	wg.Wait()
}

func TestStoreEnds(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		now := base()
		require.True(t, insert(t, s, "a", entry("x", now), now))
		ended, end := context.WithCancel(t.Context())
		end()
		fails(t, s, ended)
		got, _ := get(t, s, "a", now)
		assert.Equal(t, "x", string(got.Value))
		_, found := get(t, s, "b", now)
		assert.False(t, found)
		require.NoError(t, s.Close())
		fails(t, s, t.Context())
		assert.Error(t, s.Close())
	})
}
