package sandbox_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/sandbox"
)

// TestTakenOverByAnotherAlgorithm: an account in rotation has a GCM key and an
// old CTR key. Whoever saw one EVURL under CTR makes of it one with the
// correlation id of a transaction under GCM, by changing the ciphertext.
func TestTakenOverByAnotherAlgorithm(t *testing.T) {
	old, err := cipher.NewKey(bytes.Repeat([]byte{9}, 16))
	require.NoError(t, err)
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) {
		keys := &c.Merchants[0].Account.Keys
		*keys = append(*keys, evurl.KeyConfig{ID: "old", Status: evurl.Enabled, Algorithm: cipher.CTR, Key: old})
	})
	victim := w.create(nil)
	ctr := config(cipher.CTR)
	ctr.Endpoint, ctr.Keys[0].Key = w.base, old
	account, err := evurl.New(ctr)
	require.NoError(t, err)
	seen := strings.Repeat("S", len(victim.CorrelationID))
	built, err := account.Build(evurl.Request{CorrelationID: seen, Redirect: redirect})
	require.NoError(t, err)
	u, err := url.Parse(built.EVURL)
	require.NoError(t, err)
	data, err := base64.StdEncoding.DecodeString(u.Query().Get("data"))
	require.NoError(t, err)
	for i := range seen {
		data[len("correlationid=")+i] ^= seen[i] ^ victim.CorrelationID[i]
	}
	forged := strings.Replace(built.EVURL, url.QueryEscape(u.Query().Get("data")), url.QueryEscape(base64.StdEncoding.EncodeToString(data)), 1)
	opened, err := account.Open(forged, evurl.OpenOptions{})
	require.NoError(t, err)
	require.Equal(t, victim.CorrelationID, opened.CorrelationID, "the forgery opens")

	a := w.do(w.request(http.MethodGet, forged, ""))
	assertRefused(t, a)
	_, outcome := w.visit(victim.EVURL, agent)
	assert.Equal(t, "0", outcome.Get("ErrorCode"))
	// What was built under CTR opens still.
	own, err := account.Build(evurl.Request{})
	require.NoError(t, err)
	_, outcome = w.visit(own.EVURL, agent)
	assert.Equal(t, "0", outcome.Get("ErrorCode"))
}

// TestVisitsAreLimited, too, by address, so that nobody fills the store.
func TestVisitsAreLimited(t *testing.T) {
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) { c.Gate.AddressRate = gate.Rate{PerSecond: 1e-6, Burst: 3} })
	for range 3 {
		assertRefused(t, w.do(w.request(http.MethodGet, w.base+"x", "")))
	}
	a := w.do(w.request(http.MethodGet, w.build(evurl.Request{}).EVURL, ""))
	assert.Equal(t, http.StatusTooManyRequests, a.status)
	assert.NotEmpty(t, a.header.Get("Retry-After"))
	assert.Equal(t, "too many requests from this address; wait as Retry-After says\n", a.body)
}

// TestVisitorsBehindAProxy are told apart, where it is trusted.
func TestVisitorsBehindAProxy(t *testing.T) {
	allow, err := gate.NewAllowList([]string{"127.0.0.1"}, []string{"127.0.0.1"})
	require.NoError(t, err)
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) {
		c.Gate.Allow, c.Gate.AddressRate = allow, gate.Rate{PerSecond: 1e-6, Burst: 1}
	})
	visit := func(from string) int {
		return w.do(w.request(http.MethodGet, w.base+"x", "", "X-Forwarded-For", from)).status
	}
	assert.Equal(t, []int{200, 429, 200, 429}, []int{visit("203.0.113.9"), visit("203.0.113.9"), visit("203.0.113.10"), visit("203.0.113.10")})
}

// TestWhatIsWrongUsesUpNoID: it can be mended and sent again.
func TestWhatIsWrongUsesUpNoID(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	request := w.createRequest(func(r *phoneid.CreateRequest) { r.RedirectURL = "javascript:alert(1)" })
	assert.Equal(t, http.StatusBadRequest, w.post(phoneid.CreatePath, request).status)
	request.RedirectURL = redirect
	assert.Equal(t, http.StatusOK, w.post(phoneid.CreatePath, request).status)
}

// TestOtherPagesFollowNothing: they could read nothing, and hold streams open.
func TestOtherPagesFollowNothing(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for site, status := range map[string]int{"cross-site": 403, "same-site": 403, "x": 403, "same-origin": 200, "none": 200, "": 200} {
		r := w.request(http.MethodGet, w.url("/_sandbox/transactions"), "")
		if site != "" {
			r.Header.Set("Sec-Fetch-Site", site)
		}
		assert.Equal(t, status, w.do(r).status, site)
	}
	r := w.request(http.MethodGet, w.url("/_sandbox/events"), "", "Sec-Fetch-Site", "cross-site")
	assert.Equal(t, http.StatusForbidden, w.do(r).status)
	var follows []*http.Response
	defer func() {
		for _, f := range follows {
			f.Body.Close()
		}
	}()
	for range 64 {
		response, err := w.server.Client().Get(w.url("/_sandbox/events"))
		require.NoError(t, err)
		require.Equal(t, http.StatusOK, response.StatusCode)
		follows = append(follows, response)
	}
	assert.Equal(t, http.StatusTooManyRequests, w.do(w.request(http.MethodGet, w.url("/_sandbox/events"), "")).status)
	assert.Equal(t, http.StatusUnsupportedMediaType, w.do(w.request(http.MethodPost, w.url("/_sandbox/reset"), "x=1", "Content-Type", "application/x-www-form-urlencoded")).status)
}

// TestFollowerOfASandboxBefore this one gets what there is.
func TestFollowerOfASandboxBefore(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	w.do(w.request(http.MethodHead, w.base+"x", ""))
	for _, since := range []string{"500", "9007199254740992"} {
		assert.Contains(t, w.admin(http.MethodGet, "requests?since="+since, "").body, `"n":1`)
	}
}

func TestNoEndpoint(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	a := w.post("/cigateway/id/v1/phoneIdurl", map[string]any{})
	assert.Equal(t, http.StatusNotFound, a.status)
	assert.Contains(t, a.body, `"code":"-5003"`)
	assert.Contains(t, w.admin(http.MethodGet, "requests", "").body, "no such endpoint")
	a = w.do(w.request(http.MethodGet, w.url("/_sandbox"), ""))
	assert.Equal(t, "/_sandbox/", a.header.Get("Location"))
}

// TestLooksDoNotCount: a link scanner does not change how a run fares.
func TestLooksDoNotCount(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	const faults = `{"seed":7,"rules":[{"endpoint":"evurl","probability":0.5,"status":503}]}`
	run := func(look bool) (statuses string) {
		require.Equal(t, http.StatusOK, w.admin(http.MethodPut, "faults", faults).status)
		for range 30 {
			link := w.build(evurl.Request{}).EVURL
			if look {
				w.do(w.request(http.MethodHead, link, ""))
				w.do(w.request(http.MethodGet, link, "", "Purpose", "prefetch"))
			}
			a := w.do(w.request(http.MethodGet, link, ""))
			statuses += fmt.Sprint(a.status, " ")
			assert.Equal(t, "no-store", a.header.Get("Cache-Control"))
			assert.Equal(t, "no-referrer", a.header.Get("Referrer-Policy"))
		}
		return statuses
	}
	once := run(false)
	assert.Contains(t, once, "503")
	assert.Contains(t, once, "303")
	assert.Equal(t, once, run(true))
	// A second value of a header counts, too.
	w.admin(http.MethodDelete, "faults", "")
	r := w.request(http.MethodGet, w.build(evurl.Request{}).EVURL, "")
	r.Header["Sec-Purpose"] = []string{"x", "prefetch"}
	assert.Equal(t, http.StatusForbidden, w.do(r).status)
}

// TestBaseURLInCapitals: browsers write a host in lower case.
func TestBaseURLInCapitals(t *testing.T) {
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) { c.BaseURL = "https://MyBox.local:8443/msbox/id/" })
	created := w.create(nil)
	require.True(t, strings.HasPrefix(created.EVURL, "https://mybox.local:8443/"), created.EVURL)
	r := w.request(http.MethodGet, strings.Replace(created.EVURL, "https://mybox.local:8443", w.server.URL, 1), "")
	r.Host = "mybox.local:8443"
	assert.Equal(t, http.StatusSeeOther, w.do(r).status)
	for _, taken := range []string{"http://127.0.0.1:1/_sandbox/id/", "http://127.0.0.1:1/cigateway/id/"} {
		_, err := sandbox.New(t.Context(), sandbox.Config{
			BaseURL: taken, Engine: evurl.Native{}, Gate: gate.Config{Secrets: secrets(t)},
			Merchants: []sandbox.Merchant{{ID: merchantID, Account: config(cipher.GCM)}},
		})
		assert.Error(t, err, taken)
	}
}

// TestDelaysEnd: however many rules delay, an answer comes within a minute.
func TestDelaysEnd(t *testing.T) {
	rules := make([]sandbox.Fault, 64)
	for i := range rules {
		rules[i] = sandbox.Fault{Delay: time.Minute, Sigma: 3}
	}
	assert.LessOrEqual(t, sandbox.LongestDelay(sandbox.Faults{Seed: 1, Rules: rules}, 200), time.Minute)
}
