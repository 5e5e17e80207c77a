package sandbox_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
)

type listing struct {
	Transactions []struct {
		State, CorrelationID, Number, MadeBy, Code string
		Used                                       time.Time
	}
}

func (w *world) transactions(query string) (l listing) {
	w.t.Helper()
	a := w.admin(http.MethodGet, "transactions"+query, "")
	require.Equal(w.t, http.StatusOK, a.status, a.body)
	require.NoError(w.t, json.Unmarshal([]byte(a.body), &l))
	return l
}

func TestAdminListsTransactions(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	assert.Empty(t, w.transactions("").Transactions)
	first := w.create(nil)
	w.visit(first.EVURL, agent)
	own := w.build(evurl.Request{})
	w.visit(own.EVURL, agent)
	w.create(nil)
	list := w.transactions("").Transactions
	require.Len(t, list, 3)
	states := map[string]string{}
	for _, one := range list {
		states[one.MadeBy+" "+one.State] = one.Code
		assert.Contains(t, one.Number, "********")
		assert.True(t, strings.HasSuffix(one.CorrelationID, "…"))
	}
	assert.Equal(t, map[string]string{"api done": "0", "api waiting": "", "merchant done": "0"}, states)
	assert.Len(t, w.transactions("?limit=2").Transactions, 2)
	for _, wrong := range []string{"?limit=-1", "?limit=1001", "?limit=x"} {
		assert.Equal(t, http.StatusBadRequest, w.admin(http.MethodGet, "transactions"+wrong, "").status)
	}
}

// TestAdminIndex: what it lists is there.
func TestAdminIndex(t *testing.T) {
	w := withCustomer(t, nil)
	index := w.admin(http.MethodGet, "", "")
	listed := regexp.MustCompile(`(?m)^(GET|PUT|POST|DELETE) +/_sandbox/([\w/]+)`).FindAllStringSubmatch(index.body, -1)
	require.Len(t, listed, 12)
	for _, l := range listed {
		if l[2] != "events" { // it does not end
			assert.NotContains(t, []int{404, 405}, w.admin(l[1], l[2], "{}").status, l)
		}
	}
}

func TestAdminReset(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	link := w.build(evurl.Request{}).EVURL
	w.visit(link, agent)
	w.advance(time.Hour)
	w.fault("evurl", "-33")
	require.Equal(t, http.StatusOK, w.admin(http.MethodPost, "reset", "").status)
	assert.Empty(t, w.transactions("").Transactions)
	_, outcome := w.visit(link, agent)
	assert.Equal(t, "0", outcome.Get("ErrorCode"), "it is forgotten that it was used, and clock and faults are as at the start")
}

func TestAdminClock(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	now := func(a answer) time.Time {
		require.Equal(t, http.StatusOK, a.status, a.body)
		var c struct{ Now time.Time }
		require.NoError(t, json.Unmarshal([]byte(a.body), &c))
		return c.Now
	}
	near := func(want, got time.Time) { assert.WithinDuration(t, want, got, time.Minute) }
	near(time.Now(), now(w.admin(http.MethodGet, "clock", "")))
	near(time.Now().Add(time.Hour), now(w.admin(http.MethodPut, "clock", `{"advance":"1h"}`)))
	near(time.Now(), now(w.admin(http.MethodPut, "clock", `{"advance":"-1h"}`)))
	near(time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC), now(w.admin(http.MethodPut, "clock", `{"now":"2027-01-01T00:00:00Z"}`)))
	near(time.Now(), now(w.admin(http.MethodPut, "clock", `{"real":true}`)))
	for _, wrong := range []string{`{}`, `{"advance":"x"}`, `{"now":"yesterday"}`, `{"real":false}`, `{"real":true,"advance":"1h"}`, `{"advance":"900000h"}`, `{"now":"1900-01-01T00:00:00Z"}`, `[]`, `{"x":1}`, ``} {
		r := w.request(http.MethodPut, w.url("/_sandbox/clock"), wrong, "Content-Type", "application/json")
		assert.Equal(t, http.StatusBadRequest, w.do(r).status, wrong)
	}
	near(time.Now(), now(w.admin(http.MethodGet, "clock", "")))
}

// TestAdminFollows: whoever follows the request log gets what comes, and what
// came before, and why each was refused; and ends when the server does.
func TestAdminFollows(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	w.visit(w.base+"nobody00?data=x", agent)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	r := w.request(http.MethodGet, w.url("/_sandbox/events"), "")
	response, err := w.server.Client().Do(r.WithContext(ctx))
	require.NoError(t, err)
	defer response.Body.Close()
	assert.Equal(t, "text/event-stream", response.Header.Get("Content-Type"))
	lines := bufio.NewScanner(response.Body)
	id := ""
	next := func() string {
		for lines.Scan() {
			if last, ok := strings.CutPrefix(lines.Text(), "id: "); ok {
				id = last
			}
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return data
			}
		}
		return "the stream ended"
	}
	assert.Contains(t, next(), "no account of this ClientAccessKey")
	bad := w.request(http.MethodPost, w.url(phoneid.CreatePath), "{}", apiHeaders()...)
	bad.Header.Set("Authorization", "00000000000000000000000000000000")
	w.do(bad)
	assert.Contains(t, next(), `"cause":"secret"`)
	w.create(nil)
	assert.Contains(t, next(), `"endpoint":"phoneIdUrl"`)

	// Who comes back goes on where it was, unless that was another sandbox.
	require.True(t, strings.HasSuffix(id, ".3"), id)
	for _, c := range [][2]string{{"0123.2", `"n":1`}, {"2", `"n":1`}, {"", `"n":1`}, {strings.TrimSuffix(id, "3") + "2", `"n":3`}} {
		resumed := w.request(http.MethodGet, w.url("/_sandbox/events"), "", "Last-Event-ID", c[0])
		second, err := w.server.Client().Do(resumed.WithContext(ctx))
		require.NoError(t, err)
		defer second.Body.Close()
		lines = bufio.NewScanner(second.Body)
		assert.Contains(t, next(), c[1], c[0])
	}
	w.s.Drain()
	assert.Equal(t, "the stream ended", next())
}

func TestRequestLogKeepsTheLast(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for range 1010 {
		w.do(w.request(http.MethodHead, w.base+"x", ""))
	}
	entries := w.log()
	require.Len(t, entries, 1000)
	assert.Equal(t, uint64(11), entries[0].N)
	assert.Equal(t, uint64(1010), entries[999].N)
	var list struct{ Requests []json.RawMessage }
	require.NoError(t, json.Unmarshal([]byte(w.admin(http.MethodGet, "requests?since=1005", "").body), &list))
	assert.Len(t, list.Requests, 5)
}

// TestNothingSecretIsTold: of numbers, ids, secrets and payloads nothing stands
// in the log, the list, the metrics, or in an answer to who did not send it.
func TestNothingSecretIsTold(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	const canary = "CANARY7777"
	created := w.create(func(r *phoneid.CreateRequest) {
		r.CorrelationID, r.ConsumerMDN, r.ConsentID, r.ConsumerDeviceUA = canary+"1", "+14085040458", canary, canary
	})
	w.visit(created.EVURL, canary)
	own := w.build(evurl.Request{CorrelationID: canary + "2", Fields: []evurl.Field{{Name: "consumerMdn", Value: "+14085040458"}, {Name: "x", Value: canary}}})
	w.visit(own.EVURL, canary)
	w.visit(own.EVURL, canary)
	w.result(canary+"1", "+14085040458")
	w.do(w.request(http.MethodGet, w.base+canary+"?data="+canary, "", "User-Agent", canary, "Referer", canary))
	w.post(phoneid.CreatePath, map[string]any{"merchantId": canary, canary: canary})
	w.post(phoneid.CreatePath+"?"+canary+"=1", map[string]any{})
	for _, path := range []string{"transactions", "requests", "metrics", "faults", "clock"} {
		a := w.admin(http.MethodGet, path, "")
		require.Equal(t, http.StatusOK, a.status, path)
		for _, secret := range []string{canary, "4085040458", apiSecret} {
			assert.NotContains(t, a.body, secret, path)
		}
	}
	assert.Contains(t, w.admin(http.MethodGet, "metrics", "").body, `evurl_sandbox_visits_total{cause="used",endpoint="evurl"} 1`)
}

// TestAdminTakesJSONAlone: what a page elsewhere can send without being asked is refused.
func TestAdminTakesJSONAlone(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for _, media := range []string{"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"} {
		for _, path := range []string{"clock", "faults"} {
			r := w.request(http.MethodPut, w.url("/_sandbox/"+path), `{}`, "Content-Type", media)
			assert.Equal(t, http.StatusUnsupportedMediaType, w.do(r).status, media)
		}
	}
	long := `{"rules":[` + strings.Repeat(" ", 64<<10) + `]}`
	assert.Equal(t, http.StatusBadRequest, w.admin(http.MethodPut, "faults", long).status)
	assert.Equal(t, http.StatusNotFound, w.admin(http.MethodGet, "nothing", "").status)
	assert.Equal(t, http.StatusMethodNotAllowed, w.admin(http.MethodPost, "clock", "{}").status)
}
