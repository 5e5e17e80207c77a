package evurl_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

var errAway = errors.New("the HSM is away")

// hsm holds a key that evurl does not see.
type hsm struct {
	*cipher.Transformation
	away   bool
	zeroed int
}

func newHSM(t *testing.T, a cipher.Algorithm, key cipher.Key) *hsm {
	t.Helper()
	transformation, err := cipher.New(a, key)
	require.NoError(t, err)
	return &hsm{Transformation: transformation}
}

func (h *hsm) Seal(dst, salt, plaintext []byte) ([]byte, error) {
	if h.away {
		return dst, errAway
	}
	return h.Transformation.Seal(dst, salt, plaintext)
}

func (h *hsm) OpenUnverified(dst, salt, ciphertext []byte) ([]byte, int, error) {
	if h.away {
		return dst, 0, errAway
	}
	return h.Transformation.OpenUnverified(dst, salt, ciphertext)
}

func (h *hsm) Zero() { h.zeroed++ }

// TestCipherInThePlaceOfAKey builds what the key opens, and opens what it builds.
func TestCipherInThePlaceOfAKey(t *testing.T) {
	key, err := cipher.NewKey([]byte("0123456789abcdef"))
	require.NoError(t, err)
	for _, algorithm := range cipher.Algorithms() {
		t.Run(algorithm.String(), func(t *testing.T) {
			h := newHSM(t, algorithm, key)
			config := evurl.Config{Endpoint: "https://mi.example.com/id/", ClientAccessKey: "k", Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: algorithm, Key: key}}}
			plain, err := evurl.New(config)
			require.NoError(t, err)
			config.Keys = []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: algorithm, Cipher: h}}
			held, err := evurl.New(config)
			require.NoError(t, err)
			for from, to := range map[*evurl.Account]*evurl.Account{plain: held, held: plain} {
				built, err := from.Build(evurl.Request{})
				require.NoError(t, err)
				opened, err := to.Open(built.EVURL, evurl.OpenOptions{})
				require.NoError(t, err)
				assert.Equal(t, built.CorrelationID, opened.CorrelationID)
			}

			built, err := plain.Build(evurl.Request{})
			require.NoError(t, err)
			h.away = true
			_, err = held.Build(evurl.Request{})
			require.ErrorIs(t, err, errAway)
			_, err = held.Open(built.EVURL, evurl.OpenOptions{})
			require.ErrorIs(t, err, errAway, "which is not the EVURL's fault")
			require.NotErrorIs(t, err, evurl.ErrDecrypt)
			_, err = held.Inspect(built.EVURL, evurl.OpenOptions{})
			require.ErrorIs(t, err, errAway)
			assert.Equal(t, uint64(1), held.Count())

			// Another key of the account opens it all the same.
			config.Keys = append(config.Keys, evurl.KeyConfig{ID: "b", Status: evurl.Enabled, Algorithm: algorithm, Key: key})
			config.Keys[0].ID = "a"
			both, err := evurl.New(config)
			require.NoError(t, err)
			opened, err := both.Open(built.EVURL, evurl.OpenOptions{})
			require.NoError(t, err)
			assert.Equal(t, "b", opened.KeyID)

			require.NoError(t, held.Close())
			require.NoError(t, held.Close())
			assert.Equal(t, 1, h.zeroed)
		})
	}
}

// TestCipherThatCannotBe an account's.
func TestCipherThatCannotBe(t *testing.T) {
	key, err := cipher.NewKey([]byte("0123456789abcdef"))
	require.NoError(t, err)
	h := newHSM(t, cipher.GCM, key)
	for name, k := range map[string]evurl.KeyConfig{
		"a key, and a cipher":  {Status: evurl.Primary, Algorithm: cipher.GCM, Key: key, Cipher: h},
		"of another algorithm": {Status: evurl.Primary, Algorithm: cipher.CTR, Cipher: h},
	} {
		_, err := evurl.New(evurl.Config{Keys: []evurl.KeyConfig{k}})
		require.ErrorIs(t, err, evurl.ErrKey, name)
		assert.ErrorContains(t, err, name)
	}
	// Their bytes are not to be had: nobody can say that they are the same.
	_, err = evurl.New(evurl.Config{Keys: []evurl.KeyConfig{
		{ID: "a", Status: evurl.Primary, Algorithm: cipher.GCM, Cipher: h}, {ID: "b", Status: evurl.Enabled, Algorithm: cipher.GCM, Cipher: newHSM(t, cipher.GCM, key)},
	}})
	assert.NoError(t, err)
}

// saying is a Cipher that fails with an error of the test's.
type saying struct {
	evurl.Cipher
	err error
}

func (s saying) Seal(dst, _, _ []byte) ([]byte, error) { return dst, s.err }
func (s saying) OpenUnverified(dst, _, _ []byte) ([]byte, int, error) {
	return dst, 0, s.err
}

// TestErrorsOfACipher: whatever says that the key does not open the EVURL is the
// one answer for all of them, wrapped or not. Everything else is returned as it is.
func TestErrorsOfACipher(t *testing.T) {
	key, err := cipher.NewKey([]byte("0123456789abcdef"))
	require.NoError(t, err)
	config := evurl.Config{Endpoint: "https://mi.example.com/id/", ClientAccessKey: "k", Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.CBC, Key: key}}}
	plain, err := evurl.New(config)
	require.NoError(t, err)
	built, err := plain.Build(evurl.Request{})
	require.NoError(t, err)
	held := func(err error) *evurl.Account {
		config.Keys = []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.CBC, Cipher: saying{newHSM(t, cipher.CBC, key), err}}}
		a, err := evurl.New(config)
		require.NoError(t, err)
		return a
	}
	other, err := cipher.NewKey([]byte("another key 1234"))
	require.NoError(t, err)
	config.Keys[0].Key = other
	stranger, err := evurl.New(config)
	require.NoError(t, err)
	_, want := stranger.Open(built.EVURL, evurl.OpenOptions{})
	require.ErrorIs(t, want, evurl.ErrDecrypt)
	for _, is := range []error{cipher.ErrDecrypt, cipher.ErrSalt, fmt.Errorf("hsm: %w", cipher.ErrDecrypt), fmt.Errorf("hsm: %w", cipher.ErrSalt)} {
		_, err := held(is).Open(built.EVURL, evurl.OpenOptions{})
		assert.Equal(t, want, err)
	}
	for _, is := range []error{cipher.ErrKey, cipher.ErrFIPS, errAway, fmt.Errorf("hsm: %w", errAway)} {
		_, err := held(is).Open(built.EVURL, evurl.OpenOptions{})
		assert.Equal(t, is, err)
		_, err = held(is).Build(evurl.Request{})
		assert.Equal(t, is, err)
	}
}
