package host

import "time"

// Stats are counts of an Engine since it was made, and nothing of what it was
// asked.
type Stats struct {
	Engine    string // "wazero", compiled, or "interpreter"
	Max       int    // instances that there may be
	Instances int    // instances that there are
	Idle      int    // of them, those that no call is using

	Calls    uint64        // instances lent: one for each call, and for each 64 requests of BuildMany
	Waits    uint64        // calls that waited, because all instances were in use
	WaitTime time.Duration // how long they waited in all

	Made    uint64 // instances made
	Dropped uint64 // instances that a call broke
	Retired uint64 // instances that had grown too large, or held too many accounts

	// IdleMemory is the linear memory of the idle instances, in bytes.
	IdleMemory uint64
	// CacheError says why the compilation cache was not used: nil where it
	// was, or was not asked for.
	CacheError error
}

// Stats returns the counts of this moment.
func (e *Engine) Stats() Stats {
	p := e.pool
	p.mu.Lock()
	defer p.mu.Unlock()
	s := p.stats
	s.Engine, s.Max, s.Idle, s.CacheError = e.name, cap(p.free), len(p.idle), e.cacheError
	for _, i := range p.idle {
		s.IdleMemory += uint64(i.memory.Size())
	}
	return s
}
