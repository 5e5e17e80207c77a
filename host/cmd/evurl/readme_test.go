package main

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../../README.md")
	require.NoError(t, err)
	return string(text)
}

// block returns the first block of a language in the README.
func block(t *testing.T, language string) string {
	t.Helper()
	_, rest, ok := strings.Cut(readme(t), "```"+language+"\n")
	require.True(t, ok)
	text, _, ok := strings.Cut(rest, "```")
	require.True(t, ok)
	return text
}

// values are what differs from one EVURL to the next.
var values = regexp.MustCompile(`(data|cipherSalt)=[A-Za-z0-9%]+`)

// TestReadmeShowsCodeFirst: both snippets, with what they print, end by line 20.
func TestReadmeShowsCodeFirst(t *testing.T) {
	first := strings.Join(strings.SplitAfterN(readme(t), "\n", 21)[:20], "")
	for _, language := range []string{"go", "js"} {
		assert.Contains(t, first, "```"+language+"\n"+block(t, language)+"```")
	}
}

func TestReadmeGo(t *testing.T) {
	dir, err := os.MkdirTemp(".", "readme-") // within the module, so that it imports it
	require.NoError(t, err)
	defer os.RemoveAll(dir)
	text := block(t, "go")
	program := "package main\n\nimport (\n\"fmt\"\n\"github.com/evurl/edge/cipher\"\n\"github.com/evurl/edge/evurl\"\n)\n\nfunc main() {\n" + text + "}\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(program), 0o600))
	out, err := exec.Command("go", "run", "./"+dir).CombinedOutput()
	require.NoError(t, err, string(out))
	_, want, ok := strings.Cut(text, "\n// ")
	require.True(t, ok)
	assert.Equal(t, values.ReplaceAllString(want, "$1="), values.ReplaceAllString(string(out), "$1="))
	t.Setenv("EVURL_README_KEY", "AAECAwQFBgcICQoLDA0ODw==")
	for _, printed := range []string{want, string(out)} {
		status, opened, info := invoke(t, printed, "open", "--algorithm", "AES/GCM/NoPadding", "--key-env", "EVURL_README_KEY", "--any-age")
		assert.Equal(t, 0, status, info)
		assert.Contains(t, opened, "authenticated  true")
	}
}

// TestReadmePlaysThePlatform: the shell block that serves the sandbox, as it
// stands there but for the port.
func TestReadmePlaysThePlatform(t *testing.T) {
	tool := binary(t)
	free, err := net.Listen("tcp4", "127.0.0.1:0")
	require.NoError(t, err)
	_, port, err := net.SplitHostPort(free.Addr().String())
	require.NoError(t, err)
	require.NoError(t, free.Close())
	c := exec.Command("sh", "-euc", strings.ReplaceAll(blockWith(t, "evurl serve --port 8080"), "8080", port))
	c.Dir = t.TempDir()
	c.Env = append(os.Environ(), "PATH="+filepath.Dir(tool)+":"+os.Getenv("PATH"))
	out, err := c.Output() // build tells the correlation id beside it
	require.NoError(t, err, string(out))
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	require.Len(t, lines, 5, string(out))
	for i, want := range []string{`"code":"5016"`, success, `"mdnMatchScore":"10"`, success, `"ahead":"1h0m0s"`} {
		assert.Contains(t, lines[i], want)
	}
}

// TestReadmeCallsThePlatform runs the Go block that calls a sandbox.
func TestReadmeCallsThePlatform(t *testing.T) {
	_, text, ok := strings.Cut(readme(t), "```go\nc, _ := client.New")
	require.True(t, ok)
	text, _, _ = strings.Cut(text, "```")
	text = "c, _ := client.New" + text
	s := serving(t, binary(t))
	dir, err := os.MkdirTemp(".", "readme-")
	require.NoError(t, err)
	defer os.RemoveAll(dir)
	program := `package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

func openOnThePhone(evurl string) {
	response, err := http.Get(evurl)
	if err != nil {
		panic(err)
	}
	response.Body.Close()
}

func main() {
	ctx, baseURL := context.Background(), os.Args[1]
	secret, _ := phoneid.ParseSecret(os.Args[2])
` + text + "}\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(program), 0o600))
	out, err := exec.Command("go", "run", "./"+dir, s.url(), s.value("API Secret")).CombinedOutput()
	require.NoError(t, err, string(out))
	_, want, ok := strings.Cut(text, "\n// ")
	require.True(t, ok)
	assert.Equal(t, want, string(out))
	s.interrupt()
}

// TestReadmeNamesLints: the names that the README gives to defects are those
// that inspect tells.
func TestReadmeNamesLints(t *testing.T) {
	_, table, ok := strings.Cut(readme(t), "| defect | name |\n|---|---|\n")
	require.True(t, ok)
	table, _, _ = strings.Cut(table, "\n\n")
	known := map[string]bool{}
	for _, l := range evurl.Lints() {
		known[l.Name] = true
	}
	rows := strings.Split(table, "\n")
	require.Len(t, rows, 9)
	name := regexp.MustCompile("`([a-z0-9]+(?:-[a-z0-9]+)+|base64url)`")
	for _, row := range rows {
		cell := row[strings.LastIndex(row, " | "):]
		names := name.FindAllStringSubmatch(cell, -1)
		require.NotEmpty(t, names, row)
		for _, n := range names {
			assert.True(t, known[n[1]], "%s is no lint", n[1])
		}
	}
}

func TestReadmeCommands(t *testing.T) {
	dir := t.TempDir()
	tool := filepath.Join(dir, "evurl")
	out, err := exec.Command("go", "build", "-o", tool, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	require.NoError(t, os.Symlink(mustAbs(t, "../../../evurl"), filepath.Join(dir, "testdata-root")))
	_, commands, ok := strings.Cut(blockWith(t, "evurl keygen"), "\n")
	require.True(t, ok)
	commands = strings.ReplaceAll(commands, " evurl/testdata", " testdata-root/testdata")
	c := exec.Command("sh", "-euc", commands)
	c.Dir = dir
	c.Env = append(os.Environ(), "PATH="+dir+":"+os.Getenv("PATH"))
	out, err = c.CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Contains(t, string(out), "authenticated  true")
	assert.Contains(t, string(out), "wazero: 365 of 365 lines held")
}

// blockWith returns the shell block that has a text.
func blockWith(t *testing.T, text string) string {
	t.Helper()
	readme, err := os.ReadFile("../../../README.md")
	require.NoError(t, err)
	for _, part := range strings.Split(string(readme), "```sh\n")[1:] {
		part, _, _ = strings.Cut(part, "```")
		if strings.Contains(part, text) {
			return part
		}
	}
	t.Fatal("no such block")
	return ""
}

func mustAbs(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	require.NoError(t, err)
	return abs
}
