//go:build js

package main

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"syscall/js"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/exchange"
	"github.com/evurl/edge/evurl/strictjson"
)

// depth is as deep as a request may nest: match, and its number.
const depth = 4

// settings are those of a platform, as the bridge writes them.
type settings struct {
	BaseURL       string  `json:"baseUrl"`
	MerchantID    string  `json:"merchantId"`
	SubMerchantID string  `json:"subMerchantId"`
	Secret        string  `json:"secret"`
	UserAgent     string  `json:"userAgent"`
	Timeout       float64 `json:"timeout"` // in milliseconds
}

// waiting says how to ask for a result; times are in milliseconds.
type waiting struct {
	Deadline    float64 `json:"deadline"`
	Interval    float64 `json:"interval"`
	MaxInterval float64 `json:"maxInterval"`
}

func (w waiting) options() exchange.WaitOptions {
	return exchange.WaitOptions{Deadline: milliseconds(w.Deadline), Interval: milliseconds(w.Interval), MaxInterval: milliseconds(w.MaxInterval)}
}

// milliseconds takes what is too long for the longest.
func milliseconds(n float64) time.Duration {
	if n *= float64(time.Millisecond); n < math.MaxInt64 {
		return time.Duration(n)
	}
	return math.MaxInt64
}

// caller makes one of the settings and a fetch.
func (p *program) caller(op string, text, fetch js.Value) (*exchange.Caller, error) {
	var s settings
	if err := json.Unmarshal([]byte(text.String()), &s); err != nil {
		return nil, exchange.Fail(op, exchange.KindRequest, "the settings cannot be read")
	}
	secret, err := phoneid.ParseSecret(s.Secret)
	if err != nil && s.Secret != "" {
		return nil, exchange.Fail(op, exchange.KindRequest, err.Error())
	}
	c, err := exchange.New(exchange.Config{
		BaseURL: s.BaseURL, MerchantID: s.MerchantID, SubMerchantID: s.SubMerchantID, Secret: secret,
		UserAgent: s.UserAgent, Timeout: milliseconds(s.Timeout),
		Carrier: &carrier{p.world, fetch}, Timers: timers{p.world},
	})
	var failed *exchange.Error
	if errors.As(err, &failed) {
		failed.Op = op
	}
	return c, err
}

// platform checks the settings, which every call brings again: what has been
// checked is not kept.
func (p *program) platform(args []js.Value) func() (any, error) {
	text, fetch := args[0], args[1]
	return func() (any, error) {
		_, err := p.caller("platform", text, fetch)
		return nil, err
	}
}

func (p *program) phoneIDURL(args []js.Value) func() (any, error) {
	return p.withCaller("create", args, func(ctx context.Context, c *exchange.Caller, members map[string]any) (any, error) {
		request, err := createRequest(c, members)
		if err != nil {
			return nil, err
		}
		created, err := c.Create(ctx, request)
		return createdJSON(created), err
	})
}

func (p *program) phoneIDResult(args []js.Value) func() (any, error) {
	return p.withCaller("result", args, func(ctx context.Context, c *exchange.Caller, members map[string]any) (any, error) {
		if _, given := members["match"]; given {
			return nil, exchange.Fail("result", exchange.KindRequest, "match is not taken: the number to match is consumerMdn")
		}
		if number, given := members["consumerMdn"]; given { // nested on the wire alone
			delete(members, "consumerMdn")
			members["match"] = map[string]any{"consumerMdn": number}
		}
		c.FillIn(members)
		request, err := phoneid.ResultRequestFrom(members)
		if err != nil {
			return nil, err
		}
		result, err := c.Result(ctx, request)
		return resultJSON(result), err
	})
}

// authenticate takes, behind the request, how to wait and a function that has the
// device open an EVURL.
func (p *program) authenticate(args []js.Value) func() (any, error) {
	options, open := args[4].String(), args[5]
	return p.withCaller("authenticate", args, func(ctx context.Context, c *exchange.Caller, members map[string]any) (any, error) {
		var w waiting
		if err := json.Unmarshal([]byte(options), &w); err != nil {
			return nil, exchange.Fail("authenticate", exchange.KindRequest, "the options cannot be read")
		}
		request, err := createRequest(c, members)
		if err != nil {
			return nil, err
		}
		outcome, err := c.Authenticate(ctx, exchange.Authentication{
			Request: request, Wait: w.options(),
			Open: func(ctx context.Context, created phoneid.Created) error {
				_, err := p.world.await(ctx, "open", open, created.EVURL, created.CorrelationID)
				return err
			},
		})
		return p.outcome(outcome), err
	})
}

func createRequest(c *exchange.Caller, members map[string]any) (phoneid.CreateRequest, error) {
	c.FillIn(members)
	return phoneid.CreateRequestFrom(members)
}

// withCaller reads what every call of the API begins with: settings, fetch, an
// AbortSignal or null, and the request.
func (p *program) withCaller(op string, args []js.Value, do func(context.Context, *exchange.Caller, map[string]any) (any, error)) func() (any, error) {
	text, fetch, signal, request := args[0], args[1], args[2], args[3].String()
	return func() (any, error) {
		c, err := p.caller(op, text, fetch)
		if err != nil {
			return nil, err
		}
		members, err := strictjson.Object([]byte(request), depth)
		if err != nil {
			return nil, exchange.Fail(op, exchange.KindRequest, "the request is "+err.Error())
		}
		ctx, done := signalled(signal)
		defer done()
		value, err := do(ctx, c, members)
		var called *exchange.Error
		if err != nil && !errors.As(err, &called) {
			return nil, &exchange.Error{Op: op, Kind: exchange.KindRequest, Err: err}
		}
		return value, err
	}
}

func createdJSON(c phoneid.Created) map[string]any {
	return map[string]any{"evurl": c.EVURL, "correlationId": c.CorrelationID, "referenceId": c.ReferenceID}
}

func resultJSON(r phoneid.Result) map[string]any {
	return map[string]any{
		"matched": exchange.Matched(r), "mdnMatchScore": string(r.MDNMatchScore),
		"correlationId": r.CorrelationID, "referenceId": r.ReferenceID, "associationKey": r.AssociationKey,
	}
}

func (p *program) outcome(o exchange.Outcome) any {
	out := js.ValueOf(map[string]any{
		"matched": o.Matched, "retry": o.Retry, "failover": o.Failover,
		"correlationId": o.Created.CorrelationID, "referenceId": o.Created.ReferenceID, "mdnMatchScore": string(o.Result.MDNMatchScore),
	})
	if o.Err != nil {
		out.Set("error", p.world.error(o.Err))
	}
	return out
}

// told is what the bridge is told of a failure.
func told(e *exchange.Error) map[string]any {
	retry, failover := e.Advice()
	return map[string]any{
		"kind": string(e.Kind), "op": e.Op, "message": e.Error(), "status": e.Status,
		"platformCode": string(e.Code), "meaning": e.Meaning(), "description": e.Description,
		"retryAfter": float64(e.RetryAfter.Milliseconds()), "retry": retry, "failover": failover,
	}
}
