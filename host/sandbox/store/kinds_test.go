package store_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

// kind is one kind of store, and the URL of a new one of it.
type kind struct {
	name string
	url  func(t testing.TB) string
}

// kinds are those of this build: the tests of SQLite and of Redis add theirs.
var kinds = []kind{{"memory", func(testing.TB) string { return "" }}}

// each runs a test on every kind of store.
func each(t *testing.T, test func(t *testing.T, s store.Store)) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) { test(t, open(t, k.url(t))) })
	}
}

func open(t testing.TB, url string) store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), url)
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// base is now, to the millisecond: Redis counts down by its own clock.
func base() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }

func entry(value string, now time.Time) store.Entry {
	return store.Entry{Value: []byte(value), Made: now, Expires: now.Add(time.Hour), Forget: now.Add(24 * time.Hour)}
}

// without is an entry whose value is gone.
func without(e store.Entry) store.Entry {
	e.Value = nil
	return e
}

func insert(t testing.TB, s store.Store, key string, e store.Entry, now time.Time) bool {
	t.Helper()
	ok, err := s.Insert(t.Context(), key, e, now)
	require.NoError(t, err)
	return ok
}

func get(t testing.TB, s store.Store, key string, now time.Time) (store.Entry, bool) {
	t.Helper()
	e, ok, err := s.Get(t.Context(), key, now)
	require.NoError(t, err)
	return e, ok
}

func replace(t testing.TB, s store.Store, key string, old, e store.Entry, now time.Time) bool {
	t.Helper()
	ok, err := s.Replace(t.Context(), key, old, e, now)
	require.NoError(t, err)
	return ok
}

func list(t testing.TB, s store.Store, now time.Time, limit int) []store.Entry {
	t.Helper()
	all, err := s.List(t.Context(), now, limit)
	require.NoError(t, err)
	return all
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
