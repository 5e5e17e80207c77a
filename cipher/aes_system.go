//go:build !wasm

package cipher

import (
	"crypto/aes"
	stdcipher "crypto/cipher"
	"crypto/fips140"
	"crypto/subtle"
	"slices"
)

// keyed is AES under one key, by the standard library, which uses the processor's
// AES instructions if there are any.
type keyed struct {
	block        stdcipher.Block
	gcm12, gcm16 stdcipher.AEAD // nil unless the algorithm is GCM
	// fips reports whether Go's FIPS 140-3 module is in use. Then its CTR and CBC
	// are used, too.
	fips bool
}

func newKeyed(a Algorithm, key []byte) (*keyed, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, ErrKey
	}
	k := &keyed{block: block, fips: fips140.Enabled()}
	if a != GCM {
		return k, nil
	}
	// Under an AES key, these two fail in FIPS 140-only mode alone.
	if k.gcm12, err = stdcipher.NewGCM(block); err != nil {
		return nil, ErrFIPS
	}
	if k.gcm16, err = stdcipher.NewGCMWithNonceSize(block, blockSize); err != nil {
		return nil, ErrFIPS
	}
	return k, nil
}

func (k *keyed) zero() {}

func (k *keyed) aead(salt []byte) stdcipher.AEAD {
	if len(salt) == gcmSalt {
		return k.gcm12
	}
	return k.gcm16
}

func (k *keyed) appendGCMSealed(dst, salt, text, additional []byte) []byte {
	return k.aead(salt).Seal(dst, salt, text, additional)
}

func (k *keyed) appendGCMOpened(dst, salt, text, additional []byte) ([]byte, bool) {
	out, err := k.aead(salt).Open(dst, salt, text, additional)
	if err != nil {
		return dst, false
	}
	return out, true
}

// CTR and CBC are written out, because the standard library's allocate 512
// bytes each time, which is a third of the time of building an EVURL. They keep
// their state in dst: what is passed to an interface's method would escape. In
// FIPS mode the standard library's are used all the same: a mode of operation
// that is written here is outside its module.

// appendCTR appends text, encrypted or decrypted. The counter is the whole
// block, big-endian, and wraps around.
func (k *keyed) appendCTR(dst, salt, text []byte) []byte {
	start, n := len(dst), len(text)
	if k.fips {
		dst = slices.Grow(dst, n)[:start+n]
		stdcipher.NewCTR(k.block, salt).XORKeyStream(dst[start:], text)
		return dst
	}
	dst = slices.Grow(dst, n+2*blockSize)[:start+n+2*blockSize]
	out, counter, stream := dst[start:start+n], dst[start+n:start+n+blockSize], dst[start+n+blockSize:]
	copy(counter, salt)
	for len(text) > 0 {
		k.block.Encrypt(stream, counter)
		done := subtle.XORBytes(out, text, stream)
		out, text = out[done:], text[done:]
		for i := blockSize - 1; i >= 0; i-- {
			if counter[i]++; counter[i] != 0 {
				break
			}
		}
	}
	clear(dst[start+n:])
	return dst[:start+n]
}

// appendCBCEncrypted appends the padded text, encrypted in place.
func (k *keyed) appendCBCEncrypted(dst, salt, text []byte) []byte {
	start := len(dst)
	dst = appendPadding(append(dst, text...), len(text))
	if k.fips {
		stdcipher.NewCBCEncrypter(k.block, salt).CryptBlocks(dst[start:], dst[start:])
		return dst
	}
	previous := salt
	for out := dst[start:]; len(out) > 0; out = out[blockSize:] {
		subtle.XORBytes(out, out[:blockSize], previous)
		k.block.Encrypt(out, out[:blockSize])
		previous = out[:blockSize]
	}
	return dst
}

// appendCBCDecrypted appends text decrypted, with its padding. Its length is a
// multiple of the block size.
func (k *keyed) appendCBCDecrypted(dst, salt, text []byte) []byte {
	start := len(dst)
	dst = slices.Grow(dst, len(text))[:start+len(text)]
	if k.fips {
		stdcipher.NewCBCDecrypter(k.block, salt).CryptBlocks(dst[start:], text)
		return dst
	}
	previous := salt
	for out := dst[start:]; len(out) > 0; out = out[blockSize:] {
		k.block.Decrypt(out, text[:blockSize])
		subtle.XORBytes(out, out[:blockSize], previous)
		previous, text = text[:blockSize], text[blockSize:]
	}
	return dst
}
