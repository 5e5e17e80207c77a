package door

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
)

// TestGenerationsUsedUp: a slot whose handles are used up gives no handle again
// that somebody may still hold.
func TestGenerationsUsedUp(t *testing.T) {
	var d Door
	first, err := d.keep(&evurl.Account{})
	require.NoError(t, err)
	d.CloseAccount(first)
	d.accounts[0].generation = maxGeneration
	last, err := d.keep(&evurl.Account{})
	require.NoError(t, err)
	assert.Less(t, last, uint32(1)<<31, "a handle is no negative result")
	d.CloseAccount(last)
	next, err := d.keep(&evurl.Account{})
	require.NoError(t, err)
	assert.Equal(t, uint32(1), next&indexMask, "another slot")
	assert.Nil(t, d.find(first))
	assert.Nil(t, d.find(last))
	assert.NotNil(t, d.find(next))
}
