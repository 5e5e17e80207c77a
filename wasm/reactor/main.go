//go:build wasip1

// Command reactor is the module: the exports of ABI.md, each of which finds
// its bytes in the exchange area and calls package door.
package main

import (
	"unsafe"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
	"github.com/evurl/edge/wasm/door"
)

// The exchange area. Static, so that its address never changes, memory need
// not grow, and no length from outside makes the module allocate.
var (
	in  [abi.InSize]byte
	out [abi.OutSize]byte
)

var instance = door.Door{Out: out[:]}

func main() {}

//go:wasmexport evurl_abi_version
func abiVersion() int32 { return abi.Version }

//go:wasmexport evurl_in
func inAddress() unsafe.Pointer { return unsafe.Pointer(&in) }

//go:wasmexport evurl_out
func outAddress() unsafe.Pointer { return unsafe.Pointer(&out) }

//go:wasmexport evurl_account
func account(pointer, length uint32) int32 { return call(callAccount, 0, pointer, length) }

//go:wasmexport evurl_account_close
func accountClose(handle uint32) int32 { return call(callAccountClose, handle, inStart(), 0) }

//go:wasmexport evurl_account_rotate_at
func accountRotateAt(handle uint32) int32 { return call(callRotateAt, handle, inStart(), 0) }

//go:wasmexport evurl_account_inspect
func accountInspect(handle, pointer, length uint32) int32 {
	return call(callAccountInspect, handle, pointer, length)
}

//go:wasmexport evurl_build
func build(handle, pointer, length uint32) int32 { return call(callBuild, handle, pointer, length) }

//go:wasmexport evurl_build_many
func buildMany(handle, pointer, length uint32) int32 {
	return call(callBuildMany, handle, pointer, length)
}

//go:wasmexport evurl_open
func open(handle, pointer, length uint32) int32 { return call(callOpen, handle, pointer, length) }

//go:wasmexport evurl_inspect
func inspect(pointer, length uint32) int32 { return call(callInspect, 0, pointer, length) }

//go:wasmexport evurl_testing_build
func testingBuild(handle, pointer, length uint32) int32 {
	return call(callTestingBuild, handle, pointer, length)
}

//go:wasmexport evurl_testing_seal
func testingSeal(pointer, length uint32) int32 { return call(callTestingSeal, 0, pointer, length) }

//go:wasmexport evurl_testing_open
func testingOpen(pointer, length uint32) int32 { return call(callTestingOpen, 0, pointer, length) }

const (
	callAccount = iota
	callAccountClose
	callRotateAt
	callAccountInspect
	callBuild
	callBuildMany
	callOpen
	callInspect
	callTestingBuild
	callTestingSeal
	callTestingOpen
)

// call is the one way in: it checks where the message lies, and makes an error
// of a panic. A trap would kill the instance, and some exports of a dead
// instance still answer.
func call(which int, handle, pointer, length uint32) (result int32) {
	defer func() {
		if recover() != nil {
			clear(in[:]) // it may hold keys
			result = failed(&evurl.Error{Code: evurl.ErrInternal, Detail: "panic"})
		}
	}()
	message, ok := request(pointer, length)
	if !ok {
		return failed(&evurl.Error{Code: evurl.ErrSize, Detail: "the message is not within the exchange area"})
	}
	fault(message)
	switch which {
	case callAccount:
		return opened(instance.Account(message))
	case callAccountClose:
		instance.CloseAccount(handle)
		return 0
	case callRotateAt:
		return int32(instance.RotateAt(handle))
	case callAccountInspect:
		return done(instance.InspectAccount(handle, message))
	case callBuild:
		return done(instance.Build(handle, message))
	case callBuildMany:
		return done(instance.BuildMany(handle, message))
	case callOpen:
		return done(instance.Open(handle, message))
	case callInspect:
		return done(instance.Inspect(message))
	case callTestingBuild:
		return done(instance.TestingBuild(handle, message))
	case callTestingSeal:
		return doneWithKey(instance.TestingSeal(message))
	default:
		return doneWithKey(instance.TestingOpen(message))
	}
}

func inStart() uint32 { return uint32(uintptr(unsafe.Pointer(&in))) }

// request returns the part of the in area that a caller names, and nothing
// that lies elsewhere.
func request(pointer, length uint32) ([]byte, bool) {
	start := uint64(pointer) - uint64(inStart())
	if start > abi.InSize || uint64(length) > abi.InSize-start {
		return nil, false
	}
	return in[start : start+uint64(length)], true
}

// opened returns a handle, and forgets the message, which held keys.
func opened(handle uint32, err error) int32 {
	clear(in[:])
	if err != nil {
		return failed(err)
	}
	return int32(handle)
}

// done returns the length of a result, which stands in the out area: what has
// no room there was refused.
func done(result []byte, err error) int32 {
	if err != nil {
		return failed(err)
	}
	return int32(len(result))
}

// doneWithKey is done for a message that held a key, which it forgets.
func doneWithKey(result []byte, err error) int32 {
	clear(in[:])
	return done(result, err)
}

// failed puts an error's detail into the out area, behind its length, and
// returns its code, negative.
func failed(err error) int32 {
	w := abi.Writer{Bytes: out[:0]}
	w.Text(abi.Detail(err))
	return -int32(evurl.CodeOf(err))
}
