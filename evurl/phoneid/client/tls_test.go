package client_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"math/big"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid/client"
)

// TestFloor has real handshakes. A control client that goes down to 1.0 gets
// through to every server, so that it is our floor that refuses.
func TestFloor(t *testing.T) {
	for version, good := range map[uint16]bool{tls.VersionTLS10: false, tls.VersionTLS11: false, tls.VersionTLS12: true, tls.VersionTLS13: true} {
		t.Run(tls.VersionName(version), func(t *testing.T) {
			p := unstarted(t, nil)
			p.TLS = &tls.Config{MinVersion: version, MaxVersion: version}
			p.StartTLS()
			control, err := tls.Dial("tcp", p.Listener.Addr().String(), &tls.Config{MinVersion: tls.VersionTLS10, RootCAs: p.config(t).TLS.RootCAs})
			require.NoError(t, err)
			require.NoError(t, control.Close())
			for _, least := range []uint16{0, tls.VersionTLS10, tls.VersionTLS11, tls.VersionTLS12} {
				config := p.config(t)
				config.TLS.MinVersion = least
				c, err := client.New(config)
				require.NoError(t, err)
				_, err = c.Create(t.Context(), createRequest())
				if good {
					require.NoError(t, err)
				} else {
					assert.Contains(t, failed(t, err, client.KindTLS).Error(), "no handshake of TLS 1.2 or above")
				}
				assert.Equal(t, least, config.TLS.MinVersion, "the caller's is not changed")
				c.Close()
			}
			assert.Equal(t, good, len(p.requests()) > 0)
		})
	}
}

// TestFloorIsNotLowered: 1.3 stays 1.3.
func TestFloorIsNotLowered(t *testing.T) {
	p := unstarted(t, nil)
	p.TLS = &tls.Config{MaxVersion: tls.VersionTLS12}
	p.StartTLS()
	config := p.config(t)
	config.TLS.MinVersion = tls.VersionTLS13
	c, err := client.New(config)
	require.NoError(t, err)
	_, err = c.Create(t.Context(), createRequest())
	failed(t, err, client.KindTLS)
}

// certificate makes one that stands for itself.
func certificate(t *testing.T, change func(*x509.Certificate)) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-2 * time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, BasicConstraintsValid: true,
	}
	change(template)
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	require.NoError(t, err)
	leaf, err := x509.ParseCertificate(der)
	require.NoError(t, err)
	roots := x509.NewCertPool()
	roots.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, roots
}

// TestCertificates: none but a good one gets the request.
func TestCertificates(t *testing.T) {
	for name, row := range map[string]struct {
		change  func(*x509.Certificate)
		trusted bool
		says    string
	}{
		"good":         {func(*x509.Certificate) {}, true, ""},
		"not trusted":  {func(*x509.Certificate) {}, false, "no authority that is trusted"},
		"another name": {func(c *x509.Certificate) { c.IPAddresses, c.DNSNames = nil, []string{secretText + ".example"} }, true, "for another name"},
		"expired":      {func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-time.Hour) }, true, "expired"},
		"not yet":      {func(c *x509.Certificate) { c.NotBefore = time.Now().Add(30 * time.Minute) }, true, "not valid yet"},
		"for a client": {func(c *x509.Certificate) { c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth} }, true, "not valid"},
	} {
		t.Run(name, func(t *testing.T) {
			pair, roots := certificate(t, row.change)
			p := unstarted(t, nil)
			p.TLS = &tls.Config{Certificates: []tls.Certificate{pair}}
			p.StartTLS()
			config := p.config(t)
			config.TLS = &tls.Config{RootCAs: roots}
			if !row.trusted {
				config.TLS = nil // the system's
			}
			c, err := client.New(config)
			require.NoError(t, err)
			defer c.Close()
			_, err = c.Create(t.Context(), createRequest())
			if row.says == "" {
				require.NoError(t, err)
				return
			}
			e := failed(t, err, client.KindTLS)
			assert.Contains(t, e.Error(), row.says)
			prints(t, e)
			assert.Empty(t, p.requests())
		})
	}
}

// TestClientCertificate: TLS 1.3 refuses it after the handshake.
func TestClientCertificate(t *testing.T) {
	for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
		pair, roots := certificate(t, func(c *x509.Certificate) { c.ExtKeyUsage = append(c.ExtKeyUsage, x509.ExtKeyUsageClientAuth) })
		p := unstarted(t, nil)
		p.TLS = &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: roots, MaxVersion: version}
		p.StartTLS()
		_, err := p.client(t).Create(t.Context(), createRequest())
		failed(t, err, client.KindTLS)
		assert.Empty(t, p.requests())

		config := p.config(t)
		config.TLS.Certificates = []tls.Certificate{pair}
		c, err := client.New(config)
		require.NoError(t, err)
		defer c.Close()
		_, err = c.Create(t.Context(), createRequest())
		require.NoError(t, err)
	}
}

// TestNotTLS: http where https was expected, and the other way round.
func TestNotTLS(t *testing.T) {
	plain := plainPlatform(t, nil)
	config := plain.config(t)
	config.BaseURL = strings.Replace(plain.URL, "http:", "https:", 1)
	c, err := client.New(config)
	require.NoError(t, err)
	_, err = c.Create(t.Context(), createRequest())
	assert.Contains(t, failed(t, err, client.KindTLS).Error(), "does not speak TLS")
	assert.Empty(t, plain.requests())

	secure := newPlatform(t, nil)
	config = secure.config(t)
	config.BaseURL = strings.Replace(secure.URL, "https:", "http:", 1)
	c, err = client.New(config)
	require.NoError(t, err)
	_, err = c.Create(t.Context(), createRequest())
	failed(t, err, client.KindAPI) // Go's server says 400
	assert.Empty(t, secure.requests())
}

// TestOnlyHTTP1 is spoken, whatever the server offers and the configuration has.
func TestOnlyHTTP1(t *testing.T) {
	p := unstarted(t, nil)
	p.EnableHTTP2 = true
	p.StartTLS()
	for _, protocols := range [][]string{nil, {"h2"}} {
		config := p.config(t)
		config.TLS.NextProtos = protocols
		c, err := client.New(config)
		require.NoError(t, err)
		_, err = c.Create(t.Context(), createRequest())
		require.NoError(t, err)
		c.Close()
	}
	for _, s := range p.requests() {
		assert.Equal(t, "HTTP/1.1", s.proto)
	}
}
