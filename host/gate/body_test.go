package gate_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

// TestBody: encoding/json takes MERCHANTID and conſentId for the real fields,
// the last of two, and half a surrogate pair: here a body says one thing.
func TestBody(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t), MaxBody: 1000})
	good := `{"merchantId":"` + alice + `"`
	for body, status := range map[string]int{
		good + `}`: 204, good + `} `: 204, good + `,"x":{"y":[1,2,{"z":null}]}}`: 204,
		`{"merchantId":"BOB","merchantId":"` + alice + `"}`:      400,
		`{"merchantId":"` + alice + `","\u006derchantId":"BOB"}`: 400,
		`{"MERCHANTID":"` + alice + `"}`:                         400,
		`{"merchantİd":"` + alice + `"}`:                         400,
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
}

// TestBodyNearMisses: what an editor or a shell leaves around a body is named.
func TestBodyNearMisses(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	good := `{"merchantId":"` + alice + `"}`
	for body, says := range map[string]string{
		"\ufeff" + good: "a byte order mark", "\xff\xfe{\x00}\x00": "UTF-16", "'" + good + "'": "begins with a quote (')", "body=" + good: "looks like NAME=VALUE",
		`"{\"merchantId\":\"x\"}"`: "a string and not an object", "": "empty, and not an object", `{"x":` + strings.Repeat("[", 20) + strings.Repeat("]", 20) + `}`: "nested too deeply",
	} {
		status, code, description := s.do(requestBody(body, nil))
		assert.Equal(t, []any{400, "-5003", gate.CauseJSON}, []any{status, code, s.cause()}, body)
		assert.Contains(t, description, says)
		assert.NotContains(t, description, alice)
	}
}

// TestNamesByteForByte: a name that only looks like one is another, and stands
// beside it: neither takes its place.
func TestNamesByteForByte(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	for _, body := range []string{
		`{"merchantId":"` + alice + `","MERCHANTID":"BOB"}`, `{"MerchantId":"BOB","merchantId":"` + alice + `"}`,
		`{"merchantId":"` + alice + `","merchant\u0130d":"BOB","\u017fubMerchantId":"x","SubMerchantId":"x","con\u017fentId":"x"}`,
	} {
		s.passed = nil
		status, _, _ := s.do(requestBody(body, nil))
		require.Equal(t, 204, status, body)
		assert.Equal(t, alice, s.passed[0].MerchantID, body)
		assert.Empty(t, s.passed[0].SubMerchantID, body)
		assert.NotContains(t, s.passed[0].Body, "consentId")
	}
}

// TestBodyLength: a length that is not said, one that is a lie, and none at all.
func TestBodyLength(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t), MaxBody: 1000})
	start := `{"merchantId":"` + alice + `","x":"`
	exact := start + strings.Repeat("x", 1000-len(start)-2) + `"}`
	for i, c := range []struct {
		change func(*http.Request)
		status int
	}{
		{func(r *http.Request) {}, 204},
		{func(r *http.Request) { r.ContentLength = -1 }, 204},
		{func(r *http.Request) { r.ContentLength = 1001 }, 413},
		{func(r *http.Request) { r.ContentLength, r.Body = -1, io.NopCloser(strings.NewReader(exact+" ")) }, 413},
		{func(r *http.Request) { r.ContentLength, r.Body = 10, io.NopCloser(strings.NewReader(exact+" ")) }, 413},
		{func(r *http.Request) { r.Body = io.NopCloser(io.MultiReader(strings.NewReader(exact), failing{})) }, 400},
		{func(r *http.Request) { r.Body = http.NoBody }, 400},
		{func(r *http.Request) { r.Body = nil }, 400},
	} {
		status, code, _ := s.do(requestBody(exact, c.change))
		assert.Equal(t, c.status, status, "row %d", i)
		if status != 204 {
			assert.Equal(t, "-5003", code, "row %d", i)
		}
	}
	s = newStand(t, gate.Config{Secrets: secrets(t)})
	long := start + strings.Repeat("x", gate.DefaultMaxBody) + `"}`
	status, _, _ := s.do(requestBody(long, nil))
	assert.Equal(t, 413, status)
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// TestBodyIsReadOnce: nobody behind the gate can read the body again, and
// otherwise.
func TestBodyIsReadOnce(t *testing.T) {
	g, err := gate.New(gate.Config{})
	require.NoError(t, err)
	var left []byte
	h := g.Wrap(endpoint, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		left, err = io.ReadAll(r.Body)
		request, ok := gate.From(r.Context())
		assert.True(t, ok && request.MerchantID == alice && request.SecretID == "")
	}))
	h.ServeHTTP(httptest.NewRecorder(), request(nil))
	require.NoError(t, err)
	assert.Empty(t, left)
}

// TestCorrelationID: an answer repeats what is one, and nothing else.
func TestCorrelationID(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t), MerchantRate: gate.Rate{PerSecond: 1e-9, Burst: 1}})
	s.do(request(nil))
	for id, repeated := range map[string]bool{"244464DFCB537E56": true, "": false, "1234567": false, strings.Repeat("x", 81): false, `a\nb\nc\nd\ne`: false} {
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, requestBody(`{"merchantId":"`+alice+`","correlationId":"`+id+`"}`, nil))
		require.Equal(t, http.StatusTooManyRequests, w.Code)
		assert.Equal(t, repeated, strings.Contains(w.Body.String(), `"correlationId":"`+id+`"`), id)
		assert.Equal(t, repeated, strings.Contains(w.Body.String(), "correlationId"), id)
	}
}
