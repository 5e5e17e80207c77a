// Package storetest has what tests of stores need: a real redis-server, and a
// look at every byte that a store keeps.
package storetest

import (
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Redis starts a redis-server on a free port of the loopback, that writes no file, and
// ends it with the test; more are further arguments of redis-server. It returns
// its URL, and a function that kills it. With CI set, a missing redis-server
// fails the test; elsewhere it is named as not run.
func Redis(t testing.TB, more ...string) (url string, kill func()) {
	t.Helper()
	path, err := exec.LookPath("redis-server")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("redis-server is missing")
		}
		t.Log("NOT RUN, for want of redis-server")
		t.SkipNow()
	}
	// Between its search and its use, a port may go to somebody else.
	var said strings.Builder
	for range 3 {
		_, port, _ := net.SplitHostPort(Free(t))
		args := append([]string{"--bind", "127.0.0.1", "--port", port, "--save", "", "--appendonly", "no", "--dir", t.TempDir()}, more...)
		c := exec.Command(path, args...)
		c.Stdout, c.Stderr = &said, &said
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			_ = c.Wait()
		}()
		kill = func() {
			_ = c.Process.Kill()
			<-ended
		}
		t.Cleanup(kill)
		if answers("127.0.0.1:"+port, ended) {
			return "redis://127.0.0.1:" + port, kill
		}
		kill()
	}
	t.Fatal("redis-server does not answer: ", said.String())
	return "", nil
}

// Free returns an address of the loopback whose port is free.
func Free(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// answers waits until a server answers as Redis does, or has ended.
func answers(address string, ended <-chan struct{}) bool {
	for begun := time.Now(); time.Since(begun) < 20*time.Second; {
		if ping(address) {
			return true
		}
		select {
		case <-ended:
			return false
		case <-time.After(5 * time.Millisecond):
		}
	}
	return false
}

// ping tells whether a server answers: with +PONG, or that it wants a password.
func ping(address string) bool {
	c, err := net.Dial("tcp4", address)
	if err != nil {
		return false
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(time.Second))
	if _, err := c.Write([]byte("PING\r\n")); err != nil {
		return false
	}
	answer := make([]byte, 64)
	n, _ := c.Read(answer)
	return strings.HasPrefix(string(answer[:n]), "+PONG") || strings.HasPrefix(string(answer[:n]), "-NOAUTH")
}
