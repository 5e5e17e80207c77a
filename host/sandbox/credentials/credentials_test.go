package credentials_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/host/sandbox/credentials"
)

func serves(t *testing.T, set *credentials.Set) {
	t.Helper()
	t.Cleanup(set.Secrets.Close)
	s, err := sandbox.New(t.Context(), sandbox.Config{
		BaseURL: "http://127.0.0.1:8080/msbox/id/", Engine: evurl.Native{}, Merchants: set.Merchants, Gate: gate.Config{Secrets: set.Secrets},
	})
	require.NoError(t, err)
	require.NoError(t, s.Close(t.Context()))
}

func TestDemo(t *testing.T) {
	one, err := credentials.Demo([]string{"http://127.0.0.1:3000/done"}, gate.SecretsOptions{})
	require.NoError(t, err)
	serves(t, one)
	two, err := credentials.Demo(nil, gate.SecretsOptions{})
	require.NoError(t, err)
	serves(t, two)
	assert.NotEqual(t, one.APISecret, two.APISecret)
	assert.NotEqual(t, one.KeyText, two.KeyText)
	assert.GreaterOrEqual(t, len(one.APISecret), gate.MinSecret)
	assert.Empty(t, one.APISecretFile)
	one.Zero()
}

// TestOpen: a new folder gets a demo merchant, and has it the next time.
func TestOpen(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "demo")
	first, err := credentials.Open(dir, nil, gate.SecretsOptions{})
	require.NoError(t, err)
	serves(t, first)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 5)
	for _, e := range entries {
		info, err := e.Info()
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm(), e.Name())
	}
	info, err := os.Stat(dir)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o700), info.Mode().Perm())
	again, err := credentials.Open(dir, nil, gate.SecretsOptions{})
	require.NoError(t, err)
	serves(t, again)
	assert.Equal(t, first.APISecret, again.APISecret)
	assert.Equal(t, first.KeyText, again.KeyText)
	assert.Equal(t, filepath.Join(dir, "api-secret"), again.APISecretFile)
	digests, err := os.ReadFile(filepath.Join(dir, "secrets.json"))
	require.NoError(t, err)
	assert.NotContains(t, string(digests), first.APISecret)
	// The sandbox needs no secret in clear.
	require.NoError(t, os.Remove(filepath.Join(dir, "api-secret")))
	without, err := credentials.Open(dir, nil, gate.SecretsOptions{})
	require.NoError(t, err)
	serves(t, without)
	assert.Empty(t, without.APISecret)
}

func TestOpenWithRedirects(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "demo")
	set, err := credentials.Open(dir, []string{"http://127.0.0.1:3000/done"}, gate.SecretsOptions{})
	require.NoError(t, err)
	serves(t, set)
	assert.Equal(t, []string{"http://127.0.0.1:3000/done"}, set.Merchants[0].Account.Redirects)
	_, err = credentials.Open(dir, []string{"https://a.example/"}, gate.SecretsOptions{})
	assert.ErrorContains(t, err, "account.json")
}

// TestCertificate is kept, and made anew where it does not fit.
func TestCertificate(t *testing.T) {
	dir := t.TempDir()
	_, first, err := credentials.Certificate(dir, []string{"127.0.0.1"})
	require.NoError(t, err)
	_, again, err := credentials.Certificate(dir, []string{"127.0.0.1"})
	require.NoError(t, err)
	assert.Equal(t, first, again)
	c, other, err := credentials.Certificate(dir, []string{"127.0.0.1", "sandbox.example"})
	require.NoError(t, err)
	assert.NotEqual(t, first, other)
	assert.NoError(t, c.Leaf.VerifyHostname("sandbox.example"))
	_, _, err = credentials.Certificate(filepath.Join(dir, "tls.crt"), []string{"127.0.0.1"})
	assert.Error(t, err)
}

func TestOpenRefuses(t *testing.T) {
	for name, spoil := range map[string]func(dir string) error{
		"no merchants.json": func(dir string) error { return os.Remove(filepath.Join(dir, "merchants.json")) },
		"not JSON": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "merchants.json"), []byte("S3CR3T"), 0o600)
		},
		"unknown name": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "merchants.json"), []byte(`{"S3CR3T":1}`), 0o600)
		},
		"half a merchant": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "merchants.json"), []byte(`{"merchants":[{"merchantId":"S3CR3T"}]}`), 0o600)
		},
		"no account": func(dir string) error { return os.Remove(filepath.Join(dir, "account.json")) },
		"no key":     func(dir string) error { return os.Remove(filepath.Join(dir, "evurl.key")) },
		"no secrets": func(dir string) error { return os.Remove(filepath.Join(dir, "secrets.json")) },
		"everyone's": func(dir string) error { return os.Chmod(filepath.Join(dir, "secrets.json"), 0o644) },
		"damaged secrets": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "secrets.json"), []byte("S3CR3T"), 0o600)
		},
		"a foreign folder": func(dir string) error {
			return os.Rename(filepath.Join(dir, "merchants.json"), filepath.Join(dir, "letter.txt"))
		},
	} {
		dir := filepath.Join(t.TempDir(), "demo")
		set, err := credentials.Open(dir, nil, gate.SecretsOptions{})
		require.NoError(t, err)
		set.Secrets.Close()
		require.NoError(t, spoil(dir))
		_, err = credentials.Open(dir, nil, gate.SecretsOptions{})
		require.Error(t, err, name)
		assert.False(t, strings.Contains(err.Error(), "S3CR3T"), err)
	}
	taken := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(taken, nil, 0o600))
	_, err := credentials.Open(taken, nil, gate.SecretsOptions{})
	assert.Error(t, err)
}
