package client

import (
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/exchange"
)

// What package exchange has of the calls, by the names that they have here.

type (
	// Error is what every call fails with.
	Error = exchange.Error
	// Kind says what failed.
	Kind = exchange.Kind
	// WaitOptions say how Wait asks. The zero value is the defaults.
	WaitOptions = exchange.WaitOptions
	// Authentication says how to verify a number from beginning to end.
	Authentication = exchange.Authentication
	// Outcome is how an authentication ended.
	Outcome = exchange.Outcome
)

// The kinds of an [Error].
const (
	KindRequest   = exchange.KindRequest
	KindTransport = exchange.KindTransport
	KindTLS       = exchange.KindTLS
	KindRedirect  = exchange.KindRedirect
	KindResponse  = exchange.KindResponse
	KindAPI       = exchange.KindAPI
	KindDeadline  = exchange.KindDeadline
)

// Defaults of [WaitOptions].
const (
	DefaultDeadline    = exchange.DefaultDeadline
	DefaultInterval    = exchange.DefaultInterval
	DefaultMaxInterval = exchange.DefaultMaxInterval
)

// Matched is [exchange.Matched].
func Matched(r phoneid.Result) bool { return exchange.Matched(r) }
