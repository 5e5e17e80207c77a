package phoneid_test

import "strings"

// rule is what is known of one field of a request. Within another it is named
// by both: match.consumerMdn.
type rule struct {
	name        string
	required    bool
	least, most int // characters; 0 where the field has a form instead
	good, bad   []any
}

// The canary is in whatever is refused, and so is not to be in an error.
const (
	canary       = "S3CR3T"
	canaryNumber = int64(4085040458)
)

var (
	numbers      = []any{"+1234567", "+14085040458", "+123456789012345"}
	noNumbers    = []any{"14085040458", "+123456", "+1234567890123456", "+04085040458", "+1408504045" + canary, "+1 4085040458", "+1408504045８", " +14085040458", "+14085040458\n", "tel:+14085040458"}
	moments      = []any{"2022-08-01T09:33:43+00:00", "2022-08-01T09:33:43.331Z", "0001-01-01T00:00:00.000000001Z", "9999-12-31T23:59:59.999999999-23:59"}
	noMoments    = []any{canary, "2022-08-01", "2022-08-01T09:33:43", "2022-08-01T09:33:43.331Z" + canary, "0000-01-01T00:00:00Z", "2022-08-01T09:33:43,331Z"}
	ids          = rule{name: "merchantId", required: true, least: 1, most: 30}
	subs         = rule{name: "subMerchantId", least: 1, most: 30}
	correlations = rule{name: "correlationId", required: true, least: 8, most: 80}
)

// rules are those of every field of every request, by the name of its sample.
var rules = map[string][]rule{
	"create_request": {
		ids, subs, correlations,
		{name: "consentId", required: true, least: 1, most: 128},
		{name: "consentTimeStamp", required: true, good: moments, bad: noMoments},
		{name: "consumerMdn", required: true, good: numbers, bad: noNumbers},
		{
			name: "consumerDeviceIP", good: []any{"0.0.0.0", "213.27.12.111", "::1", "2001:db8::1", "::ffff:203.0.113.9"},
			bad: []any{canary, "213.27.12", "213.27.12.256", "213.27.012.111", "213.27.12.111:80", "fe80::1%" + canary, "[::1]", "10.0.0.0/8", " ::1"},
		},
		{name: "consumerDeviceUA", least: 1, most: 1024},
		{name: "air", good: []any{true, false}, bad: []any{"true", "false", canary, 0, 1}},
		{name: "redirectUrl", least: 1, most: 2048},
		{name: "useCase", good: []any{"1", "2", "0", "99"}, bad: []any{"100", "-1", "1 ", "+1", "１", "a", canary}},
	},
	"result_request": {
		ids, subs, correlations,
		{name: "associationKey", required: true, least: 8, most: 80},
		{name: "match.consumerMdn", good: numbers, bad: noNumbers},
	},
	"match_request": {
		ids, subs, correlations,
		{name: "consentId", required: true, least: 1, most: 128},
		{name: "consentTimeStamp", required: true, good: moments, bad: noMoments},
		{name: "msisdn", required: true, good: numbers, bad: noNumbers},
		{name: "firstName", least: 1, most: 128}, {name: "lastName", least: 1, most: 128},
		{name: "address1", least: 1, most: 128}, {name: "address2", least: 1, most: 128},
		{name: "city", least: 1, most: 128}, {name: "state", least: 1, most: 128},
		{name: "postalCode", least: 1, most: 128}, {name: "countryCode", least: 1, most: 128},
		{name: "nationalId", least: 1, most: 128},
		{
			name: "dateOfBirth", good: []any{"19800303", "20240229", "00010101", "99991231"},
			bad: []any{canary, "1980-03-03", "19800230", "20230229", "198003031", "800303", "19801301", "1980030３", "00000101"},
		},
	},
}

// accepted are the values at a field's limits, in characters of one byte and of
// four.
func (r rule) accepted() []any {
	if r.most == 0 {
		return r.good
	}
	good := append([]any{"\u00a0<&>\"\\\u2028"}, r.good...)
	if r.least > 1 {
		good = r.good
	}
	for _, n := range []int{r.least, r.most} {
		good = append(good, strings.Repeat("x", n), strings.Repeat("😀", n))
	}
	return good
}

// refused are the values that a field does not take, of other types too.
func (r rule) refused() []any {
	bad := append([]any{nil, "", canaryNumber, []any{canary}, map[string]any{canary: canary}, map[string]any{}}, r.bad...)
	if r.name != "air" {
		bad = append(bad, true)
	}
	if r.most == 0 {
		return append(bad, canary+"\x00", canary)
	}
	bad = append(bad, canary+strings.Repeat("x", r.most+1-len(canary)), canary+strings.Repeat("😀", r.most+1-len(canary)))
	if r.least > 1 {
		bad = append(bad, strings.Repeat("x", r.least-1), strings.Repeat("😀", r.least-1))
	}
	for _, c := range []string{"\x00", "\t", "\n", "\r", "\x1b", "\x1f", "\x7f", "\u0080", "\u0085", "\u009f"} {
		bad = append(bad, canary+c+"xxxxx")
	}
	return bad
}
