package client

import (
	"context"
	"crypto/rand"
	"strings"

	"github.com/evurl/edge/evurl/phoneid"
)

// Create asks phoneIdUrl for an EVURL. MerchantID and SubMerchantID come from
// the Config where the request names no merchant, and a CorrelationID is made
// where it has none: keep the one in Created, it is the AssociationKey of the
// result. It is called once and not again: each call makes an EVURL.
func (c *Client) Create(ctx context.Context, r phoneid.CreateRequest) (phoneid.Created, error) {
	c.fillIn(&r.MerchantID, &r.SubMerchantID, &r.CorrelationID)
	e := &exchange[phoneid.Created]{
		op: "create", path: phoneid.CreatePath, request: r, id: r.CorrelationID, parse: phoneid.ParseCreated,
		answered: func(a phoneid.Created) string { return a.CorrelationID },
		check: func(a phoneid.Created) string {
			if !strings.HasPrefix(a.EVURL, "https://") && !strings.HasPrefix(a.EVURL, c.scheme+"://") {
				return "evurl is not an https URL"
			}
			return ""
		},
	}
	return e.with(ctx, c)
}

// Result asks phoneIdResult once. Until the device is done it fails with
// [phoneid.CodePending]; [Client.Wait] asks again.
func (c *Client) Result(ctx context.Context, r phoneid.ResultRequest) (phoneid.Result, error) {
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
func (c *Client) Match(ctx context.Context, r phoneid.MatchRequest) (phoneid.Scores, error) {
	c.fillIn(&r.MerchantID, &r.SubMerchantID, &r.CorrelationID)
	e := &exchange[phoneid.Scores]{
		op: "match", path: phoneid.MatchPath, request: r, id: r.CorrelationID, parse: phoneid.ParseScores,
		answered: func(a phoneid.Scores) string { return a.CorrelationID },
	}
	return e.with(ctx, c)
}

func (c *Client) fillIn(merchantID, subMerchantID, correlationID *string) {
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

// newCorrelationID has 26 letters and digits, of the system's generator: who
// knows one may ask for its result.
func newCorrelationID() string { return rand.Text() }
