package vectors_test

import (
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
	for path, lines := range map[string]int{"../testdata/evurls.json": 365, "../testdata/interop.jsonl": 24, "../testdata/lints.json": 69} {
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
