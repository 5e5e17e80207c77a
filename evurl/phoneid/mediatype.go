package phoneid

import "strings"

// MediaType is a Content-Type or an Accept that was parsed.
type MediaType struct {
	Name    string // "application/json", in lower case
	Charset string // in lower case; "" where there is none
	Others  bool   // whether there are parameters other than charset
}

// ParseMediaType parses one media type with its parameters (RFC 9110, 8.3.1).
// White space is space and tab alone, and case folds in ASCII alone: mime and
// strings.TrimSpace take Unicode's white space for nothing, so that a proxy that
// goes by the RFC would read another type. It returns false for whatever the RFC
// does not allow, and for a parameter given twice.
func ParseMediaType(text string) (m MediaType, ok bool) {
	name, rest, _ := strings.Cut(trim(text), ";")
	name = trim(name)
	kind, subtype, found := strings.Cut(name, "/")
	if !found || !isToken(kind) || !isToken(subtype) {
		return MediaType{}, false
	}
	m.Name = lower(name)
	seen := map[string]bool{}
	for rest = trim(rest); rest != ""; rest = trim(rest) {
		if rest[0] == ';' { // the RFC allows a parameter to be empty
			rest = rest[1:]
			continue
		}
		var key, value string
		if key, value, rest, ok = parameter(rest); !ok || seen[key] {
			return MediaType{}, false
		}
		seen[key] = true
		if key == "charset" {
			m.Charset = lower(value)
		} else {
			m.Others = true
		}
	}
	return m, true
}

// IsJSON reports whether the type is JSON, whatever its charset.
func (m MediaType) IsJSON() bool { return m.Name == "application/json" }

// IsUTF8 reports whether the charset is UTF-8, or missing, which means UTF-8 for JSON.
func (m MediaType) IsUTF8() bool { return m.Charset == "" || m.Charset == "utf-8" }

// parameter splits name=value or name="value" from the front of a text. What
// follows is empty or begins with a semicolon.
func parameter(text string) (name, value, rest string, ok bool) {
	name, text, ok = strings.Cut(text, "=")
	if !ok || !isToken(name) {
		return "", "", "", false
	}
	if strings.HasPrefix(text, `"`) {
		value, rest, ok = quoted(text[1:])
	} else {
		end := strings.IndexAny(text, "; \t")
		if end < 0 {
			end = len(text)
		}
		value, rest = text[:end], text[end:]
		ok = isToken(value)
	}
	rest = trim(rest)
	return lower(name), value, rest, ok && value != "" && (rest == "" || rest[0] == ';')
}

// quoted reads a quoted-string behind its first quote.
func quoted(text string) (value, rest string, ok bool) {
	var out []byte
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '"':
			return string(out), text[i+1:], true
		case c == '\\' && i+1 < len(text):
			i++
			c = text[i]
		case c == '\\':
			return "", "", false
		}
		if c < ' ' && c != '\t' || c == 0x7f {
			return "", "", false
		}
		out = append(out, c)
	}
	return "", "", false
}

// trim removes the white space that HTTP has.
func trim(s string) string { return strings.Trim(s, " \t") }

// isToken reports whether a text is a token of RFC 9110, 5.6.2.
func isToken(s string) bool {
	for i := range len(s) {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (c < '0' || c > '9') && !strings.ContainsRune("!#$%&'*+-.^_`|~", rune(c)) {
			return false
		}
	}
	return s != ""
}

// lower folds ASCII alone: strings.ToLower makes k of the Kelvin sign.
func lower(s string) string {
	out := []byte(s)
	for i, c := range out {
		if c >= 'A' && c <= 'Z' {
			out[i] = c | 0x20
		}
	}
	return string(out)
}
