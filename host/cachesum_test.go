package host_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

// filledCache makes a cache, and returns it with the file of the code and that
// of its sum.
func filledCache(t *testing.T) (dir, code, sum string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "cache")
	e, err := host.New(t.Context(), host.WithCache(dir))
	require.NoError(t, err)
	require.NoError(t, e.Stats().CacheError)
	require.NoError(t, e.Close(t.Context()))
	code, sum = cacheFiles(t, dir)
	require.NotEmpty(t, sum)
	return dir, code, sum
}

func cacheFiles(t *testing.T, dir string) (code, sum string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.Type().IsRegular():
		case strings.Contains(d.Name(), "."):
			sum = path
		default:
			code = path
		}
		return err
	}))
	return code, sum
}

// TestCacheSums damages a thousand places of a cache, each alone.
func TestCacheSums(t *testing.T) {
	dir, code, sum := filledCache(t)
	info, err := os.Stat(code)
	require.NoError(t, err)
	aside := filepath.Join(t.TempDir(), "aside")
	require.NoError(t, os.Link(code, aside)) // verify removes the name, not the file
	f, err := os.OpenFile(aside, os.O_RDWR, 0)
	require.NoError(t, err)
	defer f.Close()
	flip := func(at int64, bit byte) {
		var b [1]byte
		_, err := f.ReadAt(b[:], at)
		require.NoError(t, err)
		b[0] ^= bit
		_, err = f.WriteAt(b[:], at)
		require.NoError(t, err)
	}
	for range 1000 {
		at, bit := rand.Int64N(info.Size()), byte(1)<<rand.IntN(8)
		flip(at, bit)
		err := host.OpenCache(dir)
		require.ErrorIs(t, err, host.ErrCacheDamaged, "byte %d, bit %d", at, bit)
		require.NoFileExists(t, code)
		require.NoFileExists(t, sum)
		flip(at, bit)
		require.NoError(t, os.Link(aside, code))
		require.NoError(t, os.WriteFile(sum, nil, 0o600))
	}
	err = host.OpenCache(dir)
	require.NoError(t, err, "the file is whole again")
}

// TestCacheHeals: a damaged file is used by no start, and made again by the next
// but one. A file without a sum, as a killed process leaves it, is made again at
// once.
func TestCacheHeals(t *testing.T) {
	dir, code, sum := filledCache(t)
	whole, err := os.ReadFile(code)
	require.NoError(t, err)
	start := func() error {
		e, err := host.New(t.Context(), host.WithCache(dir))
		require.NoError(t, err)
		defer e.Close(t.Context())
		return e.Stats().CacheError
	}
	require.NoError(t, os.WriteFile(code, append(bytes.Clone(whole), 0), 0o600))
	assert.ErrorIs(t, start(), host.ErrCacheDamaged)
	assert.NoFileExists(t, code)
	assert.NoError(t, start())
	assert.FileExists(t, code)
	assert.FileExists(t, sum)

	require.NoError(t, os.Remove(sum))
	require.NoError(t, os.WriteFile(code, whole[:len(whole)/2], 0o600))
	assert.NoError(t, start())
	now, err := os.ReadFile(code)
	require.NoError(t, err)
	assert.Equal(t, len(whole), len(now))

	// What cannot be removed is not used.
	require.NoError(t, os.Remove(sum))
	require.NoError(t, os.Remove(code))
	require.NoError(t, os.MkdirAll(filepath.Join(code, "x"), 0o700))
	assert.ErrorIs(t, start(), host.ErrCacheUse)
}

// TestCacheOfTwo: two processes that fill a cache at the same time may each make
// a sum, in any order.
func TestCacheOfTwo(t *testing.T) {
	dir, code, _ := filledCache(t)
	require.NoError(t, os.WriteFile(code+"."+strings.Repeat("0", 64), nil, 0o600))
	err := host.OpenCache(dir)
	assert.NoError(t, err)
}

// TestDamagedCacheServes starts 20 engines in processes of their own, each with a
// cache that is damaged in another place, and two with damage that the sum does
// not find, which once made wazero panic or the engine fail.
func TestDamagedCacheServes(t *testing.T) {
	if dir := os.Getenv("EVURL_TEST_CACHE"); dir != "" {
		e, err := host.New(t.Context(), host.WithCache(dir))
		require.NoError(t, err)
		codec, err := e.Account(t.Context(), config(t, cipher.GCM))
		require.NoError(t, err)
		built, err := codec.Build(t.Context(), evurl.Request{})
		require.NoError(t, err)
		require.NotEmpty(t, built.EVURL)
		fmt.Printf("serves: %v\n", e.Stats().CacheError)
		return
	}
	dir, _, _ := filledCache(t)
	serve := func(t *testing.T, want error, damage func(data []byte), forge bool) {
		t.Parallel()
		mine := filepath.Join(t.TempDir(), "cache")
		require.NoError(t, os.CopyFS(mine, os.DirFS(dir)))
		require.NoError(t, os.Chmod(mine, 0o700))
		code, sum := cacheFiles(t, mine)
		require.NoError(t, os.Chmod(filepath.Dir(filepath.Dir(code)), 0o700))
		data, err := os.ReadFile(code)
		require.NoError(t, err)
		damage(data)
		require.NoError(t, os.WriteFile(code, data, 0o600))
		if forge {
			forged, err := host.SumOf(code)
			require.NoError(t, err)
			require.NoError(t, os.Rename(sum, code+"."+forged))
		}
		c := exec.Command(os.Args[0], "-test.run=^TestDamagedCacheServes$")
		c.Env = append(os.Environ(), "EVURL_TEST_CACHE="+mine)
		out, err := c.CombinedOutput()
		require.NoError(t, err, "%.2000s", out)
		assert.Contains(t, string(out), "serves: "+want.Error())
	}
	for i := range 20 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			serve(t, host.ErrCacheDamaged, func(data []byte) { data[rand.IntN(len(data))] ^= byte(1 + rand.IntN(255)) }, false)
		})
	}
	fill := func(b byte) func([]byte) {
		return func(data []byte) { copy(data[4000:5000], bytes.Repeat([]byte{b}, 1000)) }
	}
	t.Run("a panic", func(t *testing.T) { serve(t, host.ErrCacheUse, fill(0xcc), true) })
	t.Run("an error", func(t *testing.T) { serve(t, host.ErrCacheUse, fill(0), true) })
}
