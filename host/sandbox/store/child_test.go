package store_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
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
