// Package credentials makes and reads what a sandbox's merchants have from
// onboarding. A folder of them, so that they are the same at the next start and
// in a second sandbox:
//
//	merchants.json   {"merchants":[{"merchantId":"SANDBOX0000001","accountFile":"account.json"}]}
//	account.json     the account: ClientAccessKey, keys, redirects (package accountfile); no endpoint
//	evurl.key        the EVURL Encryption Key, as base64
//	secrets.json     digests of the API Secrets (package gate)
//	api-secret       the API Secret, for who calls the sandbox; it may be taken away
//	tls.crt tls.key  what Certificate made
package credentials

import (
	"crypto/fips140"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/accountfile"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/internal/private"
	"github.com/evurl/edge/host/sandbox"
)

// The demo merchant's. Only its secrets are secret.
const (
	DemoMerchantID      = "SANDBOX0000001"
	DemoClientAccessKey = "sandbox1"
)

// secretLife is how long a demo's API Secret is valid.
const secretLife = 365 * 24 * time.Hour

// Set is what a sandbox needs of its merchants.
type Set struct {
	Merchants []sandbox.Merchant
	Secrets   *gate.Secrets
	// APISecret and KeyText are the demo's, to be shown to who started it;
	// KeyText is base64. Both are "" where the folder has them no longer.
	APISecret, KeyText string
	// APISecretFile is where APISecret stands; "" for a demo in memory.
	APISecretFile string
}

// Zero overwrites the keys.
func (s *Set) Zero() {
	for _, m := range s.Merchants {
		for _, k := range m.Account.Keys {
			k.Key.Zero()
		}
	}
}

const (
	merchantsFile = "merchants.json"
	accountFile   = "account.json"
	keyFile       = "evurl.key"
	secretsFile   = "secrets.json"
	apiSecretFile = "api-secret"
)

// Demo makes one merchant whose secrets are new and kept nowhere.
func Demo(redirects []string, options gate.SecretsOptions) (*Set, error) {
	secret, keyText := rand.Text(), newKeyText()
	key, err := evurl.ParseKey([]byte(keyText), evurl.Base64)
	if err != nil {
		return nil, err
	}
	file, err := demoSecrets(secret)
	if err != nil {
		return nil, err
	}
	secrets, err := gate.NewSecrets(file, options)
	if err != nil {
		return nil, err
	}
	return &Set{
		Merchants: []sandbox.Merchant{{ID: DemoMerchantID, Account: evurl.Config{
			ClientAccessKey: DemoClientAccessKey, Redirects: redirects,
			Keys: []evurl.KeyConfig{{ID: "demo", Status: evurl.Primary, Algorithm: demoAlgorithm(), Key: key}},
		}}},
		Secrets: secrets, APISecret: secret, KeyText: keyText,
	}, nil
}

// demoAlgorithm is GCM, or CBC in FIPS 140-only mode, which rules GCM out: of the
// other two, CBC lets whoever sees an EVURL change less of it.
func demoAlgorithm() cipher.Algorithm {
	if fips140.Enforced() {
		return cipher.CBC
	}
	return cipher.GCM
}

func newKeyText() string {
	key := make([]byte, 16)
	_, _ = rand.Read(key) // it never fails
	return base64.StdEncoding.EncodeToString(key)
}

// Open reads a folder. One that is not there, or is empty, is made, with a demo
// merchant and the redirects that its account allows. Nothing that is there is
// written over. Errors: redirects for a folder that is there already, files that
// others may read, and what is wrong with them.
func Open(dir string, redirects []string, options gate.SecretsOptions) (*Set, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, errors.New("the folder of credentials cannot be made")
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, errors.New("the folder of credentials cannot be read")
	}
	switch {
	case len(entries) == 0:
		if err := create(dir, redirects); err != nil {
			return nil, err
		}
	case len(redirects) > 0:
		return nil, errors.New("the folder of credentials is there already: redirects belong into its account.json")
	}
	return load(dir, options)
}

func create(dir string, redirects []string) error {
	secret := rand.Text()
	account := map[string]any{
		"clientAccessKey": DemoClientAccessKey,
		"keys":            []any{map[string]string{"id": "demo", "status": "primary", "algorithm": demoAlgorithm().String(), "keyFile": keyFile}},
	}
	if len(redirects) > 0 {
		account["redirects"] = redirects
	}
	merchants := map[string]any{"merchants": []any{map[string]string{"merchantId": DemoMerchantID, "accountFile": accountFile}}}
	for name, v := range map[string]any{accountFile: account, merchantsFile: merchants} {
		data, err := json.MarshalIndent(v, "", "  ")
		if err != nil {
			return err
		}
		if err := write(dir, name, data); err != nil {
			return err
		}
	}
	if err := write(dir, keyFile, []byte(newKeyText())); err != nil {
		return err
	}
	if err := write(dir, apiSecretFile, []byte(secret)); err != nil {
		return err
	}
	file, err := demoSecrets(secret)
	if err != nil {
		return err
	}
	return gate.WriteFile(filepath.Join(dir, secretsFile), file)
}

// write makes a file that nobody else may read.
func write(dir, name string, data []byte) error {
	f, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("%s cannot be made", name)
	}
	_, err = f.Write(append(data, '\n'))
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("%s cannot be written", name)
	}
	return nil
}

// maxFile is far above what a folder's files have.
const maxFile = 1 << 20

func load(dir string, options gate.SecretsOptions) (*Set, error) {
	s := &Set{}
	for _, name := range []string{merchantsFile, accountFile, keyFile, apiSecretFile} {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && !private.Is(info) {
			return nil, fmt.Errorf("%s is not of this user alone: chmod 600", name)
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, merchantsFile))
	if err != nil || len(data) > maxFile {
		return nil, fmt.Errorf("%s cannot be read: is it a folder of credentials?", merchantsFile)
	}
	root, err := strictjson.Object(data, 4)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", merchantsFile, err)
	}
	r := strictjson.NewReader(root)
	merchants := r.Objects("merchants")
	if err := r.Done(); err != nil {
		return nil, fmt.Errorf("%s: %w", merchantsFile, err)
	}
	for _, o := range merchants {
		r := strictjson.NewReader(o)
		id, file := r.Text("merchantId"), r.Text("accountFile")
		if id == "" || file == "" {
			r.Fail("merchantId", "and accountFile are both needed")
		}
		if err := r.Done(); err != nil {
			return nil, fmt.Errorf("%s: %w", merchantsFile, err)
		}
		if !filepath.IsAbs(file) {
			file = filepath.Join(dir, file)
		}
		account, err := accountfile.Load(file)
		if err != nil {
			s.Zero()
			return nil, err
		}
		s.Merchants = append(s.Merchants, sandbox.Merchant{ID: id, Account: account})
	}
	if s.Secrets, err = gate.OpenSecrets(filepath.Join(dir, secretsFile), options); err != nil {
		s.Zero()
		return nil, err
	}
	s.APISecret, s.KeyText = shown(dir, apiSecretFile), shown(dir, keyFile)
	if s.APISecret != "" {
		s.APISecretFile = filepath.Join(dir, apiSecretFile)
	}
	return s, nil
}

// shown is the text of a file that may be there.
func shown(dir, name string) string {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil || len(data) > 256 {
		return ""
	}
	return strings.TrimRight(string(data), "\r\n")
}

// demoSecrets is the secrets' file of the demo merchant.
func demoSecrets(secret string) (gate.File, error) {
	parsed, err := phoneid.ParseSecret(secret)
	if err != nil {
		return gate.File{}, err
	}
	one, err := gate.NewFileSecret("demo", parsed, time.Now().Add(secretLife))
	return gate.File{Merchants: []gate.FileMerchant{{
		MerchantID: DemoMerchantID, SubMerchantIDs: []string{gate.AnySubMerchant}, Secrets: []gate.FileSecret{one},
	}}}, err
}
