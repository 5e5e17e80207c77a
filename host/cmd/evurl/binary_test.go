package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// folder is where the command is built for the tests of this run.
var folder string

// TestMain runs the tests, or the server that a benchmark compares with.
func TestMain(m *testing.M) {
	if os.Getenv("EVURL_HELLO") != "" {
		hello()
		return
	}
	var err error
	if folder, err = os.MkdirTemp("", "evurl-test-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(status)
}

// built is the path of the command, which is built once for all tests.
var built = sync.OnceValues(func() (string, error) {
	path := filepath.Join(folder, "evurl")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return path, nil
})

// binary returns the path of the command.
func binary(t testing.TB) string {
	t.Helper()
	path, err := built()
	require.NoError(t, err)
	return path
}
