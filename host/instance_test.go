package host

import (
	"context"
	"math/rand/v2"
	gotesting "testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero/api"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// TestAnyArguments calls every export with arguments that no bridge would
// pass: an error with a code, no trap, and the next call works.
func TestAnyArguments(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a := newAccount(t, e, make([]byte, 16))
	random := rand.New(rand.NewPCG(1, 2))
	err = e.with(t.Context(), func(i *instance) error {
		edges := []uint32{0, 1, i.in - 1, i.in, i.in + 1, i.in + abi.InSize - 1, i.in + abi.InSize, i.in + abi.InSize + 1,
			i.out, abi.InSize, abi.InSize + 1, i.memory.Size(), 1<<31 - 1, 1 << 31, 1<<32 - 1, a.mustHandle(t, i)}
		filled := make([]byte, abi.InSize)
		for range 20 {
			for n := range filled {
				filled[n] = byte(random.Uint32() >> (random.Uint32() % 32))
			}
			require.True(t, i.memory.Write(i.in, filled))
			for _, name := range exports[3:] {
				for range 100 {
					args := make([]uint32, 3)
					for n := range args {
						args[n] = edges[random.IntN(len(edges))]
					}
					result, err := i.raw(name, args...)
					require.NoError(t, err, "%s%v", name, args)
					if result < 0 {
						r, err := i.read(abi.OutSize)
						require.NoError(t, err)
						assert.NotEmpty(t, r.Text())
						assert.NotEqual(t, "invalid", evurl.Code(-result).String())
					}
				}
			}
		}
		assert.Less(t, i.memory.Size(), uint32(16<<20))
		return nil
	})
	require.NoError(t, err)
	b, err := a.Build(t.Context(), evurl.Request{})
	// One of the calls above may have closed the account's handle.
	if err != nil {
		require.ErrorIs(t, err, evurl.ErrAccount)
	} else {
		assert.NotEmpty(t, b.EVURL)
	}
	_, err = e.Inspect(t.Context(), "https://a/id/k?data=&cipherSalt=bgEQsXfgFcxk")
	assert.NoError(t, err)
}

func newAccount(t *gotesting.T, e *Engine, secret []byte) *codec {
	t.Helper()
	key, err := cipher.NewKey(secret)
	require.NoError(t, err)
	a, err := e.account(t.Context(), &evurl.Config{
		Endpoint: "https://a/id/", ClientAccessKey: "k",
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
	})
	require.NoError(t, err)
	return a
}

func (a *codec) mustHandle(t *gotesting.T, i *instance) uint32 {
	t.Helper()
	h, err := a.handle(i)
	require.NoError(t, err)
	return h
}

// TestBrokenInstanceIsReplaced breaks the instance in each way that a call can
// end badly; the call after works, and accounts go along.
func TestBrokenInstanceIsReplaced(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a := newAccount(t, e, make([]byte, 16))
	for name, harm := range map[string]func(*instance) error{
		"closed": func(i *instance) error {
			require.NoError(t, i.module.Close(t.Context()))
			_, err := a.buildIn(i, &evurl.Request{})
			return err
		},
		"overwritten": func(i *instance) error {
			all, ok := i.memory.Read(0, i.memory.Size())
			require.True(t, ok)
			for n := range all {
				all[n] = 0xff
			}
			_, err := a.buildIn(i, &evurl.Request{})
			return err
		},
		"unreadable answer": func(i *instance) error { return i.finish(false) },
		"answer too long": func(i *instance) error {
			_, err := i.read(abi.OutSize + 1)
			return err
		},
		"no place for the message": func(i *instance) error {
			i.in = i.memory.Size()
			_, err := i.send("evurl_inspect", nil, []byte("x"))
			return err
		},
	} {
		t.Run(name, func(t *gotesting.T) {
			err := e.with(t.Context(), harm)
			require.ErrorIs(t, err, evurl.ErrInternal)
			built, err := a.Build(t.Context(), evurl.Request{})
			require.NoError(t, err)
			opened, err := a.Open(t.Context(), built.EVURL, evurl.OpenOptions{})
			require.NoError(t, err)
			assert.Equal(t, built.CorrelationID, opened.CorrelationID)
		})
	}
}

// TestKeysAreGoneFromTheExchangeArea looks for a key where its message lay, in
// the codec once it is closed, and in the memory of an instance once dropped.
func TestKeysAreGoneFromTheExchangeArea(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	secret := []byte("S3CR3T-K3Y-BYTES")
	a := newAccount(t, e, secret)
	require.NoError(t, e.with(t.Context(), func(i *instance) error {
		area, ok := i.memory.Read(i.in, abi.InSize)
		require.True(t, ok)
		assert.NotContains(t, string(area), string(secret))
		return nil
	}))
	config := a.config
	require.Contains(t, string(config), string(secret))
	require.NoError(t, a.Close(t.Context()))
	assert.Equal(t, make([]byte, len(config)), config)
	// Closing the account overwrote its round keys, the first of which are the
	// key, in words.
	words := []byte("3R3C3K-TYB-YSETY")
	copy(words, []byte{secret[3], secret[2], secret[1], secret[0], secret[7], secret[6], secret[5], secret[4]})
	require.NoError(t, e.with(t.Context(), func(i *instance) error {
		all, ok := i.memory.Read(0, i.memory.Size())
		require.True(t, ok)
		assert.NotContains(t, string(all), string(secret))
		assert.NotContains(t, string(all), string(words[:8]))
		// Dropping an instance overwrites all of its memory.
		i.close()
		assert.True(t, isZero(all))
		return nil
	}))
}

// TestRoundKeysAreFoundWhileTheAccountIsOpen shows that the test above looks
// for what is there.
func TestRoundKeysAreFoundWhileTheAccountIsOpen(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a := newAccount(t, e, []byte("S3CR3T-K3Y-BYTES"))
	require.NoError(t, e.with(t.Context(), func(i *instance) error {
		all, ok := i.memory.Read(0, i.memory.Size())
		require.True(t, ok)
		assert.Contains(t, string(all), "RC3SK-T3")
		h := i.accounts[a]
		require.NoError(t, a.forget(i))
		result, err := i.raw("evurl_build", h, i.in, 0)
		require.NoError(t, err)
		assert.Negative(t, result, "the handle of a closed account")
		return nil
	}))
}

// TestAccountLeavesNoCopy: the message of an account is written into one array.
func TestAccountLeavesNoCopy(t *gotesting.T) {
	key, err := cipher.NewKey(make([]byte, 32))
	require.NoError(t, err)
	c := evurl.Config{Endpoint: "https://a/id/", ClientAccessKey: "k"}
	for range 16 {
		c.Keys = append(c.Keys, evurl.KeyConfig{ID: "an id of some length", Status: evurl.Disabled, Algorithm: cipher.CBC, Key: key})
	}
	for range 64 {
		c.Redirects = append(c.Redirects, "https://merchant.example/done")
	}
	w := abi.Writer{Bytes: make([]byte, 0, abi.AccountSize(&c))}
	room := cap(w.Bytes)
	w.Account(&c)
	assert.Equal(t, room, cap(w.Bytes))
}

// TestCloseWithoutTime overwrites what is idle also when the context is done,
// and what is in use as its call ends.
func TestCloseWithoutTime(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(3))
	require.NoError(t, err)
	var idle []api.Memory
	require.NoError(t, e.Warm(t.Context()))
	for _, i := range e.pool.idle[:2] { // the call takes the last
		idle = append(idle, i.memory)
	}
	done, cancel := context.WithCancel(t.Context())
	var inUse api.Memory
	require.NoError(t, e.with(t.Context(), func(i *instance) error {
		inUse = i.memory
		cancel()
		require.ErrorIs(t, e.Close(done), context.Canceled)
		return nil
	}))
	for _, m := range append(idle, inUse) {
		all, ok := m.Read(0, m.Size())
		require.True(t, ok)
		require.True(t, isZero(all))
	}
	_, err = e.Inspect(t.Context(), "x")
	assert.ErrorIs(t, err, evurl.ErrNotReady)
	assert.NoError(t, e.Close(t.Context()))
}

// TestTrapWhileAnAccountCloses: the account is closed all the same, and its
// keys are gone with the instance.
func TestTrapWhileAnAccountCloses(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a, other := newAccount(t, e, []byte("S3CR3T-K3Y-BYTES")), newAccount(t, e, make([]byte, 16))
	i := e.pool.idle[0]
	require.NoError(t, i.module.Close(t.Context()))
	require.NoError(t, a.Close(t.Context()))
	all, ok := i.memory.Read(0, i.memory.Size())
	require.True(t, ok)
	assert.True(t, isZero(all))
	s := e.Stats()
	assert.Equal(t, uint64(1), s.Dropped)
	assert.Zero(t, s.Instances)
	_, err = a.Build(t.Context(), evurl.Request{})
	require.ErrorIs(t, err, evurl.ErrAccount)
	_, err = other.Build(t.Context(), evurl.Request{})
	require.NoError(t, err)
	require.NoError(t, a.Close(t.Context()), "once more")
}

// TestCloseOfAnAccountInUse waits for the call, no longer than its context, and
// never for calls that do not have the account.
func TestCloseOfAnAccountInUse(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(2))
	require.NoError(t, err)
	defer e.Close(t.Context())
	a := newAccount(t, e, []byte("S3CR3T-K3Y-BYTES"))
	require.NoError(t, e.with(t.Context(), func(i *instance) error {
		require.Contains(t, i.accounts, a)
		done, cancel := context.WithCancel(t.Context())
		cancel()
		require.ErrorIs(t, a.Close(done), context.Canceled)
		_, err := a.Build(t.Context(), evurl.Request{})
		require.ErrorIs(t, err, evurl.ErrAccount)
		b := newAccount(t, e, make([]byte, 16)) // in the other instance
		require.NoError(t, b.Close(t.Context()))
		return nil
	}))
	require.NoError(t, a.Close(t.Context()), "its call has ended")
}

// TestRandomnessAndClockAreTheSystems repeats the self-test's question: New has
// passed it already.
func TestRandomnessAndClockAreTheSystems(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	first, err := e.sample(t.Context())
	require.NoError(t, err)
	second, err := e.sampleApart()
	require.NoError(t, err)
	assert.NotEqual(t, first.CorrelationID, second.CorrelationID)
}

func isZero(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}
