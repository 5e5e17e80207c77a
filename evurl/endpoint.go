package evurl

import (
	"strings"
	"unicode/utf8"

	"github.com/evurl/edge/evurl/internal/percent"
)

// checkEndpoint returns what is wrong with an endpoint and where, or 0.
func checkEndpoint(endpoint string) (lintID, int) {
	rest, https := strings.CutPrefix(endpoint, "https://")
	if !https {
		var http bool
		if rest, http = strings.CutPrefix(endpoint, "http://"); !http || !isLoopback(authority(rest)) {
			return lintScheme, 0
		}
	}
	host := authority(rest)
	start := len(endpoint) - len(rest)
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

// isDotSegment tells whether a path goes on with . or .., which whoever
// resolves a URL takes away, escaped or not.
func isDotSegment(rest string) bool {
	segment, _, _ := strings.Cut(rest, "/")
	decoded, _ := appendUnescaped(nil, segment)
	return string(decoded) == "." || string(decoded) == ".."
}

// isAccessKey tells whether s can be the last segment of a path: . and .. are
// taken away by whoever resolves a URL.
func isAccessKey(s string) bool {
	return s != "" && s != "." && s != ".." && utf8.ValidString(s) && utf8.RuneCountInString(s) <= MaxClientAccessKey
}
