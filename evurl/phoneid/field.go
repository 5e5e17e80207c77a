package phoneid

import (
	"time"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/strictjson"
)

// FieldError names a field and says what is wrong with it.
type FieldError = strictjson.FieldError

// field is one member of a message: where it stands, how it is read, checked
// and written. Each message is one list of them, so that no name stands twice.
type field struct {
	name     string
	required bool
	read     func(*strictjson.Reader)
	given    func() bool
	check    func() string // what is wrong with what is given, or ""
	value    func() any
}

const (
	required = true
	optional = false
)

func text[T ~string](name string, p *T, required bool, checks ...func(string) string) field {
	return field{
		name: name, required: required,
		read:  func(r *strictjson.Reader) { *p = T(r.Text(name)) },
		given: func() bool { return *p != "" },
		check: func() string {
			for _, check := range checks {
				if what := check(string(*p)); what != "" {
					return what
				}
			}
			return ""
		},
		value: func() any { return *p },
	}
}

func moment(name string, p *time.Time, required bool) field {
	return field{
		name: name, required: required,
		read: func(r *strictjson.Reader) {
			if text := r.Text(name); text != "" {
				t, err := ParseTime(text)
				if err != nil {
					r.Fail(name, err.Error())
				}
				*p = t
			}
		},
		given: func() bool { return !p.IsZero() },
		check: func() string { return writable(*p) },
		value: func() any { return FormatTime(*p) },
	}
}

func air(name string, p *evurl.Air) field {
	return field{
		name: name,
		read: func(r *strictjson.Reader) {
			if v, given := r.Bool(name); given {
				*p = evurl.AirFalse
				if v {
					*p = evurl.AirTrue
				}
			}
		},
		given: func() bool { return *p != evurl.AirNotGiven },
		check: func() string {
			if *p > evurl.AirTrue {
				return "is not true or false"
			}
			return ""
		},
		value: func() any { return *p == evurl.AirTrue },
	}
}

// nested is an object within the message. It is given where one of its fields is.
func nested(name string, required bool, inner ...field) field {
	given := func() bool {
		for _, f := range inner {
			if f.given() {
				return true
			}
		}
		return false
	}
	return field{
		name: name, required: required, given: given,
		read: func(r *strictjson.Reader) {
			o := r.Object(name)
			if o == nil {
				return
			}
			if err := read(o, inner, refuseUnknown); err != nil {
				r.Fail(name, err.Error())
			} else if !given() {
				r.Fail(name, "is empty; leave it out where there is none")
			}
		},
		check: func() string {
			if err := validate(inner); err != nil {
				return err.Error()
			}
			return ""
		},
		value: func() any { return object(inner) },
	}
}

const (
	refuseUnknown = true
	ignoreUnknown = false
)

// read fills the fields from an object.
func read(members map[string]any, fields []field, strict bool) error {
	r := strictjson.NewReader(members)
	for _, f := range fields {
		f.read(r)
	}
	if strict {
		return r.Done()
	}
	return r.Err()
}

// readRequest is read and validate.
func readRequest(members map[string]any, fields []field) error {
	if err := read(members, fields, refuseUnknown); err != nil {
		return err
	}
	return validate(fields)
}

// whole returns what was read, and nothing of it where something is wrong: a
// part of an answer may look like a match.
func whole[T any](message *T, err error) (T, error) {
	if err != nil {
		var none T
		return none, err
	}
	return *message, nil
}

// validate returns the first thing that is wrong, in the order of the fields.
func validate(fields []field) error {
	for _, f := range fields {
		switch {
		case !f.given():
			if f.required {
				return &FieldError{Name: f.name, What: "is missing"}
			}
		default:
			if what := f.check(); what != "" {
				return &FieldError{Name: f.name, What: what}
			}
		}
	}
	return nil
}
