package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAPIWithServe plays the flow with two commands: evurl serve, over TLS and
// without, is the platform, and evurl api calls it.
func TestAPIWithServe(t *testing.T) {
	for _, more := range [][]string{nil, {"--tls"}} {
		s := serving(t, binary(t), more...)
		api := func(command string, args ...string) (int, string, string) {
			args = append([]string{"api", command, "--base-url", strings.TrimSuffix(s.url(), "/"), "--merchant-id", "SANDBOX0000001", "--secret-file", "-"}, args...)
			if more != nil {
				args = append(args, "--ca-file", file(t, regexp.MustCompile(`(?s)-----BEGIN.*?END CERTIFICATE-----`).FindString(s.said)))
			}
			return invoke(t, s.value("API Secret"), args...)
		}
		status, link, info := api("create", "--mdn", "+14444441001", "--consent-id", "9783471AFDB69NH34")
		require.Equal(t, 0, status, info)
		id := regexp.MustCompile(`correlationId: (\S+)`).FindStringSubmatch(info)[1]
		status, _, info = api("result", "--association-key", id)
		assert.Equal(t, 1, status)
		assert.Contains(t, info, "evurl api wait")
		if more != nil {
			s.interrupt()
			continue // the phone is the other test's
		}
		assert.Equal(t, success, s.caller("").open(strings.TrimSpace(link)))
		for mdn, want := range map[string]string{"+14444441001": "match\n", "+14085040458": "no match\n"} {
			status, out, info := api("wait", "--association-key", id, "--mdn", mdn)
			assert.Equal(t, want, out, info)
			assert.Equal(t, want == "match\n", status == 0)
		}
		status, _, info = api("create", "--mdn", "+14444441001", "--consent-id", "c", "--correlation-id", id)
		assert.Equal(t, 1, status)
		assert.Contains(t, info, "-5003")
		s.interrupt()
	}
}
