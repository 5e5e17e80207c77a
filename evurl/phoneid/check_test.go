package phoneid_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

func TestParseTime(t *testing.T) {
	base := time.Date(2022, 8, 1, 9, 33, 43, 0, time.UTC)
	for text, want := range map[string]time.Time{
		"2022-08-01T09:33:43+00:00":                    base,
		"2022-08-01T09:33:43-00:00":                    base,
		"2022-08-01T09:33:43Z":                         base,
		"2022-08-01T09:33:43.331Z":                     base.Add(331 * time.Millisecond),
		"2022-08-01T09:33:43.3Z":                       base.Add(300 * time.Millisecond),
		"2022-08-01T09:33:43.000000001Z":               base.Add(1),
		"2022-08-01T15:03:43.5+05:30":                  base.Add(500 * time.Millisecond),
		"2022-07-31T09:34:43-23:59":                    base,
		"2024-02-29T00:00:00Z":                         time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC),
		"0001-01-01T00:00:00Z":                         {},
		"9999-12-31T23:59:59.999999999Z":               time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC),
		"2022-08-01T09:33:43." + nines + "Z":           base.Add(999999999),
		"2022-08-01T09:33:43." + nines + "-" + "00:00": base.Add(999999999),
	} {
		got, err := phoneid.ParseTime(text)
		require.NoError(t, err, text)
		assert.True(t, want.Equal(got), "%s: %s", text, got)
	}
}

var nines = strings.Repeat("9", 40)

func TestParseTimeRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"nothing": "", "text": "S3CR3T", "a date": "2022-08-01", "no zone": "2022-08-01T09:33:43", "no seconds": "2022-08-01T09:33Z",
		"a comma": "2022-08-01T09:33:43,331Z", "a point alone": "2022-08-01T09:33:43.Z",
		"an hour of one digit": "2022-08-01T9:33:43Z", "a minute of one digit": "2022-08-01T09:3:43Z", "a month of one digit": "2022-8-01T09:33:43Z",
		"a leap second": "2016-12-31T23:59:60Z", "second 61": "2022-08-01T09:33:61Z", "minute 60": "2022-08-01T09:60:43Z", "hour 24": "2022-08-01T24:00:00Z",
		"month 13": "2022-13-01T09:33:43Z", "month 0": "2022-00-01T09:33:43Z", "day 0": "2022-08-00T09:33:43Z", "30 February": "2022-02-30T09:33:43Z", "29 February": "2022-02-29T09:33:43Z",
		"year 0": "0000-12-31T23:59:59Z", "year 10000": "10000-01-01T00:00:00Z", "year +2022": "+2022-08-01T09:33:43Z", "year -1": "-0001-08-01T09:33:43Z", "year 22": "22-08-01T09:33:43Z",
		"zone +24:00": "2022-08-01T09:33:43+24:00", "zone +00:60": "2022-08-01T09:33:43+00:60", "zone +0000": "2022-08-01T09:33:43+0000", "zone +00": "2022-08-01T09:33:43+00", "zone UTC": "2022-08-01T09:33:43UTC",
		"zone and Z": "2022-08-01T09:33:43+00:00Z", "two zones": "2022-08-01T09:33:43ZZ", "a space": "2022-08-01 09:33:43Z", "small letters": "2022-08-01t09:33:43z",
		"space before": " 2022-08-01T09:33:43Z", "space behind": "2022-08-01T09:33:43Z ", "a line end": "2022-08-01T09:33:43Z\n", "full width": "２０２２-08-01T09:33:43Z", "HTTP's": "Mon, 01 Aug 2022 09:33:43 GMT", "seconds": "1659346423",
		"a raw plus": "2022-08-01T09:33:43 00:00",
	} {
		got, err := phoneid.ParseTime(text)
		require.EqualError(t, err, "is not a time of RFC 3339, 2022-08-01T09:33:43+00:00", name)
		assert.Zero(t, got, name)
	}
}

// TestCheckMDN: every length, and every first digit.
func TestCheckMDN(t *testing.T) {
	for n := range 18 {
		for first := byte('0'); first <= '9'; first++ {
			digits := strings.Repeat("7", n)
			if n > 0 {
				digits = string(first) + digits[1:]
			}
			want := n >= 7 && n <= 15 && first != '0'
			assert.Equal(t, want, phoneid.CheckMDN("+"+digits) == nil, "+%s", digits)
			assert.Error(t, phoneid.CheckMDN(digits), "%s without +", digits)
		}
	}
}

// TestCheckMDNRefuses: every other byte, in every place.
func TestCheckMDNRefuses(t *testing.T) {
	const number = "+14085040458"
	require.NoError(t, phoneid.CheckMDN(number))
	for at := range len(number) {
		for b := range 256 {
			text := []byte(number)
			text[at] = byte(b)
			if digit := b >= '0' && b <= '9'; string(text) == number || digit && at > 1 || digit && at == 1 && b != '0' {
				assert.NoError(t, phoneid.CheckMDN(string(text)), "%q", text)
				continue
			}
			err := phoneid.CheckMDN(string(text))
			var f *phoneid.FieldError
			require.True(t, errors.As(err, &f), "%q", text)
			require.EqualError(t, err, "the number is not an E.164 number: + and 7 to 15 digits")
		}
	}
}

// TestCheckCorrelationID: every length, in characters.
func TestCheckCorrelationID(t *testing.T) {
	for n := range 90 {
		for _, c := range []string{"x", "é", "😀"} {
			err := phoneid.CheckCorrelationID(strings.Repeat(c, n))
			assert.Equal(t, n >= phoneid.MinCorrelationID && n <= phoneid.MaxCorrelationID, err == nil, "%d of %s", n, c)
		}
	}
	for _, id := range []string{"S3CR3T\nxxx", "S3CR3T\x00xxx", "S3CR3T\u0085xxx", "S3CR3T\xffxxx"} {
		err := phoneid.CheckCorrelationID(id)
		var f *phoneid.FieldError
		require.ErrorAs(t, err, &f, "%q", id)
		assert.Equal(t, "correlationId", f.Name)
		quotesNothing(t, err)
	}
}
