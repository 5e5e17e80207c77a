package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestAPISecret: from where it comes, and what cannot be one.
func TestAPISecret(t *testing.T) {
	s := apiServing(t, doneAnswer)
	t.Setenv("EVURL_TEST_SECRET", apiSecret)
	t.Setenv("EVURL_TEST_EMPTY", "")
	masked := "sha512-" + strings.Repeat("S3CR3T", 14) + "AA==?a1B2"
	for _, test := range []struct {
		status int
		stdin  string
		args   []string
		says   string
	}{
		{0, "", []string{"--secret-env", "EVURL_TEST_SECRET"}, ""},
		{0, "", []string{"--secret-file", file(t, apiSecret)}, ""},
		{0, "", []string{"--secret-file", file(t, apiSecret+"\r\n")}, ""},
		{0, apiSecret + "\n", []string{"--secret-file", "-"}, ""},
		{2, "", nil, "the API Secret is missing"},
		{2, "", []string{"--secret-env", "EVURL_TEST_SECRET", "--secret-file", "S3CR3T"}, "at once"},
		{2, "", []string{"--secret-env", ""}, "is empty"},
		{6, "", []string{"--secret-env", "EVURL_TEST_EMPTY"}, "is not set"},
		{6, "", []string{"--secret-env", "S3CR3T"}, "is not set"},
		{6, "", []string{"--secret-file", "S3CR3T"}, "does not exist"},
		{6, "", []string{"--secret-file", t.TempDir()}, "is not a regular file"},
		{6, "", []string{"--secret-file", "S3CR3T\x00"}, "cannot be opened"},
		{6, "", []string{"--secret-file", file(t, masked+"\n")}, "never usable"},
		{6, masked, []string{"--secret-file", "-"}, "never usable"},
		{6, "", []string{"--secret-file", file(t, "")}, "1 to 128 letters and digits"},
		{6, "", []string{"--secret-file", file(t, " S3CR3T")}, "1 to 128 letters and digits"},
		{6, "", []string{"--secret-file", file(t, strings.Repeat("S3CR3T", 22))}, "1 to 128 letters and digits"},
		{6, strings.Repeat("S3CR3T", 10000), []string{"--secret-file", "-"}, "1 to 128 letters and digits"},
		{2, "", []string{"--secret", "S3CR3T"}, "unknown flag"},
	} {
		before := s.count()
		status, out, info := invoke(t, test.stdin, append([]string{"api", "result", "--base-url", s.URL, "--merchant-id", "m", "--association-key", key}, test.args...)...)
		assert.Equal(t, test.status, status, "%v: %s", test.args, info)
		assert.Contains(t, info, test.says)
		assert.NotContains(t, out+info, "S3CR3T")
		assert.Equal(t, status == 0, s.count() > before)
	}
}
