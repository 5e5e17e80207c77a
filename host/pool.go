package host

import (
	"context"
	"sync"
	"time"
)

// pool lends instances, each to one goroutine at a time, and bounds how many
// there are.
type pool struct {
	create func() (*instance, error)
	free   chan struct{} // an entry for each instance that may be lent now
	done   chan struct{} // closed with the engine
	mu     sync.Mutex
	idle   []*instance // lent last, first lent again: its memory is in the processor's cache
	// closed counts the accounts that were closed. An instance that has seen
	// fewer may still hold one.
	closed uint64
	stats  Stats
}

func newPool(size int, create func() (*instance, error)) *pool {
	p := &pool{create: create, free: make(chan struct{}, size), done: make(chan struct{})}
	for range size {
		p.free <- struct{}{}
	}
	return p
}

// take lends an instance, a new one where none is idle.
func (p *pool) take(ctx context.Context) (*instance, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	waited, err := p.wait(ctx)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	p.stats.Calls++
	if waited > 0 {
		p.stats.Waits++
		p.stats.WaitTime += waited
	}
	var i *instance
	if last := len(p.idle) - 1; last >= 0 {
		i, p.idle[last] = p.idle[last], nil
		p.idle = p.idle[:last]
	}
	p.mu.Unlock()
	if p.ended() {
		p.give(i)
		return nil, errClosed
	}
	if i != nil {
		return i, nil
	}
	return p.add()
}

// wait takes an entry, and tells how long there was none.
func (p *pool) wait(ctx context.Context) (time.Duration, error) {
	select {
	case <-p.free:
		return 0, nil
	default:
	}
	start := time.Now()
	select {
	case <-p.free:
		return max(time.Since(start), 1), nil
	case <-ctx.Done():
		return 0, ctx.Err()
	case <-p.done:
		return 0, errClosed
	}
}

// add makes an instance for an entry that was taken.
func (p *pool) add() (*instance, error) {
	i, err := p.create()
	if err != nil {
		p.free <- struct{}{}
		return nil, err
	}
	p.mu.Lock()
	p.stats.Made++
	p.stats.Instances++
	p.mu.Unlock()
	return i, nil
}

// give takes back what was lent; nil where there is none. What is not to be
// used again is overwritten.
func (p *pool) give(i *instance) {
	if i != nil && !p.keep(i) {
		i.close()
	}
	p.free <- struct{}{}
}

// keep puts an instance among the idle ones, or says that it goes.
func (p *pool) keep(i *instance) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.forgetClosed(i)
	switch {
	case i.broken:
		p.stats.Dropped++
	case i.full():
		p.stats.Retired++
	case !p.ended():
		p.idle = append(p.idle, i)
		return true
	}
	p.stats.Instances--
	return false
}

// forgetClosed has an instance forget the accounts that were closed while it
// was lent.
func (p *pool) forgetClosed(i *instance) {
	if i.seen != p.closed {
		i.seen = p.closed
		i.forgetClosed()
	}
}

// sweep has every idle instance forget the accounts that are closed; those
// that are lent do so as they come back.
func (p *pool) sweep() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed++
	kept := p.idle[:0]
	for _, i := range p.idle {
		p.forgetClosed(i)
		if i.broken {
			p.stats.Dropped++
			p.stats.Instances--
			i.close()
			continue
		}
		kept = append(kept, i)
	}
	clear(p.idle[len(kept):])
	p.idle = kept
}

// end overwrites what is idle; what is lent follows as it comes back. It waits
// for that as long as the context lasts.
func (p *pool) end(ctx context.Context) error {
	p.mu.Lock()
	if !p.ended() {
		close(p.done)
	}
	for n, i := range p.idle {
		p.stats.Instances--
		i.close()
		p.idle[n] = nil
	}
	p.idle = p.idle[:0]
	p.mu.Unlock()
	for n := range cap(p.free) {
		select {
		case <-p.free:
		case <-ctx.Done():
			for range n {
				p.free <- struct{}{}
			}
			return ctx.Err()
		}
	}
	for range cap(p.free) { // for another end
		p.free <- struct{}{}
	}
	return nil
}

// ended tells whether the engine was closed.
func (p *pool) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}
