package client_test

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid/client"
)

// TestLoopbackIsWhatIsDialled: a name counts for nothing, the address that it
// leads to is looked at. 0.0.0.0 is a way to this machine that is not loopback:
// a server counts there, and is shown to be reached otherwise.
func TestLoopbackIsWhatIsDialled(t *testing.T) {
	p := plainPlatform(t, nil)
	_, port, err := net.SplitHostPort(p.Listener.Addr().String())
	require.NoError(t, err)
	names(t, map[string]string{
		"localhost.evil.example.": "0.0.0.0", "127.0.0.1.evil.example.": "0.0.0.0", "sandbox.example.": "127.0.0.1",
		"far.example.": "192.0.2.1", "mapped.example.": "::ffff:192.0.2.1", "own.example.": "169.254.169.254",
	})
	control, err := net.Dial("tcp", "localhost.evil.example:"+port)
	require.NoError(t, err, "the name leads to the server")
	require.NoError(t, control.Close())

	at := func(host string) error {
		config := p.config(t)
		config.BaseURL = "http://" + host + ":" + port
		c, err := client.New(config)
		if err != nil {
			return err
		}
		defer c.Close()
		_, err = c.Create(t.Context(), createRequest())
		return err
	}
	for _, host := range []string{"localhost.evil.example", "127.0.0.1.evil.example", "far.example", "mapped.example", "own.example", "0.0.0.0", "192.0.2.1", "[::]", "[::ffff:192.0.2.1]", "[fe80::1]"} {
		e := failed(t, at(host), client.KindRequest)
		assert.Contains(t, e.Error(), "loopback", host)
	}
	assert.Empty(t, p.requests())
	for n, host := range []string{"127.0.0.1", "sandbox.example", "localhost", "[::ffff:127.0.0.1]"} {
		require.NoError(t, at(host), host)
		assert.Len(t, p.requests(), n+1)
	}
	assert.Contains(t, failed(t, at("nowhere.example"), client.KindTransport).Error(), "does not resolve")
}

// TestHTTPSGoesAnywhere: the rule is for http alone.
func TestHTTPSGoesAnywhere(t *testing.T) {
	pair, roots := certificate(t, func(c *x509.Certificate) { c.DNSNames = []string{"direct.example"} })
	p := unstarted(t, nil)
	p.TLS = &tls.Config{Certificates: []tls.Certificate{pair}}
	p.StartTLS()
	names(t, map[string]string{"direct.example.": "0.0.0.0"})
	config := p.config(t)
	config.TLS.RootCAs = roots
	config.BaseURL = strings.Replace(p.URL, "127.0.0.1", "direct.example", 1)
	c, err := client.New(config)
	require.NoError(t, err)
	defer c.Close()
	_, err = c.Create(t.Context(), createRequest())
	require.NoError(t, err)
	assert.Len(t, p.requests(), 1)
}
