package gate

import (
	"errors"
	"fmt"
	"slices"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/secretfile"
	"github.com/evurl/edge/evurl/strictjson"
)

const (
	maxFile     = 4 << 20
	secretDepth = 5
)

var errReaders = errors.New("the file of secrets can be read by other users: run chmod 600 on it, or allow it by OthersMayRead (evurl --secrets-readable)")

// FileOption changes how a file of secrets is judged.
type FileOption int

// OthersMayRead takes a file of secrets that other users can read, as one that a
// group shares or Kubernetes mounts. Whoever reads it gets digests, from which a
// secret of 24 random characters cannot be found. Others still may not write it.
const OthersMayRead FileOption = 1

// ReadFile reads a file of secrets. It may be a link. Errors: a file that is not
// a regular one, that belongs neither to this user nor to root, that other users
// can write, or read without [OthersMayRead], that has more than 4 MiB, or whose
// contents are not of this form; fs.ErrNotExist if there is none.
func ReadFile(path string, options ...FileOption) (File, error) {
	data, exposed, err := secretfile.Read(path, secretfile.Named, maxFile)
	if err != nil {
		return File{}, fmt.Errorf("the file of secrets %w", err)
	}
	if exposed && !slices.Contains(options, OthersMayRead) {
		return File{}, errReaders
	}
	return parseFile(data)
}

func parseFile(data []byte) (f File, err error) {
	root, err := strictjson.Object(data, secretDepth)
	if err != nil {
		return f, fmt.Errorf("the file of secrets: %w", err)
	}
	r := strictjson.NewReader(root)
	if !r.Given("merchants") {
		// A file of nobody is written as one: {} would lock everybody out.
		r.Fail("merchants", "is missing")
	}
	merchants := r.Objects("merchants")
	if err := r.Done(); err != nil {
		return f, fmt.Errorf("the file of secrets: %w", err)
	}
	for i, o := range merchants {
		m, err := parseMerchant(o)
		if err != nil {
			return f, fmt.Errorf("the file of secrets, merchant %d: %w", i+1, err)
		}
		f.Merchants = append(f.Merchants, m)
	}
	return f, nil
}

func parseMerchant(o map[string]any) (FileMerchant, error) {
	r := strictjson.NewReader(o)
	m := FileMerchant{MerchantID: r.Text("merchantId"), SubMerchantIDs: r.Texts("subMerchantIds")}
	for _, one := range r.Objects("secrets") {
		s, err := parseSecret(one)
		if err != nil {
			r.Fail("secrets", err.Error())
		}
		m.Secrets = append(m.Secrets, s)
	}
	return m, r.Done()
}

func parseSecret(o map[string]any) (FileSecret, error) {
	r := strictjson.NewReader(o)
	s := FileSecret{ID: r.Text("id"), SHA256: r.Text("sha256")}
	if text := r.Text("expires"); text != "" {
		t, err := phoneid.ParseTime(text)
		if err != nil {
			r.Fail("expires", err.Error())
		}
		s.Expires = t
	}
	return s, r.Done()
}
