//go:build !wasm

package evurl

import (
	"fmt"
	"io"
	"log/slog"
)

// Format prints no field under any verb.
func (a *Account) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, a.String()) }

// LogValue is what log/slog prints.
func (a *Account) LogValue() slog.Value { return slog.StringValue(a.String()) }
