package gate

import (
	"hash/maphash"
	"math"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// sets and ways are the size of a table: 131,072 entries, 2.2 MiB.
	sets = 1 << 13
	ways = 16
)

// limits is a table of limits whose size is fixed, so that nobody can make it
// grow, and in which nobody can make it forget. An entry is in force until its
// burst is full again, which takes Burst/PerSecond at most. An entry in force is
// never replaced; one that is full is worth as much as none, and makes room.
//
// A key has 16 places, chosen by a keyed hash, so that nobody can pick keys that
// meet another's. If all of them are in force, keys that are new share one limit
// until a place is free: whoever is known is not affected, and whoever floods
// the table gets no limit of its own. The gate is neither open to the flood, nor
// shut to all.
type limits struct {
	interval  time.Duration // between two requests at the full rate
	tolerance time.Duration // Burst times that
	start     time.Time
	place     maphash.Seed
	tag       maphash.Seed
	sets      []set
	shared    atomic.Uint64 // requests that shared a limit
	onShared  func()        // is called for each of them; nil is nobody
}

// set is the places of the keys with one hash.
type set struct {
	mu     sync.Mutex
	own    [ways]entry
	shared entry
}

// entry is a limit as the time at which its burst is full again (GCRA), counted
// from limits.start. The zero entry is free.
type entry struct {
	tag  uint64 // of the key, never 0
	full time.Duration
}

// newLimits returns nil for no limit.
func newLimits(r Rate) *limits {
	if r.PerSecond <= 0 {
		return nil
	}
	// What a Duration can count bounds the seldomest rate.
	longest := float64(math.MaxInt64 / 4 / int64(r.burst()))
	interval := max(time.Duration(min(float64(time.Second)/r.PerSecond, longest)), 1)
	return &limits{
		interval: interval, tolerance: interval * time.Duration(r.burst()), start: time.Now(),
		place: maphash.MakeSeed(), tag: maphash.MakeSeed(), sets: make([]set, sets),
	}
}

// maxWait is the longest that anybody is told to wait.
const maxWait = 24 * time.Hour

// allow takes one of the key's requests, and returns how long to wait if there is
// none left. A request that is refused uses up nothing.
func (l *limits) allow(key string, now time.Time) (wait time.Duration, ok bool) {
	if l == nil {
		return 0, true
	}
	at := now.Sub(l.start)
	s := &l.sets[maphash.String(l.place, key)%sets]
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.find(maphash.String(l.tag, key)|1, at)
	if e == &s.shared {
		l.shared.Add(1)
		if l.onShared != nil {
			l.onShared()
		}
	}
	full := max(e.full, at) + l.interval
	if wait = full - at - l.tolerance; wait > 0 {
		return min(wait, maxWait), false
	}
	e.full = full
	return 0, true
}

// find returns the key's entry, or a free one that is the key's from now on, or
// the one that is shared.
func (s *set) find(tag uint64, at time.Duration) *entry {
	free := &s.shared
	for i := range s.own {
		e := &s.own[i]
		if e.tag == tag {
			return e
		}
		if e.tag == 0 || e.full <= at {
			free = e
		}
	}
	if free != &s.shared || free.tag == 0 {
		*free = entry{tag, at}
	}
	return free
}
