//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

// cramped is the command in a process that can write files of a few blocks only, as
// on a full disk.
func cramped(t *testing.T, command, blocks string) string {
	t.Helper()
	script := filepath.Join(t.TempDir(), "cramped")
	require.NoError(t, os.WriteFile(script, []byte("#!/bin/sh\nulimit -f "+blocks+"\nexec "+command+" \"$@\"\n"), 0o700))
	return script
}

func metricsOf(t *testing.T, c *caller) string {
	t.Helper()
	response, err := http.Get(c.url + "/_sandbox/metrics")
	require.NoError(t, err)
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return string(data)
}

func TestAuditOnAFullDisk(t *testing.T) {
	command := binary(t)
	t.Run("not required", func(t *testing.T) { auditFails(t, command) })
	t.Run("required", func(t *testing.T) { auditIsRequired(t, command) })
}

// auditFails: without --audit-required each request is answered, each failure is
// counted, and it is said once.
func auditFails(t *testing.T, command string) {
	path := filepath.Join(t.TempDir(), "audit")
	s := serving(t, cramped(t, command, "2"), "--engine", "native", "--audit", path)
	c := s.caller(s.value("API Secret"))
	for range 10 {
		c.create()
	}
	assert.Regexp(t, `(?m)^evurl_gate_audit_failures_total [1-9]`, metricsOf(t, c))
	s.interrupt()
	said := s.stderr.String()
	assert.Equal(t, 1, strings.Count(said, "the audit log cannot be written; requests are answered all the same"), said)
	assert.Contains(t, said, "file too large")
	assert.NotContains(t, said, filepath.Dir(path))
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	first, _, _ := bytes.Cut(data, []byte("\n"))
	assert.True(t, json.Valid(first), "what fits is there")
}

// auditIsRequired: what cannot be recorded is refused, and nothing is answered
// without a record.
func auditIsRequired(t *testing.T, command string) {
	path := filepath.Join(t.TempDir(), "audit")
	s := serving(t, cramped(t, command, "4"), "--engine", "native", "--audit", path, "--audit-required")
	c := s.caller(s.value("API Secret"))
	answered, refused := 0, 0
	for range 20 {
		data, err := c.try(phoneid.CreatePath, c.createRequest())
		require.NoError(t, err)
		if _, err := phoneid.ParseCreated(data); err == nil {
			answered++
			assert.Zero(t, refused, "the disk stays full")
			continue
		}
		refused++
		assert.Contains(t, string(data), "cannot be recorded now")
	}
	assert.Positive(t, answered)
	assert.Positive(t, refused)
	assert.Contains(t, metricsOf(t, c), `evurl_gate_requests_total{cause="audit",endpoint="phoneIdUrl"}`)
	s.interrupt()
	assert.Equal(t, 1, strings.Count(s.stderr.String(), "the audit log cannot be written; requests are refused"), s.stderr.String())
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, answered, strings.Count(string(data), `"msg":"request"`)-torn(data), "each answer has its record")
	assert.GreaterOrEqual(t, strings.Count(string(data), `"msg":"admitted"`), answered)
}

// torn is 1 if the last line is a record of an answer that was cut off.
func torn(data []byte) int {
	last := data[bytes.LastIndexByte(data, '\n')+1:]
	if bytes.Contains(last, []byte(`"msg":"request"`)) {
		return 1
	}
	return 0
}

func TestAuditRequiredIsForAudit(t *testing.T) {
	status, _, stderr := invoke(t, "", "serve", "--audit-required")
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr, "--audit-required is for --audit")
}
