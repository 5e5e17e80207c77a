package exchange

import (
	"strconv"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// answer is what came back.
type answer struct {
	status     int
	retryAfter time.Duration
	body       []byte
	broken     string // why there is no body to read
}

func (a *answer) good() bool { return a.status >= 200 && a.status < 300 }

func (a *answer) redirects() bool { return a.status >= 300 && a.status < 400 }

// refusal is what an answer is without a code in it. From 400 on the status
// says no by itself: what stands before the API may not speak JSON.
func (a *answer) refusal(what string) *Error {
	if a.status >= 400 {
		return &Error{Kind: KindAPI, Err: &cause{text: "refused, without a code"}}
	}
	return &Error{Kind: KindResponse, Err: &cause{text: what}}
}

// mediaType returns what is wrong with the type of an answer, or "".
func mediaType(header func(string) []string) string {
	types := header("Content-Type")
	switch len(types) {
	case 0:
		return "the answer has no Content-Type"
	case 1:
	default:
		return "the answer has more than one Content-Type"
	}
	switch media, ok := phoneid.ParseMediaType(types[0]); {
	case !ok:
		return "the Content-Type of the answer is not a media type; application/json is expected"
	case !media.IsJSON():
		return "the answer is not application/json"
	case !media.IsUTF8():
		return "the answer is not UTF-8"
	}
	if first(header("Content-Encoding")) != "" {
		return "the answer is compressed, which was not asked for"
	}
	return ""
}

// maxRetryAfter bounds what an answer may ask for.
const maxRetryAfter = 24 * time.Hour

// retryAfter reads the header, seconds or a date: 0 where there is none that
// can be read, a second at least where there is.
func retryAfter(header func(string) []string, now time.Time) time.Duration {
	text := first(header("Retry-After"))
	wait := time.Duration(0)
	if n, err := strconv.ParseUint(text, 10, 31); err == nil {
		wait = time.Duration(n) * time.Second
	} else if at, err := parseDate(text); err == nil {
		wait = at.Sub(now)
	} else {
		return 0
	}
	return min(max(wait, time.Second), maxRetryAfter)
}

// dates are the forms of HTTP, the old ones too.
var dates = []string{"Mon, 02 Jan 2006 15:04:05 GMT", time.RFC850, time.ANSIC}

func parseDate(text string) (t time.Time, err error) {
	for _, form := range dates {
		if t, err = time.Parse(form, text); err == nil {
			return t, nil
		}
	}
	return t, err
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
