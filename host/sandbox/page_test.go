package sandbox_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/wasm"
)

func get(method, host, path string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, nil)
	r.Host = host
	w := httptest.NewRecorder()
	sandbox.Page("127.0.0.1:8080", "localhost:8080").ServeHTTP(w, r)
	return w
}

func TestPage(t *testing.T) {
	for path, kind := range map[string]string{
		"/": "text/html; charset=utf-8", "/page.js": "text/javascript; charset=utf-8",
		"/page.css": "text/css; charset=utf-8", "/evurl.wasm": "application/wasm",
	} {
		w := get(http.MethodGet, "localhost:8080", path)
		assert.Equal(t, http.StatusOK, w.Code, path)
		assert.Equal(t, kind, w.Header().Get("Content-Type"), path)
		policy := w.Header().Get("Content-Security-Policy")
		assert.Contains(t, policy, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
		assert.NotContains(t, strings.ReplaceAll(policy, "wasm-unsafe-eval", ""), "unsafe")
		assert.Contains(t, policy, "frame-ancestors 'none'")
		assert.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"))
		assert.Equal(t, "no-referrer", w.Header().Get("Referrer-Policy"))
		assert.Empty(t, w.Header().Get("Access-Control-Allow-Origin"))
	}
	assert.Equal(t, wasm.Module(), get(http.MethodGet, "127.0.0.1:8080", "/evurl.wasm").Body.Bytes())
}

func TestPageAnswersToItsOwnAddressAlone(t *testing.T) {
	for _, host := range []string{"", "evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:8081", "localhost:8080.evil.example", "LOCALHOST:8080"} {
		w := get(http.MethodGet, host, "/")
		assert.Equal(t, http.StatusMisdirectedRequest, w.Code, host)
		assert.NotContains(t, w.Body.String(), "<html")
	}
}

func TestPageServesNothingElse(t *testing.T) {
	for path, status := range map[string]int{
		"/index.html": 404, "/embed.go": 404, "/dist/": 404, "/..%2fembed.go": 404, "/evurl.wasm/": 404, "/page.js.map": 404,
	} {
		assert.Equal(t, status, get(http.MethodGet, "localhost:8080", path).Code, path)
	}
	assert.Equal(t, http.StatusMethodNotAllowed, get(http.MethodPost, "localhost:8080", "/").Code)
	assert.Equal(t, http.StatusOK, get(http.MethodHead, "localhost:8080", "/").Code)
}
