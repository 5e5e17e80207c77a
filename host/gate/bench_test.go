package gate_test

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

const benchBody = `{"merchantId":"` + alice + `","subMerchantId":"00DF00000016","consentId":"9783471AFDB69NH34","consentTimeStamp":"2020-08-20T12:00:57+00:00",` +
	`"consumerMdn":"+14085040458","correlationId":"244464DFCB537E56","consumerDeviceIP":"213.27.12.111","air":false,"redirectUrl":"https://MerchantSite/Redirect","useCase":"1"}`

// benchHandlers are a handler bare, and behind the whole gate, audit log and all.
func benchHandlers(b *testing.B) map[string]http.Handler {
	b.Helper()
	hello := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "hello") })
	metrics, err := gate.NewMetrics(prometheus.NewRegistry(), []string{endpoint}, nil)
	require.NoError(b, err)
	allow, err := gate.NewAllowList([]string{"203.0.113.0/24", "127.0.0.0/8"}, []string{"10.0.0.0/8"})
	require.NoError(b, err)
	g, err := gate.New(gate.Config{
		Allow: allow, Secrets: secrets(b), Now: clock, Metrics: metrics, Log: slog.New(slog.NewJSONHandler(io.Discard, nil)),
		AddressRate: gate.Rate{PerSecond: 1e9}, MerchantRate: gate.Rate{PerSecond: 1e9},
	})
	require.NoError(b, err)
	return map[string]http.Handler{"bare": hello, "gate": g.Wrap(endpoint, hello)}
}

// BenchmarkGate is the whole gate beside a bare handler, without a network.
func BenchmarkGate(b *testing.B) {
	for name, h := range benchHandlers(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			r := request(nil)
			for b.Loop() {
				r.Body = io.NopCloser(bytes.NewReader([]byte(benchBody)))
				w := httptest.NewRecorder()
				if h.ServeHTTP(w, r); w.Code != http.StatusOK {
					b.Fatal(w.Body.String())
				}
			}
		})
	}
}

// BenchmarkServed is the same by HTTP on loopback, client and all. The ratio of
// requests per second under load is measured by wrk, with the sandbox behind it.
func BenchmarkServed(b *testing.B) {
	for name, h := range benchHandlers(b) {
		b.Run(name, func(b *testing.B) {
			server := httptest.NewServer(h)
			defer server.Close()
			client := server.Client()
			client.Transport.(*http.Transport).MaxIdleConnsPerHost = 64
			header := request(nil).Header
			b.SetParallelism(32)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					r, err := http.NewRequest(http.MethodPost, server.URL, bytes.NewReader([]byte(benchBody)))
					if err != nil {
						b.Error(err)
						return
					}
					r.Header = header
					answer, err := client.Do(r)
					if err != nil || answer.StatusCode != http.StatusOK {
						b.Error(err, answer)
						return
					}
					_, _ = io.Copy(io.Discard, answer.Body)
					_ = answer.Body.Close()
				}
			})
		})
	}
}
