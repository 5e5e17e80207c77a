package phoneid

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaskNumber leaves of a number its first digit and its last two:
// +1********58. In the sandbox the last two say how it ends.
func MaskNumber(number string) string {
	if number == "" {
		return ""
	}
	if mdn(number) != "" {
		return "****"
	}
	return number[:2] + strings.Repeat("*", len(number)-4) + number[len(number)-2:]
}

// MaskID leaves of a correlation id its first four characters, enough to find
// a line in a log and too few to ask for its result.
func MaskID(id string) string {
	if id == "" {
		return ""
	}
	if utf8.RuneCountInString(id) < MinCorrelationID || strings.ContainsFunc(id, unprintable) {
		return "…"
	}
	return string([]rune(id)[:4]) + "…"
}

// Scrub makes a text from outside fit for a log: without control characters,
// cut after 200 characters, and stars in place of every run of five digits or
// more, of any script, with what may stand within a number.
func Scrub(text string) string {
	var out []rune
	run, start := 0, 0 // digits since the last character that no number has
	n := 0
	for _, r := range text {
		if n++; n > maxScrubbed {
			out = append(out, '…')
			break
		}
		if unprintable(r) {
			r = ' '
		}
		out = append(out, r)
		switch {
		case unicode.IsNumber(r):
			if run++; run == 1 {
				start = len(out) - 1
			}
			if run >= 5 {
				out = append(out[:start], []rune("*****")...)
			}
		case !joins(r):
			run = 0
		}
	}
	return string(out)
}

const maxScrubbed = 200

// unprintable is what moves a cursor, turns the direction of a line or is not seen.
func unprintable(r rune) bool { return !unicode.IsPrint(r) || r == utf8.RuneError }

// joins tells whether a character may stand between the digits of a number.
func joins(r rune) bool {
	return strings.ContainsRune(" .()/+*", r) || unicode.Is(unicode.Pd, r)
}
