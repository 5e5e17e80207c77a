package gate

import (
	"slices"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics count what comes to a gate, for Prometheus. Every label is of a
// closed set: nothing that a request says becomes one. A nil *Metrics counts
// nothing.
type Metrics struct {
	endpoints, causes []string
	requests          *prometheus.CounterVec
	seconds           *prometheus.HistogramVec
	inFlight          prometheus.Gauge
	shared            *prometheus.CounterVec
	auditFailures     prometheus.Counter
}

const (
	fine  = "ok"    // stands for the cause of a request of which nothing was wrong
	other = "other" // for what is not of the set
)

// NewMetrics registers
//
//	evurl_gate_requests_total{endpoint,cause}   cause is "ok" where nothing was wrong
//	evurl_gate_request_seconds{endpoint}
//	evurl_gate_in_flight
//	evurl_gate_rate_shared_total{limit}         limit is "address" or "merchant"
//	evurl_gate_audit_failures_total
//
// for the endpoints given, and the gate's causes with those that handlers note.
// evurl_gate_rate_shared_total counts requests that shared a limit, since the
// table was full, and evurl_gate_audit_failures_total records of Config.Log that
// could not be written. Raise an alarm when either grows. Errors: the registry's,
// when one of the names is registered already.
func NewMetrics(r prometheus.Registerer, endpoints, causes []string) (*Metrics, error) {
	m := &Metrics{
		endpoints: slices.Clone(endpoints),
		causes:    append(Causes(), causes...),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "evurl_gate_requests_total", Help: "Requests, by endpoint and why they were refused.",
		}, []string{"endpoint", "cause"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "evurl_gate_request_seconds", Help: "How long requests took.", Buckets: prometheus.ExponentialBuckets(0.0001, 4, 9),
		}, []string{"endpoint"}),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{Name: "evurl_gate_in_flight", Help: "Requests under way."}),
	}
	m.shared = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "evurl_gate_rate_shared_total", Help: "Requests that shared a limit, since the rate table was full.",
	}, []string{"limit"})
	m.auditFailures = prometheus.NewCounter(prometheus.CounterOpts{
		Name: "evurl_gate_audit_failures_total", Help: "Records of the audit log that could not be written.",
	})
	// Both are there from the start, at 0: an alarm needs to see them grow.
	m.shared.WithLabelValues(limitAddress)
	m.shared.WithLabelValues(limitMerchant)
	for _, c := range []prometheus.Collector{m.requests, m.seconds, m.inFlight, m.shared, m.auditFailures} {
		if err := r.Register(c); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func of(set []string, name string) string {
	if slices.Contains(set, name) {
		return name
	}
	return other
}

// The limits of evurl_gate_rate_shared_total.
const (
	limitAddress  = "address"
	limitMerchant = "merchant"
)

// sharing returns what counts requests that share a limit.
func (m *Metrics) sharing(limit string) func() {
	if m == nil {
		return nil
	}
	return m.shared.WithLabelValues(limit).Inc
}

func (m *Metrics) auditFailed() {
	if m != nil {
		m.auditFailures.Inc()
	}
}

func (m *Metrics) begin() {
	if m != nil {
		m.inFlight.Inc()
	}
}

func (m *Metrics) end(endpoint, cause string, took time.Duration) {
	if m == nil {
		return
	}
	m.inFlight.Dec()
	endpoint = of(m.endpoints, endpoint)
	if cause == "" {
		cause = fine
	} else {
		cause = of(m.causes, cause)
	}
	m.requests.WithLabelValues(endpoint, cause).Inc()
	m.seconds.WithLabelValues(endpoint).Observe(took.Seconds())
}
