package evurl

import "github.com/evurl/edge/cipher"

// Cipher is AES in one of the three transformations under one key, for many
// goroutines. *[cipher.Transformation] is one. Another is for a key that is held
// elsewhere, by WebCrypto or an HSM, and never enters this program.
//
//	config.Keys = []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Cipher: hsm}}
//
// An error that wraps [cipher.ErrSalt] or [cipher.ErrDecrypt] means that this key
// does not open this EVURL. Build and Open return any other error as it is.
type Cipher interface {
	Algorithm() cipher.Algorithm
	// Seal is [cipher.Transformation.Seal].
	Seal(dst, salt, plaintext []byte) ([]byte, error)
	// OpenUnverified is [cipher.Transformation.OpenUnverified]. An error is for
	// what says nothing of the ciphertext: nobody is there who has the key, say.
	OpenUnverified(dst, salt, ciphertext []byte) (out []byte, good int, err error)
	// Zero is called when the account is closed.
	Zero()
}

// transformation prepares a key. Errors: ErrKey, ErrUnsupported for GCM in FIPS
// 140-only mode.
func (k *KeyConfig) transformation() (Cipher, error) {
	if k.Cipher != nil {
		return k.Cipher, nil
	}
	t, err := cipher.New(k.Algorithm, k.Key)
	switch err {
	case nil:
		return t, nil
	case cipher.ErrKey: // check found a key: it was zeroed since
		return nil, &Error{ErrKey, "the key was zeroed", err}
	case cipher.ErrFIPS:
		return nil, &Error{ErrUnsupported, cipher.ErrFIPS.Detail(), err}
	}
	return nil, err
}

// doesNotOpen reports whether a Cipher's error says no more than that this key
// does not open this EVURL. Anything else is the caller's to know. It is errors.Is
// written out, which would make the module 9 KB larger.
func doesNotOpen(err error) bool {
	for err != nil {
		if err == cipher.ErrSalt || err == cipher.ErrDecrypt {
			return true
		}
		u, ok := err.(interface{ Unwrap() error })
		if !ok {
			return false
		}
		err = u.Unwrap()
	}
	return false
}
