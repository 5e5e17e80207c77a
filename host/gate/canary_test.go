package gate_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

const (
	canary       = "CANARY7777777777777777777777"
	canaryNumber = "+14085040458"
)

// canaryRequests have a secret and a phone number in every place of a request.
func canaryRequests() map[string]*http.Request {
	both := canary + canaryNumber
	body := `{"merchantId":"` + alice + `","correlationId":"244464DFCB537E56","consumerMdn":"` + canaryNumber + `","` + both + `":{"` + both + `":["` + both + `"]}}`
	all := map[string]*http.Request{
		"body":           requestBody(body, nil),
		"behind it":      requestBody(body+both, nil),
		"a name twice":   requestBody(strings.Replace(body, `}}`, `},"`+both+`":1}`, 1), nil),
		"no JSON":        requestBody(both, nil),
		"merchantId":     requestBody(strings.Replace(body, alice, canary, 1), nil),
		"a number there": requestBody(strings.Replace(body, alice, canaryNumber, 1), nil),
		"subMerchantId":  requestBody(strings.Replace(body, `{`, `{"subMerchantId":"`+both+`",`, 1), nil),
		"too long":       requestBody(body+strings.Repeat(both, 1000), nil),
		"query":          requestBody(body, func(r *http.Request) { r.URL.RawQuery = both }),
		"path":           requestBody(body, func(r *http.Request) { r.URL.Path, r.RequestURI, r.URL.Fragment = both, both, both }),
		"host":           requestBody(body, func(r *http.Request) { r.Host = both }),
		"method":         requestBody(body, func(r *http.Request) { r.Method = canary }),
		"peer":           requestBody(body, func(r *http.Request) { r.RemoteAddr = both }),
	}
	for _, name := range []string{
		"Authorization", "Content-Type", "Content-Encoding", "Accept", "RequestTime", "X-Forwarded-For", "Forwarded", "Host", "User-Agent", "Cookie", canary,
	} {
		for what, values := range map[string][]string{"": {canary}, " number": {canaryNumber}, " masked": {"sha512-" + canary}, " twice": {both, both}} {
			all[name+what] = requestBody(body, func(r *http.Request) {
				r.RemoteAddr = "10.0.0.2:1"
				r.Header.Set("X-Forwarded-For", "203.0.113.9")
				r.Header[http.CanonicalHeaderKey(name)] = values
			})
		}
	}
	return all
}

// TestNothingSecretIsTold: they are in no log line, no metric, and no answer.
func TestNothingSecretIsTold(t *testing.T) {
	s := newStand(t, gate.Config{Allow: allowList(t), Secrets: secrets(t)})
	require.NoError(t, s.registry.Register(secrets(t)))
	requests := canaryRequests()
	causes := map[string]bool{}
	for name, r := range requests {
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, r)
		causes[s.cause()] = true
		families, err := s.registry.Gather()
		require.NoError(t, err)
		for what, told := range map[string]string{"answer": fmt.Sprint(w.Header(), w.Body), "log": s.log.String(), "metrics": fmt.Sprint(families)} {
			for _, secret := range []string{canary[:10], strings.ToLower(canary[:10]), http.CanonicalHeaderKey(canary)[:10], canaryNumber[1:], aliceSecret, "244464DFCB537E56"} {
				// The correlation id is the caller's own, and goes back to it alone.
				if what == "answer" {
					told = strings.ReplaceAll(told, `"correlationId":"244464DFCB537E56"`, "")
				}
				require.NotContains(t, told, secret, "%s, in %s", what, name)
			}
		}
	}
	assert.Equal(t, len(requests), strings.Count(s.log.String(), "\n"), "one line for each request")
	for _, cause := range []string{
		"", gate.CauseAddress, gate.CauseMethod, gate.CauseQuery, gate.CauseHeader, gate.CauseMedia, gate.CauseEncoding, gate.CauseAccept, gate.CauseSecret, gate.CauseRequestTime, gate.CauseBody,
		gate.CauseJSON, gate.CauseMerchant,
	} {
		assert.True(t, causes[cause], "nothing came of %q", cause)
	}
}
