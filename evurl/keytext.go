package evurl

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/internal/base64"
	"github.com/evurl/edge/evurl/internal/nearmiss"
)

// KeyEncoding says how a key is written as text. It is told, never guessed:
// 32 hex digits are base64 of 24 bytes, too.
type KeyEncoding uint8

const (
	Base64    KeyEncoding = iota + 1 // standard, with padding; the default wherever a text is read
	Base64URL                        // with padding or without
	Hex                              // in either case
	UTF8                             // the bytes of the text itself
)

var encodings = [...]string{Base64: "base64", Base64URL: "base64url", Hex: "hex", UTF8: "utf-8"}

// ParseKeyEncoding reads "base64", "base64url", "hex" or "utf-8"; "" is
// base64. It fails with ErrKey.
func ParseKeyEncoding(name string) (KeyEncoding, error) {
	if name == "" {
		return Base64, nil
	}
	for e := Base64; e <= UTF8; e++ {
		if encodings[e] == name {
			return e, nil
		}
	}
	return 0, fail(ErrKey, "keyEncoding is not one of base64, base64url, hex, utf-8")
}

func (e KeyEncoding) String() string {
	if e < Base64 || e > UTF8 {
		return "invalid"
	}
	return encodings[e]
}

// ParseKey reads a key's text, wherever it comes from: one line end (LF or CRLF) at
// its end is not part of it, everything else is. It keeps nothing of the text. It
// fails with ErrKey: the text is too long, not in its encoding, or not a key of 16,
// 24 or 32 bytes. The error names what a copied text is likely to have too much of,
// a blank, quotes, a byte order mark, the name of a variable, and an encoding in
// which the text would be a key. The time it takes may tell something of the text.
func ParseKey(text []byte, e KeyEncoding) (cipher.Key, error) {
	text = nearmiss.TrimLineEnd(text)
	if len(text) > 4*MaxKeyText || utf8.RuneCount(text) > MaxKeyText {
		return cipher.Key{}, tooLong(ErrKey, "the key's text", utf8.RuneCount(text), MaxKeyText, "characters")
	}
	if isMasked(text) {
		return cipher.Key{}, fail(ErrKey, "this is a masked secret, as documentation shows it (sha512-…): ask for the key itself")
	}
	if e < Base64 || e > UTF8 {
		return cipher.Key{}, fail(ErrKey, "no keyEncoding")
	}
	buf := keyBytes.Get().(*[4 * MaxKeyText]byte)
	defer keyBytes.Put(buf)
	defer clear(buf[:])
	b, ok := e.appendKey(buf[:0], text)
	if ok {
		if k, err := cipher.NewKey(b); err == nil {
			return k, nil
		}
	}
	return cipher.Key{}, fail(ErrKey, explainKey(buf[:0], text, e, len(b), ok))
}

// appendKey appends the bytes that a text has in this encoding.
func (e KeyEncoding) appendKey(dst, text []byte) (out []byte, ok bool) {
	switch e {
	case Base64:
		return base64.AppendDecoded(dst, text)
	case Base64URL:
		return base64.AppendDecodedURL(dst, text)
	case Hex:
		return appendUnhexed(dst, text)
	}
	// A byte order mark is no part of a password, though it is UTF-8.
	return append(dst, text...), utf8.Valid(text) && !nearmiss.HasBOM(text)
}

// explainKey returns why a text is not a key: what it is in its encoding, and the
// likely cause. It tells sizes alone. It uses buf to try other encodings.
func explainKey(buf, text []byte, e KeyEncoding, size int, decodes bool) string {
	what := "the key's text of " + strconv.Itoa(len(text)) + " bytes"
	if decodes {
		what = "the key is " + strconv.Itoa(size) + " bytes when read as " + e.String() + ", and AES keys have 16, 24 or 32"
	} else {
		what += " is not " + e.String()
	}
	if miss := nearmiss.Around(text); miss != "" {
		return what + "; the text " + miss
	}
	for _, other := range [...]KeyEncoding{Hex, Base64, Base64URL, UTF8} {
		b, ok := other.appendKey(buf[:0], text)
		if n := len(b); ok && other != e && (n == 16 || n == 24 || n == 32) {
			return what + "; did you mean keyEncoding " + other.String() + " (" + strconv.Itoa(n) + " bytes)?"
		}
	}
	return what
}

// keyBytes has room for a key while its text is read. Not on the stack: when that
// grows, which it does in the middle of a call, what stood there is left behind.
var keyBytes = sync.Pool{New: func() any { return new([4 * MaxKeyText]byte) }}

func appendUnhexed(dst, text []byte) ([]byte, bool) {
	if len(text)%2 != 0 {
		return dst, false
	}
	for i := 0; i < len(text); i += 2 {
		high, low := unhex(text[i]), unhex(text[i+1])
		if high > 15 || low > 15 {
			return dst, false
		}
		dst = append(dst, high<<4|low)
	}
	return dst, true
}

// maskedPrefix begins what a documentation tool makes of a secret: its SHA-512
// in base64, a question mark and its last four characters.
const maskedPrefix = "sha512-"

// isMasked reports whether a key's text is a masked secret.
func isMasked(text []byte) bool {
	return strings.HasPrefix(string(text[:min(len(text), len(maskedPrefix))]), maskedPrefix)
}

// isMaskedText reports the same of a text that may begin with the prefix by chance.
func isMaskedText(text string) bool {
	const shortest = len(maskedPrefix) + 64 // bytes of a SHA-512
	return len(text) >= shortest && strings.HasPrefix(text, maskedPrefix)
}

// maskedSecret returns where a segment of a path begins as what documentation
// tools make of a secret, or -1.
func maskedSecret(base string) int {
	i := strings.Index(base, maskedPrefix)
	if i < 0 || i > 0 && base[i-1] != '/' || !isMaskedText(base[i:]) {
		return -1
	}
	return i
}
