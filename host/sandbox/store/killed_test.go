package store_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
	"github.com/evurl/edge/host/sandbox/store/storetest"
)

// childURL names the store of a process that is this test's own program.
const childURL = "EVURL_STORE_OF_CHILD"

func TestMain(m *testing.M) {
	if url := os.Getenv(childURL); url != "" {
		work(url)
	}
	os.Exit(m.Run())
}

// work inserts and replaces until it is killed, and says what was acknowledged.
func work(url string) {
	ctx, now := context.Background(), base()
	s, err := store.Open(ctx, url)
	if err != nil {
		fmt.Println("not opened:", err)
		os.Exit(1)
	}
	for i := 0; ; i++ {
		key := fmt.Sprint(i)
		e := entry("+14085040123", now)
		inserted, err := s.Insert(ctx, key, e, now)
		if err != nil || !inserted {
			fmt.Println("not inserted:", err)
			os.Exit(1)
		}
		if i%2 == 0 {
			replaced, err := s.Replace(ctx, key, e, entry("replaced", now), now)
			if err != nil || !replaced {
				fmt.Println("not replaced:", err)
				os.Exit(1)
			}
		}
		fmt.Println(key)
	}
}

// child starts the process, and returns the lines it says.
func child(t *testing.T, url string, env ...string) (c *exec.Cmd, lines *bufio.Scanner) {
	c = exec.Command(must(os.Executable()))
	c.Env = append(append(os.Environ(), childURL+"="+url), env...)
	out, in, err := os.Pipe()
	require.NoError(t, err)
	c.Stdout = in
	require.NoError(t, c.Start())
	require.NoError(t, in.Close())
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_, _ = c.Process.Wait()
		_ = out.Close()
	})
	return c, bufio.NewScanner(out)
}

// TestSQLiteSurvives: whatever was acknowledged before the process was killed is
// there, once; and what its journal had is nowhere after the next sweep.
func TestSQLiteSurvives(t *testing.T) {
	dir := t.TempDir()
	url := "sqlite:" + filepath.Join(dir, "state.db")
	c, lines := child(t, url)
	acknowledged := 0
	for lines.Scan() {
		require.Equal(t, fmt.Sprint(acknowledged), lines.Text())
		acknowledged++
		if acknowledged == 300 {
			require.NoError(t, c.Process.Kill())
		}
	}
	require.GreaterOrEqual(t, acknowledged, 300)
	assert.Contains(t, storetest.Folder(t, dir), "+14085040123", "the test would find it")

	s := open(t, url)
	now := base()
	for i := range acknowledged {
		want := "+14085040123"
		if i%2 == 0 {
			want = "replaced"
		}
		e, found := get(t, s, fmt.Sprint(i), now)
		require.True(t, found, i)
		require.Equal(t, want, string(e.Value), i)
	}
	later := now.Add(2 * time.Hour)
	require.NoError(t, s.Sweep(t.Context(), later))
	assert.NotContains(t, storetest.Folder(t, dir), "+14085040123")
	assert.False(t, insert(t, s, "0", entry("x", later), later))
}
