package nearmiss

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTrimLineEnd(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "\n": "", "\r\n": "", "\r": "\r", "a": "a", "a\n": "a", "a\r\n": "a", "a\r": "a\r", "a\n\n": "a\n", "a\r\n\r\n": "a\r\n", "a\n\r": "a\n\r", " a \n": " a ",
	} {
		assert.Equal(t, want, TrimLineEnd(text), "%q", text)
		assert.Equal(t, want, string(TrimLineEnd([]byte(text))), "%q", text)
	}
}

// TestNothingAround: a key, a secret and an object, whatever they contain, are not
// taken for anything else.
func TestNothingAround(t *testing.T) {
	for _, text := range []string{
		"a", "AAECAwQFBgcICQoLDA0ODw==", "AAECAwQFBgcICQoLDA0ODxA=", "8PHy8_T19vf4-fr7_P3-_w", "00", "=", "==", "a==", "a=", "1=2", "-=a", "a'b", "a b", "é", "\x00\x00", "export", "{\"a\":\"b=c\"}",
	} {
		assert.Empty(t, Around([]byte(text)), "%q", text)
	}
	assert.Equal(t, "is UTF-16: save it as UTF-8", Encoding([]byte("\xfe\xff\x00a")))
	assert.Equal(t, "is UTF-16: save it as UTF-8", Encoding([]byte("\x00a")))
	assert.Empty(t, Encoding([]byte("\x00")))
	assert.Empty(t, Encoding([]byte("")))
}
