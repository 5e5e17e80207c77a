package host_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	// `host/gate TestOrder`: a function of that name in the folder.
	goTest = regexp.MustCompile("`([a-z0-9/]+) ((?:Test|Fuzz)[A-Za-z0-9]*)`")
	// `js/test/x.test.mjs: title`, or `evurl/attacks: title`: a file, or a folder's
	// Go files, with that text in it.
	titled = regexp.MustCompile("`([a-z0-9]+/[a-z0-9/]*(?:[a-z.-]+\\.mjs)?): ([^`]+)`")
)

// TestRuleSecurityNamesItsTests checks that everything SECURITY.md guarantees
// stands in a row that names at least one test, and that every test that is named,
// there or elsewhere, exists.
func TestRuleSecurityNamesItsTests(t *testing.T) {
	data, err := os.ReadFile("../SECURITY.md")
	require.NoError(t, err)
	text := string(data)
	_, guarantees, found := strings.Cut(text, "\n## What it guarantees\n")
	require.True(t, found)
	guarantees, _, _ = strings.Cut(guarantees, "\n## ")
	rows := 0
	for line := range strings.Lines(guarantees) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "### ") || strings.HasPrefix(line, "|---"):
		case strings.HasPrefix(line, "| guarantee |"):
		case strings.HasPrefix(line, "| "):
			rows++
			cells := strings.Split(strings.Trim(line, "|"), "|")
			if assert.Len(t, cells, 2, line) {
				assert.True(t, goTest.MatchString(cells[1]) || titled.MatchString(cells[1]), "no test is named: %s", line)
			}
		default:
			assert.Fail(t, "neither a heading nor a row that names its test", line)
		}
	}
	assert.Greater(t, rows, 50)
	for _, named := range goTest.FindAllStringSubmatch(text, -1) {
		assert.True(t, strings.Contains(goFiles(t, named[1]), "func "+named[2]+"("), "%s has no %s", named[1], named[2])
	}
	for _, named := range titled.FindAllStringSubmatch(text, -1) {
		source := ""
		if strings.HasSuffix(named[1], ".mjs") {
			data, err := os.ReadFile(filepath.Join("..", named[1]))
			require.NoError(t, err)
			source = string(data)
		} else {
			source = goFiles(t, named[1])
		}
		assert.True(t, strings.Contains(source, named[2]), "%s has no %q", named[1], named[2])
	}
}

// goFiles returns the text of a folder's Go files.
func goFiles(t *testing.T, folder string) string {
	files, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
	require.NoError(t, err)
	require.NotEmpty(t, files, folder)
	var all strings.Builder
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		all.Write(source)
	}
	return all.String()
}
