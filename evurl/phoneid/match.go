package phoneid

import (
	"time"

	"github.com/evurl/edge/evurl/strictjson"
)

// MatchRequest asks match whether an identity belongs to a number. Which fields
// beyond the first are required is not public: our choice is those that the
// other calls require. The rest is compared where it is given.
type MatchRequest struct {
	MerchantID       string    // required, at most 30 characters
	SubMerchantID    string    // for resellers, at most 30 characters
	ConsentID        string    // required, at most 128 characters
	ConsentTimeStamp time.Time // required: when the consumer agreed
	MSISDN           string    // required, E.164
	CorrelationID    string    // required, 8 to 80 characters
	Identity
}

// Identity is what is compared, each at most 128 characters.
type Identity struct {
	FirstName, LastName     string
	Address1, Address2      string
	City, State             string
	PostalCode, CountryCode string
	NationalID, DateOfBirth string // DateOfBirth is YYYYMMDD
}

func (r *MatchRequest) fields() []field {
	short := length(1, MaxIdentityField)
	return []field{
		text("merchantId", &r.MerchantID, required, length(1, MaxMerchantID)),
		text("subMerchantId", &r.SubMerchantID, optional, length(1, MaxMerchantID)),
		text("consentId", &r.ConsentID, required, length(1, MaxConsentID)),
		moment("consentTimeStamp", &r.ConsentTimeStamp, required),
		text("msisdn", &r.MSISDN, required, mdn),
		text("correlationId", &r.CorrelationID, required, length(MinCorrelationID, MaxCorrelationID)),
		text("firstName", &r.FirstName, optional, short),
		text("lastName", &r.LastName, optional, short),
		text("address1", &r.Address1, optional, short),
		text("address2", &r.Address2, optional, short),
		text("city", &r.City, optional, short),
		text("state", &r.State, optional, short),
		text("postalCode", &r.PostalCode, optional, short),
		text("countryCode", &r.CountryCode, optional, short),
		text("nationalId", &r.NationalID, optional, short),
		text("dateOfBirth", &r.DateOfBirth, optional, birthday),
	}
}

// Validate returns a *FieldError for the first field that is missing or is not
// what it has to be.
func (r MatchRequest) Validate() error { return validate(r.fields()) }

// MarshalJSON writes the fields that are given.
func (r MatchRequest) MarshalJSON() ([]byte, error) { return object(r.fields()).MarshalJSON() }

// MatchRequestFrom reads and validates a request that strictjson.Object read.
func MatchRequestFrom(members map[string]any) (MatchRequest, error) {
	var r MatchRequest
	return whole(&r, readRequest(members, r.fields()))
}

// ParseMatchRequest reads and validates a request.
func ParseMatchRequest(data []byte) (MatchRequest, error) {
	o, err := strictjson.Object(data, depth)
	if err != nil {
		return MatchRequest{}, err
	}
	return MatchRequestFrom(o)
}

// Scores is what match answers.
type Scores struct {
	CorrelationID string // that of the request
	ResponseID    string
	DataSource    string
	// IdentityScore is 0 to 100; the others are a [Score].
	IdentityScore              Score
	FirstName, LastName        Score
	StreetAddress, City, State Score
	PostalCode, CountryCode    Score
	NationalID, DateOfBirth    Score
}

func (s *Scores) fields() []field {
	return []field{
		text("correlationId", &s.CorrelationID, required),
		text("responseId", &s.ResponseID, optional),
		text("dataSource", &s.DataSource, optional),
		text("identityScore", &s.IdentityScore, optional),
		text("firstNameScore", &s.FirstName, optional),
		text("lastNameScore", &s.LastName, optional),
		text("streetAddressScore", &s.StreetAddress, optional),
		text("cityScore", &s.City, optional),
		text("stateScore", &s.State, optional),
		text("postalCodeScore", &s.PostalCode, optional),
		text("countryCodeScore", &s.CountryCode, optional),
		text("nationalIdScore", &s.NationalID, optional),
		text("dateOfBirthScore", &s.DateOfBirth, optional),
	}
}

// MarshalJSON writes it in its "results".
func (s Scores) MarshalJSON() ([]byte, error) { return results(s.fields()) }

// ParseScores reads what match answered: a *[Failure] where it failed.
func ParseScores(data []byte) (Scores, error) {
	var s Scores
	return whole(&s, readResults(data, s.fields()))
}

// Score is how well something matched, as the platform writes it.
type Score string

const (
	ScoreExact        Score = "10"
	ScoreHighPartial  Score = "9"
	ScorePartial      Score = "5"
	ScoreNone         Score = "0"
	ScoreNotAvailable Score = "-1"
)
