package evurl

import (
	"strings"

	"github.com/evurl/edge/evurl/internal/percent"
)

// Outcome is what the device gets to see of an EVURL that it opened: in the
// body, or added to the redirect's query. It proves nothing to whoever reads it
// there: only the platform's phoneIdResult does.
type Outcome struct {
	ErrorCode        string // "0", or a code of the platform: "-20"
	ErrorDescription string
	Carrier          string // "" leaves it out
}

// ErrorInEVURL is the platform's description of -20. The device must get the
// same bytes whatever the reason for a -20 is, so the text is written down here
// alone.
const ErrorInEVURL = "error in the EVURL"

// OutcomeOf is the one answer for who opens EVURLs that others sent: every
// error of [Account.Open] is -20 with the same text. Told apart, the codes give
// a payload away; they belong into a log.
func OutcomeOf(err error) Outcome {
	if err != nil {
		return Outcome{ErrorCode: "-20", ErrorDescription: ErrorInEVURL}
	}
	return Outcome{ErrorCode: "0", ErrorDescription: "Success"}
}

var outcomeNames = [...]string{"errorcode", "errordescription", "carrier"}

// Query is the outcome as the device gets it:
//
//	ErrorCode=0&ErrorDescription=Success&Carrier=Example%20Mobile
func (o Outcome) Query() string {
	out := percent.Append([]byte("ErrorCode="), o.ErrorCode)
	out = percent.Append(append(out, "&ErrorDescription="...), o.ErrorDescription)
	if o.Carrier != "" {
		out = percent.Append(append(out, "&Carrier="...), o.Carrier)
	}
	return string(out)
}

// AddTo returns the redirect with the outcome at the end of its query, before
// any #. An outcome that came along, in any case and however escaped, is
// removed first: redirect stands outside the encryption, and whoever saw the
// EVURL may have added one. It is for a redirect that [Account.Open] returned.
func (o Outcome) AddTo(redirect string) string {
	rest, fragment, hasFragment := strings.Cut(redirect, "#")
	base, query, _ := strings.Cut(rest, "?")
	var kept []string
	for pair := range strings.SplitSeq(query, "&") {
		if pair = withoutOutcome(pair); pair != "" {
			kept = append(kept, pair)
		}
	}
	out := base + "?" + strings.Join(append(kept, o.Query()), "&")
	if hasFragment {
		out += "#" + fragment
	}
	return out
}

// withoutOutcome removes from a pair what a reader might take for a part of an
// outcome: some end pairs at a semicolon, too.
func withoutOutcome(pair string) string {
	var kept []string
	for part := range strings.SplitSeq(pair, ";") {
		if !tellsOutcome(part) {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, ";")
}

// tellsOutcome tells whether a part of a query is named as one of an outcome:
// by Go, the JDK and a browser, by PHP, which ends a name at NUL and makes
// lists of brackets, or by Express, which takes [name] for name.
func tellsOutcome(part string) bool {
	name, _, _ := strings.Cut(part, "=")
	const aside = "[] \t\r\n\x00"
	name = strings.TrimLeft(unescapedName(name), aside)
	if i := strings.IndexAny(name, "[\x00"); i >= 0 {
		name = name[:i]
	}
	name = strings.TrimRight(name, aside)
	for _, outcome := range outcomeNames {
		if foldsTo(name, outcome) {
			return true
		}
	}
	return false
}

// unescapedName decodes a name leniently: what is no escape stays, + is a space.
func unescapedName(name string) string {
	out := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c == '+':
			out = append(out, ' ')
		case isEscape(name[i:]):
			out = append(out, unhex(name[i+1])<<4|unhex(name[i+2]))
			i += 2
		default:
			out = append(out, c)
		}
	}
	return string(out)
}
