package client

import (
	"crypto/tls"
	"net/http"
	"time"
)

// With fetch neither the handshake nor the address that is dialled is seen.
const (
	tlsCanBeSet  = false
	dialsAreSeen = false
)

// newTransport has net/http take fetch: it does where there is no dialer.
func newTransport(string, *tls.Config, time.Duration) *http.Transport { return &http.Transport{} }

// fetchOptions have fetch fail where it would follow a redirect by itself, and
// take no cookies along.
func fetchOptions(h http.Header) {
	h["js.fetch:redirect"] = []string{"error"}
	h["js.fetch:credentials"] = []string{"omit"}
}
