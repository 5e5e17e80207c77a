package gate_test

import (
	"crypto/tls"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// Everything before a handler, behind TLS 1.2 or above.
func Example() {
	secret, _ := phoneid.ParseSecret("0123456789abcdefABCDEF0123456789")
	digest, _ := gate.NewFileSecret("2026-11", secret, time.Now().Add(90*24*time.Hour))
	secrets, _ := gate.NewSecrets(gate.File{Merchants: []gate.FileMerchant{
		{MerchantID: "02200013919FB4", Secrets: []gate.FileSecret{digest}},
	}}, gate.SecretsOptions{Log: slog.New(slog.NewTextHandler(os.Stderr, nil))})
	defer secrets.Close()
	allow, _ := gate.NewAllowList([]string{"192.0.2.0/24"}, nil)
	g, _ := gate.New(gate.Config{
		Allow: allow, Secrets: secrets,
		AddressRate: gate.Rate{PerSecond: 50}, MerchantRate: gate.Rate{PerSecond: 20},
	})
	floor, _ := gate.TLSConfig(&tls.Config{})
	server := &http.Server{
		TLSConfig: floor, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second,
		Handler: g.Wrap("phoneIdUrl", http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			request, _ := gate.From(r.Context())
			fmt.Println(request.MerchantID, request.SecretID, request.CorrelationID)
		})),
	}

	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(`{"merchantId":"02200013919FB4","correlationId":"244464DFCB537E56"}`))
	r.Header.Set("Authorization", "0123456789abcdefABCDEF0123456789")
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	r.Header.Set("RequestTime", time.Now().Format(time.RFC3339))
	server.Handler.ServeHTTP(httptest.NewRecorder(), r)
	// Output: 02200013919FB4 2026-11 244464DFCB537E56
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
