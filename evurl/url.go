package evurl

import (
	"strings"
	"unicode/utf8"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/internal/base64"
	"github.com/evurl/edge/evurl/internal/percent"
)

// The parameters, in the order in which they are built.
const (
	paramData     = "data"
	paramSalt     = "cipherSalt"
	paramRedirect = "redirect"
	paramAir      = "air"
)

// Air says whether a URL allows an HTTPS to HTTP redirect, where a carrier
// detects over http only. It is a choice of three.
type Air uint8

const (
	AirNotGiven Air = iota // the parameter is not there
	AirFalse               // air=false
	AirTrue                // air=true: only when told
)

// String returns "true", "false" or "".
func (a Air) String() string {
	switch a {
	case AirFalse:
		return "false"
	case AirTrue:
		return "true"
	}
	return ""
}

// appendURL appends an EVURL to dst, which holds everything before data's value:
//
//	https://mi.example.com/msbox/id/uCc91LdV?data=lH2qLAio%2F…&cipherSalt=bgEQsXfgFcxk4XDt&redirect=https%3A%2F%2F…&air=false
//	└─ endpoint ───────────────────┘└access┘      └─ base64 ┘            └ the IV, byte   ┘└ if given, both outside ───────┘
//	                                  key         of the ciphertext        for byte         the encryption
//
// Each value is percent-encoded but for unreserved characters; the redirect comes so.
func appendURL(dst, ciphertext, salt, redirect []byte, air Air) []byte {
	dst = base64.AppendEscaped(dst, ciphertext)
	dst = append(dst, "&"+paramSalt+"="...)
	dst = percent.Append(dst, salt)
	if len(redirect) > 0 {
		dst = append(dst, "&"+paramRedirect+"="...)
		dst = append(dst, redirect...)
	}
	if air != AirNotGiven {
		dst = append(dst, "&"+paramAir+"="...)
		dst = append(dst, air.String()...)
	}
	return dst
}

// parts is what an EVURL says without a key.
type parts struct {
	endpoint  string // up to and with the last /; "" if it is faulty otherwise than by http
	accessKey string // "" if it is faulty
	keyAt     int    // where the access key begins
	data      []byte
	salt      string
	redirect  string
	air       Air
	seen      [4]bool // data, cipherSalt, redirect, air
	at        [4]int  // where their values stand
	spills    bool    // the redirect is raw, so that its query may be in this one
	anySalt   bool    // salts of a wrong length are allowed
	findings  findings
}

// parse reads an EVURL by rules of its own: net/url takes + for a space and
// drops what it does not understand. Everything that is wrong goes into the
// findings. It returns false if the text is not a URL: there is nothing more to
// say of it.
func (p *parts) parse(text string) bool {
	if len(text) > MaxURL {
		p.findings.add(lintTooLong, whereURL, MaxURL)
		return false
	}
	base, query, _ := strings.Cut(text, "?")
	start := len(text) - len(query)
	scheme, masked := checkScheme(base), maskedSecret(base)
	if masked >= 0 {
		p.findings.add(lintMaskedKey, whereURL, masked)
		// A mask has a ? of its own, before its last characters.
		if tail, rest, ok := strings.Cut(query, "?"); ok && strings.IndexByte(tail, '=') < 0 {
			query, start = rest, len(text)-len(rest)
		}
	} else if scheme != 0 {
		p.findings.add(scheme, whereURL, 0)
	}
	if scheme != 0 && scheme != lintHTTP {
		return false
	}
	if masked < 0 {
		p.parseBase(base)
	}
	p.parseQueries(query, start)
	if id := p.missing(text); id != 0 {
		p.findings.more(id, whereQuery, len(text))
	}
	return true
}

// parseBase reads <endpoint><ClientAccessKey>, whose scheme has been checked.
func (p *parts) parseBase(base string) {
	p.keyAt = strings.LastIndexByte(base, '/') + 1
	if id, offset := checkHostAndPath(base[:p.keyAt]); id != 0 {
		p.findings.add(id, whereURL, offset)
	} else {
		p.endpoint = base[:p.keyAt]
	}
	key, wrong := appendUnescaped(nil, base[p.keyAt:])
	switch {
	case wrong >= 0 && base[p.keyAt+wrong] == '#':
		p.findings.add(lintFragment, whereURL, p.keyAt+wrong)
	case wrong >= 0:
		p.findings.add(lintPath, whereURL, p.keyAt+wrong)
	case len(key) == 0:
		p.findings.add(lintNoAccessKey, whereURL, p.keyAt)
	case !isAccessKey(string(key)):
		p.findings.add(lintAccessKey, whereURL, p.keyAt)
	default:
		p.accessKey = string(key)
	}
}

// parseQueries reads the query up to a #, which is all that a server gets, and then
// what was meant to be sent, too: that follows the & after a redirect's own #, or
// an & written as &#38;.
func (p *parts) parseQueries(query string, start int) {
	for {
		i, n := strings.IndexByte(query, '#'), 0
		if i < 0 {
			p.parseQuery(query, start)
			return
		}
		if i > 0 && query[i-1] == '&' {
			n = htmlAmpersand(query[i:])
		}
		if n == 0 {
			p.findings.add(lintFragment, whereURL, start+i)
			p.parseQuery(query[:i], start)
			if _, behind, ok := strings.Cut(query[i:], "&"); ok {
				p.parseQuery(behind, start+len(query)-len(behind))
			}
			return
		}
		p.findings.add(lintHTMLNumber, whereURL, start+i-1)
		p.parseQuery(query[:i-1], start)
		query, start = query[i+n:], start+i+n
	}
}

// htmlAmpersand returns the length of what follows the & in a reference of HTML to
// it by number, or 0.
func htmlAmpersand(rest string) int {
	for _, number := range [...]string{"#38;", "#038;", "#x26;", "#X26;"} {
		if strings.HasPrefix(rest, number) {
			return len(number)
		}
	}
	return 0
}

// parseQuery reads the parameters; start is where the query stands in the URL.
func (p *parts) parseQuery(query string, start int) {
	for offset := start; ; {
		pair, rest, more := strings.Cut(query, "&")
		if pair == "" {
			switch {
			case more && offset == start:
				p.findings.add(lintLeadingPair, whereQuery, offset)
			case more || offset > start:
				p.findings.add(lintEmptyPair, whereQuery, offset)
			}
		} else {
			p.parsePair(pair, offset)
		}
		if !more {
			break
		}
		query, offset = rest, offset+len(pair)+1
	}
}

// missing returns which of the two parameters is missing that make an EVURL, and
// why if that shows, or 0.
func (p *parts) missing(text string) lintID {
	switch {
	case p.seen[0] && p.seen[1]:
		return 0
	case p.seen[1]:
		return lintMissingData
	case !p.seen[0]:
		return lintMissingBoth
	case p.data != nil && !strings.ContainsAny(text[p.at[0]:], "&#"):
		return lintCutShort
	}
	return lintMissingSalt
}

// parsePair reads one parameter. Its name is decoded before it is looked at,
// so that d%61ta is data given twice, too.
func (p *parts) parsePair(pair string, offset int) {
	if rest, ok := strings.CutPrefix(pair, "amp;"); ok {
		p.findings.add(lintHTML, whereQuery, offset)
		pair, offset = rest, offset+len("amp;")
	}
	if rest, ok := strings.CutPrefix(pair, "?"); ok && !p.spills {
		p.findings.add(lintQuestionMark, whereQuery, offset)
		pair, offset = rest, offset+len("?")
	}
	rawName, value, hasValue := strings.Cut(pair, "=")
	var buf [16]byte
	decoded, wrong := appendUnescaped(buf[:0], rawName)
	i := -1
	if wrong < 0 && hasValue {
		i = parameterIndex(decoded)
	}
	if i < 0 {
		id := lintUnknownParameter
		switch {
		case p.spills:
			id = lintRedirectSpill
		case wrong < 0 && !hasValue && parameterIndex(decoded) >= 0:
			id = lintNoValue
		case wrong < 0 && foldsToParameter(string(decoded)):
			id = lintMisspelt
		}
		p.findings.add(id, whereQuery, offset)
		return
	}
	name := parameters[i]
	if p.seen[i] {
		if p.spills {
			p.findings.add(lintRedirectSpill, whereQuery, offset)
			return
		}
		p.findings.add(lintRepeatedParameter, name, offset)
		return
	}
	p.seen[i] = true
	p.parseValue(i, value, offset+len(rawName)+1)
}

var parameters = [4]string{paramData, paramSalt, paramRedirect, paramAir}

func parameterIndex(name []byte) int {
	for i, p := range parameters {
		if string(name) == p {
			return i
		}
	}
	return -1
}

// foldsToParameter reports whether a name is one of ours in another case.
func foldsToParameter(name string) bool {
	for _, lower := range [...]string{paramData, "ciphersalt", paramRedirect, paramAir} {
		if foldsTo(name, lower) {
			return true
		}
	}
	return false
}

// parseValue decodes the value of parameter i.
func (p *parts) parseValue(i int, raw string, offset int) {
	name := parameters[i]
	p.at[i] = offset
	if isMaskedText(raw) {
		p.findings.add(lintMaskedValue, name, offset)
		return
	}
	value, wrong := appendUnescaped(make([]byte, 0, len(raw)), raw)
	if name == paramData {
		if wrong < 0 {
			if data, ok := base64.AppendDecoded(make([]byte, 0, len(value)/4*3), value); ok {
				p.data = data
				return
			}
		}
		p.explainData(raw, offset)
		return
	}
	if name == paramRedirect {
		p.spills = strings.ContainsAny(raw, notEncoded)
	}
	if wrong >= 0 {
		p.explainValue(name, raw, offset)
		return
	}
	switch name {
	case paramSalt:
		p.parseSalt(string(value), offset)
	case paramRedirect:
		p.parseRedirect(value, offset)
	case paramAir:
		switch string(value) {
		case "true":
			p.air = AirTrue
		case "false":
			p.air = AirFalse
		default:
			p.findings.add(lintAir, name, offset)
		}
	}
}

func (p *parts) parseSalt(salt string, offset int) {
	id := checkSaltText(salt)
	switch {
	case id == lintSaltText:
		p.findings.add(id, paramSalt, offset)
		return
	case id == lintSaltLength && p.anySalt:
	case id != 0:
		p.findings.add(id, paramSalt, offset)
	}
	p.salt = salt
}

func (p *parts) parseRedirect(value []byte, offset int) {
	if !utf8.Valid(value) {
		p.findings.add(lintUTF8, paramRedirect, offset)
		return
	}
	p.redirect = string(value)
	if ok, _ := checkRedirect(p.redirect); !ok {
		id := lintRedirect
		switch {
		case isEscapedURL(p.redirect):
			id = lintEscapedTwice
		case strings.HasPrefix(p.redirect, schemeHTTP):
			id = lintRedirectHTTP
		}
		p.findings.add(id, paramRedirect, offset)
	}
}

// checkSaltText returns what is wrong with a salt under every algorithm, or 0.
func checkSaltText(salt string) lintID {
	for i := range len(salt) {
		if salt[i] < ' ' || salt[i] > '~' {
			return lintSaltText
		}
	}
	if cipher.GCM.TakesSalt(len(salt)) { // which takes what the others take, and more
		return 0
	}
	for i := range len(salt) {
		if isEscape(salt[i:]) {
			return lintEscapedTwice
		}
	}
	return lintSaltLength
}
