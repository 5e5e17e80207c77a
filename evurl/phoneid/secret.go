package phoneid

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"github.com/evurl/edge/evurl/internal/nearmiss"
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

// ParseSecret reads the text of an API Secret, wherever it comes from: one line end
// (LF or CRLF) at its end is not part of it. Errors: ErrMaskedSecret, and ErrSecret
// with what a copied text is likely to have too much of.
func ParseSecret(text string) (Secret, error) {
	text = nearmiss.TrimLineEnd(text)
	if strings.HasPrefix(text, "sha512-") {
		return Secret{}, ErrMaskedSecret
	}
	if len(text) == 0 || len(text) > MaxSecret || !isAlphanumeric(text) {
		return Secret{}, explainSecret(text)
	}
	return Secret{&text}, nil
}

func isAlphanumeric(text string) bool {
	for i := range len(text) {
		if c := text[i]; (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// explainSecret wraps ErrSecret in what is wrong with the text, if it can be named.
func explainSecret(text string) error {
	const scheme = "Bearer "
	miss := nearmiss.Around([]byte(text))
	switch {
	case len(text) >= len(scheme) && strings.EqualFold(text[:len(scheme)], scheme):
		miss = "begins with Bearer: pass the secret alone"
	case miss == "" && len(text) > MaxSecret:
		return fmt.Errorf("%w; this text has %d bytes", ErrSecret, len(text))
	case miss == "":
		return ErrSecret
	}
	return fmt.Errorf("%w; this text %s", ErrSecret, miss)
}

// Reveal returns the text, for the header of a request.
func (s Secret) Reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

// IsZero reports whether there is no secret in it.
func (s Secret) IsZero() bool { return s.text == nil }

func (Secret) String() string               { return redacted }
func (Secret) GoString() string             { return redacted }
func (Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + redacted + `"`), nil }

// Format prints [redacted] under every verb.
func (Secret) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, redacted) }

// LogValue is what log/slog prints.
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }
