//go:build unix

package secretfile_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/secretfile"
)

// TestNothingHalfWritten: if not one byte can be written, as on a full disk, a new
// file is not made, and an old one stays as it was.
func TestNothingHalfWritten(t *testing.T) {
	old := file(t, 0o600)
	dir := filepath.Dir(old)
	var limit syscall.Rlimit
	require.NoError(t, syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit))
	none := limit
	none.Cur = 0
	require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &none))
	created := secretfile.Create(filepath.Join(dir, "new"), []byte("new"))
	replaced := secretfile.Replace(old, []byte("new"), nil)
	require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit))
	assert.EqualError(t, created, "cannot be written")
	assert.EqualError(t, replaced, "cannot be written")
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
	data, err := os.ReadFile(old)
	require.NoError(t, err)
	assert.Equal(t, "text", string(data))
}
