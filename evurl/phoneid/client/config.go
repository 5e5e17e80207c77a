package client

import (
	"crypto/tls"
	"net/http"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/exchange"
)

// DefaultTimeout is how long a call takes at most, where Config does not say.
const DefaultTimeout = exchange.DefaultTimeout

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
	*exchange.Caller
	carrier *carrier
}

// New makes a client. Nothing is dialled. It fails with an [Error] of
// KindRequest, always so in a web page: there an API Secret is everybody's.
func New(config Config) (*Client, error) {
	c := &carrier{}
	caller, err := exchange.New(exchange.Config{
		BaseURL: config.BaseURL, MerchantID: config.MerchantID, SubMerchantID: config.SubMerchantID, Secret: config.Secret,
		Timeout: config.Timeout, UserAgent: config.UserAgent, Now: config.Now, Carrier: c, DialsAreSeen: dialsAreSeen,
	})
	if err != nil {
		return nil, err
	}
	if what := checkTLS(config.TLS); what != "" {
		return nil, exchange.Fail("new", KindRequest, what)
	}
	timeout := config.Timeout
	if timeout == 0 {
		timeout = DefaultTimeout
	}
	c.transport = newTransport(caller.Scheme(), config.TLS, timeout)
	return &Client{caller, c}, nil
}

// Close ends the connections that are kept for later calls. The client may be
// used on.
func (c *Client) Close() { c.carrier.transport.CloseIdleConnections() }

// carrier carries over net/http.
type carrier struct{ transport *http.Transport }
