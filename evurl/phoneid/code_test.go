package phoneid_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

// codes is the platform's table, and which twin each has.
var codes = []struct {
	code            phoneid.Code
	text, meaning   string
	retry, failover bool
	twin            string
}{
	{phoneid.CodeSuccess, "0", "success", false, false, ""},
	{phoneid.CodeFailed, "-10", "failed", false, true, "60510"},
	{phoneid.CodeCondition, "-11", "failed, invalid condition", false, true, "60511"},
	{phoneid.CodeUserAgent, "-17", "error in the flow: the User-Agent changed between redirects", false, true, "60517"},
	{phoneid.CodeEVURL, "-20", "error in the EVURL", false, true, "60520"},
	{phoneid.CodeCarrier, "-30", "carrier not supported", false, true, "60008"},
	{phoneid.CodeWifi, "-31", "carrier not supported, or wifi", false, true, "60531"},
	{phoneid.CodeDualSIM, "-32", "perhaps a dual-SIM device", false, true, "60532"},
	{phoneid.CodeNoHeader, "-33", "the carrier inserted no header", false, true, "60533"},
	{phoneid.CodeAtCarrier, "-34", "error at the carrier", false, true, "60534"},
	{phoneid.CodeInvalidMDN, "-40", "the carrier says that the number is invalid", false, false, "60540"},
	{phoneid.CodePending, "5016", "the device is not done yet", true, false, "60519"},
	{phoneid.CodeAccess, "-5000", "access not allowed: fix the configuration", false, false, ""},
	{phoneid.CodeParameter, "-5003", "a required parameter is missing: fix the request", false, false, ""},
}

func TestCodes(t *testing.T) {
	table := phoneid.Codes()
	require.Len(t, table, len(codes))
	for i, want := range codes {
		assert.Equal(t, phoneid.Info{
			Code: want.code, Meaning: want.meaning, Retry: want.retry, Failover: want.failover, Billable: phoneid.BillingUnknown, Twin: want.twin,
		}, table[i])
		assert.Equal(t, want.text, string(want.code))
		assert.Equal(t, want.text+": "+want.meaning, want.code.Error())
		assert.Equal(t, want.code.Error(), fmt.Sprint(want.code))
	}
}

// spellings of one code, by its digits.
func spellings(digits string) (all []phoneid.Code) {
	for _, form := range []string{"%s", "-%s", "+%s", "000%s", "-0%s", " %s ", "\t-%s\r\n", "+-%s"} {
		all = append(all, phoneid.Code(fmt.Sprintf(form, digits)))
	}
	return all
}

// TestCodesAreNormalised: each in every spelling is itself, and no other.
func TestCodesAreNormalised(t *testing.T) {
	table := phoneid.Codes()
	for _, want := range codes {
		for _, code := range spellings(strings.TrimLeft(want.text, "-")) {
			info, ok := table.Lookup(code)
			require.True(t, ok, "%q", string(code))
			assert.Equal(t, want.code, info.Code)
			assert.Equal(t, want.code.String(), code.String())
			for _, other := range codes {
				assert.Equal(t, other.code == want.code, errors.Is(code, other.code), "%q, %q", string(code), string(other.code))
			}
		}
	}
	assert.NotErrorIs(t, phoneid.CodePending, io.EOF)
	assert.False(t, phoneid.CodePending.Is(nil))
}

func TestCodesUnknown(t *testing.T) {
	for code, text := range map[phoneid.Code]string{
		"": "a code that is not known", "-": "a code that is not known", " ": "a code that is not known", "S3CR3T": "a code that is not known",
		"-99": "99: a code that is not known", "123456": "123456: a code that is not known", "1234567": "a code that is not known", "+14085040458": "a code that is not known",
		"\u00a05016": "a code that is not known", "5016\u2000": "a code that is not known", "\ufeff5016": "a code that is not known", "\v5016": "a code that is not known",
		"5016.0": "a code that is not known", "-5016\x00": "a code that is not known", "- 10": "a code that is not known", "１０": "a code that is not known", "60519": "60519: a code that is not known",
	} {
		info, ok := phoneid.Codes().Lookup(code)
		assert.False(t, ok, "%q", string(code))
		assert.Zero(t, info)
		assert.Equal(t, text, code.String())
		assert.Equal(t, text, code.Error())
		assert.False(t, phoneid.Codes().SetBilling(code, phoneid.Billed))
		for _, known := range codes {
			assert.NotErrorIs(t, code, known.code)
		}
	}
}

func TestTwins(t *testing.T) {
	for _, want := range codes {
		if want.twin == "" {
			continue
		}
		info, ok := phoneid.Codes().LookupTwin(want.twin)
		require.True(t, ok, want.twin)
		assert.Equal(t, want.code, info.Code)
	}
	// 60500 is a number that does not match.
	for _, twin := range []string{"", "60500", "60530", "60516", "-10", "10", "5016", " 60510", "-60510", "060510"} {
		info, ok := phoneid.Codes().LookupTwin(twin)
		assert.False(t, ok, twin)
		assert.Zero(t, info)
	}
}

func TestSetBilling(t *testing.T) {
	mine, other := phoneid.Codes(), phoneid.Codes()
	require.True(t, mine.SetBilling("20", phoneid.NotBilled))
	require.True(t, mine.SetBilling(phoneid.CodeSuccess, phoneid.Billed))
	for _, row := range codes {
		info, ok := mine.Lookup(row.code)
		require.True(t, ok)
		want := map[phoneid.Code]phoneid.Billing{phoneid.CodeSuccess: phoneid.Billed, phoneid.CodeEVURL: phoneid.NotBilled}[row.code]
		assert.Equal(t, want, info.Billable, row.text)
	}
	for _, table := range []phoneid.Table{other, phoneid.Codes()} {
		for _, info := range table {
			assert.Equal(t, phoneid.BillingUnknown, info.Billable)
		}
	}
	require.True(t, mine.SetBilling("-020", phoneid.BillingUnknown), "it can be taken back")
	info, _ := mine.Lookup(phoneid.CodeEVURL)
	assert.Equal(t, phoneid.BillingUnknown, info.Billable)
}
