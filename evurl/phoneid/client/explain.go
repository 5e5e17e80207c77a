package client

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"syscall"

	"github.com/evurl/edge/evurl/phoneid/exchange"
)

// Explain says why no answer came, in our own words: net/http's quote what came,
// and a proxy's URL.
func (c *carrier) Explain(err error) *Error {
	var (
		timeout   net.Error
		handshake handshakeError
	)
	switch {
	case errors.Is(err, exchange.ErrNotLoopback):
		return &Error{Kind: KindRequest, Err: exchange.ErrNotLoopback}
	case errors.As(err, &timeout) && timeout.Timeout():
		return &Error{Kind: KindDeadline, Err: exchange.Because("no connection in time, or no beginning of an answer", context.DeadlineExceeded)}
	case errors.As(err, &handshake) || isTLS(err):
		return &Error{Kind: KindTLS, Err: tlsCause(err)}
	}
	return &Error{Kind: KindTransport, Err: transportCause(err)}
}

// isTLS finds what the handshake of TLS 1.3 leaves for later: the other side
// may refuse our certificate when we have begun to speak.
func isTLS(err error) bool {
	var alert *net.OpError
	return errors.As(err, &alert) && (alert.Op == "remote error" || alert.Op == "local error")
}

func tlsCause(err error) error {
	var (
		authority x509.UnknownAuthorityError
		name      x509.HostnameError
		invalid   x509.CertificateInvalidError
		record    tls.RecordHeaderError
		text      string
	)
	switch {
	case errors.As(err, &authority):
		text = "the certificate is of no authority that is trusted here"
	case errors.As(err, &name):
		text = "the certificate is for another name"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		text = "the certificate has expired, or is not valid yet"
	case errors.As(err, &invalid):
		text = "the certificate is not valid"
	case errors.As(err, &record):
		text = "the other side does not speak TLS"
	default:
		text = "no handshake of TLS 1.2 or above"
	}
	return exchange.Because(text, nil)
}

// transportCause keeps the operating system's number, and that the connection
// ended early.
func transportCause(err error) error {
	var (
		number syscall.Errno
		lookup *net.DNSError
	)
	switch {
	case errors.As(err, &number):
		return exchange.Because("the connection failed: "+number.Error(), number)
	case errors.As(err, &lookup):
		return exchange.Because("the host's name does not resolve", nil)
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return exchange.Because("the connection ended before the answer did", io.ErrUnexpectedEOF)
	}
	return exchange.Because("the connection failed, or what came is not HTTP", nil)
}
