//go:build unix

package gate_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

// TestOthersMayRead takes a file that others can read, by that option alone, and
// through a link, as Kubernetes mounts it. One that others can write is never
// taken, and a link is never written over.
func TestOthersMayRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	require.NoError(t, gate.WriteFile(path, file(t)))
	link := filepath.Join(filepath.Dir(path), "link.json")
	require.NoError(t, os.Symlink("secrets.json", link))
	opens := func(path string, options ...gate.FileOption) error {
		set, err := gate.OpenSecrets(path, gate.SecretsOptions{File: options})
		if err == nil {
			set.Close()
		}
		return err
	}
	for _, p := range []string{path, link} {
		require.NoError(t, os.Chmod(path, 0o600))
		assert.NoError(t, opens(p))
		require.NoError(t, os.Chmod(path, 0o640))
		assert.ErrorContains(t, opens(p), "run chmod 600 on it, or allow it by OthersMayRead")
		assert.NoError(t, opens(p, gate.OthersMayRead))
		for _, mode := range []os.FileMode{0o660, 0o602} {
			require.NoError(t, os.Chmod(path, mode))
			assert.ErrorContains(t, opens(p, gate.OthersMayRead), "which lets other users write it")
		}
	}
	require.NoError(t, os.Chmod(path, 0o644))
	one := fileSecret(t, "new", "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT", time.Now().Add(time.Hour))
	assert.ErrorContains(t, gate.AddSecret(path, "m", one), "chmod 600")
	assert.ErrorContains(t, gate.AddSecret(link, "m", one, gate.OthersMayRead), "symbolic link")
	require.NoError(t, gate.AddSecret(path, "m", one, gate.OthersMayRead))
	info, err := os.Stat(path)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o644), info.Mode(), "who reads it goes on reading it")
}
