package host

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	gotesting "testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// BenchmarkBudgets measures what the project has budgets for, all in one run
// and in turns, and prints each figure beside its budget.
func BenchmarkBudgets(b *gotesting.B) {
	ctx := context.Background()
	cold := time.Now()
	e, err := New(ctx)
	require.NoError(b, err)
	start := time.Since(cold)
	defer e.Close(ctx)
	for _, a := range cipher.Algorithms() {
		f := figures(b, e, a)
		fmt.Printf("\n%s\n", a)
		verdict("native, µs", f.native*1e6, 1)
		verdict("wazero, a bare call, µs", f.bare*1e6, 0)
		verdict("wazero, pool and all, over a bare call", f.pool/f.bare, 2)
		verdict("one core's time over two cores'", f.pool/f.parallel, -1.8)
		b.ReportMetric(f.native*1e9, "native-ns/"+a.String()[4:7])
		b.ReportMetric(f.pool*1e9, "wazero-ns/"+a.String()[4:7])
	}
	fmt.Println()
	verdict("wazero, cold start, s", start.Seconds(), 0.6)
	verdict("wazero, start from the disk cache, ms", 1e3*cachedStart(b), 60)
	s := e.Stats()
	verdict("memory of an instance, MiB", float64(s.IdleMemory)/float64(s.Idle)/(1<<20), 0)
}

// cachedStart is the median time that a start from the disk cache takes.
func cachedStart(b *gotesting.B) float64 {
	ctx, cache := context.Background(), WithCache(filepath.Join(b.TempDir(), "cache"))
	var times []float64
	for range 6 {
		start := time.Now()
		e, err := New(ctx, cache)
		require.NoError(b, err)
		times = append(times, time.Since(start).Seconds())
		require.NoError(b, e.Stats().CacheError)
		require.NoError(b, e.Close(ctx))
	}
	return median(times[1:])
}

// verdict prints a figure. A budget above 0 is the most it may be, one below 0
// the least, 0 none.
func verdict(name string, figure, budget float64) {
	word := ""
	switch {
	case budget > 0 && figure <= budget, budget < 0 && figure >= -budget:
		word = fmt.Sprintf("budget %g: held", max(budget, -budget))
	case budget != 0:
		word = fmt.Sprintf("budget %g: MISSED", max(budget, -budget))
	}
	fmt.Printf("  %-42s%8.2f   %s\n", name, figure, word)
}

// times are seconds for one EVURL.
type times struct{ native, bare, pool, parallel float64 }

func figures(b *gotesting.B, e *Engine, algorithm cipher.Algorithm) times {
	ctx := context.Background()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(b, err)
	c := evurl.Config{
		Endpoint: "https://mi.example.com/msbox/id/", ClientAccessKey: "uCc91LdV",
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: algorithm, Key: key}},
	}
	req := evurl.Request{CorrelationID: "TOJOWJH60POK2QVZ", Redirect: "https://merchant.example/return"}
	native, err := evurl.New(c)
	require.NoError(b, err)
	codec, err := e.account(ctx, &c)
	require.NoError(b, err)
	build := func() {
		if _, err := codec.Build(ctx, req); err != nil {
			b.Error(err)
		}
	}
	var all [4][]float64
	for range 9 {
		all[0] = append(all[0], clock(20000, func() {
			if _, err := native.Build(req); err != nil {
				b.Error(err)
			}
		}))
		all[1] = append(all[1], bare(b, e, codec, &req))
		all[2] = append(all[2], clock(3000, build))
		all[3] = append(all[3], parallel(3000, build))
	}
	return times{median(all[0]), median(all[1]), median(all[2]), median(all[3])}
}

func clock(n int, do func()) float64 {
	start := time.Now()
	for range n {
		do()
	}
	return time.Since(start).Seconds() / float64(n)
}

// bare calls the export and nothing else.
func bare(b *gotesting.B, e *Engine, a *codec, req *evurl.Request) (seconds float64) {
	require.NoError(b, e.with(context.Background(), func(i *instance) error {
		h, err := a.handle(i)
		require.NoError(b, err)
		w := i.writer()
		w.Build(req)
		require.True(b, i.memory.Write(i.in, w.Bytes))
		f, n := i.exports["evurl_build"], uint64(len(w.Bytes))
		var stack [3]uint64
		seconds = clock(3000, func() {
			stack = [3]uint64{uint64(h), uint64(i.in), n}
			if f.CallWithStack(context.Background(), stack[:]) != nil || int32(stack[0]) <= 0 {
				b.Error("the call failed")
			}
		})
		return nil
	}))
	return seconds
}

// parallel does the same on two cores, or on as many as there are.
func parallel(n int, do func()) float64 {
	workers := min(2, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	start := time.Now()
	for range workers {
		wait.Go(func() {
			for range n {
				do()
			}
		})
	}
	wait.Wait()
	return time.Since(start).Seconds() / float64(n*workers)
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}
