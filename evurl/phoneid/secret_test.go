package phoneid_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

const secretText = "0123456789abcdefABCDEF0123456789"

func secret(t *testing.T) phoneid.Secret {
	t.Helper()
	s, err := phoneid.ParseSecret(secretText)
	require.NoError(t, err)
	return s
}

// holders are what a secret may be in.
func holders(s phoneid.Secret) map[string]any {
	type open struct{ S phoneid.Secret }
	type closed struct{ s phoneid.Secret }
	return map[string]any{
		"itself": s, "pointer": &s, "field": open{s}, "pointer to field": &open{s}, "closed field": closed{s}, "pointer to closed field": &closed{s},
		"deep": struct{ in any }{&closed{s}}, "list": []phoneid.Secret{s}, "closed list": []closed{{s}}, "array": [1]phoneid.Secret{s},
		"map": map[string]phoneid.Secret{"s": s}, "key": map[phoneid.Secret]int{s: 1}, "closed map": map[string]closed{"s": {s}}, "any": []any{s},
		"error": fmt.Errorf("with %v: %w", s, errors.Join(errors.New("a"), fmt.Errorf("%s", s))),
	}
}

// hidden expects neither the text nor its bytes in any form that fmt has.
func hidden(t *testing.T, out, how string) {
	t.Helper()
	for _, form := range []string{secretText[:8], fmt.Sprintf("%x", secretText[:8]), fmt.Sprintf("%X", secretText[:8]), fmt.Sprintf("% x", secretText[:4]), fmt.Sprint([]byte(secretText[:4]))[1:11]} {
		require.NotContains(t, strings.ToLower(out), strings.ToLower(form), how)
	}
}

func TestSecretUnderEveryVerb(t *testing.T) {
	s := secret(t)
	for holder, v := range holders(s) {
		for verb := rune('!'); verb <= '~'; verb++ {
			for _, flags := range []string{"", "+", "#", "-", " ", "0", "#+", "80", "-80.40", ".1", "[1]"} {
				format := "%" + flags + string(verb)
				hidden(t, fmt.Sprintf(format, v), holder+" "+format)
			}
		}
		hidden(t, fmt.Sprint(v), holder)
		hidden(t, fmt.Sprintln(v), holder)
	}
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%80v", "%z"} {
		assert.Equal(t, "[redacted]", fmt.Sprintf(format, s), format)
		assert.Equal(t, "[redacted]", fmt.Sprintf(format, phoneid.Secret{}), format)
	}
	assert.Equal(t, "{[redacted]}", fmt.Sprintf("%v", struct{ S phoneid.Secret }{s}))
	assert.Equal(t, "[redacted]", s.String())
	assert.Equal(t, "[redacted]", s.GoString())
	assert.Contains(t, fmt.Sprint([]byte(secretText[:4])), "48 49 50 51", "what hidden looks for")
}

func TestSecretEncoded(t *testing.T) {
	s := secret(t)
	for holder, v := range holders(s) {
		out, err := json.Marshal(v)
		hidden(t, fmt.Sprint(string(out), err), holder)
		out, err = xml.Marshal(v)
		hidden(t, fmt.Sprint(string(out), err), holder)
	}
	out, err := json.Marshal(struct{ S phoneid.Secret }{s})
	require.NoError(t, err)
	assert.JSONEq(t, `{"S":"[redacted]"}`, string(out))
}

func TestSecretLogged(t *testing.T) {
	s := secret(t)
	for name, handler := range map[string]func(*bytes.Buffer) slog.Handler{
		"text": func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
		"JSON": func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
	} {
		var out bytes.Buffer
		log := slog.New(handler(&out))
		log.Info("m", "s", s)
		assert.Contains(t, out.String(), "[redacted]", name)
		for _, v := range holders(s) {
			log.With("with", v).WithGroup("group").Error("m", "s", v, slog.Group("g", "s", v), "list", []any{v})
		}
		require.Positive(t, out.Len())
		hidden(t, out.String(), name)
	}
}

func TestSecretRevealed(t *testing.T) {
	s := secret(t)
	assert.Equal(t, secretText, s.Reveal())
	assert.False(t, s.IsZero())
	assert.True(t, phoneid.Secret{}.IsZero())
	assert.Empty(t, phoneid.Secret{}.Reveal())
}

func TestParseSecret(t *testing.T) {
	hash := strings.Repeat("S3CR3Tab", 10) + "S3CR3T+/"
	require.Len(t, hash, 88)
	for text, want := range map[string]error{
		"a": nil, "Z": nil, "0": nil, strings.Repeat("a", 127): nil, strings.Repeat("Z", 128): nil,
		strings.Repeat("S3CR3T", 21) + "abc": phoneid.ErrSecret, // 129
		"":                                   phoneid.ErrSecret, "S3CR3T ": phoneid.ErrSecret, " S3CR3T": phoneid.ErrSecret, "S3CR3T\n\n": phoneid.ErrSecret, "S3CR3T-": phoneid.ErrSecret, "S3CR3T_": phoneid.ErrSecret,
		"S3CR3T\x00": phoneid.ErrSecret, "S3CR3Té": phoneid.ErrSecret, "S3CR3T０": phoneid.ErrSecret, "S3CR3T\xff": phoneid.ErrSecret, "Bearer S3CR3T": phoneid.ErrSecret, "S3CR3T==": phoneid.ErrSecret,
		"S3CR3T\r\nX-Other: 1":            phoneid.ErrSecret,
		"sha512-" + hash + "?a1B2":        phoneid.ErrMaskedSecret,
		"sha512-" + hash[:86] + "==?a1B2": phoneid.ErrMaskedSecret,
		"sha512-":                         phoneid.ErrMaskedSecret,
		"sha512-" + hash:                  phoneid.ErrMaskedSecret,
		"sha512S3CR3T":                    nil, // a secret may begin so
	} {
		s, err := phoneid.ParseSecret(text)
		require.ErrorIs(t, err, want, text)
		if want != nil {
			assert.True(t, s.IsZero())
			quotesNothing(t, err)
			continue
		}
		assert.Equal(t, text, s.Reveal())
	}
	assert.ErrorContains(t, phoneid.ErrMaskedSecret, "never usable")
	assert.NotErrorIs(t, phoneid.ErrMaskedSecret, phoneid.ErrSecret)
	assert.ErrorContains(t, phoneid.ErrSecret, "1 to 128 letters and digits")
}

// TestSecretBytes: of all bytes, 62.
func TestSecretBytes(t *testing.T) {
	n := 0
	for b := range 256 {
		if _, err := phoneid.ParseSecret("a" + string([]byte{byte(b)}) + "a"); err == nil {
			n++
		}
	}
	assert.Equal(t, 26+26+10, n)
}

// TestSecretTextsThatAreNearlyRight: one line end is not part of a secret's text;
// whatever else a copied text picks up is named.
func TestSecretTextsThatAreNearlyRight(t *testing.T) {
	for _, end := range []string{"", "\n", "\r\n"} {
		s, err := phoneid.ParseSecret(secretText + end)
		require.NoError(t, err)
		assert.Equal(t, secretText, s.Reveal())
		_, err = phoneid.ParseSecret("sha512-x" + end)
		assert.ErrorIs(t, err, phoneid.ErrMaskedSecret)
	}
	for text, want := range map[string]string{
		"": "is empty", secretText + "\n\n": "more than one line end", secretText + " ": "ends with a blank", " " + secretText: "begins with a blank",
		`"` + secretText + `"`: `begins with a quote (")`, "\ufeff" + secretText: "byte order mark", "S\x003\x00": "UTF-16",
		"API_SECRET=" + secretText: "NAME=VALUE", secretText + "\n" + secretText: "several lines",
		"Bearer " + secretText: "begins with Bearer", "bearer x": "begins with Bearer", strings.Repeat("a", 129): "has 129 bytes",
	} {
		_, err := phoneid.ParseSecret(text)
		require.ErrorIs(t, err, phoneid.ErrSecret, text)
		assert.ErrorContains(t, err, want, text)
		hidden(t, err.Error(), text)
		assert.NotContains(t, err.Error(), "API_SECRET")
	}
}
