package gate_test

import (
	"context"
	"crypto/tls"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// create is what a merchant sends.
func create(secret string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, phoneid.CreatePath, strings.NewReader(`{"merchantId":"02200013919FB4","correlationId":"244464DFCB537E56"}`))
	r.Header.Set("Authorization", secret)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	r.Header.Set("RequestTime", time.Now().Format(time.RFC3339))
	return r
}

// Everything before a handler, behind TLS 1.2 or above.
func Example() {
	secret, _ := phoneid.ParseSecret("0123456789abcdefABCDEF0123456789")
	digest, _ := gate.NewFileSecret("2026-11", secret, time.Now().Add(90*24*time.Hour))
	secrets, _ := gate.NewSecrets(gate.File{Merchants: []gate.FileMerchant{
		{MerchantID: "02200013919FB4", Secrets: []gate.FileSecret{digest}},
	}}, gate.SecretsOptions{Log: slog.New(slog.NewTextHandler(os.Stderr, nil))})
	defer secrets.Close()
	allow, _ := gate.NewAllowList([]string{"192.0.2.0/24"}, nil)
	registry := prometheus.NewRegistry()
	registry.MustRegister(secrets)
	metrics, _ := gate.NewMetrics(registry, []string{"phoneIdUrl"}, nil)
	g, err := gate.New(gate.Config{
		Allow: allow, Secrets: secrets, Metrics: metrics,
		Log:         slog.New(slog.NewJSONHandler(os.Stderr, nil)),
		AddressRate: gate.Rate{PerSecond: 50}, MerchantRate: gate.Rate{PerSecond: 20},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	mux := http.NewServeMux()
	mux.Handle(phoneid.CreatePath, g.Wrap("phoneIdUrl", http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		request, _ := gate.From(r.Context())
		fmt.Println(request.MerchantID, request.SecretID, request.CorrelationID)
	})))
	floor, _ := gate.TLSConfig(nil)
	server := &http.Server{
		Handler: mux, TLSConfig: floor, MaxHeaderBytes: 16 << 10,
		// A body has the time that ReadTimeout leaves it.
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second, IdleTimeout: time.Minute,
	}
	server.Handler.ServeHTTP(httptest.NewRecorder(), create(secret.Reveal()))
	// Output: 02200013919FB4 2026-11 244464DFCB537E56
}

// The floor alone, for any server.
func ExampleTLSConfig() {
	c, err := gate.TLSConfig(&tls.Config{MinVersion: tls.VersionTLS10})
	fmt.Println(tls.VersionName(c.MinVersion), err)
	_, err = gate.TLSConfig(&tls.Config{MaxVersion: tls.VersionTLS11})
	fmt.Println(err)
	// Output:
	// TLS 1.2 <nil>
	// MaxVersion is below TLS 1.2
}

// The allow-list alone, for another API behind a proxy.
func ExampleAllowList() {
	allow, _ := gate.NewAllowList([]string{"203.0.113.0/24"}, []string{"10.0.0.0/8"})
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.RemoteAddr = "10.0.0.2:4711"
	r.Header.Set("X-Forwarded-For", "198.51.100.7, 203.0.113.9, 10.0.0.3")
	client, known := allow.Client(r)
	fmt.Println(client, known, allow.Allows(client))
	// Output: 203.0.113.9 true true
}

// Rates alone, without secrets.
func ExampleRate() {
	g, _ := gate.New(gate.Config{AddressRate: gate.Rate{PerSecond: 0.1, Burst: 2}})
	h := g.Wrap("phoneIdUrl", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	for range 3 {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, create(""))
		fmt.Println(w.Code, "wait:", w.Header().Get("Retry-After")+"s")
	}
	// Output:
	// 200 wait: s
	// 200 wait: s
	// 429 wait: 10s
}

// Secrets alone, in a file that is read again when it changes.
func ExampleOpenSecrets() {
	dir, _ := os.MkdirTemp("", "")
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "secrets.json")
	for _, id := range []string{"2026-05", "2026-11", "2027-05"} {
		secret, _ := phoneid.ParseSecret(strings.Repeat(strings.ReplaceAll(id, "-", ""), 5))
		digest, _ := gate.NewFileSecret(id, secret, time.Now().Add(24*time.Hour))
		fmt.Println(gate.AddSecret(path, "02200013919FB4", digest))
	}
	secrets, _ := gate.OpenSecrets(path, gate.SecretsOptions{})
	defer secrets.Close()
	g, _ := gate.New(gate.Config{Secrets: secrets, Tolerance: -1})
	h := g.Wrap("phoneIdUrl", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	for _, secret := range []string{strings.Repeat("202605", 5), strings.Repeat("202611", 5), strings.Repeat("202705", 5)} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, create(secret))
		fmt.Println(secret[:6], w.Code)
	}
	// Output:
	// <nil>
	// <nil>
	// this merchant has 2 valid secrets in the file, which are for a rotation; wait until one ends, or take one out
	// 202605 200
	// 202611 200
	// 202705 401
}

// What a handler finds goes to the log and the metrics of the gate.
func ExampleNote() {
	g, _ := gate.New(gate.Config{Observe: func(_ context.Context, r gate.Record) {
		fmt.Println(r.Endpoint, r.CorrelationID, r.Status, r.Code.Error(), r.Cause)
	}})
	g.Wrap("phoneIdUrl", http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		gate.Note(r.Context(), phoneid.CodeNoHeader, "outcome", "as its number says")
	})).ServeHTTP(httptest.NewRecorder(), create(""))
	// Output: phoneIdUrl 2444… 200 -33: the carrier inserted no header outcome
}
