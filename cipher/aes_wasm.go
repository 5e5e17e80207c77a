//go:build wasm

package cipher

import "github.com/evurl/edge/cipher/internal/softaes"

// keyed is AES under one key, by tables: WebAssembly has no AES.
type keyed struct{ aes *softaes.Cipher }

func newKeyed(_ Algorithm, key []byte) (*keyed, error) {
	c := softaes.New(key)
	if c == nil {
		return nil, ErrKey
	}
	return &keyed{c}, nil
}

func (k *keyed) zero() { k.aes.Zero() }

func (k *keyed) appendCTR(dst, salt, text []byte) []byte {
	return k.aes.AppendCTR(dst, salt, text)
}

// appendCBCEncrypted pads the text in dst, and encrypts it there.
func (k *keyed) appendCBCEncrypted(dst, salt, text []byte) []byte {
	start := len(dst)
	dst = appendPadding(append(dst, text...), len(text))
	return k.aes.AppendCBCEncrypted(dst[:start], salt, dst[start:])
}

func (k *keyed) appendCBCDecrypted(dst, salt, text []byte) []byte {
	return k.aes.AppendCBCDecrypted(dst, salt, text)
}

func (k *keyed) appendGCMSealed(dst, salt, text, additional []byte) []byte {
	return k.aes.AppendSealed(dst, salt, text, additional)
}

func (k *keyed) appendGCMOpened(dst, salt, text, additional []byte) ([]byte, bool) {
	return k.aes.AppendOpened(dst, salt, text, additional)
}
