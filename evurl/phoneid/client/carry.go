package client

import (
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"

	"github.com/evurl/edge/evurl/phoneid/exchange"
)

// handshakeError is one of a handshake that failed.
type handshakeError struct{ error }

func (e handshakeError) Unwrap() error { return e.error }

// Carry posts by the transport itself: an http.Client follows redirects, and takes
// Authorization and body with it from https to http.
func (c *carrier) Carry(ctx context.Context, r *exchange.Request) (*exchange.Answer, error) {
	var handshake atomic.Bool // that failed; connections are made by other goroutines
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		TLSHandshakeDone: func(_ tls.ConnectionState, err error) { handshake.Store(err != nil) },
	})
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, r.URL, bytes.NewReader(r.Body))
	if err != nil {
		return nil, fmt.Errorf("the URL was checked, and is none: %w", err)
	}
	for _, h := range r.Header {
		request.Header.Set(h.Name, h.Value)
	}
	fetchOptions(request.Header)
	response, err := c.transport.RoundTrip(request)
	if err != nil && handshake.Load() {
		return nil, handshakeError{err}
	}
	if err != nil {
		return nil, err
	}
	return &exchange.Answer{Status: response.StatusCode, Header: response.Header.Values, Body: response.Body}, nil
}
