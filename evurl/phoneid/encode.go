package phoneid

import (
	"bytes"
	"encoding/json"
)

// object writes fields in their order. It is an any that json writes as it is.
type object []field

// MarshalJSON writes the fields that are given.
func (o object) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for _, f := range o {
		if !f.given() {
			continue
		}
		value, err := Encode(f.value())
		if err != nil {
			return nil, err
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(append(append(append(out, '"'), f.name...), `":`...), value...)
	}
	return append(out, '}'), nil
}

// Encode writes a message of this package as JSON, & as it is: json.Marshal
// writes \u0026 in its place, which is as good for a program, and in an EVURL
// bad for the eye.
func Encode(message any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(message); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}
