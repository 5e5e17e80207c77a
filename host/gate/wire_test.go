package gate_test

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

// TestOnTheWire: what net/http's server and the gate make of the bytes of a
// request. The rows in which the server itself refuses are what the gate leaves
// to it.
func TestOnTheWire(t *testing.T) {
	g, err := gate.New(gate.Config{Secrets: secrets(t), Now: clock, MaxBody: 1000})
	require.NoError(t, err)
	var passed atomic.Int32
	server := httptest.NewServer(g.Wrap(endpoint, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { passed.Add(1) })))
	defer server.Close()
	body := `{"merchantId":"` + alice + `"}`
	good := []string{
		"Host: 127.0.0.1", "Authorization: " + aliceSecret, "Content-Type: application/json", "Accept: application/json",
		"RequestTime: 2026-11-25T12:00:00+00:00", "Content-Length: 31", "Connection: close",
	}
	send := func(line string, headers []string, body string) string {
		c, err := net.Dial("tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		defer c.Close()
		require.NoError(t, c.SetDeadline(time.Now().Add(time.Minute))) // a gate that waits fails, and does not hang
		// Whoever is refused is cut off in the midst of what he says.
		_, _ = io.WriteString(c, line+"\r\n"+strings.Join(headers, "\r\n")+"\r\n\r\n"+body)
		answer, _ := io.ReadAll(c)
		return string(answer)
	}
	with := func(more ...string) []string { return append(append([]string{}, good...), more...) }
	without := func(name string, more ...string) (headers []string) {
		for _, h := range good {
			if !strings.HasPrefix(h, name+":") {
				headers = append(headers, h)
			}
		}
		return append(headers, more...)
	}
	const post = "POST /cigateway/id/v1/phoneIdUrl HTTP/1.1"
	require.Len(t, body, 31)
	for name, c := range map[string]struct {
		line    string
		headers []string
		body    string
		want    string
	}{
		"good":                         {post, good, body, " 200 OK"},
		"names in another case":        {post, without("Authorization", "aUTHORIZATION: "+aliceSecret), body, " 200 OK"},
		"Authorization twice":          {post, with("Authorization: " + aliceSecret), body, "Authorization is given twice"},
		"in another case":              {post, with("AUTHORIZATION: " + bobSecret), body, "Authorization is given twice"},
		"RequestTime twice":            {post, with("requesttime: 2026-11-25T12:00:00Z"), body, "RequestTime is given twice"},
		"Content-Type twice":           {post, with("Content-Type: application/json"), body, "Content-Type is given twice"},
		"folded":                       {post, without("Authorization", "Authorization: "+aliceSecret[:16], " "+aliceSecret[16:]), body, "access not allowed"},
		"a query":                      {"POST /x?merchantId=a&merchantId=b HTTP/1.1", good, body, "no parameters in the URL"},
		"an empty query":               {"POST /x? HTTP/1.1", good, body, "no parameters in the URL"},
		"chunked":                      {post, without("Content-Length", "Transfer-Encoding: chunked"), "1f\r\n" + body + "\r\n0\r\n\r\n", " 200 OK"},
		"chunked and far too long":     {post, without("Content-Length", "Transfer-Encoding: chunked"), "fffff\r\n" + strings.Repeat("x", 0xfffff), "the body is too long"},
		"a length that is far too big": {post, without("Content-Length", "Content-Length: 1000000000000"), body, "the body is too long"},
		"of another length":            {post, without("Content-Length", "Content-Length: 30"), body, "the body is refused"},
		"a no-break space in front":    {post, without("Content-Type", "Content-Type: \u00a0application/json"), body, "Content-Type is not one media type"},
		"an en quad behind":            {post, without("Content-Type", "Content-Type: application/json;\u2000"), body, "Content-Type is not one media type"},
		"a BOM in front":               {post, without("Content-Type", "Content-Type: \ufeffapplication/json"), body, "Content-Type is not one media type"},
		"a raw byte A0 behind":         {post, without("Accept", "Accept: application/json\xa0"), body, "Accept is not one media type"},
		"spaces and tabs":              {post, without("Accept", "Accept:\t application/json\t "), body, " 200 OK"},
		"a VT is the server's":         {post, without("Accept", "Accept: \vapplication/json"), body, "HTTP/1.1 400 Bad Request"},
		// It is not asked to send what would not be read.
		"100-continue": {post, without("Authorization", "Expect: 100-continue"), "", "HTTP/1.1 401"},
		// By the server.
		"Host twice":                {post, with("Host: evil.example"), body, "HTTP/1.1 400 Bad Request"},
		"no Host":                   {post, without("Host"), body, "HTTP/1.1 400 Bad Request"},
		"Content-Length twice":      {post, with("Content-Length: 30"), body, "HTTP/1.1 400 Bad Request"},
		"Content-Length is no size": {post, without("Content-Length", "Content-Length: +31"), body, "HTTP/1.1 400 Bad Request"},
		"a space in a name":         {post, with("Authorization : x"), body, "HTTP/1.1 400 Bad Request"},
		"not a coding":              {post, without("Content-Length", "Transfer-Encoding: gzip"), body, "HTTP/1.1 501"},
	} {
		before := passed.Load()
		answer := send(c.line, c.headers, c.body)
		assert.Contains(t, answer, c.want, name)
		assert.Equal(t, 1, strings.Count(answer, "HTTP/1.1 "), "%s: one answer", name)
		assert.Equal(t, strings.Contains(c.want, "200"), passed.Load() > before, name)
	}
}

// TestTransferEncodingEndsTheConnection: of a request that has both a length and a
// Transfer-Encoding net/http goes by the latter and hides the former. Whatever
// follows on the connection is answered by nobody.
func TestTransferEncodingEndsTheConnection(t *testing.T) {
	g, err := gate.New(gate.Config{Secrets: secrets(t), Now: clock})
	require.NoError(t, err)
	var passed atomic.Int32
	server := httptest.NewServer(g.Wrap(endpoint, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { passed.Add(1) })))
	defer server.Close()
	body := `{"merchantId":"` + alice + `"}`
	head := func(secret string, framing ...string) string {
		return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + secret + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n" +
			"RequestTime: 2026-11-25T12:00:00+00:00\r\n" + strings.Join(framing, "\r\n") + "\r\n\r\n"
	}
	chunked := "1f\r\n" + body + "\r\n0\r\n\r\n"
	plain := head(aliceSecret, "Content-Length: 31") + body
	for name, c := range map[string]struct {
		first   string
		answers int
		status  string
	}{
		"a control, without it":      {plain, 2, "200 OK"},
		"both":                       {head(aliceSecret, "Content-Length: 5", "Transfer-Encoding: chunked") + chunked, 1, "200 OK"},
		"both, the other way around": {head(aliceSecret, "Transfer-Encoding: chunked", "Content-Length: 200") + chunked, 1, "200 OK"},
		"it alone":                   {head(aliceSecret, "Transfer-Encoding: chunked") + chunked, 1, "200 OK"},
		"refused":                    {head(bobSecret, "Content-Length: 5", "Transfer-Encoding: chunked") + chunked, 1, "401 Unauthorized"},
	} {
		before := passed.Load()
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		require.NoError(t, conn.SetDeadline(time.Now().Add(time.Minute)))
		last := strings.Replace(plain, "\r\n\r\n", "\r\nConnection: close\r\n\r\n", 1)
		_, err = io.WriteString(conn, c.first+last)
		require.NoError(t, err)
		answer, _ := io.ReadAll(conn)
		require.NoError(t, conn.Close())
		assert.Equal(t, c.answers, strings.Count(string(answer), "HTTP/1.1 "), "%s\n%s", name, answer)
		assert.Contains(t, string(answer), "HTTP/1.1 "+c.status, name)
		assert.Contains(t, string(answer), "Connection: close", name)
		want := c.answers
		if c.status != "200 OK" {
			want = 0
		}
		assert.EqualValues(t, want, passed.Load()-before, name)
	}
}
