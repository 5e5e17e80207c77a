package sandbox

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// Entry is one line of the request log. Numbers and ids are masked.
type Entry struct {
	N             uint64       `json:"n"` // counts from 1
	Time          time.Time    `json:"time"`
	Endpoint      string       `json:"endpoint"`
	Status        int          `json:"status,omitempty"`
	Code          phoneid.Code `json:"code,omitempty"`
	Cause         string       `json:"cause,omitempty"`  // why, in one word of a closed set; "" where nothing was wrong
	Reason        string       `json:"reason,omitempty"` // the whole reason
	MerchantID    string       `json:"merchantId,omitempty"`
	CorrelationID string       `json:"correlationId,omitempty"`
	Number        string       `json:"number,omitempty"`
}

// kept is how many entries the log remembers.
const kept = 1000

// requestLog keeps the last entries, for who looks and for who follows.
type requestLog struct {
	name      string // of this one, told from that of a sandbox before
	mu        sync.Mutex
	ring      [kept]Entry
	n         uint64
	followers map[chan struct{}]bool
}

func newRequestLog() *requestLog {
	return &requestLog{name: token(), followers: map[chan struct{}]bool{}}
}

// idOf is what a follower that comes back says of the last entry that it has.
func (l *requestLog) idOf(n uint64) string { return l.name + "." + strconv.FormatUint(n, 10) }

// lastOf reads it: 0 where it is of another log.
func (l *requestLog) lastOf(id string) uint64 {
	name, n, _ := strings.Cut(id, ".")
	if name != l.name {
		return 0
	}
	last, _ := strconv.ParseUint(n, 10, 64)
	return last
}

func (l *requestLog) add(e Entry) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.n++
	e.N = l.n
	l.ring[l.n%kept] = e
	for f := range l.followers {
		select {
		case f <- struct{}{}:
		default: // it has been told already
		}
	}
}

// since returns what came after entry n, oldest first, and no more than is kept.
func (l *requestLog) since(n uint64) []Entry {
	l.mu.Lock()
	defer l.mu.Unlock()
	if n > l.n {
		n = 0 // of a sandbox before this one
	}
	first := max(n, l.n-min(l.n, kept)) + 1
	entries := []Entry{}
	for i := first; i <= l.n; i++ {
		if e := l.ring[i%kept]; e.N == i { // else the log was cleared since
			entries = append(entries, e)
		}
	}
	return entries
}

// follow returns a channel that tells when there is more. A follower that is
// slow misses what is kept no longer, and holds nobody up. ok is false where
// too many follow.
func (l *requestLog) follow() (more chan struct{}, stop func(), ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.followers) >= maxFollowers {
		return nil, nil, false
	}
	more = make(chan struct{}, 1)
	l.followers[more] = true
	return more, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		delete(l.followers, more)
	}, true
}

// maxFollowers bounds what pages that are never closed hold open.
const maxFollowers = 64

// clear forgets the entries. Numbers go on.
func (l *requestLog) clear() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ring = [kept]Entry{}
}

// observe takes what the gate saw of a request to the API.
func (s *Sandbox) observe(_ context.Context, r gate.Record) {
	s.requests.add(Entry{
		Time: s.clock.now(), Endpoint: r.Endpoint, Status: r.Status, Code: r.Code, Cause: r.Cause, Reason: r.Reason,
		MerchantID: r.MerchantID, CorrelationID: r.CorrelationID,
	})
}
