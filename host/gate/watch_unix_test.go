//go:build unix && !aix

package gate

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRevocationThatKeepsItsTimes: size, inode, mode and modification time are as
// they were, and the secret is revoked all the same.
func TestRevocationThatKeepsItsTimes(t *testing.T) {
	path := secretsFile(t, revoked)
	s := newSecrets(SecretsOptions{})
	s.path, s.settle = path, time.Hour // it is the inode's time that shows the change
	require.NoError(t, s.load())
	require.False(t, s.changed())
	inPlace(t, path, revoked, issued)
	require.True(t, s.changed())
	s.reload()
	assert.False(t, s.takes(revoked))
	assert.True(t, s.takes(issued))

	watched, err := OpenSecrets(path, SecretsOptions{Interval: time.Millisecond})
	require.NoError(t, err)
	defer watched.Close()
	require.True(t, watched.takes(issued))
	inPlace(t, path, issued, revoked)
	require.Eventually(t, func() bool { return !watched.takes(issued) }, 20*time.Second, time.Millisecond)
}
