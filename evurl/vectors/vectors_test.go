package vectors_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
)

// TestEveryLintHasALine: what Inspect may tell is in the file, each with an
// EVURL that has it and one that has not.
func TestEveryLintHasALine(t *testing.T) {
	f, err := vectors.Load("../testdata/lints.json")
	require.NoError(t, err)
	told := map[string]bool{}
	for _, line := range f.Lints {
		for _, l := range line.Lints {
			told[l.Name+" "+l.Code] = true
		}
	}
	for _, l := range evurl.Lints() {
		assert.True(t, told[l.Name+" "+l.Code.String()], "no line has %s", l.Name)
	}
}

func TestNative(t *testing.T) {
	for path, lines := range map[string]int{"../testdata/evurls.json": 365, "../testdata/interop.jsonl": 24, "../testdata/lints.json": 97} {
		t.Run(path, func(t *testing.T) {
			f, err := vectors.Load(path)
			require.NoError(t, err)
			r := f.Run(t.Context(), evurltest.Native{})
			assert.Empty(t, r.Fallen)
			assert.Equal(t, lines, r.Held)
			assert.True(t, r.OK())
		})
	}
}

// FuzzVectors: a file of vectors is read, and run, or refused.
func FuzzVectors(f *testing.F) {
	seeds := 0
	for _, name := range []string{"evurls.json", "interop.jsonl", "lints.json"} {
		data, err := os.ReadFile("../testdata/" + name)
		require.NoError(f, err)
		for _, line := range bytes.Split(data, []byte("\n")) {
			line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte(","))
			if !bytes.HasPrefix(line, []byte(`{"id"`)) {
				continue
			}
			for _, list := range []string{"evurls", "rejected", "lints"} {
				f.Add([]byte(`{"` + list + `":[` + string(line) + `]}`))
			}
			f.Add(line)
			seeds++
		}
	}
	require.Equal(f, 365+24+97, seeds)
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := vectors.Parse(data)
		if err != nil {
			require.Nil(t, file)
			return
		}
		r := file.Run(t.Context(), evurltest.Native{})
		require.Equal(t, file.Lines(), r.Lines)
		require.Equal(t, r.Lines, r.Held+len(r.Fallen))
	})
}
