package ciphertest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
)

// WycheproofGCM reads aes_gcm_test.json: 316 cases.
func WycheproofGCM(tb testing.TB) []Case {
	tb.Helper()
	return wycheproof(tb, "aes_gcm_test.json", cipher.GCM)
}

// WycheproofCBC reads aes_cbc_pkcs5_test.json: 216 cases.
func WycheproofCBC(tb testing.TB) []Case {
	tb.Helper()
	return wycheproof(tb, "aes_cbc_pkcs5_test.json", cipher.CBC)
}

// wycheproof reads a file of the folder that WYCHEPROOF names, by default
// ../shared/wycheproof beside the repository. Without the folder the test is
// named as not run; with CI set it fails.
func wycheproof(tb testing.TB, name string, algorithm cipher.Algorithm) (cases []Case) {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(folder(tb), name))
	if err != nil {
		NotRun(tb, "Project Wycheproof's "+name+"; WYCHEPROOF names its folder")
	}
	var file struct {
		NumberOfTests int
		TestGroups    []struct {
			TagSize int
			Tests   []struct {
				TcID                               int
				Key, IV, AAD, Msg, CT, Tag, Result string
			}
		}
	}
	require.NoError(tb, json.Unmarshal(data, &file))
	for _, g := range file.TestGroups {
		require.Contains(tb, []int{0, 128}, g.TagSize)
		for _, t := range g.Tests {
			require.Contains(tb, []string{"valid", "invalid"}, t.Result)
			cases = append(cases, Case{
				ID: name + " " + strconv.Itoa(t.TcID), Algorithm: algorithm, Key: key(tb, t.Key), Valid: t.Result == "valid", Padded: true,
				Nonce: unhex(tb, t.IV), Additional: unhex(tb, t.AAD), Plaintext: unhex(tb, t.Msg), Ciphertext: unhex(tb, t.CT+t.Tag),
			})
		}
	}
	require.Len(tb, cases, file.NumberOfTests)
	require.NotEmpty(tb, cases)
	return cases
}

// folder is a relative WYCHEPROOF taken from the repository's root, wherever a
// test runs.
func folder(tb testing.TB) string {
	tb.Helper()
	path := os.Getenv("WYCHEPROOF")
	if path == "" {
		path = filepath.Join("..", "shared", "wycheproof")
	}
	if filepath.IsAbs(path) {
		return path
	}
	root, err := os.Getwd()
	require.NoError(tb, err)
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			return filepath.Join(root, path)
		}
		require.NotEqual(tb, root, filepath.Dir(root), "no go.mod above")
		root = filepath.Dir(root)
	}
}

// NotRun ends a test for want of something from outside: it is skipped, and
// says so; with CI set it fails.
func NotRun(tb testing.TB, want string) {
	tb.Helper()
	if os.Getenv("CI") != "" {
		tb.Fatalf("for want of %s; with CI set that is a failure", want)
	}
	tb.Skipf("NOT RUN, for want of %s", want)
}
