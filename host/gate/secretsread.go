package gate

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
	"github.com/evurl/edge/host/internal/private"
)

const (
	maxFile     = 4 << 20
	secretDepth = 5
)

var errNoFile = errors.New("the file of secrets is no file")

// ReadFile reads a file of secrets. Errors: as OpenSecrets.
func ReadFile(path string) (File, error) {
	// Looked at first: to open a pipe is to wait for who writes to it.
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return File{}, errNoFile
	}
	in, err := os.Open(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return File{}, fmt.Errorf("the file of secrets cannot be opened: %w", fs.ErrNotExist)
		}
		return File{}, errors.New("the file of secrets cannot be opened")
	}
	defer in.Close()
	// Of what was opened, not of the name, which may be another's by now.
	info, err := in.Stat()
	switch {
	case err != nil || !info.Mode().IsRegular():
		return File{}, errNoFile
	case !private.Is(info):
		return File{}, errors.New("the file of secrets is not of this user alone: chmod 600")
	}
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil || len(data) > maxFile {
		return File{}, errors.New("the file of secrets cannot be read, or has more than 4 MiB")
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
