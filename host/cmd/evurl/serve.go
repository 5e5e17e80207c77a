package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host/sandbox"
)

func serveCommand() *cobra.Command {
	var port int
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the page on this machine, and print a demo EVURL",
		Long: `Serve the page that builds and opens EVURLs, on 127.0.0.1 alone, until it is
interrupted. Before that it makes an EVURL for a demo account, whose key is new
at each start, and prints it with what it says.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if port < 0 || port > 65535 {
				return usagef(c, "--port is 0 to 65535")
			}
			listener, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
			if errors.Is(err, syscall.EADDRINUSE) {
				return fmt.Errorf("port %d is taken; choose another: make run PORT=%d, or evurl serve --port %d", port, port+1, port+1)
			}
			if err != nil {
				return fmt.Errorf("port %d cannot be listened on", port)
			}
			if err := demo(c); err != nil {
				return errors.Join(err, listener.Close())
			}
			return serve(c, listener)
		},
	}
	c.Flags().IntVar(&port, "port", 8080, "port on 127.0.0.1; 0 takes a free one")
	return c
}

// demo makes an EVURL and opens it again, on the module.
func demo(c *cobra.Command) error {
	secret := make([]byte, 16)
	_, _ = rand.Read(secret) // it never fails
	key, err := cipher.NewKey(secret)
	if err != nil {
		return err
	}
	defer key.Zero()
	engine, err := newEngine(c.Context(), c, "wazero")
	if err != nil {
		return err
	}
	defer engine.Close(context.WithoutCancel(c.Context()))
	codec, err := engine.Account(c.Context(), evurl.Config{
		Endpoint:        "https://demo.evurl.example/msbox/id/",
		ClientAccessKey: "demo",
		Keys:            []evurl.KeyConfig{{ID: "demo", Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
	})
	if err != nil {
		return err
	}
	built, err := codec.Build(c.Context(), evurl.Request{Redirect: "https://merchant.example/done"})
	if err != nil {
		return err
	}
	opened, err := codec.Open(c.Context(), built.EVURL, evurl.OpenOptions{})
	if err != nil {
		return err
	}
	out := c.OutOrStdout()
	fmt.Fprintf(out, "An EVURL of a demo account:\n\n%s\n\nand what it says to one who has the key:\n\n", built.EVURL)
	return printOpened(out, &opened)
}

// hosts are what a browser may call this server. At port 80 it leaves the port out.
func hosts(port string) []string {
	list := []string{"127.0.0.1:" + port, "localhost:" + port}
	if port == "80" {
		list = append(list, "127.0.0.1", "localhost")
	}
	return list
}

// grace is how long requests under way may take to end.
const grace = 5 * time.Second

func serve(c *cobra.Command, listener net.Listener) error {
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           sandbox.Page(hosts(port)...),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	fmt.Fprintf(c.OutOrStdout(), "\nThe page: http://127.0.0.1:%s (interrupt to end)\n", port)
	select {
	case err := <-done:
		return err
	case <-c.Context().Done():
	}
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	return server.Shutdown(ctx)
}
