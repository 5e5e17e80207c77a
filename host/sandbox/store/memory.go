package store

import (
	"bytes"
	"context"
	"hash/maphash"
	"sync/atomic"
	"time"
)

// DefaultMax is how many keys a store in memory holds at most.
const DefaultMax = 1 << 20

// shards is how many maps share the keys, so that callers on several cores do
// not wait for each other.
const shards = 64

// Memory is a store of this process, with max keys at most; 0 is DefaultMax.
// When it is full it takes no more, with ErrFull, and forgets nothing early.
func Memory(max int) Store {
	if max <= 0 {
		max = DefaultMax
	}
	m := &memory{max: int64(max), seed: maphash.MakeSeed()}
	for i := range m.shards {
		m.shards[i].cells = map[string]*cell{}
	}
	return m
}

type memory struct {
	max    int64
	count  atomic.Int64
	closed atomic.Bool
	seed   maphash.Seed
	shards [shards]shard
}

// enter locks a shard. The store is asked whether it is closed under the lock,
// so that nothing comes in behind the last one to clear up.
func (m *memory) enter(ctx context.Context, s *shard) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	if m.closed.Load() {
		s.mu.Unlock()
		return errClosed
	}
	return nil
}

// find locks the shard of a key.
func (m *memory) find(ctx context.Context, key string) (*shard, error) {
	s := &m.shards[maphash.String(m.seed, key)%shards]
	return s, m.enter(ctx, s)
}

// each locks one shard after the other.
func (m *memory) each(ctx context.Context, do func(*shard)) error {
	for i := range m.shards {
		s := &m.shards[i]
		if err := m.enter(ctx, s); err != nil {
			return err
		}
		do(s)
		s.mu.Unlock()
	}
	return nil
}

// byTheWay is how many that are over an Insert removes. An entry is over twice,
// its value and its key, so that more go than come, with no sweep at all.
const byTheWay = 4

func (m *memory) Insert(ctx context.Context, key string, e Entry, now time.Time) (bool, error) {
	e, err := e.kept(now)
	if err != nil {
		return false, err
	}
	s, err := m.find(ctx, key)
	if err != nil {
		return false, err
	}
	defer s.mu.Unlock()
	m.count.Add(-int64(s.sweep(now, byTheWay)))
	if old, ok := s.cells[key]; ok {
		if _, taken := old.at(now.UnixMilli()); taken {
			return false, nil
		}
		s.drop(old)
		m.count.Add(-1)
	}
	if m.count.Add(1) > m.max {
		m.count.Add(-1)
		return false, ErrFull
	}
	s.put(key, e)
	return true, nil
}

func (m *memory) Get(ctx context.Context, key string, now time.Time) (Entry, bool, error) {
	s, err := m.find(ctx, key)
	if err != nil {
		return Entry{}, false, err
	}
	defer s.mu.Unlock()
	c, ok := s.cells[key]
	if !ok {
		return Entry{}, false, nil
	}
	value, found := c.at(now.UnixMilli())
	if !found {
		return Entry{}, false, nil
	}
	return c.entry(value), true, nil
}

func (m *memory) Replace(ctx context.Context, key string, old, entry Entry, now time.Time) (bool, error) {
	entry, err := entry.kept(now)
	if err != nil {
		return false, err
	}
	s, err := m.find(ctx, key)
	if err != nil {
		return false, err
	}
	defer s.mu.Unlock()
	c, ok := s.cells[key]
	if !ok {
		return false, nil
	}
	value, _ := c.at(now.UnixMilli())
	if value == nil || old.Value == nil || !bytes.Equal(value, old.Value) {
		return false, nil
	}
	s.replace(c, entry)
	return true, nil
}

func (m *memory) List(ctx context.Context, now time.Time, limit int) ([]Entry, error) {
	all := newest{limit: max(limit, 0)}
	err := m.each(ctx, func(s *shard) {
		for key, c := range s.cells {
			if value, _ := c.at(now.UnixMilli()); value != nil && all.wants(c.made) {
				all.add(key, c.entry(value))
			}
		}
	})
	if err != nil {
		return nil, err
	}
	return all.entries(), nil
}

func (m *memory) Sweep(ctx context.Context, now time.Time) error {
	return m.each(ctx, func(s *shard) { m.count.Add(-int64(s.sweep(now, -1))) })
}

func (m *memory) Reset(ctx context.Context) error {
	return m.each(ctx, func(s *shard) { m.count.Add(-int64(s.empty())) })
}

func (m *memory) Close() error {
	if m.closed.Swap(true) {
		return errClosed
	}
	for i := range m.shards {
		s := &m.shards[i]
		s.mu.Lock()
		s.empty()
		s.mu.Unlock()
	}
	return nil
}
