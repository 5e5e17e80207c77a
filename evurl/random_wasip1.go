//go:build wasip1

package evurl

import (
	"runtime"
	"unsafe"
)

// randomGet is imported here and not by way of crypto/rand, which links fmt
// and reflect into the module.
//
//go:wasmimport wasi_snapshot_preview1 random_get
//go:noescape
func randomGet(buf unsafe.Pointer, n uint32) uint32

// systemRandom fills b or panics. There is no second source to fall back to.
func systemRandom(b []byte) {
	if randomGet(unsafe.Pointer(unsafe.SliceData(b)), uint32(len(b))) != 0 {
		panic("random_get failed")
	}
	runtime.KeepAlive(b)
}
