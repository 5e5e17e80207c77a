package host_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

// The benchmarks run with -cpu 1,2, in a form that benchstat reads: package evurl
// and the module in one run.

func eachEngine(b *testing.B, do func(b *testing.B, codec evurl.Codec)) {
	wazero, err := host.New(context.Background())
	require.NoError(b, err)
	b.Cleanup(func() { _ = wazero.Close(context.Background()) })
	require.NoError(b, wazero.Warm(context.Background()))
	for _, a := range cipher.Algorithms() {
		for _, engine := range []struct {
			name string
			evurl.Engine
		}{{"native", evurl.Native{}}, {"wazero", wazero}} {
			codec, err := engine.Account(context.Background(), config(b, a))
			require.NoError(b, err)
			b.Run("algorithm="+a.String()[4:7]+"/engine="+engine.name, func(b *testing.B) { do(b, codec) })
		}
	}
	s := wazero.Stats()
	b.Logf("memory of an instance: %.2f MiB", float64(s.IdleMemory)/float64(s.Idle)/(1<<20))
}

func BenchmarkBuild(b *testing.B) {
	eachEngine(b, func(b *testing.B, codec evurl.Codec) {
		b.ReportAllocs()
		b.RunParallel(func(p *testing.PB) {
			for p.Next() {
				if _, err := codec.Build(context.Background(), evurl.Request{Redirect: "https://merchant.example/return"}); err != nil {
					b.Error(err)
				}
			}
		})
	})
}

func BenchmarkOpen(b *testing.B) {
	eachEngine(b, func(b *testing.B, codec evurl.Codec) {
		built, err := codec.Build(context.Background(), evurl.Request{Redirect: "https://merchant.example/return"})
		require.NoError(b, err)
		b.ReportAllocs()
		b.RunParallel(func(p *testing.PB) {
			for p.Next() {
				if _, err := codec.Open(context.Background(), built.EVURL, evurl.OpenOptions{AnyAge: true}); err != nil {
					b.Error(err)
				}
			}
		})
	})
}

// BenchmarkStart has an engine made until it is ready, self-test and all; beside
// it, package evurl makes an account.
func BenchmarkStart(b *testing.B) {
	start := func(b *testing.B, options ...host.Option) {
		for b.Loop() {
			e, err := host.New(context.Background(), options...)
			require.NoError(b, err)
			require.NoError(b, e.Stats().CacheError)
			require.NoError(b, e.Close(context.Background()))
		}
	}
	b.Run("engine=native", func(b *testing.B) {
		c := config(b, cipher.GCM)
		for b.Loop() {
			if _, err := evurl.New(c); err != nil {
				b.Error(err)
			}
		}
	})
	b.Run("engine=wazero/cache=none", func(b *testing.B) { start(b) })
	b.Run("engine=wazero/cache=disk", func(b *testing.B) {
		cache := host.WithCache(filepath.Join(b.TempDir(), "cache"))
		e, err := host.New(context.Background(), cache)
		require.NoError(b, err)
		require.NoError(b, e.Close(context.Background()))
		start(b, cache)
	})
	b.Run("engine=interpreter", func(b *testing.B) { start(b, host.WithInterpreter()) })
}
