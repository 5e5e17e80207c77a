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
	errMethod    = errors.New("neither GET nor POST")
	errHead      = errors.New("HEAD, which uses nothing up")
	errPrefetch  = errors.New("a prefetch, which uses nothing up")
	errAccount   = errors.New("no account of this ClientAccessKey")
	errForm      = errors.New("a body that is no form, or too long")
	errRedirect  = errors.New("not the redirect that it was made with")
	errAlgorithm = errors.New("not under the algorithm that it was made with")
	errAir       = errors.New("not the air that it was made with")
	errRate      = errors.New("too many requests of this address")
	errNumber    = errors.New("consumerMdn is no E.164 number")
)

// phoneCauses are their names, for the log and for counting. What is not among
// them is the format's, or the store's.
var phoneCauses = []struct {
	err    error
	status int
	cause  string
}{
	{errMethod, http.StatusMethodNotAllowed, gate.CauseMethod},
	{errPrefetch, http.StatusForbidden, "prefetch"},
	{errAccount, http.StatusBadRequest, "account"},
	{errForm, http.StatusBadRequest, "form"},
	{errRedirect, http.StatusBadRequest, "redirect"},
	{errAlgorithm, http.StatusBadRequest, "algorithm"},
	{errRate, http.StatusTooManyRequests, gate.CauseRateAddress},
	{errAir, http.StatusBadRequest, "air"},
	{errNumber, http.StatusBadRequest, "number"},
	{errTaken, http.StatusBadRequest, "used"},
	{errGone, http.StatusBadRequest, "expired"},
	{errHop, http.StatusBadRequest, "hop"},
	{errUnknown, http.StatusBadRequest, "hop"},
}

// visit lets through who came by a method that counts and not too often, and
// answers what only looks: HEAD, and fetching ahead.
func (s *Sandbox) visit(endpoint string, next http.HandlerFunc, methods ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		client, _ := s.allow.Client(r)
		wait, free := s.visitors.Allow(client, time.Now())
		switch {
		case !free:
			w.Header().Set("Retry-After", gate.RetryAfter(wait))
			s.refusePhone(w, r, endpoint, errRate)
		case r.Method == http.MethodHead:
			s.note(r, endpoint, http.StatusOK, "", gate.CauseMethod, errHead.Error())
		case !slices.Contains(methods, r.Method):
			w.Header().Set("Allow", strings.Join(append(slices.Clone(methods), http.MethodHead), ", "))
			s.refusePhone(w, r, endpoint, errMethod)
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

// refusePhone answers what goes no further. Which of the reasons it is shows in
// the log alone, but for a store that is down.
func (s *Sandbox) refusePhone(w http.ResponseWriter, r *http.Request, endpoint string, err error) {
	status, cause := 0, ""
	for _, c := range phoneCauses {
		if errors.Is(err, c.err) {
			status, cause = c.status, c.cause
		}
	}
	var format *evurl.Error
	switch {
	case status != 0:
	case errors.As(err, &format) && format.Code < evurl.ErrAccount:
		status, cause = http.StatusBadRequest, causeEVURL
	default:
		// Nothing is let through when it cannot be noted.
		cause, reason := storeCause(r.Context(), err)
		s.note(r, endpoint, http.StatusServiceUnavailable, phoneid.CodeFailed, cause, reason)
		writeOutcome(w, http.StatusServiceUnavailable, evurl.Outcome{ErrorCode: string(phoneid.CodeFailed), ErrorDescription: "Try again later"})
		return
	}
	s.note(r, endpoint, status, phoneid.CodeEVURL, cause, err.Error())
	writeOutcome(w, status, evurl.OutcomeOf(err))
}

// quiet has an answer kept by nobody and its URL told to nobody.
func quiet(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}
