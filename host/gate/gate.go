package gate

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// Config says what stands at the gate. What is left out is not there.
type Config struct {
	// Allow is who may call; nil is everybody.
	Allow *AllowList
	// AddressRate is how often one address may ask, or an IPv6 /64.
	AddressRate Rate
	// Secrets are the API Secrets; nil asks for none.
	Secrets *Secrets
	// Tolerance of RequestTime; 0 is DefaultTolerance, less than 0 looks at no
	// RequestTime. It is looked at where Secrets are.
	Tolerance time.Duration
	// MaxBody in bytes; 0 is DefaultMaxBody.
	MaxBody int64
	// MerchantRate is how often one merchant may ask. It needs Secrets.
	MerchantRate Rate
	// Log gets a record for every request, masked.
	Log *slog.Logger
	// Metrics count.
	Metrics *Metrics
	// Observe gets what Log gets, when the request has ended.
	Observe func(context.Context, Record)
	// Now is the clock; nil is the system's.
	Now func() time.Time
}

const (
	// DefaultTolerance of RequestTime. What the platform accepts is not public.
	DefaultTolerance = 5 * time.Minute
	// DefaultMaxBody is far above what a request needs, and no burden.
	DefaultMaxBody = 16 << 10
)

// Gate is what stands before an API. It is safe for any number of goroutines.
type Gate struct {
	c                     Config
	byAddress, byMerchant *limits
}

// New makes a Gate. Errors: a MerchantRate without Secrets, which would let
// anybody use up a merchant's.
func New(c Config) (*Gate, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Tolerance == 0 {
		c.Tolerance = DefaultTolerance
	}
	if c.MaxBody <= 0 {
		c.MaxBody = DefaultMaxBody
	}
	if c.MerchantRate.PerSecond > 0 && c.Secrets == nil {
		return nil, errors.New("MerchantRate needs Secrets: keyed on a merchant that is only claimed, it would lock merchants out")
	}
	return &Gate{c: c, byAddress: newLimits(c.AddressRate), byMerchant: newLimits(c.MerchantRate)}, nil
}

// Record is what came of a request. Nothing in it is secret: ids are masked.
type Record struct {
	Time          time.Time
	Endpoint      string
	Client        string
	MerchantID    string // where the secret proved it, else ""
	SecretID      string
	CorrelationID string // masked
	Status        int
	Code          phoneid.Code
	Cause         string // "" where nothing was wrong
	Reason        string
	Duration      time.Duration
}

// Wrap puts the gate before a handler. endpoint is what logs and metrics call it.
func (g *Gate) Wrap(endpoint string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun := g.c.Now()
		g.c.Metrics.begin()
		request := &Request{}
		out := &statusWriter{ResponseWriter: w}
		proven := false
		// Deferred, so that a handler that panics leaves its trace, too.
		defer func() {
			g.end(r.Context(), endpoint, begun, request, out.status, proven)
		}()
		f := g.check(out, r, request, begun)
		if f != nil {
			request.note = note{f.code, f.cause, f.reason}
			if f.reason == "" {
				request.note.reason = f.tell
			}
			f.write(out, request.CorrelationID)
			return
		}
		proven = g.c.Secrets != nil
		next.ServeHTTP(out, r.WithContext(context.WithValue(r.Context(), requestKey{}, request)))
	})
}

// check goes through the parts in their order.
func (g *Gate) check(w http.ResponseWriter, r *http.Request, out *Request, now time.Time) *refusal {
	if f := g.checkAddress(r, out, now); f != nil {
		return f
	}
	if f := checkHead(r); f != nil {
		return f
	}
	presented, f := g.checkSecret(r, now)
	if f != nil {
		return f
	}
	if f := readBody(w, r, g.c.MaxBody, out); f != nil {
		return f
	}
	if g.c.Secrets == nil {
		return nil
	}
	out.SecretID = presented.id
	if !presented.may(out.MerchantID, out.SubMerchantID) {
		return denied(CauseMerchant, "the secret is not this merchant's or sub-merchant's")
	}
	if wait, ok := g.byMerchant.allow(out.MerchantID, now); !ok {
		return tooOften(CauseRateMerchant, wait)
	}
	return nil
}

func (g *Gate) checkAddress(r *http.Request, out *Request, now time.Time) *refusal {
	known := false
	if g.c.Allow == nil {
		out.Client, known = Peer(r)
	} else if out.Client, known = g.c.Allow.Client(r); !g.c.Allow.Allows(out.Client) {
		f := denied(CauseAddress, "the address is not on the list")
		if f.status, f.tell = http.StatusForbidden, "this address is not allow-listed"; !known {
			f.reason = "who called cannot be told from X-Forwarded-For"
		}
		return f
	}
	if !known {
		if g.byAddress != nil {
			return denied(CauseAddress, "the address of the peer is not known")
		}
		return nil
	}
	if wait, ok := g.byAddress.allow(addressKey(out.Client), now); !ok {
		return tooOften(CauseRateAddress, wait)
	}
	return nil
}

// checkSecret finds the secret that was presented, by a work that is the same
// for every wrong one.
func (g *Gate) checkSecret(r *http.Request, now time.Time) (presented, *refusal) {
	if g.c.Secrets == nil {
		return presented{}, nil
	}
	p, err := g.c.Secrets.find(r.Header.Get("Authorization"), now)
	switch {
	case errors.Is(err, phoneid.ErrMaskedSecret):
		f := denied(CauseSecret, "a masked secret")
		f.tell = "Authorization: " + err.Error()
		return p, f
	case err != nil:
		return p, denied(CauseSecret, err.Error())
	}
	if g.c.Tolerance > 0 {
		if f := checkTime(r, now, g.c.Tolerance); f != nil {
			return p, f
		}
	}
	return p, nil
}

// end writes what came of a request.
func (g *Gate) end(ctx context.Context, endpoint string, begun time.Time, r *Request, status int, proven bool) {
	took := g.c.Now().Sub(begun)
	g.c.Metrics.end(endpoint, r.note.cause, took)
	if g.c.Log == nil && g.c.Observe == nil {
		return
	}
	record := Record{
		Time: begun, Endpoint: endpoint, SecretID: r.SecretID, CorrelationID: phoneid.MaskID(r.CorrelationID),
		Status: status, Code: r.note.code, Cause: r.note.cause, Reason: r.note.reason, Duration: took,
	}
	if r.Client.IsValid() {
		record.Client = r.Client.String()
	}
	if proven {
		record.MerchantID = r.MerchantID
	}
	if g.c.Observe != nil {
		g.c.Observe(ctx, record)
	}
	if g.c.Log != nil {
		g.c.Log.LogAttrs(ctx, level(record), "request", record.attrs()...)
	}
}

func level(r Record) slog.Level {
	if r.Cause != "" {
		return slog.LevelWarn
	}
	return slog.LevelInfo
}

func (r Record) attrs() []slog.Attr {
	return []slog.Attr{
		slog.String("endpoint", r.Endpoint), slog.String("client", r.Client), slog.String("merchantId", r.MerchantID),
		slog.String("secretId", r.SecretID), slog.String("correlationId", r.CorrelationID), slog.Int("status", r.Status),
		slog.String("code", string(r.Code)), slog.String("cause", r.Cause), slog.String("reason", r.Reason), slog.Duration("duration", r.Duration),
	}
}

// statusWriter notes the status.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *statusWriter) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	return w.ResponseWriter.Write(b)
}

// Unwrap is for http.ResponseController.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
