package gate_test

import (
	"math"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/host/gate"
)

func TestRates(t *testing.T) {
	at := now
	s := newStand(t, gate.Config{Now: func() time.Time { return at }, AddressRate: gate.Rate{PerSecond: 2}, MaxBody: 1000})
	from := func(address string) int {
		status, _, _ := s.do(request(func(r *http.Request) { r.RemoteAddr = netip.AddrPortFrom(netip.MustParseAddr(address), 1).String() }))
		return status
	}
	assert.Equal(t, []int{204, 204, 429}, []int{from("203.0.113.9"), from("203.0.113.9"), from("203.0.113.9")})
	assert.Equal(t, 204, from("203.0.113.10"))
	assert.Equal(t, 429, from("::ffff:203.0.113.9"))
	// One IPv6 customer has a /64.
	assert.Equal(t, []int{204, 204, 429}, []int{from("2001:db8::1"), from("2001:db8::2"), from("2001:db8:0:0:ffff::3")})
	assert.Equal(t, 204, from("2001:db8:0:1::1"))
	at = at.Add(500 * time.Millisecond)
	assert.Equal(t, []int{204, 429}, []int{from("203.0.113.9"), from("203.0.113.9")})
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, request(nil))
	assert.Equal(t, "1", w.Header().Get("Retry-After"))
	// Who is refused uses up nothing.
	assert.Equal(t, 429, from("203.0.113.9"))
	at = at.Add(500 * time.Millisecond)
	assert.Equal(t, 204, from("203.0.113.9"))

	nowhere := newStand(t, gate.Config{AddressRate: gate.Rate{PerSecond: 1}})
	status, _, description := nowhere.do(request(func(r *http.Request) { r.RemoteAddr = "@" }))
	assert.Equal(t, 403, status, "a rate fails closed where the peer is not known")
	assert.Equal(t, "the address of the peer is not known", description)
}

// TestNoRate: what was meant as a limit and is none is refused, and so is a
// merchant's rate without the secret that proves the merchant.
func TestNoRate(t *testing.T) {
	for _, wrong := range []gate.Rate{{PerSecond: -1}, {PerSecond: math.NaN()}, {PerSecond: math.Inf(1)}, {Burst: 5}, {PerSecond: 1, Burst: -1}} {
		_, err := gate.New(gate.Config{AddressRate: wrong})
		assert.ErrorContains(t, err, "AddressRate", wrong)
		_, err = gate.New(gate.Config{MerchantRate: wrong, Secrets: secrets(t)})
		assert.ErrorContains(t, err, "MerchantRate", wrong)
	}
	_, err := gate.New(gate.Config{MerchantRate: gate.Rate{PerSecond: 1}})
	assert.ErrorContains(t, err, "Secrets")
	_, err = gate.New(gate.Config{MaxBody: -1})
	assert.ErrorContains(t, err, "MaxBody")
}

// TestRetryAfter: it is there and above 0, however seldom or often one may ask.
func TestRetryAfter(t *testing.T) {
	for _, c := range []struct {
		rate gate.Rate
		want string
	}{
		{gate.Rate{PerSecond: 1000, Burst: 1}, "1"}, {gate.Rate{PerSecond: 1}, "1"}, {gate.Rate{PerSecond: 0.1}, "10"},
		{gate.Rate{PerSecond: 0.3}, "4"}, {gate.Rate{PerSecond: 1e-300}, "86400"}, {gate.Rate{PerSecond: 1e6, Burst: 1}, "1"},
	} {
		s := newStand(t, gate.Config{AddressRate: c.rate})
		status, _, _ := s.do(request(nil))
		assert.Equal(t, http.StatusNoContent, status)
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, request(nil))
		assert.Equal(t, http.StatusTooManyRequests, w.Code, c.rate)
		assert.Equal(t, c.want, w.Header().Get("Retry-After"), c.rate)
	}
}
