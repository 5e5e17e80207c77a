package sandbox_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host"
	"github.com/evurl/edge/host/sandbox"
)

// BenchmarkSandbox is the handlers alone, on the module, without a network.
func BenchmarkSandbox(b *testing.B) {
	engine, err := host.New(b.Context())
	require.NoError(b, err)
	defer engine.Close(context.Background())
	w := newWorld(b, cipher.GCM, func(c *sandbox.Config) { c.Engine = engine })
	handler := w.server.Config.Handler
	b.Run("open", func(b *testing.B) {
		b.ReportAllocs()
		built := w.account.BuildMany(make([]evurl.Request, b.N))
		b.ResetTimer()
		for i := range b.N {
			u, err := url.Parse(built[i].Built.EVURL)
			require.NoError(b, err)
			out := httptest.NewRecorder()
			handler.ServeHTTP(out, &http.Request{Method: http.MethodGet, URL: u, Host: u.Host, Header: http.Header{}, RemoteAddr: "127.0.0.1:1"})
			if out.Code != http.StatusSeeOther {
				b.Fatal(out.Code)
			}
		}
		w.admin(http.MethodPost, "reset", "")
	})
	b.Run("create", func(b *testing.B) {
		b.ReportAllocs()
		bodies := make([]string, b.N)
		for i := range bodies {
			body, err := json.Marshal(w.createRequest(nil))
			require.NoError(b, err)
			bodies[i] = string(body)
		}
		headers := apiHeaders()
		b.ResetTimer()
		for i := range b.N {
			r := httptest.NewRequest(http.MethodPost, w.url(phoneid.CreatePath), strings.NewReader(bodies[i]))
			for h := 0; h < len(headers); h += 2 {
				r.Header.Set(headers[h], headers[h+1])
			}
			out := httptest.NewRecorder()
			handler.ServeHTTP(out, r)
			if out.Code != http.StatusOK {
				b.Fatal(out.Body)
			}
		}
		w.admin(http.MethodPost, "reset", "")
	})
}
