package sandbox_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
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

const (
	merchantID = "02200013919FB4"
	accessKey  = "t20AHVnl"
	apiSecret  = "0123456789abcdefABCDEF0123456789"
	number     = "+14444441001"
	redirect   = "https://merchant.example/done"
)

// world is a sandbox behind a real server, with what its merchant has.
type world struct {
	t       testing.TB
	s       *sandbox.Sandbox
	server  *httptest.Server
	base    string
	account *evurl.Account // the merchant's own
	calls   atomic.Int64
}

func config(algorithm cipher.Algorithm, redirects ...string) evurl.Config {
	key, err := cipher.NewKey(bytes.Repeat([]byte{7}, 16))
	if err != nil {
		panic(err)
	}
	return evurl.Config{
		ClientAccessKey: accessKey, Redirects: redirects,
		Keys: []evurl.KeyConfig{{ID: "k", Status: evurl.Primary, Algorithm: algorithm, Key: key}},
	}
}

// newWorld makes one. change may be nil.
func newWorld(t testing.TB, algorithm cipher.Algorithm, change func(*sandbox.Config)) *world {
	t.Helper()
	w := &world{t: t, server: httptest.NewUnstartedServer(nil)}
	host := w.server.Listener.Addr().String()
	w.base = "http://" + host + "/msbox/id/"
	account := config(algorithm)
	c := sandbox.Config{
		BaseURL: w.base, Engine: evurl.Native{},
		Merchants: []sandbox.Merchant{{ID: merchantID, Account: account}},
		Gate:      gate.Config{Secrets: secrets(t)},
	}
	if change != nil {
		change(&c)
	}
	var err error
	w.s, err = sandbox.New(context.Background(), c)
	require.NoError(t, err)
	own := c.Merchants[0].Account
	own.Endpoint = c.BaseURL
	w.account, err = evurl.New(own)
	require.NoError(t, err)
	w.server.Config.Handler = w.s.Local(host)
	w.server.Start()
	t.Cleanup(func() {
		w.s.Drain()
		w.server.Close()
		require.NoError(t, w.s.Close(context.Background()))
	})
	return w
}

func (w *world) url(path string) string { return w.server.URL + path }

// correlationID is a new one.
func (w *world) correlationID() string { return fmt.Sprintf("CORRELATION%06d", w.calls.Add(1)) }

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
}

// do sends a request and follows no redirect.
func (w *world) do(r *http.Request) answer {
	w.t.Helper()
	a, err := w.try(r)
	require.NoError(w.t, err)
	return a
}

func (w *world) try(r *http.Request) (a answer, err error) {
	client := &http.Client{
		Transport:     w.server.Client().Transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(r)
	if err != nil {
		return a, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return answer{response.StatusCode, response.Header, string(body)}, err
}

func (w *world) request(method, target, body string, headers ...string) *http.Request {
	w.t.Helper()
	r, err := http.NewRequest(method, target, strings.NewReader(body))
	require.NoError(w.t, err)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

// post calls the API as a merchant does.
func (w *world) post(path string, message any) answer {
	w.t.Helper()
	body, err := json.Marshal(message)
	require.NoError(w.t, err)
	return w.do(w.request(http.MethodPost, w.url(path), string(body), apiHeaders()...))
}

func apiHeaders() []string {
	return []string{
		"Authorization", apiSecret, "Content-Type", "application/json", "Accept", "application/json",
		"RequestTime", time.Now().UTC().Format(time.RFC3339),
	}
}

// create makes an EVURL by the API.
func (w *world) create(change func(*phoneid.CreateRequest)) phoneid.Created {
	w.t.Helper()
	a := w.post(phoneid.CreatePath, w.createRequest(change))
	require.Equal(w.t, http.StatusOK, a.status, a.body)
	c, err := phoneid.ParseCreated([]byte(a.body))
	require.NoError(w.t, err, a.body)
	return c
}

func (w *world) createRequest(change func(*phoneid.CreateRequest)) phoneid.CreateRequest {
	r := phoneid.CreateRequest{
		MerchantID: merchantID, ConsentID: "9783471AFDB69NH34", ConsentTimeStamp: time.Date(2026, 8, 20, 12, 0, 57, 0, time.UTC),
		ConsumerMDN: number, CorrelationID: w.correlationID(), RedirectURL: redirect,
	}
	if change != nil {
		change(&r)
	}
	return r
}

// result asks for one: its code is CodeSuccess where there is a result.
func (w *world) result(associationKey, mdn string) (phoneid.Result, phoneid.Code) {
	w.t.Helper()
	request := phoneid.ResultRequest{MerchantID: merchantID, CorrelationID: w.correlationID(), AssociationKey: associationKey, ConsumerMDN: mdn}
	a := w.post(phoneid.ResultPath, request)
	result, err := phoneid.ParseResult([]byte(a.body))
	if err == nil {
		require.Equal(w.t, request.CorrelationID, result.CorrelationID)
		return result, phoneid.CodeSuccess
	}
	var f *phoneid.Failure
	require.ErrorAs(w.t, err, &f, a.body)
	require.Equal(w.t, request.CorrelationID, f.CorrelationID)
	return result, f.Code
}

// visit opens a URL as a phone of a User-Agent does, and follows what stays in
// the sandbox. It returns the last answer and its outcome.
func (w *world) visit(target, agent string) (answer, url.Values) {
	w.t.Helper()
	for range 10 {
		r := w.request(http.MethodGet, target, "")
		r.Header.Set("User-Agent", agent)
		a := w.do(r)
		location := a.header.Get("Location")
		if !strings.HasPrefix(location, w.server.URL) {
			return a, outcomeOf(w.t, a)
		}
		target = location
	}
	require.FailNow(w.t, "redirects without an end")
	return answer{}, nil
}

// outcomeOf reads the outcome of the redirect, or of the body.
func outcomeOf(t testing.TB, a answer) url.Values {
	t.Helper()
	text := a.body
	if location := a.header.Get("Location"); location != "" {
		u, err := url.Parse(location)
		require.NoError(t, err)
		text = u.RawQuery
	}
	values, err := url.ParseQuery(text)
	require.NoError(t, err, text)
	return values
}

// refused is the one answer to whatever is wrong with an EVURL.
const refused = "ErrorCode=-20&ErrorDescription=error%20in%20the%20EVURL"

// assertRefused expects that answer, byte for byte, with status 200 and no redirect.
func assertRefused(t testing.TB, a answer, about ...any) {
	t.Helper()
	assert.Equal(t, http.StatusOK, a.status, about...)
	assert.Equal(t, refused, a.body, about...)
	assert.Equal(t, "text/plain; charset=utf-8", a.header.Get("Content-Type"), about...)
	assert.Empty(t, a.header.Get("Location"), about...)
}

// admin calls the admin API.
func (w *world) admin(method, path, body string) answer {
	w.t.Helper()
	r := w.request(method, w.url("/_sandbox/"+path), body)
	if method != http.MethodGet {
		r.Header.Set("Content-Type", "application/json")
	}
	return w.do(r)
}

// advance sets the sandbox's clock forward.
func (w *world) advance(by time.Duration) {
	w.t.Helper()
	a := w.admin(http.MethodPut, "clock", fmt.Sprintf(`{"advance":%q}`, by))
	require.Equal(w.t, http.StatusOK, a.status, a.body)
}

// build makes an EVURL as the merchant does by itself.
func (w *world) build(r evurl.Request) evurl.Built {
	w.t.Helper()
	built, err := w.account.Build(r)
	require.NoError(w.t, err)
	return built
}

const secondSecret = "SECOND6789abcdefABCDEF0123456789"

// secrets are those of two merchants.
func secrets(t testing.TB) *gate.Secrets {
	t.Helper()
	var f gate.File
	for id, text := range map[string]string{merchantID: apiSecret, "SECOND": secondSecret} {
		secret, err := phoneid.ParseSecret(text)
		require.NoError(t, err)
		one, err := gate.NewFileSecret("1", secret, time.Now().Add(1000*time.Hour))
		require.NoError(t, err)
		f.Merchants = append(f.Merchants, gate.FileMerchant{MerchantID: id, SubMerchantIDs: []string{gate.AnySubMerchant}, Secrets: []gate.FileSecret{one}})
	}
	s, err := gate.NewSecrets(f, gate.SecretsOptions{})
	require.NoError(t, err)
	t.Cleanup(s.Close)
	return s
}
