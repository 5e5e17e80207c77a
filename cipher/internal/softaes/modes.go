package softaes

import "slices"

// AppendCTR appends text, encrypted or decrypted. The counter is the whole
// block, big-endian, and wraps around. iv has 16 bytes.
func (c *Cipher) AppendCTR(dst, iv, text []byte) []byte {
	var counter state
	counter.load(iv)
	dst, out := grow(dst, len(text))
	c.stream(out, text, &counter, 0)
	return dst
}

// stream puts text into out, combined with the encryption of one counter after
// the other. The words of the counter from first on count, and wrap around.
func (c *Cipher) stream(out, text []byte, counter *state, first int) {
	var key, block state
	for len(text) >= blockSize {
		c.encrypt(&key, counter)
		for i := 3; i >= first; i-- {
			if counter[i]++; counter[i] != 0 {
				break
			}
		}
		block.load(text)
		block.xor(&key)
		block.store(out)
		out, text = out[blockSize:], text[blockSize:]
	}
	if len(text) > 0 {
		c.encrypt(&key, counter)
		for i := range text {
			out[i] = text[i] ^ byte(key[i/4]>>(24-8*(i%4)))
		}
	}
}

// AppendCBCEncrypted appends text, whose length is a multiple of 16, encrypted.
func (c *Cipher) AppendCBCEncrypted(dst, iv, text []byte) []byte {
	var previous, block state
	previous.load(iv)
	dst, out := grow(dst, len(text))
	for ; len(text) > 0; out, text = out[blockSize:], text[blockSize:] {
		block.load(text)
		previous.xor(&block)
		c.encrypt(&previous, &previous)
		previous.store(out)
	}
	return dst
}

// AppendCBCDecrypted appends text, whose length is a multiple of 16, decrypted.
func (c *Cipher) AppendCBCDecrypted(dst, iv, text []byte) []byte {
	var previous, block, plain state
	previous.load(iv)
	dst, out := grow(dst, len(text))
	for ; len(text) > 0; out, text = out[blockSize:], text[blockSize:] {
		block.load(text)
		c.decrypt(&plain, &block)
		plain.xor(&previous)
		plain.store(out)
		previous = block
	}
	return dst
}

// grow makes room for n more bytes, and returns them, too.
func grow(dst []byte, n int) (all, added []byte) {
	start := len(dst)
	dst = slices.Grow(dst, n)[:start+n]
	return dst, dst[start:]
}
