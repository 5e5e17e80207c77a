package gate

import (
	"errors"
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

// valid tells whether it is a limit, or none. What is neither, below 0, no
// number, or a burst of nothing, was meant as a limit and would be none.
func (r Rate) valid() bool {
	return r == Rate{} || r.PerSecond > 0 && !math.IsInf(r.PerSecond, 0) && r.Burst >= 0
}

func (r Rate) burst() int {
	if r.Burst > 0 {
		return r.Burst
	}
	return max(1, int(math.Ceil(min(r.PerSecond, math.MaxInt32))))
}

// maxLimiters is how many are known at once, in each of two generations.
const maxLimiters = 1 << 15

// AddressLimiter says who asks too often, by address. The nil *AddressLimiter
// limits nobody.
type AddressLimiter struct{ limits *limits }

// NewAddressLimiter returns nil for the zero Rate. Errors: a Rate that is none.
func NewAddressLimiter(r Rate) (*AddressLimiter, error) {
	if !r.valid() {
		return nil, errRate
	}
	if r.PerSecond == 0 {
		return nil, nil
	}
	return &AddressLimiter{newLimits(r)}, nil
}

var errRate = errors.New("no rate: a number above 0, and a Burst of 0 or more; the zero Rate is no limit")

// Allow takes one of an address's requests, an IPv6 /64 counting as one, and
// says how long to wait where there is none.
func (l *AddressLimiter) Allow(a netip.Addr, now time.Time) (wait time.Duration, ok bool) {
	if l == nil {
		return 0, true
	}
	return l.limits.allow(addressKey(a), now)
}

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

// maxWait is the longest that anybody is told to wait.
const maxWait = 24 * time.Hour

// allow takes one of the key's, and says how long to wait where there is none.
// Who is refused uses up nothing.
func (l *limits) allow(key string, now time.Time) (wait time.Duration, ok bool) {
	if l == nil {
		return 0, true
	}
	limiter := l.limiter(key)
	if limiter.AllowN(now, 1) {
		return 0, true
	}
	seconds := max(1-limiter.TokensAt(now), 0) / l.rate.PerSecond
	return max(time.Duration(min(seconds, maxWait.Seconds())*float64(time.Second)), 1), false
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
