package evurl

import (
	"strings"
	"unicode/utf8"

	"github.com/evurl/edge/evurl/internal/nearmiss"
	"github.com/evurl/edge/evurl/internal/percent"
)

// checkEndpoint returns what is wrong with an endpoint and where, or 0.
func checkEndpoint(endpoint string) (lintID, int) {
	if id := checkScheme(endpoint); id != 0 {
		return id, 0
	}
	return checkHostAndPath(endpoint)
}

const (
	schemeHTTPS = "https://"
	schemeHTTP  = "http://"
)

// checkScheme returns lintHTTP for a URL that is http and not to loopback, another
// lint for a text that does not begin as a URL, or 0.
func checkScheme(text string) lintID {
	rest, http := strings.CutPrefix(text, schemeHTTP)
	start := []byte(text[:min(len(text), 4)])
	switch {
	case strings.HasPrefix(text, schemeHTTPS), http && isLoopback(authority(rest)):
		return 0
	case http:
		return lintHTTP
	case nearmiss.HasBOM(start):
		return lintBOM
	case nearmiss.Encoding(start) != "":
		return lintUTF16
	}
	return lintScheme
}

// checkHostAndPath returns what is wrong with an endpoint behind its scheme, and
// where, or 0.
func checkHostAndPath(endpoint string) (lintID, int) {
	start := strings.Index(endpoint, "//") + len("//")
	rest := endpoint[start:]
	host := authority(rest)
	if !isAuthority(host) || len(host) == len(rest) {
		return lintAuthority, start
	}
	for i := len(host); i < len(rest); i++ {
		switch c := rest[i]; {
		case c == '/' && isDotSegment(rest[i+1:]):
			return lintPath, start + i
		case c == '/' || percent.Unreserved[c]:
		case isEscape(rest[i:]):
			i += 2
		case c == '#':
			return lintFragment, start + i
		default:
			return lintPath, start + i
		}
	}
	return 0, 0
}

// isDotSegment reports whether a path goes on with . or .., escaped or not: whatever
// resolves a URL removes them.
func isDotSegment(rest string) bool {
	segment, _, _ := strings.Cut(rest, "/")
	decoded, _ := appendUnescaped(nil, segment)
	return string(decoded) == "." || string(decoded) == ".."
}

// isAccessKey reports whether s can be the last segment of a path. Whatever resolves
// a URL removes . and ..
func isAccessKey(s string) bool {
	return s != "" && s != "." && s != ".." && utf8.ValidString(s) && utf8.RuneCountInString(s) <= MaxClientAccessKey
}
