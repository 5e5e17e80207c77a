package phoneid

import "github.com/evurl/edge/evurl/strictjson"

// ResultRequest asks phoneIdResult what came of an EVURL. The result is there
// for an hour from the moment the EVURL was used; before that the answer is
// [CodePending].
type ResultRequest struct {
	MerchantID     string // required, at most 30 characters
	SubMerchantID  string // for resellers, at most 30 characters
	CorrelationID  string // required, 8 to 80 characters, a new one for each call
	AssociationKey string // required: the correlation id that the EVURL was made with
	ConsumerMDN    string // the number to match, E.164: "match" on the wire
}

func (r *ResultRequest) fields() []field {
	return []field{
		text("merchantId", &r.MerchantID, required, length(1, MaxMerchantID)),
		text("subMerchantId", &r.SubMerchantID, optional, length(1, MaxMerchantID)),
		text("correlationId", &r.CorrelationID, required, length(MinCorrelationID, MaxCorrelationID)),
		text("associationKey", &r.AssociationKey, required, length(MinCorrelationID, MaxCorrelationID)),
		nested("match", optional, text("consumerMdn", &r.ConsumerMDN, required, mdn)),
	}
}

// Validate returns a *FieldError for the first field that is missing or is not
// what it has to be.
func (r ResultRequest) Validate() error { return validate(r.fields()) }

// MarshalJSON writes the fields that are given.
func (r ResultRequest) MarshalJSON() ([]byte, error) { return object(r.fields()).MarshalJSON() }

// ResultRequestFrom reads and validates a request that strictjson.Object read.
func ResultRequestFrom(members map[string]any) (ResultRequest, error) {
	var r ResultRequest
	return whole(&r, readRequest(members, r.fields()))
}

// ParseResultRequest reads and validates a request.
func ParseResultRequest(data []byte) (ResultRequest, error) {
	o, err := strictjson.Object(data, depth)
	if err != nil {
		return ResultRequest{}, err
	}
	return ResultRequestFrom(o)
}

// Result is what phoneIdResult answers once the device is done.
type Result struct {
	CorrelationID string // that of the request
	ReferenceID   string
	// AssociationKey may be another than the one asked for: in the platform's
	// own sample it is. What ties an answer to its request is CorrelationID.
	AssociationKey string
	MDNMatchScore  Score // "" where no match was asked for
}

func (r *Result) fields() []field {
	return []field{
		text("correlationId", &r.CorrelationID, required),
		text("referenceId", &r.ReferenceID, optional),
		answer("phoneIdResult",
			text("associationKey", &r.AssociationKey, optional),
			answer("matchScores", text("mdnMatchScore", &r.MDNMatchScore, optional))),
	}
}

// Matched tells whether the number belongs to the SIM: the score is exactly
// "10", and the answer is one to this request.
func (r Result) Matched(request ResultRequest) bool {
	return r.MDNMatchScore == ScoreExact && r.CorrelationID == request.CorrelationID && r.CorrelationID != ""
}

// MarshalJSON writes it in its "results".
func (r Result) MarshalJSON() ([]byte, error) { return results(r.fields()) }

// ParseResult reads what phoneIdResult answered: a *[Failure] where it failed,
// or where the device is not done yet.
func ParseResult(data []byte) (Result, error) {
	var r Result
	return whole(&r, readResults(data, r.fields()))
}
