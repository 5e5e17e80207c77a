//go:build js

package main

import (
	"context"
	"errors"
	"io"
	"strings"
	"syscall/js"

	promise "github.com/nlepage/go-js-promise"

	"github.com/evurl/edge/evurl/phoneid/exchange"
)

// carrier carries by fetch, which the bridge calls so that no redirect is
// followed.
type carrier struct {
	world world
	fetch js.Value
}

// Carry posts a request, and leaves its body to be read.
func (c *carrier) Carry(ctx context.Context, r *exchange.Request) (*exchange.Answer, error) {
	headers := js.Global().Get("Object").New()
	for _, h := range r.Header {
		headers.Set(h.Name, h.Value)
	}
	response, err := c.world.await(ctx, "post", c.fetch, r.URL, headers, array(r.Body))
	if err != nil {
		return nil, err
	}
	return &exchange.Answer{
		Status: response.Get("status").Int(),
		Header: func(name string) []string {
			// What fetch has decoded it still names.
			if value := response.Call("header", name); !value.IsNull() && name != "Content-Encoding" {
				return []string{value.String()}
			}
			return nil
		},
		Body: &body{world: c.world, ctx: ctx, response: response},
	}, nil
}

// body reads an answer piece by piece, so that a long one is not had whole.
type body struct {
	world    world
	ctx      context.Context
	response js.Value
	rest     []byte
	over     bool
}

// mostEmpty pieces in a row are waited for: they need no turn of the event loop, so
// that a timer would never come to its own.
const mostEmpty = 100

func (b *body) Read(p []byte) (int, error) {
	for empty := 0; len(b.rest) == 0; empty++ {
		if empty == mostEmpty {
			return 0, io.ErrNoProgress
		}
		if b.over {
			return 0, io.EOF
		}
		piece, err := b.world.await(b.ctx, "read", b.response)
		if err != nil {
			return 0, err
		}
		if b.over = piece.IsNull(); !b.over {
			b.rest = copied(piece)
		}
	}
	n := copy(p, b.rest)
	b.rest = b.rest[n:]
	return n, nil
}

// Close tells the other side that no more is wanted.
func (b *body) Close() error {
	b.world.Call("drop", b.response)
	return nil
}

// Explain says why no answer came. Of a runtime's own words none are told: they may
// quote the request; of its error's code, that it is of TLS.
func (c *carrier) Explain(err error) *exchange.Error {
	var reason promise.Reason
	if !errors.As(err, &reason) {
		return &exchange.Error{Kind: exchange.KindTransport, Err: exchange.Because("the connection failed", nil)}
	}
	code := c.world.Call("codeOf", js.Value(reason)).String()
	e := &exchange.Error{Kind: exchange.KindTransport, Err: exchange.Because("the connection failed, or what came is not HTTP", nil)}
	switch {
	case code == "ERR_REDIRECTED":
		return &exchange.Error{Kind: exchange.KindRedirect, Err: exchange.Because("the answer is a redirect, and was followed by a fetch that is not to", nil)}
	case strings.Contains(code, "CERT") || strings.Contains(code, "SSL") || strings.Contains(code, "TLS") || strings.Contains(code, "SIGNATURE"):
		e.Kind, e.Err = exchange.KindTLS, exchange.Because("the certificate is not trusted here, or no handshake: "+code, nil)
	case code != "":
		e.Err = exchange.Because("the connection failed: "+code, nil)
	}
	return e
}
