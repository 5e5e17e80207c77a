package evurl_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/attacks"
)

// TestSecurityTable computes what SECURITY.md says of salts, and holds it to
// the figures of the attacks.
func TestSecurityTable(t *testing.T) {
	data, err := os.ReadFile("../SECURITY.md")
	require.NoError(t, err)
	text := strings.Join(strings.Fields(string(data)), " ")
	// Under CTR, counters overlap where two salts, as numbers, differ by less
	// than the number of blocks: in their last character alone, and little.
	const blocks = (68 + 15) / 16
	near := 0
	for _, a := range letters {
		for _, b := range letters {
			if d := a - b; d > -blocks && d < blocks {
				near++
			}
		}
	}
	equal := func(n int) float64 { return math.Pow(float64(len(letters)), -float64(n)) }
	for _, row := range []struct {
		algorithm cipher.Algorithm
		salt      int
		pair      float64 // the probability that two collide
	}{
		{cipher.GCM, 12, equal(12)}, {cipher.GCM, 16, equal(16)},
		{cipher.CTR, 16, equal(16) * float64(near) / float64(len(letters))}, {cipher.CBC, 16, equal(16)},
	} {
		require.True(t, row.algorithm.TakesSalt(row.salt))
		assert.Contains(t, text, fmt.Sprintf("| %s | %d | %.1f | %.1e | %.1e |", row.algorithm, row.salt,
			-math.Log2(row.pair), math.Sqrt(2*math.Pow(2, -32)/row.pair), 1e18/2*row.pair))
	}
	at := math.Pow(evurl.RotateAfter, 2) / 2 * equal(12)
	assert.InDelta(t, 1.7e-10, at, 0.05e-10, "the figure in the comment of RotateKey")
	assert.Less(t, at, math.Pow(2, -32))
	assert.Contains(t, text, fmt.Sprintf("in some %d queries under CTR", attacks.CTRQueries))
	assert.Contains(t, text, fmt.Sprintf("its first two characters in some %d,", attacks.CBCQueries))
}
