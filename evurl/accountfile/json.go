package accountfile

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/internal/strictjson"
)

// depth is how deep an account nests: the object, its keys, and a key.
const depth = 4

func parseJSON(data []byte) (map[string]any, error) {
	o, err := strictjson.Object(data, depth)
	if err != nil {
		return nil, &evurl.Error{Code: evurl.ErrAccount, Detail: "the account file " + err.Error()}
	}
	return o, nil
}

// reader takes the members of an object by their names, and keeps the first
// thing that is wrong.
type reader struct {
	members map[string]any
	name    string
	code    evurl.Code
	asked   []string
	err     error
}

func (r *reader) fail(detail string) {
	if r.err == nil {
		r.err = &evurl.Error{Code: r.code, Detail: r.name + ": " + detail}
	}
}

// take returns a member, and false where there is none.
func (r *reader) take(name string) (any, bool) {
	r.asked = append(r.asked, name)
	v, ok := r.members[name]
	return v, ok
}

func (r *reader) text(name string) string {
	v, ok := r.take(name)
	if !ok {
		return ""
	}
	s, ok := v.(string)
	if !ok || s == "" {
		r.fail(name + " is not a string, or empty; leave it out where there is none")
	}
	return s
}

func (r *reader) integer(name string) int {
	v, ok := r.take(name)
	if !ok {
		return 0
	}
	number, _ := v.(json.Number)
	n, err := strconv.Atoi(number.String())
	if err != nil {
		r.fail(name + " is not a whole number")
	}
	return n
}

func (r *reader) list(name string) []any {
	v, ok := r.take(name)
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		r.fail(name + " is not a list")
	}
	return list
}

// done returns the first thing that is wrong: at last, a member that nothing
// asked for. Its name is not told: it may be a key that slipped.
func (r *reader) done() error {
	for _, name := range slices.Sorted(maps.Keys(r.members)) {
		if !slices.Contains(r.asked, name) {
			r.fail("an unknown name; known are " + strings.Join(r.asked, ", "))
		}
	}
	return r.err
}
