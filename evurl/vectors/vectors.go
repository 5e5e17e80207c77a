// Package vectors reads files of test vectors and runs them through an engine.
// It takes the forms of evurl/testdata: one JSON object with the lists "evurls",
// "rejected" and "lints", and JSON lines for the cipher alone.
package vectors

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/secretfile"
)

// File is a file of vectors.
type File struct {
	EVURLs   []EVURL    `json:"evurls"`
	Rejected []Rejected `json:"rejected"`
	Lints    []Linted   `json:"lints"`
	Ciphers  []Cipher   `json:"-"`
}

// EVURL is one to build and to open. A missing member was not given.
type EVURL struct {
	ID              ID `json:"id"`
	Algorithm       string
	Key             []byte // base64 in the file
	Endpoint        string
	ClientAccessKey string
	CorrelationID   string `json:"correlationId"`
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
	ID        ID     `json:"id"`
	Error     string // the code
	Algorithm string
	Key       []byte
	EVURL     string `json:"evurl"`
}

// Cipher is a text to encrypt and to decrypt.
type Cipher struct {
	ID         ID `json:"id"`
	Algorithm  string
	KeyHex     string
	CipherSalt string
	Plaintext  string
	Data       []byte
	Note       string
}

// Linted is an EVURL with something wrong, and one that is mended. With a key
// it is looked at with an account, too.
type Linted struct {
	ID     ID     `json:"id"`
	EVURL  string `json:"evurl"`
	Mended string
	Lints  []Lint // all that is told, with the key where there is one
	// LintsWithoutKey is what is told without it, where that is less.
	LintsWithoutKey *[]Lint
	Error           bool // the text is not a URL: the only lint is an error
	Algorithm       string
	Key             []byte
	Others          []OtherKey // of the account, beside the primary one
	Redirects       []string
	Now             time.Time
	OpenCode        string // what Open answers, where the lints' codes do not tell
	Note            string
}

// OtherKey is a further key of an account.
type OtherKey struct {
	ID                string `json:"id"`
	Status, Algorithm string
	Key               []byte
}

// Lint is an evurl.Lint without its words.
type Lint struct {
	Name, Code, Where string
	Offset            int
}

// ID names a line: a text or a number.
type ID string

// UnmarshalJSON takes either.
func (id *ID) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) != nil {
		text = string(data)
	}
	*id = ID(text)
	return nil
}

// vector is a line of either form.
type vector interface {
	name() string
	check(ctx context.Context, e evurltest.Engine) error
}

func (v *EVURL) name() string    { return string(v.ID) }
func (v *Rejected) name() string { return string(v.ID) }
func (v *Cipher) name() string   { return string(v.ID) }
func (v *Linted) name() string   { return string(v.ID) }

// lines returns all vectors, in their order.
func (f *File) lines() (list []vector) {
	for i := range f.EVURLs {
		list = append(list, &f.EVURLs[i])
	}
	for i := range f.Rejected {
		list = append(list, &f.Rejected[i])
	}
	for i := range f.Lints {
		list = append(list, &f.Lints[i])
	}
	for i := range f.Ciphers {
		list = append(list, &f.Ciphers[i])
	}
	return list
}

// Pair is a field: ["name", "value"].
type Pair [2]string

// ErrNone is the error for a file without vectors. A loader that finds nothing
// must fail: a test over nothing passes.
var ErrNone = errors.New("no vectors in the file")

// maxFile is the most bytes that a file may have: ten times the largest one.
const maxFile = 16 << 20

// Load reads a regular file of at most 16 MiB. It fails with ErrNone when there
// is no vector in it.
func Load(path string) (*File, error) {
	data, _, err := secretfile.Read(path, secretfile.Plain, maxFile)
	if err != nil {
		return nil, fmt.Errorf("the file of vectors %w", err)
	}
	return Parse(data)
}

// Parse reads what a file holds. Names are spelt as they are documented, each
// once; nothing is null; base64 is canonical.
func Parse(data []byte) (*File, error) {
	parse := parseLines
	var members map[string]json.RawMessage
	if json.Unmarshal(data, &members) == nil && (members["evurls"] != nil || members["rejected"] != nil || members["lints"] != nil) {
		parse = parseObject
	}
	f, err := parse(data)
	if err != nil {
		return nil, err
	}
	if f.Lines() == 0 {
		return nil, ErrNone
	}
	return f, nil
}

// Lines counts the vectors.
func (f *File) Lines() int { return len(f.EVURLs) + len(f.Rejected) + len(f.Lints) + len(f.Ciphers) }

func parseObject(data []byte) (*File, error) {
	if err := check(data); err != nil {
		return nil, err
	}
	f := &File{}
	err := json.Unmarshal(data, f)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return nil, fmt.Errorf("at byte %d: %s is not of its type", wrong.Offset, wrong.Field)
	}
	if err != nil {
		return nil, errors.New("a member that cannot be read")
	}
	return f, nil
}

func parseLines(data []byte) (*File, error) {
	f := &File{}
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := check(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
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
