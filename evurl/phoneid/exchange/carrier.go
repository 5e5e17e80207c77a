package exchange

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// Carrier takes one request to the API and brings its answer back. It follows no
// redirect, sends nothing twice, and takes nothing along but the headers given.
type Carrier interface {
	// Carry posts the request. What the context ends, it gives up.
	Carry(ctx context.Context, r *Request) (*Answer, error)
	// Explain says what an error of Carry, or of reading a Body, is: its kind and
	// its cause, in words that quote nothing which went over the wire.
	Explain(err error) *Error
}

// Request is a POST.
type Request struct {
	URL    string
	Header []Header
	Body   []byte
}

// Header is one header of a request.
type Header struct{ Name, Value string }

// Answer is what came back.
type Answer struct {
	Status int
	// Header returns the values of a header.
	Header func(name string) []string
	// Body is closed once it was read as far as it counts.
	Body io.ReadCloser
}

// Timers measure time. Go's are the default; where those do no good, as in a
// WebAssembly program that several requests share, the caller brings others.
type Timers interface {
	// Within is context.WithTimeout.
	Within(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc)
	// Sleep tells whether the time went by before the context was done.
	Sleep(ctx context.Context, d time.Duration) bool
}

type goTimers struct{}

func (goTimers) Within(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, d)
}

func (goTimers) Sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// maxAnswer is our choice. The longest answer has an EVURL in it, of 16 KiB at most.
const maxAnswer = 64 << 10

// post sends a request and reads the answer. It fails where none came, or none
// that can be read to its end.
func (c *Caller) post(outer context.Context, op, path string, body []byte) (*answer, *Error) {
	ctx, cancel := c.timers.Within(outer, c.timeout)
	defer cancel()
	response, err := c.carrier.Carry(ctx, &Request{URL: c.base.prefix + path, Body: body, Header: []Header{
		{"Authorization", c.secret.Reveal()},
		{"Content-Type", "application/json"},
		{"Accept", "application/json"},
		{"RequestTime", phoneid.FormatTime(c.now().UTC().Truncate(time.Second))},
		{"User-Agent", c.userAgent},
	}})
	if err != nil {
		return nil, c.unanswered(outer, ctx, op, err)
	}
	defer response.Body.Close()
	a := &answer{status: response.Status, retryAfter: retryAfter(response.Header, c.now())}
	if a.redirects() {
		return a, nil
	}
	a.body, err = response.read()
	var broken *cause
	switch {
	case errors.As(err, &broken):
		a.broken = broken.text
	case err != nil && (a.good() || ctx.Err() != nil):
		return nil, c.unanswered(outer, ctx, op, err)
	case err != nil:
		a.broken = "the answer broke off"
	}
	return a, nil
}

// unanswered says why no answer came. outer is the caller's context, ctx the
// call's.
func (c *Caller) unanswered(outer, ctx context.Context, op string, err error) *Error {
	if outer.Err() != nil {
		return &Error{Op: op, Kind: KindDeadline, Err: givenUp(outer)}
	}
	if ctx.Err() != nil {
		return &Error{Op: op, Kind: KindDeadline, Err: Because("no answer within "+c.timeout.String(), context.DeadlineExceeded)}
	}
	e := c.carrier.Explain(err)
	e.Op = op
	return e
}

func givenUp(ctx context.Context) error { return Because("given up: "+ctx.Err().Error(), ctx.Err()) }

// read reads a body that is JSON and not too long, to its end, so that the
// connection can be kept. A *cause is about what came, any other error about how.
func (a *Answer) read() ([]byte, error) {
	if what := mediaType(a.Header); what != "" {
		return nil, &cause{text: what}
	}
	body, err := io.ReadAll(io.LimitReader(a.Body, maxAnswer+1))
	if err != nil {
		return nil, err
	}
	if len(body) > maxAnswer {
		return nil, &cause{text: "the answer is longer than 64 KiB"}
	}
	return body, nil
}
