package gate

import "github.com/prometheus/client_golang/prometheus"

var (
	expiresMetric = prometheus.NewDesc("evurl_gate_secret_expires_seconds", "Seconds until an API Secret ends; below 0 it has.", []string{"merchant", "secret"}, nil)
	failedMetric  = prometheus.NewDesc("evurl_gate_secrets_reload_failed", "1 where the file of secrets, as it is now, cannot be used.", nil, nil)
)

// Describe makes Secrets a prometheus.Collector:
//
//	evurl_gate_secret_expires_seconds{merchant,secret}
//	evurl_gate_secrets_reload_failed
//
// Its labels are what the file says, and nothing that a request does.
func (s *Secrets) Describe(out chan<- *prometheus.Desc) { out <- expiresMetric; out <- failedMetric }

// Collect is Describe's.
func (s *Secrets) Collect(out chan<- prometheus.Metric) {
	now := s.options.Now()
	for _, one := range *s.set.Load() {
		out <- prometheus.MustNewConstMetric(expiresMetric, prometheus.GaugeValue, one.expires.Sub(now).Seconds(), one.owner.id, one.id)
	}
	failed := 0.0
	if s.failed.Load() {
		failed = 1
	}
	out <- prometheus.MustNewConstMetric(failedMetric, prometheus.GaugeValue, failed)
}
