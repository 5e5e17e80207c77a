package gate

import (
	"encoding/binary"
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
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
		l.allow(string(key[:]), now)
		if i%10_000 == 0 {
			_, ok := l.allow("steady", now)
			assert.False(t, ok)
		}
	}
	assert.LessOrEqual(t, len(l.new)+len(l.old), 2*maxLimiters)
	_, ok = l.allow("steady", now)
	assert.False(t, ok, "a million others do not give it a new burst")
}

func TestAddressKey(t *testing.T) {
	key := func(a string) string { return addressKey(netip.MustParseAddr(a)) }
	assert.Equal(t, key("2001:db8::1"), key("2001:db8::ffff:1"))
	assert.NotEqual(t, key("2001:db8::1"), key("2001:db8:0:1::1"))
	assert.NotEqual(t, key("203.0.113.1"), key("203.0.113.2"))
	assert.Len(t, key("203.0.113.1"), 4)
}
