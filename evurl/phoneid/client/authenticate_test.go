package client_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// quick waits for milliseconds.
var quick = client.WaitOptions{Deadline: 2 * time.Second, Interval: time.Millisecond, MaxInterval: time.Millisecond}

// authentication keeps what was opened.
func authentication(opened *[]string) client.Authentication {
	return client.Authentication{Request: createRequest(), Wait: quick, Open: func(_ context.Context, created phoneid.Created) error {
		*opened = append(*opened, created.EVURL)
		return nil
	}}
}

// afterCreate answers phoneIdUrl well, and phoneIdResult by f.
func afterCreate(f func(w http.ResponseWriter, s seen)) func(http.ResponseWriter, seen) {
	return func(w http.ResponseWriter, s seen) {
		if s.path == phoneid.CreatePath {
			writeJSON(w, http.StatusOK, success(s))
			return
		}
		f(w, s)
	}
}

// TestAuthenticate from beginning to end, with two questions too many.
func TestAuthenticate(t *testing.T) {
	var asked atomic.Int32
	p := newPlatform(t, afterCreate(func(w http.ResponseWriter, s seen) {
		if asked.Add(1) <= 2 {
			writeJSON(w, http.StatusOK, failure(s, "5016"))
			return
		}
		writeJSON(w, http.StatusOK, success(s))
	}))
	var opened []string
	o, err := p.client(t).Authenticate(t.Context(), authentication(&opened))
	require.NoError(t, err)
	assert.True(t, o.Matched)
	assert.False(t, o.Retry || o.Failover)
	assert.Nil(t, o.Err)
	assert.Equal(t, []string{o.Created.EVURL}, opened)
	requests := p.requests()
	require.Len(t, requests, 4)
	for _, s := range requests[1:] {
		assert.Equal(t, o.Created.CorrelationID, s.body["associationKey"])
		assert.Equal(t, map[string]any{"consumerMdn": number}, s.body["match"])
		assert.Equal(t, "02200013919FB4", s.body["merchantId"])
	}
}

// TestOutcomes: what ends it, and what to do then.
func TestOutcomes(t *testing.T) {
	answers := func(status int, body string) func(http.ResponseWriter, seen) {
		return func(w http.ResponseWriter, s seen) {
			writeJSON(w, status, strings.ReplaceAll(body, "ID", s.body["correlationId"].(string)))
		}
	}
	scored := func(score string) func(http.ResponseWriter, seen) {
		return answers(200, `{"results":{"correlationId":"ID","phoneIdResult":{"matchScores":{"mdnMatchScore":"`+score+`"}}}}`)
	}
	for name, row := range map[string]struct {
		answer          func(http.ResponseWriter, seen)
		kind            client.Kind // "" where there is a result
		code            phoneid.Code
		retry, failover bool
	}{
		"a match":                {scored("10"), "", "", false, false},
		"no match":               {scored("0"), "", "", false, false},
		"nearly":                 {scored("100"), "", "", false, false},
		"no score":               {answers(200, `{"results":{"correlationId":"ID"}}`), "", "", false, false},
		"wifi":                   {answers(200, `{"error":{"code":"-31"}}`), client.KindAPI, "-31", false, true},
		"a wrong number":         {answers(200, `{"error":{"code":"-40"}}`), client.KindAPI, "-40", false, false},
		"a code unknown":         {answers(200, `{"error":{"code":"-77"}}`), client.KindAPI, "-77", false, true},
		"access":                 {answers(401, `{"error":{"code":"-5000"}}`), client.KindAPI, "-5000", false, false},
		"refused, without one":   {answers(403, `{}`), client.KindAPI, "", false, false},
		"too many, until later":  {func(w http.ResponseWriter, s seen) { w.Header().Set("Retry-After", "9"); answers(429, `{}`)(w, s) }, client.KindDeadline, "", false, true},
		"too many":               {answers(429, `{}`), client.KindAPI, "", false, true},
		"away":                   {answers(503, `{}`), client.KindAPI, "", false, true},
		"away, until later":      {func(w http.ResponseWriter, s seen) { w.Header().Set("Retry-After", "9"); answers(503, `{}`)(w, s) }, client.KindAPI, "", true, true},
		"another call's":         {answers(200, `{"results":{"correlationId":"984681AFDB698C67"}}`), client.KindResponse, "", false, true},
		"a redirect":             {func(w http.ResponseWriter, _ seen) { w.WriteHeader(http.StatusFound) }, client.KindRedirect, "", false, true},
		"broken off":             {func(http.ResponseWriter, seen) { panic(http.ErrAbortHandler) }, client.KindTransport, "", false, true},
		"pending, and no longer": {answers(200, `{"error":{"code":"5016"}}`), client.KindDeadline, "5016", false, true},
	} {
		t.Run(name, func(t *testing.T) {
			var opened []string
			a := authentication(&opened)
			a.Wait.Deadline = 300 * time.Millisecond
			if row.code != "5016" {
				a.Wait.Deadline = 5 * time.Second
			}
			o, err := newPlatform(t, afterCreate(row.answer)).client(t).Authenticate(t.Context(), a)
			require.NoError(t, err)
			assert.Len(t, opened, 1)
			assert.Equal(t, name == "a match", o.Matched)
			assert.Equal(t, []bool{row.retry, row.failover}, []bool{o.Retry, o.Failover}, "retry, failover")
			assert.Len(t, o.Created.CorrelationID, 26)
			if row.kind == "" {
				assert.Nil(t, o.Err)
				return
			}
			require.NotNil(t, o.Err)
			assert.Zero(t, o.Result)
			assert.Equal(t, row.kind, o.Err.Kind)
			assert.Equal(t, row.code, o.Err.Code)
			assert.Equal(t, row.code != "", o.Err.Meaning() != "")
			prints(t, o.Err)
		})
	}
}

// TestNoEVURL is an outcome, too, and nothing is opened.
func TestNoEVURL(t *testing.T) {
	var opened []string
	p := newPlatform(t, func(w http.ResponseWriter, s seen) { writeJSON(w, http.StatusOK, failure(s, "-30")) })
	o, err := p.client(t).Authenticate(t.Context(), authentication(&opened))
	require.NoError(t, err)
	assert.Equal(t, "create", o.Err.Op)
	assert.True(t, o.Failover)
	assert.Zero(t, o.Created)
	assert.Empty(t, opened)
	assert.Len(t, p.requests(), 1, "it is not asked for again")
}

// TestAuthenticateFails where there is nothing to come of it.
func TestAuthenticateFails(t *testing.T) {
	p := newPlatform(t, nil)
	c := p.client(t)
	var opened []string
	wrong := authentication(&opened)
	wrong.Request.ConsumerMDN = "4085040458"
	_, err := c.Authenticate(t.Context(), wrong)
	assert.Equal(t, "authenticate", failed(t, err, client.KindRequest).Op)
	var field *phoneid.FieldError
	require.ErrorAs(t, err, &field)

	wrong = authentication(&opened)
	wrong.Wait.Interval = -1
	_, err = c.Authenticate(t.Context(), wrong)
	failed(t, err, client.KindRequest)
	assert.Empty(t, p.requests())

	away := errors.New("no push service")
	wrong = authentication(&opened)
	wrong.Open = func(context.Context, phoneid.Created) error { return away }
	_, err = c.Authenticate(t.Context(), wrong)
	require.ErrorIs(t, err, away)
	assert.Equal(t, "authenticate: request: the device was not given the EVURL", failed(t, err, client.KindRequest).Error())
	assert.Len(t, p.requests(), 1, "nothing is asked")
	assert.Empty(t, opened)
}

// TestOpenTakesTooLong: the deadline is that of the whole, and the caller's context
// is something else.
func TestOpenTakesTooLong(t *testing.T) {
	p := newPlatform(t, nil)
	var opened []string
	a := authentication(&opened)
	a.Open = func(ctx context.Context, _ phoneid.Created) error {
		<-ctx.Done()
		return ctx.Err()
	}
	a.Wait.Deadline = 200 * time.Millisecond
	o, err := p.client(t).Authenticate(t.Context(), a)
	require.NoError(t, err)
	require.ErrorIs(t, o.Err, context.DeadlineExceeded)
	assert.Equal(t, []bool{false, false, true}, []bool{o.Matched, o.Retry, o.Failover})
	assert.NotEmpty(t, o.Created.EVURL)

	ctx, cancel := context.WithCancel(t.Context())
	a.Open = func(ctx context.Context, _ phoneid.Created) error {
		cancel()
		<-ctx.Done()
		return ctx.Err()
	}
	a.Wait.Deadline = time.Minute
	_, err = p.client(t).Authenticate(ctx, a)
	require.ErrorIs(t, err, context.Canceled)
	failed(t, err, client.KindDeadline)
	assert.Len(t, p.requests(), 2)
}
