package main

import (
	"os"
	"syscall"
	"testing"
)

// peakMemory returns the most memory that a child had, in bytes. Linux counts
// it in KiB.
func peakMemory(_ testing.TB, state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return int64(usage.Maxrss) << 10
}
