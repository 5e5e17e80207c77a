//go:build !js

package client

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"

	"github.com/evurl/edge/evurl/phoneid/exchange"
)

const (
	tlsCanBeSet  = true
	dialsAreSeen = true
)

const (
	maxIdle       = 32 // connections that are kept
	idleTime      = time.Minute
	maxHeaderSize = 16 << 10
)

// newTransport speaks HTTP/1.1: what is sent and what comes are a few hundred
// bytes, and there is less that can go wrong. Nothing is compressed, so that
// what is read is as large as what came.
func newTransport(scheme string, t *tls.Config, timeout time.Duration) *http.Transport {
	dialer := &net.Dialer{Timeout: timeout / 2}
	transport := &http.Transport{
		DialContext:            dialer.DialContext,
		TLSClientConfig:        raised(t),
		TLSHandshakeTimeout:    timeout / 2,
		ResponseHeaderTimeout:  timeout * 3 / 4,
		IdleConnTimeout:        idleTime,
		MaxIdleConns:           maxIdle,
		MaxIdleConnsPerHost:    maxIdle,
		MaxResponseHeaderBytes: maxHeaderSize,
		DisableCompression:     true,
		Protocols:              new(http.Protocols),
	}
	transport.Protocols.SetHTTP1(true)
	if scheme == "http" {
		// No proxy: it would be the address that is dialled, and read all.
		dialer.ControlContext = loopbackOnly
	} else {
		transport.Proxy = http.ProxyFromEnvironment
	}
	return transport
}

// loopbackOnly sees each address before it is dialled, whatever the name was
// that led to it.
func loopbackOnly(_ context.Context, _, address string, _ syscall.RawConn) error {
	if a, err := netip.ParseAddrPort(address); err != nil || !exchange.Loopback(a.Addr()) {
		return exchange.ErrNotLoopback
	}
	return nil
}

// fetchOptions are for GOOS=js.
func fetchOptions(http.Header) {}
