package host_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/evurl/edge/"

// dependencies lists what a package links, by go list.
func dependencies(t *testing.T, pkg string, env ...string) []string {
	t.Helper()
	c := exec.Command("go", "list", "-deps", pkg)
	c.Env = append(c.Environ(), env...)
	out, err := c.Output()
	require.NoError(t, err)
	list := strings.Fields(string(out))
	require.NotEmpty(t, list)
	return list
}

// TestRuleImports holds the house's import rule: cipher ← evurl ← wasm, and
// host → wazero, the module and evurl's types.
func TestRuleImports(t *testing.T) {
	for pkg, allowed := range map[string][]string{
		"cipher":                 {"cipher/internal/"},
		"evurl":                  {"cipher", "cipher/internal/", "evurl/internal/"},
		"evurl/evurltest":        {"cipher", "cipher/internal/", "evurl", "evurl/internal/"},
		"evurl/strictjson":       {"evurl/internal/nearmiss"},
		"evurl/phoneid":          {"cipher", "cipher/internal/", "evurl", "evurl/internal/", "evurl/strictjson"},
		"evurl/phoneid/exchange": {"cipher", "cipher/internal/", "evurl", "evurl/internal/", "evurl/strictjson", "evurl/phoneid"},
		"evurl/secretfile":       {},
		"evurl/phoneid/client":   {"cipher", "cipher/internal/", "evurl", "evurl/internal/", "evurl/strictjson", "evurl/phoneid", "evurl/phoneid/exchange"},
		"host/gate": {"cipher", "cipher/internal/", "evurl", "evurl/internal/", "evurl/strictjson", "evurl/phoneid", "evurl/secretfile", "host/internal/", "golang.org/x/sys",
			"github.com/prometheus", "github.com/beorn7/perks", "github.com/cespare/xxhash", "github.com/munnerz/goautoneg", "google.golang.org/protobuf", "go.yaml.in/yaml"},
		"wasm/abi":  {"cipher", "cipher/internal/", "evurl", "evurl/internal/", "evurl/evurltest"},
		"wasm/door": {"cipher", "cipher/internal/", "evurl", "evurl/internal/", "evurl/evurltest", "wasm/abi"},
		"host": {"cipher", "cipher/internal/", "evurl", "evurl/internal/", "evurl/evurltest", "evurl/secretfile", "wasm", "wasm/abi",
			"github.com/tetratelabs/wazero", "golang.org/x/sys/"},
	} {
		for _, dep := range dependencies(t, module+pkg) {
			name := strings.TrimPrefix(dep, module)
			if name == pkg || name == dep && !strings.Contains(strings.SplitN(dep, "/", 2)[0], ".") {
				continue // itself, or the standard library
			}
			ok := slices.ContainsFunc(allowed, func(a string) bool {
				return name == a || strings.HasSuffix(a, "/") && strings.HasPrefix(name, a) || strings.HasPrefix(name, a+"/") && strings.Contains(a, ".")
			})
			assert.True(t, ok, "%s links %s", pkg, dep)
		}
	}
}

// TestRuleModuleIsSmall: what is on the list is never linked into the module. make
// size looks for it in the module itself.
func TestRuleModuleIsSmall(t *testing.T) {
	deps := dependencies(t, module+"wasm/reactor", "GOOS=wasip1", "GOARCH=wasm")
	list, err := os.ReadFile("../wasm/never-linked.txt")
	require.NoError(t, err)
	heavy := strings.Fields(string(list))
	require.NotEmpty(t, heavy)
	for _, pkg := range heavy {
		assert.NotContains(t, deps, pkg)
	}
	assert.Contains(t, deps, module+"evurl")
}

// TestRulePromiseDoorHasNoNetwork: fetch is its network, and JavaScript's are its
// timers. What makes the calls of the API links neither anywhere.
func TestRulePromiseDoorHasNoNetwork(t *testing.T) {
	for pkg, env := range map[string][]string{"wasm/promise": {"GOOS=js", "GOARCH=wasm"}, "evurl/phoneid/exchange": nil} {
		deps := dependencies(t, module+pkg, env...)
		for _, network := range []string{"net", "net/http", "crypto/tls", module + "evurl/phoneid/client"} {
			assert.NotContains(t, deps, network, pkg)
		}
		assert.Contains(t, deps, module+"evurl/phoneid")
	}
	assert.Contains(t, dependencies(t, module+"wasm/promise", "GOOS=js", "GOARCH=wasm"), "github.com/nlepage/go-js-promise")
}

// TestRuleHostComputesNothing: of evurl, host and wasm/abi take types, codes
// and the interface, and call no function.
func TestRuleHostComputesNothing(t *testing.T) {
	functions := map[string]bool{}
	for _, file := range parse(t, "../evurl") {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				functions[f.Name.Name] = true
			}
		}
	}
	require.True(t, functions["New"] && functions["Inspect"] && functions["ParseKey"])
	functions["Native"], functions["Account"] = true, true // types that compute
	calls := 0
	for _, dir := range []string{".", "../wasm/abi"} {
		for _, file := range parse(t, dir) {
			for _, i := range file.Imports {
				assert.False(t, i.Name != nil && strings.Contains(i.Path.Value, "edge/evurl"), "%s imports evurl under another name", dir)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := s.X.(*ast.Ident); ok && (x.Name == "evurl" || x.Name == "evurltest") {
					calls++
					assert.False(t, functions[s.Sel.Name], "%s uses evurl.%s", dir, s.Sel.Name)
				}
				return true
			})
		}
	}
	assert.NotZero(t, calls)
}

// TestRuleStoresCanBeLeftOut: the build tags leave nothing of SQLite and Redis in
// the command and in what its tests link.
func TestRuleStoresCanBeLeftOut(t *testing.T) {
	list := func(tags string) []string {
		out, err := exec.Command("go", "list", "-deps", "-test", "-tags", tags, module+"...").Output()
		require.NoError(t, err)
		return slices.DeleteFunc(strings.Fields(string(out)), func(pkg string) bool {
			return !strings.Contains(pkg, "sqlite") && !strings.Contains(pkg, "redis")
		})
	}
	assert.Empty(t, list("nosqlite,noredis"))
	assert.Contains(t, list("noredis"), "github.com/ncruces/go-sqlite3")
	assert.Contains(t, list("nosqlite"), "github.com/redis/go-redis/v9")
}

// TestRuleNoHashAtPackageLevel: importing a package hashes nothing. FIPS 140-only
// mode forbids SHA-1 and MD5, and a panic there ends every command, --help too.
func TestRuleNoHashAtPackageLevel(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", module+"...").Output()
	require.NoError(t, err)
	files := 0
	for _, dir := range strings.Fields(string(out)) {
		for _, file := range parse(t, dir) {
			files++
			for _, call := range callsAtPackageLevel(file) {
				assert.NotRegexp(t, `^(sha|md5|hmac|hash|crc|adler|fnv)|^redis\.NewScript$`, call, dir)
			}
		}
	}
	assert.Greater(t, files, 100)
	// The rule finds what it is about.
	f, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\nvar s = f(redis.NewScript(`x`))\nfunc init() { sha1.New() }\nfunc g() { md5.New() }", parser.SkipObjectResolution)
	require.NoError(t, err)
	assert.Equal(t, []string{"redis.NewScript", "sha1.New"}, callsAtPackageLevel(f))
}

// callsAtPackageLevel lists the functions of other packages that the variables of
// a file and its init functions call.
func callsAtPackageLevel(file *ast.File) (calls []string) {
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && (f.Recv != nil || f.Name.Name != "init") {
			continue
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if _, ok := n.(*ast.FuncLit); ok {
				return false // which is called later
			}
			if c, ok := n.(*ast.CallExpr); ok {
				if s, ok := c.Fun.(*ast.SelectorExpr); ok {
					if x, ok := s.X.(*ast.Ident); ok {
						calls = append(calls, x.Name+"."+s.Sel.Name)
					}
				}
			}
			return true
		})
	}
	return calls
}

// parse reads the Go files of a folder that are no tests.
func parse(t *testing.T, dir string) (files []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		files = append(files, f)
	}
	require.NotEmpty(t, files)
	return files
}
