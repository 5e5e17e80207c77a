package sandbox

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"time"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/sandbox/store"
)

// A transaction goes one way:
//
//	           create                open                 finish
//	(nothing) ───────▶ waiting ─────────────▶ opened ─────────────▶ done
//	    │               ten minutes             one hour from the opening
//	    └──────────────────open──────────────────▲   an EVURL that the merchant built
//
// Each arrow is one atomic step of the store, so that of two phones that open
// the same EVURL at the same time, in two processes, one gets through. What
// holds the number is gone at the end of its time; the key is remembered for
// longer, so that nothing is used twice.
type state string

const (
	waiting state = "waiting"
	opened  state = "opened"
	done    state = "done"
)

const (
	// resultLife is how long a result is there, from the moment the EVURL was used.
	resultLife = time.Hour
	// remember is how long a correlation id stays taken. Under GCM an EVURL
	// cannot be opened anymore by then. Whoever saw one under CTR or CBC may
	// rewrite its timestamp, so that those are remembered as good as for ever.
	remember                = 24 * time.Hour
	rememberUnauthenticated = 365 * 24 * time.Hour
	// rememberCall is how long the correlation id of an answered call stays taken.
	rememberCall = time.Hour
)

// transaction is what a store keeps, as JSON.
type transaction struct {
	State         state        `json:"state"`
	AccessKey     string       `json:"accessKey"`
	CorrelationID string       `json:"correlationId"`
	SubMerchantID string       `json:"subMerchantId,omitempty"`
	Number        string       `json:"number"`
	Redirect      string       `json:"redirect,omitempty"`
	Air           evurl.Air    `json:"air,omitempty"`
	Algorithm     string       `json:"algorithm"`
	MadeByAPI     bool         `json:"madeByApi,omitempty"`
	Made          time.Time    `json:"made"`
	Used          time.Time    `json:"used,omitzero"`
	Hop           string       `json:"hop,omitempty"`   // the secret of the hop that is to come
	Agent         string       `json:"agent,omitempty"` // of the User-Agent that opened it
	Code          phoneid.Code `json:"code,omitempty"`  // what the device got
	Mismatch      bool         `json:"mismatch,omitempty"`
	Forever       bool         `json:"forever,omitempty"`
}

// stored is a transaction with where and as what it is kept.
type stored struct {
	transaction
	key   string
	entry store.Entry
}

// transactionKey is where a transaction is kept: a digest, so that a key says
// nothing, and is as short for a long correlation id.
func transactionKey(accessKey, correlationID string) string {
	return digest("transaction", accessKey, correlationID)
}

// digest is a SHA-256 of texts, each behind its length.
func digest(texts ...string) string {
	var in []byte
	for _, t := range texts {
		in = binary.AppendUvarint(in, uint64(len(t)))
		in = append(in, t...)
	}
	sum := sha256.Sum256(in)
	return hex.EncodeToString(sum[:16])
}

func (t *transaction) key() string { return transactionKey(t.AccessKey, t.CorrelationID) }

// entry is a transaction as it is kept, until its number has to be gone.
func (t *transaction) entry(forget time.Time) (store.Entry, error) {
	value, err := json.Marshal(t)
	if err != nil {
		return store.Entry{}, err
	}
	expires := t.Made.Add(evurl.Lifetime)
	if t.State != waiting {
		expires = t.Used.Add(resultLife)
	}
	return store.Entry{Value: value, Made: t.Made, Expires: expires, Forget: forget}, nil
}

var (
	// errTaken: the correlation id was used before, or the EVURL was.
	errTaken = errors.New("used before")
	// errGone: there was one, and its time is over.
	errGone = errors.New("not used within ten minutes, or used more than an hour ago")
	// errUnknown: there is none.
	errUnknown = errors.New("no transaction of this key")
	// errHop: a hop that is not the one to come.
	errHop = errors.New("not the hop that is to come")
)

// transactions is the flow over a store. It holds all rules; the store none.
type transactions struct{ store store.Store }

// begin is the first arrow of an EVURL that the API made.
func (ts transactions) begin(ctx context.Context, t transaction, forget time.Time) error {
	return ts.insert(ctx, t.key(), t, forget, t.Made)
}

func (ts transactions) insert(ctx context.Context, key string, t transaction, forget, now time.Time) error {
	e, err := t.entry(forget)
	if err != nil {
		return err
	}
	free, err := ts.store.Insert(ctx, key, e, now)
	if err == nil && !free {
		return errTaken
	}
	return err
}

// find returns a transaction: errUnknown, errGone.
func (ts transactions) find(ctx context.Context, key string, now time.Time) (s stored, err error) {
	e, found, err := ts.store.Get(ctx, key, now)
	switch {
	case err != nil:
		return s, err
	case !found:
		return s, errUnknown
	case e.Value == nil:
		return s, errGone
	}
	s.key, s.entry = key, e
	return s, json.Unmarshal(e.Value, &s.transaction)
}

// replace writes s over what was found as old.
func (ts transactions) replace(ctx context.Context, s stored, now time.Time) error {
	e, err := s.transaction.entry(s.entry.Forget)
	if err != nil {
		return err
	}
	same, err := ts.store.Replace(ctx, s.key, s.entry, e, now)
	if err == nil && !same {
		return errTaken
	}
	return err
}

// use is the arrow to opened. Whether it is one of the API's or the merchant's
// own shows in the store. Of all who try, in whatever process, one gets through.
func (ts transactions) use(ctx context.Context, t transaction, check func(*transaction) error, forget time.Time) (stored, error) {
	t.State = opened
	key := t.key()
	s, err := ts.find(ctx, key, t.Used)
	if errors.Is(err, errUnknown) {
		if err := check(nil); err != nil {
			return s, err
		}
		t.Made = t.Used
		return stored{transaction: t, key: key}, ts.insert(ctx, key, t, forget, t.Used)
	}
	if err != nil {
		return s, err
	}
	if s.State != waiting {
		return s, errTaken
	}
	if err := check(&s.transaction); err != nil {
		return s, err
	}
	s.State, s.Used, s.Hop, s.Agent, s.Code = opened, t.Used, t.Hop, t.Agent, t.Code
	return s, ts.replace(ctx, s, t.Used)
}

// finish is the arrow to done.
func (ts transactions) finish(ctx context.Context, key, hop string, now time.Time, end func(*transaction)) (transaction, error) {
	s, err := ts.find(ctx, key, now)
	if err != nil {
		return transaction{}, err
	}
	if s.State != opened || !sameText(s.Hop, hop) {
		return transaction{}, errHop
	}
	end(&s.transaction)
	s.State, s.Hop, s.Agent = done, "", ""
	return s.transaction, ts.replace(ctx, s, now)
}

// once takes the correlation id of a call: errTaken where it was used before.
func (ts transactions) once(ctx context.Context, merchantID, correlationID string, now time.Time) error {
	e := store.Entry{Made: now, Expires: now, Forget: now.Add(rememberCall)}
	free, err := ts.store.Insert(ctx, digest("call", merchantID, correlationID), e, now)
	if err == nil && !free {
		return errTaken
	}
	return err
}
