package sandbox_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/wasm"
)

func TestPage(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for path, kind := range map[string]string{
		"/": "text/html; charset=utf-8", "/page.js": "text/javascript; charset=utf-8",
		"/page.css": "text/css; charset=utf-8", "/evurl.wasm": "application/wasm",
	} {
		a := w.do(w.request(http.MethodGet, w.url(path), ""))
		assert.Equal(t, http.StatusOK, a.status, path)
		assert.Equal(t, kind, a.header.Get("Content-Type"), path)
		policy := a.header.Get("Content-Security-Policy")
		assert.Contains(t, policy, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self';")
		assert.NotContains(t, strings.ReplaceAll(policy, "wasm-unsafe-eval", ""), "unsafe")
		assert.Contains(t, policy, "frame-ancestors 'none'")
		assert.Equal(t, "nosniff", a.header.Get("X-Content-Type-Options"))
		assert.Equal(t, "no-referrer", a.header.Get("Referrer-Policy"))
	}
	assert.Equal(t, string(wasm.Module()), w.do(w.request(http.MethodGet, w.url("/evurl.wasm"), "")).body)
	for path, status := range map[string]int{
		"/index.html": 404, "/embed.go": 404, "/dist/": 404, "/..%2fembed.go": 404, "/evurl.wasm/": 404, "/page.js.map": 404,
	} {
		assert.Equal(t, status, w.do(w.request(http.MethodGet, w.url(path), "")).status, path)
	}
	assert.Equal(t, http.StatusMethodNotAllowed, w.do(w.request(http.MethodPost, w.url("/"), "")).status)
	assert.Equal(t, http.StatusOK, w.do(w.request(http.MethodHead, w.url("/"), "")).status)
}

// everything is one request to each kind of thing that a sandbox serves.
func (w *world) everything() []*http.Request {
	return []*http.Request{
		w.request(http.MethodGet, w.url("/"), ""),
		w.request(http.MethodGet, w.url("/evurl.wasm"), ""),
		w.request(http.MethodPost, w.url(phoneid.CreatePath), "{}", apiHeaders()...),
		w.request(http.MethodGet, w.url("/_sandbox/requests"), ""),
		w.request(http.MethodPost, w.url("/_sandbox/reset"), ""),
		w.request(http.MethodGet, w.url("/_sandbox/customer"), ""),
		w.request(http.MethodPost, w.url("/_sandbox/customer/id/v1/phoneIdUrl"), "{}", "Content-Type", "application/json"),
		w.request(http.MethodGet, w.create(nil).EVURL, ""),
	}
}

// TestRebinding: a page elsewhere whose own name leads to this machine gets
// nothing, since its requests carry that name.
func TestRebinding(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	_, port, err := net.SplitHostPort(w.server.Listener.Addr().String())
	require.NoError(t, err)
	for _, host := range []string{"evil.example", "evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "localhost:" + port + ".evil.example", "LOCALHOST:" + port, "127.0.0.1." + ":" + port, "[::1]:" + port} {
		for _, r := range w.everything() {
			r.Host = host
			a := w.do(r)
			assert.Equal(t, http.StatusMisdirectedRequest, a.status, "%s %s", host, r.URL.Path)
			assert.Empty(t, a.header.Get("Location"))
		}
	}
}

// TestOtherOrigins: a page elsewhere that knows the address reads nothing, since
// no answer allows it to, and changes nothing.
func TestOtherOrigins(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for _, origin := range [][2]string{{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}} {
		for i, r := range w.everything() {
			r.Header.Set(origin[0], origin[1])
			a := w.do(r)
			for name := range a.header {
				assert.False(t, strings.HasPrefix(name, "Access-Control-"), name)
			}
			if r.Method == http.MethodPost {
				assert.Equal(t, http.StatusForbidden, a.status, "%d %s", i, r.URL.Path)
			}
		}
		preflight := w.request(http.MethodOptions, w.url(phoneid.CreatePath), "", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
		assert.GreaterOrEqual(t, w.do(preflight).status, 400)
	}
}

// TestBaseURLAndNotHost: EVURLs carry what was configured, whatever a request
// says its Host is.
func TestBaseURLAndNotHost(t *testing.T) {
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) { c.BaseURL = "https://sandbox.example/msbox/id/" })
	created := w.create(nil)
	assert.True(t, strings.HasPrefix(created.EVURL, "https://sandbox.example/msbox/id/"+accessKey+"?"))
	// What stands before it passes the Host on.
	r := w.request(http.MethodGet, strings.Replace(created.EVURL, "https://sandbox.example", w.server.URL, 1), "")
	r.Host = "sandbox.example"
	a := w.do(r)
	assert.Equal(t, http.StatusSeeOther, a.status)
	assert.True(t, strings.HasPrefix(a.header.Get("Location"), "https://sandbox.example/msbox/idbrrecv2/v1?state="))
}

// TestThePhonesDoor: it answers EVURLs, and nothing else of the sandbox.
func TestThePhonesDoor(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	door := httptest.NewServer(w.s.Phone())
	defer door.Close()
	visit := func(target string) answer {
		r := w.request(http.MethodGet, strings.Replace(target, w.server.URL, door.URL, 1), "", "User-Agent", agent)
		r.Host = w.server.Listener.Addr().String()
		return w.do(r)
	}
	created := w.create(nil)
	a := visit(created.EVURL)
	require.Equal(t, http.StatusSeeOther, a.status)
	a = visit(a.header.Get("Location"))
	assert.Equal(t, "0", outcomeOf(t, a).Get("ErrorCode"))
	for _, path := range []string{"/", "/evurl.wasm", "/page.js", "/_sandbox/requests", "/_sandbox/metrics", "/_sandbox/events", phoneid.CreatePath, phoneid.ResultPath, "/msbox/", "/msbox/id", "//msbox/id/x", "/msbox/../_sandbox/requests"} {
		a := visit(w.url(path))
		assert.Equal(t, http.StatusNotFound, a.status, path)
		assert.NotContains(t, a.body, "<html")
	}
	for _, r := range w.everything()[2:7] {
		b := w.request(r.Method, strings.Replace(r.URL.String(), w.server.URL, door.URL, 1), "", apiHeaders()...)
		b.Host = w.server.Listener.Addr().String()
		assert.Equal(t, http.StatusNotFound, w.do(b).status)
	}
}

func TestNewRefuses(t *testing.T) {
	good := func() sandbox.Config {
		return sandbox.Config{
			BaseURL: "http://127.0.0.1:8080/msbox/id/", Engine: evurl.Native{},
			Merchants: []sandbox.Merchant{{ID: merchantID, Account: config(cipher.GCM)}},
			Gate:      gate.Config{Secrets: secrets(t)},
		}
	}
	s, err := sandbox.New(t.Context(), good())
	require.NoError(t, err)
	require.NoError(t, s.Close(t.Context()))
	for name, change := range map[string]func(*sandbox.Config){
		"base":           func(c *sandbox.Config) { c.BaseURL = "http://127.0.0.1:8080/" },
		"base to others": func(c *sandbox.Config) { c.BaseURL = "http://192.168.1.5/msbox/id/" },
		"query":          func(c *sandbox.Config) { c.BaseURL += "?x" },
		"no merchant":    func(c *sandbox.Config) { c.Merchants = nil },
		"no id":          func(c *sandbox.Config) { c.Merchants[0].ID = "" },
		"one key for two": func(c *sandbox.Config) {
			c.Merchants = append(c.Merchants, sandbox.Merchant{ID: "B", Account: config(cipher.GCM)})
		},
		"no secrets": func(c *sandbox.Config) { c.Gate.Secrets = nil },
		"endpoint":   func(c *sandbox.Config) { c.Merchants[0].Account.Endpoint = "https://mi.dnlsrv.com/m/id/" },
		"account":    func(c *sandbox.Config) { c.Merchants[0].Account.ClientAccessKey = "" },
		"faults":     func(c *sandbox.Config) { c.Faults.Rules = []sandbox.Fault{{Code: "x"}} },
	} {
		c := good()
		change(&c)
		_, err := sandbox.New(t.Context(), c)
		assert.Error(t, err, name)
	}
}
