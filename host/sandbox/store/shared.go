//go:build !noredis

package store

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"
)

// shared is a store in Redis.
type shared struct {
	client redis.UniversalClient
	// slowest is how far the clock was ahead of the system's, in milliseconds,
	// when it was least so: 0, or less where it was set back.
	slowest atomic.Int64
	looked  atomic.Bool // whether a sweep went through all keys since the start
}

// ahead tells how far a clock is ahead of the system's, in milliseconds.
func ahead(now time.Time) int64 { return now.UnixMilli() - time.Now().UnixMilli() }

// note remembers by which clock something was put there.
func (s *shared) note(now time.Time) {
	is := ahead(now)
	for {
		was := s.slowest.Load()
		if is >= was || s.slowest.CompareAndSwap(was, is) {
			return
		}
	}
}

// put runs a script that puts an entry, and reports whether it did.
func (s *shared) put(ctx context.Context, script, key string, e Entry, now time.Time, more ...any) (bool, error) {
	e, err := e.kept(now)
	if err != nil {
		return false, err
	}
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	s.note(now)
	n, err := s.client.Eval(ctx, script, bothKeys(key), append(arguments(e, now), more...)...).Int()
	return n == 1, err
}

func (s *shared) Insert(ctx context.Context, key string, e Entry, now time.Time) (bool, error) {
	return s.put(ctx, insertScript, key, e, now)
}

func (s *shared) Replace(ctx context.Context, key string, old, entry Entry, now time.Time) (bool, error) {
	if old.Value == nil {
		return false, s.ping(ctx)
	}
	return s.put(ctx, replaceScript, key, entry, now, old.Value)
}

func (s *shared) Get(ctx context.Context, key string, now time.Time) (Entry, bool, error) {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	both, err := s.client.MGet(ctx, bothKeys(key)...).Result()
	if err != nil {
		return Entry{}, false, err
	}
	taken, isTaken := both[0].(string)
	value, hasValue := both[1].(string)
	if !isTaken && !hasValue {
		return Entry{}, false, nil
	}
	if hasValue {
		taken = value
	}
	e, err := parseRecord(taken)
	if err != nil {
		return Entry{}, false, err
	}
	if !hasValue {
		e.Value = nil
	}
	e, found := e.at(now)
	return e, found, nil
}

func (s *shared) List(ctx context.Context, now time.Time, limit int) ([]Entry, error) {
	all := newest{limit: max(limit, 0)}
	var mu sync.Mutex // the nodes of a cluster are asked at the same time
	err := s.each(ctx, "{*}:value", func(pipe redis.Pipeliner, name string) { pipe.Get(ctx, name) }, func(name string, done redis.Cmder) error {
		e, err := parseRecord(done.(*redis.StringCmd).Val())
		if err != nil {
			return err
		}
		mu.Lock()
		defer mu.Unlock()
		if e, _ = e.at(now); e.Value != nil && all.wants(e.Made.UnixMilli()) {
			all.add(name, e)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all.entries(), nil
}

// Sweep goes through all keys when the clock is ahead of one by which something
// was put there. What else is over is so by Redis's own clock, and gone already.
func (s *shared) Sweep(ctx context.Context, now time.Time) error {
	const slack = 1000 // between asking the time and now
	if s.looked.Load() && ahead(now) <= s.slowest.Load()+slack {
		return s.ping(ctx)
	}
	err := s.each(ctx, "{*}:*", func(pipe redis.Pipeliner, name string) {
		if key, ours := keyOf(name); ours {
			pipe.Eval(ctx, sweepScript, bothKeys(key), now.UnixMilli())
		}
	}, nil)
	if err == nil {
		s.looked.Store(true)
	}
	return err
}

func (s *shared) Reset(ctx context.Context) error {
	return s.each(ctx, "*", func(pipe redis.Pipeliner, name string) { pipe.Unlink(ctx, name) }, nil)
}

func (s *shared) ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	return s.client.Ping(ctx).Err()
}

func (s *shared) Close() error { return s.client.Close() }

// each goes through the names that a pattern has behind the prefix, some
// hundreds at a time: ask puts one command for each, on the node that has it,
// and then, where it is given, gets those that were answered. A name may come
// twice.
func (s *shared) each(ctx context.Context, pattern string, ask func(redis.Pipeliner, string), then func(string, redis.Cmder) error) error {
	if cluster, ok := s.client.(*redis.ClusterClient); ok {
		return cluster.ForEachMaster(ctx, func(ctx context.Context, node *redis.Client) error {
			return eachOf(ctx, node, pattern, ask, then)
		})
	}
	return eachOf(ctx, s.client, pattern, ask, then)
}

func eachOf(ctx context.Context, node redis.Cmdable, pattern string, ask func(redis.Pipeliner, string), then func(string, redis.Cmder) error) error {
	for cursor := uint64(0); ; {
		names, next, err := node.Scan(ctx, cursor, prefix+pattern, 500).Result()
		if err != nil {
			return err
		}
		pipe := node.Pipeline()
		for _, name := range names {
			ask(pipe, name)
		}
		// One that ended in between is Nil, and no error.
		done, err := pipe.Exec(ctx)
		if err != nil && !errors.Is(err, redis.Nil) {
			return err
		}
		for i, d := range done {
			switch err := d.Err(); {
			case errors.Is(err, redis.Nil):
			case err != nil:
				return err
			case then != nil:
				if err := then(names[i], d); err != nil {
					return err
				}
			}
		}
		if cursor = next; cursor == 0 {
			return nil
		}
	}
}
