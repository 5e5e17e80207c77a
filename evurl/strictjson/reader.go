package strictjson

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Reader takes the members of an object by their names, and keeps the first
// thing that is wrong. Its texts name members that were asked for, and quote
// nothing of what was read.
//
//	r := strictjson.NewReader(object)
//	id, n := r.Text("id"), r.Integer("n")
//	if err := r.Done(); err != nil { … }
type Reader struct {
	members map[string]any
	asked   []string
	err     error
}

// NewReader reads what [Object] returned, or a member of it.
func NewReader(members map[string]any) *Reader { return &Reader{members: members} }

// FieldError is what a [Reader] finds wrong.
type FieldError struct {
	Name string // the member, or "" where it is a name that nothing asked for
	What string
}

func (e *FieldError) Error() string { return strings.TrimLeft(e.Name+" "+e.What, " ") }

// Fail notes what is wrong with a member, unless something was wrong before.
func (r *Reader) Fail(name, what string) {
	if r.err == nil {
		r.err = &FieldError{name, what}
	}
}

// Given tells whether there is a member of that name.
func (r *Reader) Given(name string) bool {
	_, ok := r.members[name]
	return ok
}

func (r *Reader) take(name string) (any, bool) {
	r.asked = append(r.asked, name)
	v, ok := r.members[name]
	return v, ok
}

// Text returns a string that is not empty, or "" where there is none.
func (r *Reader) Text(name string) string {
	v, ok := r.take(name)
	if !ok {
		return ""
	}
	s, ok := v.(string)
	if !ok || s == "" {
		r.Fail(name, "is not a string, or empty; leave it out where there is none")
	}
	return s
}

// Integer returns a whole number, or 0 where there is none.
func (r *Reader) Integer(name string) int {
	v, ok := r.take(name)
	if !ok {
		return 0
	}
	number, _ := v.(json.Number)
	n, err := strconv.Atoi(number.String())
	if err != nil {
		r.Fail(name, "is not a whole number")
	}
	return n
}

// Number returns a number, or 0 where there is none.
func (r *Reader) Number(name string) float64 {
	v, ok := r.take(name)
	if !ok {
		return 0
	}
	number, _ := v.(json.Number)
	f, err := number.Float64()
	if err != nil {
		r.Fail(name, "is not a number")
	}
	return f
}

// Bool returns a boolean, and whether there is one.
func (r *Reader) Bool(name string) (value, given bool) {
	v, given := r.take(name)
	if !given {
		return false, false
	}
	value, ok := v.(bool)
	if !ok {
		r.Fail(name, "is not true or false")
	}
	return value, true
}

// List returns a list, or nil where there is none.
func (r *Reader) List(name string) []any {
	v, ok := r.take(name)
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		r.Fail(name, "is not a list")
	}
	return list
}

// Texts returns a list of strings, or nil where there is none.
func (r *Reader) Texts(name string) []string {
	var texts []string
	for i, v := range r.List(name) {
		s, ok := v.(string)
		if !ok {
			r.Fail(name, "entry "+strconv.Itoa(i+1)+" is not a string")
		}
		texts = append(texts, s)
	}
	return texts
}

// Object returns an object within the object, or nil where there is none.
func (r *Reader) Object(name string) map[string]any {
	v, ok := r.take(name)
	if !ok {
		return nil
	}
	o, ok := v.(map[string]any)
	if !ok {
		r.Fail(name, "is not an object")
	}
	return o
}

// Objects returns a list of objects, or nil where there is none.
func (r *Reader) Objects(name string) []map[string]any {
	var objects []map[string]any
	for i, v := range r.List(name) {
		o, ok := v.(map[string]any)
		if !ok {
			r.Fail(name, "entry "+strconv.Itoa(i+1)+" is not an object")
		}
		objects = append(objects, o)
	}
	return objects
}

// Err returns the first thing that is wrong, where names that nothing asked
// for do not count.
func (r *Reader) Err() error { return r.err }

// Done returns the first thing that is wrong: at last, a member that nothing
// asked for. Its name is not told, since it may be a key that slipped, but where
// it is one of the names in another case.
func (r *Reader) Done() error {
	for _, name := range slices.Sorted(maps.Keys(r.members)) {
		if slices.Contains(r.asked, name) {
			continue
		}
		for _, known := range r.asked {
			if strings.EqualFold(name, known) {
				r.Fail(known, "is spelt otherwise; names are taken byte for byte")
			}
		}
		r.Fail("", "an unknown name; known are "+strings.Join(r.asked, ", "))
	}
	return r.err
}
