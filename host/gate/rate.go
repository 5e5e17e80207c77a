package gate

import (
	"errors"
	"math"
	"net/netip"
	"time"
)

// Rate is how often somebody may ask. The zero Rate is no limit.
type Rate struct {
	PerSecond float64
	Burst     int // how many at once; 0 is a second's worth, and 1 at least
}

// valid reports whether it is a limit, or the zero Rate. Any other value, such as
// a negative number, was meant as a limit and would be none.
func (r Rate) valid() bool {
	return r == Rate{} || r.PerSecond > 0 && !math.IsInf(r.PerSecond, 0) && r.Burst >= 0
}

func (r Rate) burst() int {
	if r.Burst > 0 {
		return r.Burst
	}
	return max(1, int(math.Ceil(min(r.PerSecond, math.MaxInt32))))
}

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

// Shared returns how many requests shared a limit, since the table was full.
func (l *AddressLimiter) Shared() uint64 {
	if l == nil {
		return 0
	}
	return l.limits.shared.Load()
}

// Allow takes one of an address's requests, an IPv6 /64 counting as one, and
// returns how long to wait if there is none left.
func (l *AddressLimiter) Allow(a netip.Addr, now time.Time) (wait time.Duration, ok bool) {
	if l == nil {
		return 0, true
	}
	return l.limits.allow(addressKey(a), now)
}

// addressKey is what requests are counted by: an IPv4 address, or an IPv6 network
// of /64, of which one customer has as many addresses as it likes.
func addressKey(a netip.Addr) string {
	if a.Is4() {
		b := a.As4()
		return string(b[:])
	}
	b := a.As16()
	return string(b[:8])
}
