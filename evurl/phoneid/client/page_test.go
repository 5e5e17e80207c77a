package client_test

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inNode builds testdata/page for GOOS=js, and returns what runs it in Node
// after some JavaScript of ours. Node goes by another name there, since net/http
// does without fetch where it finds "node".
func inNode(t *testing.T) func(script string, args ...string) string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js")
	for _, tool := range []string{"node", runner} {
		_, err := exec.LookPath(tool)
		if _, stat := os.Stat(tool); err == nil || stat == nil {
			continue
		}
		if os.Getenv("CI") != "" {
			t.Fatal(tool + " is missing")
		}
		t.Log("NOT RUN, for want of " + filepath.Base(tool))
		t.Skip()
	}
	program := filepath.Join(t.TempDir(), "page.wasm")
	build := exec.Command("go", "build", "-o", program, "./testdata/page")
	build.Env = append(build.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	return func(script string, args ...string) string {
		before := filepath.Join(t.TempDir(), "before.cjs")
		require.NoError(t, os.WriteFile(before, []byte(script), 0o600))
		node := exec.Command("node", append([]string{"--require", before, runner, program}, args...)...)
		node.Args[0] = "edge"
		out, err := node.CombinedOutput()
		require.NoError(t, err, string(out))
		return string(out)
	}
}

// TestInAPage an API Secret is refused, and elsewhere it is not.
func TestInAPage(t *testing.T) {
	run := inNode(t)
	p := plainPlatform(t, nil)
	for script, refused := range map[string]bool{
		`globalThis.document = {};`: true,
		`globalThis.WorkerGlobalScope = class {}; globalThis.location = {protocol: "https:"};`: true,
		`globalThis.WorkerGlobalScope = class {}; globalThis.location = {protocol: "http:"};`:  true,
		`globalThis.WorkerGlobalScope = class {}; globalThis.location = {protocol: "blob:"};`:  true,
		`globalThis.WorkerGlobalScope = class {}; globalThis.location = {protocol: "file:"};`:  false,
		`globalThis.WorkerGlobalScope = class {};`:                                             false,
		`globalThis.location = {protocol: "https:"};`:                                          false,
		``: false,
	} {
		before := len(p.requests())
		out := run(script, p.URL)
		if refused {
			assert.Equal(t, "new: request: an API Secret does not belong in a web page, where everybody can read it: call from a server\n", out, script)
			assert.Len(t, p.requests(), before)
			continue
		}
		assert.Equal(t, "matched: true <nil>\n", out, script)
		require.Len(t, p.requests(), before+1)
		assert.Equal(t, secretText, p.requests()[before].header.Get("Authorization"))
	}
}

// TestFetch follows no redirect, and is not trusted with what it hides: the
// address that it dials, and its TLS.
func TestFetch(t *testing.T) {
	run := inNode(t)
	target := plainPlatform(t, nil)
	var status int
	p := plainPlatform(t, func(w http.ResponseWriter, s seen) {
		http.Redirect(w, &http.Request{}, target.URL+s.path, status)
	})
	for n, row := range []int{http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect} {
		status = row
		assert.Equal(t, "matched: false result: transport: the connection failed, or what came is not HTTP\n", run(``, p.URL))
		assert.Len(t, p.requests(), n+1)
		assert.Empty(t, target.requests())
	}
	control := run(`const real = fetch; globalThis.fetch = (url, options) => real(url, {...options, redirect: "follow", body: String.fromCharCode(...options.body)});`, p.URL)
	assert.Equal(t, "matched: true <nil>\n", control, "it would follow")
	assert.Len(t, target.requests(), 1)

	assert.Contains(t, run(``, strings.Replace(p.URL, "127.0.0.1", "localhost", 1)), "http to another machine")
	assert.Contains(t, run(``, p.URL, "TLS"), "TLS is the runtime's")
}
