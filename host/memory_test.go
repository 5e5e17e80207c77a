package host_test

import (
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// resident is what the process has of memory, in bytes, once what can be given
// back has been: Linux tells, elsewhere it is what Go's runtime holds.
func resident(t *testing.T) int64 {
	t.Helper()
	debug.FreeOSMemory()
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.Sys - m.HeapReleased)
	}
	pages, err := strconv.ParseInt(strings.Fields(string(data))[1], 10, 64)
	require.NoError(t, err)
	return pages * int64(os.Getpagesize())
}

// TestMemoryStaysFlat builds 100,000 EVURLs, in make soak a million: the
// process has what it had after the first ten thousand.
func TestMemoryStaysFlat(t *testing.T) {
	n := 100_000
	if text := os.Getenv("EVURL_SOAK"); text != "" {
		var err error
		n, err = strconv.Atoi(text)
		require.NoError(t, err)
	}
	e := newEngine(t)
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	build := func(n int) {
		requests := make([]evurl.Request, 1000)
		for range n / len(requests) {
			for _, r := range codec.BuildMany(t.Context(), requests) {
				require.NoError(t, r.Err)
			}
		}
	}
	const first = 10_000
	build(first)
	before, linear := resident(t), e.Stats().IdleMemory
	build(n - first)
	after := resident(t)
	t.Logf("after %d: %.1f MiB, after %d: %.1f MiB", first, float64(before)/(1<<20), n, float64(after)/(1<<20))
	assert.Less(t, after, before+4<<20)
	assert.Equal(t, linear, e.Stats().IdleMemory, "the instances' memory")
	assert.Equal(t, uint64(n), codec.Count())
}
