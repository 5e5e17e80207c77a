package gate

import (
	"encoding/binary"
	"net/netip"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTableIsBounded: a million addresses make it no larger, and whoever goes
// on asking is known all the while.
func TestTableIsBounded(t *testing.T) {
	l := newLimits(Rate{PerSecond: 1e-9, Burst: 1})
	now := time.Now()
	_, ok := l.allow("steady", now)
	assert.True(t, ok)
	for i := range 1_000_000 {
		var key [4]byte
		binary.BigEndian.PutUint32(key[:], uint32(i))
		_, ok := l.allow(string(key[:]), now)
		require.True(t, ok, "a newcomer has its burst, however many came before")
		if i%10_000 == 0 {
			_, ok := l.allow(string(key[:]), now)
			assert.False(t, ok, "and no more than it")
			_, ok = l.allow("steady", now)
			assert.False(t, ok)
		}
	}
	assert.LessOrEqual(t, len(l.new)+len(l.old), 2*maxLimiters)
	_, ok = l.allow("steady", now)
	assert.False(t, ok, "a million others do not give it a new burst")
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
