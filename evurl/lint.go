package evurl

import "strconv"

// Lint is one thing that is wrong with an EVURL. [Lints] lists them.
type Lint struct {
	Name   string // stable: "raw-plus", "repeated-parameter", …
	Code   Code   // what Open fails with
	Where  string // "url", "query", the parameter, or "payload"
	Offset int    // in bytes from the start of the EVURL, or of the payload
	What   string // what is wrong
	Cure   string // what to do about it
}

// lintID numbers the lints within this package. Callers keep their names. Causes
// that need different cures are lints of their own, also under one name.
type lintID uint8

const (
	lintTooLong lintID = iota + 1
	lintScheme
	lintBOM
	lintUTF16
	lintHTTP
	lintAuthority
	lintPath
	lintNoAccessKey
	lintAccessKey
	lintFragment
	lintHTMLNumber
	lintMaskedKey
	lintOtherEndpoint
	lintOtherAccessKey
	lintLeadingPair
	lintEmptyPair
	lintHTML
	lintQuestionMark
	lintUnknownParameter
	lintMisspelt
	lintNoValue
	lintRedirectSpill
	lintRepeatedParameter
	lintMissingBoth
	lintMissingData
	lintMissingSalt
	lintCutShort
	lintAir
	lintMaskedValue
	lintRawPlus
	lintSpace
	lintEscape
	lintNotEscaped
	lintJSON
	lintSeparator
	lintEscapedTwice
	lintRedirectRaw
	lintBase64URL
	lintBase64Mapped
	lintBase64
	lintUTF8
	lintSaltText
	lintSaltLength
	lintSaltPHP
	lintSaltOfAccount
	lintSaltOfGCM
	lintRedirect
	lintRedirectHTTP
	lintRedirectList
	lintRedirectLoopback
	lintClosed
	lintNoPayload
	lintOldPayload
	lintNotYet
	lintTwelveAhead
	lintZoneAhead
	lintExpired
	lintTwelveBehind
	lintZoneBehind
	lintEnd
)

var lints = [...]struct {
	name string
	code Code
	what string
	cure string
}{
	lintTooLong:           {"too-long", ErrSize, "longer than 16384 bytes", "an EVURL has a few hundred: look at what was appended to it"},
	lintScheme:            {"scheme", ErrURL, "does not begin with https://", "pass the URL alone, from https:// to its end, with nothing around it"},
	lintBOM:               {"scheme", ErrURL, "begins with a byte order mark (BOM)", "save the text as UTF-8 without one"},
	lintUTF16:             {"scheme", ErrURL, "is UTF-16", "save the text as UTF-8"},
	lintHTTP:              {"scheme", ErrURL, "begins with http://", "use https://; http is for loopback addresses only"},
	lintAuthority:         {"host", ErrURL, "the host is not a plain name or address", "write the host as onboarding gave it, without a user name or escapes"},
	lintPath:              {"path", ErrURL, "a character that no path has, or a segment . or ..", "write the path as onboarding gave it"},
	lintNoAccessKey:       {"access-key", ErrURL, "the path ends without a ClientAccessKey", "end the path with /id/ and the ClientAccessKey"},
	lintAccessKey:         {"access-key", ErrURL, "the ClientAccessKey has more than 256 characters, is not UTF-8, or is . or ..", "end the path with /id/ and the ClientAccessKey as onboarding gave it"},
	lintFragment:          {"fragment", ErrURL, "a # cuts the URL short: what follows is not sent", "percent-encode it as %23"},
	lintHTMLNumber:        {"html-escaped", ErrURL, "&#38; where & belongs: its # cuts the URL short", "copy the URL, not the HTML around it"},
	lintMaskedKey:         {"masked-secret", ErrURL, "a masked secret, as documentation shows it (sha512-…)", "it is never usable: ask for the value itself"},
	lintOtherEndpoint:     {"other-endpoint", ErrURL, "the endpoint is not the account's", "use the account for which the EVURL was built"},
	lintOtherAccessKey:    {"other-access-key", ErrURL, "the ClientAccessKey is not the account's", "use the account for which the EVURL was built"},
	lintLeadingPair:       {"leading-ampersand", ErrParameter, "an & directly after the ?", "put & between parameters only"},
	lintEmptyPair:         {"empty-pair", ErrParameter, "an & that separates nothing: one of two in a row, or the last character", "put & between parameters only"},
	lintHTML:              {"html-escaped", ErrParameter, "&amp; where & belongs", "copy the URL, not the HTML around it"},
	lintQuestionMark:      {"unknown-parameter", ErrParameter, "a second ? before the parameter's name", "put one ? before all parameters, and & between them"},
	lintUnknownParameter:  {"unknown-parameter", ErrParameter, "not one of data, cipherSalt, redirect, air", "leave it out; if it belongs to the redirect, percent-encode it there; further values go into the payload"},
	lintMisspelt:          {"unknown-parameter", ErrParameter, "a name in the wrong case", "write data, cipherSalt, redirect and air exactly so"},
	lintNoValue:           {"unknown-parameter", ErrParameter, "a parameter without = and a value", "give its value, or leave it out"},
	lintRedirectSpill:     {"redirect-spill", ErrParameter, "part of the redirect's own query, because the redirect is not percent-encoded", "percent-encode the whole redirect, once"},
	lintRepeatedParameter: {"repeated-parameter", ErrParameter, "given twice", "give it once"},
	lintMissingBoth:       {"missing-data", ErrParameter, "data is missing, and cipherSalt too", "this is not an EVURL: is it a later hop, or was it cut at the ?"},
	lintMissingData:       {"missing-data", ErrParameter, "data is missing", "add data, the ciphertext in base64"},
	lintMissingSalt:       {"missing-salt", ErrParameter, "cipherSalt is missing", "add cipherSalt, the salt with which data was encrypted"},
	lintCutShort:          {"missing-salt", ErrParameter, "cipherSalt is missing: the URL ends after data", "pass the whole URL, in quotes: a shell cuts it at the first &"},
	lintAir:               {"air-not-boolean", ErrParameter, "neither true nor false", "write air=true or air=false, in lower case"},
	lintMaskedValue:       {"masked-secret", ErrParameter, "a masked secret, as documentation shows it (sha512-…)", "it is never usable: ask for the value itself"},
	lintRawPlus:           {"raw-plus", ErrEncoding, "a raw +, which arrives as a space", "percent-encode it as %2B"},
	lintSpace:             {"plus-became-space", ErrEncoding, "a space where base64 has a +: a raw + was decoded on the way", "percent-encode + as %2B where the URL is built"},
	lintEscape:            {"bad-escape", ErrEncoding, "a % without two hex digits after it", "percent-encode the value, once"},
	lintNotEscaped:        {"not-escaped", ErrEncoding, "a character that must be percent-encoded", "percent-encode everything except letters, digits and -._~"},
	lintJSON:              {"not-escaped", ErrEncoding, `\u0026 where & belongs`, "parse the JSON that the URL was in, and use the string's value"},
	lintSeparator:         {"not-escaped", ErrEncoding, "a ; or ? where & belongs", "put & between parameters"},
	lintEscapedTwice:      {"escaped-twice", ErrEncoding, "percent-encoded twice", "percent-encode the value, once"},
	lintRedirectRaw:       {"redirect-not-encoded", ErrEncoding, "the redirect is not percent-encoded", "percent-encode the whole redirect, : / ? & = too"},
	lintBase64URL:         {"base64url", ErrEncoding, "base64 in the URL alphabet, with - and _", "use the standard alphabet, + and /, with padding, then percent-encode"},
	lintBase64Mapped:      {"base64-mapped", ErrEncoding, "base64 in which - _ | stand for + / =", "keep + / = and percent-encode them"},
	lintBase64:            {"not-base64", ErrEncoding, "not standard base64 with padding", "use letters, digits, + and /, pad with = at the end, break no lines, then percent-encode"},
	lintUTF8:              {"not-utf8", ErrEncoding, "escapes that are not UTF-8", "percent-encode the UTF-8 of the value"},
	lintSaltText:          {"salt-characters", ErrSalt, "a character that is not printable ASCII", "use letters and digits: the salt's text is the IV"},
	lintSaltLength:        {"salt-length", ErrSalt, "a salt has 16 bytes, or 12 under GCM", "make it that long; if PHP encrypted it under CTR or CBC and filled it up or cut it, open it with phpSalts"},
	lintSaltPHP:           {"salt-length", ErrSalt, "a salt has 16 bytes; PHP filled this one up or cut it", "make it 16 bytes long; until then, open it with phpSalts"},
	lintSaltOfAccount:     {"salt-length", ErrSalt, "a salt of this length fits no key of the account", "make it 16 bytes long, or 12 under GCM"},
	lintSaltOfGCM:         {"salt-length", ErrSalt, "under GCM a salt has 12 or 16 bytes", "make it 12 or 16 bytes long"},
	lintRedirect:          {"redirect-not-https", ErrRedirect, "not an https URL with a plain host", "give the whole URL from https:// on, in lower case, percent-encoded"},
	lintRedirectHTTP:      {"redirect-not-https", ErrRedirect, "http in place of https", "use https; http is for loopback addresses on the account's list only"},
	lintRedirectList:      {"redirect-not-listed", ErrRedirect, "not on the account's list of redirects", "list it, character by character"},
	lintRedirectLoopback:  {"redirect-not-listed", ErrRedirect, "http to a loopback address, and the account lists no redirects", "list it, character by character; https needs no list"},
	lintClosed:            {"does-not-open", ErrDecrypt, "no key of the account opens it", "check the key, its keyEncoding and the algorithm; the salt's text is the IV"},
	lintNoPayload:         {"not-a-payload", ErrDecrypt, "the key fits, but what it opens is not a payload", "write correlationid, timestamp (14 digits), nonce (digits) and further fields; percent-encode everything except letters, digits and -._~"},
	lintOldPayload:        {"old-payload", ErrDecrypt, "the older spelling TimeStamp or Nonce", "write timestamp and nonce; until then, open it with oldPayloads"},
	lintNotYet:            {"not-yet", ErrNotYet, "made later than now", "check both clocks; the timestamp is in UTC"},
	lintTwelveAhead:       {"timestamp-12-hours", ErrNotYet, "12 hours ahead: a 12-hour clock, or a zone", "write UTC, and hours from 00 to 23 (HH, not hh)"},
	lintZoneAhead:         {"timestamp-zone", ErrNotYet, "ahead by the offset of a time zone: local time?", "write the timestamp in UTC"},
	lintExpired:           {"expired", ErrExpired, "made more than ten minutes ago", "build it when the device is about to open it"},
	lintTwelveBehind:      {"timestamp-12-hours", ErrExpired, "12 hours behind: a 12-hour clock, or a zone, or that old", "write UTC, and hours from 00 to 23 (HH, not hh)"},
	lintZoneBehind:        {"timestamp-zone", ErrExpired, "behind by the offset of a time zone: local time, or that old", "write the timestamp in UTC"},
}

// Names of places, for Lint.Where.
const (
	whereURL     = "url"
	whereQuery   = "query"
	wherePayload = "payload"
)

// Lints lists everything that [Inspect] and [Account.Inspect] report, in the order
// of their codes, without a place. A name with several causes is listed once for each.
func Lints() []Lint {
	var all []Lint
	for id := lintTooLong; id < lintEnd; id++ {
		all = append(all, finding{id: id}.lint())
	}
	return all
}

// lintSet is a set of lints.
type lintSet uint64

// first adds a lint and reports whether it was not there.
func (s *lintSet) first(id lintID) bool {
	is := lintSet(1) << id
	was := *s&is != 0
	*s |= is
	return !was
}

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
	return fail(l.code, f.where+" at byte "+strconv.Itoa(f.offset)+": "+l.what+"; "+l.cure)
}

// maxFindings bounds how many findings a URL that is wrong all over has. A missing
// parameter, and what the account finds, come on top.
const maxFindings = 32

// findings are what a parse found. None is the usual case, and costs nothing.
type findings []finding

//go:noinline
func (f *findings) add(id lintID, where string, offset int) {
	if len(*f) < maxFindings {
		*f = append(*f, finding{id, where, offset})
		return
	}
	// The list is full, but Open fails with the code that ranks first.
	if last := &(*f)[maxFindings-1]; lints[id].code < (*f).worst().code() {
		*last = finding{id, where, offset}
	}
}

// of returns the first lint of a parameter's value, or 0.
func (f findings) of(parameter string) lintID {
	for _, x := range f {
		if x.where == parameter && x.id != lintRepeatedParameter {
			return x.id
		}
	}
	return 0
}

// more adds a finding even when the list is full.
//
//go:noinline
func (f *findings) more(id lintID, where string, offset int) {
	*f = append(*f, finding{id, where, offset})
}

// replace changes a finding of one kind to a more specific kind.
func (f findings) replace(id, specific lintID) {
	for i := range f {
		if f[i].id == id {
			f[i].id = specific
		}
	}
}

// worst returns the finding with which Open fails: the first of the code that
// ranks first.
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
