package gate

import (
	"strings"
	"unicode"

	"github.com/evurl/edge/evurl/phoneid"
)

// schemes are what HTTP clients write before a credential. The platform has none.
var schemes = []string{"Bearer", "Basic", "Digest", "Token", "ApiKey"}

// nearMiss names what is wrong with an Authorization that no API Secret can be,
// or returns "". It goes by the header's text alone, and so tells nobody anything
// about a secret. Of a text that could be a secret it says nothing.
func nearMiss(text string) string {
	const alone = ": Authorization is the API Secret alone"
	if text == "" {
		return "Authorization is missing or empty: it is the API Secret"
	}
	if _, err := phoneid.ParseSecret(text); err == nil {
		return ""
	}
	if word, _, ok := strings.Cut(text, " "); ok {
		for _, scheme := range schemes {
			if strings.EqualFold(word, scheme) {
				return "Authorization begins with the scheme " + scheme + alone
			}
		}
	}
	if name, _, ok := strings.Cut(text, "="); ok && name != "" && !strings.ContainsFunc(name, notOfName) {
		return "Authorization begins with a name and =" + alone
	}
	switch {
	case strings.HasPrefix(text, "\ufeff"):
		return "Authorization begins with a byte order mark: save the secret's file without one"
	case strings.ContainsAny(text[:1]+text[len(text)-1:], "\"'`"):
		return "Authorization has quotes around the secret" + alone
	case strings.HasSuffix(text, `\n`), strings.HasSuffix(text, `\r`), strings.HasSuffix(text, "%0A"), strings.HasSuffix(text, "%0D"):
		return "Authorization ends with an escaped line end" + alone
	case strings.TrimFunc(text, unicode.IsSpace) != text:
		return "Authorization has white space around the secret" + alone
	}
	return ""
}

// notOfName reports whether a character is in no name of an environment variable.
func notOfName(r rune) bool {
	return r != '_' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
}
