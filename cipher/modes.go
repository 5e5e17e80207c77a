package cipher

import (
	stdcipher "crypto/cipher"
	"crypto/subtle"
	"slices"
)

// CTR and CBC are written out, because the standard library's allocate 512
// bytes each time, which is more than the rest of building an EVURL. They keep
// their state in dst: what is passed to an interface's method would escape.

// appendCTR appends text, encrypted or decrypted. The counter is the whole
// block, big-endian, and wraps around.
func appendCTR(dst []byte, block stdcipher.Block, salt, text []byte) []byte {
	start, n := len(dst), len(text)
	dst = slices.Grow(dst, n+2*blockSize)[:start+n+2*blockSize]
	out, counter, stream := dst[start:start+n], dst[start+n:start+n+blockSize], dst[start+n+blockSize:]
	copy(counter, salt)
	for len(text) > 0 {
		block.Encrypt(stream, counter)
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
func appendCBCEncrypted(dst []byte, block stdcipher.Block, salt, text []byte) []byte {
	start := len(dst)
	dst = appendPadding(append(dst, text...), len(text))
	previous := salt
	for out := dst[start:]; len(out) > 0; out = out[blockSize:] {
		subtle.XORBytes(out, out[:blockSize], previous)
		block.Encrypt(out, out[:blockSize])
		previous = out[:blockSize]
	}
	return dst
}

// appendCBCDecrypted appends text decrypted, with its padding. Its length is a
// multiple of the block size.
func appendCBCDecrypted(dst []byte, block stdcipher.Block, salt, text []byte) []byte {
	start := len(dst)
	dst = slices.Grow(dst, len(text))[:start+len(text)]
	previous := salt
	for out := dst[start:]; len(out) > 0; out = out[blockSize:] {
		block.Decrypt(out, text[:blockSize])
		subtle.XORBytes(out, out[:blockSize], previous)
		previous, text = text[:blockSize], text[blockSize:]
	}
	return dst
}
