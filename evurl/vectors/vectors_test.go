package vectors_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
)

func TestNative(t *testing.T) {
	for path, lines := range map[string]int{"../testdata/evurls.json": 365, "../testdata/interop.jsonl": 24} {
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
