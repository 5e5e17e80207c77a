package phoneid_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
)

// sample reads a documented message.
func sample(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	require.NoError(tb, err)
	return data
}

// parsed makes the functions of all messages one of the same type.
func parsed[T any](parse func([]byte) (T, error)) func([]byte) (any, error) {
	return func(data []byte) (any, error) { return parse(data) }
}

// samples are all documented messages, and what reads them.
var samples = map[string]func([]byte) (any, error){
	"create_request":  parsed(phoneid.ParseCreateRequest),
	"create_response": parsed(phoneid.ParseCreated),
	"result_request":  parsed(phoneid.ParseResultRequest),
	"result_response": parsed(phoneid.ParseResult),
	"match_request":   parsed(phoneid.ParseMatchRequest),
	"match_response":  parsed(phoneid.ParseScores),
}

// TestSamplesPrintBack: each prints the members that it was read from, times
// in the documented form among them.
func TestSamplesPrintBack(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	require.NoError(t, err)
	require.Len(t, files, len(samples))
	for name, parse := range samples {
		data := sample(t, name)
		got, err := parse(data)
		require.NoError(t, err, name)
		out, err := phoneid.Encode(got)
		require.NoError(t, err)
		assert.JSONEq(t, string(data), string(out), name)
		out, err = json.Marshal(got)
		require.NoError(t, err)
		assert.JSONEq(t, string(data), string(out), name)
	}
}

func TestCreateRequestSample(t *testing.T) {
	got, err := phoneid.ParseCreateRequest(sample(t, "create_request"))
	require.NoError(t, err)
	assert.True(t, got.ConsentTimeStamp.Equal(time.Date(2020, 8, 20, 12, 0, 57, 0, time.UTC)))
	got.ConsentTimeStamp = time.Time{}
	assert.Equal(t, phoneid.CreateRequest{
		MerchantID: "02200013919FB4", SubMerchantID: "00DF00000016", ConsentID: "9783471AFDB69NH34",
		ConsumerMDN: "+14085040458", CorrelationID: "244464DFCB537E56", ConsumerDeviceIP: "213.27.12.111",
		ConsumerDeviceUA: "Mozilla/5.0 (Linux; Android 6.0; Nexus 5 Build/MRA58N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/81.0.4044.138 Mobile Safari/537.36",
		Air:              evurl.AirFalse, RedirectURL: "https://MerchantSite/Redirect", UseCase: "1",
	}, got)
}

func TestCreatedSample(t *testing.T) {
	got, err := phoneid.ParseCreated(sample(t, "create_response"))
	require.NoError(t, err)
	assert.Equal(t, "244464DFCB537E56", got.CorrelationID)
	assert.Equal(t, "20221202163744M16301C147600", got.ReferenceID)
	in, err := evurl.Inspect(got.EVURL)
	require.NoError(t, err)
	assert.Empty(t, in.Lints)
	assert.Equal(t, "https://mi-sbox.dnlsrv.com/msbox/id/", in.Endpoint)
	assert.Equal(t, "t20AHVnl", in.ClientAccessKey)
	assert.Len(t, in.Data, 245)
	assert.Equal(t, "6tKfsd76F7j3hvbK", in.CipherSalt)
	assert.Equal(t, "https://MerchantSite/Redirect", in.Redirect)
	assert.Equal(t, evurl.AirFalse, in.Air)
	out, err := phoneid.Encode(got)
	require.NoError(t, err)
	assert.Contains(t, string(out), `&cipherSalt=6tKfsd76F7j3hvbK&redirect=`, "an EVURL stands there as it is")
}

func TestResultSample(t *testing.T) {
	request, err := phoneid.ParseResultRequest(sample(t, "result_request"))
	require.NoError(t, err)
	assert.Equal(t, phoneid.ResultRequest{
		MerchantID: "02200013919FB4", SubMerchantID: "00DF00000016", CorrelationID: "984681AFDB698C67",
		AssociationKey: "244464DFCB537E56", ConsumerMDN: "+14085040458",
	}, request)
	result, err := phoneid.ParseResult(sample(t, "result_response"))
	require.NoError(t, err)
	assert.Equal(t, phoneid.Result{
		CorrelationID: "984681AFDB698C67", ReferenceID: "6496849684CBAF87A9",
		AssociationKey: "9572041AFDB69VN45", MDNMatchScore: phoneid.ScoreExact,
	}, result)
	assert.True(t, result.Matched(request))
}

func TestMatchSample(t *testing.T) {
	request, err := phoneid.ParseMatchRequest(sample(t, "match_request"))
	require.NoError(t, err)
	assert.True(t, request.ConsentTimeStamp.Equal(time.Date(2020, 8, 20, 12, 0, 57, 0, time.UTC)))
	request.ConsentTimeStamp = time.Time{}
	assert.Equal(t, phoneid.MatchRequest{
		MerchantID: "02200013919FB4", ConsentID: "9783471AFDB69NH34", MSISDN: "+14444441333", CorrelationID: "984681AFDB698C67",
		Identity: phoneid.Identity{
			FirstName: "Michael", LastName: "Johnson", Address1: "3701 Ashwood Dr", Address2: "Apt 20", City: "Council Bluffs",
			State: "IA", PostalCode: "51501", CountryCode: "US", NationalID: "345678901", DateOfBirth: "19800303",
		},
	}, request)
	scores, err := phoneid.ParseScores(sample(t, "match_response"))
	require.NoError(t, err)
	exact := phoneid.ScoreExact
	assert.Equal(t, phoneid.Scores{
		CorrelationID: "984681AFDB698C67", ResponseID: "20221202155906M16601D121612", DataSource: "Third-Party", IdentityScore: "100",
		FirstName: exact, LastName: exact, StreetAddress: exact, City: exact, State: exact,
		PostalCode: exact, CountryCode: exact, NationalID: exact, DateOfBirth: exact,
	}, scores)
}
