//go:build !noredis

package store_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
	"github.com/evurl/edge/host/sandbox/store/storetest"
)

// TestRedisRefuses: no error quotes the URL, as it may have a password.
func TestRedisRefuses(t *testing.T) {
	form, there := "is not redis://", "does not answer"
	for url, want := range map[string]string{
		"redis:S3CR3T": form, "redis:": form, "redis://:S3CR3T@h:x": form, "redis://:S3/CR3T@h": form,
		"redis://:S3CR3T@127.0.0.1:1/x": form, "redis://127.0.0.1:1?S3CR3T=1": form,
		"redis://:S3CR3T@127.0.0.1:1/0": there, "rediss://u:S3CR3T@127.0.0.1:1": there,
		"redis://S3CR3T.invalid:1": there,
	} {
		refuses(t, url, want)
	}
}

// TestOpenTLS: rediss:// reaches a server whose certificate is trusted, and no other.
func TestOpenTLS(t *testing.T) {
	certificate, key := certificateFiles(t)
	_, port, err := net.SplitHostPort(storetest.Free(t))
	require.NoError(t, err)
	storetest.Redis(t, "--tls-port", port, "--tls-cert-file", certificate, "--tls-key-file", key,
		"--tls-ca-cert-file", certificate, "--tls-auth-clients", "no")
	url := "rediss://127.0.0.1:" + port
	_, err = store.Open(t.Context(), url)
	assert.ErrorContains(t, err, "certificate that is not trusted")

	// What a process trusts is read once, so that it takes another.
	_, lines := child(t, url, "SSL_CERT_FILE="+certificate)
	require.True(t, lines.Scan())
	assert.Equal(t, "0", lines.Text())
}

// certificateFiles makes a certificate for 127.0.0.1 that signs itself.
func certificateFiles(t *testing.T) (certificate, key string) {
	private := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	write := func(name, kind string, data []byte) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: data}), 0o600))
		return path
	}
	return write("cert.pem", "CERTIFICATE", must(x509.CreateCertificate(rand.Reader, template, template, private.Public(), private))),
		write("key.pem", "PRIVATE KEY", must(x509.MarshalPKCS8PrivateKey(private)))
}
