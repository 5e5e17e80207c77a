//go:build unix

package gate_test

import (
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

// TestPipe: in the place of the file it is refused, and holds nobody up.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	require.NoError(t, syscall.Mkfifo(path, 0o600))
	_, err := gate.OpenSecrets(path, gate.SecretsOptions{})
	assert.ErrorContains(t, err, "is not a regular file")
}
