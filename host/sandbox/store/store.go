// Package store keeps what a sandbox must not forget: in memory, in one SQLite
// file, or in a Redis that several sandboxes share. A store holds no rule of
// the flow: it inserts and replaces, each atomically.
//
// The build tags nosqlite and noredis leave out SQLite and Redis, with all the
// packages that they need.
package store

import (
	"context"
	"errors"
	"strings"
	"time"
)

// Store is safe for any number of goroutines, and of processes where it is
// Redis. now is the caller's clock, which may be set forward and back; a jump
// is followed by Sweep. Whatever fails returns an error: it is then not known
// whether it was done, and the caller refuses what it was asked.
type Store interface {
	// Insert puts an entry where the key is free, and tells whether it was. A
	// key is taken until Entry.Forget, when its value is gone, too.
	Insert(ctx context.Context, key string, e Entry, now time.Time) (bool, error)
	// Get returns what is there, and false where the key is free. A Value that
	// is nil is gone, and the key taken.
	Get(ctx context.Context, key string, now time.Time) (e Entry, found bool, err error)
	// Replace puts another entry in the place of old, and tells whether
	// old.Value was there still: of two who found the same, one replaces it. A
	// key that is free, or whose value is gone, is not replaced.
	Replace(ctx context.Context, key string, old, entry Entry, now time.Time) (bool, error)
	// List returns entries whose value is there, the last Made first, limit at
	// most.
	List(ctx context.Context, now time.Time, limit int) ([]Entry, error)
	// Sweep removes the values that are gone by now, and frees the keys that are
	// forgotten. The bytes of those values are then in no memory, file or server
	// of the store.
	Sweep(ctx context.Context, now time.Time) error
	// Reset removes everything of the sandbox.
	Reset(ctx context.Context) error
	// Close ends the store: every call after it fails, another Close too.
	Close() error
}

// Entry is what a key has. Its times count in milliseconds, and come back in UTC.
type Entry struct {
	Value   []byte
	Made    time.Time
	Expires time.Time // the value is gone from then on: it may hold a phone number
	Forget  time.Time // the key is free again from then on, not before Expires
}

// ErrFull is a store that takes no more.
var ErrFull = errors.New("the store is full")

var (
	errClosed = errors.New("the store is closed")
	errTimes  = errors.New("an entry would be forgotten before its value is gone")
)

// Open makes the store of a URL: "" and "memory:" in memory, "sqlite:FILE", and
// "redis://HOST:PORT" or "rediss://…", with USER:PASSWORD@ and /DATABASE.
// A store that a build tag left out fails. Errors quote nothing of the URL.
func Open(ctx context.Context, url string) (Store, error) {
	kind, rest, _ := strings.Cut(url, ":")
	switch {
	case url == "" || url == "memory:":
		return Memory(0), nil
	case kind == "sqlite" && rest != "":
		return SQLite(ctx, rest)
	case kind == "redis" || kind == "rediss":
		return Redis(ctx, url)
	}
	return nil, errors.New("a store is memory:, sqlite:FILE, redis://HOST:PORT or rediss://HOST:PORT")
}

// gone tells whether a time is over.
func gone(t, now time.Time) bool { return t.UnixMilli() <= now.UnixMilli() }

// at returns the entry as it is at now, and false where the key is free.
func (e Entry) at(now time.Time) (Entry, bool) {
	if gone(e.Forget, now) {
		return Entry{}, false
	}
	if gone(e.Expires, now) {
		e.Value = nil
	}
	return e, true
}

// kept returns the entry as a store keeps it: in milliseconds, and without a
// value that is gone before it is there. Errors: errTimes.
func (e Entry) kept(now time.Time) (Entry, error) {
	if e.Forget.UnixMilli() < e.Expires.UnixMilli() {
		return Entry{}, errTimes
	}
	for _, t := range []*time.Time{&e.Made, &e.Expires, &e.Forget} {
		*t = fromMillis(t.UnixMilli())
	}
	if gone(e.Expires, now) {
		e.Value = nil
	}
	return e, nil
}

func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
