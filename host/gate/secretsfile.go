package gate

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/evurl/edge/evurl/phoneid"
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
	ID      string    `json:"id"`     // what logs and metrics call it, at most 64 characters
	SHA256  string    `json:"sha256"` // of its text, in lower-case hex
	Expires time.Time `json:"expires"`
}

// AnySubMerchant in a list of sub-merchants stands for all.
const AnySubMerchant = "*"

const (
	maxSecrets  = 4096
	maxSecretID = 64
	maxValid    = 2
)

// NewFileSecret digests a secret. Errors: one below MinSecret characters.
func NewFileSecret(id string, s phoneid.Secret, expires time.Time) (FileSecret, error) {
	if len(s.Reveal()) < MinSecret {
		return FileSecret{}, errors.New("an API Secret below 24 characters is not taken: its digest might be guessed")
	}
	sum := sha256.Sum256([]byte(s.Reveal()))
	return FileSecret{ID: id, SHA256: hex.EncodeToString(sum[:]), Expires: expires.UTC().Truncate(time.Second)}, nil
}

// secrets checks a file, and makes the list of it that requests are held
// against, which shares nothing with it.
func (f File) secrets(now time.Time) ([]secret, error) {
	var set []secret
	known, digests := map[string]bool{}, map[[sha256.Size]byte]bool{}
	for i, m := range f.Merchants {
		switch {
		case !isName(m.MerchantID, phoneid.MaxMerchantID):
			return nil, fmt.Errorf("merchant %d has no merchantId of 1 to 30 printable characters", i+1)
		case known[m.MerchantID]:
			return nil, fmt.Errorf("merchant %d has the merchantId of another", i+1)
		}
		known[m.MerchantID] = true
		secrets, err := m.secrets(now)
		if err != nil {
			return nil, fmt.Errorf("merchant %d%w", i+1, err)
		}
		for j, one := range secrets {
			if digests[one.digest] {
				return nil, fmt.Errorf("merchant %d, secret %d stands in the file twice: whose it is could not be told", i+1, j+1)
			}
			digests[one.digest] = true
		}
		set = append(set, secrets...)
	}
	if len(set) > maxSecrets {
		return nil, errors.New("more than 4096 secrets")
	}
	return set, nil
}

func (m FileMerchant) secrets(now time.Time) (set []secret, err error) {
	o := &owner{id: m.MerchantID, sub: map[string]bool{}}
	for j, id := range m.SubMerchantIDs {
		if !isName(id, phoneid.MaxMerchantID) {
			return nil, fmt.Errorf(", sub-merchant %d is no id of 1 to 30 characters", j+1)
		}
		o.sub[id] = true
	}
	o.any = o.sub[AnySubMerchant]
	valid := 0
	ids := map[string]bool{}
	for j, one := range m.Secrets {
		digest, err := hex.DecodeString(one.SHA256)
		switch {
		case err != nil || len(digest) != sha256.Size || hex.EncodeToString(digest) != one.SHA256:
			return nil, fmt.Errorf(", secret %d: sha256 is not 64 lower-case digits of hex", j+1)
		case !isName(one.ID, maxSecretID):
			return nil, fmt.Errorf(", secret %d has no id of 1 to 64 printable characters", j+1)
		case ids[one.ID]:
			return nil, fmt.Errorf(", secret %d has the id of another", j+1)
		case one.Expires.IsZero():
			return nil, fmt.Errorf(", secret %d has no end", j+1)
		}
		ids[one.ID] = true
		if now.Before(one.Expires) {
			valid++
		}
		set = append(set, secret{digest: [sha256.Size]byte(digest), id: one.ID, expires: one.Expires, owner: o})
	}
	if valid > maxValid {
		return nil, fmt.Errorf(" has %d valid secrets; 2 are for a rotation, and no more", valid)
	}
	return set, nil
}

// isName tells whether a text is fit for a log and for a metric's label.
func isName(text string, most int) bool {
	unprintable := func(r rune) bool { return !unicode.IsPrint(r) || r == utf8.RuneError }
	return text != "" && utf8.RuneCountInString(text) <= most && !strings.ContainsFunc(text, unprintable)
}
