package client_test

import (
	"bytes"
	"crypto/tls"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// TestNoRedirectIsFollowed: from https to http and to https on the same host,
// and to itself. The server that it leads to counts, and is shown to be
// reached, with Authorization and body, by a client of net/http's own.
func TestNoRedirectIsFollowed(t *testing.T) {
	for name, target := range map[string]*platform{"to http": plainPlatform(t, nil), "to https": newPlatform(t, nil)} {
		for _, status := range []int{300, 301, 302, 303, 304, 305, 307, 308, 399} {
			t.Run(name+" "+strconv.Itoa(status), func(t *testing.T) {
				p := newPlatform(t, func(w http.ResponseWriter, s seen) {
					w.Header().Set("Location", target.URL+s.path)
					w.Header().Set("Content-Type", "application/json")
					w.WriteHeader(status)
					if status != http.StatusNotModified {
						_, _ = w.Write([]byte(success(s)))
					}
				})
				before := len(target.requests())
				for call, err := range everyCall(t, p.client(t)) {
					e := failed(t, err, client.KindRedirect)
					assert.Equal(t, call, e.Op)
					assert.Equal(t, status, e.Status)
					assert.NotContains(t, e.Error(), target.URL, "Location is the server's text")
				}
				assert.Len(t, p.requests(), 4)
				assert.Len(t, target.requests(), before)
			})
		}
		t.Run(name+" by net/http", func(t *testing.T) {
			p := newPlatform(t, func(w http.ResponseWriter, s seen) {
				http.Redirect(w, &http.Request{}, target.URL+s.path, http.StatusTemporaryRedirect)
			})
			careless := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}} // as a control
			r, err := http.NewRequest(http.MethodPost, p.URL+phoneid.CreatePath, bytes.NewReader([]byte("{}")))
			require.NoError(t, err)
			r.Header.Set("Authorization", "CONTROL")
			response, err := careless.Do(r)
			require.NoError(t, err)
			require.NoError(t, response.Body.Close())
			last := target.requests()[len(target.requests())-1]
			assert.Equal(t, "CONTROL", last.header.Get("Authorization"))
			assert.Equal(t, "{}", last.text)
		})
	}
}

// TestRedirectToItself is not followed either.
func TestRedirectToItself(t *testing.T) {
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		if strings.HasSuffix(s.path, "/again") {
			writeJSON(w, http.StatusOK, success(s))
			return
		}
		w.Header().Set("Location", s.path+"/again")
		w.WriteHeader(http.StatusPermanentRedirect)
	})
	_, err := p.client(t).Create(t.Context(), createRequest())
	failed(t, err, client.KindRedirect)
	assert.Len(t, p.requests(), 1)
}
