package terminal

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "",
		"a\tb\n":                         "a\tb\n",
		"日本 é 😀 \ufffd":                  "日本 é 😀 \ufffd",
		"\x00\x03\x1b[2J\r\x7f":          `\u0000\u0003\u001b[2J\u000d\u007f`,
		"\u0085\u009b31m":                `\u0085\u009b31m`,
		"\u061c\u200e\u200f":             `\u061c\u200e\u200f`,
		"\u202a\u202e\u2066\u2069":       `\u202a\u202e\u2066\u2069`,
		"\u2028\u2029\ufeff\u200b\u00a0": `\u2028\u2029\ufeff\u200b\u00a0`,
		"\U000e0041\ue000":               `\udb40\udc41\ue000`,
		"\x9b\xe2\x80":                   `\ufffd\ufffd\ufffd`,
	} {
		assert.Equal(t, want, string(Escape([]byte(text))), "%q", text)
	}
}

// TestEveryCharacter checks all of Unicode: what is not printable is escaped, and
// comes back from JSON as it was.
func TestEveryCharacter(t *testing.T) {
	escaped := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		data, err := json.Marshal(string(r))
		require.NoError(t, err)
		out := Escape(data)
		if !bytes.Equal(out, data) {
			escaped++
		}
		requirePrintable(t, string(out))
		var back string
		require.NoError(t, json.Unmarshal(out, &back), "%U", r)
		require.Equal(t, string(r), back)
	}
	assert.Greater(t, escaped, 100_000, "most of Unicode is not assigned")
}

func requirePrintable(t *testing.T, text string) {
	t.Helper()
	require.True(t, utf8.ValidString(text), "%q", text)
	require.False(t, strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) && r != '\n' && r != '\t' }), "%q", text)
}

// FuzzEscape: the output is printable, escaping it again changes nothing, and JSON
// means what it meant.
func FuzzEscape(f *testing.F) {
	for _, text := range []string{"", "a", "\\\u009b", "\"\u202e\"", "\xff\xc2", "\U000e0001", "<\u2028>"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		out := Escape([]byte(text))
		requirePrintable(t, string(out))
		require.Equal(t, out, Escape(out))
		value := map[string]any{text: []any{text, text + "\\", nil, 1.5}}
		for _, html := range []bool{false, true} {
			var data bytes.Buffer
			e := json.NewEncoder(&data)
			e.SetEscapeHTML(html)
			e.SetIndent("\t", " ")
			require.NoError(t, e.Encode(value))
			var before, after any
			require.NoError(t, json.Unmarshal(data.Bytes(), &before))
			out := Escape(data.Bytes())
			requirePrintable(t, string(out))
			require.NoError(t, json.Unmarshal(out, &after), "%q", out)
			require.Equal(t, before, after)
		}
	})
}

func TestWriter(t *testing.T) {
	var out bytes.Buffer
	n, err := io.WriteString(Writer{&out}, "a\u009b\n")
	require.NoError(t, err)
	assert.Equal(t, 4, n, "of what came in")
	assert.Equal(t, `a\u009b`+"\n", out.String())
	n, err = Writer{failing{}}.Write([]byte("a"))
	assert.ErrorIs(t, err, os.ErrClosed)
	assert.Zero(t, n)
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }
