package host_test

import (
	"context"
	"os"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/vectors"
	"github.com/evurl/edge/host"
)

func TestVectors(t *testing.T) {
	for name, options := range map[string][]host.Option{
		"wazero":      nil,
		"interpreter": {host.WithInterpreter()},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEngine(t, options...)
			if runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
				name = "interpreter" // wazero has no compiler for others: make test asks one
			}
			assert.Equal(t, name, e.Testing().Name())
			for path, lines := range map[string]int{"evurls.json": 365, "interop.jsonl": 24, "lints.json": 126} {
				f, err := vectors.Load("../evurl/testdata/" + path)
				require.NoError(t, err)
				r := f.Run(t.Context(), e.Testing())
				assert.Empty(t, r.Fallen, path)
				assert.Equal(t, lines, r.Held, path)
			}
		})
	}
}

// newEngine makes an engine of the embedded module, or of the one that
// EVURL_MODULE names: make check compares the behaviour of two builds so.
func newEngine(t testing.TB, options ...host.Option) *host.Engine {
	t.Helper()
	if path := os.Getenv("EVURL_MODULE"); path != "" {
		module, err := os.ReadFile(path)
		require.NoError(t, err)
		options = append(options, withModule(module))
	}
	e, err := host.New(t.Context(), options...)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, e.Close(context.Background())) })
	return e
}
