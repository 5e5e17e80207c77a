package sandbox_test

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host"
	"github.com/evurl/edge/host/sandbox"
)

const agent = "Mozilla/5.0 (Linux; Android 16) Phone"

// TestFlow plays the whole of it on the module, by the API and by an EVURL that
// the merchant built.
func TestFlow(t *testing.T) {
	engine, err := host.New(t.Context())
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, engine.Close(context.Background())) })
	for _, algorithm := range cipher.Algorithms() {
		w := newWorld(t, algorithm, func(c *sandbox.Config) { c.Engine = engine })
		created := w.create(nil)
		built := w.build(evurl.Request{Redirect: redirect, Fields: []evurl.Field{{Name: "consumerMdn", Value: number}}})
		for _, e := range []struct{ url, id string }{{created.EVURL, created.CorrelationID}, {built.EVURL, built.CorrelationID}} {
			_, code := w.result(e.id, number)
			assert.Equal(t, phoneid.CodePending, code)

			a, outcome := w.visit(e.url, agent)
			assert.Equal(t, http.StatusFound, a.status)
			assert.Equal(t, "0", outcome.Get("ErrorCode"))
			assert.Equal(t, "Success", outcome.Get("ErrorDescription"))
			assert.Equal(t, sandbox.Carrier, outcome.Get("Carrier"))
			assert.True(t, strings.HasPrefix(a.header.Get("Location"), redirect+"?ErrorCode="))
			assert.Equal(t, "no-store", a.header.Get("Cache-Control"))
			assert.Equal(t, "no-referrer", a.header.Get("Referrer-Policy"))

			result, code := w.result(e.id, number)
			assert.Equal(t, phoneid.CodeSuccess, code)
			assert.Equal(t, phoneid.ScoreExact, result.MDNMatchScore)
			assert.Equal(t, e.id, result.AssociationKey)
			result, _ = w.result(e.id, "+14085040458")
			assert.Equal(t, phoneid.ScoreNone, result.MDNMatchScore)
			result, code = w.result(e.id, "")
			assert.Equal(t, phoneid.CodeSuccess, code)
			assert.Empty(t, result.MDNMatchScore)
		}
	}
}

func TestWithoutRedirectTheBodyHasTheOutcome(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	a, outcome := w.visit(w.create(func(r *phoneid.CreateRequest) { r.RedirectURL = "" }).EVURL, agent)
	assert.Equal(t, http.StatusOK, a.status)
	assert.Equal(t, "ErrorCode=0&ErrorDescription=Success&Carrier=Sandbox%20Mobile", a.body)
	assert.Equal(t, "0", outcome.Get("ErrorCode"))
	assert.Equal(t, "text/plain; charset=utf-8", a.header.Get("Content-Type"))
}

// TestMerchantsOwnNumber: it stands in a field, or is the default.
func TestMerchantsOwnNumber(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	plain := w.build(evurl.Request{})
	w.visit(plain.EVURL, agent)
	result, _ := w.result(plain.CorrelationID, sandbox.DefaultNumber)
	assert.Equal(t, phoneid.ScoreExact, result.MDNMatchScore)

	wrong := w.build(evurl.Request{Fields: []evurl.Field{{Name: "consumerMdn", Value: "12"}}})
	_, outcome := w.visit(wrong.EVURL, agent)
	assert.Equal(t, "-20", outcome.Get("ErrorCode"))
}

func TestEveryEnding(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for last, want := range map[string]struct {
		device, result phoneid.Code
		score          phoneid.Score
	}{
		"01": {"0", "0", "10"}, "02": {"0", "0", "0"}, "16": {"0", "5016", ""}, "10": {"-10", "-10", ""}, "11": {"-11", "-11", ""},
		"17": {"-17", "-17", ""}, "20": {"-20", "-20", ""}, "30": {"-30", "-30", ""}, "31": {"-31", "-31", ""}, "32": {"-32", "-32", ""},
		"33": {"-33", "-33", ""}, "34": {"-34", "-34", ""}, "40": {"-40", "-40", ""}, "03": {"0", "0", "10"}, "99": {"0", "0", "10"},
	} {
		for _, prefix := range []string{"+14444441", "+13333330"} {
			mdn := prefix + "0" + last
			for _, byAPI := range []bool{true, false} {
				var link, id string
				if byAPI {
					created := w.create(func(r *phoneid.CreateRequest) { r.ConsumerMDN = mdn })
					link, id = created.EVURL, created.CorrelationID
				} else {
					built := w.build(evurl.Request{Redirect: redirect, Fields: []evurl.Field{{Name: "consumerMdn", Value: mdn}}})
					link, id = built.EVURL, built.CorrelationID
				}
				_, outcome := w.visit(link, agent)
				assert.Equal(t, string(want.device), outcome.Get("ErrorCode"), mdn)
				assert.NotEmpty(t, outcome.Get("ErrorDescription"), mdn)
				result, code := w.result(id, mdn)
				assert.Equal(t, want.result, code, mdn)
				assert.Equal(t, want.score, result.MDNMatchScore, mdn)
			}
		}
	}
	for _, other := range []string{"+14085040440", "+1444444100", "+144444410402", "+442079460040"} {
		assert.Equal(t, sandbox.Ending{Code: "0"}, sandbox.EndingOf(other), other)
	}
}

// TestExpiries: ten minutes for an EVURL, an hour for a result, by the set clock.
func TestExpiries(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	late, inTime := w.create(nil), w.create(nil)
	own := w.build(evurl.Request{})
	w.advance(evurl.Lifetime - 2*time.Second)
	_, outcome := w.visit(inTime.EVURL, agent)
	assert.Equal(t, "0", outcome.Get("ErrorCode"))
	w.advance(3 * time.Second)
	_, outcome = w.visit(late.EVURL, agent)
	assert.Equal(t, "-20", outcome.Get("ErrorCode"))
	_, code := w.result(late.CorrelationID, "")
	assert.Equal(t, phoneid.CodeCondition, code)
	// The merchant's own clock may be off by the tolerance.
	w.advance(evurl.DefaultTolerance)
	_, outcome = w.visit(own.EVURL, agent)
	assert.Equal(t, "-20", outcome.Get("ErrorCode"))

	w.advance(time.Hour - evurl.DefaultTolerance - 10*time.Second)
	_, code = w.result(inTime.CorrelationID, "")
	assert.Equal(t, phoneid.CodeSuccess, code)
	w.advance(20 * time.Second)
	_, code = w.result(inTime.CorrelationID, "")
	assert.Equal(t, phoneid.CodeCondition, code)
	// It is remembered that it was used, long after.
	w.advance(20 * time.Hour)
	_, outcome = w.visit(inTime.EVURL, agent)
	assert.Equal(t, "-20", outcome.Get("ErrorCode"))

	// One that the API makes at a set clock has its ten minutes from there.
	fresh := w.create(nil)
	_, outcome = w.visit(fresh.EVURL, agent)
	assert.Equal(t, "0", outcome.Get("ErrorCode"))
}

// TestSingleUse: of all who open an EVURL, by whatever text, one gets through.
func TestSingleUse(t *testing.T) {
	for _, algorithm := range cipher.Algorithms() {
		w := newWorld(t, algorithm, nil)
		built := w.build(evurl.Request{Redirect: redirect})
		for _, link := range []string{w.create(nil).EVURL, built.EVURL} {
			head, query, _ := strings.Cut(link, "?")
			pairs := strings.Split(query, "&")
			other := head + "?" + strings.Join(append(pairs[1:], pairs[0]), "&")
			lower := strings.ReplaceAll(link, "%2F", "%2f")
			var through atomic.Int64
			var wg sync.WaitGroup
			for i := range 64 {
				wg.Go(func() {
					r, err := http.NewRequest(http.MethodGet, []string{link, other, lower}[i%3], nil)
					if !assert.NoError(t, err) {
						return
					}
					a, err := w.try(r)
					assert.NoError(t, err)
					if a.status == http.StatusSeeOther {
						through.Add(1)
					} else {
						assertRefused(t, a)
					}
				})
			}
			wg.Wait()
			assert.Equal(t, int64(1), through.Load())
		}
	}
}

func TestHopWorksOnce(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	a := w.do(w.request(http.MethodGet, w.create(nil).EVURL, "", "User-Agent", agent))
	hop := a.header.Get("Location")
	dot := strings.LastIndex(hop, ".")
	for _, wrong := range []string{hop + "0", hop[:len(hop)-1], hop[:dot] + hop[dot+1:], hop + "&x=1", strings.Replace(hop, "state=", "State=", 1), hop[:dot+1]} {
		b := w.do(w.request(http.MethodGet, wrong, "", "User-Agent", agent))
		assertRefused(t, b, wrong)
	}
	assert.Equal(t, http.StatusFound, w.do(w.request(http.MethodGet, hop, "", "User-Agent", agent)).status)
	assertRefused(t, w.do(w.request(http.MethodGet, hop, "", "User-Agent", agent)))
}

// TestWhatOnlyLooksUsesNothingUp: link scanners and browsers that fetch ahead.
func TestWhatOnlyLooksUsesNothingUp(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	link := w.create(nil).EVURL
	look := func(target string) {
		assert.Equal(t, http.StatusOK, w.do(w.request(http.MethodHead, target, "")).status)
		for _, h := range [][2]string{{"Sec-Purpose", "prefetch"}, {"Sec-Purpose", "prefetch;prerender"}, {"Purpose", "prefetch"}, {"X-Moz", "prefetch"}, {"X-Purpose", "preview"}} {
			a := w.do(w.request(http.MethodGet, target, "", h[0], h[1]))
			assert.Equal(t, http.StatusForbidden, a.status)
			assert.Empty(t, a.header.Get("Location"))
		}
		for _, method := range []string{http.MethodPut, http.MethodDelete, http.MethodOptions, "PROPFIND"} {
			assert.Equal(t, http.StatusMethodNotAllowed, w.do(w.request(method, target, "")).status)
		}
	}
	look(link)
	a := w.do(w.request(http.MethodGet, link, "", "User-Agent", agent))
	require.Equal(t, http.StatusSeeOther, a.status)
	look(a.header.Get("Location"))
	assert.Equal(t, http.StatusFound, w.do(w.request(http.MethodGet, a.header.Get("Location"), "", "User-Agent", agent)).status)
}

// TestUserAgentChanged: it may be missing, but not change between the hops.
func TestUserAgentChanged(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for _, agents := range []struct {
		first, second string
		code          phoneid.Code
	}{{agent, agent, "0"}, {"", "", "0"}, {agent, agent + "x", "-17"}, {agent, "", "-17"}, {"", agent, "-17"}} {
		created := w.create(nil)
		a := w.do(w.request(http.MethodGet, created.EVURL, "", "User-Agent", agents.first))
		a = w.do(w.request(http.MethodGet, a.header.Get("Location"), "", "User-Agent", agents.second))
		assert.Equal(t, string(agents.code), outcomeOf(t, a).Get("ErrorCode"))
		_, code := w.result(created.CorrelationID, "")
		assert.Equal(t, agents.code, code)
	}
}

// TestPost: older clients post the EVURL, with its query or with a form.
func TestPost(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	const form = "application/x-www-form-urlencoded"
	post := func(split func(head, query string) (target, body string), media string) answer {
		head, query, _ := strings.Cut(w.create(nil).EVURL, "?")
		target, body := split(head, query)
		return w.do(w.request(http.MethodPost, target, body, "Content-Type", media))
	}
	whole := func(head, query string) (string, string) { return head + "?" + query, "" }
	inForm := func(head, query string) (string, string) { return head, query }
	assert.Equal(t, http.StatusSeeOther, post(whole, "").status)
	data := func(head, query string) (string, string) {
		data, rest, _ := strings.Cut(query, "&")
		return head + "?" + data, rest
	}
	assert.Equal(t, http.StatusSeeOther, post(data, form).status)
	for _, media := range []string{form, form + "; charset=utf-8", "Application/X-WWW-form-urlencoded\t;\tcharset=utf-8"} {
		assert.Equal(t, http.StatusSeeOther, post(inForm, media).status, media)
	}
	long := func(head, query string) (string, string) { return head, query + strings.Repeat("x", evurl.MaxURL) }
	for media, c := range map[string]struct {
		split func(head, query string) (string, string)
		cause string
		says  string
	}{
		"text/plain":    {inForm, "form", "not application/x-www-form-urlencoded"},
		"\u00a0" + form: {inForm, "form", "not application/x-www-form-urlencoded"},
		form + "\u2000": {inForm, "form", "not application/x-www-form-urlencoded"},
		"\ufeff" + form: {inForm, "form", "not application/x-www-form-urlencoded"},
		form + "\xa0;":  {inForm, "form", "not application/x-www-form-urlencoded"},
		form:            {func(head, query string) (string, string) { return head + "?" + query, query }, "evurl", "given twice"},
		form + ";charset=utf8": {func(head, query string) (string, string) {
			_, rest, _ := strings.Cut(query, "&")
			return head + "?" + query, rest
		}, "evurl", "given twice"},
		form + ";": {long, "form", "longer than an EVURL can be"},
	} {
		assertRefused(t, post(c.split, media), media)
		log := w.log()
		last := log[len(log)-1]
		assert.Equal(t, []any{c.cause, phoneid.CodeEVURL, 200}, []any{last.Cause, last.Code, last.Status}, media)
		assert.Contains(t, last.Reason, c.says, media)
	}
}

// TestOneAnswerPerCode: a number whose digits say 20 and whatever is wrong with an
// EVURL get the same bytes; the log alone has the reason.
func TestOneAnswerPerCode(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	create := func(number string) string {
		return w.create(func(r *phoneid.CreateRequest) { r.RedirectURL, r.ConsumerMDN = "", number }).EVURL
	}
	byNumber, used, late := create("+14444441020"), create(number), create(number)
	w.visit(used, agent)
	reason := func(a answer) string {
		assertRefused(t, a)
		log := w.log()
		last := log[len(log)-1]
		assert.Equal(t, phoneid.CodeEVURL, last.Code)
		return last.Cause
	}
	a, _ := w.visit(byNumber, agent)
	assert.Empty(t, reason(a))
	a, _ = w.visit(used, agent)
	assert.Equal(t, "used", reason(a))
	a, _ = w.visit(used+"x", agent)
	assert.Equal(t, "evurl", reason(a))
	w.advance(evurl.Lifetime + time.Second)
	a, _ = w.visit(late, agent)
	assert.Equal(t, "expired", reason(a))
	// With a redirect the same outcome is added to it.
	w.admin(http.MethodPut, "clock", `{"real":true}`)
	a, _ = w.visit(w.create(func(r *phoneid.CreateRequest) { r.ConsumerMDN = "+14444441020" }).EVURL, agent)
	assert.Equal(t, redirect+"?"+refused, a.header.Get("Location"))
	assert.Equal(t, refused, evurl.OutcomeOf(evurl.ErrDecrypt).Query())
}

// TestWrongMethod: each endpoint names its own methods. curl -X POST -L repeats
// the POST at the hop.
func TestWrongMethod(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	a := w.do(w.request(http.MethodPut, w.create(nil).EVURL, "", "User-Agent", agent))
	assert.Equal(t, []any{405, "GET, POST, HEAD", "an EVURL is opened by GET or POST\n"}, []any{a.status, a.header.Get("Allow"), a.body})
	opened := w.do(w.request(http.MethodPost, w.create(nil).EVURL, "", "User-Agent", agent))
	require.Equal(t, http.StatusSeeOther, opened.status)
	hop := opened.header.Get("Location")
	a = w.do(w.request(http.MethodPost, hop, "", "User-Agent", agent))
	assert.Equal(t, []any{405, "GET, HEAD", "the hop takes GET alone\n"}, []any{a.status, a.header.Get("Allow"), a.body})
	log := w.log()
	assert.Equal(t, "the hop takes GET alone", log[len(log)-1].Reason)
	assert.Equal(t, http.StatusFound, w.do(w.request(http.MethodGet, hop, "", "User-Agent", agent)).status, "it used nothing up")
}
