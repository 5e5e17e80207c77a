package sandbox

import (
	"context"
	"net/http"
	"net/url"

	"github.com/evurl/edge/host/internal/terminal"
)

// The page plays the phone in a frame of its own. Its redirect to the merchant
// would leave this server, which the page's policy refuses and which no
// merchant's server should see: there the frame stops, and shows where it would
// have gone. A frame in somebody else's page is a phone like any other.

type frameKey struct{}

// framed marks the requests of the page's frame. Of the local door alone: what
// comes by the phone's is a phone.
func framed(r *http.Request) *http.Request {
	if r.Header.Get("Sec-Fetch-Dest") != "iframe" || r.Header.Get("Sec-Fetch-Site") != "same-origin" {
		return r
	}
	return r.WithContext(context.WithValue(r.Context(), frameKey{}, true))
}

func isFramed(r *http.Request) bool { return r.Context().Value(frameKey{}) != nil }

// stopFrame answers in the place of a redirect that leaves.
func stopFrame(w http.ResponseWriter, location string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; sandbox")
	w.WriteHeader(http.StatusOK)
	text := "The phone would leave for\n\n" + location + "\n\nThe frame stops here: it is another server.\n"
	_, _ = w.Write(terminal.Escape([]byte(text)))
}

// hostOf is what the log says of a redirect.
func hostOf(location string) string {
	u, err := url.Parse(location)
	if err != nil {
		return "the merchant's server"
	}
	return u.Host
}
