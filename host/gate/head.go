package gate

import (
	"net/http"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// requestTime is how net/http spells RequestTime.
const requestTime = "Requesttime"

// onceOnly are headers that two readers would take differently if they came
// twice, as net/http spells them, and as the platform does.
var onceOnly = []struct{ key, name string }{
	{"Authorization", "Authorization"}, {"Content-Type", "Content-Type"}, {"Content-Length", "Content-Length"},
	{"Content-Encoding", "Content-Encoding"}, {"Accept", "Accept"}, {requestTime, "RequestTime"}, {"Host", "Host"},
}

// checkHead refuses what is no request to the API.
func checkHead(r *http.Request) *refusal {
	switch {
	case r.Method != http.MethodPost:
		return malformed(http.StatusMethodNotAllowed, CauseMethod, "the API takes POST alone")
	case r.URL.RawQuery != "" || r.URL.ForceQuery:
		return malformed(http.StatusBadRequest, CauseQuery, "the API takes no parameters in the URL")
	}
	for _, h := range onceOnly {
		if len(r.Header[h.key]) > 1 {
			return malformed(http.StatusBadRequest, CauseHeader, h.name+" is given twice")
		}
	}
	// net/http takes Host out of the header. In HTTP/2 one can stand beside the
	// request's authority, and say something else.
	if host := r.Header["Host"]; len(host) == 1 && host[0] != r.Host {
		return malformed(http.StatusBadRequest, CauseHeader, "Host is not the authority of the request")
	}
	if r.Header.Get("Content-Encoding") != "" {
		return malformed(http.StatusUnsupportedMediaType, CauseEncoding, "Content-Encoding is not taken: send the body as it is, without gzip or another coding")
	}
	if what := notJSON(r.Header.Get("Content-Type")); what != "" {
		return malformed(http.StatusUnsupportedMediaType, CauseMedia, "Content-Type "+what)
	}
	if what := notJSON(r.Header.Get("Accept")); what != "" {
		return malformed(http.StatusNotAcceptable, CauseAccept, "Accept "+what+"; many clients send */* by default")
	}
	return nil
}

// CloseIfCoded has the connection closed after the answer to a request that came
// with a Transfer-Encoding. net/http drops a Content-Length beside it, so that
// nobody behind it can see that there were two, and a proxy that goes by the
// length would take what follows for another request (RFC 9112, 6.1). Wrap calls
// it; call it in handlers that no gate stands before.
func CloseIfCoded(w http.ResponseWriter, r *http.Request) {
	if len(r.TransferEncoding) > 0 {
		w.Header().Set("Connection", "close")
	}
}

// IsJSON reports whether a media type, as in Content-Type, is JSON in UTF-8, and
// has no other parameters.
func IsJSON(text string) bool { return notJSON(text) == "" }

// notJSON says why a media type is not taken, or returns "".
func notJSON(text string) string {
	if text == "application/json" {
		return ""
	}
	switch m, ok := phoneid.ParseMediaType(text); {
	case text == "":
		return "is missing or empty: send application/json"
	case !ok:
		return "is not one media type: send application/json"
	case !m.IsJSON():
		return "is not application/json, and nothing else is taken"
	case !m.IsUTF8():
		return "has a charset that is not UTF-8"
	case m.Others:
		return "has a parameter other than charset: send application/json"
	}
	return ""
}

// checkTime refuses a RequestTime that is off by more than the tolerance. It
// keeps no replay out: that is for who knows which correlation ids were used.
func (g *Gate) checkTime(r *http.Request, now time.Time) *refusal {
	if g.c.Secrets == nil || g.c.Tolerance < 0 {
		return nil
	}
	given := r.Header[requestTime]
	if len(given) == 0 || given[0] == "" {
		return malformed(http.StatusBadRequest, CauseRequestTime, "RequestTime is missing or empty: send the time of the request, 2022-08-01T09:33:43+00:00")
	}
	t, err := phoneid.ParseTime(given[0])
	if err != nil {
		return malformed(http.StatusBadRequest, CauseRequestTime, "RequestTime "+err.Error())
	}
	off := now.Sub(t)
	if off.Abs() <= g.c.Tolerance {
		return nil
	}
	f := malformed(http.StatusForbidden, CauseRequestTime, "RequestTime is more than "+g.c.Tolerance.String()+" off; is the clock right, and the zone?")
	where := " behind the clock"
	if off < 0 {
		where = " ahead of the clock"
	}
	f.reason = "RequestTime is " + off.Abs().Round(time.Second).String() + where
	return f
}
