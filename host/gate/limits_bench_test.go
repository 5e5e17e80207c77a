package gate

import (
	"encoding/binary"
	"net/netip"
	"testing"
	"time"
)

// BenchmarkLimits is one call of a known network, of new ones, and of new ones
// while the table is full of entries in force.
func BenchmarkLimits(b *testing.B) {
	address := func(i int) netip.Addr {
		var a [16]byte
		binary.BigEndian.PutUint64(a[:], 0x20010db8<<32|uint64(i))
		return netip.AddrFrom16(a)
	}
	now := time.Now()
	for name, r := range map[string]Rate{"in force": {PerSecond: 1e-9, Burst: 1}, "ordinary": {PerSecond: 50}} {
		l, err := NewAddressLimiter(r)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name+"/known", func(b *testing.B) {
			b.ReportAllocs()
			a := address(1)
			for b.Loop() {
				l.Allow(a, now)
			}
		})
		b.Run(name+"/new", func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				l.Allow(address(i), now)
			}
		})
		b.Run(name+"/known, on all processors", func(b *testing.B) {
			b.RunParallel(func(pb *testing.PB) {
				for i := 0; pb.Next(); i++ {
					l.Allow(address(i%100), now)
				}
			})
		})
	}
}
