package sandbox_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/sandbox"
)

// withCustomer is a world whose sandbox plays the merchant's server.
func withCustomer(t *testing.T, change func(*sandbox.Customer)) *world {
	secret, err := phoneid.ParseSecret(apiSecret)
	require.NoError(t, err)
	c := &sandbox.Customer{MerchantID: merchantID, APISecret: secret}
	if change != nil {
		change(c)
	}
	return newWorld(t, cipher.GCM, func(config *sandbox.Config) { config.Customer = c })
}

// asPage is what the page sends.
func (w *world) asPage(path string, message any) *http.Request {
	w.t.Helper()
	body, err := json.Marshal(message)
	require.NoError(w.t, err)
	r := w.request(http.MethodPost, w.url("/_sandbox/customer/"+path), string(body), "Content-Type", "application/json")
	r.Header.Set("Origin", w.server.URL)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return r
}

func (w *world) customer() map[string]any {
	w.t.Helper()
	a := w.admin(http.MethodGet, "customer", "")
	require.Equal(w.t, http.StatusOK, a.status)
	got := map[string]any{}
	require.NoError(w.t, json.Unmarshal([]byte(a.body), &got))
	return got
}

func TestCustomerIsTold(t *testing.T) {
	w := withCustomer(t, nil)
	want := map[string]any{"endpoint": w.base, "merchantId": merchantID, "clientAccessKey": accessKey, "algorithm": "AES/GCM/NoPadding", "api": true, "reachable": false}
	assert.Equal(t, want, w.customer())

	w = withCustomer(t, func(c *sandbox.Customer) { c.TellKey, c.APISecret = true, phoneid.Secret{} })
	want["endpoint"], want["api"] = w.base, false
	want["key"], want["keyEncoding"] = base64.StdEncoding.EncodeToString([]byte(strings.Repeat("\x07", 16))), "base64"
	assert.Equal(t, want, w.customer())

	w = newWorld(t, cipher.GCM, func(c *sandbox.Config) { c.BaseURL = "https://192.168.1.5:8443/msbox/id/" })
	assert.Equal(t, map[string]any{"endpoint": "https://192.168.1.5:8443/msbox/id/", "api": false, "reachable": true}, w.customer())
}

func TestCustomerIsAMerchant(t *testing.T) {
	_, err := sandbox.New(t.Context(), sandbox.Config{
		BaseURL: "http://127.0.0.1:8080/msbox/id/", Engine: evurl.Native{}, Gate: gate.Config{Secrets: secrets(t)},
		Merchants: []sandbox.Merchant{{ID: merchantID, Account: config(cipher.GCM)}}, Customer: &sandbox.Customer{MerchantID: "nobody"},
	})
	assert.ErrorContains(t, err, "none of the merchants")
}

// TestCustomersServer: the page goes through the whole flow, and the log has it.
func TestCustomersServer(t *testing.T) {
	w := withCustomer(t, nil)
	request := w.createRequest(nil)
	a := w.do(w.asPage("id/v1/phoneIdUrl", request))
	require.Equal(t, http.StatusOK, a.status, a.body)
	created, err := phoneid.ParseCreated([]byte(a.body))
	require.NoError(t, err)
	w.visit(created.EVURL, agent)
	asked := phoneid.ResultRequest{MerchantID: merchantID, CorrelationID: w.correlationID(), AssociationKey: request.CorrelationID, ConsumerMDN: number}
	a = w.do(w.asPage("id/v1/phoneIdResult", asked))
	result, err := phoneid.ParseResult([]byte(a.body))
	require.NoError(t, err, a.body)
	assert.True(t, result.Matched(asked))
	var log []string
	for _, e := range w.log() {
		log = append(log, fmt.Sprintf("%s %d", e.Endpoint, e.Status))
	}
	assert.Equal(t, []string{"phoneIdUrl 200", "evurl 303", "hop 302", "phoneIdResult 200"}, log)
}

// TestCustomersServerIsForThePage: of other pages, other methods and other bodies
// nothing reaches the API.
func TestCustomersServerIsForThePage(t *testing.T) {
	w := withCustomer(t, nil)
	for name, change := range map[string]func(*http.Request){
		"cross-site":     func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") },
		"same-site":      func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") },
		"another origin": func(r *http.Request) { r.Header.Del("Sec-Fetch-Site"); r.Header.Set("Origin", "https://evil.example") },
		"a null origin":  func(r *http.Request) { r.Header.Del("Sec-Fetch-Site"); r.Header.Set("Origin", "null") },
		"another host":   func(r *http.Request) { r.Host = "evil.example" },
		"a form":         func(r *http.Request) { r.Header.Set("Content-Type", "application/x-www-form-urlencoded") },
		"text":           func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") },
		"no type":        func(r *http.Request) { r.Header.Del("Content-Type") },
		"GET":            func(r *http.Request) { r.Method = http.MethodGet },
	} {
		r := w.asPage("id/v1/phoneIdUrl", w.createRequest(nil))
		change(r)
		a := w.do(r)
		assert.GreaterOrEqual(t, a.status, 400, name)
		assert.NotContains(t, a.body, "evurl\"", name)
	}
	assert.JSONEq(t, `{"requests":[]}`, w.admin(http.MethodGet, "requests", "").body)
	// Headers of the page's own are not the server's.
	r := w.asPage("id/v1/phoneIdUrl", w.createRequest(nil))
	r.Header.Set("Authorization", "WRONG")
	r.Header.Set("RequestTime", "1970-01-01T00:00:00Z")
	assert.Equal(t, http.StatusOK, w.do(r).status)
	// No path leads elsewhere.
	for path, status := range map[string]int{
		"": http.StatusNotFound, "id/v1/other": http.StatusNotFound, "../_sandbox/reset": http.StatusNotFound, "%2e%2e/requests": http.StatusNotFound,
	} {
		a := w.do(w.asPage(path, w.createRequest(nil)))
		assert.Contains(t, []int{status, http.StatusTemporaryRedirect, http.StatusMovedPermanently}, a.status, path)
		assert.NotContains(t, a.body, apiSecret)
	}
	// Without a secret there is no such server.
	w = withCustomer(t, func(c *sandbox.Customer) { c.APISecret = phoneid.Secret{} })
	assert.Equal(t, http.StatusNotFound, w.do(w.asPage("id/v1/phoneIdUrl", w.createRequest(nil))).status)
}

// TestCustomersSecretStaysHere: no answer and no line of the log has it.
func TestCustomersSecretStaysHere(t *testing.T) {
	w := withCustomer(t, func(c *sandbox.Customer) { c.TellKey = true })
	texts := []string{w.do(w.asPage("id/v1/phoneIdUrl", w.createRequest(nil))).body, w.do(w.asPage("id/v1/phoneIdUrl", "x")).body}
	for _, path := range []string{"customer", "requests", "transactions", "metrics", "faults", "clock", ""} {
		texts = append(texts, w.admin(http.MethodGet, path, "").body)
	}
	for _, text := range texts {
		require.NotEmpty(t, text)
		assert.NotContains(t, text, apiSecret)
	}
	secret, err := phoneid.ParseSecret(apiSecret)
	require.NoError(t, err)
	c := sandbox.Customer{MerchantID: merchantID, APISecret: secret}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%p"} {
		assert.NotContains(t, fmt.Sprintf(verb, c), apiSecret, verb)
		assert.NotContains(t, fmt.Sprintf(verb, &c), apiSecret, verb)
	}
}

// fromFrame is a request of the page's frame.
func (w *world) fromFrame(target string, headers ...string) answer {
	w.t.Helper()
	r := w.request(http.MethodGet, target, "", append([]string{"User-Agent", agent, "Sec-Fetch-Dest", "iframe", "Sec-Fetch-Site", "same-origin"}, headers...)...)
	return w.do(r)
}

// TestFrameStops: the page's frame goes as far as this server does.
func TestFrameStops(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	created := w.create(nil)
	a := w.fromFrame(created.EVURL)
	require.Equal(t, http.StatusSeeOther, a.status)
	hop := a.header.Get("Location")
	assert.True(t, strings.HasPrefix(hop, "/msbox/idbrrecv2/v1?state="), hop)
	a = w.fromFrame(w.url(hop))
	assert.Equal(t, http.StatusOK, a.status)
	assert.Empty(t, a.header.Get("Location"))
	assert.Equal(t, "text/plain; charset=utf-8", a.header.Get("Content-Type"))
	assert.Equal(t, "nosniff", a.header.Get("X-Content-Type-Options"))
	assert.Equal(t, "default-src 'none'; sandbox", a.header.Get("Content-Security-Policy"))
	assert.Contains(t, a.body, redirect+"?ErrorCode=0&ErrorDescription=Success&Carrier=Sandbox%20Mobile")
	log := w.log()
	last := log[len(log)-1]
	assert.Equal(t, "hop 200: by its number; the frame stops before merchant.example", fmt.Sprintf("%s %d: %s", last.Endpoint, last.Status, last.Reason))
	// The outcome is what it would have been.
	_, code := w.result(created.CorrelationID, number)
	assert.Equal(t, phoneid.CodeSuccess, code)
}

// TestFrameOfOthersIsAPhone: who is not the page's own frame is redirected.
func TestFrameOfOthersIsAPhone(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for name, headers := range map[string][]string{
		"a frame elsewhere": {"Sec-Fetch-Site", "cross-site"},
		"a frame on a port": {"Sec-Fetch-Site", "same-site"},
		"no frame":          {"Sec-Fetch-Dest", "document"},
		"an address, typed": {"Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "none"},
		"an older browser":  {"Sec-Fetch-Dest", "", "Sec-Fetch-Site", ""},
	} {
		a := w.fromFrame(w.create(nil).EVURL, headers...)
		require.Equal(t, http.StatusSeeOther, a.status, name)
		assert.True(t, strings.HasPrefix(a.header.Get("Location"), w.server.URL), name)
		a = w.fromFrame(a.header.Get("Location"), headers...)
		assert.Equal(t, http.StatusFound, a.status, name)
		assert.True(t, strings.HasPrefix(a.header.Get("Location"), redirect+"?"), name)
	}
}

// TestFrameStaysHere: where EVURLs lead to another address, the page's frame opens
// them at this one.
func TestFrameStaysHere(t *testing.T) {
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) { c.BaseURL = "https://sandbox.example/msbox/id/" })
	a := w.fromFrame(strings.Replace(w.create(nil).EVURL, "https://sandbox.example", w.server.URL, 1))
	require.Equal(t, http.StatusSeeOther, a.status)
	assert.True(t, strings.HasPrefix(a.header.Get("Location"), "/msbox/idbrrecv2/v1?state="), a.header.Get("Location"))
	assert.Contains(t, w.fromFrame(w.url(a.header.Get("Location"))).body, redirect+"?ErrorCode=0")
}
