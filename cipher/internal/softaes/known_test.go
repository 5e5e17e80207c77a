package softaes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/cipher/ciphertest"
	"github.com/evurl/edge/cipher/internal/softaes"
)

// TestKnownAnswers holds the module's AES to all of them, nonces that no EVURL
// has and additional data too.
func TestKnownAnswers(t *testing.T) {
	counts := map[cipher.Algorithm]int{}
	for _, c := range ciphertest.Known(t) {
		counts[c.Algorithm]++
		check(t, &c)
	}
	assert.Equal(t, map[cipher.Algorithm]int{cipher.CTR: 3, cipher.CBC: 3, cipher.GCM: 18}, counts)
}

func TestWycheproof(t *testing.T) {
	valid, invalid, additional := 0, 0, 0
	for _, c := range ciphertest.WycheproofGCM(t) {
		check(t, &c)
		switch {
		case !c.Valid:
			invalid++
		case len(c.Additional) > 0:
			additional++
		default:
			valid++
		}
	}
	// 53 have additional data and a nonce that EVURLs could have, one another nonce.
	assert.Equal(t, []int{175, 87, 54}, []int{valid, invalid, additional})
}

func check(t *testing.T, c *ciphertest.Case) {
	t.Helper()
	aes := softaes.New(c.Key.Reveal())
	require.NotNil(t, aes)
	prefix := []byte("prefix")
	var sealed, opened []byte
	switch c.Algorithm {
	case cipher.CTR:
		sealed, opened = aes.AppendCTR(prefix, c.Nonce, c.Plaintext), aes.AppendCTR(prefix, c.Nonce, c.Ciphertext)
	case cipher.CBC:
		sealed, opened = aes.AppendCBCEncrypted(prefix, c.Nonce, c.Plaintext), aes.AppendCBCDecrypted(prefix, c.Nonce, c.Ciphertext)
	case cipher.GCM:
		var ok bool
		opened, ok = aes.AppendOpened(prefix, c.Nonce, c.Ciphertext, c.Additional)
		if len(c.Nonce) > 0 { // which is for the caller to refuse
			require.Equal(t, c.Valid, ok, c.ID)
		}
		if !c.Valid {
			return
		}
		sealed = aes.AppendSealed(prefix, c.Nonce, c.Plaintext, c.Additional)
	}
	require.Equal(t, "prefix"+string(c.Ciphertext), string(sealed), c.ID)
	require.Equal(t, "prefix"+string(c.Plaintext), string(opened), c.ID)
}
