// Package percent writes percent-encoding: all but the unreserved characters of
// RFC 3986 as upper-case %XX.
//
// Every character is looked up and written as four bytes, of which one or three
// count: a branch for those that are escaped would often be guessed wrong.
package percent

import "slices"

const upperHex = "0123456789ABCDEF"

// Unreserved marks the characters that are never escaped.
var Unreserved = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ||
			c == '-' || c == '.' || c == '_' || c == '~'
	}
	return t
}()

// Entry is how a byte is written, the first character lowest, and, in the
// highest byte, how many characters that is: 1 or 3.
type Entry uint32

// Entries has the entry of each byte.
var Entries = func() (t [256]Entry) {
	for c := range Entry(256) {
		t[c] = 1<<24 | c
		if !Unreserved[c] {
			t[c] = 3<<24 | Entry(upperHex[c&15])<<16 | Entry(upperHex[c>>4])<<8 | '%'
		}
	}
	return t
}()

// Room returns how many bytes Put may touch for n characters.
func Room(n int) int { return 3*n + 1 }

// Put writes an entry into out and returns where the next one goes.
func (e Entry) Put(out []byte, at int) int {
	four := out[at : at+4 : at+4]
	four[0], four[1], four[2], four[3] = byte(e), byte(e>>8), byte(e>>16), byte(e>>24)
	return at + int(e>>24)
}

// Append appends s. Inlined wherever it is called, it made the module larger.
//
//go:noinline
func Append[T string | []byte](dst []byte, s T) []byte {
	at := len(dst)
	out := slices.Grow(dst, Room(len(s)))
	out = out[:cap(out)]
	for i := range len(s) {
		at = Entries[s[i]].Put(out, at)
	}
	return out[:at]
}
