package sandbox

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
)

// maxForm is the longest body of an EVURL that is posted.
const maxForm = evurl.MaxURL

// open answers the EVURL itself: it uses it up, and sends the phone to the hop.
func (s *Sandbox) open(w http.ResponseWriter, r *http.Request) {
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
	s.noteTransaction(EndpointEVURL, http.StatusSeeOther, &t.transaction, "opened")
	location := s.hopURL(t.key, t.Hop)
	if isFramed(r) {
		// BaseURL may be another address than the one that the page came from.
		location = s.hopPath() + strings.TrimPrefix(location, strings.TrimSuffix(s.base, "id/")+hopName)
	}
	w.Header().Set("Location", location)
	w.WriteHeader(http.StatusSeeOther)
}

// evurlOf puts together what the phone opened: the configured endpoint, and
// path, query and form as they came, which the format's own parser reads. What
// stands in both query and form is then there twice, and refused.
func (s *Sandbox) evurlOf(w http.ResponseWriter, r *http.Request) (text string, m *merchant, err error) {
	query := r.URL.RawQuery
	if r.Method == http.MethodPost {
		form, err := readForm(w, r)
		if err != nil {
			return "", nil, err
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

// readForm returns the form that was posted, as it came, or nothing for an empty body.
func readForm(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	form, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxForm))
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		return nil, errFormLong
	case err != nil:
		return nil, errFormCut
	case len(form) == 0:
		return nil, nil
	}
	// Its charset is of no account: what EVURLs are made of is ASCII.
	media, ok := phoneid.ParseMediaType(r.Header.Get("Content-Type"))
	if !ok || media.Name != "application/x-www-form-urlencoded" {
		return nil, errForm
	}
	return form, nil
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
		Redirect: o.Redirect, Used: now, Hop: token(), Agent: digest("agent", r.UserAgent()), Code: faultOf(r), Algorithm: o.Algorithm.String(),
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
		case made != nil && made.Algorithm != t.Algorithm:
			// Under CTR whoever saw one EVURL can make another, with the
			// correlation id of one that GCM protects.
			return errAlgorithm
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

// token is 128 bits that nobody guesses.
func token() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // it never fails
	return hex.EncodeToString(b[:])
}

func sameText(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
