package evurl

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
)

// TestRotateKey: a salt of 12 is short for a key that is never rotated; the
// account counts, and says so from number 2^20 on.
func TestRotateKey(t *testing.T) {
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(t, err)
	for _, test := range []struct {
		algorithm  cipher.Algorithm
		saltLength int
		warns      bool
	}{{cipher.GCM, 0, true}, {cipher.GCM, 12, true}, {cipher.GCM, 16, false}, {cipher.CTR, 0, false}, {cipher.CBC, 0, false}} {
		a, err := New(Config{
			Endpoint: "https://mi.example.com/id/", ClientAccessKey: "k", SaltLength: test.saltLength,
			Keys: []KeyConfig{{Status: Primary, Algorithm: test.algorithm, Key: key}},
		})
		require.NoError(t, err)
		build := func() Warning {
			built, err := a.Build(Request{})
			require.NoError(t, err)
			return built.Warning
		}
		assert.Empty(t, build())
		assert.Equal(t, uint64(1), a.Count())
		a.built.Store(1<<20 - 2)
		assert.Empty(t, build(), "number 2^20 - 1")
		for range 3 {
			assert.Equal(t, test.warns, build() == RotateKey, "%s, salt of %d", test.algorithm, test.saltLength)
		}
		assert.Equal(t, uint64(1<<20+2), a.Count())
		b := a.Batch()
		_, _, err = b.AppendBuild(nil, nil, &Request{})
		b.Close()
		require.NoError(t, err)
		assert.Equal(t, uint64(1<<20+3), a.Count())
		assert.Equal(t, test.warns, a.RotateAt() == RotateAfter)
		_, err = a.Build(Request{CorrelationID: "x"})
		require.Error(t, err)
		assert.Equal(t, uint64(1<<20+3), a.Count(), "what failed is not counted")
	}
}
