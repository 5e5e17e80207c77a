package cipher

// Algorithm is one of the platform's three transformations. The zero value is
// none of them and is refused everywhere.
type Algorithm uint8

// The algorithms, in the order in which the platform lists them.
const (
	CTR Algorithm = iota + 1 // AES/CTR/NoPadding, unauthenticated
	CBC                      // AES/CBC/PKCS5Padding, unauthenticated
	GCM                      // AES/GCM/NoPadding, authenticated
)

const (
	blockSize = 16
	tagSize   = 16
	// gcmSalt is the nonce length GCM is made for: any other is hashed first.
	gcmSalt = 12
)

var names = [...]string{CTR: "AES/CTR/NoPadding", CBC: "AES/CBC/PKCS5Padding", GCM: "AES/GCM/NoPadding"}

// ParseAlgorithm returns the algorithm of the platform's name, which is
// compared exactly. It fails with [ErrAlgorithm].
func ParseAlgorithm(name string) (Algorithm, error) {
	for a := CTR; a <= GCM; a++ {
		if names[a] == name {
			return a, nil
		}
	}
	return 0, ErrAlgorithm
}

// Algorithms returns all three.
func Algorithms() []Algorithm { return []Algorithm{CTR, CBC, GCM} }

// String returns the platform's name, or "invalid".
func (a Algorithm) String() string {
	if !a.valid() {
		return "invalid"
	}
	return names[a]
}

// Authenticated tells whether a changed ciphertext fails to open. Under the
// other two, whoever changes bits of a URL changes the payload, without a key.
func (a Algorithm) Authenticated() bool { return a == GCM }

// SaltLength returns the length in bytes that a new salt has unless an account
// says otherwise: 16, or 12 for GCM.
func (a Algorithm) SaltLength() int {
	if a == GCM {
		return gcmSalt
	}
	return blockSize
}

// TakesSalt tells whether a salt of n bytes can be used: 16, and for GCM 12 too.
func (a Algorithm) TakesSalt(n int) bool {
	return a.valid() && (n == blockSize || n == a.SaltLength())
}

// SealedLength returns how long the ciphertext of n bytes of plaintext is.
func (a Algorithm) SealedLength(n int) int {
	switch a {
	case CBC:
		return n + blockSize - n%blockSize
	case GCM:
		return n + tagSize
	default:
		return n
	}
}

func (a Algorithm) valid() bool { return a >= CTR && a <= GCM }
