package phoneid

import "github.com/evurl/edge/evurl/strictjson"

// results writes a response in its envelope.
func results(fields []field) ([]byte, error) {
	inner, err := object(fields).MarshalJSON()
	if err != nil {
		return nil, err
	}
	return append(append([]byte(`{"results":`), inner...), '}'), nil
}

// answer is nested in a response, where unknown names are the platform's.
func answer(name string, inner ...field) field {
	f := nested(name, optional, inner...)
	f.read = func(r *strictjson.Reader) {
		if o := r.Object(name); o != nil {
			if err := read(o, inner, ignoreUnknown); err != nil {
				r.Fail(name, err.Error())
			}
		}
	}
	return f
}

// readResults reads a response: what is in "results", or the failure in "error".
func readResults(data []byte, fields []field) error {
	root, err := strictjson.Object(data, depth)
	if err != nil {
		return err
	}
	r := strictjson.NewReader(root)
	if r.Given("error") {
		return failureFrom(r.Object("error"), r.Err())
	}
	members := r.Object("results")
	if members == nil {
		r.Fail("results", "is missing")
		return r.Err()
	}
	if err := read(members, fields, ignoreUnknown); err != nil {
		return err
	}
	return validate(fields)
}
