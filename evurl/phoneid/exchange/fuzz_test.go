package exchange

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

// FuzzBaseURL: what is taken leads where it says: to a host of its own, without
// a password, a query, or a path that is resolved to another.
func FuzzBaseURL(f *testing.F) {
	for _, text := range []string{"https://a.example", "https://a.example/p/", "http://127.0.0.1:8080", "https://u:p@a", "https://a/../b", "https://a\\@b", "http://[::1]/"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, what := parseBase(text, true)
		if what != "" {
			assert.Zero(t, b)
			assert.LessOrEqual(t, len(what), 100, "it quotes nothing")
			return
		}
		u, err := url.Parse(b.prefix + phoneid.CreatePath)
		require.NoError(t, err)
		assert.Nil(t, u.User)
		assert.Empty(t, u.RawQuery+u.Fragment+u.Opaque)
		assert.NotEmpty(t, u.Hostname())
		assert.Equal(t, b.scheme, u.Scheme)
		assert.Equal(t, u.Path, u.JoinPath(".").Path)
		assert.True(t, strings.HasSuffix(u.Path, phoneid.CreatePath))
		_, err = http.NewRequest(http.MethodPost, u.String(), nil)
		assert.NoError(t, err)
	})
}

// FuzzAnswer: whatever comes, it is an answer to this call or an error, which
// quotes nothing that came.
func FuzzAnswer(f *testing.F) {
	const sent, canary = "984681AFDB698C67", "CANARYcanary"
	for _, body := range []string{
		`{"results":{"correlationId":"984681AFDB698C67","phoneIdResult":{"matchScores":{"mdnMatchScore":"10"}}}}`,
		`{"error":{"code":"5016","description":"CANARYcanary"}}`, `{"error":{"code":"CANARYcanary"}}`, `{"CANARYcanary":1}`, `{"results":"CANARYcanary"}`, `[]`, ``,
	} {
		f.Add(200, body)
		f.Add(401, body)
	}
	secret, err := phoneid.ParseSecret(canary)
	require.NoError(f, err)
	e := &exchange[phoneid.Result]{op: "result", id: sent, parse: phoneid.ParseResult, answered: func(r phoneid.Result) string { return r.CorrelationID }}
	f.Fuzz(func(t *testing.T, status int, body string) {
		result, failed := e.read(&answer{status: status, body: []byte(body)}, newRedactor(secret, []byte(`{"correlationId":"984681AFDB698C67"}`)))
		if failed == nil {
			assert.Equal(t, sent, result.CorrelationID)
			assert.True(t, status >= 200 && status < 300)
			return
		}
		assert.Zero(t, result)
		assert.Contains(t, []Kind{KindAPI, KindResponse, KindRedirect}, failed.Kind)
		assert.NotContains(t, strings.ToLower(failed.Error()+failed.Description), strings.ToLower(canary))
		assert.LessOrEqual(t, len(failed.Error()), 300)
	})
}

// FuzzDescription: of what was sent, nothing is left.
func FuzzDescription(f *testing.F) {
	f.Add("lastName Johnson is wrong", "Johnson")
	f.Add("abcabcabc", "cab")
	f.Add("++++", "++")
	f.Fuzz(func(t *testing.T, text, sent string) {
		body, err := phoneid.Encode(map[string]any{"a": map[string]any{"b": sent}, "c": 1})
		require.NoError(t, err)
		secret, err := phoneid.ParseSecret("x9")
		require.NoError(t, err)
		out := newRedactor(secret, body).text(text)
		if strings.ContainsAny(sent, "*… ") || len([]rune(sent)) < least {
			return // what it puts there itself
		}
		assert.NotContains(t, out, sent)
	})
}

// FuzzRetryAfter: none, or a second to a day.
func FuzzRetryAfter(f *testing.F) {
	for _, text := range []string{"7", "-1", "99999999999", "Mon, 01 Aug 2022 09:34:43 GMT", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := retryAfter(http.Header{"Retry-After": {text}}.Values, time.Unix(0, 0))
		assert.True(t, got == 0 || got >= time.Second && got <= maxRetryAfter)
	})
}
