// Package accountfile reads an account from a JSON file:
//
//	{
//	  "endpoint": "https://mi-sbox.dnlsrv.com/msbox/id/",
//	  "clientAccessKey": "t20AHVnl",
//	  "keys": [
//	    {"id": "2026-11", "status": "primary", "algorithm": "AES/GCM/NoPadding", "keyEnv": "EVURL_KEY"},
//	    {"id": "2026-05", "status": "enabled", "algorithm": "AES/CTR/NoPadding", "keyFile": "old.key"}
//	  ],
//	  "redirects": ["https://merchant.example/done"],
//	  "saltLength": 12
//	}
//
// A key stands in "key", or in the file that "keyFile" names, beside the
// account file unless the path is absolute, or in the environment variable
// that "keyEnv" names: as text in "keyEncoding", which is base64, base64url,
// hex or utf-8, and base64 where it is left out. One key alone needs no id and
// no status.
//
// Names are taken byte for byte, and each once: encoding/json would take
// "Endpoint" for "endpoint", and the last of two.
package accountfile

import (
	"path/filepath"
	"strconv"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/strictjson"
)

// Load reads a file by the rules of [Reader]. Errors: ErrAccount where the file
// cannot be read, is not safe to use or is not of this form; ErrKey where that is
// true of a key. They quote nothing of the file. What the account says is
// checked by evurl.New.
func Load(path string) (evurl.Config, error) { return Reader{}.Load(path) }

// Parse reads what a file holds; keyFile is looked for in dir.
func Parse(data []byte, dir string) (evurl.Config, error) { return Reader{}.Parse(data, dir) }

// parser reads an account, and notes whether a key stands in it.
type parser struct {
	Reader
	dir    string
	hasKey bool
}

func (p *parser) parse(data []byte) (c evurl.Config, err error) {
	root, err := parseJSON(data)
	if err != nil {
		return c, err
	}
	o := strictjson.NewReader(root)
	c.Endpoint = o.Text("endpoint")
	c.ClientAccessKey = o.Text("clientAccessKey")
	c.SaltLength = o.Integer("saltLength")
	c.Redirects = o.Texts("redirects")
	if o.Given("redirects") && len(c.Redirects) == 0 {
		o.Fail("redirects", "is an empty list, which would allow all; leave it out for that")
	}
	keys := o.List("keys")
	if err := done(o, "the account", evurl.ErrAccount); err != nil {
		return evurl.Config{}, err
	}
	for i, v := range keys {
		k, err := p.key(v, i, len(keys) == 1)
		if err != nil {
			for _, read := range c.Keys {
				read.Key.Zero()
			}
			return evurl.Config{}, err
		}
		c.Keys = append(c.Keys, k)
	}
	return c, nil
}

// key reads entry i of the list.
func (p *parser) key(v any, i int, alone bool) (k evurl.KeyConfig, err error) {
	name := "key " + strconv.Itoa(i+1)
	members, ok := v.(map[string]any)
	if !ok {
		return k, &evurl.Error{Code: evurl.ErrKey, Detail: name + " is not an object"}
	}
	o := strictjson.NewReader(members)
	k.ID = o.Text("id")
	status, algorithm, encoding := o.Text("status"), o.Text("algorithm"), o.Text("keyEncoding")
	text, file, env := o.Text("key"), o.Text("keyFile"), o.Text("keyEnv")
	if err := done(o, name, evurl.ErrKey); err != nil {
		return k, err
	}
	if status == "" && alone {
		status = evurl.Primary.String()
	}
	if k.Status, err = evurl.ParseStatus(status); err != nil {
		return k, prefixed(name, err)
	}
	if k.Algorithm, err = cipher.ParseAlgorithm(algorithm); err != nil {
		return k, &evurl.Error{Code: evurl.ErrKey, Detail: name + ": algorithm is " + cipher.ErrAlgorithm.Detail()}
	}
	e, err := evurl.ParseKeyEncoding(encoding)
	if err != nil {
		return k, prefixed(name, err)
	}
	switch {
	case text != "" && file == "" && env == "":
		p.hasKey = true
		k.Key, err = evurl.ParseKey([]byte(text), e)
	case text == "" && file != "" && env == "":
		if !filepath.IsAbs(file) {
			file = filepath.Join(p.dir, file)
		}
		k.Key, err = p.of(name).KeyFromFile(file, e)
	case text == "" && file == "" && env != "":
		k.Key, err = KeyFromEnv(env, e)
	default:
		return k, &evurl.Error{Code: evurl.ErrKey, Detail: name + " needs one of key, keyFile, keyEnv"}
	}
	return k, prefixed(name, err)
}

// prefixed says which key an error is about.
func prefixed(name string, err error) error {
	if e, ok := err.(*evurl.Error); ok {
		return &evurl.Error{Code: e.Code, Detail: name + ": " + e.Detail}
	}
	return err
}
