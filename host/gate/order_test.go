package gate_test

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/host/gate"
)

// TestOrder: of several things that are wrong the first is told, in an order in
// which nobody can use up what is another's.
func TestOrder(t *testing.T) {
	s := newStand(t, gate.Config{Allow: allowList(t), Secrets: secrets(t), AddressRate: gate.Rate{PerSecond: 1e-9, Burst: 7}, MerchantRate: gate.Rate{PerSecond: 1e-9, Burst: 1}})
	r := func(changes ...func(*http.Request)) *http.Request {
		return requestBody(`{"merchantId":"`+alice+`"}`, func(r *http.Request) {
			for _, c := range changes {
				c(r)
			}
		})
	}
	address := func(r *http.Request) { r.RemoteAddr = "198.51.100.7:1" }
	method := func(r *http.Request) { r.Method = http.MethodGet }
	secret := func(r *http.Request) { r.Header.Set("Authorization", "x") }
	when := func(r *http.Request) { r.Header.Set("RequestTime", "x") }
	body := func(r *http.Request) { r.Body = io.NopCloser(strings.NewReader("x")) }
	claim := func(r *http.Request) { r.Header.Set("Authorization", bobSecret) }
	for i, c := range []struct {
		r     *http.Request
		cause string
	}{
		{r(address, method, secret, when, body), gate.CauseAddress},
		{r(method, secret, when, body), gate.CauseMethod},
		{r(secret, when, body), gate.CauseSecret},
		{r(when, body), gate.CauseRequestTime},
		{r(body), gate.CauseJSON},
		{r(claim), gate.CauseMerchant}, // who only claims to be alice uses up nothing of hers
		{r(), ""},
		{r(), gate.CauseRateMerchant},
		{r(method, secret), gate.CauseRateAddress},
		{r(), gate.CauseRateAddress},
		{r(address), gate.CauseAddress}, // and who is not on the list, nobody's
	} {
		s.do(c.r)
		assert.Equal(t, c.cause, s.cause(), "row %d", i)
	}
}

// TestNobodyLocksAMerchantOut: a thousand requests in its name, without its
// secret, and it is let through.
func TestNobodyLocksAMerchantOut(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t), MerchantRate: gate.Rate{PerSecond: 1e-9, Burst: 1}})
	for i := range 1000 {
		s.do(request(func(r *http.Request) {
			r.Header.Set("Authorization", []string{bobSecret, strings.Repeat("0", 32), ""}[i%3])
		}))
	}
	status, _, _ := s.do(request(nil))
	assert.Equal(t, http.StatusNoContent, status)
	// Of one that is over its rate the others notice nothing.
	status, _, _ = s.do(request(nil))
	assert.Equal(t, http.StatusTooManyRequests, status)
	status, _, _ = s.do(requestBody(`{"merchantId":"`+bob+`"}`, func(r *http.Request) { r.Header.Set("Authorization", bobSecret) }))
	assert.Equal(t, http.StatusNoContent, status)
}

// untouched is a body that nobody is to read.
type untouched struct{ t *testing.T }

func (u untouched) Read([]byte) (int, error) {
	u.t.Error("the body was read")
	return 0, io.EOF
}

// TestBodyIsNotReadInVain: who has no secret makes the gate read nothing.
func TestBodyIsNotReadInVain(t *testing.T) {
	s := newStand(t, gate.Config{Allow: allowList(t), Secrets: secrets(t)})
	for _, change := range []func(*http.Request){
		func(r *http.Request) { r.RemoteAddr = "198.51.100.7:1" },
		func(r *http.Request) { r.Method = http.MethodPut },
		func(r *http.Request) { r.Header.Set("Authorization", "x") },
		func(r *http.Request) { r.Header.Del("RequestTime") },
		func(r *http.Request) { r.ContentLength = 1 << 40 },
	} {
		status, _, _ := s.do(request(func(r *http.Request) {
			r.Body = io.NopCloser(untouched{t})
			change(r)
		}))
		assert.NotEqual(t, http.StatusNoContent, status)
	}
}
