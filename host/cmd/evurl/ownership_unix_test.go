//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/host/sandbox/credentials"
)

const otherUser = 65534

// madeFolder returns a folder of credentials, as a first start makes it.
func madeFolder(t *testing.T, command string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "demo")
	serving(t, command, "--credentials", dir, "--engine", "native").interrupt()
	return dir
}

func serveRefuses(t *testing.T, command, dir, want string, more ...string) {
	t.Helper()
	said := ends(t, command, append([]string{"serve", "--port", "0", "--engine", "native", "--credentials", dir}, more...)...)
	assert.Contains(t, said, want)
}

func write(t *testing.T, path, text string, mode os.FileMode) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	require.NoError(t, os.Chmod(path, mode))
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// TestFolderOfAnother: nothing is written into a folder to which others can
// write, or that is another user's, or a link.
func TestFolderOfAnother(t *testing.T) {
	command := binary(t)
	empty := func(mode os.FileMode) string {
		dir := filepath.Join(t.TempDir(), "d")
		require.NoError(t, os.Mkdir(dir, 0o700))
		require.NoError(t, os.Chmod(dir, mode))
		return dir
	}
	cases := map[string]string{empty(0o777): "has mode 0777", empty(os.ModeSticky | 0o777): "has mode 0777", empty(0o770): "has mode 0770"}
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(empty(0o700), link))
	cases[link], cases[link+"/"] = "is a symbolic link", "is a symbolic link"
	within := empty(0o700)
	require.NoError(t, os.Chmod(filepath.Dir(within), 0o777))
	cases[within] = "is in a folder of mode 0777"
	for dir, want := range cases {
		serveRefuses(t, command, dir, "the folder of credentials "+want, "--tls")
		entries, err := os.ReadDir(dir)
		require.NoError(t, err)
		assert.Empty(t, entries)
	}
	if os.Geteuid() != 0 {
		notRun(t, "root")
	}
	dir := empty(0o700)
	require.NoError(t, os.Chown(dir, otherUser, otherUser))
	serveRefuses(t, command, dir, "the folder of credentials belongs to another user")
}

// TestPlantedCertificate: tls.key and tls.crt are this user's alone, or refused;
// a refused one is left as it was.
func TestPlantedCertificate(t *testing.T) {
	command := binary(t)
	_, fits, fitsKey, err := sandbox.Certificate("localhost", "127.0.0.1")
	require.NoError(t, err)
	_, other, otherKey, err := sandbox.Certificate("elsewhere.example")
	require.NoError(t, err)
	for name, test := range map[string]struct {
		certificate, key         []byte
		certificateMode, keyMode os.FileMode
		want                     string
	}{
		"a key that all can read":          {fits, fitsKey, 0o600, 0o644, "tls.key has mode 0644"},
		"one that would be written over":   {other, otherKey, 0o600, 0o644, "tls.key has mode 0644"},
		"a certificate that all can write": {fits, fitsKey, 0o666, 0o600, "tls.crt has mode 0666"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := madeFolder(t, command)
			certificate, key := filepath.Join(dir, "tls.crt"), filepath.Join(dir, "tls.key")
			write(t, certificate, string(test.certificate), test.certificateMode)
			write(t, key, string(test.key), test.keyMode)
			serveRefuses(t, command, dir, test.want, "--tls")
			assert.Equal(t, string(test.key), read(t, key), "a new key was written into a file that all can read")
		})
	}
	for _, name := range []string{"tls.key", "tls.crt"} {
		t.Run("a link in the place of "+name, func(t *testing.T) {
			dir := madeFolder(t, command)
			precious := file(t, "precious")
			require.NoError(t, os.Symlink(precious, filepath.Join(dir, name)))
			serveRefuses(t, command, dir, name+" is a symbolic link", "--tls")
			assert.Equal(t, "precious", read(t, precious))
		})
	}
	t.Run("another user's", func(t *testing.T) {
		if os.Geteuid() != 0 {
			notRun(t, "root")
		}
		dir := madeFolder(t, command)
		for name, data := range map[string][]byte{"tls.crt": fits, "tls.key": fitsKey} {
			write(t, filepath.Join(dir, name), string(data), 0o644)
			require.NoError(t, os.Chown(filepath.Join(dir, name), otherUser, otherUser))
		}
		serveRefuses(t, command, dir, "belongs to another user", "--tls")
	})
	t.Run("its own", func(t *testing.T) {
		dir := madeFolder(t, command)
		one := serving(t, command, "--credentials", dir, "--engine", "native", "--tls")
		two := serving(t, command, "--credentials", dir, "--engine", "native", "--tls")
		one.interrupt()
		two.interrupt()
		for _, name := range []string{"tls.crt", "tls.key"} {
			info, err := os.Lstat(filepath.Join(dir, name))
			require.NoError(t, err)
			assert.Equal(t, os.FileMode(0o600), info.Mode())
		}
	})
}

// TestRenamedCredentials: whatever name a file has, it is judged.
func TestRenamedCredentials(t *testing.T) {
	command := binary(t)
	renamed := func(t *testing.T) (account, key, dir string) {
		dir = madeFolder(t, command)
		account, key = filepath.Join(dir, "acme.json"), filepath.Join(dir, "acme.key")
		require.NoError(t, os.Rename(filepath.Join(dir, "evurl.key"), key))
		write(t, account, strings.Replace(read(t, filepath.Join(dir, "account.json")), "evurl.key", "acme.key", 1), 0o600)
		require.NoError(t, os.Remove(filepath.Join(dir, "account.json")))
		merchants := filepath.Join(dir, "merchants.json")
		write(t, merchants, strings.Replace(read(t, merchants), "account.json", "acme.json", 1), 0o600)
		return account, key, dir
	}
	t.Run("as they should be", func(t *testing.T) {
		_, _, dir := renamed(t)
		serving(t, command, "--credentials", dir, "--engine", "native").interrupt()
	})
	t.Run("account", func(t *testing.T) {
		account, _, dir := renamed(t)
		require.NoError(t, os.Chmod(account, 0o644))
		serveRefuses(t, command, dir, "the account file has mode 0644, which lets other users in: run chmod 600 on it")
	})
	t.Run("key", func(t *testing.T) {
		_, key, dir := renamed(t)
		require.NoError(t, os.Chmod(key, 0o644))
		serveRefuses(t, command, dir, "key 1: the key file has mode 0644")
	})
	t.Run("link", func(t *testing.T) {
		_, key, dir := renamed(t)
		elsewhere := file(t, read(t, key))
		require.NoError(t, os.Remove(key))
		require.NoError(t, os.Symlink(elsewhere, key))
		serveRefuses(t, command, dir, "key 1: the key file is a symbolic link")
	})
	for _, name := range []string{"merchants.json", "account.json", "evurl.key", "api-secret", "secrets.json"} {
		t.Run(name, func(t *testing.T) {
			dir := madeFolder(t, command)
			path := filepath.Join(dir, name)
			require.NoError(t, os.Chmod(path, 0o640))
			serveRefuses(t, command, dir, "chmod 600")
			require.NoError(t, os.Rename(path, path+".aside"))
			require.NoError(t, os.Chmod(path+".aside", 0o600))
			require.NoError(t, os.Symlink(name+".aside", path))
			serveRefuses(t, command, dir, "symbolic link")
		})
	}
}

// TestNamedFiles: a file that the user names may be a link. One that others can
// read gets a warning with the command that changes that; one that others can
// write is refused.
func TestNamedFiles(t *testing.T) {
	build := []string{"build", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/GCM/NoPadding"}
	s := apiServing(t, doneAnswer)
	result := []string{"api", "result", "--base-url", s.URL, "--merchant-id", "m", "--association-key", key}
	text := "AAAAAAAAAAAAAAAAAAAAAA=="
	inFile := func(keyFile string) string {
		path := filepath.Join(t.TempDir(), "account.json")
		write(t, path, strings.Replace(account, `"key": "`+text+`"`, `"keyFile": "`+keyFile+`"`, 1), 0o600)
		return path
	}
	for name, test := range map[string]struct {
		text string
		args func(path string) []string
		said string
	}{
		"key file":    {text, func(p string) []string { return append(build, "--key-file", p) }, "the key file"},
		"account":     {account, func(p string) []string { return []string{"build", "--account", p} }, "the account file"},
		"keyFile":     {text, func(p string) []string { return []string{"build", "--account", inFile(p)} }, "key 1: the key file"},
		"secret file": {apiSecret, func(p string) []string { return append(result, "--secret-file", p) }, "the file of --secret-file"},
	} {
		path := file(t, test.text)
		link := filepath.Join(t.TempDir(), "link")
		require.NoError(t, os.Symlink(path, link))
		for _, p := range []string{path, link} {
			require.NoError(t, os.Chmod(path, 0o600))
			status, _, info := invoke(t, "", test.args(p)...)
			assert.Equal(t, 0, status, "%s: %s", name, info)
			assert.NotContains(t, info, "warning", name)
			for _, mode := range []os.FileMode{0o644, 0o640, 0o604} {
				require.NoError(t, os.Chmod(path, mode))
				status, _, info = invoke(t, "", test.args(p)...)
				assert.Equal(t, 0, status, name)
				assert.Equal(t, 1, strings.Count(info, "warning: "+test.said+" can be read by other users: run chmod 600 on it\n"), "%s: %s", name, info)
			}
			for _, mode := range []os.FileMode{0o620, 0o602, 0o666} {
				require.NoError(t, os.Chmod(path, mode))
				status, _, info = invoke(t, "", test.args(p)...)
				assert.Equal(t, 6, status, name)
				assert.Contains(t, info, "which lets other users write it: run chmod 600 on it", name)
			}
		}
	}
	// An account without a key in it may be read by anybody.
	path := inFile(file(t, text))
	require.NoError(t, os.Chmod(path, 0o644))
	status, _, info := invoke(t, "", "build", "--account", path)
	assert.Equal(t, 0, status)
	assert.NotContains(t, info, "warning")
}

// TestAccountOnStandardInput is for a pipe, which is not opened as a file.
func TestAccountOnStandardInput(t *testing.T) {
	status, out, info := invoke(t, account, "build", "--account", "-")
	require.Equal(t, 0, status, info)
	status, _, info = invoke(t, account, "open", "--account", "-", strings.TrimSpace(out))
	assert.Equal(t, 0, status, info)
	status, _, info = invoke(t, "S3CR3T", "build", "--account", "-")
	assert.Equal(t, 6, status)
	assert.NotContains(t, info, "S3CR3T")
	status, _, info = invoke(t, account+strings.Repeat(" ", 256<<10), "build", "--account", "-")
	assert.Equal(t, 6, status)
	assert.Contains(t, info, "longer than 256 KiB")
	for _, args := range [][]string{{"open", "--account", "-"}, {"inspect", "--account", "-", "-"}, {"build", "--batch", "--account", "-"}} {
		status, _, info = invoke(t, account, args...)
		assert.Equal(t, 2, status)
		assert.Contains(t, info, "account and ", args)
		assert.Contains(t, info, "cannot both come from standard input", args)
	}
}

// TestSecretsReadable: a file of secrets that others can read is taken by that
// flag alone, and keeps its mode. One that others can write is never taken.
func TestSecretsReadable(t *testing.T) {
	command := binary(t)
	dir := madeFolder(t, command)
	path := filepath.Join(dir, "secrets.json")
	require.NoError(t, os.Chmod(path, 0o640))
	serveRefuses(t, command, dir, "secrets.json has mode 0640")
	serving(t, command, "--credentials", dir, "--engine", "native", "--secrets-readable").interrupt()
	add := []string{"secret", "add", "--file", path, "--merchant-id", credentials.DemoMerchantID}
	status, _, info := invoke(t, "", add...)
	assert.Equal(t, 1, status)
	assert.Contains(t, info, "chmod 600")
	assert.Contains(t, info, "--secrets-readable")
	status, _, info = invoke(t, "", append(add, "--secrets-readable")...)
	assert.Equal(t, 0, status, info)
	stat, err := os.Stat(path)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), stat.Mode())

	shared := filepath.Join(t.TempDir(), "shared.json")
	require.NoError(t, os.Rename(path, shared))
	require.NoError(t, os.Symlink(shared, path))
	serveRefuses(t, command, dir, "secrets.json is a symbolic link")
	serving(t, command, "--credentials", dir, "--engine", "native", "--secrets-readable").interrupt()
	before := read(t, shared)
	status, _, info = invoke(t, "", "secret", "add", "--file", path, "--merchant-id", "m", "--secrets-readable")
	assert.Equal(t, 1, status)
	assert.Contains(t, info, "symbolic link")
	assert.Equal(t, before, read(t, shared))
	require.NoError(t, os.Chmod(shared, 0o660))
	serveRefuses(t, command, dir, "which lets other users write it", "--secrets-readable")
	status, _, info = invoke(t, "", "serve", "--secrets-readable")
	assert.Equal(t, 2, status)
	assert.Contains(t, info, "--secrets-readable is for --credentials")
}

// TestAuditFile: it is continued if it is this user's alone, and else refused.
func TestAuditFile(t *testing.T) {
	command := binary(t)
	path := file(t, "before\n")
	serving(t, command, "--engine", "native", "--audit", path).interrupt()
	assert.True(t, strings.HasPrefix(read(t, path), "before\n"))
	refuses := func(path, want string) {
		assert.Contains(t, ends(t, command, "serve", "--port", "0", "--engine", "native", "--audit", path), want)
	}
	require.NoError(t, os.Chmod(path, 0o644))
	refuses(path, "the file of --audit has mode 0644, which lets other users in: run chmod 600 on it")
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink("nowhere", link))
	refuses(link, "the file of --audit is a symbolic link")
	assert.NoFileExists(t, filepath.Join(filepath.Dir(link), "nowhere"))
	refuses(filepath.Join(filepath.Dir(link), "none", "new"), "the file of --audit is in a folder that does not exist")
	require.NoError(t, os.Chmod(filepath.Dir(link), 0o777))
	refuses(filepath.Join(filepath.Dir(link), "new"), "run chmod go-w on that folder")
}
