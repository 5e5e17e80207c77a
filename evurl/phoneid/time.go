package phoneid

import (
	"errors"
	"strings"
	"time"
)

// timeLayout is RFC 3339 with +00:00 for UTC, as in the platform's samples.
const timeLayout = "2006-01-02T15:04:05.999999999-07:00"

var errTime = errors.New("is not a time of RFC 3339, 2022-08-01T09:33:43+00:00")

// ParseTime reads a time of the API: RFC 3339, "2022-08-01T09:33:43+00:00" and
// "2022-08-01T09:33:43.331Z" alike, of the years 1 to 9999. It fails with one
// text.
func ParseTime(text string) (time.Time, error) {
	// time.Parse takes a comma for the point, an hour of one digit and a zone
	// of 60 minutes, and so does UnmarshalText.
	if !isRFC3339(text) {
		return time.Time{}, errTime
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || writable(t) != "" {
		return time.Time{}, errTime
	}
	return t, nil
}

// FormatTime writes a time as the platform's samples have it, with +00:00 for UTC.
func FormatTime(t time.Time) string { return t.Format(timeLayout) }

// isRFC3339 tells whether a text has the form where time.Parse takes others. The
// numbers are left to it, but for the zone's minutes.
func isRFC3339(s string) bool {
	const moment = "0000-00-00T00:00:00"
	if len(s) < len(moment) || !like(s[:len(moment)], moment) {
		return false
	}
	s = s[len(moment):]
	if digits, ok := strings.CutPrefix(s, "."); ok {
		s = strings.TrimLeft(digits, "0123456789")
	}
	return s == "Z" || (like(s, "+00:00") || like(s, "-00:00")) && s[4] < '6'
}

// like tells whether a text is the form, with any digit where it has a 0.
func like(s, form string) bool {
	if len(s) != len(form) {
		return false
	}
	for i := range len(s) {
		digit := s[i] >= '0' && s[i] <= '9'
		if form[i] == '0' && !digit || form[i] != '0' && s[i] != form[i] {
			return false
		}
	}
	return true
}

// writable tells what RFC 3339 cannot write of a time. A zone of the days
// before the railways has seconds, which would be lost.
func writable(t time.Time) string {
	if y := t.Year(); y < 1 || y > 9999 {
		return "is of a year that RFC 3339 cannot write"
	}
	if _, offset := t.Zone(); offset%60 != 0 || max(offset, -offset) >= 24*60*60 {
		return "is of a zone that RFC 3339 cannot write"
	}
	return ""
}
