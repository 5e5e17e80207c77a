package gate

import (
	"encoding/binary"
	"net/netip"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unsafe"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// network is the ith IPv6 network of /64.
func network(i int) netip.Addr {
	var a [16]byte
	binary.BigEndian.PutUint64(a[:], 0x20010db8<<32|uint64(i))
	return netip.AddrFrom16(a)
}

// TestOthersDoNotFlushAnEntry: whoever is over its limit stays so, however many
// other networks ask in between, a million included.
func TestOthersDoNotFlushAnEntry(t *testing.T) {
	l, err := NewAddressLimiter(Rate{PerSecond: 1e-9, Burst: 1})
	require.NoError(t, err)
	now := time.Now()
	out := netip.MustParseAddr("203.0.113.9")
	_, ok := l.Allow(out, now)
	require.True(t, ok)
	for i := range 1_000_000 {
		l.Allow(network(i), now)
		if i == 70_000 || i%100_000 == 0 {
			_, ok := l.Allow(out, now)
			require.False(t, ok, "after %d others", i)
			_, ok = l.Allow(network(0), now)
			require.False(t, ok, "after %d others", i)
		}
	}
	require.Len(t, l.limits.sets, sets, "and the table has not grown")
	require.LessOrEqual(t, unsafe.Sizeof(set{})*sets, uintptr(2304<<10))
}

// TestSharedLimit: of the newcomers that find no place each group shares one limit.
// How many do is the figure of the documentation.
func TestSharedLimit(t *testing.T) {
	for _, c := range []struct{ networks, least, most int }{
		{20_000, 0, 0}, {70_000, 1, 1_000}, {131_072, 8_000, 18_000}, {1_000_000, 868_928, 880_000},
	} {
		l, err := NewAddressLimiter(Rate{PerSecond: 1, Burst: 1})
		require.NoError(t, err)
		now := time.Now()
		passed := 0
		for i := range c.networks {
			if _, ok := l.Allow(network(i), now); ok {
				passed++
			}
		}
		assert.GreaterOrEqual(t, int(l.Shared()), c.least, c.networks)
		assert.LessOrEqual(t, int(l.Shared()), c.most, c.networks)
		assert.LessOrEqual(t, passed, sets*(ways+1), "a flood gets a limit for each place, and one for each group")
		// Their bursts are full again: there is room for others.
		before := l.Shared()
		now = now.Add(time.Second)
		for i := range 20_000 {
			_, ok := l.Allow(network(c.networks+i), now)
			require.True(t, ok)
		}
		assert.Equal(t, before, l.Shared())
	}
}

// TestShortBurstsKeepNoPlace: at an ordinary rate an entry is in force for a
// moment, so that a flood has to keep asking.
func TestShortBurstsKeepNoPlace(t *testing.T) {
	l, err := NewAddressLimiter(Rate{PerSecond: 50})
	require.NoError(t, err)
	now := time.Now()
	for i := range 400_000 {
		now = now.Add(time.Microsecond) // a million networks a second
		_, ok := l.Allow(network(i), now)
		require.True(t, ok)
	}
	assert.Zero(t, l.Shared())
}

// TestSharedLimitsAreCounted by the metric, with the limit that was shared.
func TestSharedLimitsAreCounted(t *testing.T) {
	registry := prometheus.NewRegistry()
	metrics, err := NewMetrics(registry, nil, nil)
	require.NoError(t, err)
	g, err := New(Config{AddressRate: Rate{PerSecond: 1e-9, Burst: 1}, Metrics: metrics})
	require.NoError(t, err)
	for i := range 150_000 {
		g.byAddress.Allow(network(i), time.Now())
	}
	families, err := registry.Gather()
	require.NoError(t, err)
	counted := map[string]float64{}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			if f.GetName() == "evurl_gate_rate_shared_total" {
				counted[m.GetLabel()[0].GetValue()] = m.GetCounter().GetValue()
			}
		}
	}
	require.Positive(t, g.byAddress.Shared())
	assert.Equal(t, map[string]float64{"address": float64(g.byAddress.Shared()), "merchant": 0}, counted)
}

// TestClockSetBack: the first request passes, at whatever time, and the clock of
// a test may lie before the limiter was made.
func TestClockSetBack(t *testing.T) {
	l := newLimits(Rate{PerSecond: 1, Burst: 1})
	for _, at := range []time.Time{time.Now().Add(-1000 * time.Hour), time.Now().Add(1000 * time.Hour)} {
		_, ok := l.allow("one", at)
		require.True(t, ok)
		_, ok = l.allow("one", at)
		require.False(t, ok)
	}
}

// TestRefusedUseUpNothing: of many at once one is let through a second, and
// those that are refused, however many, do not put the next one off.
func TestRefusedUseUpNothing(t *testing.T) {
	l := newLimits(Rate{PerSecond: 1, Burst: 1})
	now := time.Now()
	for second := range 200 {
		var passed atomic.Int32
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				for range 2000 {
					if _, ok := l.allow("one", now); ok {
						passed.Add(1)
					}
				}
			})
		}
		all.Wait()
		require.EqualValues(t, 1, passed.Load(), "second %d", second)
		now = now.Add(time.Second)
	}
}

func TestAddressKey(t *testing.T) {
	key := func(a string) string { return addressKey(netip.MustParseAddr(a)) }
	assert.Equal(t, key("2001:db8::1"), key("2001:db8::ffff:1"))
	assert.NotEqual(t, key("2001:db8::1"), key("2001:db8:0:1::1"))
	assert.NotEqual(t, key("203.0.113.1"), key("203.0.113.2"))
	assert.Len(t, key("203.0.113.1"), 4)
}
