// Package strictjson reads one JSON object and takes nothing that two readers
// could understand differently: UTF-8, each name once and byte for byte,
// bounded depth, nothing behind it. encoding/json itself takes the last of two
// names, in any case, and U+FFFD for half a surrogate pair.
package strictjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/evurl/edge/evurl/internal/nearmiss"
)

// Error says what is wrong, and nothing of what was read.
type Error struct {
	Offset int64 // in bytes; -1 where it is the whole
	What   string
}

func (e *Error) Error() string {
	if e.Offset < 0 {
		return e.What
	}
	return "at byte " + strconv.FormatInt(e.Offset, 10) + ": " + e.What
}

var (
	errTwice = errors.New("a name given twice")
	errDeep  = errors.New("nested too deeply")
)

// Object reads an object of at most depth levels, itself one of them. Numbers
// are json.Number. It fails with an *Error.
func Object(data []byte, depth int) (map[string]any, error) {
	if miss := nearmiss.Encoding(data); miss != "" {
		return nil, &Error{0, miss}
	}
	if !utf8.Valid(data) {
		return nil, &Error{-1, "not UTF-8"}
	}
	if at := halfPair(data); at >= 0 {
		return nil, &Error{int64(at), "half of a surrogate pair"}
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	v, err := parseValue(d, depth)
	if err != nil {
		if errors.Is(err, errTwice) || errors.Is(err, errDeep) {
			return nil, &Error{d.InputOffset(), err.Error()}
		}
		if len(bytes.TrimSpace(data)) == 0 {
			return nil, &Error{-1, "empty, and not an object"}
		}
		if miss := around(data); miss != "" {
			return nil, &Error{0, miss}
		}
		return nil, &Error{d.InputOffset(), "not JSON"}
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, &Error{d.InputOffset(), "something behind the object"}
	}
	switch v := v.(type) {
	case map[string]any:
		return v, nil
	case string:
		return nil, &Error{-1, "a string and not an object: leave the quotes around it out"}
	}
	return nil, &Error{-1, "not an object"}
}

// around returns what is around an object and not allowed in JSON, or "". The data
// are not blank. Blanks and line ends are allowed.
func around(data []byte) string {
	data = bytes.TrimSpace(data)
	if data[0] == '{' || data[0] == '[' {
		return ""
	}
	return nearmiss.Around(data)
}

// halfPair returns where an escape stands for half of a surrogate pair, or -1.
func halfPair(data []byte) int {
	for i := 0; i < len(data); i++ {
		if data[i] != '\\' {
			continue
		}
		switch unit := escaped(data[i:]); {
		case unit >= 0xd800 && unit < 0xdc00:
			if low := escaped(data[min(i+6, len(data)):]); low < 0xdc00 || low > 0xdfff {
				return i
			}
			i += 11
		case unit >= 0xdc00 && unit <= 0xdfff:
			return i
		default:
			i++ // what is escaped may be a backslash
		}
	}
	return -1
}

// escaped returns the number of an escape \uXXXX that data begin with, or -1.
func escaped(data []byte) int {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return -1
	}
	n, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	if err != nil {
		return -1
	}
	return int(n)
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
	if depth == 0 {
		return nil, errDeep
	}
	if delim == '[' {
		return parseList(d, depth-1)
	}
	return parseObject(d, depth-1)
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
