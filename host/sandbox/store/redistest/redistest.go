// Package redistest starts a real redis-server for tests.
package redistest

import (
	"net"
	"os"
	"os/exec"
	"testing"
	"time"
)

// Server starts one on a free port of the loopback, that writes no file, and
// ends it with the test. It returns its URL, and a function that kills it. With
// CI set, a missing redis-server fails the test; elsewhere it is named as not run.
func Server(t testing.TB) (url string, kill func()) {
	t.Helper()
	path, err := exec.LookPath("redis-server")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("redis-server is missing")
		}
		t.Log("NOT RUN, for want of redis-server")
		t.SkipNow()
	}
	free, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := free.Addr().String()
	_, port, _ := net.SplitHostPort(address)
	_ = free.Close()
	c := exec.Command(path, "--bind", "127.0.0.1", "--port", port, "--save", "", "--appendonly", "no", "--dir", t.TempDir())
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	kill = func() {
		_ = c.Process.Kill()
		_, _ = c.Process.Wait()
	}
	t.Cleanup(kill)
	for begun := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		if connection, err := net.Dial("tcp4", address); err == nil {
			_ = connection.Close()
			return "redis://" + address, kill
		}
		if time.Since(begun) > 20*time.Second {
			t.Fatal("redis-server does not answer")
		}
	}
}
