package phoneid

import (
	"strings"

	"github.com/evurl/edge/evurl"
)

// Code is a code of the platform, as it came. Compare by [Code.Is], or by
// errors.Is, for which a Code is an error: 5016 is documented without a sign,
// the others with one.
//
//	if errors.Is(err, phoneid.CodePending) { … }
type Code string

// The codes of the platform.
const (
	CodeSuccess    Code = "0"     // the carrier was determined, whether or not the number matched
	CodeFailed     Code = "-10"   // failed, generic
	CodeCondition  Code = "-11"   // failed, invalid condition
	CodeUserAgent  Code = "-17"   // error in the flow: the User-Agent changed between redirects
	CodeEVURL      Code = "-20"   // error in the EVURL
	CodeCarrier    Code = "-30"   // carrier not supported
	CodeWifi       Code = "-31"   // carrier not supported, or wifi
	CodeDualSIM    Code = "-32"   // perhaps a dual-SIM device
	CodeNoHeader   Code = "-33"   // the carrier inserted no header
	CodeAtCarrier  Code = "-34"   // error at the carrier
	CodeInvalidMDN Code = "-40"   // the carrier says that the number is invalid
	CodePending    Code = "5016"  // the device is not done yet
	CodeAccess     Code = "-5000" // access not allowed
	CodeParameter  Code = "-5003" // a required parameter is missing
)

// Is tells whether two codes are the same, whatever their sign, their leading
// zeros, and JSON's white space around them.
func (c Code) Is(other error) bool {
	o, ok := other.(Code)
	return ok && c.normal() == o.normal()
}

func (c Code) normal() string {
	s := strings.TrimLeft(strings.Trim(string(c), " \t\r\n"), "+-")
	if t := strings.TrimLeft(s, "0"); t != "" || s == "" {
		return t
	}
	return "0"
}

// Error is String.
func (c Code) Error() string { return c.String() }

// String gives the code and its meaning. Of one that is not in the table it
// gives digits alone, since it may be anything.
func (c Code) String() string {
	if info, ok := Codes().Lookup(c); ok {
		return string(info.Code) + ": " + info.Meaning
	}
	if n := c.normal(); len(n) <= 6 && allDigits(n) {
		return n + ": a code that is not known"
	}
	return "a code that is not known"
}

// Billing says whether an attempt that ended with a code is charged.
type Billing uint8

// Which codes are charged is not public; your contract says it.
const (
	BillingUnknown Billing = iota
	Billed
	NotBilled
)

// Info is what is known of a code.
type Info struct {
	Code     Code
	Meaning  string
	Retry    bool    // ask the same again
	Failover bool    // verify the number by another method
	Billable Billing // BillingUnknown, until [Table.SetBilling] says it
	// Twin is the code of Twilio Verify's Silent Network Auth for the same, ""
	// where none is known.
	Twin string
}

// Table is the codes of the platform.
type Table []Info

// Codes returns the table anew: a caller may change its own.
func Codes() Table {
	return Table{
		{CodeSuccess, "success", false, false, BillingUnknown, ""},
		{CodeFailed, "failed", false, true, BillingUnknown, "60510"},
		{CodeCondition, "failed, invalid condition", false, true, BillingUnknown, "60511"},
		{CodeUserAgent, "error in the flow: the User-Agent changed between redirects", false, true, BillingUnknown, "60517"},
		{CodeEVURL, evurl.ErrorInEVURL, false, true, BillingUnknown, "60520"},
		{CodeCarrier, "carrier not supported", false, true, BillingUnknown, "60008"},
		{CodeWifi, "carrier not supported, or wifi", false, true, BillingUnknown, "60531"},
		{CodeDualSIM, "perhaps a dual-SIM device", false, true, BillingUnknown, "60532"},
		{CodeNoHeader, "the carrier inserted no header", false, true, BillingUnknown, "60533"},
		{CodeAtCarrier, "error at the carrier", false, true, BillingUnknown, "60534"},
		{CodeInvalidMDN, "the carrier says that the number is invalid", false, false, BillingUnknown, "60540"},
		{CodePending, "the device is not done yet", true, false, BillingUnknown, "60519"},
		{CodeAccess, "access not allowed: fix the configuration", false, false, BillingUnknown, ""},
		{CodeParameter, "a required parameter is missing: fix the request", false, false, BillingUnknown, ""},
	}
}

// Lookup finds a code, compared normalised, and false where it is not known.
// The platform may add codes: treat one that is not known as failed.
func (t Table) Lookup(c Code) (Info, bool) {
	normal := c.normal()
	for _, info := range t {
		if info.Code.normal() == normal {
			return info, true
		}
	}
	return Info{}, false
}

// LookupTwin finds a code of Twilio Verify's. 60500, a number that does not
// match, has no twin: with the platform it is a score.
func (t Table) LookupTwin(twin string) (Info, bool) {
	for _, info := range t {
		if info.Twin != "" && info.Twin == twin {
			return info, true
		}
	}
	return Info{}, false
}

// SetBilling notes in the table what your contract says of a code. It tells
// whether the code is known.
func (t Table) SetBilling(c Code, b Billing) bool {
	for i := range t {
		if t[i].Code.Is(c) {
			t[i].Billable = b
			return true
		}
	}
	return false
}
