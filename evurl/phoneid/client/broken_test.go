package client_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid/client"
)

// raw is a server that reads a request and writes whatever bytes it likes.
type raw struct {
	net.Listener
	taken atomic.Int32 // requests that were read
}

// newRaw has answer write to each connection, and closes it then. answer may
// wait for done, which ends with the test.
func newRaw(t *testing.T, answer func(w io.Writer, done <-chan struct{})) *raw {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	r := &raw{Listener: l}
	done := make(chan struct{})
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				request, err := http.ReadRequest(bufio.NewReader(conn))
				if err != nil {
					return
				}
				_, _ = io.Copy(io.Discard, request.Body)
				r.taken.Add(1)
				answer(conn, done)
			}()
		}
	}()
	t.Cleanup(func() {
		close(done)
		_ = l.Close()
	})
	return r
}

func (r *raw) client(t *testing.T, timeout time.Duration) *client.Client {
	t.Helper()
	c, err := client.New(client.Config{BaseURL: "http://" + r.Addr().String(), MerchantID: "02200013919FB4", Secret: secret(t), Timeout: timeout})
	require.NoError(t, err)
	t.Cleanup(c.Close)
	return c
}

const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

// TestBroken: what comes is cut, or nonsense, or the server's own words, which
// quote what was sent.
func TestBroken(t *testing.T) {
	for name, row := range map[string]struct {
		bytes string
		kind  client.Kind
		is    error
	}{
		"closed at once":          {"", client.KindTransport, io.ErrUnexpectedEOF},
		"half a status line":      {"HTTP/1.1 20", client.KindTransport, nil},
		"half a header":           {"HTTP/1.1 200 OK\r\nContent-Ty", client.KindTransport, nil},
		"not HTTP":                {"220 mail ESMTP " + secretText + "\r\n", client.KindTransport, nil},
		"a status of words":       {"HTTP/1.1 " + secretText + "\r\n\r\n", client.KindTransport, nil},
		"a header of nonsense":    {"HTTP/1.1 200 OK\r\n" + secretText + "\r\n\r\n", client.KindTransport, nil},
		"a length of words":       {head + "Content-Length: " + secretText + "\r\n\r\n{}", client.KindTransport, nil},
		"two lengths":             {head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", client.KindTransport, nil},
		"an encoding of words":    {head + "Transfer-Encoding: " + secretText + "\r\n\r\n{}", client.KindTransport, nil},
		"shorter than it says":    {head + "Content-Length: 100\r\n\r\n{\"results\":", client.KindTransport, io.ErrUnexpectedEOF},
		"chunk cut":               {head + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"results\":", client.KindTransport, io.ErrUnexpectedEOF},
		"no last chunk":           {head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", client.KindTransport, io.ErrUnexpectedEOF},
		"chunks of nonsense":      {head + "Transfer-Encoding: chunked\r\n\r\n" + secretText + "\r\n{}", client.KindTransport, nil},
		"a chunk too long":        {head + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}", client.KindTransport, nil},
		"cut JSON":                {head + "Content-Length: 11\r\n\r\n{\"results\":", client.KindResponse, nil},
		"until it closes":         {head + "\r\n{\"results\":", client.KindResponse, nil},
		"another protocol":        {"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n{}", client.KindResponse, nil},
		"refused, and broken off": {"HTTP/1.1 503 No\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{", client.KindAPI, nil},
	} {
		t.Run(name, func(t *testing.T) {
			server := newRaw(t, func(w io.Writer, _ <-chan struct{}) { _, _ = io.WriteString(w, row.bytes) })
			created, err := server.client(t, time.Minute).Create(t.Context(), createRequest())
			assert.Zero(t, created)
			e := failed(t, err, row.kind)
			if row.is != nil {
				require.ErrorIs(t, e, row.is)
			}
			prints(t, e)
			assert.EqualValues(t, 1, server.taken.Load(), "it is not sent twice")
		})
	}
}

// TestCreateIsNotSentAgain on a connection that was kept and then broke off,
// which is where net/http would like to.
func TestCreateIsNotSentAgain(t *testing.T) {
	var n atomic.Int32
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		if n.Add(1) > 1 {
			panic(http.ErrAbortHandler)
		}
		writeJSON(w, http.StatusOK, success(s))
	})
	c := p.client(t)
	_, err := c.Create(t.Context(), createRequest())
	require.NoError(t, err)
	_, err = c.Create(t.Context(), createRequest())
	failed(t, err, client.KindTransport)
	assert.Len(t, p.requests(), 2)
}

// TestSlow: each stage may take its time, and no more: an answer that does not
// begin, a body byte by byte, a body that stops.
func TestSlow(t *testing.T) {
	drip := func(w io.Writer, done <-chan struct{}) {
		for tick := time.NewTicker(time.Millisecond); ; {
			select {
			case <-done:
				return
			case <-tick.C:
				if _, err := io.WriteString(w, " "); err != nil {
					return
				}
			}
		}
	}
	for name, answer := range map[string]func(io.Writer, <-chan struct{}){
		"no answer": func(_ io.Writer, done <-chan struct{}) { <-done },
		"half a header": func(w io.Writer, done <-chan struct{}) {
			_, _ = io.WriteString(w, "HTTP/1.1 200 OK\r\nX: ")
			drip(w, done)
		},
		"byte by byte": func(w io.Writer, done <-chan struct{}) {
			_, _ = io.WriteString(w, head+"Content-Length: 60000\r\n\r\n")
			drip(w, done)
		},
		"stops": func(w io.Writer, done <-chan struct{}) {
			_, _ = io.WriteString(w, head+"Content-Length: 100\r\n\r\n{")
			<-done
		},
		"refuses byte by byte": func(w io.Writer, done <-chan struct{}) {
			_, _ = io.WriteString(w, "HTTP/1.1 503 No\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n")
			drip(w, done)
		},
	} {
		t.Run(name, func(t *testing.T) {
			server := newRaw(t, answer)
			_, err := server.client(t, 200*time.Millisecond).Create(t.Context(), createRequest())
			require.ErrorIs(t, failed(t, err, client.KindDeadline), context.DeadlineExceeded)
			assert.LessOrEqual(t, server.taken.Load(), int32(1))

			// The caller's own deadline counts as well, and so does its cancelling.
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			_, err = server.client(t, time.Hour).Create(ctx, createRequest())
			require.ErrorIs(t, failed(t, err, client.KindDeadline), context.DeadlineExceeded)

			server = newRaw(t, answer)
			ctx, cancel = context.WithCancel(t.Context())
			failure := make(chan error)
			go func() { failure <- second(server.client(t, time.Hour).Create(ctx, createRequest())) }()
			require.Eventually(t, func() bool { return server.taken.Load() == 1 }, 20*time.Second, time.Millisecond)
			cancel()
			require.ErrorIs(t, failed(t, <-failure, client.KindDeadline), context.Canceled)
		})
	}
}

// TestNoHandshake: a server that takes connections and says nothing.
func TestNoHandshake(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	c, err := client.New(client.Config{BaseURL: "https://" + l.Addr().String(), MerchantID: "02200013919FB4", Secret: secret(t), Timeout: 2 * time.Second})
	require.NoError(t, err)
	_, err = c.Create(t.Context(), createRequest())
	e := failed(t, err, client.KindDeadline)
	require.ErrorIs(t, e, context.DeadlineExceeded)
	assert.Contains(t, e.Error(), "no connection in time", "in half of the time")
}

// TestNobodyThere: the operating system's reason is found.
func TestNobodyThere(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := l.Addr().String()
	require.NoError(t, l.Close())
	for _, scheme := range []string{"http", "https"} {
		c, err := client.New(client.Config{BaseURL: scheme + "://" + address, MerchantID: "02200013919FB4", Secret: secret(t)})
		require.NoError(t, err)
		for call, err := range everyCall(t, c) {
			e := failed(t, err, client.KindTransport)
			require.ErrorIs(t, e, syscall.ECONNREFUSED, call)
			assert.Equal(t, fmt.Sprintf("%s: transport: the connection failed: %v", call, syscall.ECONNREFUSED), e.Error())
		}
	}
}

// TestCancelledBefore: nothing is dialled.
func TestCancelledBefore(t *testing.T) {
	p := newPlatform(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := p.client(t).Create(ctx, createRequest())
	require.ErrorIs(t, failed(t, err, client.KindDeadline), context.Canceled)
	assert.Empty(t, p.requests())
}
