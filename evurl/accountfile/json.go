package accountfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/evurl/edge/evurl"
)

// maxDepth is one more than an account has: deeper is refused before it is read.
const maxDepth = 4

var errTwice = errors.New("a name given twice")

// parseJSON reads one object, strictly: UTF-8, no name twice, nothing behind
// it. encoding/json itself would take the last of two names, in any case.
func parseJSON(data []byte) (map[string]any, error) {
	if !utf8.Valid(data) {
		return nil, malformed(-1, "not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	v, err := parseValue(d, 0)
	if err != nil {
		what := "not JSON"
		if errors.Is(err, errTwice) {
			what = errTwice.Error()
		}
		return nil, malformed(d.InputOffset(), what)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, malformed(d.InputOffset(), "something behind the object")
	}
	o, ok := v.(map[string]any)
	if !ok {
		return nil, malformed(-1, "not an object")
	}
	return o, nil
}

func malformed(offset int64, what string) error {
	if offset >= 0 {
		what = "at byte " + strconv.FormatInt(offset, 10) + ": " + what
	}
	return &evurl.Error{Code: evurl.ErrAccount, Detail: "the account file " + what}
}

func parseValue(d *json.Decoder, depth int) (any, error) {
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	delim, ok := t.(json.Delim)
	if !ok {
		return t, nil
	}
	if depth == maxDepth {
		return nil, errors.New("too deep")
	}
	if delim == '[' {
		return parseList(d, depth+1)
	}
	return parseObject(d, depth+1)
}

func parseList(d *json.Decoder, depth int) (any, error) {
	list := []any{}
	for d.More() {
		v, err := parseValue(d, depth)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	_, err := d.Token()
	return list, err
}

func parseObject(d *json.Decoder, depth int) (any, error) {
	o := map[string]any{}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		name, _ := t.(string)
		if _, ok := o[name]; ok {
			return nil, errTwice
		}
		if o[name], err = parseValue(d, depth); err != nil {
			return nil, err
		}
	}
	_, err := d.Token()
	return o, err
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
