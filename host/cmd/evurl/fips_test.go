package main

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
)

// fips runs the built command in a process of its own under a FIPS mode.
type fips struct{ command, mode string }

func (f fips) run(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, info bytes.Buffer
	c := exec.Command(f.command, args...)
	c.Env = append(os.Environ(), "GODEBUG=fips140="+f.mode)
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(stdin), &out, &info
	_ = c.Run()
	assert.NotContains(t, info.String(), "goroutine", "%v: it panics", args)
	return c.ProcessState.ExitCode(), out.String(), info.String()
}

// works requires status 0, and returns standard output.
func (f fips) works(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	status, out, info := f.run(t, stdin, args...)
	require.Zero(t, status, "%v: %s", args, info)
	return strings.TrimSpace(out)
}

// plain runs what needs no account.
func (f fips) plain(t *testing.T) {
	for _, args := range [][]string{
		{"version"}, {"--help"}, {"help", "build"}, {"build", "--help"}, {"open", "--help"}, {"inspect", "--help"}, {"keygen", "--help"},
		{"vectors", "--help"}, {"serve", "--help"}, {"secret", "add", "--help"}, {"api", "create", "--help"}, {"keygen"}, {"keygen", "--size", "32", "--encoding", "hex"},
		{"keygen", "--out", filepath.Join(t.TempDir(), "key")},
		{"secret", "add", "--file", filepath.Join(t.TempDir(), "secrets"), "--merchant-id", "SANDBOX0000001"},
		{"inspect", "https://mi.example.com/id/k?data=AAAA&cipherSalt=6tKfsd76F7j3hvbK"},
	} {
		f.works(t, "", args...)
	}
}

// transforms builds, opens and inspects under an account's algorithm.
func (f fips) transforms(t *testing.T, path string) {
	t.Helper()
	for _, batch := range []bool{false, true} {
		var built string
		if batch {
			built = f.works(t, "{}\n", "build", "--batch", "--account", path)
			built = regexp.MustCompile(`https://[^"]+`).FindString(built)
		} else {
			built = f.works(t, "", "build", "--account", path)
		}
		assert.Contains(t, f.works(t, built, "open", "--account", path), "correlationId")
		assert.Contains(t, f.works(t, built, "inspect", "--account", path), "cipherSalt")
	}
}

// serves plays the flow against a sandbox: api create, the phone, api wait, api match.
func (f fips) serves(t *testing.T) *served {
	t.Helper()
	s := &served{t: t, c: exec.Command(f.command, "serve", "--port", "0", "--tls"), ended: make(chan error, 1)}
	s.c.Env = append(os.Environ(), "GODEBUG=fips140="+f.mode)
	s.start()
	pem := s.said[strings.Index(s.said, "-----BEGIN"):strings.Index(s.said, "\nInterrupt")]
	authority := file(t, pem)
	api := []string{"--base-url", s.url(), "--merchant-id", "SANDBOX0000001", "--secret-file", "-", "--ca-file", authority}
	call := func(args ...string) string {
		return f.works(t, s.value("API Secret"), append([]string{"api", args[0]}, append(api, args[1:]...)...)...)
	}
	created := call("create", "--mdn", "+14444441001", "--consent-id", "9783471AFDB69NH34", "--correlation-id", "FIPS140300001")
	roots := x509.NewCertPool()
	require.True(t, roots.AppendCertsFromPEM([]byte(pem)))
	phone := s.caller("")
	phone.client.Transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
	require.Equal(t, success, phone.open(created))
	call("result", "--mdn", "+14444441001", "--association-key", "FIPS140300001")
	call("wait", "--mdn", "+14444441001", "--association-key", "FIPS140300001")
	identity := file(t, `{"consentId":"9783471AFDB69NH34","consentTimeStamp":"2020-08-20T12:00:57+00:00","msisdn":"+14444441333","firstName":"A","lastName":"B"}`)
	call("match", "--request", identity)
	s.interrupt()
	return s
}

func accountOf(t *testing.T, a cipher.Algorithm) string {
	return file(t, strings.Replace(account, cipher.GCM.String(), a.String(), 1))
}

// TestFIPSOnly: every subcommand runs under GODEBUG=fips140=only. What cannot be
// done there, GCM and the module in wazero, fails with an error that names FIPS.
func TestFIPSOnly(t *testing.T) {
	f := fips{binary(t), "only"}
	f.plain(t)
	f.transforms(t, accountOf(t, cipher.CTR))
	f.transforms(t, accountOf(t, cipher.CBC))
	built := f.works(t, "", "build", "--account", accountOf(t, cipher.CTR))
	refused := func(args ...string) {
		t.Helper()
		status, out, info := f.run(t, built, args...)
		assert.Equal(t, 1, status, args)
		assert.Empty(t, out, args)
		assert.Contains(t, info, "unsupported: GODEBUG=fips140=only", args)
	}
	for _, command := range []string{"build", "open", "inspect"} {
		refused(command, "--account", accountOf(t, cipher.GCM))
		for _, engine := range []string{"wazero", "interpreter"} {
			refused(command, "--engine", engine, "--account", accountOf(t, cipher.CTR))
		}
	}
	refused("serve", "--port", "0", "--engine", "wazero")

	s := f.serves(t)
	assert.Contains(t, s.said, "(base64, AES/CBC/PKCS5Padding, unauthenticated)")
	status, out, _ := f.run(t, "", "vectors", "../../../evurl/testdata/interop.jsonl")
	assert.Equal(t, 1, status)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 9)
	for _, line := range lines[:8] {
		assert.Regexp(t, "^native: .*fips140=only", line)
	}
	assert.Equal(t, "native: 16 of 24 lines held", lines[8], "all of CTR and CBC")
}

// TestFIPSOn: nothing is refused, in any engine.
func TestFIPSOn(t *testing.T) {
	f := fips{binary(t), "on"}
	f.plain(t)
	for _, a := range cipher.Algorithms() {
		f.transforms(t, accountOf(t, a))
	}
	out := f.works(t, "", "vectors", "../../../evurl/testdata/interop.jsonl", "--engine", "native,wazero")
	assert.Equal(t, 2, strings.Count(out, "lines held"))
	s := f.serves(t)
	assert.Contains(t, s.said, "(base64, AES/GCM/NoPadding)")
}
