package base64_test

import (
	stdbase64 "encoding/base64"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/internal/base64"
)

func pattern(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i*37 + n*11)
	}
	return b
}

func TestEveryLengthEqualsTheStandardLibrary(t *testing.T) {
	for n := range 100 {
		src := pattern(n)
		text := base64.Append([]byte("prefix"), src)
		require.Equal(t, "prefix"+stdbase64.StdEncoding.EncodeToString(src), string(text))
		require.Equal(t, len(text)-6, base64.EncodedLength(n))
		want := "prefix" + strings.NewReplacer("+", "%2B", "/", "%2F", "=", "%3D").Replace(string(text[6:]))
		require.Equal(t, want, string(base64.AppendEscaped([]byte("prefix"), src)))
		got, ok := base64.AppendDecoded([]byte("prefix"), text[6:])
		require.True(t, ok)
		require.Equal(t, "prefix"+string(src), string(got))
		for _, e := range []*stdbase64.Encoding{stdbase64.URLEncoding, stdbase64.RawURLEncoding} {
			got, ok = base64.AppendDecodedURL(nil, e.EncodeToString(src))
			require.True(t, ok)
			require.Equal(t, string(src), string(got))
		}
	}
}

// TestOneTextForEachValue tries every last group: what decodes must be what
// encodes, so that no value has two texts.
func TestOneTextForEachValue(t *testing.T) {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
	decoded := 0
	for _, c := range alphabet {
		for _, d := range alphabet {
			for _, e := range alphabet {
				text := "Q" + string(c) + string(d) + string(e)
				got, ok := base64.AppendDecoded(nil, text)
				if ok {
					decoded++
					require.Equal(t, text, string(base64.Append(nil, got)))
				}
			}
		}
	}
	assert.Equal(t, 64*64*64+64*16+4, decoded)
}

func TestRefuses(t *testing.T) {
	for _, text := range []string{
		"Q", "QQ", "QQQ", "QQ=", "QR==", "QUF=", "QQ==\n", "QQ\n==", "QUJD\r\n", "\nQUJD", " QUJD", "QUJD ",
		"====", "Q===", "=QUJ", "QQ==QUJD", "QUJ-", "QUJ_", "QUJ|", "QU%3", "QQ=Q", "é===", "QUJD\x00",
	} {
		got, ok := base64.AppendDecoded([]byte("prefix"), text)
		assert.False(t, ok, "%q", text)
		assert.Equal(t, "prefix", string(got))
	}
	for _, text := range []string{"Q", "QR", "QR==", "QUF", "QUJ+", "QUJ/", "QQ=", "QQ===", "QUJDR", "QUJD=", "\n"} {
		_, ok := base64.AppendDecodedURL(nil, text)
		assert.False(t, ok, "%q", text)
	}
}
