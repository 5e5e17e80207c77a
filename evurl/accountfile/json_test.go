package accountfile

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
	for _, text := range []string{`{"a":1,"A":2}`, `{"a":1,"a":2}`, `{"a":1}x`, "\ufeff{}", `{"a":"\ud800"}`, "{\"a\":\"\xff\"}", `[[[[[[]]]]]]`, `{"a":1e999}`, `null`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := parseJSON(data)
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
		same, err := parseJSON(again)
		require.NoError(t, err)
		require.Equal(t, got, same)
	})
}
