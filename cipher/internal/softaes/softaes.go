// Package softaes is AES in CTR, CBC and GCM by tables, for the WASM module,
// where there is no AES of the processor. It is not constant-time: what AES
// reads from its tables depends on key and text. GCM's hash has no tables.
//
// The standard library's own tables do the same job, and link hashes, a
// generator and self-tests that the module has no use for: a tenth of its size.
// Tests hold the two against each other.
package softaes

import "math/bits"

const blockSize = 16

// Cipher is AES under one key. It is immutable.
type Cipher struct {
	enc, dec [60]uint32 // round keys, in words
	words    int        // of enc and dec that are used
	hash     hashKey
}

// New expands a key of 16, 24 or 32 bytes; it returns nil for any other.
func New(key []byte) *Cipher {
	switch len(key) {
	case 16, 24, 32:
	default:
		return nil
	}
	c := &Cipher{words: len(key) + 28}
	c.expand(key)
	c.prepareGHASH()
	return c
}

// Zero overwrites the round keys and the hash key.
func (c *Cipher) Zero() { *c = Cipher{} }

// expand is FIPS 197, section 5.2, and the keys of the equivalent inverse
// cipher, section 5.3.5.
func (c *Cipher) expand(key []byte) {
	n := len(key) / 4
	for i := range n {
		c.enc[i] = load(key[4*i:])
	}
	rcon := uint32(1) << 24
	for i := n; i < c.words; i++ {
		t := c.enc[i-1]
		switch {
		case i%n == 0:
			t = substitute(bits.RotateLeft32(t, 8)) ^ rcon
			rcon = uint32(double(byte(rcon>>24))) << 24
		case n == 8 && i%n == 4:
			t = substitute(t)
		}
		c.enc[i] = c.enc[i-n] ^ t
	}
	for i := 0; i < c.words; i += 4 {
		for j := range 4 {
			w := c.enc[c.words-4-i+j]
			if i > 0 && i+4 < c.words {
				w = td[0][sbox[w>>24]] ^ td[1][sbox[w>>16&255]] ^ td[2][sbox[w>>8&255]] ^ td[3][sbox[w&255]]
			}
			c.dec[i+j] = w
		}
	}
}

// state is a block, in words.
type state [4]uint32

// encrypt makes out of in, which may be the same.
func (c *Cipher) encrypt(out, in *state) {
	k := c.enc[:c.words]
	s0, s1, s2, s3 := in[0]^k[0], in[1]^k[1], in[2]^k[2], in[3]^k[3]
	for k = k[4:]; len(k) >= 8; k = k[4:] {
		s0, s1, s2, s3 =
			te[0][s0>>24]^te[1][s1>>16&255]^te[2][s2>>8&255]^te[3][s3&255]^k[0],
			te[0][s1>>24]^te[1][s2>>16&255]^te[2][s3>>8&255]^te[3][s0&255]^k[1],
			te[0][s2>>24]^te[1][s3>>16&255]^te[2][s0>>8&255]^te[3][s1&255]^k[2],
			te[0][s3>>24]^te[1][s0>>16&255]^te[2][s1>>8&255]^te[3][s2&255]^k[3]
	}
	out[0] = last(&sbox, s0, s1, s2, s3) ^ k[0]
	out[1] = last(&sbox, s1, s2, s3, s0) ^ k[1]
	out[2] = last(&sbox, s2, s3, s0, s1) ^ k[2]
	out[3] = last(&sbox, s3, s0, s1, s2) ^ k[3]
}

// decrypt makes out of in, which may be the same.
func (c *Cipher) decrypt(out, in *state) {
	k := c.dec[:c.words]
	s0, s1, s2, s3 := in[0]^k[0], in[1]^k[1], in[2]^k[2], in[3]^k[3]
	for k = k[4:]; len(k) >= 8; k = k[4:] {
		s0, s1, s2, s3 =
			td[0][s0>>24]^td[1][s3>>16&255]^td[2][s2>>8&255]^td[3][s1&255]^k[0],
			td[0][s1>>24]^td[1][s0>>16&255]^td[2][s3>>8&255]^td[3][s2&255]^k[1],
			td[0][s2>>24]^td[1][s1>>16&255]^td[2][s0>>8&255]^td[3][s3&255]^k[2],
			td[0][s3>>24]^td[1][s2>>16&255]^td[2][s1>>8&255]^td[3][s0&255]^k[3]
	}
	out[0] = last(&inverse, s0, s3, s2, s1) ^ k[0]
	out[1] = last(&inverse, s1, s0, s3, s2) ^ k[1]
	out[2] = last(&inverse, s2, s1, s0, s3) ^ k[2]
	out[3] = last(&inverse, s3, s2, s1, s0) ^ k[3]
}

// last is the last round, which mixes no columns.
func last(box *[256]byte, a, b, c, d uint32) uint32 {
	return uint32(box[a>>24])<<24 | uint32(box[b>>16&255])<<16 | uint32(box[c>>8&255])<<8 | uint32(box[d&255])
}

func substitute(w uint32) uint32 { return last(&sbox, w, w, w, w) }

func load(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

func store(b []byte, w uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(w>>24), byte(w>>16), byte(w>>8), byte(w)
}

func (s *state) load(b []byte) {
	_ = b[15]
	s[0], s[1], s[2], s[3] = load(b), load(b[4:]), load(b[8:]), load(b[12:])
}

func (s *state) store(b []byte) {
	_ = b[15]
	store(b, s[0])
	store(b[4:], s[1])
	store(b[8:], s[2])
	store(b[12:], s[3])
}

func (s *state) xor(other *state) {
	s[0] ^= other[0]
	s[1] ^= other[1]
	s[2] ^= other[2]
	s[3] ^= other[3]
}
