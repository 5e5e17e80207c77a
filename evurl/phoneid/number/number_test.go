package number_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/number"
)

// spellings are what is taken, and refused where want is "".
var spellings = []struct{ text, region, want string }{
	{"+14085040458", "", "+14085040458"},
	{"+14085040458", "DE", "+14085040458"},
	{"+1 (408) 504-0458", "", "+14085040458"},
	{"+1.408.504.0458", "", "+14085040458"},
	{" +1 408 504 0458 ", "", "+14085040458"},
	{"(408) 504-0458", "US", "+14085040458"},
	{"408.504.0458", "US", "+14085040458"},
	{"4085040458", "us", "+14085040458"},
	{"1 408 504 0458", "US", "+14085040458"},
	{"011 49 30 123456", "US", "+4930123456"},
	{"00 1 408 504 0458", "DE", "+14085040458"},
	{"030 123456", "DE", "+4930123456"},
	{"+49 (0) 30 123456", "", "+4930123456"},
	{"+39 06 69812345", "", "+390669812345"},
	{"020 7946 0958", "GB", "+442079460958"},
	{"+54 9 11 2345 6789", "", "+5491123456789"},
	{"１ (４０８) ５０４－０４５８", "US", "+14085040458"},
	{"+١٤٠٨٥٠٤٠٤٥٨", "", "+14085040458"},
	{"tel:+1-408-504-0458", "", "+14085040458"},
	{"call +14085040458", "", "+14085040458"},
	// The keys' letters.
	{"1-800-FLOWERS", "US", "+18003569377"},
	{"+1-800-FLOWERS", "", "+18003569377"},
	{"1-800-FLOWERS", "", ""},
	{"FLOWERS", "US", ""},
	// The sandbox's, of which none is assigned.
	{"+14444441001", "", "+14444441001"},
	{"+13333331001", "", "+13333331001"},
	{"+14444441333", "", "+14444441333"},
	{"(444) 444-1001", "US", "+14444441001"},
	{"333-333-1001", "US", "+13333331001"},
	// No country.
	{"4085040458", "", ""},
	{"14085040458", "", ""},
	{"4085040458", "ZZ", ""},
	{"4085040458", "USA", ""},
	{"4085040458", "S3CR3T", ""},
	{"+999123456789", "", ""},
	{"+0 408 504 0458", "", ""},
	// Without the area code it would be another number.
	{"504-0458", "US", ""},
	{"+15040458", "", ""},
	{"123456", "DE", "+49123456"},
	// Extensions.
	{"+1 408 504 0458 ext. 3", "", ""},
	{"+1 408 504 0458 x3", "", ""},
	{"+14085040458;ext=3", "", ""},
	{"+14085040458 #3", "", ""},
	{"+14085040458,,3", "", ""},
	// Impossible lengths.
	{"+1408504045", "", ""},
	{"+140850404581", "", ""},
	{"408504045", "US", ""},
	{"0408 504 0458", "US", ""},
	{"+49 1", "", ""},
	{"+4930123456789012", "", ""},
	{"911", "US", ""},
	{"112", "DE", ""},
	// A number of zeros, of which one would be lost.
	{"+49000000", "", ""},
	// No numbers.
	{"", "US", ""},
	{" ", "US", ""},
	{"+", "US", ""},
	{"S3CR3T", "US", ""},
	{"++", "", ""},
	{"+1 +14085040458", "", ""},
	{"+14085040458 +14085040459", "", ""},
	{"+14085040458 hello", "", ""},
	{"<+14085040458>", "", ""},
	{"+14085040458\n", "", ""},
	{"+14085040458\x00", "", ""},
	{"+1408504\xff0458", "", ""},
	{"*67 4085040458", "US", ""},
	{"+1 408 504 0458" + strings.Repeat(" ", 49), "", "+14085040458"},
	{"+1 408 504 0458" + strings.Repeat(" ", 50), "", ""},
	{strings.Repeat("4", 1<<20), "US", ""},
}

func TestParse(t *testing.T) {
	for _, row := range spellings {
		got, err := number.Parse(row.text, row.region)
		if row.want == "" {
			require.Equal(t, number.ErrNumber, err, "%.80q %s", row.text, row.region)
			assert.Empty(t, got)
			continue
		}
		require.NoError(t, err, "%q %s", row.text, row.region)
		assert.Equal(t, row.want, got, "%q %s", row.text, row.region)
		assert.NoError(t, phoneid.CheckMDN(got))
	}
}

// TestErrNumber is one text, which quotes nothing: the number in it is ours.
func TestErrNumber(t *testing.T) {
	assert.EqualError(t, number.ErrNumber, "not a phone number; write it as +14085040458, or give its country")
}

// FuzzParse: what is taken is a number as the API takes it, and stays itself.
func FuzzParse(f *testing.F) {
	for _, row := range spellings {
		f.Add(row.text, row.region)
	}
	f.Fuzz(func(t *testing.T, text, region string) {
		got, err := number.Parse(text, region)
		if err != nil {
			require.Equal(t, number.ErrNumber, err)
			require.Empty(t, got)
			return
		}
		require.NoError(t, phoneid.CheckMDN(got))
		again, err := number.Parse(got, "")
		require.NoError(t, err)
		require.Equal(t, got, again)
	})
}

func ExampleParse() {
	fmt.Println(number.Parse("(408) 504-0458", "US"))
	fmt.Println(number.Parse("504-0458", "US"))
	// Output:
	// +14085040458 <nil>
	//  not a phone number; write it as +14085040458, or give its country
}
