package secretfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/secretfile"
)

var kinds = map[secretfile.Kind]string{secretfile.Plain: "plain", secretfile.Named: "named", secretfile.Own: "own"}

func file(t *testing.T, mode fs.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "S3CR3T")
	require.NoError(t, os.WriteFile(path, []byte("text"), 0o600))
	require.NoError(t, os.Chmod(path, mode))
	return path
}

func TestRead(t *testing.T) {
	for kind, name := range kinds {
		path := file(t, 0o600)
		data, exposed, err := secretfile.Read(path, kind, 4)
		require.NoError(t, err, name)
		assert.Equal(t, "text", string(data))
		assert.False(t, exposed)
		_, _, err = secretfile.Read(path, kind, 3)
		assert.EqualError(t, err, "is longer than 3 bytes")
		assert.ErrorIs(t, err, secretfile.ErrTooLong)
		_, _, err = secretfile.Read(path+"x", kind, 4)
		assert.ErrorIs(t, err, fs.ErrNotExist)
		assert.EqualError(t, err, "does not exist")
		_, _, err = secretfile.Read(filepath.Dir(path), kind, 4)
		assert.ErrorIs(t, err, secretfile.ErrNotRegular, name)
		_, _, err = secretfile.Read(path+"\x00", kind, 4)
		assert.EqualError(t, err, "cannot be opened")
	}
}

func TestReadAll(t *testing.T) {
	for limit, want := range map[int]string{1023: "1023 bytes", 1 << 10: "1 KiB", 1 << 20: "1 MiB", 1<<20 + 1<<10: "1025 KiB"} {
		_, err := secretfile.ReadAll(strings.NewReader(strings.Repeat("x", 1<<21)), limit)
		assert.EqualError(t, err, "is longer than "+want)
	}
	_, err := secretfile.ReadAll(iotest.ErrReader(errors.New("S3CR3T")), 10)
	assert.EqualError(t, err, "cannot be read")
	data, err := secretfile.ReadAll(strings.NewReader(""), 0)
	assert.NoError(t, err)
	assert.Empty(t, data)
}

// TestCreate: over nothing, also where a file system has no hard links.
func TestCreate(t *testing.T) {
	noLinks := func(string, string) error { return errors.ErrUnsupported }
	for name, create := range map[string]func(string, []byte) error{
		"links": secretfile.Create, "no links": func(path string, data []byte) error { return secretfile.CreateBy(noLinks, path, data) },
	} {
		path := filepath.Join(t.TempDir(), "new")
		require.NoError(t, create(path, []byte("one")), name)
		assert.ErrorIs(t, create(path, []byte("two")), fs.ErrExist, name)
		link := filepath.Join(filepath.Dir(path), "link")
		require.NoError(t, os.Symlink("nowhere", link))
		assert.ErrorIs(t, create(link, []byte("two")), fs.ErrExist, name)
		assert.EqualError(t, create(filepath.Join(path, "within"), nil), "cannot be made")
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, "one", string(data))
		checkMode(t, path, 0o600)
		entries, err := os.ReadDir(filepath.Dir(path))
		require.NoError(t, err)
		assert.Len(t, entries, 2, "nothing is left beside it")
	}
}

func TestReplace(t *testing.T) {
	path := file(t, 0o644)
	require.NoError(t, secretfile.Replace(path, []byte("new"), nil))
	checkMode(t, path, 0o600)
	require.NoError(t, os.Chmod(path, 0o666))
	like, err := os.Stat(path)
	require.NoError(t, err)
	require.NoError(t, secretfile.Replace(path, []byte("new"), like))
	checkMode(t, path, 0o644)

	target := file(t, 0o600)
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(target, link))
	assert.ErrorContains(t, secretfile.Replace(link, []byte("new"), nil), "symbolic link")
	data, err := os.ReadFile(target)
	require.NoError(t, err)
	assert.Equal(t, "text", string(data), "nothing is written through a link")
	assert.ErrorIs(t, secretfile.Replace(filepath.Dir(path), nil, nil), secretfile.ErrNotRegular)
	entries, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	assert.Len(t, entries, 1, "nothing is left beside it")
}

func checkMode(t *testing.T, path string, want fs.FileMode) {
	t.Helper()
	info, err := os.Lstat(path)
	require.NoError(t, err)
	assert.Equal(t, want, info.Mode(), "the mode of the new file")
}

func TestLinks(t *testing.T) {
	target := file(t, 0o600)
	link := filepath.Join(filepath.Dir(target), "link")
	require.NoError(t, os.Symlink(filepath.Base(target), link))
	for _, kind := range []secretfile.Kind{secretfile.Plain, secretfile.Named} {
		data, _, err := secretfile.Read(link, kind, 10)
		require.NoError(t, err)
		assert.Equal(t, "text", string(data))
	}
	dangling := filepath.Join(filepath.Dir(target), "dangling")
	require.NoError(t, os.Symlink("nowhere", dangling))
	for _, path := range []string{link, dangling} {
		_, _, err := secretfile.Read(path, secretfile.Own, 10)
		assert.ErrorContains(t, err, "symbolic link")
		_, err = secretfile.OpenOwn(path, os.O_WRONLY, true)
		assert.ErrorContains(t, err, "symbolic link")
		assert.ErrorContains(t, secretfile.CheckOwn(path), "symbolic link")
	}
	assert.NoFileExists(t, filepath.Join(filepath.Dir(target), "nowhere"), "nothing is made through a link")
	assert.NoError(t, secretfile.CheckOwn(target))
	assert.NoError(t, secretfile.CheckOwn(target+"x"))
	folder := filepath.Join(t.TempDir(), "folder")
	require.NoError(t, os.Symlink(t.TempDir(), folder))
	for _, path := range []string{folder, folder + "/", folder + "/."} {
		assert.ErrorContains(t, secretfile.Folder(path, false), "symbolic link", path)
	}
	assert.EqualError(t, secretfile.Folder(target, false), "cannot be made")
}

// TestErrorsHaveNoPath: a path may be a secret that was passed by mistake.
func TestErrorsHaveNoPath(t *testing.T) {
	path := file(t, 0o600)
	for _, err := range []error{
		second(secretfile.Open(path+"x", secretfile.Named)), second(secretfile.Open(path+"/x", secretfile.Own)),
		secretfile.Create(path, nil), secretfile.Create(path+"/x", nil), secretfile.Replace(path+"/x", nil, nil),
		secretfile.Folder(path+"/x", false), secretfile.CheckOwn(path + "/x"),
	} {
		require.Error(t, err)
		assert.NotContains(t, err.Error(), "S3CR3T")
	}
}

func second(_ *os.File, _ bool, err error) error { return err }

// TestWithoutOwner: a file system that knows no owners, as on Windows, has its
// links and kinds of file checked, and nothing else.
func TestWithoutOwner(t *testing.T) {
	info := func(mode fs.FileMode) fs.FileInfo {
		info, err := fs.Stat(fstest.MapFS{"x": {Mode: mode}}, "x")
		require.NoError(t, err)
		return info
	}
	for kind, name := range kinds {
		exposed, err := secretfile.Judge(info(0o666), kind)
		assert.NoError(t, err, name)
		assert.False(t, exposed, name)
		_, err = secretfile.Judge(info(fs.ModeNamedPipe), kind)
		assert.ErrorIs(t, err, secretfile.ErrNotRegular, name)
	}
	assert.NoError(t, secretfile.JudgeFolder(info(fs.ModeDir|0o777), true))
	assert.EqualError(t, secretfile.JudgeFolder(info(0o600), true), "is not a folder")
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(".", link))
	linked, err := os.Lstat(link)
	require.NoError(t, err)
	assert.ErrorContains(t, secretfile.JudgeFolder(linked, true), "is a symbolic link")
}

// TestNamesThatCannotBe: nothing is left in the folder, and the error says what
// failed.
func TestNamesThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	long := filepath.Join(dir, strings.Repeat("x", 300))
	assert.EqualError(t, secretfile.Replace(long, []byte("new"), nil), "cannot be written")
	assert.EqualError(t, secretfile.Create(long, []byte("new")), "cannot be opened")
	_, err := secretfile.OpenOwn(filepath.Join(dir, "none", "log"), os.O_WRONLY, true)
	assert.EqualError(t, err, "is in a folder that does not exist")
	assert.ErrorIs(t, err, fs.ErrNotExist)
	_, err = secretfile.OpenOwn(filepath.Join(file(t, 0o600), "file", "log"), os.O_WRONLY, true)
	assert.EqualError(t, err, "cannot be opened")
	assert.EqualError(t, secretfile.CannotOpen(fs.ErrPermission), "may not be opened by this user")
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, entries)
}
