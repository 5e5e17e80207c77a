package cipher_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/cipher/ciphertest"
)

func TestKnownAnswers(t *testing.T) {
	counts := map[string]int{}
	for _, c := range ciphertest.Known(t) {
		tr, err := cipher.New(c.Algorithm, c.Key)
		require.NoError(t, err)
		counts[checkKnown(t, tr, &c)]++
	}
	// CTR 3, GCM 6; of the GCM specification's, cases 5, 6, 11, 12, 17 and 18
	// have a nonce of 8 or 60 bytes. CBC's three have no padding.
	assert.Equal(t, map[string]int{"exact": 3 + 9, "unpadded": 3, "salt": 6, "additional": 3}, counts)
}

func TestWycheproof(t *testing.T) {
	for name, test := range map[string]struct {
		cases []ciphertest.Case
		want  map[string]int
	}{
		"AES-GCM":       {ciphertest.WycheproofGCM(t), map[string]int{"exact": 64 + 57, "refused": 81, "salt": 61, "additional": 53}},
		"AES-CBC-PKCS5": {ciphertest.WycheproofCBC(t), map[string]int{"exact": 72, "refused": 144}},
	} {
		t.Run(name, func(t *testing.T) {
			counts, all := map[string]int{}, 0
			for _, c := range test.cases {
				tr, err := cipher.New(c.Algorithm, c.Key)
				require.NoError(t, err)
				counts[checkKnown(t, tr, &c)]++
				all++
			}
			assert.Equal(t, test.want, counts)
			assert.Len(t, test.cases, all)
		})
	}
}

// checkKnown holds a case and returns what was to be checked of it.
func checkKnown(t *testing.T, tr *cipher.Transformation, c *ciphertest.Case) string {
	t.Helper()
	if !c.Algorithm.TakesSalt(len(c.Nonce)) {
		_, err := tr.Seal(nil, c.Nonce, c.Plaintext)
		require.ErrorIs(t, err, cipher.ErrSalt, c.ID)
		_, err = tr.Open(nil, c.Nonce, c.Ciphertext)
		require.ErrorIs(t, err, cipher.ErrSalt, c.ID)
		return "salt"
	}
	if len(c.Additional) > 0 {
		require.Equal(t, c.Ciphertext, tr.SealAdditional(c.Nonce, c.Plaintext, c.Additional), c.ID)
		opened, ok := tr.OpenAdditional(c.Nonce, c.Ciphertext, c.Additional)
		require.True(t, ok, c.ID)
		require.Equal(t, c.Plaintext, append([]byte{}, opened...), c.ID)
		_, ok = tr.OpenAdditional(c.Nonce, c.Ciphertext, nil)
		require.False(t, ok, "%s without its additional data", c.ID)
		return "additional"
	}
	opened, err := tr.Open(nil, c.Nonce, c.Ciphertext)
	if !c.Valid {
		require.ErrorIs(t, err, cipher.ErrDecrypt, c.ID)
		require.Empty(t, opened, c.ID)
		return "refused"
	}
	sealed, sealErr := tr.Seal(nil, c.Nonce, c.Plaintext)
	require.NoError(t, sealErr, c.ID)
	if c.Algorithm == cipher.CBC && !c.Padded {
		require.Equal(t, c.Ciphertext, sealed[:len(c.Ciphertext)], c.ID)
		require.Equal(t, c.Plaintext, tr.OpenUnpadded(c.Nonce, c.Ciphertext), c.ID)
		return "unpadded"
	}
	require.NoError(t, err, c.ID)
	require.Equal(t, c.Ciphertext, sealed, c.ID)
	require.Equal(t, c.Plaintext, append([]byte{}, opened...), c.ID)
	return "exact"
}
