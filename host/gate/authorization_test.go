package gate_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/host/gate"
)

// TestNearMisses: what stands around an API Secret is named, with the status and
// the code of every wrong secret, and the answer is the same whether or not the
// secret in it is a valid one.
func TestNearMisses(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	ask := func(authorization string) (answer, description string) {
		r := request(func(r *http.Request) { r.Header.Set("Authorization", authorization) })
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, r)
		answer = fmt.Sprint(w.Code, w.Header(), w.Body)
		status, code, description := s.do(r)
		assert.Equal(t, []any{401, "-5000", gate.CauseSecret}, []any{status, code, s.cause()}, authorization)
		return answer, description
	}
	for around, says := range map[string]string{
		"Bearer %s":                "begins with the scheme Bearer",
		"bearer  %s":               "begins with the scheme Bearer",
		"BASIC %s":                 "begins with the scheme Basic",
		"Digest %s":                "begins with the scheme Digest",
		"Token %s":                 "begins with the scheme Token",
		"\ufeff%s":                 "byte order mark",
		`"%s"`:                     "quotes",
		"'%s'":                     "quotes",
		"%s`":                      "quotes",
		"API_SECRET=%s":            "a name and =",
		`EVURL_API_SECRET="%s"`:    "a name and =",
		`%s\n`:                     "an escaped line end",
		"%s%%0A":                   "an escaped line end",
		" %s":                      "white space",
		"%s\u00a0":                 "white space",
		"access not allowed %s-%s": "access not allowed: check API Secret",
	} {
		around = strings.ReplaceAll(around, "%s-%s", "%[1]s")
		valid, description := ask(fmt.Sprintf(around, aliceSecret))
		assert.Contains(t, description, says, around)
		assert.NotContains(t, description, aliceSecret[:4])
		for _, other := range []string{bobSecret, strings.Repeat("0", 32), "x"} {
			wrong, _ := ask(fmt.Sprintf(around, other))
			assert.Equal(t, valid, wrong, around)
		}
	}
	_, description := ask("")
	assert.Contains(t, description, "missing")
	_, description = ask(strings.Repeat("0", 32))
	assert.Equal(t, "access not allowed: check API Secret, merchantId and subMerchantId", description)
}
