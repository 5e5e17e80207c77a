package evurl_test

import (
	"crypto/fips140"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/cipher/ciphertest"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
)

var vectorFiles = []string{"testdata/evurls.json", "testdata/interop.jsonl"}

// runVectors runs a file natively, and counts its lines, and those under GCM.
func runVectors(t *testing.T, name string) (lines, gcm int, r *vectors.Report) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	lines = strings.Count(string(data), `"algorithm": "AES/`)
	gcm = strings.Count(string(data), `"algorithm": "AES/GCM/`)
	f, err := vectors.Load(name)
	require.NoError(t, err)
	r = f.Run(t.Context(), evurltest.Native{})
	require.Equal(t, lines, r.Lines)
	require.True(t, 0 < gcm && gcm < lines)
	return lines, gcm, r
}

// TestFIPSOnly: CTR and CBC build and open all their vectors; an account with a
// GCM key is refused, and the error says why.
func TestFIPSOnly(t *testing.T) {
	if !fips140.Enforced() {
		ciphertest.RunInFIPSMode(t, "only", "TestFIPSOnly")
		return
	}
	for _, name := range vectorFiles {
		lines, gcm, r := runVectors(t, name)
		assert.Len(t, r.Fallen, gcm, "GCM's lines alone")
		assert.Equal(t, lines-gcm, r.Held)
		for _, failed := range r.Fallen {
			assert.Contains(t, failed.What, "unsupported", failed.ID)
		}
	}
	key, err := cipher.NewKey([]byte("0123456789abcdef"))
	require.NoError(t, err)
	_, err = evurl.New(evurl.Config{Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}}})
	assert.ErrorIs(t, err, evurl.ErrUnsupported)
	assert.ErrorIs(t, err, cipher.ErrFIPS)
	assert.ErrorContains(t, err, "fips140=only")
}

// TestFIPSOn: every vector passes.
func TestFIPSOn(t *testing.T) {
	if !fips140.Enabled() {
		ciphertest.RunInFIPSMode(t, "on", "TestFIPSOn")
		return
	}
	for _, name := range vectorFiles {
		_, _, r := runVectors(t, name)
		assert.True(t, r.OK(), "%v", r.Fallen)
	}
}
