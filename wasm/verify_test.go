package wasm_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/wasm"
)

// TestVerifyWithAnotherGo puts a go in front of the real one that says it is of
// another version.
func TestVerifyWithAnotherGo(t *testing.T) {
	goTool, err := exec.LookPath("go")
	require.NoError(t, err)
	dir := t.TempDir()
	script := "#!/bin/sh\n[ \"$*\" = 'env GOVERSION' ] && { echo go1.99.0; exit; }\nexec '" + goTool + "' \"$@\"\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go"), []byte(script), 0o700))
	verify := func(ci string) (string, error) {
		c := exec.Command("sh", "verify.sh")
		c.Env = append(os.Environ(), "PATH="+dir+":"+os.Getenv("PATH"), "CI="+ci)
		out, err := c.CombinedOutput()
		return string(out), err
	}
	out, err := verify("true")
	require.Error(t, err)
	assert.Contains(t, out, "was built by "+wasm.GoVersion()+"; this is go1.99.0")
	assert.Contains(t, out, "Cure: run the check with GOTOOLCHAIN="+wasm.GoVersion())
	out, err = verify("")
	require.NoError(t, err, out)
	assert.Contains(t, out, "Comparing behaviour instead")
	assert.Contains(t, out, "ok  \tgithub.com/evurl/edge/host")
}
