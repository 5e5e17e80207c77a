package gate_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// TestLabelsAreClosed: what comes from outside the sets is "other".
func TestLabelsAreClosed(t *testing.T) {
	registry := prometheus.NewRegistry()
	metrics, err := gate.NewMetrics(registry, []string{endpoint}, []string{"outcome"})
	require.NoError(t, err)
	g, err := gate.New(gate.Config{Metrics: metrics})
	require.NoError(t, err)
	for i := range 50 {
		h := g.Wrap(fmt.Sprint("endpoint", i), http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			gate.Note(r.Context(), phoneid.CodeFailed, fmt.Sprint("cause", i), "x")
		}))
		h.ServeHTTP(httptest.NewRecorder(), request(nil))
	}
	families, err := registry.Gather()
	require.NoError(t, err)
	for _, f := range families {
		series := 1
		if f.GetName() == "evurl_gate_rate_shared_total" {
			series = 2 // the address and the merchant
		}
		assert.Len(t, f.GetMetric(), series, f.GetName())
	}
	_, err = gate.NewMetrics(registry, nil, nil)
	assert.Error(t, err, "twice in one registry")
}

// TestCounts: each request is counted once, under its endpoint and its cause.
func TestCounts(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	s.do(request(nil))
	s.do(request(nil))
	s.do(request(func(r *http.Request) { r.Method = http.MethodGet }))
	assert.Equal(t, map[string]float64{"ok": 2, gate.CauseMethod: 1}, counts(t, s.registry))
}

// counts returns the counter of requests by cause.
func counts(t *testing.T, r *prometheus.Registry) map[string]float64 {
	t.Helper()
	families, err := r.Gather()
	require.NoError(t, err)
	found := map[string]float64{}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			if f.GetName() == "evurl_gate_requests_total" {
				require.Equal(t, "cause", m.GetLabel()[0].GetName())
				found[m.GetLabel()[0].GetValue()] += m.GetCounter().GetValue()
			}
		}
	}
	return found
}
