package sandbox_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
)

// serve has the sandbox answer a request without a network. What no client can
// send is nil.
func (w *world) serve(method, path, query, body string, headers ...string) *httptest.ResponseRecorder {
	r, err := http.NewRequest(method, w.server.URL, strings.NewReader(body))
	if err != nil {
		return nil
	}
	r.URL.Path, r.URL.RawQuery = path, query
	r.RemoteAddr, r.RequestURI = "127.0.0.1:4711", r.URL.RequestURI()
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	out := httptest.NewRecorder()
	w.server.Config.Handler.ServeHTTP(out, r)
	return out
}

// FuzzAPI: a body that came past the gate is answered with a result, or with a
// code and 4xx; it is never an error of the server.
func FuzzAPI(f *testing.F) {
	w := newWorld(f, cipher.GCM, nil)
	paths := []string{phoneid.CreatePath, phoneid.ResultPath, phoneid.MatchPath}
	for i, message := range []any{
		w.createRequest(nil),
		phoneid.ResultRequest{MerchantID: merchantID, CorrelationID: "CORRELATION", AssociationKey: "CORRELATION", ConsumerMDN: number},
		phoneid.MatchRequest{MerchantID: merchantID, ConsentID: "x", ConsentTimeStamp: time.Now(), MSISDN: number, CorrelationID: "CORRELATION"},
	} {
		body, err := json.Marshal(message)
		require.NoError(f, err)
		f.Add(uint8(i), string(body))
	}
	for i, body := range []string{`{}`, `{"merchantId":"` + merchantID + `"}`, `{"merchantId":"` + merchantID + `","match":{}}`, `{"merchantId":"` + merchantID + `","air":"x"}`} {
		f.Add(uint8(i), body)
	}
	f.Fuzz(func(t *testing.T, which uint8, body string) {
		out := w.serve(http.MethodPost, paths[int(which)%len(paths)], "", body, apiHeaders()...)
		require.Less(t, out.Code, 500, body)
		var answer map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(out.Body.Bytes(), &answer))
		require.Len(t, answer, 1)
		if out.Code != http.StatusOK {
			require.GreaterOrEqual(t, out.Code, 400)
			var failure struct{ Code string }
			require.NoError(t, json.Unmarshal(answer["error"], &failure))
			require.NotEmpty(t, failure.Code)
		}
	})
}

// FuzzEVURL: whatever is opened is sent on, within the sandbox or to a redirect,
// or gets the one answer. An ErrorCode comes with status 200 alone.
func FuzzEVURL(f *testing.F) {
	w := newWorld(f, cipher.CTR, nil)
	link, err := url.Parse(w.build(evurl.Request{Redirect: redirect}).EVURL)
	require.NoError(f, err)
	f.Add("GET", link.Path, link.RawQuery, "", "")
	f.Add("POST", link.Path, "", link.RawQuery, "application/x-www-form-urlencoded")
	f.Add("GET", "/msbox/idbrrecv2/v1", "state=x.y", "", "")
	f.Add("HEAD", "/msbox/id/", "", "", "")
	f.Add("GET", "/msbox/.", "state=x.y", "", "")
	f.Add("GET", "/msbox/..//evil.example/", "", "", "")
	f.Fuzz(func(t *testing.T, method, path, query, body, media string) {
		out := w.serve(method, path, query, body, "Content-Type", media)
		if out == nil {
			return
		}
		require.Less(t, out.Code, 500)
		if strings.HasPrefix(path, "/msbox/id/") && out.Code == http.StatusOK && method != http.MethodHead {
			require.Equal(t, refused, out.Body.String())
		}
		if out.Code != http.StatusOK {
			require.NotContains(t, out.Body.String(), "ErrorCode")
		}
		if location := out.Header().Get("Location"); location != "" && strings.HasPrefix(path, "/msbox/") {
			if out.Code == http.StatusTemporaryRedirect { // net/http's, to the same path without dots
				to, _, _ := strings.Cut(location, "?")
				require.Regexp(t, "^/([^/]|$)", to, "within the sandbox")
				return
			}
			require.Equal(t, http.StatusSeeOther, out.Code)
			require.True(t, strings.HasPrefix(location, w.server.URL+"/msbox/idbrrecv2/v1?state="))
		}
	})
}

// FuzzAdmin: what the admin API does not take it says with 4xx.
func FuzzAdmin(f *testing.F) {
	w := newWorld(f, cipher.GCM, nil)
	f.Add("PUT", "clock", "", `{"advance":"1h"}`)
	f.Add("PUT", "faults", "", `{"seed":1,"rules":[{"code":"-33","probability":0.5,"delay":{"median":"1us","sigma":1}}]}`)
	f.Add("GET", "transactions", "limit=10", "")
	f.Add("GET", "requests", "since=1", "")
	f.Add("DELETE", "faults", "", "")
	f.Add("POST", "reset", "", "")
	f.Fuzz(func(t *testing.T, method, path, query, body string) {
		if strings.Contains(path, "events") {
			return // it does not end
		}
		out := w.serve(method, "/_sandbox/"+path, query, body, "Content-Type", "application/json")
		if out != nil {
			require.Less(t, out.Code, 500)
		}
	})
}
