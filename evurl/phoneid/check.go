package phoneid

import (
	"net/netip"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Lengths in characters, as clients of the platform keep to them, but for the
// User-Agent's and the URL's, which are our choice.
const (
	MaxMerchantID    = 30
	MaxConsentID     = 128
	MinCorrelationID = 8
	MaxCorrelationID = 80
	MaxUserAgent     = 1024
	MaxRedirectURL   = 2048
	MaxIdentityField = 128
)

// CheckMDN tells whether a text is an E.164 number as the API takes it: + and 7
// to 15 digits, of which the first is not 0. Whether such a number is assigned
// it does not tell; package number knows the plans of the countries.
func CheckMDN(text string) error {
	if what := mdn(text); what != "" {
		return &FieldError{Name: "the number", What: what}
	}
	return nil
}

// CheckCorrelationID tells whether a text can be one: 8 to 80 characters, none
// of them a control character.
func CheckCorrelationID(text string) error {
	if what := length(MinCorrelationID, MaxCorrelationID)(text); what != "" {
		return &FieldError{Name: "correlationId", What: what}
	}
	return nil
}

func mdn(s string) string {
	digits, ok := strings.CutPrefix(s, "+")
	if !ok || len(digits) < 7 || len(digits) > 15 || digits[0] == '0' || !allDigits(digits) {
		return "is not an E.164 number: + and 7 to 15 digits"
	}
	return ""
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// length limits characters, of which none may be a control character.
func length(least, most int) func(string) string {
	return func(s string) string {
		if n := utf8.RuneCountInString(s); n < least || n > most {
			if least > 1 {
				return "has " + strconv.Itoa(n) + " characters, not " + strconv.Itoa(least) + " to " + strconv.Itoa(most)
			}
			return "has " + strconv.Itoa(n) + " characters; at most " + strconv.Itoa(most)
		}
		if !utf8.ValidString(s) || strings.ContainsFunc(s, isControl) {
			return "has a control character, or is not UTF-8"
		}
		return ""
	}
}

func isControl(r rune) bool { return r < 0x20 || r >= 0x7f && r < 0xa0 }

func address(s string) string {
	if a, err := netip.ParseAddr(s); err != nil || a.Zone() != "" {
		return "is not an IP address"
	}
	return ""
}

func useCase(s string) string {
	if len(s) > 2 || !allDigits(s) {
		return "is not one or two digits"
	}
	return ""
}

func birthday(s string) string {
	if t, err := time.Parse("20060102", s); err != nil || t.Year() < 1 {
		return "is not a date YYYYMMDD"
	}
	return ""
}
