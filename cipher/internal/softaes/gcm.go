package softaes

import "crypto/subtle"

// TagSize is that of GCM's tag, in bytes.
const TagSize = 16

// element is one of GF(2^128) as GCM has it: the first bit of high is the
// coefficient of x^0.
type element struct{ high, low uint64 }

// prepareGHASH makes the 16 multiples of the hash key by polynomials of four
// bits, first bit first.
func (c *Cipher) prepareGHASH() {
	var zero, h state
	c.encrypt(&h, &zero)
	c.product[8] = h.element() // 8 is the bits 1000: x^0
	for i := 4; i > 0; i /= 2 {
		c.product[i] = c.product[2*i].timesX()
	}
	for i := 2; i < 16; i *= 2 {
		for j := 1; j < i; j++ {
			a, b := c.product[i], c.product[j]
			c.product[i+j] = element{a.high ^ b.high, a.low ^ b.low}
		}
	}
}

// timesX multiplies by x, modulo x^128 + x^7 + x^2 + x + 1.
func (e element) timesX() element {
	carry := e.low & 1
	return element{e.high>>1 ^ carry*0xe1<<56, e.low>>1 | e.high<<63}
}

// reduction has what the four bits that are shifted out come back as.
var reduction = func() (r [16]uint64) {
	for i := range r {
		e := element{0, uint64(i)}
		for range 4 {
			e = e.timesX()
		}
		r[i] = e.high
	}
	return r
}()

func (s *state) element() element {
	return element{uint64(s[0])<<32 | uint64(s[1]), uint64(s[2])<<32 | uint64(s[3])}
}

func (e element) state() state {
	return state{uint32(e.high >> 32), uint32(e.high), uint32(e.low >> 32), uint32(e.low)}
}

// timesH multiplies by the hash key, four bits at a time, the last ones first.
func (c *Cipher) timesH(y element) element {
	var high, low uint64
	for _, word := range [2]uint64{y.low, y.high} {
		for range 16 {
			out := low & 15
			p := &c.product[word&15]
			low = (low>>4 | high<<60) ^ p.low
			high = high>>4 ^ reduction[out] ^ p.high
			word >>= 4
		}
	}
	return element{high, low}
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
