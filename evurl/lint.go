package evurl

import "strconv"

// Lint is one thing that is wrong with an EVURL. [Lints] lists them.
type Lint struct {
	Name   string // stable: "raw-plus", "repeated-parameter", …
	Code   Code   // what Open answers to it
	Where  string // "url", "query", the parameter, or "payload"
	Offset int    // in bytes from the start of the EVURL, or of the payload
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
	lintMaskedKey
	lintOtherEndpoint
	lintOtherAccessKey
	lintLeadingPair
	lintEmptyPair
	lintHTML
	lintUnknownParameter
	lintRedirectSpill
	lintRepeatedParameter
	lintMissingData
	lintMissingSalt
	lintAir
	lintMaskedValue
	lintRawPlus
	lintSpace
	lintEscape
	lintNotEscaped
	lintEscapedTwice
	lintRedirectRaw
	lintBase64URL
	lintBase64Mapped
	lintBase64
	lintUTF8
	lintSaltText
	lintSaltLength
	lintRedirect
	lintRedirectList
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
	lintTooLong:           {"too-long", ErrSize, "longer than 16384 bytes", "an EVURL has a few hundred: see what was appended to it"},
	lintScheme:            {"scheme", ErrURL, "does not begin with https://", "EVURLs are https; http goes to loopback alone"},
	lintAuthority:         {"host", ErrURL, "no plain host: user info, an escape or another character stands there", "write the host as onboarding gave it"},
	lintPath:              {"path", ErrURL, "a character that no path has, or a segment . or ..", "write the path as onboarding gave it"},
	lintAccessKey:         {"access-key", ErrURL, "no ClientAccessKey at the end of the path", "the path ends with /id/ and the ClientAccessKey"},
	lintFragment:          {"fragment", ErrURL, "a # cuts the URL short", "percent-encode it as %23"},
	lintMaskedKey:         {"masked-secret", ErrURL, "a masked secret, as documentation shows it (sha512-…)", "it is never usable: ask for the value itself"},
	lintOtherEndpoint:     {"other-endpoint", ErrURL, "the endpoint is not the account's", "open it with the account that it was built for"},
	lintOtherAccessKey:    {"other-access-key", ErrURL, "the ClientAccessKey is not the account's", "open it with the account that it was built for"},
	lintLeadingPair:       {"leading-ampersand", ErrParameter, "a & right behind the ?", "put & between parameters only"},
	lintEmptyPair:         {"empty-pair", ErrParameter, "two separators with nothing between, or one too many at an end", "put & between parameters only"},
	lintHTML:              {"html-escaped", ErrParameter, "&amp; where a & belongs", "copy the URL, not the HTML that it stands in"},
	lintUnknownParameter:  {"unknown-parameter", ErrParameter, "not one of data, cipherSalt, redirect, air", "leave it out; is it the redirect's, percent-encode it there; further values go into the payload"},
	lintRedirectSpill:     {"redirect-spill", ErrParameter, "part of the redirect's own query, which spilled into this one", "percent-encode the whole redirect, once"},
	lintRepeatedParameter: {"repeated-parameter", ErrParameter, "given twice", "give it once"},
	lintMissingData:       {"missing-data", ErrParameter, "data is missing", "this is no EVURL: a later hop, or cut short"},
	lintMissingSalt:       {"missing-salt", ErrParameter, "cipherSalt is missing", "this is no EVURL: a later hop, or cut short"},
	lintAir:               {"air-not-boolean", ErrParameter, "neither true nor false", "write air=true or air=false, in lower case"},
	lintMaskedValue:       {"masked-secret", ErrParameter, "a masked secret, as documentation shows it (sha512-…)", "it is never usable: ask for the value itself"},
	lintRawPlus:           {"raw-plus", ErrEncoding, "a raw +, which arrives as a space", "percent-encode it as %2B"},
	lintSpace:             {"plus-became-space", ErrEncoding, "a space where base64 has a +: a raw + was decoded on the way", "percent-encode + as %2B where the URL is built"},
	lintEscape:            {"bad-escape", ErrEncoding, "a % without two hex digits behind it", "percent-encode the value, once"},
	lintNotEscaped:        {"not-escaped", ErrEncoding, "a character that must be percent-encoded", "percent-encode all but letters, digits and -._~"},
	lintEscapedTwice:      {"escaped-twice", ErrEncoding, "percent-encoded twice", "percent-encode the value, once"},
	lintRedirectRaw:       {"redirect-not-encoded", ErrEncoding, "the redirect is not percent-encoded", "percent-encode the whole redirect, : / ? & = too"},
	lintBase64URL:         {"base64url", ErrEncoding, "base64 of the URL alphabet, with - and _", "use the standard alphabet, + and /, with padding, then percent-encode"},
	lintBase64Mapped:      {"base64-mapped", ErrEncoding, "base64 whose + / = were written as - _ |", "leave + / = and percent-encode them"},
	lintBase64:            {"not-base64", ErrEncoding, "not standard base64 with padding", "use + and /, pad with =, break no lines, then percent-encode"},
	lintUTF8:              {"not-utf8", ErrEncoding, "escapes that are no UTF-8", "percent-encode the UTF-8 of the value"},
	lintSaltText:          {"salt-characters", ErrSalt, "a character that is not printable ASCII", "take letters and digits"},
	lintSaltLength:        {"salt-length", ErrSalt, "a salt has 16 bytes, or 12 under GCM", "make it so long; PHP fills up and cuts others under CTR and CBC: phpSalts opens them"},
	lintRedirect:          {"redirect-not-https", ErrRedirect, "not an https URL with a plain host", "give the whole URL from https:// on, in lower case, percent-encoded"},
	lintRedirectList:      {"redirect-not-listed", ErrRedirect, "not on the account's list", "list it, to the letter"},
	lintClosed:            {"does-not-open", ErrDecrypt, "no key of the account opens it", "check key, keyEncoding and algorithm; the salt's text is the IV"},
	lintNoPayload:         {"not-a-payload", ErrDecrypt, "the key fits, and what it opens is no payload", "write correlationid, timestamp (14 digits), nonce (digits), further fields, each percent-encoded but for -._~, letters and digits"},
	lintOldPayload:        {"old-payload", ErrDecrypt, "the older spelling TimeStamp or Nonce", "write timestamp and nonce; until then, open with oldPayloads"},
	lintNotYet:            {"not-yet", ErrNotYet, "made later than now", "see that both clocks are right"},
	lintTwelveAhead:       {"timestamp-12-hours", ErrNotYet, "12 hours ahead: a 12-hour clock, or a zone", "write UTC, and hours 00 to 23 (HH, not hh)"},
	lintZoneAhead:         {"timestamp-zone", ErrNotYet, "ahead by the offset of a time zone: local time?", "write the timestamp in UTC"},
	lintExpired:           {"expired", ErrExpired, "made more than ten minutes ago", "build it when the device is about to open it"},
	lintTwelveBehind:      {"timestamp-12-hours", ErrExpired, "12 hours behind: a 12-hour clock, or a zone, or that old", "write UTC, and hours 00 to 23 (HH, not hh)"},
	lintZoneBehind:        {"timestamp-zone", ErrExpired, "behind by the offset of a time zone: local time, or that old", "write the timestamp in UTC"},
}

// Names of places, for Lint.Where.
const (
	whereURL     = "url"
	whereQuery   = "query"
	wherePayload = "payload"
)

// Lints lists all that [Inspect] and [Account.Inspect] tell, in the order of
// their codes, without a place. A name that two codes have stands twice.
func Lints() []Lint {
	var all []Lint
	for id := lintTooLong; id < lintEnd; id++ {
		all = append(all, finding{id: id}.lint())
	}
	return all
}

// lintSet is a set of lints.
type lintSet uint64

// first adds a lint and tells whether it was not there.
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
	return fail(l.code, f.where+" at byte "+strconv.Itoa(f.offset)+": "+l.what)
}

// maxFindings bounds what is kept of a URL that is wrong all over. The account
// adds a few.
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

// of returns the first lint of a parameter's value, or 0.
func (f findings) of(parameter string) lintID {
	for _, x := range f {
		if x.where == parameter && x.id != lintRepeatedParameter {
			return x.id
		}
	}
	return 0
}

// more adds what must be told of a list that is full, too.
func (f *findings) more(id lintID, where string, offset int) {
	*f = append(*f, finding{id, where, offset})
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
