package host_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/cipher/ciphertest"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

// TestKnownAnswers asks the module for what it can be asked: what has
// additional data goes no further than package softaes, whose tests hold it.
func TestKnownAnswers(t *testing.T) {
	for name, options := range map[string][]host.Option{"wazero": nil, "interpreter": {host.WithInterpreter()}} {
		t.Run(name, func(t *testing.T) {
			e := newEngine(t, options...).Testing()
			counts := map[string]int{}
			for _, cases := range [][]ciphertest.Case{ciphertest.Known(t), ciphertest.WycheproofGCM(t), ciphertest.WycheproofCBC(t)} {
				for _, c := range cases {
					counts[checkKnown(t, e.Seal, e.Unseal, &c)]++
				}
			}
			assert.Equal(t, map[string]int{
				"exact": 3 + 9 + 64 + 57 + 72, "unpadded": 3, "refused": 81 + 144, "salt": 6 + 61, "additional": 3 + 53,
			}, counts)
		})
	}
}

type transform func(ctx context.Context, a cipher.Algorithm, key cipher.Key, salt, text []byte) ([]byte, error)

func checkKnown(t *testing.T, seal, unseal transform, c *ciphertest.Case) string {
	t.Helper()
	sealed, sealErr := seal(t.Context(), c.Algorithm, c.Key, c.Nonce, c.Plaintext)
	opened, openErr := unseal(t.Context(), c.Algorithm, c.Key, c.Nonce, c.Ciphertext)
	switch {
	case !c.Algorithm.TakesSalt(len(c.Nonce)):
		require.ErrorIs(t, sealErr, evurl.ErrSalt, c.ID)
		require.ErrorIs(t, openErr, evurl.ErrSalt, c.ID)
		return "salt"
	case len(c.Additional) > 0:
		require.ErrorIs(t, openErr, evurl.ErrDecrypt, "%s without its additional data", c.ID)
		return "additional"
	case !c.Valid:
		require.ErrorIs(t, openErr, evurl.ErrDecrypt, c.ID)
		return "refused"
	}
	require.NoError(t, sealErr, c.ID)
	if c.Algorithm == cipher.CBC && !c.Padded {
		require.Equal(t, c.Ciphertext, sealed[:len(c.Ciphertext)], c.ID)
		return "unpadded"
	}
	require.NoError(t, openErr, c.ID)
	require.Equal(t, c.Ciphertext, sealed, c.ID)
	require.Equal(t, string(c.Plaintext), string(opened), c.ID)
	return "exact"
}
