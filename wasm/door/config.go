package door

import (
	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// readConfig reads an account. Its keys are to be zeroed, also when it fails.
func readConfig(message []byte, held []evurl.Cipher) (c evurl.Config, err error) {
	r := abi.Reader{Bytes: message}
	c.Endpoint = r.Text()
	c.ClientAccessKey = r.Text()
	c.SaltLength = int(r.U8())
	keys := int(r.U16())
	if keys > evurl.MaxKeys {
		return c, &evurl.Error{Code: evurl.ErrKey, Detail: "more than 16 keys"}
	}
	for range keys {
		k, err := readKey(&r, held)
		c.Keys = append(c.Keys, k)
		if err != nil {
			return c, err
		}
	}
	redirects := int(r.U16())
	if redirects > evurl.MaxRedirects {
		return c, &evurl.Error{Code: evurl.ErrAccount, Detail: "more than 64 redirects"}
	}
	for range redirects {
		c.Redirects = append(c.Redirects, r.Text())
	}
	if !r.Done() {
		return c, errMessage
	}
	return c, nil
}

// readKey reads a key, as text, as bytes, or as the number of one that is held.
func readKey(r *abi.Reader, held []evurl.Cipher) (k evurl.KeyConfig, err error) {
	k.ID = r.Text()
	status, algorithm, encoding, key := r.Text(), r.Text(), r.Text(), r.Blob()
	if r.Failed {
		return k, errMessage
	}
	if k.Status, err = evurl.ParseStatus(status); err != nil {
		return k, err
	}
	if k.Algorithm, err = cipher.ParseAlgorithm(algorithm); err != nil {
		return k, &evurl.Error{Code: evurl.ErrKey, Detail: "algorithm is " + cipher.ErrAlgorithm.Detail()}
	}
	if encoding == abi.KeyHeld && len(held) > 0 {
		if len(key) != 1 || int(key[0]) >= len(held) {
			return k, errMessage
		}
		k.Cipher = held[key[0]]
		return k, nil
	}
	k.Key, err = parseKey(encoding, key)
	return k, err
}

func parseKey(encoding string, key []byte) (cipher.Key, error) {
	if encoding != abi.KeyRaw {
		e, err := evurl.ParseKeyEncoding(encoding)
		if err != nil {
			return cipher.Key{}, err
		}
		return evurl.ParseKey(key, e)
	}
	k, err := cipher.NewKey(key)
	if err != nil {
		return k, &evurl.Error{Code: evurl.ErrKey, Detail: err.Error()}
	}
	return k, nil
}

func zeroKeys(c *evurl.Config) {
	for i := range c.Keys {
		c.Keys[i].Key.Zero()
	}
}
