package gate

import (
	"context"
	"errors"
	"fmt"
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
	// Log gets a record for every request, masked: the audit log. A record that
	// its handler cannot write is counted by evurl_gate_audit_failures_total, and
	// the request is answered all the same, unless AuditRequired is set.
	Log *slog.Logger
	// AuditRequired refuses requests that Log cannot record, with 503; the default
	// is false. A request that passes the gate then has two records: "admitted",
	// which is written before the handler is called, and "request", which is
	// written before the first byte of the answer is sent. If the second fails, the
	// handler has done its work, and the caller gets 503 in place of its answer.
	// Written means that the handler of Log returned no error; whether a file
	// reached the disk, it does not say. The handler's ResponseWriter then has no
	// Flusher and no Hijacker.
	AuditRequired bool
	// Alarms get a record when Log begins to fail, once in each outage, and when it
	// has worked again for a minute. Nil is nobody.
	Alarms *slog.Logger
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
	c          Config
	byAddress  *AddressLimiter
	byMerchant *limits
	audit      *audit
}

// New makes a Gate. Errors: a rate or a size that is none; a MerchantRate without
// Secrets, which would let anybody use up a merchant's; AuditRequired without a Log
// that takes records of level Info.
func New(c Config) (*Gate, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Tolerance == 0 {
		c.Tolerance = DefaultTolerance
	}
	if c.MaxBody == 0 {
		c.MaxBody = DefaultMaxBody
	}
	byAddress, err := NewAddressLimiter(c.AddressRate)
	switch {
	case err != nil:
		return nil, fmt.Errorf("AddressRate is %w", err)
	case c.MaxBody < 0:
		return nil, errors.New("MaxBody is below 0")
	case c.AuditRequired && (c.Log == nil || !c.Log.Enabled(context.Background(), slog.LevelInfo)):
		return nil, errors.New("AuditRequired needs a Log that takes records of level Info")
	case !c.MerchantRate.valid():
		return nil, fmt.Errorf("MerchantRate is %w", errRate)
	case c.MerchantRate.PerSecond > 0 && c.Secrets == nil:
		return nil, errors.New("MerchantRate needs Secrets: keyed on a merchant that is only claimed, it would lock merchants out")
	}
	g := &Gate{c: c, byAddress: byAddress, byMerchant: newLimits(c.MerchantRate)}
	g.audit = &audit{log: c.Log, alarms: c.Alarms, metrics: c.Metrics, required: c.AuditRequired, now: c.Now}
	if byAddress != nil {
		byAddress.limits.onShared = c.Metrics.sharing(limitAddress)
	}
	if g.byMerchant != nil {
		g.byMerchant.onShared = c.Metrics.sharing(limitMerchant)
	}
	return g, nil
}

// Wrap puts the gate before a handler. endpoint is what logs and metrics call it.
// The handler takes the body from [From]: that of the request has been read, so
// that nobody behind the gate reads it again, and otherwise.
func (g *Gate) Wrap(endpoint string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		CloseIfCoded(w, r)
		v := &visit{g: g, ctx: r.Context(), endpoint: endpoint, begun: g.c.Now(), request: &Request{}}
		g.c.Metrics.begin()
		out := &statusWriter{ResponseWriter: w}
		if g.c.AuditRequired {
			out.record = v.recordAnswer
		}
		// Deferred, so that a handler that panics leaves its trace, too.
		answered := false
		defer func() {
			if !answered {
				v.request.abort()
			}
			v.end(out.status)
		}()
		f := g.check(w, r, v.request, v.begun)
		if f == nil {
			f = v.admit()
		}
		if f != nil {
			v.request.note = note{f.code, f.cause, f.why()}
			f.write(out, v.request.CorrelationID)
		} else {
			next.ServeHTTP(out.forHandler(), r.WithContext(context.WithValue(r.Context(), requestKey{}, v.request)))
			out.finish()
		}
		answered = true
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
	out.SecretID = presented.id
	if f := g.checkTime(r, now); f != nil {
		return f
	}
	if f := readBody(w, r, g.c.MaxBody, out); f != nil {
		return f
	}
	if g.c.Secrets == nil {
		return nil
	}
	if out.MerchantID == "" {
		// Whoever has a valid secret may know this: the answer to another
		// merchant's id would send them looking at the secret.
		return malformed(http.StatusBadRequest, CauseMerchant, withoutMerchant(out.Body))
	}
	if !presented.owner.may(out.MerchantID, out.SubMerchantID) {
		return denied(CauseMerchant, "the secret is not this merchant's or sub-merchant's")
	}
	out.proven = true
	if wait, ok := g.byMerchant.allow(out.MerchantID, now); !ok {
		return tooOften(CauseRateMerchant, wait)
	}
	return nil
}

// checkAddress finds out who calls, whether it may, and whether it asks too often.
func (g *Gate) checkAddress(r *http.Request, out *Request, now time.Time) *refusal {
	client, unknown := g.c.Allow.client(r)
	if unknown != "" {
		if g.c.Allow == nil && g.byAddress == nil {
			return nil // nobody asked
		}
		return &refusal{status: http.StatusForbidden, code: phoneid.CodeAccess, cause: CauseAddress, tell: unknown}
	}
	if out.Client = client; g.c.Allow != nil && !g.c.Allow.Allows(client) {
		return &refusal{status: http.StatusForbidden, code: phoneid.CodeAccess, cause: CauseAddress, tell: "this address is not allow-listed"}
	}
	if wait, ok := g.byAddress.Allow(out.Client, now); !ok {
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
	if err == nil {
		return p, nil
	}
	f := denied(CauseSecret, err.Error())
	if errors.Is(err, phoneid.ErrMaskedSecret) {
		f.tell, f.reason = "Authorization: "+err.Error(), "a masked secret"
	} else if near := nearMiss(r.Header.Get("Authorization")); near != "" {
		f.tell, f.reason = near, ""
	}
	return p, f
}
