package gate_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// TestRewrittenWhileRead: who reads gets the old file or the new one, whole.
func TestRewrittenWhileRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	one, two := file(t), file(t)
	two.Merchants = two.Merchants[:1]
	require.NoError(t, gate.WriteFile(path, one))
	var written atomic.Bool
	go func() {
		defer written.Store(true)
		for i := range 100 {
			assert.NoError(t, gate.WriteFile(path, []gate.File{two, one}[i%2]))
		}
	}()
	seen := map[int]bool{}
	for !written.Load() {
		f, err := gate.ReadFile(path)
		require.NoError(t, err)
		seen[len(f.Merchants)] = true
		require.Contains(t, []gate.File{one, two}, f)
	}
	require.Len(t, seen, 2, "both were read")
	left, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	assert.Len(t, left, 1, "no file is left beside it")
	info, err := os.Stat(path)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.NotContains(t, string(data), aliceSecret)
}

// TestWritten: what is written is read back the same, the file of nobody, too.
func TestWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	for _, f := range []gate.File{{}, {Merchants: []gate.FileMerchant{{MerchantID: alice}}}, file(t)} {
		require.NoError(t, gate.WriteFile(path, f))
		got, err := gate.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, f, got)
	}
	require.NoError(t, os.Chmod(path, 0o644))
	require.NoError(t, gate.WriteFile(path, file(t)), "the new one has a mode of its own")
	_, err := gate.ReadFile(path)
	assert.NoError(t, err)
}

// TestNotWritten: what is wrong is not written, and the old one stays.
func TestNotWritten(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "secrets.json")
	require.NoError(t, gate.WriteFile(path, file(t)))
	for name, spoil := range map[string]func(*gate.FileMerchant){
		"no merchant":             func(m *gate.FileMerchant) { m.MerchantID = "" },
		"a long merchant":         func(m *gate.FileMerchant) { m.MerchantID = strings.Repeat("x", 31) },
		"not UTF-8":               func(m *gate.FileMerchant) { m.MerchantID = "\xff" },
		"a line break":            func(m *gate.FileMerchant) { m.MerchantID = "a\nb" },
		"another's":               func(m *gate.FileMerchant) { m.MerchantID = bob },
		"an empty sub-merchant":   func(m *gate.FileMerchant) { m.SubMerchantIDs = []string{""} },
		"a long sub-merchant":     func(m *gate.FileMerchant) { m.SubMerchantIDs = []string{strings.Repeat("x", 31)} },
		"no id":                   func(m *gate.FileMerchant) { m.Secrets[0].ID = "" },
		"a long id":               func(m *gate.FileMerchant) { m.Secrets[0].ID = strings.Repeat("x", 65) },
		"an id that is not UTF-8": func(m *gate.FileMerchant) { m.Secrets[0].ID = "\xff" },
		"no end":                  func(m *gate.FileMerchant) { m.Secrets[0].Expires = time.Time{} },
		"another's digest":        func(m *gate.FileMerchant) { m.Secrets[0].SHA256 = file(t).Merchants[1].Secrets[0].SHA256 },
		"the secret itself":       func(m *gate.FileMerchant) { m.Secrets[0].SHA256 = aliceSecret },
	} {
		f := file(t)
		spoil(&f.Merchants[0])
		err := gate.WriteFile(path, f)
		require.Error(t, err, name)
		assert.NotContains(t, err.Error(), aliceSecret)
		_, err = gate.NewSecrets(f, gate.SecretsOptions{Now: clock})
		assert.Error(t, err, name)
	}
	got, err := gate.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, file(t), got)
	assert.Error(t, gate.WriteFile(filepath.Join(dir, "nowhere", "secrets.json"), file(t)))
	folder := filepath.Join(dir, "folder")
	require.NoError(t, os.MkdirAll(filepath.Join(folder, "x"), 0o700))
	assert.Error(t, gate.WriteFile(folder, file(t)))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, left, 2, "no file is left beside it")
}

func TestAddSecret(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	soon := time.Now().Add(time.Hour)
	require.NoError(t, gate.AddSecret(path, alice, fileSecret(t, "1", aliceSecret, soon)))
	require.NoError(t, gate.AddSecret(path, alice, fileSecret(t, "2", bobSecret, soon)))
	third := fileSecret(t, "3", "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT", soon)
	assert.ErrorContains(t, gate.AddSecret(path, alice, third), "2 valid secrets")
	assert.ErrorContains(t, gate.AddSecret(path, bob, fileSecret(t, "1", aliceSecret, soon)), "stands in the file twice")
	require.NoError(t, gate.AddSecret(path, bob, third))
	f, err := gate.ReadFile(path)
	require.NoError(t, err)
	// What has ended makes room.
	f.Merchants[0].Secrets[0].Expires = time.Now().Add(-time.Hour).UTC().Truncate(time.Second)
	require.NoError(t, gate.WriteFile(path, f))
	require.NoError(t, gate.AddSecret(path, alice, fileSecret(t, "4", "UUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUU", soon)))
	f, err = gate.ReadFile(path)
	require.NoError(t, err)
	require.Len(t, f.Merchants[0].Secrets, 2)
	assert.Equal(t, "2", f.Merchants[0].Secrets[0].ID)

	assert.Error(t, gate.AddSecret(path, alice, fileSecret(t, "5", "VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV", time.Now())), "one that has ended")

	short, err := phoneid.ParseSecret(strings.Repeat("a", gate.MinSecret-1))
	require.NoError(t, err)
	_, err = gate.NewFileSecret("1", short, soon)
	assert.Error(t, err)
	require.NoError(t, os.WriteFile(path, []byte("{"), 0o600))
	assert.Error(t, gate.AddSecret(path, alice, third), "a damaged file is not written over")
}

func TestSecretsFileRefuses(t *testing.T) {
	digest := strings.Repeat("ab", 32)
	one := func(rest string) string {
		return `{"merchants":[{"merchantId":"A","secrets":[{"id":"1","sha256":"` + digest + `","expires":"2030-01-01T00:00:00Z"` + rest + `}]}]}`
	}
	dir := t.TempDir()
	open := func(text string) error {
		path := filepath.Join(dir, "secrets.json")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		s, err := gate.OpenSecrets(path, gate.SecretsOptions{})
		if err == nil {
			s.Close()
		}
		return err
	}
	require.NoError(t, open(one("")))
	for _, text := range []string{
		``, `S3CR3T`, `[]`, `{"S3CR3T":1}`, `{"merchants":[],"merchants":[]}`, `{}`, `{"merchants":null}`, `{"merchants":[{"merchantId":"A","secrets":null}]}`,
		`{"merchants":[{"merchantId":"A","subMerchantIds":"*","secrets":[]}]}`, `{"merchants":["S3CR3T"]}`, `{"Merchants":[]}`, one(`,"S3CR3T":1`), one(`}]}]}x`),
		strings.Replace(one(""), digest, "S3CR3T", 1), strings.Replace(one(""), digest, strings.ToUpper(digest), 1), strings.Replace(one(""), digest, digest[2:], 1),
		strings.Replace(one(""), `"id":"1",`, "", 1), strings.Replace(one(""), `"merchantId":"A",`, "", 1), strings.Replace(one(""), "2030-01-01T00:00:00Z", "S3CR3T", 1),
		strings.Replace(one(""), `,"expires":"2030-01-01T00:00:00Z"`, "", 1), strings.Replace(one(""), "secrets", "Secrets", 1),
		`{"merchants":[{"merchantId":"A","secrets":[]},{"merchantId":"A","secrets":[]}]}`,
		`{"merchants":[{"merchantId":"A","secrets":[{"id":"1","sha256":"` + digest + `","expires":"2030-01-01T00:00:00Z"},{"id":"1","sha256":"` + strings.Repeat("cd", 32) + `","expires":"2030-01-01T00:00:00Z"}]}]}`,
	} {
		err := open(text)
		require.Error(t, err, text)
		assert.NotContains(t, err.Error(), "S3CR3T")
	}
	path := filepath.Join(dir, "open.json")
	require.NoError(t, os.WriteFile(path, []byte(one("")), 0o600))
	for _, mode := range []os.FileMode{0o644, 0o640, 0o606} {
		require.NoError(t, os.Chmod(path, mode))
		_, err := gate.OpenSecrets(path, gate.SecretsOptions{})
		assert.ErrorContains(t, err, "chmod 600", mode)
	}
	large := filepath.Join(dir, "large.json")
	require.NoError(t, os.WriteFile(large, []byte(one("")+strings.Repeat(" ", 4<<20)), 0o600))
	_, err := gate.OpenSecrets(large, gate.SecretsOptions{})
	assert.ErrorContains(t, err, "4 MiB")
	_, err = gate.OpenSecrets(dir, gate.SecretsOptions{})
	assert.Error(t, err)
	_, err = gate.OpenSecrets(filepath.Join(dir, "nowhere"), gate.SecretsOptions{})
	assert.Error(t, err)
}
