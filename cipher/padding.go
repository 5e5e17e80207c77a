package cipher

import "crypto/subtle"

// appendPadding completes the last block of a plaintext of n bytes: PKCS #7,
// which the Java provider calls PKCS5Padding.
func appendPadding(dst []byte, n int) []byte {
	pad := blockSize - n%blockSize
	for range pad {
		dst = append(dst, byte(pad))
	}
	return dst
}

// Unpad returns a CBC plaintext without its padding, and 1 where that is right, 0
// where it is not and the bytes mean nothing. The plaintext is of whole blocks,
// one at least. It is for who has AES from elsewhere, and does the same work
// whether or not the padding holds.
func Unpad(plaintext []byte) (out []byte, good int) {
	n, good := paddingLength(plaintext)
	return plaintext[:len(plaintext)-n], good
}

// paddingLength returns how many bytes of the last block are padding and
// whether the padding is right (1) or not (0), without a branch or an index
// that depends on them. A wrong padding counts as 16 bytes, so that what is
// left has a length that a right one could have, too.
func paddingLength(plaintext []byte) (n, good int) {
	last := plaintext[len(plaintext)-blockSize:]
	pad := int(last[blockSize-1])
	good = subtle.ConstantTimeLessOrEq(1, pad) & subtle.ConstantTimeLessOrEq(pad, blockSize)
	for i := range blockSize {
		inside := subtle.ConstantTimeLessOrEq(i+1, pad)
		same := subtle.ConstantTimeByteEq(last[blockSize-1-i], byte(pad))
		good &= subtle.ConstantTimeSelect(inside, same, 1)
	}
	return subtle.ConstantTimeSelect(good, pad, blockSize), good
}
