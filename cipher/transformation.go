package cipher

// Transformation is one algorithm under one key. It is immutable and safe for
// any number of goroutines.
type Transformation struct {
	algorithm Algorithm
	aes       *keyed
}

// New prepares an algorithm and a key. It keeps neither the Key nor its bytes,
// only AES's round keys. It fails with [ErrAlgorithm], [ErrKey] or [ErrFIPS].
func New(a Algorithm, key Key) (*Transformation, error) {
	if !a.valid() {
		return nil, ErrAlgorithm
	}
	k, err := newKeyed(a, key.Reveal())
	if err != nil {
		return nil, err
	}
	return &Transformation{a, k}, nil
}

// Zero overwrites the round keys where this package has made them, which is in
// WebAssembly; the standard library's cannot be reached. Nothing may be asked of
// the Transformation afterwards, nor at the time.
func (t *Transformation) Zero() { t.aes.zero() }

// Algorithm returns what New was given.
func (t *Transformation) Algorithm() Algorithm { return t.algorithm }

// Seal appends the ciphertext of plaintext to dst, which must not overlap it:
//
//	CTR   ciphertext, as long as the plaintext
//	CBC   ciphertext, padded by 1 to 16 bytes (PKCS #7)
//	GCM   ciphertext | tag of 16 bytes
//
// The caller answers for the salt: one that was used before under the same
// key gives away both plaintexts. It fails with [ErrSalt].
func (t *Transformation) Seal(dst, salt, plaintext []byte) ([]byte, error) {
	if !t.algorithm.TakesSalt(len(salt)) {
		return dst, ErrSalt
	}
	switch t.algorithm {
	case GCM:
		return t.aes.appendGCMSealed(dst, salt, plaintext, nil), nil
	case CTR:
		return t.aes.appendCTR(dst, salt, plaintext), nil
	default:
		return t.aes.appendCBCEncrypted(dst, salt, plaintext), nil
	}
}

// Open appends the plaintext to dst, which must not overlap ciphertext. It
// fails with [ErrSalt] or [ErrDecrypt]. Under CTR every ciphertext opens, under
// CBC one in 255 wrong ones does: the caller must check what comes out.
func (t *Transformation) Open(dst, salt, ciphertext []byte) ([]byte, error) {
	start := len(dst)
	out, good, err := t.OpenUnverified(dst, salt, ciphertext)
	if err != nil {
		return dst, err
	}
	if good != 1 {
		// Behind out's end lies what was taken for padding.
		clear(out[start:][:min(len(ciphertext), cap(out)-start)])
		return dst, ErrDecrypt
	}
	return out, nil
}

// OpenUnverified is Open for a caller who checks the plaintext anyway and must
// do the same work whether or not the padding holds: good is 1 when padding
// and tag do, else 0, and then the bytes appended mean nothing. What it says
// by an error follows from public lengths alone.
func (t *Transformation) OpenUnverified(dst, salt, ciphertext []byte) (out []byte, good int, err error) {
	if !t.algorithm.TakesSalt(len(salt)) {
		return dst, 0, ErrSalt
	}
	switch t.algorithm {
	case GCM:
		out, ok := t.aes.appendGCMOpened(dst, salt, ciphertext, nil)
		if !ok {
			return dst, 0, nil
		}
		return out, 1, nil
	case CBC:
		if len(ciphertext) == 0 || len(ciphertext)%blockSize != 0 {
			return dst, 0, nil
		}
		start := len(dst)
		dst = t.aes.appendCBCDecrypted(dst, salt, ciphertext)
		unpadded, good := Unpad(dst[start:])
		return dst[:start+len(unpadded)], good, nil
	default:
		return t.aes.appendCTR(dst, salt, ciphertext), 1, nil
	}
}
