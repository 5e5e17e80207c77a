package cipher_test

import (
	"crypto/fips140"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/cipher/ciphertest"
)

// TestFIPSModes: the modes of the standard library and those written here are the
// same, for every length, and whichever of them seals.
func TestFIPSModes(t *testing.T) {
	for _, a := range []cipher.Algorithm{cipher.CTR, cipher.CBC} {
		ours, theirs := transformation(t, a, 16), transformation(t, a, 16)
		theirs.UseFIPSModes()
		everyLengthEqualsTheStandardLibrary(t, theirs, newKey(t, 16))
		for n := range 81 {
			sealed, err := ours.Seal(nil, pattern(16, n), pattern(n, 3))
			require.NoError(t, err)
			opened, err := theirs.Open([]byte("prefix"), pattern(16, n), sealed)
			require.NoError(t, err)
			require.Equal(t, "prefix"+string(pattern(n, 3)), string(opened))
		}
	}
}

// TestFIPSOnly: CTR and CBC do all that they do elsewhere, by the modes of Go's
// FIPS module, and GCM says why it does not.
func TestFIPSOnly(t *testing.T) {
	if !fips140.Enforced() {
		ciphertest.RunInFIPSMode(t, "only", "TestFIPSOnly")
		return
	}
	for _, a := range []cipher.Algorithm{cipher.CTR, cipher.CBC} {
		for _, size := range keySizes {
			everyLengthEqualsTheStandardLibrary(t, transformation(t, a, size), newKey(t, size))
		}
	}
	for _, size := range keySizes {
		_, err := cipher.New(cipher.GCM, newKey(t, size))
		assert.Equal(t, cipher.ErrFIPS, err)
	}
	_, err := cipher.New(cipher.CTR, cipher.Key{})
	assert.Equal(t, cipher.ErrKey, err)
	fips140.WithoutEnforcement(func() {
		everyLengthEqualsTheStandardLibrary(t, transformation(t, cipher.GCM, 16), newKey(t, 16))
	})
}

// TestFIPSOn: everything works, and CTR, CBC and GCM give the known answers.
func TestFIPSOn(t *testing.T) {
	if !fips140.Enabled() {
		for _, test := range []string{"TestFIPSOn", "TestEveryLengthEqualsTheStandardLibrary", "TestCounterWrapsAround", "TestEveryLastBlock", "TestKnownAnswers", "TestWycheproof"} {
			ciphertest.RunInFIPSMode(t, "on", test)
		}
		return
	}
	assert.False(t, fips140.Enforced())
	_, err := cipher.New(cipher.GCM, newKey(t, 16))
	assert.NoError(t, err)
}
