package evurl_test

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
)

func TestOneOutcomeForEveryFailure(t *testing.T) {
	assert.Equal(t, "ErrorCode=0&ErrorDescription=Success", evurl.OutcomeOf(nil).Query())
	for _, err := range []error{evurl.ErrDecrypt, evurl.ErrExpired, evurl.ErrNotYet, evurl.ErrSalt, errors.New("x"), &evurl.Error{Code: evurl.ErrKey, Detail: "S3CR3T"}} {
		assert.Equal(t, "ErrorCode=-20&ErrorDescription=error%20in%20the%20EVURL", evurl.OutcomeOf(err).Query())
	}
}

func TestAddTo(t *testing.T) {
	o := evurl.Outcome{ErrorCode: "0", ErrorDescription: "Success", Carrier: "A&B #1"}
	const added = "ErrorCode=0&ErrorDescription=Success&Carrier=A%26B%20%231"
	for redirect, want := range map[string]string{
		"https://m.example/done":             "https://m.example/done?" + added,
		"https://m.example/done?":            "https://m.example/done?" + added,
		"https://m.example/done?a=1&b":       "https://m.example/done?a=1&b&" + added,
		"https://m.example/done#top":         "https://m.example/done?" + added + "#top",
		"https://m.example/done?a=1#top?b=2": "https://m.example/done?a=1&" + added + "#top?b=2",
		"https://m.example/done?a=%26#":      "https://m.example/done?a=%26&" + added + "#",
	} {
		assert.Equal(t, want, o.AddTo(redirect))
	}
}

// TestForgedOutcomeIsRemoved: redirect is not protected, so that whoever sees
// an EVURL adds an outcome of his own to it. Readers take the first, the last,
// or any case of a name.
func TestForgedOutcomeIsRemoved(t *testing.T) {
	failed := evurl.Outcome{ErrorCode: "-40", ErrorDescription: "invalid"}
	for _, forged := range []string{
		"ErrorCode=0", "errorcode=0", "ERRORCODE=0", "ErrorC%6fde=0", "%45rrorCode=0", "ErrorCode", "ErrorCode=0&ErrorCode=0",
		"ErrorDescription=Success", "Carrier=Mine", "carr%C4%B1er=Mine", "x=1;ErrorCode=0", "ErrorCode=0;x=1", "+ErrorCode=0", "ErrorCode+=0",
		"ErrorCode[]=0", "ErrorCode%5B0%5D=0", "[ErrorCode]=0", "[Carrier]=Mine", "%5BCarrier%5D=Mine", "[[Carrier]]=Mine", "Carrier]=Mine",
		"Carrier%00=Mine", "ErrorCode%00x=0", "%00Carrier=Mine", "Carrier%09=Mine", "%0ACarrier=Mine", "&&ErrorCode=0", "ErrorCode=0%zz",
	} {
		for _, redirect := range []string{"https://m.example/done?" + forged, "https://m.example/done?a=1&" + forged + "&b=2", "https://m.example/done?" + forged + "#x"} {
			got := failed.AddTo(redirect)
			assert.Equal(t, 1, strings.Count(strings.ToLower(got), "code"), got)
			u, err := url.Parse(got)
			require.NoError(t, err)
			values, err := url.ParseQuery(u.RawQuery)
			require.NoError(t, err, got)
			assert.Equal(t, []string{"-40"}, values["ErrorCode"], got)
			assert.Equal(t, []string{"invalid"}, values["ErrorDescription"], got)
			assert.Empty(t, values["Carrier"], got)
			if strings.Contains(redirect, "a=1") {
				assert.Equal(t, "1", values.Get("a"))
				assert.Equal(t, "2", values.Get("b"))
			}
		}
	}
	// What shares a pair with it stays.
	assert.Equal(t, "https://m.example/done?order=7;x=1&ErrorCode=-40&ErrorDescription=invalid", failed.AddTo("https://m.example/done?order=7;carrier=dhl;x=1"))
	// What only looks like one stays.
	for _, kept := range []string{"MyErrorCode=1", "ErrorCodes=1", "carrierId=1", "x=ErrorCode%3D0", "Error%20Code=1"} {
		assert.Contains(t, failed.AddTo("https://m.example/done?"+kept), kept)
	}
}
