package sandbox_test

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// TestUsedIsRememberedForAYear: under CTR whoever saw an EVURL can give it another
// timestamp. It is refused for as long as the sandbox remembers that it was used.
func TestUsedIsRememberedForAYear(t *testing.T) {
	w := newWorld(t, cipher.CTR, nil)
	built := w.build(evurl.Request{})
	opened, err := w.account.Open(built.EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	// at is the EVURL as if it had been built by the sandbox's clock.
	at := func(ahead time.Duration) string {
		u, err := url.Parse(built.EVURL)
		require.NoError(t, err)
		data, err := base64.StdEncoding.DecodeString(u.Query().Get("data"))
		require.NoError(t, err)
		const form = "20060102150405"
		was, is := opened.Timestamp.UTC().Format(form), time.Now().Add(ahead).UTC().Format(form)
		for i := range was {
			data[len("correlationid=")+len(opened.CorrelationID)+len("&timestamp=")+i] ^= was[i] ^ is[i]
		}
		return strings.Replace(built.EVURL, url.QueryEscape(u.Query().Get("data")), url.QueryEscape(base64.StdEncoding.EncodeToString(data)), 1)
	}
	_, outcome := w.visit(built.EVURL, agent)
	require.Equal(t, "0", outcome.Get("ErrorCode"))
	const day = 24 * time.Hour
	w.advance(364 * day)
	assertRefused(t, w.do(w.request(http.MethodGet, at(364*day), "")))
	log := w.log()
	assert.Equal(t, "expired", log[len(log)-1].Cause, "it is known, and over")
	// A control: forgotten, the forgery opens.
	w.advance(2 * day)
	assert.Equal(t, http.StatusSeeOther, w.do(w.request(http.MethodGet, at(366*day), "")).status)
}
