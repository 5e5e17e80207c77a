package cipher

import "crypto/subtle"

// Redacted is what a Key prints as, under every verb and encoder.
const Redacted = "[redacted]"

// Key is an AES key of 16, 24 or 32 bytes. It prints as "[redacted]"; its
// bytes come out by [Key.Reveal] alone. Copies of a Key share the bytes, so
// that [Key.Zero] reaches all of them. The zero Key is no key.
type Key struct {
	// Two pointers, because fmt may not call the methods of a Key in an
	// unexported field, and under a verb that it finds wrong, %s even, it
	// follows one pointer to a struct. Two of them print as an address.
	m **material
}

type material struct {
	b [32]byte
	n int
}

// NewKey copies b, which the caller may zero afterwards. It fails with a
// [KeySizeError] unless b has 16, 24 or 32 bytes.
func NewKey(b []byte) (Key, error) {
	switch len(b) {
	case 16, 24, 32:
	default:
		return Key{}, KeySizeError(len(b))
	}
	m := &material{n: len(b)}
	copy(m.b[:], b)
	return Key{&m}, nil
}

// Size returns the key's length in bytes; 0 is no key.
func (k Key) Size() int {
	if k.m == nil {
		return 0
	}
	return (*k.m).n
}

// Reveal returns the key's own bytes, not a copy. It is the one door by which
// they leave.
func (k Key) Reveal() []byte {
	if k.m == nil {
		return nil
	}
	m := *k.m
	return m.b[:m.n]
}

// Equal compares in constant time.
func (k Key) Equal(other Key) bool {
	return subtle.ConstantTimeCompare(k.Reveal(), other.Reveal()) == 1
}

// Zero overwrites the bytes, for every copy of the Key; it is no key from then
// on. A [Transformation] made from it goes on working: it has round keys of its
// own.
func (k Key) Zero() {
	if k.m != nil {
		clear((*k.m).b[:])
		(*k.m).n = 0
	}
}

func (Key) String() string               { return Redacted }
func (Key) GoString() string             { return Redacted }
func (Key) MarshalText() ([]byte, error) { return []byte(Redacted), nil }
func (Key) MarshalJSON() ([]byte, error) { return []byte(`"` + Redacted + `"`), nil }
