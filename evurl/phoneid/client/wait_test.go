package client_test

import (
	"context"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// soon asks again at once.
var soon = client.WaitOptions{Deadline: time.Minute, Interval: time.Millisecond}

// TestWait asks until the device is done, each time with an id of its own.
func TestWait(t *testing.T) {
	const pending = 5
	var n atomic.Int32
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		if n.Add(1) <= pending {
			writeJSON(w, http.StatusOK, failure(s, "5016"))
			return
		}
		writeJSON(w, http.StatusOK, success(s))
	})
	options := soon
	var asked []int
	options.Pending = func(n int, pause time.Duration) {
		asked = append(asked, n)
		assert.Positive(t, pause)
	}
	r := resultRequest()
	r.CorrelationID = "984681AFDB698C67"
	result, err := p.client(t).Wait(t.Context(), r, options)
	require.NoError(t, err)
	assert.True(t, client.Matched(result))
	assert.Equal(t, []int{1, 2, 3, 4, 5}, asked)
	ids := map[any]bool{r.CorrelationID: true}
	for _, s := range p.requests() {
		assert.Equal(t, associationKey, s.body["associationKey"])
		ids[s.body["correlationId"]] = true
	}
	assert.Len(t, ids, pending+2)
	assert.True(t, ids[result.CorrelationID])
}

// TestWaitEnds at any other failure, with no call more.
func TestWaitEnds(t *testing.T) {
	for name, row := range map[string]struct {
		answer func(http.ResponseWriter, seen)
		kind   client.Kind
		is     error
	}{
		"a code":                       {func(w http.ResponseWriter, s seen) { writeJSON(w, 200, failure(s, "-31")) }, client.KindAPI, phoneid.CodeWifi},
		"a code unknown":               {func(w http.ResponseWriter, s seen) { writeJSON(w, 200, failure(s, "-77")) }, client.KindAPI, phoneid.Code("77")},
		"a 429 that does not say when": {func(w http.ResponseWriter, s seen) { writeJSON(w, 429, "{}") }, client.KindAPI, nil},
		"a 503 that does": {func(w http.ResponseWriter, s seen) {
			w.Header().Set("Retry-After", "1")
			writeJSON(w, 503, "{}")
		}, client.KindAPI, nil},
		"nonsense": {func(w http.ResponseWriter, s seen) { writeJSON(w, 200, "{}") }, client.KindResponse, nil},
		"another call": {func(w http.ResponseWriter, s seen) {
			s.body["correlationId"] = "984681AFDB698C67"
			writeJSON(w, 200, failure(s, "5016"))
		}, client.KindResponse, nil},
		"another call's 429": {func(w http.ResponseWriter, s seen) {
			s.body["correlationId"] = "984681AFDB698C67"
			w.Header().Set("Retry-After", "1")
			writeJSON(w, 429, failure(s, "-5000"))
		}, client.KindResponse, nil},
		"a redirect": {func(w http.ResponseWriter, s seen) { w.WriteHeader(http.StatusFound) }, client.KindRedirect, nil},
		"broken off": {func(http.ResponseWriter, seen) { panic(http.ErrAbortHandler) }, client.KindTransport, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var n atomic.Int32
			p := newPlatform(t, func(w http.ResponseWriter, s seen) {
				if n.Add(1) == 1 {
					writeJSON(w, http.StatusOK, failure(s, "-5016")) // with a sign, too
					return
				}
				row.answer(w, s)
			})
			result, err := p.client(t).Wait(t.Context(), resultRequest(), soon)
			assert.Zero(t, result)
			e := failed(t, err, row.kind)
			assert.Equal(t, "wait", e.Op)
			assert.NotErrorIs(t, e, phoneid.CodePending)
			if row.is != nil {
				require.ErrorIs(t, e, row.is)
			}
			assert.Len(t, p.requests(), 2)
		})
	}
}

// TestWaitGivesUp: at its deadline, or when it is cancelled in a pause. What the
// last answer was is told.
func TestWaitGivesUp(t *testing.T) {
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		writeJSON(w, http.StatusOK, `{"error":{"code":"5016","description":"for `+secretText+` and `+number+`"}}`)
	})
	c := p.client(t)
	_, err := c.Result(t.Context(), resultRequest())
	require.ErrorIs(t, err, phoneid.CodePending) // and there is a connection
	short, slow := soon, soon
	short.Deadline, slow.Interval, slow.MaxInterval = 300*time.Millisecond, 10*time.Second, 10*time.Second
	paused, cancel := context.WithCancel(t.Context())
	defer cancel()
	slow.Pending = func(int, time.Duration) { cancel() }
	for name, row := range map[string]struct {
		ctx     context.Context
		options client.WaitOptions
		is      error
	}{
		"deadline":             {t.Context(), short, context.DeadlineExceeded},
		"cancelled in a pause": {paused, slow, context.Canceled},
	} {
		_, err := c.Wait(row.ctx, resultRequest(), row.options)
		e := failed(t, err, client.KindDeadline)
		require.ErrorIs(t, e, row.is, name)
		require.ErrorIs(t, e, phoneid.CodePending, name)
		assert.Equal(t, "wait", e.Op)
		prints(t, e)
	}
}

// TestWaitCancelledInACall: with what the answer before it was.
func TestWaitCancelledInACall(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var n atomic.Int32
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		if n.Add(1) == 2 {
			cancel()
			<-ctx.Done()
			panic(http.ErrAbortHandler)
		}
		writeJSON(w, http.StatusOK, failure(s, "5016"))
	})
	_, err := p.client(t).Wait(ctx, resultRequest(), soon)
	e := failed(t, err, client.KindDeadline)
	require.ErrorIs(t, e, context.Canceled)
	require.ErrorIs(t, e, phoneid.CodePending)
	assert.Len(t, p.requests(), 2)
}

// TestWaitTooMany: a 429 with Retry-After is asked again, unless that is past
// the deadline.
func TestWaitTooMany(t *testing.T) {
	var n atomic.Int32
	after := "1"
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		if n.Add(1) == 1 {
			w.Header().Set("Retry-After", after)
			writeJSON(w, http.StatusTooManyRequests, failure(s, "-5000"))
			return
		}
		writeJSON(w, http.StatusOK, success(s))
	})
	c := p.client(t)
	options := soon
	var pause time.Duration
	options.Pending = func(_ int, p time.Duration) { pause = p }
	_, err := c.Wait(t.Context(), resultRequest(), options)
	require.NoError(t, err)
	assert.Equal(t, time.Second, pause)

	after = "61"
	n.Store(0)
	_, err = c.Wait(t.Context(), resultRequest(), options)
	e := failed(t, err, client.KindDeadline)
	require.ErrorIs(t, e, context.DeadlineExceeded)
	assert.Equal(t, 61*time.Second, e.RetryAfter)
	assert.Equal(t, http.StatusTooManyRequests, e.Status)
	assert.Len(t, p.requests(), 3)
}
