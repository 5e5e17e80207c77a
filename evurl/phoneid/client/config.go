package client

import (
	"crypto/tls"
	"net/http"
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
	// TLS has the authorities to trust, and a certificate of the client's own
	// where there is one; nil: the system's. TLS below 1.2 is never spoken,
	// whatever it says. InsecureSkipVerify is refused.
	TLS *tls.Config
	// Timeout is that of one call, to the last byte of its answer; 0: 10 s. To
	// connect, and for the handshake of TLS, it may take a half of it each, and
	// three quarters until an answer begins.
	Timeout time.Duration
	// UserAgent is the header of that name; "": evurl.
	UserAgent string
	// Now is the clock of RequestTime; nil: time.Now. It is called by several
	// goroutines.
	Now func() time.Time
}

// Client calls the API. It does not change, and many goroutines may use it.
type Client struct {
	base                      string
	scheme                    string
	merchantID, subMerchantID string
	secret                    phoneid.Secret
	timeout                   time.Duration
	userAgent                 string
	now                       func() time.Time
	transport                 *http.Transport
}

// New makes a client. Nothing is dialled. It fails with an [Error] of
// KindRequest, always so in a web page: there an API Secret is everybody's.
func New(config Config) (*Client, error) {
	if inPage() {
		return nil, misconfigured("an API Secret does not belong in a web page, where everybody can read it: call from a server")
	}
	base, what := parseBase(config.BaseURL)
	if what != "" {
		return nil, misconfigured("the base URL " + what)
	}
	if what := config.check(); what != "" {
		return nil, misconfigured(what)
	}
	c := &Client{
		base: base.prefix, scheme: base.scheme,
		merchantID: config.MerchantID, subMerchantID: config.SubMerchantID, secret: config.Secret,
		timeout: config.Timeout, userAgent: config.UserAgent, now: config.Now,
	}
	if c.timeout == 0 {
		c.timeout = DefaultTimeout
	}
	if c.userAgent == "" {
		c.userAgent = "evurl"
	}
	if c.now == nil {
		c.now = time.Now
	}
	c.transport = newTransport(base.scheme, config.TLS, c.timeout)
	return c, nil
}

func misconfigured(what string) *Error { return fail("new", KindRequest, what) }

// check returns what is wrong, but for the base URL.
func (c *Config) check() string {
	switch {
	case c.Secret.IsZero():
		return "the API Secret is missing"
	case c.Timeout < 0:
		return "the timeout is less than 0"
	case len(c.UserAgent) > maxUserAgent || strings.ContainsFunc(c.UserAgent, func(r rune) bool { return r < ' ' || r > '~' }):
		return "the User-Agent is longer than 256 bytes, or not printable ASCII"
	}
	return checkTLS(c.TLS)
}

// Close ends the connections that are kept for later calls. The client may be
// used on.
func (c *Client) Close() { c.transport.CloseIdleConnections() }
