package sandbox

import (
	"bytes"
	"io/fs"
	"net/http"
	"path"
	"time"

	playground "github.com/evurl/edge/js/playground"
	"github.com/evurl/edge/wasm"
)

// policy is the page's Content-Security-Policy. The module needs
// 'wasm-unsafe-eval' to compile, and connect-src 'self' to be fetched; of Trusted
// Types there is one policy, which has the address of the page's worker.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
	"img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; " +
	"object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types evurl-worker"

// kinds are those of the page's files, by their endings.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".txt": "text/plain; charset=utf-8",
}

// page serves the page and the module.
func page() http.Handler {
	files := http.NewServeMux()
	files.Handle("GET /evurl.wasm", content("evurl.wasm", "application/wasm", wasm.Module()))
	dist := playground.Files()
	entries, err := fs.ReadDir(dist, ".")
	if err != nil {
		panic(err) // they are embedded
	}
	for _, entry := range entries {
		name := entry.Name()
		data, err := fs.ReadFile(dist, name)
		kind := kinds[path.Ext(name)]
		if err != nil || kind == "" {
			panic("the embedded page has a file that cannot be served: " + name)
		}
		at := "/" + name
		if name == "index.html" {
			at = "/{$}"
		}
		files.Handle("GET "+at, content(name, kind, data))
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
