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
//
// The folder must belong to this user, and nobody else may write to it. Each
// file in it, and each file that merchants.json and an account name, must be a
// regular file of mode 0600 that belongs to this user, and no link. With
// [gate.OthersMayRead], secrets.json may also be one that a group reads, or a link
// to it. Package secretfile has the rules.
package credentials

import (
	"crypto/fips140"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/accountfile"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/secretfile"
	"github.com/evurl/edge/evurl/strictjson"
	"github.com/evurl/edge/host/gate"
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
// written over. Errors: redirects for a folder that is there already, a folder or
// files that are not this user's alone, and what is wrong with them.
func Open(dir string, redirects []string, options gate.SecretsOptions) (*Set, error) {
	if err := secretfile.Folder(dir, false); err != nil {
		return nil, fmt.Errorf("the folder of credentials %w", err)
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

// create makes the files of a demo merchant. merchants.json is the last one: a
// folder that has it is complete. If one file cannot be made, none is left.
func create(dir string, redirects []string) (err error) {
	var made []string
	defer func() {
		if err != nil {
			for _, path := range made {
				_ = os.Remove(path)
			}
		}
	}()
	files, err := demoFiles(redirects)
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := secretfile.Create(path, append(f.data, '\n')); err != nil {
			return fmt.Errorf("%s %w", f.name, err)
		}
		made = append(made, path)
	}
	return nil
}

type file struct {
	name string
	data []byte
}

func demoFiles(redirects []string) ([]file, error) {
	account := map[string]any{
		"clientAccessKey": DemoClientAccessKey,
		"keys":            []any{map[string]string{"id": "demo", "status": "primary", "algorithm": demoAlgorithm().String(), "keyFile": keyFile}},
	}
	if len(redirects) > 0 {
		account["redirects"] = redirects
	}
	secret := rand.Text()
	secrets, err := demoSecrets(secret)
	if err != nil {
		return nil, err
	}
	merchants := map[string]any{"merchants": []any{map[string]string{"merchantId": DemoMerchantID, "accountFile": accountFile}}}
	files := []file{{keyFile, []byte(newKeyText())}, {apiSecretFile, []byte(secret)}}
	for _, f := range []struct {
		name string
		v    any
	}{{secretsFile, secrets}, {accountFile, account}, {merchantsFile, merchants}} {
		data, err := json.MarshalIndent(f.v, "", "  ")
		if err != nil {
			return nil, err
		}
		files = append(files, file{f.name, data})
	}
	return files, nil
}

// maxFile is far above what a folder's files have.
const maxFile = 1 << 20

func load(dir string, options gate.SecretsOptions) (*Set, error) {
	s := &Set{}
	data, err := readOwn(dir, merchantsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: is it a folder of credentials?", err)
	}
	if err != nil {
		return nil, err
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
		account, err := accountfile.Reader{Own: true}.Load(file)
		if err != nil {
			s.Zero()
			return nil, err
		}
		s.Merchants = append(s.Merchants, sandbox.Merchant{ID: id, Account: account})
	}
	if err := s.readSecrets(dir, options); err != nil {
		s.Zero()
		return nil, err
	}
	return s, nil
}

// readSecrets reads the digests of the API Secrets, and what is shown of the
// demo's.
func (s *Set) readSecrets(dir string, options gate.SecretsOptions) (err error) {
	if s.APISecret, err = shown(dir, apiSecretFile); err != nil {
		return err
	}
	if s.KeyText, err = shown(dir, keyFile); err != nil {
		return err
	}
	if s.APISecret != "" {
		s.APISecretFile = filepath.Join(dir, apiSecretFile)
	}
	path := filepath.Join(dir, secretsFile)
	if !slices.Contains(options.File, gate.OthersMayRead) {
		if err := secretfile.CheckOwn(path); err != nil {
			return fmt.Errorf("%s %w", secretsFile, err)
		}
	}
	s.Secrets, err = gate.OpenSecrets(path, options)
	return err
}

// shown is the text of a file that may have been taken away.
func shown(dir, name string) (string, error) {
	data, err := readOwn(dir, name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return strings.TrimRight(string(data), "\r\n"), err
}

// readOwn reads a file of the folder. The error names it.
func readOwn(dir, name string) ([]byte, error) {
	data, _, err := secretfile.Read(filepath.Join(dir, name), secretfile.Own, maxFile)
	if err != nil {
		return nil, fmt.Errorf("%s %w", name, err)
	}
	return data, nil
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
