// Package terminal keeps text from steering the terminal that shows it.
package terminal

import (
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Escape writes every character that is not printable as JSON's \u escape: control
// characters, DEL, marks that turn the direction of a line, and whatever else
// [unicode.IsPrint] refuses, each invalid byte as \ufffd. Line feed and tab stay.
// It returns text itself if there is nothing to escape.
//
// JSON that package encoding/json wrote keeps its meaning: such characters occur
// only within its strings.
func Escape(text []byte) []byte {
	at := 0
	for at < len(text) && isPlain(text[at]) {
		at++
	}
	if at == len(text) {
		return text
	}
	out := append(make([]byte, 0, len(text)+16), text[:at]...)
	for at < len(text) {
		r, size := utf8.DecodeRune(text[at:])
		switch {
		case isPlain(text[at]), unicode.IsPrint(r) && (r != utf8.RuneError || size > 1):
			out = append(out, text[at:at+size]...)
		default:
			for _, unit := range utf16.AppendRune(nil, r) {
				out = fmt.Appendf(out, `\u%04x`, unit)
			}
		}
		at += size
	}
	return out
}

// isPlain reports whether a byte is printable ASCII, a line feed or a tab.
func isPlain(b byte) bool { return b >= ' ' && b < 0x7f || b == '\n' || b == '\t' }

// Writer escapes all that it is given, and writes it to W. Each Write must be of
// whole characters.
type Writer struct{ W io.Writer }

// Write returns the length of text if all of it was written, and 0 if not.
func (w Writer) Write(text []byte) (int, error) {
	if _, err := w.W.Write(Escape(text)); err != nil {
		return 0, err
	}
	return len(text), nil
}
