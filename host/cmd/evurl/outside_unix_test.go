//go:build unix

package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fromOutside are all commands that open a file that a flag, an argument or an
// account names. FILE stands for it. Standard input is left out: none reads it.
func fromOutside(t *testing.T) map[string][]string {
	good := file(t, account)
	build := []string{"build", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/GCM/NoPadding"}
	api := []string{"--base-url", "http://127.0.0.1:1", "--merchant-id", "m"}
	serve := []string{"serve", "--port", "0", "--engine", "native"}
	keyFile := filepath.Join(t.TempDir(), "account.json")
	require.NoError(t, os.WriteFile(keyFile, []byte(`{"endpoint":"https://a/id/","clientAccessKey":"k","keys":[{"algorithm":"AES/GCM/NoPadding","keyFile":"FILE"}]}`), 0o600))
	certificate := file(t, "x")
	return map[string][]string{
		"key-file":    append(build, "--key-file", "FILE"),
		"account":     {"build", "--account", "FILE"},
		"keyFile":     {"build", "--account", keyFile},
		"batch":       {"build", "--account", good, "--batch", "FILE"},
		"secret-file": append([]string{"api", "result", "--association-key", "ABCDEFGH", "--secret-file", "FILE"}, api...),
		"request":     append([]string{"api", "match", "--secret-env", "HOME", "--request", "FILE"}, api...),
		"ca-file":     append([]string{"api", "result", "--association-key", "ABCDEFGH", "--secret-file", file(t, apiSecret), "--ca-file", "FILE"}, api...),
		"faults":      append(serve, "--faults", "FILE"),
		"audit":       append(serve, "--audit", "FILE"),
		"tls-cert":    append(serve, "--tls-cert", "FILE", "--tls-key", certificate),
		"tls-key":     append(serve, "--tls-cert", certificate, "--tls-key", "FILE"),
		"credentials": append(serve, "--credentials", "FILE"),
		"store":       append(serve, "--credentials", filepath.Join(t.TempDir(), "demo"), "--store", "sqlite:FILE"),
		"secret add":  {"secret", "add", "--file", "FILE", "--merchant-id", "m"},
		"keygen":      {"keygen", "--out", "FILE"},
		"vectors":     {"vectors", "FILE", "--engine", "native"},
	}
}

// at puts a path in the place of FILE, in an account file, too.
func withFile(t *testing.T, args []string, path string) []string {
	args = append([]string{}, args...)
	for i, a := range args {
		if data, err := os.ReadFile(a); err == nil && bytes.Contains(data, []byte("FILE")) {
			args[i] = filepath.Join(t.TempDir(), "account.json")
			require.NoError(t, os.WriteFile(args[i], bytes.Replace(data, []byte("FILE"), []byte(path), 1), 0o600))
			continue
		}
		args[i] = strings.Replace(a, "FILE", path, 1)
	}
	return args
}

// ends runs a command, which has to fail by itself within some seconds, and
// returns what it printed. Its memory is limited where the system can do that.
func ends(t *testing.T, command string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	limited := append([]string{"-c", `ulimit -v 3000000 2>/dev/null; exec "$@"`, "sh", command}, args...)
	out, err := exec.CommandContext(ctx, "sh", limited...).CombinedOutput()
	require.NoError(t, ctx.Err(), "%q does not end", args)
	require.Error(t, err, "%q", args)
	assert.NotContains(t, string(out), "goroutine", "%q: %.500s", args, out)
	return string(out)
}

// TestFilesFromOutside gives every command a pipe that nobody writes to, an
// endless device and a file of 1 GiB: none waits, and none reads on and on.
func TestFilesFromOutside(t *testing.T) {
	command := binary(t)
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	large := file(t, "")
	require.NoError(t, os.Truncate(large, 1<<30))
	for name, args := range fromOutside(t) {
		for _, path := range []string{pipe, "/dev/zero"} {
			said := ends(t, command, withFile(t, args, path)...)
			if want := notRegular(name, path); want != "" {
				assert.Contains(t, said, want, "%s %s", name, path)
			}
			assert.NotContains(t, said, path, name)
		}
		switch name {
		case "batch", "audit", "keygen", "credentials": // no limit, or nothing is read
		case "request":
			assert.Contains(t, ends(t, command, withFile(t, args, large)...), "the request is longer than 64 KiB")
		case "store":
			assert.Contains(t, ends(t, command, withFile(t, args, large)...), "is not one that evurl made")
		default:
			assert.Contains(t, ends(t, command, withFile(t, args, large)...), "is longer than", name)
		}
	}
}

// notRegular is what a command says to a pipe or a device; "" where it depends.
func notRegular(name, path string) string {
	switch {
	case name == "keygen":
		return "is there already"
	case name == "credentials":
		return "cannot be made"
	case path == "/dev/zero" && (name == "audit" || name == "store" || name == "secret-file"):
		return "" // who may write there sees no regular file, others see no access
	case name == "audit":
		return "cannot be opened" // nobody reads the pipe
	case name == "key-file" || name == "account" || name == "keyFile":
		return "is not a regular file; a pipe can only be read as standard input"
	}
	return "is not a regular file"
}

// TestFirstSignalEnds has each command wait for standard input, and sends one
// signal.
func TestFirstSignalEnds(t *testing.T) {
	command := binary(t)
	good := file(t, account)
	api := []string{"--base-url", "http://127.0.0.1:1", "--merchant-id", "m"}
	for _, args := range [][]string{
		{"inspect"}, {"open", "--account", good}, {"build", "--account", "-"}, {"build", "--batch", "--account", good},
		{"build", "--algorithm", "AES/GCM/NoPadding", "--key-file", "-"},
		append([]string{"api", "result", "--association-key", "ABCDEFGH", "--secret-file", "-"}, api...),
		append([]string{"api", "match", "--secret-file", file(t, apiSecret), "--request", "-"}, api...),
		{"secret", "add", "--file", filepath.Join(t.TempDir(), "new"), "--merchant-id", "m", "--stdin"},
	} {
		for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
			c := exec.Command(command, args...)
			in, out, err := os.Pipe()
			require.NoError(t, err)
			c.Stdin = in
			var stderr bytes.Buffer
			c.Stderr = &stderr
			require.NoError(t, c.Start())
			ended := make(chan error, 1)
			go func() { ended <- c.Wait() }()
			time.Sleep(200 * time.Millisecond) // it is to wait by now
			require.NoError(t, c.Process.Signal(signal))
			select {
			case err := <-ended:
				assert.Error(t, err)
			case <-time.After(20 * time.Second):
				_ = c.Process.Kill()
				t.Errorf("%v does not end %q", signal, args)
			}
			assert.NoError(t, in.Close())
			assert.NoError(t, out.Close())
		}
	}
}

// TestFullDisk has no file grow beyond its first byte: nothing is left behind,
// and what was there is unchanged.
func TestFullDisk(t *testing.T) {
	command := binary(t)
	dir := t.TempDir()
	full := func(args ...string) {
		t.Helper()
		out, err := exec.Command("sh", append([]string{"-c", `ulimit -f 0; exec "$@"`, "sh", command}, args...)...).CombinedOutput()
		require.Error(t, err)
		assert.Contains(t, string(out), "cannot be written", args)
	}
	full("keygen", "--out", filepath.Join(dir, "new.key"))
	full("secret", "add", "--file", filepath.Join(dir, "new.json"), "--merchant-id", "m")
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, entries)

	path := filepath.Join(dir, "secrets.json")
	status, _, info := invoke(t, "", "secret", "add", "--file", path, "--merchant-id", "m")
	require.Equal(t, 0, status, info)
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	full("secret", "add", "--file", path, "--merchant-id", "m")
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, before, after)
	credentials := filepath.Join(dir, "demo")
	full("serve", "--port", "0", "--engine", "native", "--credentials", credentials)
	entries, err = os.ReadDir(credentials)
	require.NoError(t, err)
	assert.Empty(t, entries)
	entries, err = os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 2)
}

// TestFilesOfRoot runs as another user, who may use what root wrote, as
// containers mount it, and not what a third user wrote.
func TestFilesOfRoot(t *testing.T) {
	if os.Geteuid() != 0 {
		notRun(t, "root")
	}
	const nobody, third = 65534, 65533
	dir, err := os.MkdirTemp("", "evurl") // others do not come into t.TempDir
	require.NoError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	require.NoError(t, os.Chmod(dir, 0o755))
	data, err := os.ReadFile(binary(t))
	require.NoError(t, err)
	command, key := filepath.Join(dir, "evurl"), filepath.Join(dir, "key")
	require.NoError(t, os.WriteFile(command, data, 0o755))
	require.NoError(t, os.WriteFile(key, []byte("AAAAAAAAAAAAAAAAAAAAAA=="), 0o600))
	require.NoError(t, os.Chmod(key, 0o444))
	build := func() (string, error) {
		c := exec.Command(command, "build", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/GCM/NoPadding", "--key-file", key)
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		c.Dir = "/"
		out, err := c.CombinedOutput()
		return string(out), err
	}
	out, err := build()
	require.NoError(t, err, out)
	assert.Contains(t, out, "warning: the key file can be read by other users: run chmod 600 on it\n")
	require.NoError(t, os.Chown(key, third, third))
	out, err = build()
	assert.Error(t, err)
	assert.Contains(t, out, "the key file belongs to another user")
}
