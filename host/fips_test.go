package host_test

import (
	"crypto/fips140"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

// TestFIPSOnly: the module is refused in FIPS 140-only mode, which Go cannot
// enforce there, unless the caller suspends that mode.
func TestFIPSOnly(t *testing.T) {
	if !fips140.Enforced() {
		self, err := os.Executable()
		require.NoError(t, err)
		c := exec.Command(self, "-test.run=^TestFIPSOnly$", "-test.v")
		c.Env = append(c.Environ(), "GODEBUG=fips140=only")
		out, err := c.CombinedOutput()
		require.NoError(t, err, string(out))
		require.Contains(t, string(out), "--- PASS: TestFIPSOnly")
		return
	}
	for _, options := range [][]host.Option{nil, {host.WithInterpreter()}} {
		_, err := host.New(t.Context(), options...)
		assert.ErrorIs(t, err, evurl.ErrUnsupported)
		assert.ErrorContains(t, err, "fips140=only")
	}
	fips140.WithoutEnforcement(func() {
		e, err := host.New(t.Context())
		require.NoError(t, err)
		defer e.Close(t.Context())
		codec, err := e.Account(t.Context(), config(t, cipher.GCM))
		require.NoError(t, err)
		_, err = codec.Build(t.Context(), evurl.Request{})
		assert.NoError(t, err)
	})
}
