package client

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"syscall"
)

// unanswered says why no answer came, in our own words: net/http's quote what
// came, and a proxy's URL. outer is the caller's context, ctx the call's.
func (c *Client) unanswered(outer, ctx context.Context, op string, err error, handshake bool) *Error {
	e := &Error{Op: op, Kind: KindTransport, Err: transportCause(err)}
	var timeout net.Error
	switch {
	case outer.Err() != nil:
		e.Kind, e.Err = KindDeadline, &cause{"given up: " + outer.Err().Error(), outer.Err()}
	case ctx.Err() != nil:
		e.Kind, e.Err = KindDeadline, &cause{"no answer within " + c.timeout.String(), context.DeadlineExceeded}
	case errors.Is(err, errNotLoopback):
		e.Kind, e.Err = KindRequest, errNotLoopback
	case errors.As(err, &timeout) && timeout.Timeout():
		e.Kind, e.Err = KindDeadline, &cause{"no connection in time, or no beginning of an answer", context.DeadlineExceeded}
	case handshake || isTLS(err):
		e.Kind, e.Err = KindTLS, tlsCause(err)
	}
	return e
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
	return &cause{text: text}
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
		return &cause{"the connection failed: " + number.Error(), number}
	case errors.As(err, &lookup):
		return &cause{text: "the host's name does not resolve"}
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return &cause{"the connection ended before the answer did", io.ErrUnexpectedEOF}
	}
	return &cause{text: "the connection failed, or what came is not HTTP"}
}
