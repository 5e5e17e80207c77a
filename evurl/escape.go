package evurl

const upperHex = "0123456789ABCDEF"

// unreserved marks the characters of RFC 3986 that are never escaped.
var unreserved = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ||
			c == '-' || c == '.' || c == '_' || c == '~'
	}
	return t
}()

// appendEscaped appends s with all but unreserved characters as upper-case %XX.
// Most of s is unreserved, and is copied run by run.
//
//go:noinline
func appendEscaped[T string | []byte](dst []byte, s T) []byte {
	run := 0
	for i := 0; i < len(s); i++ {
		for i+4 <= len(s) && unreserved[s[i]] && unreserved[s[i+1]] && unreserved[s[i+2]] && unreserved[s[i+3]] {
			i += 4
		}
		if i == len(s) {
			break
		}
		if c := s[i]; !unreserved[c] {
			dst = append(dst, s[run:i]...)
			dst = append(dst, '%', upperHex[c>>4], upperHex[c&15])
			run = i + 1
		}
	}
	return append(dst, s[run:]...)
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
