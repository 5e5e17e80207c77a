package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

func TestSecretAdd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secrets.json")
	status, first, info := invoke(t, "", "secret", "add", "--file", path, "--merchant-id", "A", "--id", "1")
	require.Equal(t, 0, status, info)
	assert.GreaterOrEqual(t, len(strings.TrimSpace(first)), gate.MinSecret)
	const given = "0123456789abcdefABCDEF0123456789"
	status, out, info := invoke(t, given+"\n", "secret", "add", "--file", path, "--merchant-id", "A", "--stdin", "--days", "1")
	require.Equal(t, 0, status, info)
	assert.Empty(t, out)
	f, err := gate.ReadFile(path)
	require.NoError(t, err)
	require.Len(t, f.Merchants[0].Secrets, 2)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.NotContains(t, string(data), strings.TrimSpace(first))

	for _, c := range []struct {
		status int
		stdin  string
		args   []string
		says   string
	}{
		{1, "", []string{"--file", path, "--merchant-id", "A"}, "2 valid secrets"},
		{1, "short", []string{"--file", path, "--merchant-id", "B", "--stdin"}, "below 24 characters"},
		{1, "sha512-S3CR3T", []string{"--file", path, "--merchant-id", "B", "--stdin"}, "masked secret"},
		{1, given, []string{"--file", path, "--merchant-id", "B", "--stdin"}, "stands in the file twice"},
		{2, "", []string{"--file", path}, "--merchant-id"},
		{2, "", []string{"--file", path, "--merchant-id", "A", "--days", "0"}, "--days"},
		{2, "", []string{"S3CR3T"}, "argument"},
	} {
		status, out, info := invoke(t, c.stdin, append([]string{"secret", "add"}, c.args...)...)
		assert.Equal(t, c.status, status, info)
		assert.Contains(t, info, c.says)
		assert.NotContains(t, out+info, "S3CR3T")
	}
}
