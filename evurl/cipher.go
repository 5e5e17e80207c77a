package evurl

import "github.com/evurl/edge/cipher"

// Cipher is AES in one of the three transformations under one key, for many
// goroutines. *[cipher.Transformation] is one. Another is for a key that is held
// elsewhere, by WebCrypto or an HSM, and never enters this program.
//
//	config.Keys = []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Cipher: hsm}}
//
// What it fails with, but for [cipher.ErrSalt], is what Build and Open fail with.
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

// transformation prepares a key.
func (k *KeyConfig) transformation() (Cipher, error) {
	if k.Cipher != nil {
		return k.Cipher, nil
	}
	t, err := cipher.New(k.Algorithm, k.Key)
	if err != nil {
		return nil, fail(ErrKey, "the key was zeroed")
	}
	return t, nil
}
