package gate_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

const (
	alice       = "02200013919FB4"
	aliceSecret = "0123456789abcdefABCDEF0123456789"
	bob         = "BOB"
	bobSecret   = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"
	endpoint    = "phoneIdUrl"
)

// now is the clock of tests that need one.
var now = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

func clock() time.Time { return now }

func fileSecret(t testing.TB, id, text string, expires time.Time) gate.FileSecret {
	t.Helper()
	s, err := phoneid.ParseSecret(text)
	require.NoError(t, err)
	one, err := gate.NewFileSecret(id, s, expires)
	require.NoError(t, err)
	return one
}

func file(t testing.TB) gate.File {
	return gate.File{Merchants: []gate.FileMerchant{
		{MerchantID: alice, SubMerchantIDs: []string{"00DF00000016"}, Secrets: []gate.FileSecret{fileSecret(t, "a1", aliceSecret, now.Add(1000*time.Hour))}},
		{MerchantID: bob, SubMerchantIDs: []string{gate.AnySubMerchant}, Secrets: []gate.FileSecret{fileSecret(t, "b1", bobSecret, now.Add(1000*time.Hour))}},
	}}
}

func secrets(t testing.TB) *gate.Secrets {
	t.Helper()
	s, err := gate.NewSecrets(file(t), gate.SecretsOptions{Now: clock})
	require.NoError(t, err)
	t.Cleanup(s.Close)
	return s
}

// stand is a gate with all that it writes.
type stand struct {
	t        testing.TB
	log      bytes.Buffer
	registry *prometheus.Registry
	handler  http.Handler
	passed   []*gate.Request
}

func newStand(t testing.TB, c gate.Config) *stand {
	t.Helper()
	s := &stand{t: t, registry: prometheus.NewRegistry()}
	var err error
	if c.Now == nil {
		c.Now = clock
	}
	c.Log = slog.New(slog.NewJSONHandler(&s.log, nil))
	c.Metrics, err = gate.NewMetrics(s.registry, []string{endpoint}, []string{"outcome"})
	require.NoError(t, err)
	g, err := gate.New(c)
	require.NoError(t, err)
	s.handler = g.Wrap(endpoint, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		request, ok := gate.From(r.Context())
		require.True(s.t, ok)
		s.passed = append(s.passed, request)
		w.WriteHeader(http.StatusNoContent)
	}))
	return s
}

// request is one that all gates let through.
func request(change func(*http.Request)) *http.Request {
	return requestBody(`{"merchantId":"`+alice+`","correlationId":"244464DFCB537E56"}`, change)
}

func requestBody(body string, change func(*http.Request)) *http.Request {
	r := httptest.NewRequest(http.MethodPost, phoneid.CreatePath, strings.NewReader(body))
	r.RemoteAddr = "203.0.113.9:4711"
	r.Header.Set("Authorization", aliceSecret)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	r.Header.Set("RequestTime", now.Format(time.RFC3339))
	if change != nil {
		change(r)
	}
	return r
}

// do returns the status, and the failure's code and description.
func (s *stand) do(r *http.Request) (status int, code, description string) {
	s.t.Helper()
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	if w.Code == http.StatusNoContent {
		return w.Code, "", ""
	}
	var failure struct {
		Error struct{ Code, Description string }
	}
	require.NoError(s.t, json.Unmarshal(w.Body.Bytes(), &failure), w.Body.String())
	require.NotEmpty(s.t, failure.Error.Code)
	require.Equal(s.t, "application/json", w.Header().Get("Content-Type"))
	return w.Code, failure.Error.Code, failure.Error.Description
}

// cause is the last one in the log.
func (s *stand) cause() string {
	s.t.Helper()
	lines := strings.Split(strings.TrimSpace(s.log.String()), "\n")
	var line struct{ Cause string }
	require.NoError(s.t, json.Unmarshal([]byte(lines[len(lines)-1]), &line))
	return line.Cause
}
