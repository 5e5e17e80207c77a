package host

import (
	"bytes"
	gotesting "testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
)

// TestSnapshotRepeatsNoSalt builds, puts the instance's memory back to what it
// was, and builds again: a generator with a state, or bytes bought ahead, inside
// of the memory would repeat itself in each clone of a machine.
func TestSnapshotRepeatsNoSalt(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a := newAccount(t, e, []byte("S3CR3T-K3Y-BYTES"))
	require.NoError(t, e.with(t.Context(), func(i *instance) error {
		_, err := a.buildIn(i, &evurl.Request{})
		require.NoError(t, err)
		all, ok := i.memory.Read(0, i.memory.Size())
		require.True(t, ok)
		snapshot := bytes.Clone(all)
		salts, ids := map[string]bool{}, map[string]bool{}
		const n = 1500
		for range n {
			copy(all, snapshot)
			built, err := a.buildIn(i, &evurl.Request{})
			require.NoError(t, err)
			salts[built.EVURL[len(built.EVURL)-12:]] = true
			ids[built.CorrelationID] = true
		}
		assert.Len(t, salts, n)
		assert.Len(t, ids, n)
		return nil
	}))
}

// TestCloseReachesEveryInstance: an account that is known to all the instances
// of a pool leaves the memory of each, also of one that is in use meanwhile.
func TestCloseReachesEveryInstance(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(3))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a := newAccount(t, e, []byte("S3CR3T-K3Y-BYTES"))
	const roundKey = "RC3SK-T3" // the key's first two words, as they lie in memory
	holding := func() (n int) {
		for _, i := range e.pool.idle {
			all, ok := i.memory.Read(0, i.memory.Size())
			require.True(t, ok)
			if bytes.Contains(all, []byte(roundKey)) {
				n++
			}
		}
		return n
	}
	inUse, release := make(chan struct{}), make(chan struct{})
	var done [3]chan struct{}
	for n := range done {
		done[n] = make(chan struct{})
		go func() {
			defer close(done[n])
			assert.NoError(t, e.with(t.Context(), func(i *instance) error {
				_, err := a.buildIn(i, &evurl.Request{})
				inUse <- struct{}{}
				<-release
				return err
			}))
		}()
	}
	for range done {
		<-inUse // all three at once, so that each has the account
	}
	closed := make(chan error)
	go func() { closed <- a.Close(t.Context()) }()
	for range done {
		release <- struct{}{}
	}
	require.NoError(t, <-closed)
	for n := range done {
		<-done[n]
	}
	assert.Zero(t, holding())
	_, err = a.Build(t.Context(), evurl.Request{})
	assert.ErrorIs(t, err, evurl.ErrAccount)

	b := newAccount(t, e, []byte("S3CR3T-K3Y-BYTES"))
	assert.Equal(t, 1, holding(), "the test looks for what is there")
	require.NoError(t, b.Close(t.Context()))
	assert.Zero(t, holding())
}

// TestRotateKey counts over the instances of a pool.
func TestRotateKey(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(2))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a := newAccount(t, e, []byte("S3CR3T-K3Y-BYTES"))
	build := func() evurl.Warning {
		built, err := a.Build(t.Context(), evurl.Request{})
		require.NoError(t, err)
		return built.Warning
	}
	require.Empty(t, build())
	assert.Equal(t, uint64(1), a.Count())
	a.count.Store(evurl.RotateAfter - 2)
	assert.Empty(t, build())
	assert.Equal(t, evurl.RotateKey, build())
	assert.Equal(t, evurl.RotateKey, build())
	assert.Equal(t, uint64(evurl.RotateAfter+1), a.Count())
}
