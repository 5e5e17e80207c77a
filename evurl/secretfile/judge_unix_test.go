//go:build unix

package secretfile_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/secretfile"
)

// TestModes tries every mode of group and others.
func TestModes(t *testing.T) {
	path := file(t, 0o600)
	for low := range fs.FileMode(0o100) {
		mode := 0o600 | low
		require.NoError(t, os.Chmod(path, mode))
		_, exposed, err := secretfile.Read(path, secretfile.Named, 10)
		if low&0o022 != 0 {
			assert.ErrorContains(t, err, "run chmod 600", "%04o", mode)
		} else {
			assert.NoError(t, err, "%04o", mode)
			assert.Equal(t, low&0o044 != 0, exposed, "%04o", mode)
		}
		_, _, err = secretfile.Read(path, secretfile.Own, 10)
		assert.Equal(t, low == 0, err == nil, "%04o", mode)
		assert.Equal(t, low == 0, secretfile.CheckOwn(path) == nil, "%04o", mode)
		_, _, err = secretfile.Read(path, secretfile.Plain, 10)
		assert.NoError(t, err, "%04o", mode)
	}
}

func TestFolderModes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b")
	require.NoError(t, secretfile.Folder(path, true))
	checkMode(t, path, fs.ModeDir|0o700)
	for low := range fs.FileMode(0o100) {
		require.NoError(t, os.Chmod(path, 0o700|low))
		assert.Equal(t, low&0o022 == 0, secretfile.Folder(path, false) == nil, "%04o", low)
		assert.Equal(t, low == 0, secretfile.Folder(path, true) == nil, "%04o", low)
	}
}

// TestAround judges the folder that a folder or file is in.
func TestAround(t *testing.T) {
	dir := t.TempDir()
	folder, log := filepath.Join(dir, "folder"), filepath.Join(dir, "log")
	require.NoError(t, os.Mkdir(folder, 0o700))
	opens := func(alone bool) error {
		f, err := secretfile.OpenOwn(log, os.O_WRONLY, alone)
		if err == nil {
			_ = f.Close()
		}
		return err
	}
	for mode, want := range map[fs.FileMode]bool{0o700: true, 0o755: true, 0o777: false, 0o702: false} {
		require.NoError(t, os.Chmod(dir, mode))
		for _, err := range []error{secretfile.Folder(folder, false), opens(true), opens(false)} {
			assert.Equal(t, want, err == nil, "%04o: %v", mode, err)
		}
	}
	require.NoError(t, os.Chmod(dir, fs.ModeSticky|0o777))
	assert.NoError(t, secretfile.Folder(folder, false))
	assert.NoError(t, opens(true))
	assert.ErrorContains(t, opens(false), "chmod go-w on that folder", "others can put files beside it")
}

// TestPipe: opening one with nobody at its other end waits for nothing.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(path, 0o600))
	for kind, name := range kinds {
		_, _, err := secretfile.Read(path, kind, 10)
		assert.ErrorIs(t, err, secretfile.ErrNotRegular, name)
		_, _, err = secretfile.Read("/dev/zero", kind, 10)
		assert.ErrorIs(t, err, secretfile.ErrNotRegular, name)
	}
	_, err := secretfile.OpenOwn(path, os.O_WRONLY, true)
	assert.EqualError(t, err, "cannot be opened", "nobody reads it")
	_, err = secretfile.OpenOwn(path, os.O_RDWR, true)
	assert.ErrorIs(t, err, secretfile.ErrNotRegular)
}

func TestHardLink(t *testing.T) {
	path := file(t, 0o600)
	require.NoError(t, os.Link(path, path+"2"))
	_, err := secretfile.OpenOwn(path, os.O_WRONLY, true)
	assert.ErrorContains(t, err, "hard link")
	_, _, err = secretfile.Read(path, secretfile.Named, 10)
	assert.NoError(t, err)
}

// TestOwner needs root, to give files away.
func TestOwner(t *testing.T) {
	if os.Geteuid() != 0 {
		require.Empty(t, os.Getenv("CI"), "for want of root")
		t.Skip("NOT RUN, for want of root")
	}
	const nobody = 65534
	path := file(t, 0o600)
	folder := filepath.Join(t.TempDir(), "folder")
	require.NoError(t, os.Mkdir(folder, 0o700))
	require.NoError(t, os.Chown(path, nobody, nobody))
	require.NoError(t, os.Chown(folder, nobody, nobody))
	for _, kind := range []secretfile.Kind{secretfile.Named, secretfile.Own} {
		_, _, err := secretfile.Read(path, kind, 10)
		assert.ErrorContains(t, err, "belongs to another user", kinds[kind])
	}
	_, _, err := secretfile.Read(path, secretfile.Plain, 10)
	assert.NoError(t, err)
	assert.ErrorContains(t, secretfile.Folder(folder, false), "belongs to another user")

	// A group of another number than its user's is not that user's own.
	dir := filepath.Dir(folder)
	require.NoError(t, os.Chown(folder, 0, 0))
	require.NoError(t, os.Chmod(dir, 0o775))
	assert.NoError(t, secretfile.Folder(folder, false))
	require.NoError(t, os.Chown(dir, 0, nobody))
	assert.ErrorContains(t, secretfile.Folder(folder, false), "other users can write")
	// chown keeps the mode of a folder.
	checkMode(t, dir, fs.ModeDir|0o775)

	// The new file of a group is that group's.
	shared := file(t, 0o640)
	require.NoError(t, os.Chown(shared, 0, nobody))
	like, err := os.Stat(shared)
	require.NoError(t, err)
	require.NoError(t, secretfile.Replace(shared, []byte("new"), like))
	info, err := os.Stat(shared)
	require.NoError(t, err)
	assert.Equal(t, uint32(nobody), info.Sys().(*syscall.Stat_t).Gid)
	checkMode(t, shared, 0o640)
}
