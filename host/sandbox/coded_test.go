package sandbox_test

import (
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/phoneid"
)

// TestTransferEncodingEndsTheConnection, whatever the path: the page's, the API's,
// an EVURL's, the admin API's and that of nothing. A second request that was sent
// behind the first is answered by nobody.
func TestTransferEncodingEndsTheConnection(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	host := strings.TrimPrefix(w.server.URL, "http://")
	for _, path := range []string{"/", phoneid.CreatePath, "/cigateway/nothing", "/msbox/id/x", "/msbox/idbrrecv2/v1", "/_sandbox/reset", "/nothing"} {
		for framing, answers := range map[string]int{
			"Content-Length: 3\r\n\r\na=b": 2, "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n": 1,
			"Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n": 1,
		} {
			c, err := net.Dial("tcp", host)
			require.NoError(t, err)
			require.NoError(t, c.SetDeadline(time.Now().Add(time.Minute)))
			_, err = io.WriteString(c, "POST "+path+" HTTP/1.1\r\nHost: "+host+"\r\n"+framing+"GET / HTTP/1.1\r\nHost: "+host+"\r\nConnection: close\r\n\r\n")
			require.NoError(t, err)
			answer, _ := io.ReadAll(c)
			require.NoError(t, c.Close())
			assert.Equal(t, answers, strings.Count(string(answer), "HTTP/1.1 "), "%s %q\n%.300s", path, framing, answer)
		}
	}
}
