//go:build js

package main

import (
	"context"
	"syscall/js"

	promise "github.com/nlepage/go-js-promise"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// held is a key that WebCrypto has: its bytes are never in this program.
type held struct {
	world     world
	key       js.Value
	algorithm cipher.Algorithm
	// encrypts tells whether the key may encrypt, too.
	encrypts bool
}

const (
	blockSize = 16
	tagSize   = 16
)

// keys reads the list of held keys: of each the CryptoKey, the algorithm by the
// platform's name, and whether it encrypts.
func (p *program) keys(list js.Value) []evurl.Cipher {
	var all []evurl.Cipher
	for i := range list.Length() {
		k := list.Index(i)
		algorithm, _ := cipher.ParseAlgorithm(k.Get("algorithm").String())
		all = append(all, &held{p.world, k.Get("key"), algorithm, k.Get("encrypts").Bool()})
	}
	return all
}

func (h *held) Algorithm() cipher.Algorithm { return h.algorithm }

// Zero has nothing to do: the key is the caller's, and its bytes WebCrypto's.
func (h *held) Zero() {}

func (h *held) Seal(dst, salt, plaintext []byte) ([]byte, error) {
	if !h.algorithm.TakesSalt(len(salt)) {
		return dst, cipher.ErrSalt
	}
	out, err := h.crypt("encrypt", salt, plaintext)
	if err != nil {
		return dst, err
	}
	return append(dst, out...), nil
}

func (h *held) OpenUnverified(dst, salt, ciphertext []byte) (out []byte, good int, err error) {
	switch {
	case !h.algorithm.TakesSalt(len(salt)):
		return dst, 0, cipher.ErrSalt
	case h.algorithm == cipher.GCM && len(ciphertext) < tagSize,
		h.algorithm == cipher.CBC && (len(ciphertext) == 0 || len(ciphertext)%blockSize != 0):
		return dst, 0, nil
	case h.algorithm == cipher.CBC && h.encrypts:
		return h.openCBC(dst, salt, ciphertext)
	}
	plaintext, err := h.crypt("decrypt", salt, ciphertext)
	if err != nil || plaintext == nil {
		return dst, 0, err
	}
	return append(dst, plaintext...), 1, nil
}

// openCBC has WebCrypto decrypt a text whose padding holds, whatever that of the
// ciphertext: a block of padding is added to it, as only the key can. WebCrypto
// would otherwise refuse a wrong one, and the time that takes would tell.
func (h *held) openCBC(dst, salt, ciphertext []byte) (out []byte, good int, err error) {
	padding, err := h.crypt("encrypt", ciphertext[len(ciphertext)-blockSize:], nil)
	if err != nil {
		return dst, 0, err
	}
	plaintext, err := h.crypt("decrypt", salt, append(append([]byte{}, ciphertext...), padding...))
	if err != nil || len(plaintext) != len(ciphertext) {
		return dst, 0, err
	}
	unpadded, good := cipher.Unpad(plaintext)
	return append(dst, unpadded...), good, nil
}

// crypt asks WebCrypto, and returns nil where it says that what was to be
// decrypted is not of this key.
func (h *held) crypt(operation string, iv, text []byte) ([]byte, error) {
	out, err := h.world.await(context.Background(), "crypt", operation, h.algorithm.String(), h.key, array(iv), array(text))
	if err != nil {
		return nil, failure(err)
	}
	if out.IsNull() {
		return nil, nil
	}
	return copied(out), nil
}

// failure is the bridge's error, with its code, as one of package evurl.
func failure(err error) error {
	reason, _ := err.(promise.Reason)
	if code, ok := evurl.ParseCode(js.Value(reason).Get("code").String()); ok {
		return &evurl.Error{Code: code, Detail: js.Value(reason).Get("detail").String()}
	}
	return err
}
