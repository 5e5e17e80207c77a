package cipher

import "strconv"

// Error is a failure of this package. There are no others, and none of them
// tells anything of a key, a salt or a text.
type Error string

func (e Error) Error() string { return "cipher: " + string(e) }

// Detail is the text without the package's name.
func (e Error) Detail() string { return string(e) }

// The failures, to be compared with errors.Is.
const (
	// ErrAlgorithm: a name that is none of the platform's three.
	ErrAlgorithm Error = "not one of AES/CTR/NoPadding, AES/CBC/PKCS5Padding, AES/GCM/NoPadding"
	// ErrSalt: a salt of a length that the algorithm does not take.
	ErrSalt Error = "a salt of this length does not fit the algorithm"
	// ErrDecrypt: wrong key, salt, length, padding or tag. They are one
	// failure on purpose: telling them apart is a padding oracle.
	ErrDecrypt Error = "the ciphertext does not open"
	// ErrKey: the zero Key, or one that was zeroed.
	ErrKey Error = "no key"
	// ErrFIPS: GCM under GODEBUG=fips140=only, for building and opening alike.
	// See https://go.dev/doc/security/fips140.
	ErrFIPS Error = "GODEBUG=fips140=only rules out AES/GCM/NoPadding: that mode requires nonces that Go generates, but the nonce of an EVURL is its salt; use CTR or CBC, or fips140=on"
)

// KeySizeError is the size in bytes of a key that AES does not have.
type KeySizeError int

func (e KeySizeError) Error() string {
	return "cipher: a key of " + strconv.Itoa(int(e)) + " bytes; AES has 16, 24 or 32"
}
