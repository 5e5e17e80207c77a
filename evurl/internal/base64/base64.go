// Package base64 reads and writes base64 canonically: for every sequence of
// bytes there is one text, and any other text is refused.
//
// encoding/base64 cannot be told to: even Strict takes line breaks. It also
// links reflect into the module, by way of encoding/binary.
package base64

import (
	"slices"

	"github.com/evurl/edge/evurl/internal/percent"
)

// The alphabets of RFC 4648, sections 4 and 5.
const (
	std = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
)

const bad = 0xff

var stdValues, urlValues = values(std), values(url)

func values(alphabet string) (v [256]byte) {
	for i := range v {
		v[i] = bad
	}
	for i := range len(alphabet) {
		v[alphabet[i]] = byte(i)
	}
	return v
}

// EncodedLength returns the length of the base64 of n bytes, with padding.
func EncodedLength(n int) int { return (n + 2) / 3 * 4 }

// Append appends the standard base64 of src, with padding.
func Append(dst, src []byte) []byte {
	start, n := len(dst), EncodedLength(len(src))
	dst = slices.Grow(dst, n)[:start+n]
	out := dst[start:]
	for len(src) >= 3 && len(out) >= 4 {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		out[0], out[1], out[2], out[3] = std[v>>18&63], std[v>>12&63], std[v>>6&63], std[v&63]
		src, out = src[3:], out[4:]
	}
	switch len(src) {
	case 1:
		v := uint(src[0]) << 4
		out[0], out[1], out[2], out[3] = std[v>>6&63], std[v&63], '=', '='
	case 2:
		v := (uint(src[0])<<8 | uint(src[1])) << 2
		out[0], out[1], out[2], out[3] = std[v>>12&63], std[v>>6&63], std[v&63], '='
	}
	return dst
}

// escaped has, for each value of six bits, how it is written in a URL's query.
var escaped = func() (t [64]percent.Entry) {
	for i := range t {
		t[i] = percent.Entries[std[i]]
	}
	return t
}()

// AppendEscaped appends what Append does, percent-encoded, in one go.
func AppendEscaped(dst, src []byte) []byte {
	at := len(dst)
	out := slices.Grow(dst, percent.Room(EncodedLength(len(src))))
	out = out[:cap(out)]
	for len(src) >= 3 {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		at = put(out, at, v>>18)
		at = put(out, at, v>>12)
		at = put(out, at, v>>6)
		at = put(out, at, v)
		src = src[3:]
	}
	switch len(src) {
	case 1:
		v := uint(src[0]) << 4
		at = put(out, put(out, at, v>>6), v)
		return percent.Append(out[:at], "==")
	case 2:
		v := (uint(src[0])<<8 | uint(src[1])) << 2
		at = put(out, put(out, put(out, at, v>>12), v>>6), v)
		return percent.Append(out[:at], "=")
	}
	return out[:at]
}

// put writes the lowest six bits of v and returns where the next ones go.
func put(out []byte, at int, v uint) int { return escaped[v&63].Put(out, at) }

// AppendDecoded appends the bytes of canonical standard base64: with padding,
// with no other character, and with no bit set in what the padding leaves
// over. It returns ok false, and dst as it was, for anything else.
func AppendDecoded[T string | []byte](dst []byte, text T) (out []byte, ok bool) {
	if len(text)%4 != 0 {
		return dst, false
	}
	return appendDecoded(dst, text[:unpadded(text)], &stdValues)
}

// IsCharacter tells whether c stands in standard base64, be it as padding.
func IsCharacter(c byte) bool { return stdValues[c] < 64 || c == '=' }

// AppendDecodedURL is AppendDecoded for the URL alphabet, with padding or
// without.
func AppendDecodedURL[T string | []byte](dst []byte, text T) (out []byte, ok bool) {
	n := len(text)
	if n%4 == 0 {
		n = unpadded(text)
	}
	return appendDecoded(dst, text[:n], &urlValues)
}

// unpadded returns the length of text without the one or two = at its end.
func unpadded[T string | []byte](text T) int {
	n := len(text)
	for pad := 0; n > 0 && pad < 2 && text[n-1] == '='; pad++ {
		n--
	}
	return n
}

func appendDecoded[T string | []byte](dst []byte, text T, values *[256]byte) (out []byte, ok bool) {
	out = dst
	for len(text) >= 4 {
		a, b, c, d := values[text[0]], values[text[1]], values[text[2]], values[text[3]]
		if (a|b|c|d)&0xc0 != 0 {
			return dst, false
		}
		out = append(out, a<<2|b>>4, b<<4|c>>2, c<<6|d)
		text = text[4:]
	}
	switch len(text) {
	case 1:
		return dst, false
	case 2:
		a, b := values[text[0]], values[text[1]]
		if (a|b)&0xc0 != 0 || b&0x0f != 0 {
			return dst, false
		}
		out = append(out, a<<2|b>>4)
	case 3:
		a, b, c := values[text[0]], values[text[1]], values[text[2]]
		if (a|b|c)&0xc0 != 0 || c&0x03 != 0 {
			return dst, false
		}
		out = append(out, a<<2|b>>4, b<<4|c>>2)
	}
	return out, true
}
