package gate_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// TestSecret: a wrong secret, one of nobody, one that has ended and a secret for
// another merchant get the same answer.
func TestSecret(t *testing.T) {
	f := file(t)
	const ended = "EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE"
	f.Merchants[0].Secrets = append(f.Merchants[0].Secrets, fileSecret(t, "a0", ended, now))
	set, err := gate.NewSecrets(f, gate.SecretsOptions{Now: clock})
	require.NoError(t, err)
	t.Cleanup(set.Close)
	s := newStand(t, gate.Config{Secrets: set})
	status, _, _ := s.do(request(nil))
	assert.Equal(t, http.StatusNoContent, status)
	require.Len(t, s.passed, 1)
	assert.Equal(t, []string{"a1", alice}, []string{s.passed[0].SecretID, s.passed[0].MerchantID})

	body := func(merchant, sub string) string {
		o := map[string]string{"merchantId": merchant}
		if sub != "" {
			o["subMerchantId"] = sub
		}
		data, err := json.Marshal(o)
		require.NoError(t, err)
		return string(data)
	}
	for name, c := range map[string]struct{ secret, body, cause string }{
		"wrong":                    {"00000000000000000000000000000000", body(alice, ""), gate.CauseSecret},
		"wrong, unknown merchant":  {"00000000000000000000000000000000", body("NOBODY", ""), gate.CauseSecret},
		"ended":                    {ended, body(alice, ""), gate.CauseSecret},
		"short":                    {aliceSecret[:23], body(alice, ""), gate.CauseSecret},
		"long":                     {strings.Repeat("a", 129), body(alice, ""), gate.CauseSecret},
		"none":                     {"", body(alice, ""), gate.CauseSecret},
		"with a scheme":            {"Bearer " + aliceSecret, body(alice, ""), gate.CauseSecret},
		"with a space":             {aliceSecret + " ", body(alice, ""), ""},
		"another's":                {bobSecret, body(alice, ""), gate.CauseMerchant},
		"unknown merchant":         {aliceSecret, body("NOBODY", ""), gate.CauseMerchant},
		"no merchant":              {aliceSecret, `{}`, gate.CauseMerchant},
		"merchant in another case": {bobSecret, body("bob", ""), gate.CauseMerchant},
		"merchant is no text":      {aliceSecret, `{"merchantId":2}`, gate.CauseMerchant},
		"unknown sub-merchant":     {aliceSecret, body(alice, "00DF00000017"), gate.CauseMerchant},
		"its sub-merchant":         {aliceSecret, body(alice, "00DF00000016"), ""},
		"any sub-merchant":         {bobSecret, body(bob, "whoever"), ""},
	} {
		r := requestBody(c.body, func(r *http.Request) { r.Header.Set("Authorization", strings.TrimSuffix(c.secret, " ")) })
		status, code, description := s.do(r)
		if c.cause == "" {
			assert.Equal(t, http.StatusNoContent, status, name)
			continue
		}
		assert.Equal(t, []any{401, "-5000", "access not allowed: check API Secret, merchantId and subMerchantId"}, []any{status, code, description}, name)
		assert.Equal(t, c.cause, s.cause(), name)
	}
	// A masked one is the caller's own mistake, and told.
	masked := "sha512-" + strings.Repeat("A", 86) + "==?aSEg"
	status, _, description := s.do(request(func(r *http.Request) { r.Header.Set("Authorization", masked) }))
	assert.Equal(t, http.StatusUnauthorized, status)
	assert.Contains(t, description, "masked secret")
}

// TestRotation: two are valid for a while, then the new one alone.
func TestRotation(t *testing.T) {
	at := now
	path := filepath.Join(t.TempDir(), "secrets.json")
	const next = "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN"
	f := file(t)
	f.Merchants[0].Secrets = []gate.FileSecret{fileSecret(t, "old", aliceSecret, now.Add(time.Hour)), fileSecret(t, "new", next, now.Add(1000*time.Hour))}
	require.NoError(t, gate.WriteFile(path, f))
	set, err := gate.OpenSecrets(path, gate.SecretsOptions{Now: clock})
	require.NoError(t, err)
	t.Cleanup(set.Close)
	s := newStand(t, gate.Config{Secrets: set, Tolerance: -1, Now: func() time.Time { return at }})
	with := func(secret string) int {
		status, _, _ := s.do(request(func(r *http.Request) { r.Header.Set("Authorization", secret) }))
		return status
	}
	for _, step := range []struct {
		after    time.Duration
		old, new int
	}{{0, 204, 204}, {time.Hour - time.Nanosecond, 204, 204}, {time.Hour, 401, 204}, {1000 * time.Hour, 401, 401}} {
		at = now.Add(step.after)
		assert.Equal(t, []int{step.old, step.new}, []int{with(aliceSecret), with(next)}, step.after)
	}
	f.Merchants[0].Secrets = append(f.Merchants[0].Secrets, fileSecret(t, "third", "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT", time.Now().Add(1000*time.Hour)))
	for i := range f.Merchants[0].Secrets {
		f.Merchants[0].Secrets[i].Expires = time.Now().Add(time.Hour)
	}
	assert.ErrorContains(t, gate.WriteFile(path, f), "3 valid secrets")
}

// safe is a log that two goroutines share.
type safe struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safe) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safe) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// TestReload: a file that changed is read again; one that is wrong leaves what
// was there, with its ends and its alarms, and is said once.
func TestReload(t *testing.T) {
	var log safe
	path := filepath.Join(t.TempDir(), "secrets.json")
	f := file(t)
	f.Merchants[0].Secrets[0].Expires = now.Add(time.Hour)
	require.NoError(t, gate.WriteFile(path, f))
	set, err := gate.OpenSecrets(path, gate.SecretsOptions{Now: clock, Interval: time.Millisecond, Log: slog.New(slog.NewTextHandler(&log, nil))})
	require.NoError(t, err)
	defer set.Close()
	registry := prometheus.NewRegistry()
	require.NoError(t, registry.Register(set))
	at := now
	s := newStand(t, gate.Config{Secrets: set, Tolerance: -1, Now: func() time.Time { return at }})
	with := func(secret string) int {
		status, _, _ := s.do(request(func(r *http.Request) { r.Header.Set("Authorization", secret) }))
		return status
	}
	eventually := func(what string, ok func() bool) {
		t.Helper()
		require.Eventually(t, ok, 20*time.Second, time.Millisecond, what)
	}
	for name, spoil := range map[string]func(){
		"garbage":    func() { require.NoError(t, os.WriteFile(path, []byte("S3CR3T"), 0o600)) },
		"gone":       func() { require.NoError(t, os.Remove(path)) },
		"everyone's": func() { require.NoError(t, os.WriteFile(path, nil, 0o600)); require.NoError(t, os.Chmod(path, 0o644)) },
	} {
		before := strings.Count(log.String(), "cannot be read again")
		spoil()
		eventually(name, func() bool { return strings.Count(log.String(), "cannot be read again") > before })
		assert.Equal(t, 204, with(aliceSecret), name)
		assert.Equal(t, 1.0, gauge(t, registry, "evurl_gate_secrets_reload_failed"), name)
		at = now.Add(time.Hour)
		assert.Equal(t, 401, with(aliceSecret), "it ends all the same")
		at = now
	}
	const next = "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN"
	require.NoError(t, os.RemoveAll(path))
	f.Merchants[0].Secrets[0] = fileSecret(t, "new", next, now.Add(1000*time.Hour))
	require.NoError(t, gate.WriteFile(path, f))
	eventually("the new one", func() bool { return with(next) == 204 })
	assert.Equal(t, 401, with(aliceSecret))
	eventually("metric", func() bool { return gauge(t, registry, "evurl_gate_secrets_reload_failed") == 0 })
	assert.Equal(t, 3600000.0, gauge(t, registry, "evurl_gate_secret_expires_seconds"))
	assert.Equal(t, 1, strings.Count(log.String(), "ends soon"), "alarms come once a day")
	assert.NotContains(t, log.String(), "S3CR3T")
	set.Close()
	set.Close()
}

// gauge returns a gauge of alice's, or one without labels.
func gauge(t *testing.T, r *prometheus.Registry, name string) float64 {
	t.Helper()
	families, err := r.Gather()
	require.NoError(t, err)
	for _, f := range families {
		for _, m := range f.GetMetric() {
			if f.GetName() == name && (len(m.GetLabel()) == 0 || m.GetLabel()[0].GetValue() == alice) {
				return m.GetGauge().GetValue()
			}
		}
	}
	require.FailNow(t, "no "+name)
	return 0
}

// TestRewrittenWhileRead: who reads gets the old file or the new one, whole.
func TestRewrittenWhileRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	one, two := file(t), file(t)
	two.Merchants = two.Merchants[:1]
	require.NoError(t, gate.WriteFile(path, one))
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := range 300 {
			assert.NoError(t, gate.WriteFile(path, []gate.File{two, one}[i%2]))
		}
	})
	seen := map[int]bool{}
	for range 300 {
		f, err := gate.ReadFile(path)
		require.NoError(t, err)
		seen[len(f.Merchants)] = true
		require.Contains(t, []gate.File{one, two}, f)
	}
	wg.Wait()
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

func TestAddSecret(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	soon := time.Now().Add(time.Hour)
	require.NoError(t, gate.AddSecret(path, alice, fileSecret(t, "1", aliceSecret, soon)))
	require.NoError(t, gate.AddSecret(path, alice, fileSecret(t, "2", bobSecret, soon)))
	third := fileSecret(t, "3", "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT", soon)
	assert.ErrorContains(t, gate.AddSecret(path, alice, third), "3 valid secrets")
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
		``, `S3CR3T`, `[]`, `{"S3CR3T":1}`, `{"merchants":[],"merchants":[]}`, `{"merchants":["S3CR3T"]}`, `{"Merchants":[]}`, one(`,"S3CR3T":1`), one(`}]}]}x`),
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
	_, err := gate.OpenSecrets(dir, gate.SecretsOptions{})
	assert.Error(t, err)
	_, err = gate.OpenSecrets(filepath.Join(dir, "nowhere"), gate.SecretsOptions{})
	assert.Error(t, err)
}
