package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/secretfile"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/host/sandbox/credentials"
)

// listeners are the two doors: phone is nil where there is none.
type listeners struct{ local, phone net.Listener }

func (l listeners) close() {
	_ = l.local.Close()
	if l.phone != nil {
		_ = l.phone.Close()
	}
}

func (f *serveFlags) listen() (l listeners, err error) {
	l.local, err = net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(f.port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return l, fmt.Errorf("port %d is taken; choose another: make run PORT=%d, or evurl serve --port %d", f.port, f.port+1, f.port+1)
	}
	if err != nil {
		return l, fmt.Errorf("port %d cannot be listened on", f.port)
	}
	if f.phoneListen == "" {
		return l, nil
	}
	if l.phone, err = net.Listen("tcp", f.phoneListen); err != nil {
		_ = l.local.Close()
		return l, errors.New("the address of --phone-listen cannot be listened on: is it HOST:PORT, of this machine, and free?")
	}
	return l, nil
}

// base is where EVURLs lead: to the phone's door where there is one.
func (f *serveFlags) base(l listeners) string {
	if f.baseURL != "" {
		return f.baseURL
	}
	u := url.URL{Scheme: "http", Host: l.local.Addr().String(), Path: "/msbox/id/"}
	if f.secure() {
		u.Scheme = "https"
	}
	if l.phone != nil {
		u.Host = phoneHost(l.phone)
	}
	return u.String()
}

// phoneHost is what a phone calls this machine: the address listened on, or,
// where that is all of them, the first that others can reach.
func phoneHost(l net.Listener) string {
	host, port, _ := net.SplitHostPort(l.Addr().String())
	if ip := net.ParseIP(host); ip == nil || !ip.IsUnspecified() {
		return l.Addr().String()
	}
	addresses, _ := net.InterfaceAddrs()
	for _, a := range addresses {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsGlobalUnicast() && n.IP.To4() != nil {
			return net.JoinHostPort(n.IP.String(), port)
		}
	}
	return net.JoinHostPort("127.0.0.1", port)
}

// identity is the certificate to serve with, nil for http. pem is what was made
// here.
type identity struct {
	config *tls.Config
	pem    []byte
}

func (f *serveFlags) identity(c *cobra.Command, l listeners) (id identity, err error) {
	var certificate tls.Certificate
	switch {
	case f.certFile != "":
		if certificate, err = f.readCertificate(c); err != nil {
			return id, err
		}
	case f.tls:
		if certificate, id.pem, err = f.certificate(l); err != nil {
			return id, err
		}
	default:
		return id, nil
	}
	id.config, err = gate.TLSConfig(&tls.Config{Certificates: []tls.Certificate{certificate}, NextProtos: []string{"h2", "http/1.1"}})
	return id, err
}

// readCertificate reads the certificate and the key that the flags name.
func (f *serveFlags) readCertificate(c *cobra.Command) (tls.Certificate, error) {
	certificate, err := readFile(c, "tls-cert", f.certFile, secretfile.Plain, maxPEM)
	if err != nil {
		return tls.Certificate{}, err
	}
	key, err := readFile(c, "tls-key", f.keyFile, secretfile.Named, maxPEM)
	if err != nil {
		return tls.Certificate{}, err
	}
	defer clear(key)
	pair, err := tls.X509KeyPair(certificate, key)
	if err != nil {
		return pair, errors.New("--tls-cert and --tls-key are not a certificate and its key (PEM)")
	}
	return pair, nil
}

// certificate makes one for all names that this server goes by. Where there is a
// folder of credentials it is kept there, and taken again.
func (f *serveFlags) certificate(l listeners) (c tls.Certificate, pem []byte, err error) {
	names := []string{"localhost", "127.0.0.1"}
	if l.phone != nil {
		host, _, _ := net.SplitHostPort(phoneHost(l.phone))
		names = append(names, host)
	}
	if base, err := url.Parse(f.baseURL); err == nil && base.Hostname() != "" {
		names = append(names, strings.ToLower(base.Hostname()))
	}
	if f.credentials == "" {
		c, pem, _, err = sandbox.Certificate(names...)
		return c, pem, err
	}
	return credentials.Certificate(f.credentials, names)
}

// grace is how long requests under way may take to end: longer than a fault may
// delay one. A second interrupt waits for nothing.
const grace = 70 * time.Second

// serve answers at both doors until it is interrupted; requests under way then
// end.
func serve(c *cobra.Command, s *sandbox.Sandbox, l listeners, id identity) error {
	_, port, err := net.SplitHostPort(l.local.Addr().String())
	if err != nil {
		return err
	}
	servers := []*http.Server{server(s.Local(hosts(port)...), id)}
	servers[0].RegisterOnShutdown(s.Drain)
	doors := []net.Listener{l.local}
	if l.phone != nil {
		servers, doors = append(servers, server(s.Phone(phoneHost(l.phone)), id)), append(doors, l.phone)
	}
	done := make(chan error, len(servers))
	for i, sv := range servers {
		go func() {
			if sv.TLSConfig != nil {
				done <- sv.ServeTLS(doors[i], "", "")
				return
			}
			done <- sv.Serve(doors[i])
		}()
	}
	select {
	case err := <-done:
		return err
	case <-c.Context().Done():
	}
	fmt.Fprintln(c.ErrOrStderr(), "evurl: ending when the requests under way have ended; interrupt again to end at once")
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	var errs []error
	for _, sv := range servers {
		errs = append(errs, sv.Shutdown(ctx))
	}
	return errors.Join(errs...)
}

func server(h http.Handler, id identity) *http.Server {
	return &http.Server{
		Handler: h, TLSConfig: id.config, ErrorLog: log.New(io.Discard, "", 0), // it would print addresses
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		// Longer than a fault may delay an answer.
		WriteTimeout:   90 * time.Second,
		IdleTimeout:    time.Minute,
		MaxHeaderBytes: 64 << 10,
	}
}

// hosts are what a browser may call this server. At the scheme's own port it
// leaves the port out.
func hosts(port string) []string {
	list := []string{"127.0.0.1:" + port, "localhost:" + port}
	if port == "80" || port == "443" {
		list = append(list, "127.0.0.1", "localhost")
	}
	return list
}
