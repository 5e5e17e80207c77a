package host_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

// TestHammer has 64 goroutines build and open 100,000 EVURLs on few instances,
// under accounts that come and go: package evurl opens each to the same, and no
// salt is there twice.
func TestHammer(t *testing.T) {
	const goroutines, total = 64, 100_000
	e := newEngine(t, host.WithInstances(3))
	c := config(t, cipher.GCM)
	c.SaltLength = 16 // so that two are the same once in 10^18
	shared, err := e.Account(t.Context(), c)
	require.NoError(t, err)
	native, err := evurl.New(c)
	require.NoError(t, err)
	nativeOwn, err := evurl.New(config(t, cipher.CBC))
	require.NoError(t, err)
	var mu sync.Mutex
	salts := make(map[string]bool, total)
	var wait sync.WaitGroup
	for g := range goroutines {
		wait.Go(func() {
			own, err := e.Account(t.Context(), config(t, cipher.CBC))
			if !assert.NoError(t, err) {
				return
			}
			for n := g; n < total; n += goroutines {
				codec, opener := shared, native
				if n%10 == g%10 {
					codec, opener = own, nativeOwn
				}
				built, err := codec.Build(t.Context(), evurl.Request{Fields: []evurl.Field{{Name: "n", Value: "日本"}}})
				if !assert.NoError(t, err) {
					return
				}
				opened, err := codec.Open(t.Context(), built.EVURL, evurl.OpenOptions{})
				want, wantErr := opener.Open(built.EVURL, evurl.OpenOptions{})
				if !assert.NoError(t, err) || !assert.NoError(t, wantErr) || !assert.Equal(t, want, opened) {
					return
				}
				salt := built.EVURL[len(built.EVURL)-16:]
				mu.Lock()
				salts[salt] = true
				mu.Unlock()
				if n%5000 == g {
					assert.NoError(t, own.Close(t.Context()))
					_, err = own.Build(t.Context(), evurl.Request{})
					assert.ErrorIs(t, err, evurl.ErrAccount)
					own, err = e.Account(t.Context(), config(t, cipher.CBC))
					assert.NoError(t, err)
				}
			}
			assert.NoError(t, own.Close(t.Context()))
		})
	}
	wait.Wait()
	assert.Len(t, salts, total)
	s := e.Stats()
	assert.LessOrEqual(t, s.Instances, 3)
	assert.Zero(t, s.Dropped)
	assert.Equal(t, s.Instances, s.Idle)
	assert.NotZero(t, s.Waits)
}

// TestFewInstances: one caller at a time needs one instance, however many
// there may be; Warm makes all.
func TestFewInstances(t *testing.T) {
	e := newEngine(t, host.WithInstances(8))
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	for range 100 {
		_, err := codec.Build(t.Context(), evurl.Request{})
		require.NoError(t, err)
	}
	s := e.Stats()
	assert.Equal(t, 1, s.Instances)
	assert.Equal(t, 8, s.Max)
	assert.Equal(t, "wazero", s.Engine)
	require.NoError(t, e.Warm(t.Context()))
	s = e.Stats()
	assert.Equal(t, 8, s.Instances)
	assert.Equal(t, 8, s.Idle)
	assert.Equal(t, uint64(8), s.Made)
	assert.InDelta(t, 3<<20, s.IdleMemory/8, 1<<20)
	_, err = codec.Build(t.Context(), evurl.Request{})
	require.NoError(t, err)
	assert.Equal(t, uint64(8), e.Stats().Made)
}
