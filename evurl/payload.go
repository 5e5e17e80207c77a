package evurl

import (
	"time"
	"unicode/utf8"

	"github.com/evurl/edge/evurl/internal/percent"
)

// Field is one further name and value of a payload.
type Field struct{ Name, Value string }

const (
	nameCorrelation = "correlationid"
	nameTimestamp   = "timestamp"
	nameNonce       = "nonce"

	oldTimestamp = "TimeStamp"
	oldNonce     = "Nonce"
)

// appendPayload appends the text that is encrypted:
//
//	correlationid=TOJOWJH60POK2QVZ&timestamp=20261005010413&nonce=81181&consumerMdn=%2B17740723482
//	└─ name, value ──────────────┘ └─ 14 digits, UTC ─────┘ └ digits ─┘ └ further fields, if any ┘
//
// The first three stand in this order. Names and values are percent-encoded
// but for unreserved characters, with upper-case hex, so that each payload has
// one text.
func appendPayload(dst, correlationID, timestamp, nonce []byte, fields []Field) []byte {
	dst = append(dst, nameCorrelation+"="...)
	dst = percent.Append(dst, correlationID)
	dst = append(dst, "&"+nameTimestamp+"="...)
	dst = append(dst, timestamp...)
	dst = append(dst, "&"+nameNonce+"="...)
	dst = append(dst, nonce...)
	for i := range fields {
		dst = append(dst, '&')
		dst = percent.Append(dst, fields[i].Name)
		dst = append(dst, '=')
		dst = percent.Append(dst, fields[i].Value)
	}
	return dst
}

// payload is what a plaintext says.
type payload struct {
	correlationID, timestamp, nonce string
	fields                          []Field
	oldAt                           int // where an older spelling stands, or 0
	timestampAt                     int // where the timestamp's name stands
}

// parsePayload reads what appendPayload writes, and nothing else: one other
// byte anywhere and it is no payload. Under CTR and CBC this grammar is all
// that stands between a garbled plaintext and a caller. It tells no reason.
// With old, TimeStamp and Nonce are taken, too, as older clients spell them.
func parsePayload(text []byte, old bool) (p payload, ok bool) {
	c := cursor{text: text, more: true}
	if p.correlationID, ok = c.named(nameCorrelation); !ok || p.correlationID == "" {
		return p, false
	}
	p.timestampAt = len(text) - len(c.text)
	if p.timestamp, ok = p.either(&c, nameTimestamp, oldTimestamp, old, p.timestampAt); !ok {
		return p, false
	}
	if _, ok = parseTimestamp(p.timestamp); !ok {
		return p, false
	}
	nonceAt := len(text) - len(c.text)
	if p.nonce, ok = p.either(&c, nameNonce, oldNonce, old, nonceAt); !ok || p.nonce == "" || !isDigits(p.nonce) {
		return p, false
	}
	for c.more {
		var f Field
		if f.Name, ok = c.value('='); !ok || !c.more || len(p.fields) == MaxFields {
			return p, false
		}
		if f.Value, ok = c.value('&'); !ok {
			return p, false
		}
		p.fields = append(p.fields, f)
	}
	return p, checkFields(p.fields) == ""
}

// either reads the value of a pair that has a name, or, where that is taken, its
// older spelling.
func (p *payload) either(c *cursor, name, spelling string, old bool, at int) (value string, ok bool) {
	if old && c.at(spelling) {
		if p.oldAt == 0 {
			p.oldAt = at
		}
		name = spelling
	}
	return c.named(name)
}

// made returns the timestamp, which parsePayload has read.
func (p *payload) made() time.Time {
	t, _ := parseTimestamp(p.timestamp)
	return t
}

// beginsAsPayload tells whether text begins with correlationid=, in any case.
func beginsAsPayload(text []byte) bool {
	n := len(nameCorrelation)
	return len(text) > n && text[n] == '=' && foldsTo(string(text[:n]), nameCorrelation)
}

// cursor walks over a plaintext, pair by pair.
type cursor struct {
	text []byte // what is still to be read
	more bool   // the last value ended at a separator, so that another must follow
}

// named reads the value of a pair that must have this name.
func (c *cursor) named(name string) (value string, ok bool) {
	if !c.at(name) {
		return "", false
	}
	c.text = c.text[len(name)+1:]
	return c.value('&')
}

// at tells whether a pair of this name is next.
func (c *cursor) at(name string) bool {
	n := len(name)
	return c.more && len(c.text) > n && string(c.text[:n]) == name && c.text[n] == '='
}

// value reads up to end or to the end of the text: what stands there must be
// UTF-8 that percent.Append would have written so.
func (c *cursor) value(end byte) (value string, ok bool) {
	text, n, escapes := c.text, 0, 0
	for n < len(text) && text[n] != end {
		switch {
		case percent.Unreserved[text[n]]:
			n++
		case isEscape(text[n:]) && isUpperEscape(text[n:]):
			n += 3
			escapes++
		default:
			return "", false
		}
	}
	c.more = n < len(text)
	if c.more {
		c.text = text[n+1:]
	} else {
		c.text = nil
	}
	if escapes == 0 {
		return string(text[:n]), true
	}
	decoded, _ := appendUnescaped(make([]byte, 0, n-2*escapes), text[:n])
	return string(decoded), utf8.Valid(decoded)
}

// isUpperEscape tells whether an escape is the one that percent.Append writes.
func isUpperEscape(s []byte) bool {
	return s[1] < 'a' && s[2] < 'a' && !percent.Unreserved[unhex(s[1])<<4|unhex(s[2])]
}

// checkFields returns what is wrong with further fields, or "". How many there
// may be is counted before.
func checkFields(fields []Field) string {
	for i := range fields {
		name := fields[i].Name
		switch {
		case name == "":
			return "a field without a name"
		case !utf8.ValidString(name) || !utf8.ValidString(fields[i].Value):
			return "a field that is not UTF-8"
		case isReservedName(name):
			return "a field named like one of the first three"
		}
		for j := range i {
			if fields[j].Name == name {
				return "a field given twice"
			}
		}
	}
	return ""
}

// isReservedName tells whether a reader of any language might take name for
// one of the first three, whose value it would then replace.
func isReservedName(name string) bool {
	return foldsTo(name, nameCorrelation) || foldsTo(name, nameTimestamp) || foldsTo(name, nameNonce)
}

// foldsTo compares without regard to case, as Go, Java and JavaScript do: to
// one of them or another ſ is an s, and ı and İ are an i.
func foldsTo(name, lower string) bool {
	i := 0
	for _, r := range name {
		switch {
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r == 'ſ':
			r = 's'
		case r == 'ı' || r == 'İ':
			r = 'i'
		case r == '\u0307': // what lower-casing leaves of İ
			continue
		}
		if i == len(lower) || r != rune(lower[i]) {
			return false
		}
		i++
	}
	return i == len(lower)
}
