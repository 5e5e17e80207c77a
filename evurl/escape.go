package evurl

import (
	"slices"
	"unicode/utf8"
)

const upperHex = "0123456789ABCDEF"

// unreserved marks the characters of RFC 3986 that are never escaped.
var unreserved = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ||
			c == '-' || c == '.' || c == '_' || c == '~'
	}
	return t
}()

// escapes has what a byte is written as, the first character lowest, and, in
// the highest byte, how many characters that is: 1 or 3.
var escapes = func() (t [256]uint32) {
	for c := range uint32(256) {
		t[c] = 1<<24 | c
		if !unreserved[c] {
			t[c] = 3<<24 | uint32(upperHex[c&15])<<16 | uint32(upperHex[c>>4])<<8 | '%'
		}
	}
	return t
}()

// appendEscaped appends s with all but unreserved characters as upper-case %XX.
// It writes four bytes for each and goes on by one or three: in base64 every
// sixteenth character is escaped, and a branch would be guessed wrong each time.
//
//go:noinline
func appendEscaped[T string | []byte](dst []byte, s T) []byte {
	at := len(dst)
	out := slices.Grow(dst, 3*len(s)+1)
	out = out[:cap(out)]
	for i := range len(s) {
		e := escapes[s[i]]
		four := out[at : at+4 : at+4]
		four[0], four[1], four[2], four[3] = byte(e), byte(e>>8), byte(e>>16), byte(e>>24)
		at += int(e >> 24)
	}
	return out[:at]
}

// appendUnescaped appends what s stands for. It takes escapes in either case,
// of any character. It returns -1, or the position of the first byte that
// stands for nothing: a % without two digits, or a character that is not
// unreserved and not escaped.
//
//go:noinline
func appendUnescaped[T string | []byte](dst []byte, s T) (out []byte, wrong int) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case unreserved[c]:
			dst = append(dst, c)
		case c == '%' && isEscape(s[i:]):
			dst = append(dst, unhex(s[i+1])<<4|unhex(s[i+2]))
			i += 2
		default:
			return dst, i
		}
	}
	return dst, -1
}

// isUTF8 is utf8.ValidString, and quick where s is ASCII, as it mostly is.
func isUTF8(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return utf8.ValidString(s[i:])
		}
	}
	return true
}

// isEscape tells whether s begins with a % and two hex digits.
func isEscape[T string | []byte](s T) bool {
	return len(s) >= 3 && s[0] == '%' && unhex(s[1]) < 16 && unhex(s[2]) < 16
}

// unhex returns the value of a hex digit, or 255.
func unhex(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	}
	return 255
}
