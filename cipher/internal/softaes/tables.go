package softaes

import "math/bits"

// The tables follow from FIPS 197 and are computed when the module starts, in
// some microseconds: as data they would make it larger.
var (
	sbox, inverse [256]byte
	te, td        [4][256]uint32 // a round's SubBytes and MixColumns, for each byte of a column
)

func init() {
	makeBoxes()
	for i := range 256 {
		s, v := sbox[i], inverse[i]
		e := uint32(double(s))<<24 | uint32(s)<<16 | uint32(s)<<8 | uint32(double(s)^s)
		d := uint32(times(v, 14))<<24 | uint32(times(v, 9))<<16 | uint32(times(v, 13))<<8 | uint32(times(v, 11))
		for j := range 4 {
			te[j][i] = bits.RotateLeft32(e, -8*j)
			td[j][i] = bits.RotateLeft32(d, -8*j)
		}
	}
}

// makeBoxes walks through the field by its generator 3 and, beside it, by the
// inverse of 3, so that p times q is always 1.
func makeBoxes() {
	p, q := byte(1), byte(1)
	for {
		p ^= double(p)
		q = times(q, 0xf6)
		s := q ^ bits.RotateLeft8(q, 1) ^ bits.RotateLeft8(q, 2) ^ bits.RotateLeft8(q, 3) ^ bits.RotateLeft8(q, 4) ^ 0x63
		sbox[p], inverse[s] = s, p
		if p == 1 {
			break
		}
	}
	sbox[0], inverse[0x63] = 0x63, 0 // 0 has no inverse
}

// double multiplies by x, modulo x^8 + x^4 + x^3 + x + 1.
func double(b byte) byte { return b<<1 ^ b>>7*0x1b }

// times multiplies in the same field.
func times(a, b byte) (product byte) {
	for ; b > 0; b >>= 1 {
		product ^= b & 1 * a
		a = double(a)
	}
	return product
}
