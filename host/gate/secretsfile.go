package gate

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
	"github.com/evurl/edge/host/internal/private"
)

// File is a file of secrets. It holds digests, from which nobody gets a secret
// of 24 random characters back:
//
//	{"merchants":[{"merchantId":"02200013919FB4","subMerchantIds":["00DF00000016"],
//	  "secrets":[{"id":"2026-11","sha256":"<64 digits of hex>","expires":"2026-12-31T00:00:00Z"}]}]}
type File struct {
	Merchants []FileMerchant `json:"merchants"`
}

// FileMerchant is one merchant and its secrets, of which two at most are valid.
type FileMerchant struct {
	MerchantID     string       `json:"merchantId"`
	SubMerchantIDs []string     `json:"subMerchantIds,omitempty"` // AnySubMerchant allows all
	Secrets        []FileSecret `json:"secrets"`
}

// FileSecret is one secret's digest.
type FileSecret struct {
	ID      string    `json:"id"`
	SHA256  string    `json:"sha256"` // of its text, in lower-case hex
	Expires time.Time `json:"expires"`
}

// AnySubMerchant in a list of sub-merchants stands for all.
const AnySubMerchant = "*"

const (
	maxSecrets  = 4096
	maxFile     = 4 << 20
	maxValid    = 2
	secretDepth = 5
)

// NewFileSecret digests a secret. Errors: one below MinSecret characters.
func NewFileSecret(id string, s phoneid.Secret, expires time.Time) (FileSecret, error) {
	if len(s.Reveal()) < MinSecret {
		return FileSecret{}, errors.New("an API Secret below 24 characters is not taken: its digest might be guessed")
	}
	sum := sha256.Sum256([]byte(s.Reveal()))
	return FileSecret{ID: id, SHA256: hex.EncodeToString(sum[:]), Expires: expires.UTC().Truncate(time.Second)}, nil
}

// secrets checks a file, and makes the list of it that requests are held against.
func (f File) secrets(now time.Time) (set []secret, err error) {
	known, digests := map[string]bool{}, map[string]bool{}
	for i := range f.Merchants {
		m := &f.Merchants[i]
		if m.MerchantID == "" || len(m.MerchantID) > 4*phoneid.MaxMerchantID || known[m.MerchantID] {
			return nil, fmt.Errorf("merchant %d has no merchantId, or that of another", i+1)
		}
		known[m.MerchantID] = true
		valid := 0
		ids := map[string]bool{}
		for j, one := range m.Secrets {
			digest, err := hex.DecodeString(one.SHA256)
			switch {
			case err != nil || len(digest) != sha256.Size || hex.EncodeToString(digest) != one.SHA256:
				return nil, fmt.Errorf("merchant %d, secret %d: sha256 is not 64 lower-case digits of hex", i+1, j+1)
			case digests[one.SHA256]:
				return nil, fmt.Errorf("merchant %d, secret %d stands in the file twice: whose it is could not be told", i+1, j+1)
			case one.ID == "" || ids[one.ID]:
				return nil, fmt.Errorf("merchant %d, secret %d has no id, or that of another", i+1, j+1)
			case one.Expires.IsZero():
				return nil, fmt.Errorf("merchant %d, secret %d has no end", i+1, j+1)
			}
			digests[one.SHA256], ids[one.ID] = true, true
			if now.Before(one.Expires) {
				valid++
			}
			set = append(set, secret{digest: [sha256.Size]byte(digest), id: one.ID, expires: one.Expires, owner: m})
		}
		if valid > maxValid {
			return nil, fmt.Errorf("merchant %d has %d valid secrets; 2 are for a rotation, and no more", i+1, valid)
		}
	}
	if len(set) > maxSecrets {
		return nil, errors.New("more than 4096 secrets")
	}
	return set, nil
}

// ReadFile reads a file of secrets. Errors: as OpenSecrets.
func ReadFile(path string) (File, error) {
	f, _, err := readFile(path)
	return f, err
}

func readFile(path string) (f File, info fs.FileInfo, err error) {
	in, err := os.Open(path)
	if err != nil {
		return f, nil, errors.New("the file of secrets cannot be opened")
	}
	defer in.Close()
	// Of what was opened, not of the name, which may be another's by now.
	if info, err = in.Stat(); err != nil || !info.Mode().IsRegular() {
		return f, info, errors.New("the file of secrets is no file")
	}
	if !private.Is(info) {
		return f, info, errors.New("the file of secrets is not of this user alone: chmod 600")
	}
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil || len(data) > maxFile {
		return f, info, errors.New("the file of secrets cannot be read, or has more than 4 MiB")
	}
	f, err = parseFile(data)
	return f, info, err
}

func parseFile(data []byte) (f File, err error) {
	root, err := strictjson.Object(data, secretDepth)
	if err != nil {
		return f, fmt.Errorf("the file of secrets: %w", err)
	}
	r := strictjson.NewReader(root)
	merchants := r.Objects("merchants")
	if err := r.Done(); err != nil {
		return f, fmt.Errorf("the file of secrets: %w", err)
	}
	for i, o := range merchants {
		r := strictjson.NewReader(o)
		m := FileMerchant{MerchantID: r.Text("merchantId"), SubMerchantIDs: r.Texts("subMerchantIds")}
		for _, one := range r.Objects("secrets") {
			s := strictjson.NewReader(one)
			secret := FileSecret{ID: s.Text("id"), SHA256: s.Text("sha256")}
			if text := s.Text("expires"); text != "" {
				if secret.Expires, err = phoneid.ParseTime(text); err != nil {
					s.Fail("expires", err.Error())
				}
			}
			if err := s.Done(); err != nil {
				r.Fail("secrets", err.Error())
			}
			m.Secrets = append(m.Secrets, secret)
		}
		if err := r.Done(); err != nil {
			return f, fmt.Errorf("the file of secrets, merchant %d: %w", i+1, err)
		}
		f.Merchants = append(f.Merchants, m)
	}
	return f, nil
}

// WriteFile writes a file of secrets for this user alone, beside the old one,
// and puts it in its place in one step: who reads gets the one or the other,
// whole. Errors: what is wrong with f, for secrets that are valid by now.
func WriteFile(path string, f File) (err error) {
	if _, err := f.secrets(time.Now()); err != nil {
		return err
	}
	data, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	out, err := os.CreateTemp(filepath.Dir(path), ".secrets-") // mode 0600
	if err != nil {
		return errors.New("the file of secrets cannot be made")
	}
	defer func() {
		if err != nil {
			_ = os.Remove(out.Name())
			err = errors.New("the file of secrets cannot be written")
		}
	}()
	_, err = out.Write(append(data, '\n'))
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return err
	}
	return os.Rename(out.Name(), path)
}

// AddSecret adds a secret of a merchant to a file, which is made where there is
// none, and takes out those that have ended. Who adds is alone: of two at the
// same time one may be lost. Errors: a third valid secret, and those of
// ReadFile, WriteFile and NewFileSecret.
func AddSecret(path, merchantID string, s FileSecret) error {
	f, err := ReadFile(path)
	if err != nil {
		if _, missing := os.Stat(path); !errors.Is(missing, fs.ErrNotExist) {
			return err
		}
	}
	i := slices.IndexFunc(f.Merchants, func(m FileMerchant) bool { return m.MerchantID == merchantID })
	if i < 0 {
		f.Merchants = append(f.Merchants, FileMerchant{MerchantID: merchantID})
		i = len(f.Merchants) - 1
	}
	m := &f.Merchants[i]
	now := time.Now()
	m.Secrets = slices.DeleteFunc(m.Secrets, func(s FileSecret) bool { return !now.Before(s.Expires) })
	m.Secrets = append(m.Secrets, s)
	return WriteFile(path, f)
}
