package vectors

import (
	"encoding/base64"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/evurl/edge/evurl/strictjson"
)

// Engines in other languages read the same file, and a line must not mean
// something else to each: of two readings of a line one is refused here.

// names are those that have a meaning in a file, from the types that hold it.
// Others are notes.
var names = sync.OnceValue(func() (list []string) {
	for _, t := range []any{File{}, EVURL{}, Rejected{}, Cipher{}, Linted{}, OtherKey{}, Lint{}} {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(t)) {
			name := f.Tag.Get("json")
			if name == "" {
				name = strings.ToLower(f.Name[:1]) + f.Name[1:]
			}
			list = append(list, name)
		}
	}
	return list
})

// deepest is more than any member is.
const deepest = 8

// check refuses an object that readers could understand differently.
func check(data []byte) error {
	o, err := strictjson.Object(data, deepest)
	if err != nil {
		return err
	}
	return checkValue("", o)
}

func checkValue(name string, v any) error {
	switch v := v.(type) {
	case nil:
		return fmt.Errorf("%q is null: leave out what is not given", name)
	case map[string]any:
		for name, member := range v {
			for _, known := range names() {
				if name != known && strings.EqualFold(name, known) {
					return fmt.Errorf("a name is spelt %q, and not %q", name, known)
				}
			}
			if err := checkValue(name, member); err != nil {
				return err
			}
		}
	case []any:
		for _, member := range v {
			if err := checkValue(name, member); err != nil {
				return err
			}
		}
	case string:
		if name == "data" || name == "key" {
			return checkBase64(name, v)
		}
	}
	return nil
}

func checkBase64(name, text string) error {
	bytes, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || base64.StdEncoding.EncodeToString(bytes) != text {
		return errors.New(name + " is not the one base64 of its bytes")
	}
	return nil
}
