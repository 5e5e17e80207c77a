package client_test

import (
	"crypto/tls"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// TestBaseURL: https to a host, or http that may be loopback; where it cannot
// be, New says so.
func TestBaseURL(t *testing.T) {
	for text, says := range map[string]string{
		"https://api-sbox.dnlsrv.com": "", "https://api-sbox.dnlsrv.com/": "", "https://a.example:8443": "", "HTTPS://a.example": "",
		"https://a.example/p-1/x_y.z~": "", "https://a.example/p/": "", "https://[2001:db8::1]:8443": "", "http://127.0.0.1:8080": "",
		"http://127.9.9.9": "", "http://[::1]:8080": "", "http://localhost:8080": "", "https://xn--e1awd7f.example": "", "https://192.0.2.1:65535": "", "https://a.example.": "", "https://4chan.7up": "",
		"": "is missing", "S3CR3T": "does not begin with", "//a.example": "does not begin with", "ftp://a.example": "does not begin with",
		"file:///etc/S3CR3T": "does not begin with", "javascript:S3CR3T": "does not begin with", "https:a.example": "does not begin with", "https://a.example/cigateway/id/": "ends before /cigateway", "https://": "no host", "https:///p": "no host",
		"https://:443": "no host", "https://S3CR3T@a.example": "user or a password", "https://u:S3CR3T@a.example": "user or a password", "https://@a.example": "user or a password",
		"https://a.example?S3CR3T": "query", "https://a.example/?": "query", "https://a.example/#S3CR3T": "query or a fragment", "https://a.example#": "query or a fragment",
		"https://a.example//": "plain segments", "https://a.example/p//q": "plain segments", "https://a.example/../q": "plain segments", "https://a.example/./q": "plain segments",
		"https://a.example/%2e%2e/q": "plain segments", "https://a.example/a;b": "plain segments", "https://a.example/a\\b": "plain segments",
		"https://a.example\\@b.example": "not a URL", "https://a.example/ S3CR3T": "not a URL", " https://a.example": "not a URL", "https://a.example\n": "not a URL",
		"https://mеrchant.example": "not a URL", "https://a.example/é": "not a URL", "https://a.example:S3CR3T": "not a URL", "https://a b.example": "not a URL",
		"https://a.example:99999999": "a host or a port", "https://1.2.3.4.5": "a host or a port", "https://a.7": "a host or a port", "https://256.0.0.1.": "a host or a port",
		"http://192.0.2.1": "another machine", "http://0.0.0.0": "another machine", "http://[::ffff:192.0.2.1]": "another machine", "http://169.254.169.254": "another machine",
	} {
		c, err := client.New(client.Config{BaseURL: text, Secret: secret(t)})
		if says == "" {
			require.NoError(t, err, text)
			continue
		}
		assert.Nil(t, c)
		e := failed(t, err, client.KindRequest)
		assert.Equal(t, "new", e.Op)
		assert.Contains(t, e.Error(), says, text)
		assert.NotContains(t, e.Error(), "S3CR3T", text)
	}
}

// TestBasePath stands before the platform's.
func TestBasePath(t *testing.T) {
	p := newPlatform(t, func(w http.ResponseWriter, s seen) {
		s.path = strings.TrimPrefix(s.path, "/gateway/x")
		writeJSON(w, http.StatusOK, success(s))
	})
	config := p.config(t)
	config.BaseURL += "/gateway/x/"
	c, err := client.New(config)
	require.NoError(t, err)
	defer c.Close()
	for call, err := range everyCall(t, c) {
		require.NoError(t, err, call)
	}
	for _, s := range p.requests() {
		assert.True(t, strings.HasPrefix(s.path, "/gateway/x/cigateway/id/v"), s.path)
	}
}

func TestNewRefuses(t *testing.T) {
	for says, change := range map[string]func(*client.Config){
		"API Secret is missing":    func(c *client.Config) { c.Secret = phoneid.Secret{} },
		"InsecureSkipVerify":       func(c *client.Config) { c.TLS = &tls.Config{InsecureSkipVerify: true} },
		"MaxVersion below 1.2":     func(c *client.Config) { c.TLS = &tls.Config{MaxVersion: tls.VersionTLS11} },
		"timeout is less than 0":   func(c *client.Config) { c.Timeout = -time.Second },
		"User-Agent is longer":     func(c *client.Config) { c.UserAgent = strings.Repeat("x", 257) },
		"or not printable ASCII":   func(c *client.Config) { c.UserAgent = "x\r\nX-Other: 1" },
		"than 256 bytes, or not p": func(c *client.Config) { c.UserAgent = "é" },
	} {
		config := client.Config{BaseURL: "https://a.example", Secret: secret(t), UserAgent: strings.Repeat("x", 256)}
		_, err := client.New(config)
		require.NoError(t, err)
		change(&config)
		c, err := client.New(config)
		assert.Nil(t, c)
		assert.Contains(t, failed(t, err, client.KindRequest).Error(), says)
	}
}

// TestMaskedSecret: it is refused before there is a client, and says why.
func TestMaskedSecret(t *testing.T) {
	s, err := phoneid.ParseSecret("sha512-" + strings.Repeat("A", 86) + "==?a1B2")
	require.ErrorIs(t, err, phoneid.ErrMaskedSecret)
	_, err = client.New(client.Config{BaseURL: "https://a.example", Secret: s})
	assert.Contains(t, failed(t, err, client.KindRequest).Error(), "API Secret is missing")
}

// TestCallersTLSIsNotKept: what becomes of it later changes nothing.
func TestCallersTLSIsNotKept(t *testing.T) {
	p := newPlatform(t, nil)
	config := p.config(t)
	c, err := client.New(config)
	require.NoError(t, err)
	defer c.Close()
	config.TLS.RootCAs = nil
	_, err = c.Create(t.Context(), createRequest())
	require.NoError(t, err)
}
