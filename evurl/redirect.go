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
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		return rest[:i]
	}
	return rest
}

// isAuthority tells whether s is a host in ASCII and, perhaps, a port: no user
// info, no escapes, no other letters.
func isAuthority(s string) bool {
	host, port, hasPort := s, "", false
	if strings.HasPrefix(s, "[") {
		i := strings.IndexByte(s, ']')
		if i < 2 || !allOf(s[1:i], isIPv6Byte) {
			return false
		}
		if host, port = "v6", s[i+1:]; port != "" {
			if port[0] != ':' {
				return false
			}
			port, hasPort = port[1:], true
		}
	} else if i := strings.IndexByte(s, ':'); i >= 0 {
		host, port, hasPort = s[:i], s[i+1:], true
	}
	if hasPort && (port == "" || len(port) > 5 || !isDigits(port)) {
		return false
	}
	return host != "" && host[0] != '.' && !strings.Contains(host, "..") && allOf(host, isHostByte)
}

func isHostByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.'
}

func isIPv6Byte(c byte) bool { return unhex(c) < 16 || c == ':' || c == '.' }

func allOf(s string, is func(byte) bool) bool {
	for i := range len(s) {
		if !is(s[i]) {
			return false
		}
	}
	return true
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
