package ciphertest

import (
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"
)

// RunInFIPSMode runs a test of the caller's package in a process of its own with
// GODEBUG=fips140=mode, and requires that it ran there.
func RunInFIPSMode(t testing.TB, mode, test string) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	c := exec.Command(self, "-test.run=^"+test+"$", "-test.v")
	c.Env = append(c.Environ(), "GODEBUG=fips140="+mode)
	out, err := c.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Contains(t, string(out), "--- PASS: "+test)
}
