package phoneid

import (
	"encoding/json"

	"github.com/evurl/edge/evurl/strictjson"
)

// Failure is what the API answers when it does not do what it was asked:
//
//	{"error":{"correlationId":"…","referenceId":"…","code":"-20","description":"…"}}
//
// The envelope is as clients of the platform read it.
type Failure struct {
	CorrelationID string
	ReferenceID   string
	Code          Code
	// Description is the platform's text. It may quote what was sent, so that
	// Error does not print it; [Scrub] makes it fit for a log.
	Description string
}

func (f *Failure) fields() []field {
	return []field{
		text("correlationId", &f.CorrelationID, optional),
		text("referenceId", &f.ReferenceID, optional),
		text("code", &f.Code, required),
		text("description", &f.Description, optional),
	}
}

// Error gives the code and its meaning.
func (f *Failure) Error() string { return f.Code.String() }

// Unwrap returns the code, so that errors.Is finds it.
func (f *Failure) Unwrap() error { return f.Code }

// MarshalJSON writes it in its "error".
func (f Failure) MarshalJSON() ([]byte, error) {
	inner, err := object(f.fields()).MarshalJSON()
	if err != nil {
		return nil, err
	}
	return append(append([]byte(`{"error":`), inner...), '}'), nil
}

// failureFrom reads an "error". A code that came as a number is taken, too.
func failureFrom(members map[string]any, err error) error {
	if err != nil {
		return err
	}
	if n, ok := members["code"].(json.Number); ok {
		members["code"] = n.String()
	}
	f := &Failure{}
	r := strictjson.NewReader(members)
	f.Code = Code(r.Text("code"))
	if f.Code == "" {
		r.Fail("code", "is missing")
	}
	if err := r.Err(); err != nil {
		return err
	}
	// Of the rest, what is no text is left out: the code is what counts.
	f.CorrelationID, _ = members["correlationId"].(string)
	f.ReferenceID, _ = members["referenceId"].(string)
	f.Description, _ = members["description"].(string)
	return f
}
