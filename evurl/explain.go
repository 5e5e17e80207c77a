package evurl

import (
	"strings"

	"github.com/evurl/edge/evurl/internal/base64"
	"github.com/evurl/edge/evurl/internal/percent"
)

// What is here runs on what is wrong already, to say why.

// notEncoded are the characters of a URL that was put in as it is.
const notEncoded = ":/?="

// explainValue tells, for a value that is not percent-encoded, each thing that
// is wrong with it, once.
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
// character, escaped or not, for what encoders of the field make of base64.
func (p *parts) explainData(raw string, offset int) {
	dash := lintBase64URL
	if hasPipe(raw) {
		dash = lintBase64Mapped
	}
	var told lintSet
	for i := 0; i < len(raw); {
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
		if id != 0 && told.first(id) {
			p.findings.add(id, paramData, offset+at)
		}
	}
	if told == 0 {
		p.findings.add(lintBase64, paramData, offset)
	}
}

// hasPipe tells whether there is a | in raw: as it is, escaped, or escaped twice.
func hasPipe(raw string) bool {
	for _, pipe := range [...]string{"|", "%7C", "%7c", "%257C", "%257c"} {
		if strings.Contains(raw, pipe) {
			return true
		}
	}
	return false
}

// wrongInData names what a character is doing in data; 0 is nothing wrong.
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
	case escaped:
		return lintBase64
	}
	return lintNotEscaped
}

// isEscapedURL tells whether a decoded value still begins as an encoded URL.
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
