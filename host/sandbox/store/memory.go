package store

import (
	"bytes"
	"container/heap"
	"context"
	"hash/maphash"
	"slices"
	"sync"
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
		m.shards[i].entries = map[string]*Entry{}
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

type shard struct {
	mu      sync.Mutex
	entries map[string]*Entry
	due     due
}

func (m *memory) shard(key string) *shard { return &m.shards[maphash.String(m.seed, key)%shards] }

// enter locks the shard of a key.
func (m *memory) enter(ctx context.Context, key string) (*shard, error) {
	if m.closed.Load() {
		return nil, errClosed
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s := m.shard(key)
	s.mu.Lock()
	return s, nil
}

func (m *memory) Insert(ctx context.Context, key string, e Entry, now time.Time) (bool, error) {
	s, err := m.enter(ctx, key)
	if err != nil {
		return false, err
	}
	defer s.mu.Unlock()
	// Whoever puts something in clears away a little, so that nothing stays for
	// want of a sweep.
	m.count.Add(-int64(s.sweep(now, 4)))
	if old, ok := s.entries[key]; ok {
		if _, taken := old.at(now); taken {
			return false, nil
		}
		s.drop(key)
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
	s, err := m.enter(ctx, key)
	if err != nil {
		return Entry{}, false, err
	}
	defer s.mu.Unlock()
	kept, ok := s.entries[key]
	if !ok {
		return Entry{}, false, nil
	}
	e, found := kept.at(now)
	e.Value = bytes.Clone(e.Value)
	return e, found, nil
}

func (m *memory) Replace(ctx context.Context, key string, old, entry Entry, now time.Time) (bool, error) {
	s, err := m.enter(ctx, key)
	if err != nil {
		return false, err
	}
	defer s.mu.Unlock()
	kept, ok := s.entries[key]
	if !ok {
		return false, nil
	}
	e, found := kept.at(now)
	if !found || e.Value == nil || !bytes.Equal(e.Value, old.Value) {
		return false, nil
	}
	clear(kept.Value)
	s.put(key, entry)
	return true, nil
}

func (m *memory) List(ctx context.Context, now time.Time, limit int) ([]Entry, error) {
	if m.closed.Load() {
		return nil, errClosed
	}
	var all []Entry
	for i := range m.shards {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s := &m.shards[i]
		s.mu.Lock()
		for _, kept := range s.entries {
			if e, ok := kept.at(now); ok && e.Value != nil {
				e.Value = bytes.Clone(e.Value)
				all = append(all, e)
			}
		}
		s.mu.Unlock()
	}
	return newest(all, limit), nil
}

// newest sorts entries and cuts them off.
func newest(all []Entry, limit int) []Entry {
	slices.SortFunc(all, func(a, b Entry) int { return b.Made.Compare(a.Made) })
	return all[:min(max(limit, 0), len(all))]
}

func (m *memory) Sweep(ctx context.Context, now time.Time) error {
	if m.closed.Load() {
		return errClosed
	}
	for i := range m.shards {
		if err := ctx.Err(); err != nil {
			return err
		}
		s := &m.shards[i]
		s.mu.Lock()
		m.count.Add(-int64(s.sweep(now, -1)))
		s.mu.Unlock()
	}
	return nil
}

func (m *memory) Reset(ctx context.Context) error {
	if m.closed.Load() {
		return errClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for i := range m.shards {
		s := &m.shards[i]
		s.mu.Lock()
		m.count.Add(-int64(len(s.entries)))
		for _, e := range s.entries {
			clear(e.Value)
		}
		s.entries, s.due = map[string]*Entry{}, nil
		s.mu.Unlock()
	}
	return nil
}

func (m *memory) Close() error {
	if m.closed.Load() {
		return errClosed
	}
	err := m.Reset(context.Background())
	m.closed.Store(true)
	return err
}

// put keeps an entry, and notes when its value and its key are over.
func (s *shard) put(key string, e Entry) {
	e.Value = bytes.Clone(e.Value)
	s.entries[key] = &e
	heap.Push(&s.due, event{e.Expires.UnixMilli(), key})
	heap.Push(&s.due, event{e.Forget.UnixMilli(), key})
}

func (s *shard) drop(key string) {
	if e, ok := s.entries[key]; ok {
		clear(e.Value)
		delete(s.entries, key)
	}
}

// sweep does what is due, of at most so many events, or of all with -1, and
// returns how many keys it freed. An event of an entry that was replaced since
// finds that it is not over, and does nothing: the later one follows.
func (s *shard) sweep(now time.Time, most int) (freed int) {
	for n := 0; n != most && len(s.due) > 0 && s.due[0].at <= now.UnixMilli(); n++ {
		key := heap.Pop(&s.due).(event).key
		e, ok := s.entries[key]
		switch {
		case !ok:
		case gone(e.Forget, now):
			s.drop(key)
			freed++
		case gone(e.Expires, now):
			clear(e.Value)
			e.Value = nil
		}
	}
	return freed
}

// due is a heap of what is over when.
type due []event

type event struct {
	at  int64 // in milliseconds
	key string
}

func (d due) Len() int           { return len(d) }
func (d due) Less(i, j int) bool { return d[i].at < d[j].at }
func (d due) Swap(i, j int)      { d[i], d[j] = d[j], d[i] }
func (d *due) Push(e any)        { *d = append(*d, e.(event)) }
func (d *due) Pop() any {
	last := len(*d) - 1
	e := (*d)[last]
	(*d)[last] = event{}
	*d = (*d)[:last]
	return e
}
