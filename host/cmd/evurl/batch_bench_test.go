package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// BenchmarkBatch has the command build a million lines (EVURL_BATCH_LINES for
// another number), and prints its throughput and its peak memory.
func BenchmarkBatch(b *testing.B) {
	lines := 1_000_000
	if text := os.Getenv("EVURL_BATCH_LINES"); text != "" {
		var err error
		lines, err = strconv.Atoi(text)
		require.NoError(b, err)
	}
	dir := b.TempDir()
	command, requests, results := binary(b), filepath.Join(dir, "requests"), filepath.Join(dir, "results")
	accountFile := filepath.Join(dir, "account")
	require.NoError(b, os.WriteFile(accountFile, []byte(account), 0o600))
	line := `{"redirect":"https://merchant.example/done","air":false}` + "\n"
	require.NoError(b, os.WriteFile(requests, []byte(strings.Repeat(line, lines)), 0o600))
	for _, engine := range []string{"native", "wazero"} {
		b.Run("engine="+engine, func(b *testing.B) {
			for b.Loop() {
				out, err := os.Create(results)
				require.NoError(b, err)
				c := exec.Command(command, "build", "--batch", requests, "--account", accountFile, "--engine", engine)
				c.Stdout = out
				start := time.Now()
				require.NoError(b, c.Run())
				seconds := time.Since(start).Seconds()
				require.NoError(b, out.Close())
				data, err := os.ReadFile(results)
				require.NoError(b, err)
				require.Equal(b, lines, bytes.Count(data, []byte("\n")))
				peak := float64(peakMemory(b, c.ProcessState)) / (1 << 20)
				b.ReportMetric(float64(lines)/seconds, "lines/s")
				b.ReportMetric(peak, "peak-MiB")
				fmt.Printf("  batch, %s: %d lines, %.0f a second, peak memory %.0f MiB\n", engine, lines, float64(lines)/seconds, peak)
			}
		})
	}
}
