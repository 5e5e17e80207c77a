package strictjson

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzJSON: what is taken, encoding/json takes, too, and reads the same; and
// written again, it is the same.
func FuzzJSON(f *testing.F) {
	data, err := os.ReadFile("../testdata/evurls.json")
	require.NoError(f, err)
	seeds := 0
	for _, line := range bytes.Split(data, []byte("\n")) {
		if line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte(",")); bytes.HasPrefix(line, []byte(`{"id"`)) {
			f.Add(line)
			seeds++
		}
	}
	require.Equal(f, 365, seeds)
	for _, text := range []string{`{"a":1,"A":2}`, `{"a":1,"a":2}`, `{"a":1}x`, "\ufeff{}", `{"a":"\ud800"}`, `{"a":"\ud83d\ude00\\ud800"}`, `{"a":"\ude00"}`, "{\"a\":\"\xff\"}", `[[[[[[]]]]]]`, `{"a":1e999}`, `null`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := Object(data, 4)
		if err != nil {
			return
		}
		d := json.NewDecoder(bytes.NewReader(data))
		d.UseNumber()
		var want map[string]any
		require.NoError(t, d.Decode(&want))
		require.Equal(t, want, got)
		again, err := json.Marshal(got)
		require.NoError(t, err)
		same, err := Object(again, 4)
		require.NoError(t, err)
		require.Equal(t, got, same)
	})
}

func TestHalfPairs(t *testing.T) {
	for text, good := range map[string]bool{
		`{"a":"\ud83d\ude00"}`: true, `{"a":"\\ud800"}`: true, `{"a":"\ufffd"}`: true, `{"a":"\n\\\ud83d\ude00"}`: true,
		`{"a":"\ud83d"}`: false, `{"a":"\ude00"}`: false, `{"a":"\ud83d\ud83d"}`: false, `{"\uD83Dx":1}`: false, `{"a":"\\\ud800"}`: false,
		`{"a":"\ud83d\n"}`: false, `{"a":"\u12`: false,
	} {
		_, err := Object([]byte(text), 4)
		require.Equal(t, good, err == nil, "%s: %v", text, err)
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		`{"a":1,"a":2}`: "at byte 10: a name given twice", `{"a":1}x`: "at byte 7: something behind the object",
		"{\"a\":\"\xff\"}": "not UTF-8", `[]`: "not an object", `{"a":`: "at byte 5: not JSON",
		`{"a":[[[[1]]]]}`: "at byte 9: nested too deeply", `{"a":[[1}`: "at byte 8: not JSON",
	} {
		_, err := Object([]byte(text), 4)
		require.EqualError(t, err, want, text)
	}
}

// TestWhatStandsAround: what an editor, a shell or a file of variables puts around an
// object is named, and nothing of what was read.
func TestWhatStandsAround(t *testing.T) {
	for text, want := range map[string]string{
		"\ufeff{}":                "at byte 0: begins with a byte order mark (BOM): save it as UTF-8 without one",
		"\xff\xfe{\x00}\x00":      "at byte 0: is UTF-16: save it as UTF-8",
		"{\x00}\x00":              "at byte 0: is UTF-16: save it as UTF-8",
		`"{\"S3CR3T\":1}"`:        "a string and not an object: leave the quotes around it out",
		`'{"S3CR3T":1}'`:          "at byte 0: begins with a quote ('): leave the quotes out",
		`S3CR3T={"a":1}`:          "at byte 0: looks like NAME=VALUE: pass the value alone",
		`export S3CR3T='{"a":1}'`: "at byte 0: looks like NAME=VALUE: pass the value alone",
		"":                        "empty, and not an object",
		" \n":                     "empty, and not an object",
		" S3CR3T":                 "at byte 1: not JSON",
	} {
		_, err := Object([]byte(text), 4)
		require.EqualError(t, err, want, text)
	}
	_, err := Object([]byte(" \r\n{} \n\n"), 4)
	require.NoError(t, err)
}
