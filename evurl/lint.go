package evurl

import "strconv"

// Lint is one thing that is wrong with an EVURL, found without a key.
type Lint struct {
	Name   string // stable: "raw-plus", "repeated-parameter", …
	Code   Code   // what Open answers to it
	Where  string // "url", "query", or the parameter
	Offset int    // in bytes from the start of the EVURL
	What   string // what it is
	Cure   string // what to do about it
}

// lintID numbers the lints within this package; names are what others keep.
type lintID uint8

const (
	lintTooLong lintID = iota + 1
	lintScheme
	lintAuthority
	lintPath
	lintAccessKey
	lintFragment
	lintOtherEndpoint
	lintOtherAccessKey
	lintEmptyPair
	lintUnknownParameter
	lintRepeatedParameter
	lintMissingData
	lintMissingSalt
	lintAir
	lintRawPlus
	lintEscape
	lintNotEscaped
	lintEscapedTwice
	lintBase64
	lintUTF8
	lintSaltText
	lintSaltLength
	lintRedirect
)

var lints = [...]struct {
	name string
	code Code
	what string
	cure string
}{
	lintTooLong:           {"too-long", ErrSize, "longer than 16384 bytes", "an EVURL has a few hundred: see what was appended to it"},
	lintScheme:            {"scheme", ErrURL, "does not begin with https://", "EVURLs are https; http goes to loopback alone"},
	lintAuthority:         {"host", ErrURL, "no plain host: user info, an escape or another character stands there", "write the host as onboarding gave it"},
	lintPath:              {"path", ErrURL, "a character that no path has, or a segment . or ..", "write the path as onboarding gave it"},
	lintAccessKey:         {"access-key", ErrURL, "no ClientAccessKey at the end of the path", "the path ends with /id/ and the ClientAccessKey"},
	lintFragment:          {"fragment", ErrURL, "a # cuts the URL short", "percent-encode it as %23"},
	lintOtherEndpoint:     {"other-endpoint", ErrURL, "the endpoint is not the account's", "open it with the account that it was built for"},
	lintOtherAccessKey:    {"other-access-key", ErrURL, "the ClientAccessKey is not the account's", "open it with the account that it was built for"},
	lintEmptyPair:         {"empty-pair", ErrParameter, "two separators with nothing between, or one too many at an end", "put & between parameters only"},
	lintUnknownParameter:  {"unknown-parameter", ErrParameter, "not one of data, cipherSalt, redirect, air", "a redirect's own query must be percent-encoded; further values go into the payload"},
	lintRepeatedParameter: {"repeated-parameter", ErrParameter, "given twice", "give it once"},
	lintMissingData:       {"missing-data", ErrParameter, "data is missing", "this is no EVURL: a later hop, or cut short"},
	lintMissingSalt:       {"missing-salt", ErrParameter, "cipherSalt is missing", "this is no EVURL: a later hop, or cut short"},
	lintAir:               {"air-not-boolean", ErrParameter, "neither true nor false", "write air=true or air=false, in lower case"},
	lintRawPlus:           {"raw-plus", ErrEncoding, "a raw +, which arrives as a space", "percent-encode it as %2B"},
	lintEscape:            {"bad-escape", ErrEncoding, "a % without two hex digits behind it", "percent-encode the value, once"},
	lintNotEscaped:        {"not-escaped", ErrEncoding, "a character that must be percent-encoded", "percent-encode all but letters, digits and -._~"},
	lintEscapedTwice:      {"escaped-twice", ErrEncoding, "percent-encoded twice", "percent-encode the value, once"},
	lintBase64:            {"not-base64", ErrEncoding, "not standard base64 with padding", "use + and /, pad with =, break no lines, then percent-encode"},
	lintUTF8:              {"not-utf8", ErrEncoding, "escapes that are no UTF-8", "percent-encode the UTF-8 of the value"},
	lintSaltText:          {"salt-characters", ErrSalt, "a character that is not printable ASCII", "take letters and digits"},
	lintSaltLength:        {"salt-length", ErrSalt, "a salt has 16 bytes, or 12 under GCM", "make it of the length that the algorithm takes"},
	lintRedirect:          {"redirect-not-https", ErrRedirect, "not an https URL with a plain host", "give the whole URL, percent-encoded"},
}

// Names of places, for Lint.Where.
const (
	whereURL   = "url"
	whereQuery = "query"
)

// finding is a lint where it was found.
type finding struct {
	id     lintID
	where  string
	offset int
}

func (f finding) lint() Lint {
	l := &lints[f.id]
	return Lint{Name: l.name, Code: l.code, Where: f.where, Offset: f.offset, What: l.what, Cure: l.cure}
}

func (f finding) err() error {
	l := &lints[f.id]
	return fail(l.code, f.where+" at byte "+strconv.Itoa(f.offset)+": "+l.what)
}

// maxFindings bounds what is kept of a URL that is wrong all over.
const maxFindings = 32

// findings are what a parse found. None is the usual case, and costs nothing.
type findings []finding

func (f *findings) add(id lintID, where string, offset int) {
	if len(*f) < maxFindings {
		*f = append(*f, finding{id, where, offset})
		return
	}
	// The list is full: what ranks before all that it has must still be told.
	if last := &(*f)[maxFindings-1]; lints[id].code < (*f).worst().code() {
		*last = finding{id, where, offset}
	}
}

// worst returns the finding that Open answers with: of the first code in
// order, the first.
func (f findings) worst() finding {
	var w finding
	for _, x := range f {
		if w.id == 0 || x.code() < w.code() {
			w = x
		}
	}
	return w
}

func (f finding) code() Code { return lints[f.id].code }
