//go:build js

// Command promise is the asynchronous door: a program of GOOS=js whose functions
// return Promises. It does what is asynchronous by nature: AES under a key that
// WebCrypto holds, and the calls of the platform's API over fetch.
//
// The bridge puts an object named evurl into the program's global scope, which is
// what it may use of the world, and is handed the functions by its ready. Their
// messages are those of ABI.md.
//
// Nothing here sets a timer of Go's, or a context's deadline: in a runtime where
// several requests share a program a timer belongs to the request that set it. Time
// is JavaScript's, awaited. Those that Go's runtime sets for itself the bridge ignores.
package main

import (
	"syscall/js"

	"github.com/evurl/edge/wasm/abi"
)

func main() {
	p := newProgram(js.Global().Get("evurl"))
	p.world.Call("ready", p.exports(), abi.Version)
	select {}
}
