package gate_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// failing is a log whose file is closed for some records: each takes one of ok.
type failingLog struct {
	bytes.Buffer
	ok     []bool // then the last one
	closed *os.File
}

func newFailingLog(t *testing.T, ok ...bool) *failingLog {
	t.Helper()
	f, err := os.CreateTemp(t.TempDir(), "")
	require.NoError(t, err)
	require.NoError(t, f.Close())
	return &failingLog{ok: ok, closed: f}
}

func (l *failingLog) Write(p []byte) (int, error) {
	ok := l.ok[0]
	if len(l.ok) > 1 {
		l.ok = l.ok[1:]
	}
	if !ok {
		return l.closed.Write(p)
	}
	return l.Buffer.Write(p)
}

// audited is a gate whose log may fail, with what it says.
type audited struct {
	alarms   bytes.Buffer
	registry *prometheus.Registry
	records  []gate.Record
	called   int
	handler  http.Handler
	at       time.Time
}

func newAudited(t *testing.T, log io.Writer, required bool, h http.HandlerFunc) *audited {
	t.Helper()
	a := &audited{registry: prometheus.NewRegistry(), at: now}
	metrics, err := gate.NewMetrics(a.registry, []string{endpoint}, nil)
	require.NoError(t, err)
	g, err := gate.New(gate.Config{
		Secrets: secrets(t), Tolerance: -1, Now: func() time.Time { return a.at }, Metrics: metrics, AuditRequired: required,
		Log: slog.New(slog.NewJSONHandler(log, nil)), Alarms: slog.New(slog.NewTextHandler(&a.alarms, nil)),
		Observe: func(_ context.Context, r gate.Record) { a.records = append(a.records, r) },
	})
	require.NoError(t, err)
	a.handler = g.Wrap(endpoint, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.called++
		if h != nil {
			h(w, r)
		}
	}))
	return a
}

func (a *audited) do(change func(*http.Request)) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	a.handler.ServeHTTP(w, request(change))
	return w
}

func (a *audited) failures(t *testing.T) float64 {
	t.Helper()
	families, err := a.registry.Gather()
	require.NoError(t, err)
	for _, f := range families {
		if f.GetName() == "evurl_gate_audit_failures_total" {
			return f.GetMetric()[0].GetCounter().GetValue()
		}
	}
	require.FailNow(t, "no such metric")
	return 0
}

// TestAuditFails: it is counted each time, said once, and the request is answered.
func TestAuditFails(t *testing.T) {
	a := newAudited(t, newFailingLog(t, false), false, nil)
	assert.Zero(t, a.failures(t))
	for range 3 {
		assert.Equal(t, http.StatusOK, a.do(nil).Code)
	}
	assert.Equal(t, http.StatusUnauthorized, a.do(func(r *http.Request) { r.Header.Set("Authorization", "x") }).Code)
	assert.Equal(t, []any{3, 4.0}, []any{a.called, a.failures(t)})
	assert.Equal(t, 1, strings.Count(a.alarms.String(), "\n"))
	assert.Contains(t, a.alarms.String(), "the audit log cannot be written; requests are answered all the same")
	assert.Contains(t, a.alarms.String(), "file already closed")
	assert.NotContains(t, a.alarms.String(), os.TempDir())
}

// TestAuditOutages: each is said once. One is over when records were written for a
// minute after the last failure.
func TestAuditOutages(t *testing.T) {
	log := newFailingLog(t, true)
	a := newAudited(t, log, false, nil)
	said := func() (failed, recovered int) {
		return strings.Count(a.alarms.String(), "cannot be written"), strings.Count(a.alarms.String(), "is written again")
	}
	for i, step := range []struct {
		after             time.Duration
		ok                bool
		failed, recovered int
	}{
		{0, true, 0, 0}, {time.Second, false, 1, 0}, {time.Second, true, 1, 0}, {time.Second, false, 1, 0}, {59 * time.Second, true, 1, 0},
		{time.Second, true, 1, 1}, {time.Second, true, 1, 1}, {time.Second, false, 2, 1}, {time.Hour, false, 2, 1}, {time.Minute, true, 2, 2},
	} {
		a.at = a.at.Add(step.after)
		log.ok = []bool{step.ok}
		a.do(nil)
		failed, recovered := said()
		assert.Equal(t, []int{step.failed, step.recovered}, []int{failed, recovered}, "step %d", i)
	}
	assert.Contains(t, a.alarms.String(), "lost=2")
	assert.Equal(t, 4.0, a.failures(t))
}

// TestAuditRequired: a request that cannot be recorded is refused, and its handler
// is not called.
func TestAuditRequired(t *testing.T) {
	a := newAudited(t, newFailingLog(t, false), true, nil)
	for _, change := range []func(*http.Request){nil, func(r *http.Request) { r.Header.Set("Authorization", "x") }, func(r *http.Request) { r.Method = http.MethodPut }} {
		w := a.do(change)
		assert.Equal(t, http.StatusServiceUnavailable, w.Code)
		assert.Contains(t, w.Body.String(), `"code":"-10","description":"the request cannot be recorded now, and was not handled; try again later"`)
		assert.Empty(t, w.Header().Get("Allow"), "nothing is left of what it would have said")
		last := a.records[len(a.records)-1]
		assert.Equal(t, []any{gate.CauseAudit, 503, phoneid.CodeFailed}, []any{last.Cause, last.Status, last.Code})
	}
	assert.Zero(t, a.called)
	assert.Equal(t, 3.0, a.failures(t))
	assert.Equal(t, map[string]float64{gate.CauseAudit: 3}, counts(t, a.registry))
	assert.Contains(t, a.alarms.String(), "the audit log cannot be written; requests are refused")
}

// TestAuditRequiredForTheAnswer: when the second record fails, nothing of the
// handler's answer is sent.
func TestAuditRequiredForTheAnswer(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{
		"an answer": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Set-Cookie", "secret")
			w.Header().Set("Content-Length", "6")
			w.WriteHeader(http.StatusCreated)
			n, err := io.WriteString(w, "secret")
			assert.Equal(t, []any{6, nil}, []any{n, err})
			w.WriteHeader(http.StatusAccepted)
			gate.Note(r.Context(), "", "noted", "too late")
		},
		"a body alone": func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "secret") },
		"nothing":      nil,
	} {
		a := newAudited(t, newFailingLog(t, true, false), true, h)
		w := a.do(nil)
		assert.Equal(t, http.StatusServiceUnavailable, w.Code, name)
		assert.Contains(t, w.Body.String(), "whether the request was handled is not known", name)
		assert.NotContains(t, w.Body.String(), "secret", name)
		assert.Empty(t, w.Header().Get("Set-Cookie")+w.Header().Get("Content-Length"), name)
		assert.Equal(t, 1, a.called, name)
		assert.Equal(t, []any{gate.CauseAudit, 503}, []any{a.records[0].Cause, a.records[0].Status}, name)
	}
}

// atTheHeader runs a check when an answer begins.
type atTheHeader struct {
	*httptest.ResponseRecorder
	check func()
}

func (w atTheHeader) WriteHeader(status int) {
	w.check()
	w.ResponseRecorder.WriteHeader(status)
}

// TestAuditComesFirst: one record is there before the handler is called, and the
// other before the answer begins. A refusal has one record, before its answer.
func TestAuditComesFirst(t *testing.T) {
	log := newFailingLog(t, true)
	lines := func() int { return strings.Count(log.String(), "\n") }
	a := newAudited(t, log, true, func(w http.ResponseWriter, _ *http.Request) {
		assert.Equal(t, 1, lines())
		assert.Contains(t, log.String(), `"msg":"admitted","endpoint":"phoneIdUrl","client":"203.0.113.9","merchantId":"`+alice+`","secretId":"a1","correlationId":"2444…","status":0`)
		require.ErrorIs(t, http.NewResponseController(w).Flush(), http.ErrNotSupported, "it would send an answer that is not recorded")
		w.WriteHeader(http.StatusCreated)
	})
	checked := 0
	check := func() { checked, log.ok = checked+lines(), []bool{true} }
	a.handler.ServeHTTP(atTheHeader{httptest.NewRecorder(), check}, request(nil))
	assert.Equal(t, 2, checked)
	assert.Contains(t, log.String(), `"msg":"request"`)
	assert.Contains(t, log.String(), `"status":201`)
	log.Reset()
	checked = 0
	a.handler.ServeHTTP(atTheHeader{httptest.NewRecorder(), check}, request(func(r *http.Request) { r.Header.Set("Authorization", "x") }))
	assert.Equal(t, []int{1, 1}, []int{checked, lines()})
	// Without AuditRequired a handler may flush.
	free := newAudited(t, newFailingLog(t, true), false, func(w http.ResponseWriter, _ *http.Request) {
		assert.NoError(t, http.NewResponseController(w).Flush())
	})
	free.do(nil)
}

// TestAuditRequiredNeedsALog that takes every record.
func TestAuditRequiredNeedsALog(t *testing.T) {
	for _, log := range []*slog.Logger{nil, slog.New(slog.DiscardHandler), slog.New(slog.NewJSONHandler(io.Discard, &slog.HandlerOptions{Level: slog.LevelWarn}))} {
		_, err := gate.New(gate.Config{AuditRequired: true, Log: log})
		assert.ErrorContains(t, err, "AuditRequired needs a Log")
	}
}
