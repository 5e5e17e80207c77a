package sandbox

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// What is refused at the phone's side, in the words of the log. The phone gets
// one answer to all of them.
var (
	errAccount   = errors.New("no account of this ClientAccessKey")
	errForm      = errors.New("the body is not application/x-www-form-urlencoded")
	errFormLong  = errors.New("the form is longer than an EVURL can be")
	errFormCut   = errors.New("the form was cut off")
	errRedirect  = errors.New("not the redirect that it was made with")
	errAlgorithm = errors.New("not under the algorithm that it was made with")
	errAir       = errors.New("not the air that it was made with")
	errNumber    = errors.New("consumerMdn is no E.164 number")
)

// phoneCauses are their names, for the log and for counting. What is not among
// them is the format's, or the store's.
var phoneCauses = []struct {
	err   error
	cause string
}{
	{errAccount, "account"},
	{errForm, "form"},
	{errFormLong, "form"},
	{errFormCut, "form"},
	{errRedirect, "redirect"},
	{errAlgorithm, "algorithm"},
	{errAir, "air"},
	{errNumber, "number"},
	{errTaken, "used"},
	{errGone, "expired"},
	{errHop, "hop"},
	{errUnknown, "hop"},
}

// unopened is a refusal before anything of the EVURL was read. It is no outcome
// of the platform, so it has no ErrorCode: an ErrorCode comes with status 200,
// or in a redirect. Its text is for the log and for the caller.
type unopened struct {
	status int
	cause  string
	text   string
}

func (u *unopened) Error() string { return u.text }

const aHead = "HEAD, which uses nothing up"

var (
	errMethod    = &unopened{http.StatusMethodNotAllowed, gate.CauseMethod, "an EVURL is opened by GET or POST"}
	errHopMethod = &unopened{http.StatusMethodNotAllowed, gate.CauseMethod, "the hop takes GET alone"}
	errPrefetch  = &unopened{http.StatusForbidden, "prefetch", "a prefetch opens nothing and uses nothing up"}
	errRate      = &unopened{http.StatusTooManyRequests, gate.CauseRateAddress, "too many requests from this address; wait as Retry-After says"}
)

// visit passes on requests that have one of the methods and are within the rate.
// It answers HEAD and prefetches itself. wrongMethod is the refusal of other methods.
func (s *Sandbox) visit(endpoint string, next http.HandlerFunc, wrongMethod *unopened, methods ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		client, _ := s.allow.Client(r)
		wait, free := s.visitors.Allow(client, time.Now())
		switch {
		case !free:
			w.Header().Set("Retry-After", gate.RetryAfter(wait))
			s.refusePhone(w, r, endpoint, errRate)
		case r.Method == http.MethodHead:
			s.note(r, endpoint, http.StatusOK, "", gate.CauseMethod, aHead)
		case !slices.Contains(methods, r.Method):
			w.Header().Set("Allow", strings.Join(append(slices.Clone(methods), http.MethodHead), ", "))
			s.refusePhone(w, r, endpoint, wrongMethod)
		case isPrefetch(r.Header):
			s.refusePhone(w, r, endpoint, errPrefetch)
		default:
			next(w, r)
		}
	}
}

// isPrefetch tells whether a browser or a link scanner fetches what nobody has
// asked for yet.
func isPrefetch(h http.Header) bool {
	for _, name := range []string{"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"} {
		v := strings.ToLower(strings.Join(h.Values(name), ","))
		if strings.Contains(v, "prefetch") || strings.Contains(v, "prerender") || strings.Contains(v, "preview") {
			return true
		}
	}
	return false
}

// refusePhone refuses a request at the phone's side. Whatever is wrong with the
// EVURL, the phone gets the same bytes, and the log alone has the reason.
func (s *Sandbox) refusePhone(w http.ResponseWriter, r *http.Request, endpoint string, err error) {
	var u *unopened
	if errors.As(err, &u) {
		s.note(r, endpoint, u.status, "", u.cause, u.text)
		http.Error(w, u.text, u.status)
		return
	}
	if cause := causeOf(err); cause != "" {
		s.note(r, endpoint, http.StatusOK, phoneid.CodeEVURL, cause, err.Error())
		writeOutcome(w, evurl.OutcomeOf(err))
		return
	}
	// The store failed: an EVURL must not open unless its use was recorded.
	cause, reason := storeCause(r.Context(), err)
	s.note(r, endpoint, http.StatusServiceUnavailable, "", cause, reason)
	http.Error(w, "the sandbox cannot record this now; try again later", http.StatusServiceUnavailable)
}

// causeOf names what is wrong with an EVURL, or returns "" for an error that is
// not the EVURL's.
func causeOf(err error) string {
	for _, c := range phoneCauses {
		if errors.Is(err, c.err) {
			return c.cause
		}
	}
	var format *evurl.Error
	if errors.As(err, &format) && format.Code < evurl.ErrAccount {
		return causeEVURL
	}
	return ""
}

// quiet has an answer kept by nobody and its URL told to nobody.
func quiet(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}
