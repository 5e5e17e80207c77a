package exchange

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/evurl/edge/evurl/phoneid"
)

// redactor puts stars in place of what was sent, where an answer quotes it.
type redactor struct{ sent []string }

// least is the shortest text, in characters, that is looked for: a State of two
// letters is in many a word.
const least = 3

func newRedactor(secret phoneid.Secret, body []byte) *redactor {
	r := &redactor{sent: []string{secret.Reveal()}}
	var message any
	_ = json.Unmarshal(body, &message) // it is our own
	r.collect(message)
	// The longest first: one may be a part of another.
	slices.SortFunc(r.sent, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return r
}

func (r *redactor) collect(v any) {
	switch v := v.(type) {
	case string:
		if utf8.RuneCountInString(v) >= least {
			r.sent = append(r.sent, v)
		}
	case map[string]any:
		for _, member := range v {
			r.collect(member)
		}
	}
}

// text makes a text of the platform's fit to be shown.
func (r *redactor) text(s string) string {
	if s == "" {
		return ""
	}
	var patterns []string
	for _, sent := range r.sent {
		patterns = append(patterns, regexp.QuoteMeta(sent))
	}
	quoted := regexp.MustCompile("(?i)" + strings.Join(patterns, "|"))
	return phoneid.Scrub(quoted.ReplaceAllLiteralString(s, "***"))
}
