package evurl

import (
	"strings"

	"github.com/evurl/edge/evurl/internal/base64"
	"github.com/evurl/edge/evurl/internal/percent"
)

// The functions in this file explain a value that was found to be wrong.

// notEncoded are the characters of a URL that was put in as it is.
const notEncoded = ":/?="

// explainValue adds, for a value that is not percent-encoded, each thing that is
// wrong with it, once.
func (p *parts) explainValue(name, raw string, offset int) {
	var told lintSet
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		id := lintNotEscaped
		switch {
		case percent.Unreserved[c]:
			continue
		case isEscape(raw[i:]):
			i += 2
			continue
		case c == '+':
			id = lintRawPlus
		case c == '%':
			id = lintEscape
		case name == paramRedirect && strings.IndexByte(notEncoded, c) >= 0:
			id = lintRedirectRaw
		}
		if told.first(id) {
			p.findings.add(id, name, offset+i)
		}
	}
}

// explainData does the same for data that are not base64: it looks at each
// character, escaped or not, for what encoders of the field make of base64, and for
// the next parameter behind a wrong separator.
func (p *parts) explainData(raw string, offset int) {
	dash := lintBase64URL
	if hasPipe(raw) {
		dash = lintBase64Mapped
	}
	var told lintSet
	padding := -1 // where the first = stands
	for i := 0; i < len(raw); {
		if id := separator(raw[i:]); id != 0 {
			p.findings.add(id, paramData, offset+i)
			return
		}
		at, c, escaped := i, raw[i], isEscape(raw[i:])
		i++
		if escaped {
			c = unhex(raw[at+1])<<4 | unhex(raw[at+2])
			i += 2
		}
		id := wrongInData(c, escaped, dash)
		if c == '%' && escaped && isHexPair(raw[i:]) {
			id = lintEscapedTwice
		}
		switch {
		case c == '=' && padding < 0:
			padding = at
		case id == 0 && c != '=' && padding >= 0:
			id, at = lintBase64, padding // it ends nothing
		}
		if id != 0 && told.first(id) {
			p.findings.add(id, paramData, offset+at)
		}
	}
	if told == 0 {
		p.findings.add(lintBase64, paramData, offset)
	}
}

// separator returns a lint if a text begins with something in the place of &, and a
// parameter's name follows; or 0.
func separator(raw string) lintID {
	id := lintSeparator
	rest, json := strings.CutPrefix(raw, `\u0026`)
	switch {
	case json:
		id = lintJSON
	case raw[0] == ';' || raw[0] == '?':
		rest = raw[1:]
	default:
		return 0
	}
	name, _, ok := strings.Cut(rest, "=")
	if ok && parameterIndex([]byte(name)) >= 0 {
		return id
	}
	return 0
}

// hasPipe reports whether there is a | in raw: as it is, escaped, or escaped twice.
func hasPipe(raw string) bool {
	for _, pipe := range [...]string{"|", "%7C", "%7c", "%257C", "%257c"} {
		if strings.Contains(raw, pipe) {
			return true
		}
	}
	return false
}

// wrongInData returns what is wrong with a character in data, or 0. Letters, digits
// and -._~ need no escape; those that base64 does not have are wrong either way.
func wrongInData(c byte, escaped bool, dash lintID) lintID {
	switch {
	case c == '-' || c == '_' || c == '|':
		return dash
	case c == ' ':
		return lintSpace
	case c == '+' && !escaped:
		return lintRawPlus
	case c == '%' && !escaped:
		return lintEscape
	case base64.IsCharacter(c) && (escaped || percent.Unreserved[c]):
		return 0
	case escaped || percent.Unreserved[c]:
		return lintBase64
	}
	return lintNotEscaped
}

// isEscapedURL reports whether a decoded value still begins as an encoded URL.
func isEscapedURL(s string) bool {
	const scheme = "http"
	begin := s[:min(len(s), len("https%3A%2F%2F"))]
	if len(begin) < len(scheme) || !foldsTo(begin[:len(scheme)], scheme) {
		return false
	}
	for i := range len(begin) {
		if isEscape(begin[i:]) {
			return true
		}
	}
	return false
}
