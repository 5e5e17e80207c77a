package client_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

func sample(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../testdata/" + name + ".json")
	require.NoError(t, err)
	return string(data)
}

// TestDocumented plays the calls of the platform's documentation: what is sent
// and what is made of the answer.
func TestDocumented(t *testing.T) {
	answers := map[string]string{
		phoneid.CreatePath: sample(t, "create_response"), phoneid.ResultPath: sample(t, "result_response"), phoneid.MatchPath: sample(t, "match_response"),
	}
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		w.Header().Set("Content-Type", "application/json; charset=UTF-8")
		_, _ = w.Write([]byte(answers[s.path]))
	})
	config := p.config(t)
	config.SubMerchantID = "" // each sample has its own, or none
	config.Now = func() time.Time { return time.Date(2022, 8, 1, 11, 33, 43, 5000, time.FixedZone("", 2*60*60)) }
	c, err := client.New(config)
	require.NoError(t, err)

	create, err := phoneid.ParseCreateRequest([]byte(sample(t, "create_request")))
	require.NoError(t, err)
	created, err := c.Create(t.Context(), create)
	require.NoError(t, err)
	assert.Equal(t, "20221202163744M16301C147600", created.ReferenceID)
	assert.True(t, strings.HasPrefix(created.EVURL, "https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data="))

	ask, err := phoneid.ParseResultRequest([]byte(sample(t, "result_request")))
	require.NoError(t, err)
	result, err := c.Result(t.Context(), ask)
	require.NoError(t, err)
	assert.True(t, client.Matched(result))
	assert.True(t, result.Matched(ask))

	match, err := phoneid.ParseMatchRequest([]byte(sample(t, "match_request")))
	require.NoError(t, err)
	scores, err := c.Match(t.Context(), match)
	require.NoError(t, err)
	assert.Equal(t, phoneid.Score("100"), scores.IdentityScore)
	assert.Equal(t, phoneid.ScoreExact, scores.StreetAddress)

	requests := p.requests()
	require.Len(t, requests, 3)
	for i, name := range []string{"create_request", "result_request", "match_request"} {
		assert.JSONEq(t, sample(t, name), requests[i].text)
		h := requests[i].header
		assert.Equal(t, http.Header{
			"Authorization": {secretText}, "Content-Type": {"application/json"}, "Accept": {"application/json"}, "Requesttime": {"2022-08-01T09:33:43+00:00"},
			"User-Agent": {"evurl"}, "Content-Length": h["Content-Length"],
		}, h, "and no other header")
	}
}

// TestFillsIn: the merchant's ids, and a correlation id that is new each time.
func TestFillsIn(t *testing.T) {
	p := newPlatform(t, nil)
	c := p.client(t)
	for range 2 {
		for call, err := range everyCall(t, c) {
			require.NoError(t, err, call)
		}
	}
	ids := map[any]bool{}
	for _, s := range p.requests() {
		assert.Equal(t, "02200013919FB4", s.body["merchantId"])
		assert.Equal(t, "00DF00000016", s.body["subMerchantId"])
		assert.Len(t, s.body["correlationId"], 26)
		ids[s.body["correlationId"]] = true
	}
	assert.Len(t, ids, 8)

	r := createRequest()
	r.MerchantID, r.CorrelationID, r.Air = "other", associationKey, evurl.AirTrue
	created, err := c.Create(t.Context(), r)
	require.NoError(t, err)
	assert.Equal(t, associationKey, created.CorrelationID)
	last := p.requests()[8].body
	assert.Equal(t, []any{"other", nil, associationKey, true}, []any{last["merchantId"], last["subMerchantId"], last["correlationId"], last["air"]})
}

// TestNothingIsSentOfWhatCannotBe: a request is validated first.
func TestNothingIsSentOfWhatCannotBe(t *testing.T) {
	p := newPlatform(t, nil)
	c := p.client(t)
	create, result, match := createRequest(), resultRequest(), matchRequest()
	create.ConsumerMDN, result.AssociationKey, match.DateOfBirth = "4085040458", "", "1.1.1970"
	for name, err := range map[string]error{
		"consumerMdn":    second(c.Create(t.Context(), create)),
		"associationKey": second(c.Result(t.Context(), result)),
		"dateOfBirth":    second(c.Match(t.Context(), match)),
	} {
		e := failed(t, err, client.KindRequest)
		var field *phoneid.FieldError
		require.ErrorAs(t, e, &field)
		assert.Equal(t, name, field.Name)
	}
	_, err := c.Wait(t.Context(), result, client.WaitOptions{})
	assert.Equal(t, "wait", failed(t, err, client.KindRequest).Op)
	_, err = c.Wait(t.Context(), resultRequest(), client.WaitOptions{Deadline: -1})
	failed(t, err, client.KindRequest)
	assert.Empty(t, p.requests())
}

func second[T any](_ T, err error) error { return err }

// TestEveryCode: as it is documented, and with the other sign.
func TestEveryCode(t *testing.T) {
	var code string
	p := newPlatform(t, func(w http.ResponseWriter, s seen) { writeJSON(w, http.StatusOK, failure(s, code)) })
	c := p.client(t)
	for _, info := range phoneid.Codes() {
		if info.Code == phoneid.CodeSuccess {
			continue
		}
		for _, sign := range []string{"", "-", "+"} {
			code = sign + strings.TrimLeft(string(info.Code), "-")
			_, err := c.Create(t.Context(), createRequest())
			require.ErrorIs(t, err, info.Code)
			e := failed(t, err, client.KindAPI)
			assert.Equal(t, phoneid.Code(code), e.Code, "as it came")
			assert.Equal(t, "create: api: "+info.Code.String()+" (HTTP status 200)", e.Error())
			assert.Equal(t, "it did not work", e.Description)
			encoded, err := json.Marshal(e)
			require.NoError(t, err)
			assert.JSONEq(t, `{"op":"create","kind":"api","text":"create: api: `+info.Code.String()+` (HTTP status 200)","status":200,"code":"`+code+`"}`, string(encoded))
			var logged bytes.Buffer
			slog.New(slog.NewTextHandler(&logged, &slog.HandlerOptions{ReplaceAttr: timeless})).Error("m", "e", e)
			assert.Equal(t, "level=ERROR msg=m e.op=create e.kind=api e.text="+strconv.Quote(e.Error())+" e.status=200 e.code="+code+"\n", logged.String())
		}
	}
	code = "-77"
	_, err := c.Result(t.Context(), resultRequest())
	assert.EqualError(t, err, "result: api: 77: a code that is not known (HTTP status 200)")
}

func timeless(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

// TestMatchedIsExactlyTen: of all scores, one.
func TestMatchedIsExactlyTen(t *testing.T) {
	for score, want := range map[phoneid.Score]bool{"10": true, "": false, "0": false, "9": false, "5": false, "-1": false, "100": false, " 10": false, "10.0": false, "１０": false} {
		assert.Equal(t, want, client.Matched(phoneid.Result{MDNMatchScore: score}), score)
	}
}
