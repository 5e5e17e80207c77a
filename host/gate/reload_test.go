package gate_test

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

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

// ticking is a clock that a test sets. It counts how often it was asked, which
// whoever looks after secrets does at every turn.
type ticking struct{ at, asked atomic.Int64 }

func (c *ticking) now() time.Time {
	c.asked.Add(1)
	return now.Add(time.Duration(c.at.Load()))
}

// turns waits until the clock was asked a few more times.
func (c *ticking) turns(t *testing.T) {
	t.Helper()
	until := c.asked.Load() + 10
	require.Eventually(t, func() bool { return c.asked.Load() >= until }, 20*time.Second, time.Millisecond)
}

const next = "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN"

// TestReload: a file that changed is read again; one that is wrong leaves what
// was there, with its ends and its alarms, and is said once.
func TestReload(t *testing.T) {
	var log safe
	var clock ticking
	path := filepath.Join(t.TempDir(), "secrets.json")
	f := file(t)
	f.Merchants[0].Secrets[0].Expires = now.Add(time.Hour)
	require.NoError(t, gate.WriteFile(path, f))
	set, err := gate.OpenSecrets(path, gate.SecretsOptions{Now: clock.now, Interval: time.Millisecond, Log: slog.New(slog.NewTextHandler(&log, nil))})
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
	aside := filepath.Join(filepath.Dir(path), "aside")
	put := func(data string, mode os.FileMode) {
		require.NoError(t, os.WriteFile(aside, []byte(data), mode))
		require.NoError(t, os.Rename(aside, path))
	}
	link := func(to string) {
		require.NoError(t, os.Symlink(to, aside))
		require.NoError(t, os.Rename(aside, path))
	}
	said := func() int { return strings.Count(log.String(), "cannot be read again") }
	for name, spoil := range map[string]func(){
		"garbage":     func() { put("S3CR3T", 0o600) },
		"cut off":     func() { put(`{"merchants":[`, 0o600) },
		"of no form":  func() { put(`{}`, 0o600) },
		"everyone's":  func() { put(`{"merchants":[]}`, 0o644) },
		"gone":        func() { require.NoError(t, os.Remove(path)) },
		"to a folder": func() { link(filepath.Dir(path)) },
		"to nowhere":  func() { link("nowhere") },
		"to a device": func() { link(os.DevNull) },
	} {
		_ = os.Remove(path) // a link would not be written over
		require.NoError(t, gate.WriteFile(path, f))
		eventually(name, func() bool { return gauge(t, registry, "evurl_gate_secrets_reload_failed") == 0 })
		before := said()
		spoil()
		eventually(name, func() bool { return said() > before })
		clock.turns(t)
		assert.Equal(t, before+1, said(), "%s: it is said once", name)
		assert.Equal(t, 1.0, gauge(t, registry, "evurl_gate_secrets_reload_failed"), name)
		assert.Equal(t, 204, with(aliceSecret), name)
		at = now.Add(time.Hour)
		assert.Equal(t, 401, with(aliceSecret), "it ends all the same")
		at = now
	}
	f.Merchants[0].Secrets[0] = fileSecret(t, "new", next, now.Add(1000*time.Hour))
	_ = os.Remove(path)
	require.NoError(t, gate.WriteFile(path, f))
	eventually("the new one", func() bool { return with(next) == 204 })
	assert.Equal(t, 401, with(aliceSecret))
	eventually("metric", func() bool { return gauge(t, registry, "evurl_gate_secrets_reload_failed") == 0 })
	assert.Equal(t, 3600000.0, gauge(t, registry, "evurl_gate_secret_expires_seconds"))
	assert.Equal(t, 1, strings.Count(log.String(), "ends soon"), "alarms come once a day, whatever was read in between")
	assert.NotContains(t, log.String(), "S3CR3T")
	set.Close()
	set.Close()
	assert.Equal(t, 204, with(next), "what was read last stays")
}

// TestAlarms: two weeks before its end, once a day, and when it has come.
func TestAlarms(t *testing.T) {
	var log safe
	var clock ticking
	const day = 24 * time.Hour
	f := file(t)
	f.Merchants = f.Merchants[:1]
	f.Merchants[0].Secrets[0].Expires = now.Add(20 * day)
	set, err := gate.NewSecrets(f, gate.SecretsOptions{Now: clock.now, Interval: time.Millisecond, Log: slog.New(slog.NewTextHandler(&log, nil))})
	require.NoError(t, err)
	defer set.Close()
	for _, step := range []struct {
		at          time.Duration
		soon, ended int
	}{
		{0, 0, 0}, {6*day - 1, 0, 0}, {6 * day, 1, 0}, {7*day - 1, 1, 0}, {7 * day, 2, 0}, {7*day + time.Hour, 2, 0}, {19 * day, 3, 0}, {20 * day, 3, 1}, {21 * day, 3, 2},
	} {
		clock.at.Store(int64(step.at))
		clock.turns(t)
		told := log.String()
		assert.Equal(t, []int{step.soon, step.ended}, []int{strings.Count(told, "ends soon"), strings.Count(told, "has ended")}, step.at)
	}
	assert.Contains(t, log.String(), "merchantId="+alice+" secretId=a1")
}

// TestReadAgainUnderLoad: while the file is rewritten a secret that stands in
// both goes on being valid.
func TestReadAgainUnderLoad(t *testing.T) {
	var log safe
	path := filepath.Join(t.TempDir(), "secrets.json")
	one, two := file(t), file(t)
	two.Merchants[0].Secrets = append(two.Merchants[0].Secrets, fileSecret(t, "new", next, now.Add(1000*time.Hour)))
	require.NoError(t, gate.WriteFile(path, one))
	set, err := gate.OpenSecrets(path, gate.SecretsOptions{Now: clock, Interval: time.Millisecond, Log: slog.New(slog.NewTextHandler(&log, nil))})
	require.NoError(t, err)
	defer set.Close()
	g, err := gate.New(gate.Config{Secrets: set, Now: clock, MerchantRate: gate.Rate{PerSecond: 1e9}})
	require.NoError(t, err)
	h := g.Wrap(endpoint, http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	var done atomic.Bool
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for !done.Load() {
				w := httptest.NewRecorder()
				if h.ServeHTTP(w, request(nil)); !assert.Equal(t, http.StatusOK, w.Code) {
					return
				}
			}
		})
	}
	for i := 0; strings.Count(log.String(), "was read again") < 20; i++ {
		require.NoError(t, gate.WriteFile(path, []gate.File{two, one}[i%2]))
	}
	done.Store(true)
	all.Wait()
	assert.NotContains(t, log.String(), "cannot be read again")
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
