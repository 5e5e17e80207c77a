package softaes

import (
	"crypto/subtle"
	"math/bits"
)

// TagSize is that of GCM's tag, in bytes.
const TagSize = 16

// element is one of GF(2^128) as GCM has it: the first bit of high is the
// coefficient of x^0.
type element struct{ high, low uint64 }

// hashKey is an element in the form in which timesH multiplies by it: its two
// halves and their sum, and the same with their bits reversed.
type hashKey struct{ high, low, sum, highRev, lowRev, sumRev uint64 }

func (c *Cipher) prepareGHASH() {
	var zero, s state
	c.encrypt(&s, &zero)
	h := s.element()
	c.hash = hashKey{high: h.high, low: h.low, highRev: bits.Reverse64(h.high), lowRev: bits.Reverse64(h.low)}
	c.hash.sum = c.hash.high ^ c.hash.low
	c.hash.sumRev = c.hash.highRev ^ c.hash.lowRev
}

func (s *state) element() element {
	return element{uint64(s[0])<<32 | uint64(s[1]), uint64(s[2])<<32 | uint64(s[3])}
}

func (e element) state() state {
	return state{uint32(e.high >> 32), uint32(e.high), uint32(e.low >> 32), uint32(e.low)}
}

// product multiplies two polynomials over GF(2), given also with their bits
// reversed. Integer multiplication carries: with three bits of every four left
// out, the carries of up to 16 sums fall into the gaps, and are masked away. It
// gives the lower half; the upper one is that of the reversed factors, reversed:
// the 127 bits of a product begin at its other end, then.
func product(x, y, xRev, yRev uint64) (low, up uint64) {
	const (
		m0 = 0x1111111111111111
		m1 = m0 << 1
		m2 = m0 << 2
		m3 = m0 << 3
	)
	x0, x1, x2, x3 := x&m0, x&m1, x&m2, x&m3
	y0, y1, y2, y3 := y&m0, y&m1, y&m2, y&m3
	low = (x0*y0^x1*y3^x2*y2^x3*y1)&m0 |
		(x0*y1^x1*y0^x2*y3^x3*y2)&m1 |
		(x0*y2^x1*y1^x2*y0^x3*y3)&m2 |
		(x0*y3^x1*y2^x2*y1^x3*y0)&m3
	x0, x1, x2, x3 = xRev&m0, xRev&m1, xRev&m2, xRev&m3
	y0, y1, y2, y3 = yRev&m0, yRev&m1, yRev&m2, yRev&m3
	up = (x0*y0^x1*y3^x2*y2^x3*y1)&m0 |
		(x0*y1^x1*y0^x2*y3^x3*y2)&m1 |
		(x0*y2^x1*y1^x2*y0^x3*y3)&m2 |
		(x0*y3^x1*y2^x2*y1^x3*y0)&m3
	return low, bits.Reverse64(up) >> 1
}

// timesH multiplies by the hash key, modulo x^128 + x^7 + x^2 + x + 1, without
// a table: three products in place of four, by Karatsuba.
func (c *Cipher) timesH(y element) element {
	h := &c.hash
	highRev, lowRev := bits.Reverse64(y.high), bits.Reverse64(y.low)
	low, lowUp := product(y.low, h.low, lowRev, h.lowRev)
	high, highUp := product(y.high, h.high, highRev, h.highRev)
	middle, middleUp := product(y.high^y.low, h.sum, highRev^lowRev, h.sumRev)
	middle ^= low ^ high
	middleUp ^= lowUp ^ highUp

	// 255 bits, the last of them in the lowest of four words, moved up by one:
	// GCM's first bit is the highest.
	v0, v1, v2, v3 := low, lowUp^middle, high^middleUp, highUp
	v3, v2, v1, v0 = v3<<1|v2>>63, v2<<1|v1>>63, v1<<1|v0>>63, v0<<1

	// What lies beyond x^127 comes back at x^0, x^1, x^2 and x^7.
	v2 ^= v0 ^ v0>>1 ^ v0>>2 ^ v0>>7
	v1 ^= v0<<63 ^ v0<<62 ^ v0<<57
	v3 ^= v1 ^ v1>>1 ^ v1>>2 ^ v1>>7
	v2 ^= v1<<63 ^ v1<<62 ^ v1<<57
	return element{v3, v2}
}

// ghash goes on from y over b, filled up with zeros.
func (c *Cipher) ghash(y element, b []byte) element {
	for len(b) >= blockSize {
		var s state
		s.load(b)
		e := s.element()
		y = c.timesH(element{y.high ^ e.high, y.low ^ e.low})
		b = b[blockSize:]
	}
	if len(b) > 0 {
		var rest [blockSize]byte
		copy(rest[:], b)
		return c.ghash(y, rest[:])
	}
	return y
}

// lengths ends a hash over a and b.
func (c *Cipher) lengths(y element, a, b int) element {
	return c.timesH(element{y.high ^ uint64(a)*8, y.low ^ uint64(b)*8})
}

// begin returns the counter that a nonce stands for: of 12 bytes the nonce and
// a one, of any other number its hash.
func (c *Cipher) begin(nonce []byte) state {
	if len(nonce) == 12 {
		return state{load(nonce), load(nonce[4:]), load(nonce[8:]), 1}
	}
	return c.lengths(c.ghash(element{}, nonce), 0, len(nonce)).state()
}

// crypt encrypts or decrypts with the counters behind start, whose last word
// alone counts.
func (c *Cipher) crypt(out, text []byte, start state) {
	start[3]++
	c.stream(out, text, &start, 3)
}

// tag authenticates additional data and a ciphertext.
func (c *Cipher) tag(start *state, additional, ciphertext []byte) (tag [TagSize]byte) {
	y := c.ghash(c.ghash(element{}, additional), ciphertext)
	s := c.lengths(y, len(additional), len(ciphertext)).state()
	var mask state
	c.encrypt(&mask, start)
	s.xor(&mask)
	s.store(tag[:])
	return tag
}

// AppendSealed appends ciphertext and tag of plaintext.
func (c *Cipher) AppendSealed(dst, nonce, plaintext, additional []byte) []byte {
	start := c.begin(nonce)
	dst, out := grow(dst, len(plaintext)+TagSize)
	ciphertext := out[:len(plaintext)]
	c.crypt(ciphertext, plaintext, start)
	tag := c.tag(&start, additional, ciphertext)
	copy(out[len(plaintext):], tag[:])
	return dst
}

// AppendOpened appends the plaintext of ciphertext and tag, or nothing, and
// then ok is false.
func (c *Cipher) AppendOpened(dst, nonce, sealed, additional []byte) (out []byte, ok bool) {
	if len(sealed) < TagSize {
		return dst, false
	}
	ciphertext, got := sealed[:len(sealed)-TagSize], sealed[len(sealed)-TagSize:]
	start := c.begin(nonce)
	want := c.tag(&start, additional, ciphertext)
	if subtle.ConstantTimeCompare(want[:], got) != 1 {
		return dst, false
	}
	dst, plaintext := grow(dst, len(ciphertext))
	c.crypt(plaintext, ciphertext, start)
	return dst, true
}
