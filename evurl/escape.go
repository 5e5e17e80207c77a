package evurl

import (
	"unicode/utf8"

	"github.com/evurl/edge/evurl/internal/percent"
)

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
		case percent.Unreserved[c]:
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
	return len(s) >= 3 && s[0] == '%' && isHexPair(s[1:])
}

// isHexPair tells whether s begins with two hex digits.
func isHexPair[T string | []byte](s T) bool {
	return len(s) >= 2 && unhex(s[0]) < 16 && unhex(s[1]) < 16
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
