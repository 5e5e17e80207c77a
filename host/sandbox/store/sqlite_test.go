//go:build !nosqlite

package store_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ncruces/go-sqlite3/driver"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
	"github.com/evurl/edge/host/sandbox/store/storetest"
)

func init() {
	kinds = append(kinds, kind{"sqlite", func(t testing.TB) string { return "sqlite:" + filepath.Join(t.TempDir(), "a b%20?#&=+.db") }})
}

// TestSQLiteKeeps: what was there is there again, in files that nobody else may
// read, and no two sandboxes have it.
func TestSQLiteKeeps(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "state.db")
	s := open(t, "sqlite:"+path)
	now := base()
	e := entry("x", now)
	require.True(t, insert(t, s, "a", e, now))
	_, err := store.Open(t.Context(), "sqlite:"+path)
	assert.ErrorContains(t, err, "in use by another sandbox")
	files := must(os.ReadDir(dir))
	assert.Len(t, files, 2, "the file and its journal")
	for _, f := range files {
		assert.Equal(t, os.FileMode(0o600), must(f.Info()).Mode(), f.Name())
	}
	require.NoError(t, s.Close())
	s = open(t, "sqlite:"+path)
	got, found := get(t, s, "a", now)
	assert.True(t, found)
	assert.Equal(t, e, got)
	assert.False(t, insert(t, s, "a", e, now))
}

// TestSQLiteRelative: a name is a file's, also one that SQLite would take for
// something else.
func TestSQLiteRelative(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{":memory:", "state.db", "file:x?mode=memory"} {
		for i := range 2 {
			s := open(t, "sqlite:"+name)
			assert.Equal(t, i == 0, insert(t, s, "a", entry("x", base()), base()), name)
			require.NoError(t, s.Close())
		}
	}
}

// TestSQLiteRefuses what is not a store's, and leaves it as it was.
func TestSQLiteRefuses(t *testing.T) {
	whole := storeFile(t)
	other := filepath.Join(t.TempDir(), "other.db")
	db := must(driver.Open("file:" + other))
	must(db.Exec("CREATE TABLE letters (text TEXT)"))
	require.NoError(t, db.Close())
	patched := func(at int, with ...byte) []byte {
		data := bytes.Clone(whole)
		copy(data[at:], with)
		return data
	}
	for name, file := range map[string][]byte{
		"a letter":              []byte(strings.Repeat("Dear Sir or Madam, ", 400)),
		"one byte":              {0},
		"another database":      must(os.ReadFile(other)),
		"another layout":        patched(60, 0, 0, 0, 2),
		"another application":   patched(68, 1),
		"another size of pages": patched(16, 4, 0),
		"cut off":               whole[:len(whole)-1000],
		"a page of zeros":       append(bytes.Clone(whole[:512]), make([]byte, len(whole)-512)...),
		"a page of garbage":     patched(1024, bytes.Repeat([]byte{0xa5}, 512)...),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "state.db")
			require.NoError(t, os.WriteFile(path, file, 0o600))
			_, err := store.Open(t.Context(), "sqlite:"+path)
			assert.ErrorContains(t, err, "left as it was")
			assert.Equal(t, file, must(os.ReadFile(path)))
			assert.Len(t, must(os.ReadDir(dir)), 1, "something was put beside it")
		})
	}
}

// storeFile returns the bytes of a store's file with some entries.
func storeFile(t *testing.T) []byte {
	path := filepath.Join(t.TempDir(), "state.db")
	s := open(t, "sqlite:"+path)
	now := base()
	for i := range 200 {
		require.True(t, insert(t, s, fmt.Sprint(i), entry(strings.Repeat("x", 300), now), now))
	}
	require.NoError(t, s.Close())
	return must(os.ReadFile(path))
}

func TestSQLiteFiles(t *testing.T) {
	dir := t.TempDir()
	readable := filepath.Join(dir, "readable.db")
	require.NoError(t, os.WriteFile(readable, storeFile(t), 0o600))
	require.NoError(t, os.Chmod(readable, 0o640))
	for path, want := range map[string]string{
		readable:                          "0640",
		dir:                               "cannot be opened",
		filepath.Join(dir, "no", "db"):    "does not exist",
		filepath.Join(readable, "within"): "cannot be opened",
	} {
		_, err := store.Open(t.Context(), "sqlite:"+path)
		assert.ErrorContains(t, err, want)
	}
	require.NoError(t, os.Chmod(readable, 0o600))
	refuses := func(path, want string) {
		t.Helper()
		_, err := store.Open(t.Context(), "sqlite:"+path)
		assert.ErrorContains(t, err, want)
	}
	// Nothing is written through a link, nor into a file that others can read.
	precious, link := filepath.Join(dir, "precious"), filepath.Join(dir, "link.db")
	require.NoError(t, os.WriteFile(precious, nil, 0o600))
	require.NoError(t, os.Symlink(precious, link))
	refuses(link, "the file of the store is a symbolic link")
	for _, beside := range []string{"-wal", "-journal", "-shm"} {
		require.NoError(t, os.Symlink(precious, readable+beside))
		refuses(readable, "the file "+beside+" beside the file of the store is a symbolic link")
		require.NoError(t, os.Remove(readable+beside))
		require.NoError(t, os.WriteFile(readable+beside, nil, 0o600))
		require.NoError(t, os.Chmod(readable+beside, 0o644))
		refuses(readable, "the file "+beside+" beside the file of the store has mode 0644")
		require.NoError(t, os.Remove(readable+beside))
	}
	assert.Empty(t, must(os.ReadFile(precious)))
	for _, mode := range []os.FileMode{0o777, os.ModeSticky | 0o777} {
		require.NoError(t, os.Chmod(dir, mode))
		refuses(readable, "run chmod go-w on that folder")
	}
	require.NoError(t, os.Chmod(dir, 0o700))
	s := open(t, "sqlite:"+readable)
	assert.Len(t, list(t, s, time.Now(), 1000), 200)
}

// TestSQLiteNumbersAreGone: in no file of the folder.
func TestSQLiteNumbersAreGone(t *testing.T) {
	dir := t.TempDir()
	s := open(t, "sqlite:"+filepath.Join(dir, "state.db"))
	numbersAreGone(t, s, func() string { return storetest.Folder(t, dir) })
	require.NoError(t, s.Close())
	assert.NotContains(t, storetest.Folder(t, dir), "+1408504")
}

// TestReplacedIsGone: what was replaced is nowhere after the next sweep, though
// it has nothing to remove.
func TestReplacedIsGone(t *testing.T) {
	dir := t.TempDir()
	s := open(t, "sqlite:"+filepath.Join(dir, "state.db"))
	now := base()
	old := entry("+14085040123", now)
	require.True(t, insert(t, s, "a", old, now))
	require.True(t, replace(t, s, "a", old, entry("done", now), now))
	require.Contains(t, storetest.Folder(t, dir), "+14085040123", "the test would find it")
	require.NoError(t, s.Sweep(t.Context(), now))
	assert.NotContains(t, storetest.Folder(t, dir), "+14085040123")
}
