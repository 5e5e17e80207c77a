package sandbox

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
)

// maxForm is the longest body of an EVURL that is posted.
const maxForm = evurl.MaxURL

// What is refused at the phone's side, in the words of the log. The phone gets
// one answer to all of them.
var (
	errMethod   = errors.New("neither GET nor POST")
	errHead     = errors.New("HEAD, which uses nothing up")
	errPrefetch = errors.New("a prefetch, which uses nothing up")
	errAccount  = errors.New("no account of this ClientAccessKey")
	errForm     = errors.New("a body that is no form, or too long")
	errRedirect = errors.New("not the redirect that it was made with")
	errAir      = errors.New("not the air that it was made with")
	errNumber   = errors.New("consumerMdn is no E.164 number")
)

// phoneCauses are their names, for the log and for counting. What is not among
// them is the format's, or the store's.
var phoneCauses = []struct {
	err    error
	status int
	cause  string
}{
	{errMethod, http.StatusMethodNotAllowed, causeMethod},
	{errPrefetch, http.StatusForbidden, "prefetch"},
	{errAccount, http.StatusBadRequest, "account"},
	{errForm, http.StatusBadRequest, "form"},
	{errRedirect, http.StatusBadRequest, "redirect"},
	{errAir, http.StatusBadRequest, "air"},
	{errNumber, http.StatusBadRequest, "number"},
	{errTaken, http.StatusBadRequest, "used"},
	{errGone, http.StatusBadRequest, "expired"},
	{errHop, http.StatusBadRequest, "hop"},
	{errUnknown, http.StatusBadRequest, "hop"},
}

// open answers the EVURL itself: it uses it up, and sends the phone to the hop.
func (s *Sandbox) open(w http.ResponseWriter, r *http.Request) {
	if !s.isVisit(w, r, EndpointEVURL, http.MethodGet, http.MethodPost) {
		return
	}
	text, m, err := s.evurlOf(w, r)
	if err != nil {
		s.refusePhone(w, r, EndpointEVURL, err)
		return
	}
	t, err := s.use(r, m, text)
	if err != nil {
		s.refusePhone(w, r, EndpointEVURL, err)
		return
	}
	s.noteTransaction(r, EndpointEVURL, &t.transaction, "opened")
	w.Header().Set("Location", s.hopURL(t.key, t.Hop))
	w.WriteHeader(http.StatusSeeOther)
}

// isVisit tells whether somebody came by a method that counts, and answers
// what only looks: HEAD, and fetching ahead.
func (s *Sandbox) isVisit(w http.ResponseWriter, r *http.Request, endpoint string, methods ...string) bool {
	quiet(w.Header())
	switch {
	case r.Method == http.MethodHead:
		s.note(r, endpoint, "", causeMethod, errHead.Error())
		return false
	case !slices.Contains(methods, r.Method):
		w.Header().Set("Allow", strings.Join(append(methods, http.MethodHead), ", "))
		s.refusePhone(w, r, endpoint, errMethod)
		return false
	case isPrefetch(r.Header):
		s.refusePhone(w, r, endpoint, errPrefetch)
		return false
	}
	return true
}

// isPrefetch tells whether a browser or a link scanner fetches what nobody has
// asked for yet.
func isPrefetch(h http.Header) bool {
	for _, name := range []string{"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"} {
		v := strings.ToLower(h.Get(name))
		if strings.Contains(v, "prefetch") || strings.Contains(v, "prerender") || strings.Contains(v, "preview") {
			return true
		}
	}
	return false
}

// evurlOf puts together what the phone opened: the configured endpoint, and
// path, query and form as they came, which the format's own parser reads. What
// stands in both query and form is then there twice, and refused.
func (s *Sandbox) evurlOf(w http.ResponseWriter, r *http.Request) (text string, m *merchant, err error) {
	query := r.URL.RawQuery
	if r.Method == http.MethodPost {
		form, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxForm))
		media, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
		if err != nil || len(form) > 0 && !strings.EqualFold(strings.TrimSpace(media), "application/x-www-form-urlencoded") {
			return "", nil, errForm
		}
		if query != "" && len(form) > 0 {
			query += "&"
		}
		query += string(form)
	}
	accessKey := strings.TrimPrefix(r.URL.EscapedPath(), s.path)
	m, ok := s.byPath[accessKey]
	if !ok {
		return "", nil, errAccount
	}
	return s.base + accessKey + "?" + query, m, nil
}

// use opens an EVURL and uses it up.
func (s *Sandbox) use(r *http.Request, m *merchant, text string) (stored, error) {
	ctx, now := r.Context(), s.clock.now()
	o, stale, err := s.read(ctx, m, text, now)
	if err != nil {
		return stored{}, err
	}
	t := transaction{
		AccessKey: m.accessKey, CorrelationID: o.CorrelationID, Number: DefaultNumber,
		Redirect: o.Redirect, Used: now, Hop: token(), Agent: digest("agent", r.UserAgent()), Code: faultOf(r),
	}
	for _, f := range o.Fields {
		if f.Name == numberField {
			t.Number = f.Value
		}
	}
	check := func(made *transaction) error {
		switch {
		case made == nil && stale != nil:
			return stale
		case made == nil && phoneid.CheckMDN(t.Number) != nil:
			return errNumber
		case made != nil && made.Redirect != o.Redirect:
			// It stands outside the encryption, as air does: whoever saw the EVURL
			// may have changed them.
			return errRedirect
		case made != nil && made.Air != o.Air:
			return errAir
		}
		return nil
	}
	return s.transactions.use(ctx, t, check, now.Add(remembered(o.Algorithm)))
}

// read opens an EVURL. Where the sandbox's clock was set, one that the API made
// has the age that its transaction says, since its timestamp is the system's:
// stale is what its timestamp says.
func (s *Sandbox) read(ctx context.Context, m *merchant, text string, now time.Time) (o evurl.Opened, stale, err error) {
	o, err = m.codec.Open(ctx, text, evurl.OpenOptions{Now: now})
	old := errors.Is(err, evurl.ErrExpired) || errors.Is(err, evurl.ErrNotYet)
	if !old || s.clock.ahead() == 0 {
		return o, nil, err
	}
	stale = err
	o, err = m.codec.Open(ctx, text, evurl.OpenOptions{Now: now, AnyAge: true})
	return o, stale, err
}

// remembered is how long an EVURL stays used.
func remembered(a cipher.Algorithm) time.Duration {
	if a == cipher.GCM {
		return remember
	}
	return rememberUnauthenticated
}

// hop answers the redirect within the sandbox, where the carrier would add its
// header: the device is done.
func (s *Sandbox) hop(w http.ResponseWriter, r *http.Request) {
	if !s.isVisit(w, r, EndpointHop, http.MethodGet) {
		return
	}
	key, secret, _ := strings.Cut(strings.TrimPrefix(r.URL.RawQuery, hopParameter), ".")
	reason := ""
	t, err := s.transactions.finish(r.Context(), key, secret, s.clock.now(), func(t *transaction) {
		reason = end(t, digest("agent", r.UserAgent()), faultOf(r))
	})
	if err != nil {
		s.refusePhone(w, r, EndpointHop, err)
		return
	}
	s.noteTransaction(r, EndpointHop, &t, reason)
	s.outcome(w, &t)
}

// end decides how a transaction ends, and why.
func end(t *transaction, agent string, fault phoneid.Code) (reason string) {
	ending := EndingOf(t.Number)
	if fault == "" {
		fault = t.Code // of when it was opened
	}
	t.Code, t.Mismatch, t.Forever = ending.Code, ending.Mismatch, ending.Forever
	switch {
	case !sameText(t.Agent, agent):
		t.Code = phoneid.CodeUserAgent
		return "the User-Agent changed between redirects"
	case fault != "":
		t.Code = fault
		return "by the faults that are set"
	}
	return "by its number"
}

// outcome tells the device how it ended: in the redirect's query, or in the body.
func (s *Sandbox) outcome(w http.ResponseWriter, t *transaction) {
	o := evurl.Outcome{ErrorCode: string(t.Code), ErrorDescription: meaning(t.Code)}
	if t.Code.Is(phoneid.CodeSuccess) {
		o.ErrorDescription, o.Carrier = "Success", Carrier
	}
	if t.Redirect != "" {
		w.Header().Set("Location", o.AddTo(t.Redirect))
		w.WriteHeader(http.StatusFound)
		return
	}
	writeOutcome(w, http.StatusOK, o)
}

func writeOutcome(w http.ResponseWriter, status int, o evurl.Outcome) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, o.Query())
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
		// Nothing is used up, and nothing is let through, when it cannot be noted.
		s.note(r, endpoint, phoneid.CodeFailed, causeStore, storeDown)
		writeOutcome(w, http.StatusServiceUnavailable, evurl.Outcome{ErrorCode: string(phoneid.CodeFailed), ErrorDescription: "Try again later"})
		return
	}
	s.note(r, endpoint, phoneid.CodeEVURL, cause, err.Error())
	writeOutcome(w, status, evurl.OutcomeOf(err))
}

// quiet has an answer kept by nobody and its URL told to nobody.
func quiet(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}

// token is 128 bits that nobody guesses.
func token() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // it never fails
	return hex.EncodeToString(b[:])
}

func sameText(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
