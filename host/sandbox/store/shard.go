package store

import (
	"bytes"
	"math"
	"sync"
	"time"
)

// shard is a part of the keys of a store in memory, and what of them is over
// next. Its functions want it locked.
type shard struct {
	mu    sync.Mutex
	cells map[string]*cell
	due   due
}

// cell is an entry, with its times in milliseconds.
type cell struct {
	key                   string
	value                 []byte
	made, expires, forget int64
	queued                int64 // when it stands in the queue the first time
}

// dropped is where a cell stands that is no longer there.
const dropped = math.MinInt64

// next is when something of the cell is over: its value, and then its key.
func (c *cell) next() int64 {
	if c.value != nil {
		return c.expires
	}
	return c.forget
}

// at returns the value as it is at now, and false where the key is free.
func (c *cell) at(now int64) ([]byte, bool) {
	switch {
	case c.forget <= now:
		return nil, false
	case c.expires <= now:
		return nil, true
	}
	return c.value, true
}

// entry returns the cell as an entry with that value, which it copies.
func (c *cell) entry(value []byte) Entry {
	return Entry{Value: bytes.Clone(value), Made: fromMillis(c.made), Expires: fromMillis(c.expires), Forget: fromMillis(c.forget)}
}

// fill puts an entry into the cell. The bytes of the one before are zeroed, as
// wherever a value ends: no dump of the memory shows them.
func (c *cell) fill(e Entry) {
	clear(c.value)
	c.value = bytes.Clone(e.Value)
	c.made, c.expires, c.forget = e.Made.UnixMilli(), e.Expires.UnixMilli(), e.Forget.UnixMilli()
}

func (s *shard) put(key string, e Entry) {
	c := &cell{key: key}
	c.fill(e)
	s.cells[key] = c
	s.queue(c)
}

func (s *shard) queue(c *cell) {
	c.queued = c.next()
	s.due.push(event{c.queued, c})
}

func (s *shard) replace(c *cell, e Entry) {
	c.fill(e)
	if c.next() < c.queued {
		s.queue(c)
	}
}

func (s *shard) drop(c *cell) {
	clear(c.value)
	c.value, c.queued = nil, dropped
	delete(s.cells, c.key)
}

// sweep ends what is over, most so many or all with -1, and returns how many
// keys it freed.
func (s *shard) sweep(now time.Time, most int) (freed int) {
	ms := now.UnixMilli()
	for n := 0; n != most && len(s.due) > 0 && s.due[0].at <= ms; n++ {
		e := s.due.pop()
		c := e.cell
		switch {
		case e.at != c.queued:
			// It stands there once more, or was dropped.
		case c.forget <= ms:
			s.drop(c)
			freed++
		case c.expires <= ms:
			clear(c.value)
			c.value = nil
			s.queue(c)
		default:
			s.queue(c)
		}
	}
	return freed
}

// empty drops everything, and returns how many keys that were.
func (s *shard) empty() int {
	n := len(s.cells)
	for _, c := range s.cells {
		clear(c.value)
	}
	s.cells, s.due = map[string]*cell{}, nil
	return n
}
