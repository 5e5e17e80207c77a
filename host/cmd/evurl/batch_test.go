package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBatch(t *testing.T) {
	path := file(t, account)
	const lines = `{"redirect":"https://merchant.example/done"}` + "\n{}\n" + `{"redirect":"https://evil.example/"}` + "\n"
	for _, engine := range []string{"native", "wazero", "interpreter"} {
		for name, test := range map[string]struct {
			stdin string
			args  []string
		}{
			"file": {"", []string{file(t, lines)}}, "stdin": {lines, nil}, "-": {lines, []string{"-", "--json"}},
		} {
			status, out, info := invoke(t, test.stdin, append([]string{"build", "--batch", "--account", path, "--engine", engine}, test.args...)...)
			assert.Equal(t, 1, status, name)
			assert.Equal(t, "evurl: 1 of 3 lines fell\n", info)
			answers := strings.Split(out, "\n")
			require.Len(t, answers, 4)
			assert.Contains(t, answers[0], "&redirect=https%3A%2F%2Fmerchant.example%2Fdone")
			assert.Contains(t, answers[1], `{"evurl":"https://mi.example.com/msbox/id/uCc91LdV?data=`)
			assert.Contains(t, answers[2], `{"error":{"code":"redirect",`)
			assert.Contains(t, answers[2], `"line":3}}`)
		}
	}
	status, out, info := invoke(t, "{}\n", "build", "--batch", "--account", path)
	assert.Equal(t, 0, status)
	assert.Empty(t, info)
	assert.Equal(t, 1, strings.Count(out, "\n"))
	status, out, _ = invoke(t, "", "build", "--batch", "--account", path)
	assert.Equal(t, 0, status)
	assert.Empty(t, out)
}

func TestBatchUsage(t *testing.T) {
	path := file(t, account)
	const s = "S3CR3T"
	for status, list := range map[int][][]string{
		2: {
			{"--correlation-id", s}, {"--redirect", s}, {"--air"}, {"--field", "a=" + s}, {s, s},
			{"--endpoint", "https://a/id/"}, {"--engine", s},
		},
		1: {{s}},
	} {
		for _, args := range list {
			got, out, info := invoke(t, "{}\n", append([]string{"build", "--batch", "--account", path}, args...)...)
			assert.Equal(t, status, got, args)
			assert.Empty(t, out)
			assert.NotEmpty(t, info)
			assert.NotContains(t, info, s)
		}
	}
	got, _, info := invoke(t, "{}\n", "build", "--batch", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/GCM/NoPadding", "--key-file", "-")
	assert.Equal(t, 2, got)
	assert.Contains(t, info, "standard input")
	got, _, _ = invoke(t, "", "build", "--account", path, s)
	assert.Equal(t, 2, got, "without --batch there are no arguments")
}

// TestBatchInterrupted sends SIGINT to a run over endless input: what it wrote
// is whole, and it says how much that is.
func TestBatchInterrupted(t *testing.T) {
	c := exec.Command(binary(t), "build", "--batch", "--account", file(t, account))
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	in, err := c.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	go func() {
		for {
			if _, err := io.WriteString(in, strings.Repeat("{}\n", 1000)+"{"); err != nil {
				return
			}
			if _, err := io.WriteString(in, "}\n"); err != nil {
				return
			}
		}
	}()
	time.Sleep(300 * time.Millisecond)
	require.NoError(t, c.Process.Signal(os.Interrupt))
	_ = c.Wait()
	assert.Equal(t, 1, c.ProcessState.ExitCode())
	said := regexp.MustCompile(`^evurl: interrupted after (\d+) lines, which are written whole\n$`).FindStringSubmatch(stderr.String())
	require.NotNil(t, said, stderr.String())
	lines, err := strconv.Atoi(said[1])
	require.NoError(t, err)
	assert.NotZero(t, lines)
	assert.Equal(t, lines, strings.Count(stdout.String(), "\n"))
	assert.True(t, strings.HasSuffix(stdout.String(), "\"}\n"))
}

// TestBatchWithoutReader has nobody take the results.
func TestBatchWithoutReader(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		notRun(t, "/dev/full")
	}
	defer full.Close()
	c := exec.Command(binary(t), "build", "--batch", "--account", file(t, account))
	var stderr bytes.Buffer
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader("{}\n"), full, &stderr
	_ = c.Run()
	assert.Equal(t, 1, c.ProcessState.ExitCode())
	assert.Equal(t, "evurl: after 0 lines: the requests cannot be read, or the results not written\n", stderr.String())
}

// TestProgressBar draws it on a real terminal, which script makes.
func TestProgressBar(t *testing.T) {
	script, err := exec.LookPath("script")
	if err != nil || runtime.GOOS != "linux" {
		notRun(t, "script of util-linux")
	}
	requests := file(t, strings.Repeat("{}\n", 50_000))
	results := filepath.Join(t.TempDir(), "results")
	c := exec.Command(script, "-qec", binary(t)+" build --batch "+requests+" --account "+file(t, account)+" > "+results, os.DevNull)
	drawn, err := c.Output()
	require.NoError(t, err, string(drawn))
	assert.Regexp(t, `\d+ lines +\d+%`, string(drawn))
	data, err := os.ReadFile(results)
	require.NoError(t, err)
	assert.Equal(t, 50_000, bytes.Count(data, []byte("\n")))
}

func notRun(t *testing.T, want string) {
	t.Helper()
	require.Empty(t, os.Getenv("CI"), "for want of %s", want)
	t.Skip("NOT RUN, for want of " + want)
}
