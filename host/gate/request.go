package gate

import (
	"context"
	"io"
	"mime"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// bodyDepth is more than any request nests.
const bodyDepth = 8

// Request is what the gate found out about a request that it let through.
type Request struct {
	Client        netip.Addr // zero where it is not known and nobody asked
	SecretID      string     // of the secret that was presented, as the file calls it
	MerchantID    string
	SubMerchantID string
	CorrelationID string
	// Body is the JSON object, each name once and byte for byte. It is nil where
	// the gate was told to look at no body.
	Body map[string]any

	note note
}

type note struct {
	code   phoneid.Code
	cause  string
	reason string
}

type requestKey struct{}

// From returns what the gate found out, for the handler behind it.
func From(ctx context.Context) (*Request, bool) {
	r, ok := ctx.Value(requestKey{}).(*Request)
	return r, ok
}

// Note says what came of a request that was let through, for the log, the
// metrics and Observe: a cause of the closed set given to [NewMetrics], and a
// reason, which quotes nothing of the request. It is called by the handler,
// before it returns.
func Note(ctx context.Context, code phoneid.Code, cause, reason string) {
	if r, ok := From(ctx); ok {
		r.note = note{code, cause, reason}
	}
}

// onceOnly are headers that two readers would take differently if they came twice.
var onceOnly = []string{"Authorization", "Content-Type", "Content-Length", "Content-Encoding", "Accept", "RequestTime"}

// checkHead refuses what is no request to the API.
func checkHead(r *http.Request) *refusal {
	switch {
	case r.Method != http.MethodPost:
		return malformed(http.StatusMethodNotAllowed, CauseMethod, "the API takes POST alone")
	case r.URL.RawQuery != "" || r.URL.ForceQuery:
		return malformed(http.StatusBadRequest, CauseQuery, "the API takes no parameters in the URL")
	}
	for _, name := range onceOnly {
		if len(r.Header.Values(name)) > 1 {
			return malformed(http.StatusBadRequest, CauseHeader, name+" is given twice")
		}
	}
	if r.Header.Get("Content-Encoding") != "" || !isJSON(r.Header.Get("Content-Type")) {
		return malformed(http.StatusUnsupportedMediaType, CauseMedia, "Content-Type is application/json, and nothing else is taken")
	}
	if accept := r.Header.Get("Accept"); accept != "*/*" && !isJSON(accept) {
		return malformed(http.StatusNotAcceptable, CauseAccept, "Accept is application/json, and nothing else is given")
	}
	return nil
}

// isJSON tells whether a media type is JSON, in UTF-8 if it says so.
func isJSON(text string) bool {
	if text == "application/json" {
		return true
	}
	media, parameters, err := mime.ParseMediaType(text)
	if err != nil || media != "application/json" {
		return false
	}
	charset, ok := parameters["charset"]
	return len(parameters) == 0 || ok && len(parameters) == 1 && strings.EqualFold(charset, "utf-8")
}

// checkTime refuses a RequestTime that is off by more than the tolerance. It
// keeps no replay out: that is for who knows which correlation ids were used.
func checkTime(r *http.Request, now time.Time, tolerance time.Duration) *refusal {
	text := r.Header.Get("RequestTime")
	if text == "" {
		return malformed(http.StatusBadRequest, CauseRequestTime, "RequestTime is missing")
	}
	t, err := phoneid.ParseTime(text)
	if err != nil {
		return malformed(http.StatusBadRequest, CauseRequestTime, "RequestTime "+err.Error())
	}
	off := now.Sub(t)
	if off.Abs() <= tolerance {
		return nil
	}
	f := malformed(http.StatusForbidden, CauseRequestTime, "RequestTime is more than "+tolerance.String()+" off; is the clock right, and the zone?")
	f.reason = "RequestTime is " + off.Round(time.Second).String() + " behind the clock"
	return f
}

// readBody reads the object and what the gate has to know of it.
func readBody(w http.ResponseWriter, r *http.Request, most int64, out *Request) *refusal {
	if r.ContentLength > most {
		return malformed(http.StatusRequestEntityTooLarge, CauseBody, "the body is too long")
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	if err != nil {
		return malformed(http.StatusRequestEntityTooLarge, CauseBody, "the body is too long, or was cut off")
	}
	o, err := strictjson.Object(data, bodyDepth)
	if err != nil {
		return malformed(http.StatusBadRequest, CauseJSON, "the body is refused: "+err.Error())
	}
	// A text of another type, or none, is the handler's to refuse.
	out.Body = o
	out.MerchantID, _ = o["merchantId"].(string)
	out.SubMerchantID, _ = o["subMerchantId"].(string)
	// Answers repeat it, so that nothing else than one is taken for it.
	if id, _ := o["correlationId"].(string); phoneid.CheckCorrelationID(id) == nil {
		out.CorrelationID = id
	}
	return nil
}
