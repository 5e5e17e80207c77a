// Package vectors reads files of test vectors and runs them through an engine.
// It takes both forms of evurl/testdata: one JSON object with the lists
// "evurls" and "rejected", and JSON lines for the cipher alone.
package vectors

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/evurl/edge/evurl"
)

// File is a file of vectors.
type File struct {
	EVURLs   []EVURL
	Rejected []Rejected
	Ciphers  []Cipher
}

// EVURL is one to build and to open. A missing member was not given.
type EVURL struct {
	ID              string
	Algorithm       string
	Key             []byte // base64 in the file
	Endpoint        string
	ClientAccessKey string
	CorrelationID   string
	Timestamp       string
	Nonce           string
	Fields          []Pair
	CipherSalt      string
	Redirect        string
	Air             *bool
	Payload         string
	Data            string
	EVURL           string `json:"evurl"`
}

// Rejected is an EVURL that must not open.
type Rejected struct {
	ID        string
	Error     string // the code
	Algorithm string
	Key       []byte
	EVURL     string `json:"evurl"`
}

// Cipher is a text to encrypt and to decrypt.
type Cipher struct {
	ID         json.Number
	Algorithm  string
	KeyHex     string
	CipherSalt string
	Plaintext  string
	Data       []byte
	Note       string
}

// Pair is a field: ["name", "value"].
type Pair [2]string

// ErrNone is the error for a file without vectors. A loader that finds nothing
// must fail: a test over nothing passes.
var ErrNone = errors.New("no vectors in the file")

// Load reads a file. It fails with ErrNone when there is no vector in it.
func Load(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Parse(data)
}

// Parse reads what a file holds.
func Parse(data []byte) (*File, error) {
	f, err := parseObject(data)
	if err != nil {
		f, err = parseLines(data)
	}
	if err != nil {
		return nil, err
	}
	if f.Lines() == 0 {
		return nil, ErrNone
	}
	return f, nil
}

// Lines counts the vectors.
func (f *File) Lines() int { return len(f.EVURLs) + len(f.Rejected) + len(f.Ciphers) }

func parseObject(data []byte) (*File, error) {
	var o struct {
		EVURLs   *[]EVURL `json:"evurls"`
		Rejected *[]Rejected
	}
	if err := json.Unmarshal(data, &o); err != nil {
		return nil, err
	}
	if o.EVURLs == nil && o.Rejected == nil {
		return nil, errors.New("neither a list evurls nor a list rejected")
	}
	f := &File{}
	if o.EVURLs != nil {
		f.EVURLs = *o.EVURLs
	}
	if o.Rejected != nil {
		f.Rejected = *o.Rejected
	}
	return f, nil
}

func parseLines(data []byte) (*File, error) {
	f := &File{}
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var c Cipher
		if err := json.Unmarshal(line, &c); err != nil {
			return nil, fmt.Errorf("line %d is not a vector", n+1)
		}
		f.Ciphers = append(f.Ciphers, c)
	}
	return f, nil
}

func (v *EVURL) air() evurl.Air {
	switch {
	case v.Air == nil:
		return evurl.AirNotGiven
	case *v.Air:
		return evurl.AirTrue
	default:
		return evurl.AirFalse
	}
}

func (v *EVURL) fields() (fields []evurl.Field) {
	for _, p := range v.Fields {
		fields = append(fields, evurl.Field{Name: p[0], Value: p[1]})
	}
	return fields
}
