package gate_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// observed returns what is told of one request.
func observed(t *testing.T, c gate.Config, r *http.Request, h http.HandlerFunc) gate.Record {
	t.Helper()
	var records []gate.Record
	c.Now = clock
	c.Observe = func(_ context.Context, r gate.Record) { records = append(records, r) }
	g, err := gate.New(c)
	require.NoError(t, err)
	func() {
		defer func() { _ = recover() }()
		g.Wrap(endpoint, h).ServeHTTP(httptest.NewRecorder(), r)
	}()
	require.Len(t, records, 1)
	return records[0]
}

// TestRecord: what the handler notes, and what the gate does.
func TestRecord(t *testing.T) {
	c := gate.Config{Secrets: secrets(t)}
	got := observed(t, c, request(nil), func(w http.ResponseWriter, r *http.Request) {
		gate.Note(r.Context(), phoneid.CodeNoHeader, "outcome", "by its number")
		_, _ = w.Write([]byte("x"))
	})
	assert.Equal(t, gate.Record{
		Time: now, Endpoint: endpoint, Client: "203.0.113.9", MerchantID: alice, SecretID: "a1", CorrelationID: "2444…",
		Status: 200, Code: "-33", Cause: "outcome", Reason: "by its number",
	}, got)
	gate.Note(context.Background(), "", "", "nobody's")
}

// TestRecordOfWhoCalled: a merchant that was only claimed is not one; a secret
// that is valid is told, whatever was wrong with the rest.
func TestRecordOfWhoCalled(t *testing.T) {
	limited := gate.Config{Secrets: secrets(t), MerchantRate: gate.Rate{PerSecond: 1e-9, Burst: 1}}
	for name, c := range map[string]struct {
		change             func(*http.Request)
		cause              string
		merchant, secretID string
	}{
		"wrong secret":   {func(r *http.Request) { r.Header.Set("Authorization", "x") }, gate.CauseSecret, "", ""},
		"time":           {func(r *http.Request) { r.Header.Del("RequestTime") }, gate.CauseRequestTime, "", "a1"},
		"body":           {func(r *http.Request) { r.ContentLength = 1 << 40 }, gate.CauseBody, "", "a1"},
		"another's":      {func(r *http.Request) { r.Header.Set("Authorization", bobSecret) }, gate.CauseMerchant, "", "b1"},
		"nothing":        {nil, "", alice, "a1"},
		"nothing is set": {func(r *http.Request) { r.RemoteAddr = "@" }, "", alice, "a1"},
	} {
		got := observed(t, limited, request(c.change), http.NotFound)
		assert.Equal(t, []string{c.cause, c.merchant, c.secretID}, []string{got.Cause, got.MerchantID, got.SecretID}, name)
	}
	s := newStand(t, limited)
	s.do(request(nil))
	s.log.Reset()
	s.do(request(nil))
	assert.Contains(t, s.log.String(), `"merchantId":"`+alice+`"`, "the merchant that is over its rate")
	assert.Contains(t, s.log.String(), gate.CauseRateMerchant)
}

// TestRecordOfStatus: what net/http answers for a handler, and what comes before.
func TestRecordOfStatus(t *testing.T) {
	for name, c := range map[string]struct {
		handler http.HandlerFunc
		status  int
		cause   string
	}{
		"nothing":      {func(http.ResponseWriter, *http.Request) {}, 200, ""},
		"early hints":  {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(103); w.WriteHeader(404) }, 404, ""},
		"twice":        {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(201); w.WriteHeader(404) }, 201, ""},
		"panic":        {func(http.ResponseWriter, *http.Request) { panic("x") }, 0, gate.CauseAborted},
		"abort":        {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, 0, gate.CauseAborted},
		"late panic":   {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(202); panic("x") }, 202, gate.CauseAborted},
		"noted before": {func(_ http.ResponseWriter, r *http.Request) { gate.Note(r.Context(), "", "fault", "x"); panic("x") }, 0, "fault"},
	} {
		got := observed(t, gate.Config{}, request(nil), c.handler)
		assert.Equal(t, c.status, got.Status, name)
		assert.Equal(t, c.cause, got.Cause, name)
	}
	g, err := gate.New(gate.Config{})
	require.NoError(t, err)
	assert.PanicsWithValue(t, "x", func() {
		g.Wrap(endpoint, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("x") })).ServeHTTP(httptest.NewRecorder(), request(nil))
	}, "the server is to see it, too")
}

// TestAuditLog: a line is JSON and has these names, and no others.
func TestAuditLog(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	for _, change := range []func(*http.Request){nil, func(r *http.Request) { r.Method = http.MethodGet }} {
		s.log.Reset()
		s.do(request(change))
		var line map[string]any
		require.NoError(t, json.Unmarshal(s.log.Bytes(), &line))
		assert.Equal(t, []string{
			"cause", "client", "code", "correlationId", "duration", "endpoint", "level", "merchantId", "msg", "reason", "secretId", "status", "time",
		}, slices.Sorted(maps.Keys(line)))
	}
	var log bytes.Buffer
	observed(t, gate.Config{Log: slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelWarn}))}, request(nil), http.NotFound)
	assert.Empty(t, log.String(), "of what is fine nothing is logged where only warnings are wanted")
}
