package evurl

import "strings"

// checkRedirect tells whether a redirect can be one at all: https with a plain
// host, or http to loopback, and nothing that a browser reads differently than
// it looks. An account's list then compares it as text; http to loopback is
// taken from such a list alone.
func checkRedirect(redirect string) (ok, needsList bool) {
	for i := range len(redirect) {
		if c := redirect[i]; c < ' ' || c == 0x7f || c == '\\' {
			return false, false
		}
	}
	if rest, ok := strings.CutPrefix(redirect, "https://"); ok {
		return isAuthority(authority(rest)), false
	}
	if rest, ok := strings.CutPrefix(redirect, "http://"); ok {
		return isLoopback(authority(rest)), true
	}
	return false, false
}

// authority cuts what stands between // and the path.
func authority(rest string) string {
	for i := range len(rest) {
		if c := rest[i]; c == '/' || c == '?' || c == '#' {
			return rest[:i]
		}
	}
	return rest
}

// isAuthority tells whether s is a host in ASCII and, perhaps, a port: no user
// info, no escapes, no other letters.
func isAuthority(s string) bool {
	if strings.HasPrefix(s, "[") {
		address, port, ok := strings.Cut(s[1:], "]")
		return ok && isIPv6(address) && isPort(port)
	}
	label := 0 // characters since the last dot
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-':
			label++
		case c == '.' && label > 0:
			label = 0
		case c == ':':
			return i > 0 && isPort(s[i:])
		default:
			return false
		}
	}
	return s != ""
}

// isPort tells whether s is empty or a colon and a port.
func isPort(s string) bool {
	return s == "" || s[0] == ':' && len(s) > 1 && len(s) <= 6 && isDigits(s[1:]) && atoi(s[1:]) <= 65535
}

// isIPv6 tells whether s is an address of eight groups of hex digits, of which
// one :: may stand for some.
func isIPv6(s string) bool {
	before, after, short := strings.Cut(s, "::")
	n, ok := hexGroups(before)
	m, alsoOK := hexGroups(after)
	if !short {
		return ok && n == 8
	}
	return ok && alsoOK && n+m < 8
}

// hexGroups counts groups of one to four hex digits between colons.
func hexGroups(s string) (n int, ok bool) {
	if s == "" {
		return 0, true
	}
	for group := range strings.SplitSeq(s, ":") {
		if group == "" || len(group) > 4 {
			return 0, false
		}
		for i := range len(group) {
			if unhex(group[i]) > 15 {
				return 0, false
			}
		}
		n++
	}
	return n, true
}

// isLoopback tells whether an authority can only be this machine.
func isLoopback(s string) bool {
	if !isAuthority(s) {
		return false
	}
	if strings.HasPrefix(s, "[") {
		return s == "[::1]" || strings.HasPrefix(s, "[::1]:")
	}
	host, _, _ := strings.Cut(s, ":")
	if host == "localhost" {
		return true
	}
	parts := 0
	for part := range strings.SplitSeq(host, ".") {
		if part == "" || len(part) > 3 || !isDigits(part) || len(part) > 1 && part[0] == '0' {
			return false
		}
		if n := atoi(part); n > 255 || parts == 0 && n != 127 {
			return false
		}
		parts++
	}
	return parts == 4
}

// atoi reads a few digits.
func atoi(digits string) (n int) {
	for i := range len(digits) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}
