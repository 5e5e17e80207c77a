package evurl

const (
	alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

	nonceLength = 5
	// A generated correlation id is not guessed: 22 of 62 characters are 131 bits.
	correlationLength = 22
)

// entropy deals out bytes of the system's generator. It asks for them when
// they are needed, once for a whole EVURL, and keeps none for the next.
type entropy struct {
	buf  [64]byte
	left int
}

// fill asks for what n characters need: a few bytes are thrown away, and in
// one case of many thousands it is called again.
func (e *entropy) fill(n int) {
	e.left = min(n+n/4+8, len(e.buf))
	systemRandom(e.buf[:e.left])
}

func (e *entropy) next(n int) byte {
	if e.left == 0 {
		e.fill(n)
	}
	e.left--
	return e.buf[e.left]
}

// drop forgets what was not used, and what was.
func (e *entropy) drop() {
	clear(e.buf[:])
	e.left = 0
}

// appendAlphanumeric appends n characters, each equally likely: a byte that
// would favour the first ones is thrown away.
func (e *entropy) appendAlphanumeric(dst []byte, n int) []byte {
	for n > 0 {
		if i := int(e.next(n) & 63); i < len(alphanumeric) {
			dst = append(dst, alphanumeric[i])
			n--
		}
	}
	return dst
}

// appendDecimal appends n digits, each equally likely.
func (e *entropy) appendDecimal(dst []byte, n int) []byte {
	for n > 0 {
		if b := e.next(n); b < 250 {
			dst = append(dst, '0'+b%10)
			n--
		}
	}
	return dst
}
