package host_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

// withCache makes an engine with a cache, has it work, and returns why it does
// without the cache.
func withCache(t *testing.T, dir string) error {
	t.Helper()
	e := newEngine(t, host.WithCache(dir), host.WithInstances(1))
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	native, err := evurl.New(config(t, cipher.GCM))
	require.NoError(t, err)
	checkRound(t, codec, native)
	return e.Stats().CacheError
}

func cached(t *testing.T, dir string) (files []string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			files = append(files, path)
		}
		return err
	}))
	return files
}

func TestCache(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "cache")
	require.NoError(t, withCache(t, dir))
	info, err := os.Stat(dir)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o700), info.Mode().Perm())
	files := cached(t, dir)
	require.Len(t, files, 2, "the code and its sum")
	assert.Equal(t, files[0], strings.TrimSuffix(files[1], filepath.Ext(files[1])))
	require.NoError(t, withCache(t, dir))
	assert.Equal(t, files, cached(t, dir), "the second start adds nothing")
}

// TestCacheIsNotNeeded: whatever is wrong with the cache, the engine works.
func TestCacheIsNotNeeded(t *testing.T) {
	filled := func(t *testing.T) string {
		dir := filepath.Join(t.TempDir(), "cache")
		require.NoError(t, withCache(t, dir))
		return dir
	}
	for name, harm := range map[string]func(t *testing.T) string{
		"a file": func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "file")
			require.NoError(t, os.WriteFile(path, nil, 0o600))
			return path
		},
		"below a file": func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "file")
			require.NoError(t, os.WriteFile(path, nil, 0o600))
			return filepath.Join(path, "cache")
		},
		"others may read": func(t *testing.T) string {
			dir := filled(t)
			require.NoError(t, os.Chmod(dir, 0o750))
			return dir
		},
		"a link": func(t *testing.T) string {
			link := filepath.Join(t.TempDir(), "link")
			require.NoError(t, os.Symlink(filled(t), link))
			return link
		},
		"a link with a slash": func(t *testing.T) string {
			link := filepath.Join(t.TempDir(), "link")
			require.NoError(t, os.Symlink(filled(t), link))
			return link + "/"
		},
		"a folder to which everybody can write": func(t *testing.T) string {
			dir := filled(t)
			require.NoError(t, os.Chmod(filepath.Dir(dir), 0o777))
			return dir
		},
		"no name that can be": func(t *testing.T) string { return "a\x00b" },
		"cut short": func(t *testing.T) string {
			dir := filled(t)
			require.NoError(t, os.Truncate(cached(t, dir)[0], 30))
			return dir
		},
		"empty": func(t *testing.T) string {
			dir := filled(t)
			require.NoError(t, os.Truncate(cached(t, dir)[0], 0))
			return dir
		},
		"other bytes": func(t *testing.T) string {
			dir := filled(t)
			path := cached(t, dir)[0]
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			data[len(data)/2] ^= 1
			require.NoError(t, os.WriteFile(path, data, 0o600))
			return dir
		},
	} {
		t.Run(name, func(t *testing.T) { assert.Error(t, withCache(t, harm(t))) })
	}
	_, err := host.New(t.Context(), host.WithCache(""))
	assert.ErrorIs(t, err, evurl.ErrUnsupported)
	_, err = host.New(t.Context(), nil)
	assert.ErrorIs(t, err, evurl.ErrUnsupported)
}
