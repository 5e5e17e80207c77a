//go:build !noredis

package store_test

import (
	"io"
	"net"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store/storetest"
)

// relay stands before a server. Once armed, it passes the next request on, and
// ends the connection when the answer comes, one time.
func relay(t *testing.T, server string) (address string, armed *atomic.Bool) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	require.NoError(t, err)
	t.Cleanup(func() { _ = l.Close() })
	armed = new(atomic.Bool)
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			go carry(client, server, armed)
		}
	}()
	return l.Addr().String(), armed
}

func carry(client net.Conn, server string, armed *atomic.Bool) {
	defer client.Close()
	there, err := net.Dial("tcp4", server)
	if err != nil {
		return
	}
	defer there.Close()
	go func() { _, _ = io.Copy(there, client) }()
	answer := make([]byte, 1<<16)
	for {
		n, err := there.Read(answer)
		if err != nil || armed.CompareAndSwap(true, false) {
			return
		}
		if _, err := client.Write(answer[:n]); err != nil {
			return
		}
	}
}

// TestRedisLost: an answer that is lost is an error. Asked again by itself, a
// store would find its own key taken, and call a first use a second one.
func TestRedisLost(t *testing.T) {
	url, _ := storetest.Redis(t)
	address, armed := relay(t, url[len("redis://"):])
	s := open(t, "redis://"+address)
	now := base()
	e := entry("x", now)
	require.True(t, insert(t, s, "first", e, now))
	require.True(t, replace(t, s, "first", e, e, now))

	armed.Store(true)
	ok, err := s.Insert(t.Context(), "a", e, now)
	assert.Error(t, err)
	assert.False(t, ok)
	got, found := get(t, s, "a", now)
	assert.True(t, found, "it was done")
	assert.Equal(t, e, got)

	done := entry("done", now)
	armed.Store(true)
	ok, err = s.Replace(t.Context(), "a", e, done, now)
	assert.Error(t, err)
	assert.False(t, ok)
	got, _ = get(t, s, "a", now)
	assert.Equal(t, done, got)
}
