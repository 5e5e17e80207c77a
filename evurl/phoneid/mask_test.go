package phoneid_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

func TestMaskNumber(t *testing.T) {
	for number, want := range map[string]string{
		"": "", "+14085040458": "+1********58", "+1234567": "+1****67", "+123456789012345": "+1************45", "+14444441001": "+1********01",
		"14085040458": "****", "+123456": "****", "+1234567890123456": "****", "+04085040458": "****", "+1408504045a": "****", "x": "****", "+": "****", "+1408504\xff458": "****",
	} {
		assert.Equal(t, want, phoneid.MaskNumber(number), number)
	}
}

// TestMaskNumberOfEveryLength keeps three digits.
func TestMaskNumberOfEveryLength(t *testing.T) {
	for n := 7; n <= 15; n++ {
		masked := phoneid.MaskNumber("+" + strings.Repeat("7", n))
		assert.Len(t, masked, n+1)
		assert.Equal(t, n-3, strings.Count(masked, "*"))
	}
}

func TestMaskID(t *testing.T) {
	for id, want := range map[string]string{
		"": "", "1": "…", "1234567": "…", "12345678": "1234…", "244464DFCB537E56": "2444…", strings.Repeat("x", 1000): "xxxx…",
		"ééééééé": "…", "éééééééé": "éééé…", "😀😀😀😀😀😀😀😀": "😀😀😀😀…",
		"a\nb45678": "…", "a\x1bb45678": "…", "abcd5678\x00": "…", "abcd\u202e5678": "…", "abcd\xff5678": "…",
	} {
		assert.Equal(t, want, phoneid.MaskID(id), "%q", id)
	}
}

func TestScrub(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "missing field": "missing field", "code -5003, 1234": "code -5003, 1234", "1234": "1234", "12345": "*****",
		"the number +14085040458 is bad": "the number +***** is bad", "+1 (408) 504-0458": "+*****", "408.504.0458": "*****", "408 504 0458.": "*****.", "(408) 504-04-58!": "(*****!",
		"1-2-3-4": "1-2-3-4", "1-2-3-4-5": "*****", "1 2 3 4 5 6 7 8 9": "*****", "1234 a 5678": "1234 a 5678", "1234,5678": "1234,5678",
		"12345 and 67890": "***** and *****", "1/2/3/4/5": "*****", "1*2*3*4*5": "*****", "1–2—3‑4−5": "1–2—3‑4−5", "1–2—3‑4–5": "*****",
		"１４０８５": "*****", "١٤٠٨٥": "*****", "1²3④5": "*****",
		"a\tb\r\nc\x00d\x1be\x7ff\u0085g": "a b  c d e f g", "a\u2028b\u202ec\u200bd": "a b c d", "1\t2\n3\x004\u00a05": "*****", "1\u200b2\u200b3\u200b4\u200b5": "*****",
		"1\xff2\xff3\xff4\xff5": "*****", "a\xffb\ufffdc": "a b c", "é😀中": "é😀中",
		strings.Repeat("x", 200): strings.Repeat("x", 200), strings.Repeat("x", 201): strings.Repeat("x", 200) + "…", strings.Repeat("中", 300): strings.Repeat("中", 200) + "…",
		strings.Repeat("9", 1e6): "*****…", strings.Repeat("x", 196) + "12345": strings.Repeat("x", 196) + "1234…",
	} {
		assert.Equal(t, want, phoneid.Scrub(text), "%.100q", text)
	}
}

// run is five digits, with what the platform's customers write between them.
var run = regexp.MustCompile(`[0-9]([ \-().]*[0-9]){4}`)

// FuzzScrub: no number survives, nothing that moves a cursor, and no more than
// fits on a line.
func FuzzScrub(f *testing.F) {
	require.Regexp(f, run, "(1) 2-3.4 5")
	for _, seed := range []string{
		"+1 (408) 504-0458", "1\x002\x003\x004\x005", "1\xff2\xff3\xff4\xff5", "12345-12345", "1234 *****1", "1234x", "１２３４５", "\u202e54321",
		strings.Repeat("1234 x ", 100), strings.Repeat("x", 198) + "12345", strings.Repeat("中", 250), "12-\t-34(5)",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		out := phoneid.Scrub(text)
		require.NotRegexp(t, run, out)
		require.True(t, utf8.ValidString(out))
		require.LessOrEqual(t, utf8.RuneCountInString(out), 201)
		require.False(t, strings.ContainsFunc(out, unicode.IsControl))
		require.Equal(t, out, phoneid.Scrub(out))
		if number := phoneid.MaskNumber(text); len(text) > 0 {
			require.NotRegexp(t, run, number)
		}
		require.LessOrEqual(t, utf8.RuneCountInString(phoneid.MaskID(text)), 5)
	})
}
