package client

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// maxAnswer is our choice. The longest answer has an EVURL in it, of 16 KiB at most.
const maxAnswer = 64 << 10

// post sends a request and reads the answer. It fails where none came, or none
// that can be read to its end.
func (c *Client) post(outer context.Context, op, path string, body []byte) (*answer, *Error) {
	ctx, cancel := context.WithTimeout(outer, c.timeout)
	defer cancel()
	var handshake atomic.Bool // that failed; connections are made by other goroutines
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		TLSHandshakeDone: func(_ tls.ConnectionState, err error) { handshake.Store(err != nil) },
	})
	r, err := c.request(ctx, path, body)
	if err != nil {
		return nil, fail(op, KindRequest, "the request cannot be made")
	}
	// The transport itself: an http.Client follows redirects, and takes
	// Authorization and body with it from https to http.
	response, err := c.transport.RoundTrip(r)
	if err != nil {
		return nil, c.unanswered(outer, ctx, op, err, handshake.Load())
	}
	defer response.Body.Close()
	a := &answer{status: response.StatusCode, retryAfter: retryAfter(response.Header, c.now())}
	if a.status >= 300 && a.status < 400 {
		return a, nil
	}
	a.body, err = readAnswer(response)
	var broken *cause
	switch {
	case errors.As(err, &broken):
		a.broken = broken.text
	case err != nil && (a.good() || ctx.Err() != nil):
		return nil, c.unanswered(outer, ctx, op, err, false)
	case err != nil:
		a.broken = "the answer broke off"
	}
	return a, nil
}

func (c *Client) request(ctx context.Context, path string, body []byte) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Authorization", c.secret.Reveal())
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	r.Header.Set("RequestTime", phoneid.FormatTime(c.now().UTC().Truncate(time.Second)))
	r.Header.Set("User-Agent", c.userAgent)
	fetchOptions(r.Header)
	return r, nil
}

// readAnswer reads a body that is JSON and not too long, to its end, so that
// the connection can be kept. A *cause is about what came, any other error
// about how.
func readAnswer(response *http.Response) ([]byte, error) {
	if what := mediaType(response.Header); what != "" {
		return nil, &cause{text: what}
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer+1))
	if err != nil {
		return nil, err
	}
	if len(body) > maxAnswer {
		return nil, &cause{text: "the answer is longer than 64 KiB"}
	}
	return body, nil
}
