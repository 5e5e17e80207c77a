//go:build !linux

package main

import (
	"os"
	"runtime"
	"testing"
)

// peakMemory returns 0: how other systems count it differs, and is not known here.
func peakMemory(b testing.TB, _ *os.ProcessState) int64 {
	b.Log("NOT MEASURED: the peak memory on " + runtime.GOOS)
	return 0
}
