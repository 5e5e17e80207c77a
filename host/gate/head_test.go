package gate_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/host/gate"
)

func TestHead(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	twice := func(name string) func(*http.Request) {
		return func(r *http.Request) {
			r.Header[http.CanonicalHeaderKey(name)] = []string{r.Header.Get(name), r.Header.Get(name)}
		}
	}
	set := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	for i, c := range []struct {
		change func(*http.Request)
		status int
		code   string
		cause  string
	}{
		{func(r *http.Request) { r.Method = http.MethodGet }, 405, "-5003", gate.CauseMethod},
		{func(r *http.Request) { r.Method = http.MethodHead }, 405, "-5003", gate.CauseMethod},
		{func(r *http.Request) { r.URL.RawQuery = "merchantId=x" }, 400, "-5003", gate.CauseQuery},
		{func(r *http.Request) { r.URL.RawQuery = "a=1&a=2" }, 400, "-5003", gate.CauseQuery},
		{func(r *http.Request) { r.URL.ForceQuery = true }, 400, "-5003", gate.CauseQuery},
		{twice("Authorization"), 400, "-5003", gate.CauseHeader},
		{twice("Content-Type"), 400, "-5003", gate.CauseHeader},
		{twice("Accept"), 400, "-5003", gate.CauseHeader},
		{twice("Host"), 400, "-5003", gate.CauseHeader},
		{twice("Content-Length"), 400, "-5003", gate.CauseHeader},
		{twice("Content-Encoding"), 400, "-5003", gate.CauseHeader},
		{twice("RequestTime"), 400, "-5003", gate.CauseHeader},
		{set("Content-Encoding", "gzip"), 415, "-5003", gate.CauseEncoding},
		{set("Content-Type", ""), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "text/plain"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/x-www-form-urlencoded"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json; charset=utf-16"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json; x=y"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json, application/json"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json; charset=utf-8; charset=utf-16"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json;"), 204, "", ""},
		{set("Content-Type", "application/json; charset=UTF-8"), 204, "", ""},
		{set("Content-Type", "Application/JSON"), 204, "", ""},
		{set("Content-Type", "application/json\t ;\tcharset=utf-8"), 204, "", ""},
		// Unicode's white space is not HTTP's.
		{set("Content-Type", "\u00a0application/json"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json\u2000"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "\ufeffapplication/json"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json\v"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json\xa0"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json;\u00a0charset=utf-8"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json; charset=utf-8\u2000"), 415, "-5003", gate.CauseMedia},
		{set("Accept", "\u00a0application/json"), 406, "-5003", gate.CauseAccept},
		{set("Accept", "application/json;\u2000"), 406, "-5003", gate.CauseAccept},
		{set("Accept", ""), 406, "-5003", gate.CauseAccept},
		{set("Accept", "text/html"), 406, "-5003", gate.CauseAccept},
		{set("Accept", "*/*"), 406, "-5003", gate.CauseAccept}, // "no other", says the platform
		{set("Accept", "application/json, text/html"), 406, "-5003", gate.CauseAccept},
		{set("Accept", "application/json;q=0.5"), 406, "-5003", gate.CauseAccept},
		{set("Accept", "application/json; charset=utf-8"), 204, "", ""},
		{set("Host", "evil.example"), 400, "-5003", gate.CauseHeader},
		{set("Host", "example.com"), 204, "", ""},
		{set("RequestTime", ""), 400, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "yesterday"), 400, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "2026-11-25T12:00:00+00:00"), 204, "", ""},
		{set("RequestTime", "2026-11-25T12:00:00.331Z"), 204, "", ""},
		{set("RequestTime", "2026-11-25T13:00:00+01:00"), 204, "", ""},
		{set("RequestTime", "2026-11-25T11:55:00Z"), 204, "", ""},
		{set("RequestTime", "2026-11-25T11:54:59Z"), 403, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "2026-11-25T12:05:00Z"), 204, "", ""},
		{set("RequestTime", "2026-11-25T12:05:01Z"), 403, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "2026-11-25T00:00:00Z"), 403, "-5003", gate.CauseRequestTime},
	} {
		status, code, _ := s.do(request(c.change))
		assert.Equal(t, c.status, status, "row %d", i)
		assert.Equal(t, c.code, code, "row %d", i)
		assert.Equal(t, c.cause, s.cause(), "row %d", i)
	}
	// Each cause has its own text.
	texts := map[string]string{}
	for _, c := range []struct{ name, value, says string }{
		{"Content-Encoding", "gzip", "Content-Encoding is not taken"},
		{"Content-Type", "", "Content-Type is missing or empty"},
		{"Content-Type", "json", "Content-Type is not one media type"},
		{"Content-Type", "text/plain", "Content-Type is not application/json"},
		{"Content-Type", "application/json; charset=utf-16", "a charset that is not UTF-8"},
		{"Content-Type", "application/json; x=y", "a parameter other than charset"},
		{"Accept", "", "Accept is missing or empty"},
		{"Accept", "*/*", "Accept is not application/json"},
		{"Accept", "application/json, text/plain, */*", "Accept is not one media type"},
		{"RequestTime", "", "RequestTime is missing or empty"},
		{"RequestTime", "yesterday", "is not a time of RFC 3339"},
		{"RequestTime", "2026-11-25T00:00:00Z", "off; is the clock right"},
	} {
		_, _, text := s.do(request(set(c.name, c.value)))
		assert.Contains(t, text, c.says, c.value)
		assert.Empty(t, texts[text], "the text of %q", texts[text])
		texts[text] = c.name + ": " + c.value
	}
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, request(func(r *http.Request) { r.Method = http.MethodPut }))
	assert.Equal(t, http.MethodPost, w.Header().Get("Allow"))
	assert.Equal(t, "no-store", w.Header().Get("Cache-Control"))
}
