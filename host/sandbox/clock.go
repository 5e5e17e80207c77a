package sandbox

import (
	"sync/atomic"
	"time"
)

// clock is the system's, set forward or back by an offset: it goes on running.
type clock struct{ offset atomic.Int64 }

func (c *clock) now() time.Time { return time.Now().Add(c.ahead()).UTC() }

func (c *clock) ahead() time.Duration { return time.Duration(c.offset.Load()) }

func (c *clock) advance(by time.Duration) { c.offset.Add(int64(by)) }

func (c *clock) set(to time.Time) { c.offset.Store(int64(time.Until(to))) }

func (c *clock) reset() { c.offset.Store(0) }
