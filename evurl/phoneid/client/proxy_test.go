package client_test

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid/client"
)

// proxy leads everything to one address, and keeps what it saw. net/http reads
// the environment once, so that there is one for all tests; it leaves out
// loopback by itself.
type proxy struct {
	mu   sync.Mutex
	to   string
	saw  []string
	auth []string
}

var theProxy = &proxy{}

const proxyPassword = "PR0XYPASSW0RD"

func TestMain(m *testing.M) {
	server := httptest.NewServer(theProxy)
	address := strings.Replace(server.URL, "http://", "http://user:"+proxyPassword+"@", 1)
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"} {
		_ = os.Setenv(name, address)
	}
	for _, name := range []string{"NO_PROXY", "no_proxy"} {
		_ = os.Setenv(name, "direct.example")
	}
	_ = os.Unsetenv("REQUEST_METHOD")
	status := m.Run()
	server.Close()
	os.Exit(status)
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	to := p.to
	p.saw = append(p.saw, r.Method+" "+r.RequestURI)
	p.auth = append(p.auth, r.Header.Get("Authorization"))
	p.mu.Unlock()
	there, err := net.Dial("tcp", to)
	if to == "" || err != nil || r.Method != http.MethodConnect {
		http.Error(w, proxyPassword, http.StatusForbidden)
		return
	}
	here, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	_, _ = io.WriteString(here, "HTTP/1.1 200 OK\r\n\r\n")
	go func() {
		defer there.Close()
		_, _ = io.Copy(there, here)
	}()
	defer here.Close()
	_, _ = io.Copy(here, there)
}

// leads sets where the proxy leads, and forgets what it saw.
func (p *proxy) leads(to string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.to, p.saw, p.auth = to, nil, nil
}

func (p *proxy) what() ([]string, []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.saw, p.auth
}

// TestNoProxyForHTTP: it would read everything. net/http's own client is shown
// to take it.
func TestNoProxyForHTTP(t *testing.T) {
	p := plainPlatform(t, nil)
	theProxy.leads("")
	names(t, map[string]string{"sandbox.example.": "127.0.0.1"})
	config := p.config(t)
	config.BaseURL = strings.Replace(p.URL, "127.0.0.1", "sandbox.example", 1)
	c, err := client.New(config)
	require.NoError(t, err)
	defer c.Close()
	_, err = c.Create(t.Context(), createRequest())
	require.NoError(t, err)
	saw, _ := theProxy.what()
	assert.Empty(t, saw)

	response, err := http.Get(config.BaseURL)
	require.NoError(t, err)
	require.NoError(t, response.Body.Close())
	saw, _ = theProxy.what()
	assert.Len(t, saw, 1)
}

// TestProxyForHTTPS: it sees where it leads, and TLS.
func TestProxyForHTTPS(t *testing.T) {
	p := newPlatform(t, nil)
	address := p.Listener.Addr().String()
	theProxy.leads(address)
	config := p.config(t)
	config.BaseURL = "https://example.com"
	c, err := client.New(config)
	require.NoError(t, err)
	defer c.Close()
	_, err = c.Create(t.Context(), createRequest())
	require.NoError(t, err)
	saw, auth := theProxy.what()
	assert.Equal(t, []string{"CONNECT example.com:443"}, saw)
	assert.Equal(t, []string{""}, auth)

	theProxy.leads("")
	c.Close()
	_, err = c.Create(t.Context(), createRequest())
	prints(t, failed(t, err, client.KindTransport))
}
