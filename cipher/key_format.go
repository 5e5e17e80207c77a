//go:build !wasm

package cipher

import (
	"fmt"
	"io"
	"log/slog"
)

// These two need fmt and log/slog, which the module does not link: it prints
// nothing.

// Format prints "[redacted]" under verbs that do not ask for a string, too.
func (Key) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, Redacted) }

// LogValue is what log/slog prints.
func (Key) LogValue() slog.Value { return slog.StringValue(Redacted) }
