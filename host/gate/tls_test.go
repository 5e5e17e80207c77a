package gate_test

import (
	"crypto/tls"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

// handshake tries one at exactly this version.
func handshake(t *testing.T, server *tls.Config, version uint16) error {
	t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	done := make(chan error, 1)
	go func() {
		connection, err := l.Accept()
		if err == nil {
			err = tls.Server(connection, server).Handshake()
			_ = connection.Close()
		}
		done <- err
	}()
	// Go's own default is 1.2 and above: it would make this test pass by itself.
	connection, err := tls.Dial("tcp", l.Addr().String(), &tls.Config{
		InsecureSkipVerify: true, MinVersion: version, MaxVersion: version,
		CipherSuites: []uint16{tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256},
	})
	if err == nil {
		_ = connection.Close()
	}
	if served := <-done; err == nil {
		return served
	}
	return err
}

func certificate(t *testing.T) []tls.Certificate {
	s := httptest.NewTLSServer(http.NotFoundHandler())
	defer s.Close()
	return s.TLS.Certificates
}

func TestTLSFloor(t *testing.T) {
	certificates := certificate(t)
	suites := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
	low := &tls.Config{Certificates: certificates, MinVersion: tls.VersionTLS10, CipherSuites: suites}
	byClient := func(c *tls.Config) *tls.Config {
		return &tls.Config{Certificates: certificates, GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) { return c, nil }}
	}
	old := []uint16{tls.VersionTLS10, tls.VersionTLS11}
	for _, version := range old {
		require.NoError(t, handshake(t, low, version), "the control takes it")
		// MinVersion alone does not hold where a config takes its place.
		bypassed := byClient(low)
		bypassed.MinVersion = tls.VersionTLS12
		require.NoError(t, handshake(t, bypassed, version))
	}
	for name, base := range map[string]*tls.Config{
		"low": low, "by client": byClient(low), "twice": byClient(byClient(low)), "none by client": byClient(nil),
		"plain": {Certificates: certificates},
	} {
		c, err := gate.TLSConfig(base)
		require.NoError(t, err)
		for _, version := range old {
			assert.Error(t, handshake(t, c, version), name)
		}
		for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
			assert.NoError(t, handshake(t, c, version), name)
		}
	}
	assert.Equal(t, uint16(tls.VersionTLS10), low.MinVersion, "the caller's own is left as it is")
}

func TestTLSConfigRefuses(t *testing.T) {
	_, err := gate.TLSConfig(&tls.Config{MaxVersion: tls.VersionTLS11})
	assert.Error(t, err)
	c, err := gate.TLSConfig(nil)
	require.NoError(t, err)
	assert.Equal(t, uint16(tls.VersionTLS12), c.MinVersion)
	c, err = gate.TLSConfig(&tls.Config{MinVersion: tls.VersionTLS13})
	require.NoError(t, err)
	assert.Equal(t, uint16(tls.VersionTLS13), c.MinVersion)
	// A config for a client that cannot be is an error of the handshake.
	c, err = gate.TLSConfig(&tls.Config{Certificates: certificate(t), GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
		return &tls.Config{MaxVersion: tls.VersionTLS11}, nil
	}})
	require.NoError(t, err)
	assert.Error(t, handshake(t, c, tls.VersionTLS12))
}
