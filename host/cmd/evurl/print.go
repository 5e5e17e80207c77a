package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host/internal/terminal"
)

// printJSON prints a value in one line, & as it is. The stream escapes what is not
// printable.
func printJSON(c *cobra.Command, v any) error {
	e := json.NewEncoder(c.OutOrStdout())
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// outside adds what stands outside the ciphertext, where it was given.
func outside(m map[string]any, redirect string, air evurl.Air) {
	if redirect != "" {
		m["redirect"] = redirect
	}
	if air != evurl.AirNotGiven {
		m["air"] = air == evurl.AirTrue
	}
}

// printable quotes a text that would steer the terminal, or look like lines of
// the command's own.
func printable(s string) string {
	if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(s)
	}
	return s
}

// screen returns the terminal that a stream of the command writes to, nil if it
// writes elsewhere. What is drawn on it moves the cursor, so it may hold no text
// from outside.
func screen(stream io.Writer) *os.File {
	w, _ := stream.(terminal.Writer)
	f, ok := w.W.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	return f
}

// table prints names and values in two columns.
type table struct{ w *tabwriter.Writer }

func newTable(w io.Writer) table {
	return table{tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
}

func (t table) row(name, value string) { fmt.Fprintf(t.w, "%s\t%s\n", name, printable(value)) }

func (t table) optional(name, value string) {
	if value != "" {
		t.row(name, value)
	}
}

func (t table) flush() error { return t.w.Flush() }
