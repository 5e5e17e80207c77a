package phoneid

import (
	"time"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/strictjson"
)

// CreateRequest asks phoneIdUrl for an EVURL. It is valid for ten minutes and
// works once.
type CreateRequest struct {
	MerchantID       string    // required, at most 30 characters
	SubMerchantID    string    // for resellers, at most 30 characters
	ConsentID        string    // required, at most 128 characters
	ConsentTimeStamp time.Time // required: when the consumer agreed
	ConsumerMDN      string    // required: the number that is claimed, E.164
	CorrelationID    string    // required, 8 to 80 characters, unique to the transaction
	ConsumerDeviceIP string    // an IP address
	ConsumerDeviceUA string    // the device's User-Agent
	Air              evurl.Air // an HTTPS to HTTP redirect is allowed
	RedirectURL      string    // where the device goes afterwards; without it, it gets HTTP 200
	UseCase          string    // one or two digits: "1" login, "2" registration
}

func (r *CreateRequest) fields() []field {
	return []field{
		text("merchantId", &r.MerchantID, required, length(1, MaxMerchantID)),
		text("subMerchantId", &r.SubMerchantID, optional, length(1, MaxMerchantID)),
		text("consentId", &r.ConsentID, required, length(1, MaxConsentID)),
		moment("consentTimeStamp", &r.ConsentTimeStamp, required),
		text("consumerMdn", &r.ConsumerMDN, required, mdn),
		text("correlationId", &r.CorrelationID, required, length(MinCorrelationID, MaxCorrelationID)),
		text("consumerDeviceIP", &r.ConsumerDeviceIP, optional, address),
		text("consumerDeviceUA", &r.ConsumerDeviceUA, optional, length(1, MaxUserAgent)),
		air("air", &r.Air),
		text("redirectUrl", &r.RedirectURL, optional, length(1, MaxRedirectURL)),
		text("useCase", &r.UseCase, optional, useCase),
	}
}

// Validate returns a *FieldError for the first field that is missing or is not
// what it has to be. Whether RedirectURL may be used is the account's to say.
func (r CreateRequest) Validate() error { return validate(r.fields()) }

// MarshalJSON writes the fields that are given.
func (r CreateRequest) MarshalJSON() ([]byte, error) { return object(r.fields()).MarshalJSON() }

// CreateRequestFrom reads and validates a request that strictjson.Object read.
func CreateRequestFrom(members map[string]any) (CreateRequest, error) {
	var r CreateRequest
	return whole(&r, readRequest(members, r.fields()))
}

// ParseCreateRequest reads and validates a request.
func ParseCreateRequest(data []byte) (CreateRequest, error) {
	o, err := strictjson.Object(data, depth)
	if err != nil {
		return CreateRequest{}, err
	}
	return CreateRequestFrom(o)
}

// Created is what phoneIdUrl answers.
type Created struct {
	EVURL         string
	CorrelationID string // that of the request
	ReferenceID   string // the platform's own: "20221202163744M16301C147600"
}

func (c *Created) fields() []field {
	return []field{
		text("evurl", &c.EVURL, required, length(1, evurl.MaxURL)),
		text("correlationId", &c.CorrelationID, required),
		text("referenceId", &c.ReferenceID, optional),
	}
}

// MarshalJSON writes it in its "results".
func (c Created) MarshalJSON() ([]byte, error) { return results(c.fields()) }

// ParseCreated reads what phoneIdUrl answered: a *[Failure] where it failed.
func ParseCreated(data []byte) (Created, error) {
	var c Created
	return whole(&c, readResults(data, c.fields()))
}
