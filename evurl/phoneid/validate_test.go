package phoneid_test

import (
	"bytes"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// TestValidate: what no JSON can say, a program can.
func TestValidate(t *testing.T) {
	for want, spoil := range map[string]func(*phoneid.CreateRequest){
		"":                 func(*phoneid.CreateRequest) {},
		"merchantId":       func(r *phoneid.CreateRequest) { r.MerchantID = canary + "\xff" },
		"consentId":        func(r *phoneid.CreateRequest) { r.ConsentID = "\xed\xa0\x80" + canary },
		"correlationId":    func(r *phoneid.CreateRequest) { r.CorrelationID = "xxxxxxx\xc0" },
		"consumerDeviceUA": func(r *phoneid.CreateRequest) { r.ConsumerDeviceUA = canary + "\n" },
		"consumerMdn":      func(r *phoneid.CreateRequest) { r.ConsumerMDN = "+1408504045\xff" },
		"air":              func(r *phoneid.CreateRequest) { r.Air = math.MaxUint8 },
		"consentTimeStamp": func(r *phoneid.CreateRequest) { r.ConsentTimeStamp = time.Time{} },
	} {
		r, err := phoneid.ParseCreateRequest(sample(t, "create_request"))
		require.NoError(t, err)
		spoil(&r)
		err = r.Validate()
		if want == "" {
			require.NoError(t, err)
			continue
		}
		var f *phoneid.FieldError
		require.ErrorAs(t, err, &f, want)
		assert.Equal(t, want, f.Name)
		quotesNothing(t, err)
	}
}

// TestValidateTimes: what a request prints is the instant that it was given.
func TestValidateTimes(t *testing.T) {
	year := func(y int, zone *time.Location) time.Time { return time.Date(y, 6, 1, 0, 0, 0, 1, zone) }
	for _, row := range []struct {
		t    time.Time
		what string
	}{
		{year(1, time.UTC), ""}, {year(9999, time.UTC), ""}, {year(2022, time.FixedZone("far", 86340)), ""}, {year(2022, time.FixedZone("far", -86340)), ""},
		{year(0, time.UTC), "is of a year that RFC 3339 cannot write"}, {year(-1, time.UTC), "is of a year that RFC 3339 cannot write"},
		{year(10000, time.UTC), "is of a year that RFC 3339 cannot write"},
		{year(1880, time.FixedZone("Amsterdam", 1172)), "is of a zone that RFC 3339 cannot write"},
		{year(2022, time.FixedZone("beyond", 86400)), "is of a zone that RFC 3339 cannot write"},
		{year(2022, time.FixedZone("beyond", -86400)), "is of a zone that RFC 3339 cannot write"},
	} {
		r, err := phoneid.ParseCreateRequest(sample(t, "create_request"))
		require.NoError(t, err)
		r.ConsentTimeStamp = row.t
		if row.what != "" {
			require.EqualError(t, r.Validate(), "consentTimeStamp "+row.what)
			continue
		}
		require.NoError(t, r.Validate())
		out, err := phoneid.Encode(r)
		require.NoError(t, err)
		again, err := phoneid.ParseCreateRequest(out)
		require.NoError(t, err, "%s", out)
		assert.True(t, row.t.Equal(again.ConsentTimeStamp), "%s", out)
	}
}

// TestAir has three states: not given, the member is not there.
func TestAir(t *testing.T) {
	for air, want := range map[evurl.Air]string{evurl.AirNotGiven: `{}`, evurl.AirTrue: `{"air":true}`, evurl.AirFalse: `{"air":false}`} {
		out, err := phoneid.Encode(phoneid.CreateRequest{Air: air})
		require.NoError(t, err)
		assert.Equal(t, want, string(out))
	}
}

// TestFrom: a server reads the object once, and all from it.
func TestFrom(t *testing.T) {
	for name, from := range map[string]func(map[string]any) (any, error){
		"create_request": func(o map[string]any) (any, error) { return phoneid.CreateRequestFrom(o) },
		"result_request": func(o map[string]any) (any, error) { return phoneid.ResultRequestFrom(o) },
		"match_request":  func(o map[string]any) (any, error) { return phoneid.MatchRequestFrom(o) },
	} {
		o, err := strictjson.Object(sample(t, name), 2)
		require.NoError(t, err)
		got, err := from(o)
		require.NoError(t, err)
		want, err := samples[name](sample(t, name))
		require.NoError(t, err)
		assert.Equal(t, want, got)
		o[canary] = canary
		got, err = from(o)
		require.Error(t, err)
		quotesNothing(t, err)
		assert.Zero(t, got)
	}
}

func TestEncode(t *testing.T) {
	_, err := phoneid.Encode(func() {})
	require.Error(t, err)
	out, err := phoneid.Encode(phoneid.CreateRequest{RedirectURL: "https://a/?b=1&c=<d>"})
	require.NoError(t, err)
	assert.Equal(t, `{"redirectUrl":"https://a/?b=1&c=<d>"}`, string(out))
	assert.False(t, bytes.HasSuffix(out, []byte("\n")))
}
