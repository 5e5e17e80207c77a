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
//
// for the endpoints given, and the gate's causes with those that handlers note.
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
	for _, c := range []prometheus.Collector{m.requests, m.seconds, m.inFlight} {
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
