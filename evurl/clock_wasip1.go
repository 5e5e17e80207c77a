//go:build wasip1

package evurl

import (
	"time"
	"unsafe"
)

const realtime = 0

// clockTimeGet is imported here because time.Now asks for two clocks, and a
// call out of the module costs as much as an AES block.
//
//go:wasmimport wasi_snapshot_preview1 clock_time_get
//go:noescape
func clockTimeGet(clock uint32, precision uint64, nanoseconds unsafe.Pointer) uint32

// systemNow panics where there is no clock: an EVURL of another time is worth
// nothing.
func systemNow() time.Time {
	var ns uint64
	if clockTimeGet(realtime, uint64(time.Second), unsafe.Pointer(&ns)) != 0 {
		panic("clock_time_get failed")
	}
	return time.Unix(0, int64(ns))
}
