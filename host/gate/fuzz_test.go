package gate_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/strictjson"
	"github.com/evurl/edge/host/gate"
)

// anyRequest is one that all gates let through, with what a fuzzer makes of it:
// lines of headers are added, those that begin with - taken out.
func anyRequest(peer, method, path, query, headers, body string) *http.Request {
	r := request(nil)
	r.RemoteAddr, r.Method, r.URL = peer, method, &url.URL{Path: path, RawQuery: query}
	r.Body, r.ContentLength = io.NopCloser(strings.NewReader(body)), int64(len(body))
	for line := range strings.SplitSeq(headers, "\n") {
		if name, out := strings.CutPrefix(line, "-"); out {
			r.Header.Del(name)
			continue
		}
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Add(name, value)
	}
	return r
}

// FuzzGate: whatever comes is refused with an envelope, or let through with what
// the gate found; nothing is an error of the server, and each leaves one line in
// the log, of a known cause.
func FuzzGate(f *testing.F) {
	const path, peer = "/cigateway/id/v1/phoneIdUrl", "203.0.113.9:1"
	good := `{"merchantId":"` + alice + `","subMerchantId":"00DF00000016","correlationId":"244464DFCB537E56"}`
	f.Add(peer, "POST", path, "", "", good)
	f.Add(peer, "POST", path, "", "-Authorization\nAuthorization: "+bobSecret, `{"merchantId":"`+bob+`","subMerchantId":"x"}`)
	f.Add(peer, "POST", path, "", "-Authorization\nAuthorization: sha512-x", good)
	f.Add(peer, "POST", path, "", "Authorization: x", good)
	f.Add(peer, "POST", path, "", "-RequestTime\nRequestTime: 2026-11-25T12:00:00.331Z", good)
	f.Add(peer, "POST", path, "", "-Content-Type\nContent-Type: application/json; charset=utf-8", good)
	f.Add(peer, "POST", path, "", "-Accept\nHost: x\nContent-Encoding: gzip", good)
	f.Add(peer, "GET", "", "a=1&a=2", "", `{"a":1,"a":2}`)
	f.Add("10.0.0.2:1", "POST", path, "", "X-Forwarded-For: 203.0.113.9, 10.0.0.3\nX-Forwarded-For: 10.0.0.4", good)
	f.Add("[::ffff:10.0.0.2]:1", "POST", path, "", "X-Forwarded-For: unknown", "{\"\xff\":1}")
	s := newStand(f, gate.Config{Allow: allowList(f), Secrets: secrets(f), MaxBody: 2000})
	f.Fuzz(func(t *testing.T, peer, method, path, query, headers, body string) {
		s.t, s.passed = t, nil
		s.log.Reset()
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, anyRequest(peer, method, path, query, headers, body))
		require.Equal(t, 1, strings.Count(s.log.String(), "\n"))
		var line map[string]any
		require.NoError(t, json.Unmarshal(s.log.Bytes(), &line))
		if w.Code == http.StatusNoContent {
			require.Len(t, s.passed, 1)
			requireValid(t, s.passed[0])
			require.Empty(t, line["cause"])
			return
		}
		require.Empty(t, s.passed)
		require.True(t, w.Code >= 400 && w.Code < 500, w.Code)
		require.Contains(t, gate.Causes(), line["cause"])
		envelope, err := strictjson.Object(w.Body.Bytes(), 2)
		require.NoError(t, err)
		inner := strictjson.NewReader(strictjson.NewReader(envelope).Object("error"))
		require.Contains(t, []string{"-5000", "-5003"}, inner.Text("code"))
		require.NotEmpty(t, inner.Text("description"))
		if inner.Given("correlationId") {
			require.Contains(t, body, "correlationId")
		}
	})
}

// requireValid holds what was let through against the secrets of the tests.
func requireValid(t *testing.T, r *gate.Request) {
	t.Helper()
	require.Contains(t, []string{alice + " a1", bob + " b1"}, r.MerchantID+" "+r.SecretID)
	require.True(t, r.SubMerchantID == "" || r.SubMerchantID == "00DF00000016" || r.MerchantID == bob)
	require.Equal(t, r.MerchantID, r.Body["merchantId"])
	require.True(t, allowListed(r))
}

func allowListed(r *gate.Request) bool {
	a := r.Client.String()
	return strings.HasPrefix(a, "203.0.113.") || strings.HasPrefix(a, "2001:db8:1:")
}
