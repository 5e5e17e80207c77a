package phoneid_test

import (
	"mime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

// foreign are texts that Unicode or some library takes for white space, or passes
// over, and HTTP does not.
var foreign = map[string]string{
	"no-break space": "\u00a0", "en quad": "\u2000", "ideographic space": "\u3000", "line separator": "\u2028", "NEL": "\u0085", "BOM": "\ufeff",
	"zero-width space": "\u200b", "a raw byte A0": "\xa0", "a raw byte 85": "\x85", "VT": "\v", "FF": "\f", "NUL": "\x00", "CR": "\r", "LF": "\n",
}

func TestMediaType(t *testing.T) {
	for text, want := range map[string]phoneid.MediaType{
		"application/json":                                 {Name: "application/json"},
		"Application/JSON":                                 {Name: "application/json"},
		" \tapplication/json\t ":                           {Name: "application/json"},
		"application/json;":                                {Name: "application/json"},
		"application/json ;; ;":                            {Name: "application/json"},
		"application/json;charset=UTF-8":                   {Name: "application/json", Charset: "utf-8"},
		"application/json \t;\t Charset=\"utf\\-8\" ":      {Name: "application/json", Charset: "utf-8"},
		"application/json;charset=latin1":                  {Name: "application/json", Charset: "latin1"},
		"application/json;v=\"a;b\\\"\";charset=utf-8;":    {Name: "application/json", Charset: "utf-8", Others: true},
		"application/x-www-form-urlencoded;charset=\"\t\"": {Name: "application/x-www-form-urlencoded", Charset: "\t"},
	} {
		got, ok := phoneid.ParseMediaType(text)
		assert.True(t, ok, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{
		"", " ", "json", "application/", "/json", "application/json/x", "application /json", "application/ json", "application/json, application/json",
		"application/json charset=utf-8", "application/json;charset", "application/json;charset=", "application/json;=utf-8", "application/json;charset =utf-8",
		"application/json;charset= utf-8", `application/json;charset="utf-8`, `application/json;charset="utf-8\`, `application/json;charset="utf-8"x`,
		`application/json;charset=""`, "application/json;charset=\"utf-8\x7f\"", "application/json;charset=utf-8 x", "application/json;charset=utf-8;charset=utf-8",
		"application/json;charset=utf-8;CHARSET=utf-16", "application/jſon",
	} {
		_, ok := phoneid.ParseMediaType(text)
		assert.False(t, ok, "%q", text)
	}
}

// TestMediaTypeTrimsSpaceAndTabAlone: in front of the type, behind it, and around
// each part.
func TestMediaTypeTrimsSpaceAndTabAlone(t *testing.T) {
	trimmed := 0
	for name, space := range foreign {
		for _, text := range []string{
			space + "application/json", "application/json" + space, "application" + space + "/json", "application/json" + space + ";charset=utf-8",
			"application/json;" + space + "charset=utf-8", "application/json;charset" + space + "=utf-8", "application/json;charset=" + space + "utf-8",
			"application/json;charset=utf-8" + space, "application/json;" + space,
		} {
			_, ok := phoneid.ParseMediaType(text)
			assert.False(t, ok, "%s: %q", name, text)
			if media, _, err := mime.ParseMediaType(text); err == nil && media == "application/json" {
				trimmed++
			}
		}
	}
	assert.Positive(t, trimmed, "package mime takes some of them, which is why it is not used")
}

// TestMediaTypeFoldsASCIIAlone: the Kelvin sign is no k, and the long s is no s.
func TestMediaTypeFoldsASCIIAlone(t *testing.T) {
	require.True(t, strings.EqualFold("jſon", "json"), "as Unicode has it")
	for _, text := range []string{"application/jſon", "te\u212at/json", "application/json;charſet=utf-8"} {
		_, ok := phoneid.ParseMediaType(text)
		assert.False(t, ok, text)
	}
	m, ok := phoneid.ParseMediaType(`application/json;charset="u\u017ff-8"`)
	assert.True(t, ok && !m.IsUTF8())
}

// FuzzMediaType: what is taken, package mime takes, too, and reads the same.
func FuzzMediaType(f *testing.F) {
	for _, text := range []string{"application/json", "application/json; charset=\"utf-8\"", "a/b;c=d;e=\"f\\\"\"", "application/json;;", "a/b;c*=d", "\u00a0a/b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, ok := phoneid.ParseMediaType(text)
		if !ok || strings.ContainsAny(text, `*\`) || strings.Contains(text, ";;") { // mime decodes RFC 2231, and keeps a backslash before a letter
			return
		}
		media, parameters, err := mime.ParseMediaType(text)
		if err != nil {
			return // it refuses more: an empty parameter with a space, a type without a name
		}
		require.Equal(t, media, m.Name)
		require.Equal(t, lowerASCII(parameters["charset"]), m.Charset)
	})
}

func lowerASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}
