package gate_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

func TestHead(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	twice := func(name string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Add(name, r.Header.Get(name)+"x") }
	}
	set := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	for i, c := range []struct {
		change func(*http.Request)
		status int
		code   string
		cause  string
	}{
		{func(r *http.Request) { r.Method = http.MethodGet }, 405, "-5003", gate.CauseMethod},
		{func(r *http.Request) { r.Method = http.MethodHead }, 405, "-5003", gate.CauseMethod},
		{func(r *http.Request) { r.URL.RawQuery = "merchantId=x" }, 400, "-5003", gate.CauseQuery},
		{func(r *http.Request) { r.URL.RawQuery = "a=1&a=2" }, 400, "-5003", gate.CauseQuery},
		{func(r *http.Request) { r.URL.ForceQuery = true }, 400, "-5003", gate.CauseQuery},
		{twice("Authorization"), 400, "-5003", gate.CauseHeader},
		{twice("Content-Type"), 400, "-5003", gate.CauseHeader},
		{twice("Accept"), 400, "-5003", gate.CauseHeader},
		{twice("RequestTime"), 400, "-5003", gate.CauseHeader},
		{set("Content-Encoding", "gzip"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", ""), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "text/plain"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/x-www-form-urlencoded"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json; charset=utf-16"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json; x=y"), 415, "-5003", gate.CauseMedia},
		{set("Content-Type", "application/json;"), 204, "", ""},
		{set("Content-Type", "application/json; charset=UTF-8"), 204, "", ""},
		{set("Content-Type", "Application/JSON"), 204, "", ""},
		{set("Accept", ""), 406, "-5003", gate.CauseAccept},
		{set("Accept", "text/html"), 406, "-5003", gate.CauseAccept},
		{set("Accept", "*/*"), 204, "", ""},
		{set("RequestTime", ""), 400, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "yesterday"), 400, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "2026-11-25T12:00:00+00:00"), 204, "", ""},
		{set("RequestTime", "2026-11-25T12:00:00.331Z"), 204, "", ""},
		{set("RequestTime", "2026-11-25T13:00:00+01:00"), 204, "", ""},
		{set("RequestTime", "2026-11-25T11:55:00Z"), 204, "", ""},
		{set("RequestTime", "2026-11-25T11:54:59Z"), 403, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "2026-11-25T12:05:00Z"), 204, "", ""},
		{set("RequestTime", "2026-11-25T12:05:01Z"), 403, "-5003", gate.CauseRequestTime},
		{set("RequestTime", "2026-11-25T00:00:00Z"), 403, "-5003", gate.CauseRequestTime},
	} {
		status, code, _ := s.do(request(c.change))
		assert.Equal(t, c.status, status, "row %d", i)
		assert.Equal(t, c.code, code, "row %d", i)
		assert.Equal(t, c.cause, s.cause(), "row %d", i)
	}
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, request(func(r *http.Request) { r.Method = http.MethodPut }))
	assert.Equal(t, http.MethodPost, w.Header().Get("Allow"))
	assert.Equal(t, "no-store", w.Header().Get("Cache-Control"))
}

// TestBody: encoding/json takes MERCHANTID and conſentId for the real fields,
// the last of two, and half a surrogate pair: here a body says one thing.
func TestBody(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t), MaxBody: 1000})
	good := `{"merchantId":"` + alice + `"`
	for body, status := range map[string]int{
		good + `}`: 204, good + `} `: 204, good + `,"x":{"y":[1,2,{"z":null}]}}`: 204,
		`{"merchantId":"BOB","merchantId":"` + alice + `"}`:      400,
		`{"merchantId":"` + alice + `","\u006derchantId":"BOB"}`: 400,
		`{"MERCHANTID":"` + alice + `"}`:                         401,
		`{"merchantİd":"` + alice + `"}`:                         401,
		good + `} {}`:                                            400, good + `}x`: 400, good: 400, ``: 400, `[]`: 400, `null`: 400, `"x"`: 400,
		good + ",\"x\":\"\xff\"}": 400, good + `,"x":"\ud800"}`: 400, "\ufeff" + good + `}`: 400,
		good + `,"x":` + strings.Repeat("[", 20) + strings.Repeat("]", 20) + `}`: 400,
		good + `,"x":"` + strings.Repeat("x", 1000) + `"}`:                       413,
	} {
		got, code, _ := s.do(requestBody(body, nil))
		assert.Equal(t, status, got, body)
		if status != 204 && status != 401 {
			assert.Equal(t, "-5003", code, body)
		}
	}
	// A length that is not said, and one that is a lie.
	for _, length := range []int64{-1, 10} {
		status, _, _ := s.do(requestBody(good+`,"x":"`+strings.Repeat("x", 1000)+`"}`, func(r *http.Request) { r.ContentLength = length }))
		assert.Equal(t, 413, status)
	}
	status, _, _ := s.do(requestBody("", func(r *http.Request) { r.Body = io.NopCloser(io.MultiReader(strings.NewReader(good), failing{})) }))
	assert.Equal(t, 413, status)
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// TestOrder: of several things that are wrong the first is told, in an order in
// which nobody can use up what is another's.
func TestOrder(t *testing.T) {
	s := newStand(t, gate.Config{Allow: allowList(t), Secrets: secrets(t), AddressRate: gate.Rate{PerSecond: 1e-9, Burst: 6}, MerchantRate: gate.Rate{PerSecond: 1e-9, Burst: 1}})
	r := func(changes ...func(*http.Request)) *http.Request {
		return requestBody(`{"merchantId":"`+alice+`"}`, func(r *http.Request) {
			for _, c := range changes {
				c(r)
			}
		})
	}
	address := func(r *http.Request) { r.RemoteAddr = "198.51.100.7:1" }
	method := func(r *http.Request) { r.Method = http.MethodGet }
	secret := func(r *http.Request) { r.Header.Set("Authorization", "x") }
	body := func(r *http.Request) { r.Body = io.NopCloser(strings.NewReader("x")) }
	claim := func(r *http.Request) { r.Header.Set("Authorization", bobSecret) }
	for i, c := range []struct {
		r     *http.Request
		cause string
	}{
		{r(address, method, secret, body), gate.CauseAddress},
		{r(method, secret, body), gate.CauseMethod},
		{r(secret, body), gate.CauseSecret},
		{r(body), gate.CauseJSON},
		{r(claim), gate.CauseMerchant}, // who only claims to be alice uses up nothing of hers
		{r(), ""},
		{r(), gate.CauseRateMerchant},
		{r(method, secret), gate.CauseRateAddress},
		{r(), gate.CauseRateAddress},
	} {
		s.do(c.r)
		assert.Equal(t, c.cause, s.cause(), "row %d", i)
	}
}

func TestRates(t *testing.T) {
	at := now
	s := newStand(t, gate.Config{Now: func() time.Time { return at }, AddressRate: gate.Rate{PerSecond: 2}, MaxBody: 1000})
	from := func(address string) int {
		status, _, _ := s.do(request(func(r *http.Request) { r.RemoteAddr = netip.AddrPortFrom(netip.MustParseAddr(address), 1).String() }))
		return status
	}
	assert.Equal(t, []int{204, 204, 429}, []int{from("203.0.113.9"), from("203.0.113.9"), from("203.0.113.9")})
	assert.Equal(t, 204, from("203.0.113.10"))
	assert.Equal(t, 429, from("::ffff:203.0.113.9"))
	// One IPv6 customer has a /64.
	assert.Equal(t, []int{204, 204, 429}, []int{from("2001:db8::1"), from("2001:db8::2"), from("2001:db8:0:0:ffff::3")})
	assert.Equal(t, 204, from("2001:db8:0:1::1"))
	at = at.Add(500 * time.Millisecond)
	assert.Equal(t, []int{204, 429}, []int{from("203.0.113.9"), from("203.0.113.9")})
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, request(nil))
	assert.Equal(t, "1", w.Header().Get("Retry-After"))
	// Who is refused uses up nothing.
	at = at.Add(500 * time.Millisecond)
	assert.Equal(t, 204, from("203.0.113.9"))

	_, err := gate.New(gate.Config{MerchantRate: gate.Rate{PerSecond: 1}})
	assert.Error(t, err)
	nowhere := newStand(t, gate.Config{AddressRate: gate.Rate{PerSecond: 1}})
	status, _, _ := nowhere.do(request(func(r *http.Request) { r.RemoteAddr = "@" }))
	assert.Equal(t, 401, status, "a rate fails closed where the peer is not known")
}

// TestNothingSecretIsTold: canaries in every place of a request are in no log
// line, no metric, and no answer.
func TestNothingSecretIsTold(t *testing.T) {
	s := newStand(t, gate.Config{Allow: allowList(t), Secrets: secrets(t)})
	const canary = "CANARY7777777777777777777777"
	body := `{"merchantId":"` + alice + `","correlationId":"` + canary + `","consumerMdn":"+14085040458","` + canary + `":"` + canary + `"}`
	for i, r := range []*http.Request{
		requestBody(body, nil),
		requestBody(body+canary, nil),
		requestBody(strings.Replace(body, alice, canary, 1), nil),
		requestBody(body, func(r *http.Request) { r.Header.Set("Authorization", canary) }),
		requestBody(body, func(r *http.Request) { r.Header.Set("Authorization", "sha512-"+canary) }),
		requestBody(body, func(r *http.Request) { r.Header.Set("RequestTime", canary) }),
		requestBody(body, func(r *http.Request) { r.Header.Set("Content-Type", "x/"+canary) }),
		requestBody(body, func(r *http.Request) { r.Header.Set("Accept", canary) }),
		requestBody(body, func(r *http.Request) { r.URL.RawQuery, r.URL.Path = canary, canary }),
		requestBody(body, func(r *http.Request) { r.Method = "CANARY7777" }),
		requestBody(body, func(r *http.Request) { r.RemoteAddr = "10.0.0.2:1"; r.Header.Set("X-Forwarded-For", canary) }),
	} {
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, r)
		answer := w.Body.String()
		for _, secret := range []string{"CANARY7777777", "4085040458", aliceSecret} {
			// The correlation id is the caller's own, and goes back to it alone.
			assert.NotContains(t, strings.ReplaceAll(answer, `"correlationId":"`+canary+`"`, ""), secret, i)
			assert.NotContains(t, s.log.String(), secret, i)
		}
	}
	families, err := s.registry.Gather()
	require.NoError(t, err)
	assert.NotContains(t, fmt.Sprint(families), "CANARY")
	assert.Equal(t, 11, strings.Count(s.log.String(), "\n"), "one line for each request")
}

// TestLabelsAreClosed: what comes from outside the sets is "other".
func TestLabelsAreClosed(t *testing.T) {
	registry := prometheus.NewRegistry()
	metrics, err := gate.NewMetrics(registry, []string{endpoint}, []string{"outcome"})
	require.NoError(t, err)
	g, err := gate.New(gate.Config{Metrics: metrics})
	require.NoError(t, err)
	for i := range 50 {
		h := g.Wrap(fmt.Sprint("endpoint", i), http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			gate.Note(r.Context(), phoneid.CodeFailed, fmt.Sprint("cause", i), "x")
		}))
		h.ServeHTTP(httptest.NewRecorder(), request(nil))
	}
	families, err := registry.Gather()
	require.NoError(t, err)
	for _, f := range families {
		assert.Len(t, f.GetMetric(), 1, f.GetName())
	}
	_, err = gate.NewMetrics(registry, nil, nil)
	assert.Error(t, err, "twice in one registry")
}

// TestRecord: the handler's note, a panic, and what is observed.
func TestRecord(t *testing.T) {
	var records []gate.Record
	g, err := gate.New(gate.Config{Secrets: secrets(t), Now: clock, Observe: func(_ context.Context, r gate.Record) { records = append(records, r) }})
	require.NoError(t, err)
	g.Wrap(endpoint, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gate.Note(r.Context(), phoneid.CodeNoHeader, "outcome", "by its number")
		_, _ = w.Write([]byte("x"))
	})).ServeHTTP(httptest.NewRecorder(), request(nil))
	assert.Equal(t, []gate.Record{{
		Time: now, Endpoint: endpoint, Client: "203.0.113.9", MerchantID: alice, SecretID: "a1", CorrelationID: "2444…",
		Status: 200, Code: "-33", Cause: "outcome", Reason: "by its number",
	}}, records)
	assert.Panics(t, func() {
		g.Wrap(endpoint, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("x") })).ServeHTTP(httptest.NewRecorder(), request(nil))
	})
	assert.Len(t, records, 2, "one that panics leaves its trace")
	// A merchant that was only claimed is not one.
	g.Wrap(endpoint, http.NotFoundHandler()).ServeHTTP(httptest.NewRecorder(), request(func(r *http.Request) { r.Header.Set("Authorization", bobSecret) }))
	assert.Empty(t, records[2].MerchantID)
	gate.Note(context.Background(), "", "", "nobody's")
}

// FuzzGate: whatever comes is refused with an envelope, or let through with what
// the gate found; nothing is an error of the server.
func FuzzGate(f *testing.F) {
	f.Add("POST", "", aliceSecret, "application/json", "2026-11-25T12:00:00Z", `{"merchantId":"`+alice+`"}`)
	f.Add("GET", "a=1", "sha512-x", "text/plain", "x", `{"a":1,"a":2}`)
	f.Add("POST", "", bobSecret, "application/json; charset=utf-8", "2026-11-25T12:00:00.5+00:00", "{\"\xff\":1}")
	s := newStand(f, gate.Config{Allow: allowList(f), Secrets: secrets(f)})
	f.Fuzz(func(t *testing.T, method, query, secret, media, when, body string) {
		s.t, s.passed = t, nil
		s.log.Reset()
		r := requestBody(body, nil)
		r.Method, r.URL.RawQuery = method, query
		r.Header["Authorization"], r.Header["Content-Type"], r.Header["Requesttime"] = []string{secret}, []string{media}, []string{when}
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, r)
		if w.Code == http.StatusNoContent {
			require.Len(t, s.passed, 1)
			passed := s.passed[0]
			require.Contains(t, []string{alice, bob}, passed.MerchantID)
			require.NotNil(t, passed.Body)
			return
		}
		require.True(t, w.Code >= 400 && w.Code < 500, w.Code)
		var failure map[string]map[string]string
		require.NoError(t, json.Unmarshal(w.Body.Bytes(), &failure))
		require.NotEmpty(t, failure["error"]["code"])
	})
}

// BenchmarkGate is the whole gate, beside a bare handler.
func BenchmarkGate(b *testing.B) {
	hello := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "hello") })
	metrics, err := gate.NewMetrics(prometheus.NewRegistry(), []string{endpoint}, nil)
	require.NoError(b, err)
	g, err := gate.New(gate.Config{
		Allow: allowList(b), Secrets: secrets(b), Now: clock, Metrics: metrics,
		AddressRate: gate.Rate{PerSecond: 1e9}, MerchantRate: gate.Rate{PerSecond: 1e9},
	})
	require.NoError(b, err)
	for name, h := range map[string]http.Handler{"bare": hello, "gate": g.Wrap(endpoint, hello)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			r := request(nil)
			body := []byte(`{"merchantId":"` + alice + `","correlationId":"244464DFCB537E56","consentId":"9783471AFDB69NH34","consentTimeStamp":"2020-08-20T12:00:57+00:00","consumerMdn":"+14085040458","air":false}`)
			for b.Loop() {
				r.Body = io.NopCloser(bytes.NewReader(body))
				h.ServeHTTP(httptest.NewRecorder(), r)
			}
		})
	}
}
