// Package evurltest has what only tests may do: build with a salt, a nonce and
// a timestamp that the caller chooses, and run the cipher by itself. It exists
// for vectors. In anything else a chosen salt is a nonce used twice, which
// gives the plaintexts away.
package evurltest

import (
	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/internal/chosen"
)

// Chosen are the values that [evurl.Account.Build] takes from the system.
type Chosen = chosen.Values

// Assembled is what comes out, with the steps in between.
type Assembled = evurl.Assembled

// Build is [evurl.Account.Build] with chosen values. The request needs a
// correlation id. Errors: those of Build, and ErrSalt, ErrParameter for
// chosen values that are not of their form.
func Build(a *evurl.Account, req evurl.Request, v Chosen) (Assembled, error) {
	return a.BuildChosen(req, v)
}

// Seal encrypts as a payload is encrypted. Errors: ErrSalt, ErrKey, ErrSize,
// and ErrUnsupported for GCM in FIPS 140-only mode.
func Seal(a cipher.Algorithm, key cipher.Key, salt, plaintext []byte) ([]byte, error) {
	t, err := transformation(a, key, plaintext)
	if err != nil {
		return nil, err
	}
	defer t.Zero()
	return SealBy(t, salt, plaintext)
}

// SealBy is Seal under a key that is held elsewhere. Errors: ErrSalt, and the
// Cipher's own.
func SealBy(c evurl.Cipher, salt, plaintext []byte) ([]byte, error) {
	out, err := c.Seal(nil, salt, plaintext)
	return out, translate(err)
}

// Open decrypts as a payload is decrypted. Errors: ErrSalt, ErrDecrypt, ErrKey,
// ErrSize, and ErrUnsupported for GCM in FIPS 140-only mode.
func Open(a cipher.Algorithm, key cipher.Key, salt, ciphertext []byte) ([]byte, error) {
	t, err := transformation(a, key, ciphertext)
	if err != nil {
		return nil, err
	}
	defer t.Zero()
	return OpenBy(t, salt, ciphertext)
}

// OpenBy is Open under a key that is held elsewhere. Errors: ErrSalt, ErrDecrypt,
// and the Cipher's own.
func OpenBy(c evurl.Cipher, salt, ciphertext []byte) ([]byte, error) {
	out, good, err := c.OpenUnverified(nil, salt, ciphertext)
	if err == nil && good != 1 {
		out, err = nil, cipher.ErrDecrypt
	}
	return out, translate(err)
}

func transformation(a cipher.Algorithm, key cipher.Key, text []byte) (*cipher.Transformation, error) {
	if len(text) > evurl.MaxURL {
		return nil, &evurl.Error{Code: evurl.ErrSize, Detail: "the text is too long"}
	}
	t, err := cipher.New(a, key)
	return t, translate(err)
}

// translate gives a failure of package cipher its code, and leaves any other
// error as it is.
func translate(err error) error {
	var code evurl.Code
	switch err {
	case cipher.ErrSalt:
		code = evurl.ErrSalt
	case cipher.ErrDecrypt:
		code = evurl.ErrDecrypt
	case cipher.ErrKey, cipher.ErrAlgorithm:
		code = evurl.ErrKey
	case cipher.ErrFIPS:
		code = evurl.ErrUnsupported
	default:
		return err
	}
	return &evurl.Error{Code: code, Detail: err.Error()}
}
