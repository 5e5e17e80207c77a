package phoneid

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
)

// MaxSecret is the longest API Secret, in characters (the platform's limit).
const MaxSecret = 128

const redacted = "[redacted]"

// Secret is an API Secret. It prints as [redacted] under every verb, in slog
// and in JSON. Two of them are not to be compared by ==. The zero Secret is none.
type Secret struct {
	// A pointer, because fmt may not call the methods of a Secret in an
	// unexported field, and under %p calls those of none: a pointer to a
	// string prints as an address.
	text *string
}

var (
	// ErrSecret is a text that no API Secret can be.
	ErrSecret = errors.New("an API Secret is 1 to 128 letters and digits")
	// ErrMaskedSecret is what documentation tools show in place of one:
	// sha512-, the hash, and the last four characters.
	ErrMaskedSecret = errors.New("this is a masked secret, as documentation shows it (sha512-…): it is never usable; ask for the secret itself")
)

// ParseSecret takes the text of an API Secret. Errors: ErrMaskedSecret, ErrSecret.
func ParseSecret(text string) (Secret, error) {
	if strings.HasPrefix(text, "sha512-") {
		return Secret{}, ErrMaskedSecret
	}
	if len(text) == 0 || len(text) > MaxSecret {
		return Secret{}, ErrSecret
	}
	for i := range len(text) {
		if c := text[i]; (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return Secret{}, ErrSecret
		}
	}
	return Secret{&text}, nil
}

// Reveal returns the text, for the header of a request.
func (s Secret) Reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

// IsZero tells whether it is none.
func (s Secret) IsZero() bool { return s.text == nil }

func (Secret) String() string               { return redacted }
func (Secret) GoString() string             { return redacted }
func (Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + redacted + `"`), nil }

// Format prints [redacted] under every verb.
func (Secret) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, redacted) }

// LogValue is what log/slog prints.
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }
