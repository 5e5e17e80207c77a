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
	if r.Header.Get("Content-Encoding") != "" || !IsJSON(r.Header.Get("Content-Type")) {
		return malformed(http.StatusUnsupportedMediaType, CauseMedia, "Content-Type is application/json, and nothing else is taken")
	}
	if !IsJSON(r.Header.Get("Accept")) {
		return malformed(http.StatusNotAcceptable, CauseAccept, "Accept is application/json, and nothing else is given")
	}
	return nil
}

// IsJSON reports whether a media type, as in Content-Type, is JSON in UTF-8, and
// has no other parameters.
func IsJSON(text string) bool {
	if text == "application/json" {
		return true
	}
	media, ok := phoneid.ParseMediaType(text)
	return ok && media.IsJSON() && media.IsUTF8() && !media.Others
}

// checkTime refuses a RequestTime that is off by more than the tolerance. It
// keeps no replay out: that is for who knows which correlation ids were used.
func (g *Gate) checkTime(r *http.Request, now time.Time) *refusal {
	if g.c.Secrets == nil || g.c.Tolerance < 0 {
		return nil
	}
	given := r.Header[requestTime]
	if len(given) == 0 || given[0] == "" {
		return malformed(http.StatusBadRequest, CauseRequestTime, "RequestTime is missing")
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
