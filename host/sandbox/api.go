package sandbox

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/internal/terminal"
	"github.com/evurl/edge/host/sandbox/store"
)

// call is one request to the API that came through the gate.
type call struct {
	*gate.Request
	s   *Sandbox
	w   http.ResponseWriter
	r   *http.Request
	m   *merchant
	now time.Time
}

// api makes a handler of what answers calls. answer returns a message of
// package phoneid, or an error that fail knows.
func (s *Sandbox) api(endpoint string, answer func(*call) (any, error)) http.Handler {
	handle := func(w http.ResponseWriter, r *http.Request) {
		request, _ := gate.From(r.Context())
		c := &call{Request: request, s: s, w: w, r: r, m: s.byMerchant[request.MerchantID], now: s.clock.now()}
		if c.m == nil {
			// The secrets know a merchant that the sandbox does not.
			c.fail(fmt.Errorf("%w: no account for this merchant", phoneid.CodeAccess))
			return
		}
		message, err := answer(c)
		if err != nil {
			c.fail(err)
			return
		}
		writeJSON(w, http.StatusOK, message)
	}
	return s.gate.Wrap(endpoint, s.spoil(endpoint, handle))
}

// writeJSON answers with a message, & as it is. What is not printable is escaped:
// the answer may be read in a terminal.
func writeJSON(w http.ResponseWriter, status int, message any) {
	out, err := phoneid.Encode(message)
	if err != nil {
		http.Error(w, "the answer cannot be written", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(terminal.Escape(out))
}

// fail answers with the code that an error carries. Its text goes to the log;
// the caller gets what a FieldError or the code's meaning says.
func (c *call) fail(err error) {
	f := phoneid.Failure{CorrelationID: c.CorrelationID, ReferenceID: referenceID(c.now)}
	var (
		field *phoneid.FieldError
		code  phoneid.Code
	)
	switch {
	case errors.As(err, &field):
		f.Code, f.Description = phoneid.CodeParameter, field.Error()
		c.refuse(http.StatusBadRequest, f, causeParameter, err.Error())
	case errors.As(err, &code):
		f.Code, f.Description = code, meaning(code)
		c.refuse(http.StatusOK, f, causeOutcome, err.Error())
	default:
		cause, reason := storeCause(c.r.Context(), err)
		f.Code, f.Description = phoneid.CodeFailed, reason+"; whether it was done is not known: ask again with a new correlationId"
		c.refuse(http.StatusServiceUnavailable, f, cause, reason)
	}
}

func (c *call) refuse(status int, f phoneid.Failure, cause, reason string) {
	gate.Note(c.r.Context(), f.Code, cause, reason)
	writeJSON(c.w, status, f)
}

// noEndpoint answers what is no endpoint of the API.
func (s *Sandbox) noEndpoint(w http.ResponseWriter, r *http.Request) {
	gate.CloseIfCoded(w, r)
	const what = "no such endpoint: the API has " + phoneid.CreatePath + ", " + phoneid.ResultPath + " and " + phoneid.MatchPath
	s.note(r, "api", http.StatusNotFound, phoneid.CodeParameter, causePath, what)
	writeJSON(w, http.StatusNotFound, phoneid.Failure{Code: phoneid.CodeParameter, Description: what})
}

// storeDown is what everybody hears when the store cannot be reached.
const storeDown = "the store cannot be reached"

// storeCause words an error of the store, whose own text may have its address.
func storeCause(ctx context.Context, err error) (cause, reason string) {
	switch {
	case ctx.Err() != nil:
		return causeGone, "who asked has gone"
	case errors.Is(err, store.ErrFull):
		return causeStore, "the store is full"
	}
	return causeStore, storeDown
}

// once refuses a correlation id that the merchant has used before: RequestTime
// keeps no replay out.
func (c *call) once() error {
	err := c.s.transactions.once(c.r.Context(), c.MerchantID, c.CorrelationID, c.now)
	if errors.Is(err, errTaken) {
		return usedBefore
	}
	return err
}

var usedBefore = &phoneid.FieldError{Name: "correlationId", What: "was used before; each call needs one of its own"}

// begin is what calls begin with: the request is read, its correlation id taken,
// and the faults are asked.
func begin[T any](c *call, from func(map[string]any) (T, error)) (request T, err error) {
	if request, err = from(c.Body); err != nil {
		return request, err
	}
	return request, c.take()
}

// take takes the correlation id, and asks the faults. What is wrong with a
// request is told before, so that it can be mended and sent again.
func (c *call) take() error {
	if err := c.once(); err != nil {
		return err
	}
	if code := faultOf(c.r); code != "" {
		return code
	}
	return nil
}

// create answers phoneIdUrl.
func (c *call) create() (any, error) {
	req, err := phoneid.CreateRequestFrom(c.Body)
	if err != nil {
		return nil, err
	}
	built, err := c.m.codec.Build(c.r.Context(), evurl.Request{CorrelationID: req.CorrelationID, Redirect: req.RedirectURL, Air: req.Air})
	if err != nil {
		return nil, buildError(err, c.m.redirects, req.RedirectURL)
	}
	if err := c.take(); err != nil {
		return nil, err
	}
	err = c.s.transactions.begin(c.r.Context(), transaction{
		State: waiting, AccessKey: c.m.accessKey, CorrelationID: req.CorrelationID, SubMerchantID: req.SubMerchantID,
		Number: req.ConsumerMDN, Redirect: req.RedirectURL, Air: req.Air, Algorithm: c.m.primary.Algorithm.String(), MadeByAPI: true, Made: c.now,
	}, c.now.Add(remembered(c.m.primary.Algorithm)))
	if errors.Is(err, errTaken) {
		return nil, usedBefore
	}
	if err != nil {
		return nil, err
	}
	return phoneid.Created{EVURL: built.EVURL, CorrelationID: req.CorrelationID, ReferenceID: referenceID(c.now)}, nil
}

// buildError names the field that the format does not take, and why.
func buildError(err error, listed []string, redirect string) error {
	switch evurl.CodeOf(err) {
	case evurl.ErrRedirect:
		what := "is not https with a plain host"
		switch {
		case len(listed) > 0 && !slices.Contains(listed, redirect):
			what = "is not on the account's list, to the letter"
		case strings.HasPrefix(redirect, "http://"):
			what = "is http, which is taken to loopback alone, and if the account lists it"
		}
		return &phoneid.FieldError{Name: "redirectUrl", What: what}
	case evurl.ErrParameter:
		return &phoneid.FieldError{Name: "correlationId", What: "is not one that an EVURL can carry"}
	case evurl.ErrSize:
		return &phoneid.FieldError{Name: "redirectUrl", What: "is longer than an EVURL can carry"}
	}
	return err
}

// result answers phoneIdResult.
func (c *call) result() (any, error) {
	req, err := begin(c, phoneid.ResultRequestFrom)
	if err != nil {
		return nil, err
	}
	t, err := c.s.transactions.find(c.r.Context(), transactionKey(c.m.accessKey, req.AssociationKey), c.now)
	switch {
	case errors.Is(err, errUnknown):
		// A merchant's own EVURL is not known before it is opened.
		return nil, fmt.Errorf("%w, or none was ever made with this associationKey", phoneid.CodePending)
	case errors.Is(err, errGone):
		return nil, fmt.Errorf("%w: not used within ten minutes, or used more than an hour ago", phoneid.CodeCondition)
	case err != nil:
		return nil, err
	case t.MadeByAPI && t.SubMerchantID != req.SubMerchantID, t.State != done, t.Forever:
		// Of another sub-merchant's the same is told as of one that is not there,
		// for as long as it is known whose it is.
		return nil, phoneid.CodePending
	case !t.Code.Is(phoneid.CodeSuccess):
		return nil, t.Code
	}
	result := phoneid.Result{CorrelationID: req.CorrelationID, ReferenceID: referenceID(c.now), AssociationKey: req.AssociationKey}
	if req.ConsumerMDN != "" {
		result.MDNMatchScore = phoneid.ScoreNone
		if req.ConsumerMDN == t.Number && !t.Mismatch {
			result.MDNMatchScore = phoneid.ScoreExact
		}
	}
	return result, nil
}

// referenceID has the shape of the platform's: 20221202163744M16301C147600.
func referenceID(now time.Time) string {
	return now.Format("20060102150405") + fmt.Sprintf("M%05dC%06d", rand.IntN(100_000), rand.IntN(1_000_000))
}
