// Package ciphertest has known answers for the three transformations: those of
// SP 800-38A and of the GCM specification, and Project Wycheproof's, which lie
// outside the repository.
package ciphertest

import (
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
)

// Case is one known answer.
type Case struct {
	ID         string
	Algorithm  cipher.Algorithm
	Key        cipher.Key
	Nonce      []byte
	Additional []byte // of GCM; nobody but an internal function takes it
	Plaintext  []byte
	Ciphertext []byte // under GCM with its tag
	Valid      bool   // false: Ciphertext must not open
	Padded     bool   // of CBC: whether Ciphertext ends with a block of padding
}

//go:embed testdata/known.json
var known []byte

// Known returns F.2 and F.5 of SP 800-38A (CBC and CTR; each key size) and the
// 18 cases of the GCM specification.
func Known(tb testing.TB) (cases []Case) {
	tb.Helper()
	var list []struct{ ID, Algorithm, Key, IV, Additional, Plaintext, Ciphertext string }
	require.NoError(tb, json.Unmarshal(known, &list))
	for _, k := range list {
		algorithm, err := cipher.ParseAlgorithm(k.Algorithm)
		require.NoError(tb, err, k.ID)
		cases = append(cases, Case{
			ID: k.ID, Algorithm: algorithm, Key: key(tb, k.Key), Valid: true,
			Nonce: unhex(tb, k.IV), Additional: unhex(tb, k.Additional), Plaintext: unhex(tb, k.Plaintext), Ciphertext: unhex(tb, k.Ciphertext),
		})
	}
	require.Len(tb, cases, 6+18)
	return cases
}

func key(tb testing.TB, text string) cipher.Key {
	tb.Helper()
	k, err := cipher.NewKey(unhex(tb, text))
	require.NoError(tb, err)
	return k
}

func unhex(tb testing.TB, text string) []byte {
	tb.Helper()
	b, err := hex.DecodeString(text)
	require.NoError(tb, err)
	return b
}
