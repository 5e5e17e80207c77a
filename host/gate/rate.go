package gate

import (
	"math"
	"net/netip"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Rate is how often somebody may ask. The zero Rate is no limit.
type Rate struct {
	PerSecond float64
	Burst     int // how many at once; 0 is a second's worth, and 1 at least
}

func (r Rate) burst() int {
	if r.Burst > 0 {
		return r.Burst
	}
	return max(1, int(math.Ceil(min(r.PerSecond, math.MaxInt32))))
}

// maxLimiters is how many are known at once, in each of two generations.
const maxLimiters = 1 << 15

// limits is a table of limiters that nobody can make grow: when one generation
// is full it becomes the old one, and what was old is forgotten. Who asks often
// is in the new one again by then; who is forgotten begins with a burst. Among
// more than maxLimiters callers a second that is what a table of this size can do.
type limits struct {
	rate     Rate
	mu       sync.Mutex
	new, old map[string]*rate.Limiter
}

// newLimits returns nil where there is no limit.
func newLimits(r Rate) *limits {
	if r.PerSecond <= 0 {
		return nil
	}
	return &limits{rate: r, new: map[string]*rate.Limiter{}}
}

// allow takes one of the key's, and says how long to wait where there is none.
func (l *limits) allow(key string, now time.Time) (wait time.Duration, ok bool) {
	if l == nil {
		return 0, true
	}
	limiter := l.limiter(key)
	reservation := limiter.ReserveN(now, 1)
	wait = reservation.DelayFrom(now)
	if wait > 0 {
		reservation.CancelAt(now)
		return wait, false
	}
	return 0, true
}

func (l *limits) limiter(key string) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	if limiter, ok := l.new[key]; ok {
		return limiter
	}
	limiter, ok := l.old[key]
	if !ok {
		limiter = rate.NewLimiter(rate.Limit(l.rate.PerSecond), l.rate.burst())
	}
	if len(l.new) >= maxLimiters {
		l.old, l.new = l.new, make(map[string]*rate.Limiter, maxLimiters)
	}
	l.new[key] = limiter
	return limiter
}

// addressKey is whose requests count together: an IPv4 address, or an IPv6
// network of /64, of which one customer has as many addresses as it likes.
func addressKey(a netip.Addr) string {
	if a.Is6() {
		p, _ := a.Prefix(64) // 64 is no more than it has
		a = p.Addr()
	}
	b := a.AsSlice()
	return string(b)
}
