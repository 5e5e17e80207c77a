package client_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// TestAnswers: what counts, and what does not. ID stands for the correlationId
// as it was sent.
func TestAnswers(t *testing.T) {
	const good = `{"results":{"correlationId":"ID","phoneIdResult":{"matchScores":{"mdnMatchScore":"10"}}}}`
	at := func(status int, body string) func(http.ResponseWriter, seen) {
		return func(w http.ResponseWriter, s seen) {
			writeJSON(w, status, strings.ReplaceAll(body, "ID", s.body["correlationId"].(string)))
		}
	}
	typed := func(body string, types ...string) func(http.ResponseWriter, seen) {
		return func(w http.ResponseWriter, s seen) {
			w.Header()["Content-Type"] = types
			_, _ = w.Write([]byte(strings.ReplaceAll(body, "ID", s.body["correlationId"].(string))))
		}
	}
	for name, row := range map[string]struct {
		answer func(http.ResponseWriter, seen)
		kind   client.Kind // "" where it counts
		code   phoneid.Code
		says   string
	}{
		"good":                   {at(200, good), "", "", ""},
		"created":                {at(201, good), "", "", ""},
		"charset":                {typed(good, "Application/JSON; charset=\"UTF-8\""), "", "", ""},
		"more names":             {at(200, strings.Replace(good, `{"results"`, `{"more":[1],"results"`, 1)), "", "", ""},
		"another call":           {at(200, strings.Replace(good, "ID", "984681AFDB698C67", 1)), client.KindResponse, "", "another call"},
		"another case":           {at(200, strings.Replace(good, "ID", "id", 1)), client.KindResponse, "", "another call"},
		"a space more":           {at(200, strings.Replace(good, "ID", "ID ", 1)), client.KindResponse, "", "another call"},
		"no correlationId":       {at(200, strings.Replace(good, `"correlationId":"ID",`, "", 1)), client.KindResponse, "", "correlationId is missing"},
		"a name twice":           {at(200, strings.Replace(good, `"mdnMatchScore":"10"`, `"mdnMatchScore":"0","mdnMatchScore":"10"`, 1)), client.KindResponse, "", "a name given twice"},
		"correlationId twice":    {at(200, strings.Replace(good, `"ID"`, `"other","correlationId":"ID"`, 1)), client.KindResponse, "", "a name given twice"},
		"results twice":          {at(200, strings.Replace(good, `}}}}`, `}}},"results":{}}`, 1)), client.KindResponse, "", "a name given twice"},
		"something behind":       {at(200, good+good), client.KindResponse, "", "something behind"},
		"cut":                    {at(200, good[:60]), client.KindResponse, "", "not JSON"},
		"a list":                 {at(200, "["+good+"]"), client.KindResponse, "", "not an object"},
		"empty":                  {at(200, ""), client.KindResponse, "", "empty, and not an object"},
		"no content":             {at(204, ""), client.KindResponse, "", "empty, and not an object"},
		"a number for a score":   {at(200, strings.Replace(good, `"10"`, "10", 1)), client.KindResponse, "", "mdnMatchScore"},
		"html":                   {typed("<html>", "text/html"), client.KindResponse, "", "application/json"},
		"good as text":           {typed(good, "text/plain"), client.KindResponse, "", "application/json"},
		"good as jsonp":          {typed(good, "application/javascript"), client.KindResponse, "", "application/json"},
		"no type":                {typed(good), client.KindResponse, "", "no Content-Type"},
		"two types":              {typed(good, "application/json", "text/html"), client.KindResponse, "", "more than one Content-Type"},
		"a type of nonsense":     {typed(good, "application/json; charset"), client.KindResponse, "", "application/json"},
		"a no-break space":       {typed(good, "\u00a0application/json"), client.KindResponse, "", "not a media type"},
		"an en quad behind":      {typed(good, "application/json\u2000"), client.KindResponse, "", "not a media type"},
		"a BOM":                  {typed(good, "\ufeffapplication/json"), client.KindResponse, "", "not a media type"},
		"a raw byte A0":          {typed(good, "application/json; charset=utf-8\xa0"), client.KindResponse, "", "not a media type"},
		"spaces and tabs":        {typed(good, "application/json\t ;\tcharset=utf-8"), "", "", ""},
		"another parameter":      {typed(good, "application/json; v=1"), "", "", ""},
		"UTF-16":                 {typed(good, "application/json; charset=utf-16"), client.KindResponse, "", "UTF-8"},
		"an error and results":   {at(200, strings.Replace(good, `{"results"`, `{"error":{"code":"-31"},"results"`, 1)), client.KindAPI, "-31", ""},
		"an error of success":    {at(200, `{"error":{"code":"0"}}`), client.KindResponse, "", "without a code"},
		"an error of success, -": {at(200, `{"error":{"code":"-00"}}`), client.KindResponse, "", "without a code"},
		"a code of words":        {at(200, `{"error":{"code":"denied"}}`), client.KindResponse, "", "without a code"},
		"a code of many digits":  {at(200, `{"error":{"code":"14085040458"}}`), client.KindResponse, "", "without a code"},
		"a code of a sign":       {at(200, `{"error":{"code":"-"}}`), client.KindResponse, "", "without a code"},
		"a code as a number":     {at(200, `{"error":{"code":-31}}`), client.KindAPI, "-31", ""},
		"no code":                {at(200, `{"error":{}}`), client.KindResponse, "", "code is missing"},
		"another call's error":   {at(200, `{"error":{"correlationId":"984681AFDB698C67","code":"-40"}}`), client.KindResponse, "", "another call"},
		"401 with a code":        {at(401, `{"error":{"code":"-5000"}}`), client.KindAPI, "-5000", ""},
		"500 with results":       {at(500, good), client.KindAPI, "", "without a code"},
		"400 of nonsense":        {at(400, `{"x":1}`), client.KindAPI, "", "without a code"},
		"403 of html": {func(w http.ResponseWriter, _ seen) {
			w.Header().Set("Content-Type", "text/html")
			w.WriteHeader(http.StatusForbidden)
		}, client.KindAPI, "", "without a code"},
		"compressed": {func(w http.ResponseWriter, s seen) {
			w.Header().Set("Content-Encoding", "gzip")
			at(200, good)(w, s)
		}, client.KindResponse, "", "compressed"},
	} {
		t.Run(name, func(t *testing.T) {
			c := newPlatform(t, row.answer).client(t)
			result, err := c.Result(t.Context(), resultRequest())
			if row.kind == "" {
				require.NoError(t, err)
				assert.True(t, client.Matched(result))
				return
			}
			assert.Zero(t, result, "nothing of it")
			e := failed(t, err, row.kind)
			assert.Equal(t, row.code, e.Code)
			assert.Contains(t, e.Error(), row.says)
			assert.NotZero(t, e.Status)
		})
	}
}

// TestEVURLIsHTTPS, or http from a platform on this machine.
func TestEVURLIsHTTPS(t *testing.T) {
	var link string
	answer := func(w http.ResponseWriter, s seen) {
		writeJSON(w, http.StatusOK, `{"results":{"evurl":"`+link+`","correlationId":"`+s.body["correlationId"].(string)+`"}}`)
	}
	secure, plain := newPlatform(t, answer).client(t), plainPlatform(t, answer).client(t)
	for text, want := range map[string][2]bool{
		"https://mi.dnlsrv.com/m/id/x?data=1": {true, true}, "http://127.0.0.1/id/x?data=1": {false, true},
		"javascript:alert(1)": {}, "//mi.dnlsrv.com/": {}, "data:text/html,x": {}, "": {},
	} {
		link = text
		for i, c := range []*client.Client{secure, plain} {
			created, err := c.Create(t.Context(), createRequest())
			assert.Equal(t, want[i], err == nil, text)
			if err != nil {
				failed(t, err, client.KindResponse)
				assert.Zero(t, created)
			}
		}
	}
}

// TestAnswerIsBounded: 64 KiB are read, and one byte more is an error.
func TestAnswerIsBounded(t *testing.T) {
	var size int
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		body := success(s)
		writeJSON(w, http.StatusOK, body+strings.Repeat(" ", size-len(body)))
	})
	c := p.client(t)
	size = 64 << 10
	_, err := c.Result(t.Context(), resultRequest())
	require.NoError(t, err)
	for _, n := range []int{64<<10 + 1, 16 << 20} {
		size = n
		_, err = c.Result(t.Context(), resultRequest())
		assert.Contains(t, failed(t, err, client.KindResponse).Error(), "longer than 64 KiB")
	}
}

// TestHeadersAreBounded: so are they.
func TestHeadersAreBounded(t *testing.T) {
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		w.Header().Set("X-More", strings.Repeat("x", 64<<10))
		writeJSON(w, http.StatusOK, success(s))
	})
	_, err := p.client(t).Result(t.Context(), resultRequest())
	failed(t, err, client.KindTransport)
}

// TestRetryAfter reads seconds and dates.
func TestRetryAfter(t *testing.T) {
	now := time.Date(2022, 8, 1, 9, 33, 43, 0, time.UTC)
	var header string
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		w.Header().Set("Retry-After", header)
		writeJSON(w, http.StatusTooManyRequests, `{"error":{"code":"-5000"}}`)
	})
	config := p.config(t)
	config.Now = func() time.Time { return now }
	c, err := client.New(config)
	require.NoError(t, err)
	for text, want := range map[string]time.Duration{
		"7": 7 * time.Second, "0": time.Second, "Mon, 01 Aug 2022 09:34:43 GMT": time.Minute, "Mon, 01 Aug 2021 09:34:43 GMT": time.Second,
		"2000000000": 24 * time.Hour, "99999999999999999999": 0, "-1": 0, "1.5": 0, "soon": 0, "": 0,
	} {
		header = text
		_, err := c.Result(t.Context(), resultRequest())
		e := failed(t, err, client.KindAPI)
		assert.Equal(t, want, e.RetryAfter, text)
		assert.Equal(t, http.StatusTooManyRequests, e.Status)
	}
}
