//go:build !nosqlite

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

// TestServeSurvives: a restart, and kill -9, with the state in one file.
func TestServeSurvives(t *testing.T) {
	dir := t.TempDir()
	args := []string{"--credentials", filepath.Join(dir, "demo"), "--store", "sqlite:" + filepath.Join(dir, "state.db")}
	s := serving(t, binary(t), args...)
	port := s.url()[strings.LastIndex(s.url(), ":")+1:]
	args = append(args, "--port", port) // the last one counts
	secret, err := os.ReadFile(s.value("API Secret in"))
	require.NoError(t, err)
	c := s.caller(strings.TrimSpace(string(secret)))
	finished, halfway, fresh := c.create(), c.create(), c.create()
	assert.Equal(t, success, c.open(finished.EVURL))
	hop, err := c.visit(halfway.EVURL)
	require.NoError(t, err)
	s.kill()

	s = serving(t, s.c.Path, args...)
	result, err := c.result(finished.CorrelationID)
	require.NoError(t, err)
	assert.Equal(t, phoneid.ScoreExact, result.MDNMatchScore)
	assert.Contains(t, c.open(finished.EVURL), "ErrorCode=-20")
	assert.Contains(t, c.open(halfway.EVURL), "ErrorCode=-20")
	outcome, err := c.visit(hop)
	require.NoError(t, err)
	assert.Equal(t, success, outcome)
	s.interrupt()

	s = serving(t, s.c.Path, args...)
	assert.Equal(t, success, c.open(fresh.EVURL))
	// One sandbox for one file: a second says so, and spoils nothing.
	status, _, info := invoke(t, "", append([]string{"serve", "--port", "0"}, args[:4]...)...)
	assert.Equal(t, 1, status)
	assert.Contains(t, info, "another")
	_, err = c.result(fresh.CorrelationID)
	assert.NoError(t, err)
	s.interrupt()
}
