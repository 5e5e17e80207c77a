package exchange

import (
	"context"
	"crypto/rand"
	"strings"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// DefaultTimeout is how long a call takes at most, where Config does not say.
const DefaultTimeout = 10 * time.Second

// maxUserAgent is our choice.
const maxUserAgent = 256

// Config is what onboarding gave, and how to call. [New] checks it.
type Config struct {
	// BaseURL is what stands before /cigateway: "https://api-sbox.dnlsrv.com".
	// https, or http where the address that is dialled is loopback.
	BaseURL string
	// MerchantID and SubMerchantID are filled into requests that name no
	// merchant.
	MerchantID, SubMerchantID string
	// Secret is the API Secret, the Authorization of every request. The zero
	// Secret is refused.
	Secret phoneid.Secret
	// Timeout is that of one call, to the last byte of its answer; 0: 10 s.
	Timeout time.Duration
	// UserAgent is the header of that name; "": evurl.
	UserAgent string
	// Now is the clock of RequestTime; nil: time.Now. It is called by several
	// goroutines.
	Now func() time.Time
	// Carrier carries the calls.
	Carrier Carrier
	// Timers measure time; nil: Go's.
	Timers Timers
	// DialsAreSeen is for a Carrier that refuses, of an http URL, addresses that
	// are not loopback: a host's name is left to it then.
	DialsAreSeen bool
}

// Caller makes the calls. It does not change, and many goroutines may use it.
type Caller struct {
	base                      base
	merchantID, subMerchantID string
	secret                    phoneid.Secret
	timeout                   time.Duration
	userAgent                 string
	now                       func() time.Time
	carrier                   Carrier
	timers                    Timers
}

// New makes a caller, and calls nobody. It fails with an [Error] of KindRequest,
// always so in a web page: there an API Secret is everybody's.
func New(config Config) (*Caller, error) {
	if what := config.check(); what != "" {
		return nil, Fail("new", KindRequest, what)
	}
	base, what := parseBase(config.BaseURL, config.DialsAreSeen)
	if what != "" {
		return nil, Fail("new", KindRequest, "the base URL "+what)
	}
	c := &Caller{
		base: base, merchantID: config.MerchantID, subMerchantID: config.SubMerchantID, secret: config.Secret,
		timeout: or(config.Timeout, DefaultTimeout), userAgent: config.UserAgent, now: config.Now,
		carrier: config.Carrier, timers: config.Timers,
	}
	if c.userAgent == "" {
		c.userAgent = "evurl"
	}
	if c.now == nil {
		c.now = time.Now
	}
	if c.timers == nil {
		c.timers = goTimers{}
	}
	return c, nil
}

// check returns what is wrong, but for the base URL.
func (c *Config) check() string {
	switch {
	case inPage():
		return "an API Secret does not belong in a web page, where everybody can read it: call from a server"
	case c.Secret.IsZero():
		return "the API Secret is missing"
	case c.Timeout < 0:
		return "the timeout is less than 0"
	case len(c.UserAgent) > maxUserAgent || strings.ContainsFunc(c.UserAgent, func(r rune) bool { return r < ' ' || r > '~' }):
		return "the User-Agent is longer than 256 bytes, or not printable ASCII"
	}
	return ""
}

// Scheme is that of the base URL: https or http.
func (c *Caller) Scheme() string { return c.base.scheme }

// Create asks phoneIdUrl for an EVURL. MerchantID and SubMerchantID come from
// the Config where the request names no merchant, and a CorrelationID is made
// where it has none: keep the one in Created, it is the AssociationKey of the
// result. It is called once and not again: each call makes an EVURL.
func (c *Caller) Create(ctx context.Context, r phoneid.CreateRequest) (phoneid.Created, error) {
	c.fillIn(&r.MerchantID, &r.SubMerchantID, &r.CorrelationID)
	e := &exchange[phoneid.Created]{
		op: "create", path: phoneid.CreatePath, request: r, id: r.CorrelationID, parse: phoneid.ParseCreated,
		answered: func(a phoneid.Created) string { return a.CorrelationID },
		check: func(a phoneid.Created) string {
			if !strings.HasPrefix(a.EVURL, "https://") && !strings.HasPrefix(a.EVURL, c.base.scheme+"://") {
				return "evurl is not an https URL"
			}
			return ""
		},
	}
	return e.with(ctx, c)
}

// Result asks phoneIdResult once. Until the device is done it fails with
// [phoneid.CodePending]; [Caller.Wait] asks again.
func (c *Caller) Result(ctx context.Context, r phoneid.ResultRequest) (phoneid.Result, error) {
	c.fillIn(&r.MerchantID, &r.SubMerchantID, &r.CorrelationID)
	e := &exchange[phoneid.Result]{
		op: "result", path: phoneid.ResultPath, request: r, id: r.CorrelationID, parse: phoneid.ParseResult,
		answered: func(a phoneid.Result) string { return a.CorrelationID },
	}
	return e.with(ctx, c)
}

// Matched tells whether the number belongs to the SIM: the score is exactly
// "10". It is for what Result and Wait return, which is an answer to the call
// that was made; of any other, [phoneid.Result.Matched] looks at that, too.
func Matched(r phoneid.Result) bool { return r.MDNMatchScore == phoneid.ScoreExact }

// Match asks whether an identity belongs to a number.
func (c *Caller) Match(ctx context.Context, r phoneid.MatchRequest) (phoneid.Scores, error) {
	c.fillIn(&r.MerchantID, &r.SubMerchantID, &r.CorrelationID)
	e := &exchange[phoneid.Scores]{
		op: "match", path: phoneid.MatchPath, request: r, id: r.CorrelationID, parse: phoneid.ParseScores,
		answered: func(a phoneid.Scores) string { return a.CorrelationID },
	}
	return e.with(ctx, c)
}

func (c *Caller) fillIn(merchantID, subMerchantID, correlationID *string) {
	if *merchantID == "" {
		*merchantID = c.merchantID
		if *subMerchantID == "" {
			*subMerchantID = c.subMerchantID
		}
	}
	if *correlationID == "" {
		*correlationID = newCorrelationID()
	}
}

// FillIn does for the members of a request that is not read yet what the calls do:
// the merchant's ids where it names no merchant, and a correlation id.
func (c *Caller) FillIn(members map[string]any) {
	name := func(name string) *string {
		text, given := members[name].(string)
		if _, other := members[name]; other && !given {
			return nil // not a text: whoever reads the request refuses it
		}
		return &text
	}
	merchantID, subMerchantID, correlationID := name("merchantId"), name("subMerchantId"), name("correlationId")
	if merchantID == nil || subMerchantID == nil || correlationID == nil {
		return
	}
	c.fillIn(merchantID, subMerchantID, correlationID)
	for name, text := range map[string]string{"merchantId": *merchantID, "subMerchantId": *subMerchantID, "correlationId": *correlationID} {
		if _, given := members[name]; !given && text != "" {
			members[name] = text
		}
	}
}

// newCorrelationID has 26 letters and digits, of the system's generator: who
// knows one may ask for its result.
func newCorrelationID() string { return rand.Text() }
