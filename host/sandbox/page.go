package sandbox

import (
	"bytes"
	"io/fs"
	"net/http"
	"time"

	playground "github.com/evurl/edge/js/playground"
	"github.com/evurl/edge/wasm"
)

// policy is the page's Content-Security-Policy. The module needs
// 'wasm-unsafe-eval' to compile, and connect-src 'self' to be fetched.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; " +
	"object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// page serves the page and the module.
func page() http.Handler {
	files := http.NewServeMux()
	files.Handle("GET /evurl.wasm", content("evurl.wasm", "application/wasm", wasm.Module()))
	for name, kind := range map[string]string{
		"index.html": "text/html; charset=utf-8", "page.css": "text/css; charset=utf-8", "page.js": "text/javascript; charset=utf-8",
	} {
		data, err := fs.ReadFile(playground.Files(), name)
		if err != nil {
			panic("the embedded page lacks " + name)
		}
		path := "/" + name
		if name == "index.html" {
			path = "/{$}"
		}
		files.Handle("GET "+path, content(name, kind, data))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secure(w.Header())
		files.ServeHTTP(w, r)
	})
}

func content(name, kind string, data []byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", kind)
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
	})
}

func secure(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
}
