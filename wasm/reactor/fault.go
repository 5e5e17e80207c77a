//go:build wasip1 && evurl_faults

package main

import (
	"bytes"
	"os"
	"runtime"
	"time"

	"github.com/evurl/edge/wasm/abi"
)

// grown keeps memory in use.
var grown [][]byte

// fault ends badly in the way that a message names, where it names one: in the
// correlation id of a request to build, say. Package host's tests build the
// module so (-tags evurl_faults) to see what becomes of a call that fails.
func fault(message []byte) {
	_, name, ok := bytes.Cut(message, []byte("fault:"))
	if !ok {
		return
	}
	name, _, _ = bytes.Cut(name, []byte(";"))
	switch string(name) {
	case "panic":
		panic("a secret text")
	case "goroutine":
		go func() { panic("a secret text") }()
		runtime.Gosched()
	case "index":
		go func() { _ = message[len(message)+runtime.NumGoroutine()] }()
		runtime.Gosched()
	case "exit":
		os.Exit(3)
	case "exit-0":
		os.Exit(0)
	case "memory":
		for {
			grow(1 << 20)
		}
	case "stack":
		_ = deep(0)
	case "deadlock":
		select {}
	case "grow":
		grow(17 << 20)
		grown = nil
	case "loop":
		for {
			runtime.Gosched()
		}
	case "slow":
		for start := time.Now(); time.Since(start) < 50*time.Millisecond; {
			runtime.Gosched()
		}
	case "print":
		_, _ = os.Stdout.WriteString("a secret text\n")
		_, _ = os.Stderr.WriteString("a secret text\n")
	case "world":
		_, err := os.ReadDir("/")
		if len(os.Args) > 0 && os.Args[0] != "" || len(os.Environ()) > 0 || err == nil {
			panic("the module sees the world")
		}
	}
}

func grow(n int) {
	b := make([]byte, n)
	for i := 0; i < n; i += abi.InSize / 16 {
		b[i] = 1
	}
	grown = append(grown, b)
}

//go:noinline
func deep(n int) int {
	var room [1024]byte
	room[n%len(room)] = 1
	return deep(n+1) + int(room[(n+1)%len(room)])
}
