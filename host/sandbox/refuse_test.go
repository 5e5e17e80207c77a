package sandbox_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/attacks"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/sandbox"
)

// TestOneAnswer: whatever is wrong with an EVURL, the phone gets the same bytes,
// and the log the reason.
func TestOneAnswer(t *testing.T) {
	w := newWorld(t, cipher.CTR, nil)
	link := w.build(evurl.Request{Redirect: redirect}).EVURL
	used := w.build(evurl.Request{}).EVURL
	w.visit(used, agent)
	head, query, _ := strings.Cut(link, "?")
	other := config(cipher.CTR)
	other.Keys[0].Key, _ = cipher.NewKey([]byte("0123456789abcdef"))
	other.Endpoint = w.base
	stranger, err := evurl.New(other)
	require.NoError(t, err)
	foreign, err := stranger.Build(evurl.Request{})
	require.NoError(t, err)
	salt := link[strings.Index(link, "cipherSalt=")+len("cipherSalt="):]
	salt = salt[:strings.Index(salt, "&")]
	reasons := map[string]bool{}
	for _, wrong := range []string{
		head, head + "?", head + "?&" + query, link + "&x=1", link + "&air=maybe", strings.Replace(link, "data=", "data=%", 1),
		strings.Replace(link, salt, salt[1:], 1), foreign.EVURL, used, strings.Replace(link, accessKey, "nobody00", 1), w.base, w.base + "?" + query,
		strings.Replace(link, url.QueryEscape(redirect), url.QueryEscape("javascript:alert(1)"), 1), head + "?" + query + "&" + query,
		w.base + "a/b?" + query, w.base + "%00?" + query,
	} {
		a := w.do(w.request(http.MethodGet, wrong, "", "User-Agent", agent))
		assertRefused(t, a, wrong)
	}
	for _, e := range w.log() {
		reasons[e.Reason] = true
	}
	assert.Greater(t, len(reasons), 8)
	// It is still good.
	_, outcome := w.visit(link, agent)
	assert.Equal(t, "0", outcome.Get("ErrorCode"))
}

func (w *world) log() []sandbox.Entry {
	w.t.Helper()
	var list struct{ Requests []sandbox.Entry }
	require.NoError(w.t, json.Unmarshal([]byte(w.admin(http.MethodGet, "requests", "").body), &list))
	require.NotEmpty(w.t, list.Requests)
	return list.Requests
}

// TestRedirectIsTheOneItWasMadeWith: it stands outside the encryption.
func TestRedirectIsTheOneItWasMadeWith(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	link := w.create(nil).EVURL
	stolen := strings.Replace(link, url.QueryEscape(redirect), url.QueryEscape("https://evil.example/done"), 1)
	require.NotEqual(t, link, stolen)
	for _, wrong := range []string{stolen, link[:strings.Index(link, "&redirect=")]} {
		a := w.do(w.request(http.MethodGet, wrong, ""))
		assertRefused(t, a, wrong)
	}
	a, _ := w.visit(link, agent)
	assert.True(t, strings.HasPrefix(a.header.Get("Location"), redirect))
	// One that is written with escapes is itself, too.
	const escaped = "https://merchant.example/d%C3%B6ne?a=%20b&c=%2B+d"
	a, _ = w.visit(w.create(func(r *phoneid.CreateRequest) { r.RedirectURL = escaped }).EVURL, agent)
	assert.True(t, strings.HasPrefix(a.header.Get("Location"), escaped+"&ErrorCode=0"), a.header)
}

// TestAirIsTheOneItWasMadeWith: it would allow a redirect to http.
func TestAirIsTheOneItWasMadeWith(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	link := w.create(func(r *phoneid.CreateRequest) { r.Air = evurl.AirFalse }).EVURL
	for _, wrong := range []string{strings.Replace(link, "air=false", "air=true", 1), strings.Replace(link, "&air=false", "", 1)} {
		require.NotEqual(t, link, wrong)
		assertRefused(t, w.do(w.request(http.MethodGet, wrong, "")), wrong)
	}
	_, outcome := w.visit(link, agent)
	assert.Equal(t, "0", outcome.Get("ErrorCode"))
}

// TestRedirectsOfAnAllowList: none of the targets that look like the one listed
// leads anywhere, asked for at the API or changed in the EVURL.
func TestRedirectsOfAnAllowList(t *testing.T) {
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) {
		c.Merchants[0].Account.Redirects = []string{redirect, "http://127.0.0.1:3000/done"}
	})
	targets := attacks.Lookalikes
	require.Greater(t, len(targets), 30)
	for _, target := range targets {
		a := w.post(phoneid.CreatePath, w.createRequest(func(r *phoneid.CreateRequest) { r.RedirectURL = target }))
		assert.Equal(t, http.StatusBadRequest, a.status, target)
		assert.Contains(t, a.body, `"code":"-5003"`)
		link := w.build(evurl.Request{Redirect: redirect}).EVURL
		a = w.do(w.request(http.MethodGet, strings.Replace(link, url.QueryEscape(redirect), url.QueryEscape(target), 1), ""))
		assertRefused(t, a, target)
	}
	for _, target := range []string{redirect, "http://127.0.0.1:3000/done"} {
		a, _ := w.visit(w.create(func(r *phoneid.CreateRequest) { r.RedirectURL = target }).EVURL, agent)
		assert.True(t, strings.HasPrefix(a.header.Get("Location"), target+"?ErrorCode=0"))
	}
}

// TestForgedOutcomeInTheRedirect is removed before the sandbox adds its own.
func TestForgedOutcomeInTheRedirect(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	created := w.create(func(r *phoneid.CreateRequest) {
		r.ConsumerMDN, r.RedirectURL = "+14444441040", redirect+"?errorcode=0&a=1#top"
	})
	a, _ := w.visit(created.EVURL, agent)
	location := a.header.Get("Location")
	assert.True(t, strings.HasPrefix(location, redirect+"?a=1&ErrorCode=-40&"), location)
	assert.True(t, strings.HasSuffix(location, "#top"))
}

// TestCorrelationIDsWorkOnce, whatever they are for.
func TestCorrelationIDsWorkOnce(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	request := w.createRequest(nil)
	require.Equal(t, http.StatusOK, w.post(phoneid.CreatePath, request).status)
	again := w.post(phoneid.CreatePath, request)
	assert.Equal(t, http.StatusBadRequest, again.status)
	assert.Contains(t, again.body, `"code":"-5003"`)
	assert.Contains(t, again.body, "correlationId was used before")
	asked := phoneid.ResultRequest{MerchantID: merchantID, CorrelationID: w.correlationID(), AssociationKey: request.CorrelationID}
	assert.Equal(t, http.StatusOK, w.post(phoneid.ResultPath, asked).status)
	assert.Contains(t, w.post(phoneid.ResultPath, asked).body, `"code":"-5003"`)
	// The merchant's own EVURL takes an id from the API, too.
	own := w.build(evurl.Request{})
	w.visit(own.EVURL, agent)
	taken := w.post(phoneid.CreatePath, w.createRequest(func(r *phoneid.CreateRequest) { r.CorrelationID = own.CorrelationID }))
	assert.Contains(t, taken.body, `"code":"-5003"`)
}

// TestOthersResults: a merchant gets its own, and a sub-merchant its own.
func TestOthersResults(t *testing.T) {
	second := config(cipher.GCM)
	second.ClientAccessKey = "another1"
	second.Keys[0].Key, _ = cipher.NewKey([]byte("0123456789abcdef"))
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) {
		c.Merchants = append(c.Merchants, sandbox.Merchant{ID: "SECOND", Account: second})
	})
	created := w.create(func(r *phoneid.CreateRequest) { r.SubMerchantID = "00DF00000016" })
	w.visit(created.EVURL, agent)
	ask := func(secret, merchant, sub string) string {
		body, err := json.Marshal(phoneid.ResultRequest{MerchantID: merchant, SubMerchantID: sub, CorrelationID: w.correlationID(), AssociationKey: created.CorrelationID})
		require.NoError(t, err)
		r := w.request(http.MethodPost, w.url(phoneid.ResultPath), string(body), apiHeaders()...)
		r.Header.Set("Authorization", secret)
		return w.do(r).body
	}
	assert.Contains(t, ask(apiSecret, merchantID, "00DF00000016"), `"results"`)
	assert.Contains(t, ask(apiSecret, merchantID, ""), `"5016"`)
	assert.Contains(t, ask(secondSecret, "SECOND", ""), `"5016"`)
	assert.Contains(t, ask(secondSecret, merchantID, "00DF00000016"), `"-5000"`)
	assert.Contains(t, ask(apiSecret, "SECOND", ""), `"-5000"`)
}

// TestMissingFields: each is named, and nothing is quoted.
func TestMissingFields(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for _, name := range []string{"consentId", "consentTimeStamp", "consumerMdn", "correlationId"} {
		body, err := json.Marshal(w.createRequest(nil))
		require.NoError(t, err)
		var members map[string]any
		require.NoError(t, json.Unmarshal(body, &members))
		delete(members, name)
		a := w.post(phoneid.CreatePath, members)
		assert.Equal(t, http.StatusBadRequest, a.status, name)
		assert.Contains(t, a.body, `"code":"-5003"`)
		assert.Contains(t, a.body, name+" is missing")
		members[name] = "S3CR3T\u0000"
		assert.NotContains(t, w.post(phoneid.CreatePath, members).body, "S3CR3T\\u0000")
	}
}

func TestIdentityMatch(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	ask := func(change func(*phoneid.MatchRequest)) (phoneid.Scores, error) {
		r := phoneid.MatchRequest{
			MerchantID: merchantID, ConsentID: "9783471AFDB69NH34", ConsentTimeStamp: time.Now(), MSISDN: "+14444441333", CorrelationID: w.correlationID(),
			Identity: phoneid.Identity{
				FirstName: "Michael", LastName: "Johnson", Address1: "3701 Ashwood Dr", Address2: "Apt 20", City: "Council Bluffs", State: "IA",
				PostalCode: "51501", CountryCode: "US", NationalID: "345678901", DateOfBirth: "19800303",
			},
		}
		change(&r)
		return phoneid.ParseScores([]byte(w.post(phoneid.MatchPath, r).body))
	}
	s, err := ask(func(*phoneid.MatchRequest) {})
	require.NoError(t, err)
	for _, score := range []phoneid.Score{s.FirstName, s.LastName, s.StreetAddress, s.City, s.State, s.PostalCode, s.CountryCode, s.NationalID, s.DateOfBirth} {
		assert.Equal(t, phoneid.ScoreExact, score)
	}
	assert.Equal(t, phoneid.Score("100"), s.IdentityScore)
	s, err = ask(func(r *phoneid.MatchRequest) {
		r.Identity = phoneid.Identity{FirstName: "MICHAEL", LastName: "John", City: "Omaha"}
	})
	require.NoError(t, err)
	assert.Equal(t, []phoneid.Score{"9", "5", "0", "-1", "46"}, []phoneid.Score{s.FirstName, s.LastName, s.City, s.State, s.IdentityScore})
	s, err = ask(func(r *phoneid.MatchRequest) { r.MSISDN = "+14444441002" })
	require.NoError(t, err)
	assert.Equal(t, phoneid.Score("0"), s.IdentityScore)
	_, err = ask(func(r *phoneid.MatchRequest) { r.MSISDN = "+14444441040" })
	assert.ErrorIs(t, err, phoneid.CodeInvalidMDN)
	s, err = ask(func(r *phoneid.MatchRequest) { r.Identity = phoneid.Identity{} })
	require.NoError(t, err)
	assert.Equal(t, phoneid.ScoreNotAvailable, s.IdentityScore)
}
