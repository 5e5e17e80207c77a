package vectors_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
)

// TestEveryLintHasALine: every lint, and each cause of it, is in the file: with an
// EVURL that has it and one that does not.
func TestEveryLintHasALine(t *testing.T) {
	f, err := vectors.Load("../testdata/lints.json")
	require.NoError(t, err)
	reported := map[string]bool{}
	e := liar{inspected: func(in *evurl.Inspection) {
		for _, l := range in.Lints {
			reported[l.What+"; "+l.Cure] = true
		}
	}}
	require.Equal(t, len(f.Lints), f.Run(t.Context(), e).Held)
	for _, line := range f.Lints {
		if line.Error {
			_, err := evurl.Inspect(line.EVURL)
			_, text, _ := strings.Cut(err.Error(), fmt.Sprintf("at byte %d: ", line.Lints[0].Offset))
			reported[text] = true
		}
	}
	for _, l := range evurl.Lints() {
		assert.True(t, reported[l.What+"; "+l.Cure], "no line has %s: %s", l.Name, l.What)
	}
}

func TestNative(t *testing.T) {
	for path, lines := range map[string]int{"../testdata/evurls.json": 365, "../testdata/interop.jsonl": 24, "../testdata/lints.json": 126} {
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
	require.Equal(f, 365+24+126, seeds)
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
