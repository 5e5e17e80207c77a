package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/secretfile"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/internal/terminal"
	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/host/sandbox/credentials"
	"github.com/evurl/edge/host/sandbox/store"
)

// serveFlags say how the sandbox is served.
type serveFlags struct {
	port                 int
	phoneListen, baseURL string
	tls                  bool
	certFile, keyFile    string
	store, credentials   string
	secretsReadable      bool
	redirects            []string
	faults               string
	audit                string
	auditRequired        bool
	allow, proxies       []string
	rate, merchantRate   float64
	engine               string
}

func serveCommand() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the sandbox: the platform and the page on this machine",
		Long: `Serve the platform on this machine, until it is interrupted: phoneIdUrl, the
EVURLs themselves, phoneIdResult and match, with the page and an admin API
under /_sandbox. It listens on 127.0.0.1 alone, makes no outgoing request but to
a Redis that --store names, and prints the credentials of a demo merchant, which
are new at each start unless --credentials names a folder for them.

The last two digits of a number +1444444xxxx or +1333333xxxx say how it ends:
01 match, 02 mismatch, 16 never done, 10 11 17 20 30 to 34 40 that code.`,
		Example: `  evurl serve
  evurl serve --credentials demo --store sqlite:demo/state.db
  evurl serve --tls --phone-listen 192.168.1.5:8443`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return f.run(c) },
	}
	flags := c.Flags()
	flags.IntVar(&f.port, "port", 8080, "port on 127.0.0.1; 0 takes a free one")
	flags.StringVar(&f.phoneListen, "phone-listen", "", "address for a phone on the same network, 192.168.1.5:8443: EVURLs alone; needs TLS, or --base-url")
	flags.StringVar(&f.baseURL, "base-url", "", "where EVURLs lead, up to /id/; the address that is listened on where left out")
	flags.BoolVar(&f.tls, "tls", false, "serve https with a certificate made here, for 30 days")
	flags.StringVar(&f.certFile, "tls-cert", "", "serve https with this certificate (PEM)")
	flags.StringVar(&f.keyFile, "tls-key", "", "and its key (PEM), which nobody else can write")
	flags.StringVar(&f.store, "store", "memory:", "where the state is: memory:, sqlite:FILE, redis://HOST:PORT or rediss://…")
	flags.StringVar(&f.credentials, "credentials", "", "folder of the merchants' credentials, which must be yours alone; made with a demo merchant where it is empty")
	flags.BoolVar(&f.secretsReadable, "secrets-readable", false, "take a secrets.json in --credentials that other users can read, or a link to one")
	flags.StringArrayVar(&f.redirects, "redirect", nil, "a redirect that a new demo account allows; any https URL where left out; http to loopback has to stand here")
	flags.StringVar(&f.faults, "faults", "", "faults to make (JSON file, at most 64 KiB), as PUT /_sandbox/faults takes them")
	flags.StringVar(&f.audit, "audit", "", "audit log of the API (JSON lines, masked): a file that is made or continued, and must be yours alone (mode 0600, no link); - is standard error")
	flags.BoolVar(&f.auditRequired, "audit-required", false, "refuse requests that --audit cannot record, with 503; without it they are answered, counted by evurl_gate_audit_failures_total, and said once on standard error")
	flags.StringSliceVar(&f.allow, "allow", nil, "addresses that may call the API, 203.0.113.0/24; all where left out")
	flags.StringSliceVar(&f.proxies, "trusted-proxy", nil, "proxies whose X-Forwarded-For counts, 10.0.0.0/8")
	flags.Float64Var(&f.rate, "rate", 0, "requests per second of an address, to the API and to EVURLs; 0 is no limit")
	flags.Float64Var(&f.merchantRate, "merchant-rate", 0, "requests per second of a merchant; 0 is no limit")
	flags.StringVar(&f.engine, "engine", serveEngine(), engineUsage)
	flags.SortFlags = false
	return c
}

func (f *serveFlags) check(c *cobra.Command) error {
	kind, _, _ := strings.Cut(f.store, ":")
	switch {
	case f.port < 0 || f.port > 65535:
		return usagef(c, "--port is 0 to 65535")
	case (f.certFile == "") != (f.keyFile == ""):
		return usagef(c, "--tls-cert and --tls-key belong together")
	case f.tls && f.certFile != "":
		return usagef(c, "--tls makes a certificate, --tls-cert takes one: choose")
	case f.phoneListen != "" && !f.secure() && f.baseURL == "":
		return usagef(c, "--phone-listen needs --tls or --tls-cert, since an EVURL to another machine is https; or --base-url with the https address of what stands before it")
	case f.baseURL != "" && !strings.HasSuffix(f.baseURL, "/id/"):
		return usagef(c, "--base-url ends in /id/, as https://sandbox.example/msbox/id/ does")
	case c.Flags().Changed("allow") && len(f.allow) == 0:
		return usagef(c, "--allow is empty, which would let nobody in; leave it out for everybody")
	case f.auditRequired && f.audit == "":
		return usagef(c, "--audit-required is for --audit")
	case len(f.proxies) > 0 && len(f.allow) == 0:
		return usagef(c, "--trusted-proxy is for --allow")
	case !isRate(f.rate) || !isRate(f.merchantRate):
		return usagef(c, "--rate and --merchant-rate are numbers of requests per second, 0 for no limit")
	case !slices.Contains([]string{"", "memory", "sqlite", "redis", "rediss"}, kind):
		return usagef(c, "--store is memory:, sqlite:FILE, redis://HOST:PORT or rediss://HOST:PORT")
	case f.credentials == "" && f.secretsReadable:
		return usagef(c, "--secrets-readable is for --credentials")
	case f.credentials == "" && f.keepsState():
		return usagef(c, "--store %s:… needs --credentials: keys that are new at each start do not open what is in it", kind)
	}
	return checkEngine(c, f.engine)
}

func (f *serveFlags) secure() bool { return f.tls || f.certFile != "" }

func (f *serveFlags) keepsState() bool { return f.store != "" && f.store != "memory:" }

// run makes all there is to make, in an order that leaves nothing behind where
// one of them fails, and serves.
func (f *serveFlags) run(c *cobra.Command) (err error) {
	if err := f.check(c); err != nil {
		return err
	}
	listeners, err := f.listen()
	if err != nil {
		return err
	}
	defer listeners.close()
	set, err := f.set(c)
	if err != nil {
		return err
	}
	defer set.Secrets.Close()
	defer set.Zero()
	engine, err := newEngine(c.Context(), c, f.engine)
	if c.Context().Err() != nil {
		return c.Context().Err() // whatever the interrupt made of it
	}
	if err != nil {
		return err
	}
	ending := context.WithoutCancel(c.Context())
	defer func() { err = errors.Join(err, engine.Close(ending)) }()
	config, err := f.config(c, set)
	if err != nil {
		return err
	}
	config.Engine, config.BaseURL = engine, f.base(listeners)
	if config.Store, err = store.Open(c.Context(), f.store); err != nil {
		return err
	}
	s, err := sandbox.New(c.Context(), config)
	if err != nil {
		return errors.Join(err, config.Store.Close())
	}
	defer func() { err = errors.Join(err, s.Close(ending)) }()
	identity, err := f.identity(c, listeners)
	if err != nil {
		return err
	}
	if err := f.announce(c, s, set, config.BaseURL, listeners, identity); err != nil {
		return err
	}
	return serve(c, s, listeners, identity)
}

// set reads the merchants' credentials, or makes a demo's. Its alarms go to
// standard error.
func (f *serveFlags) set(c *cobra.Command) (*credentials.Set, error) {
	options := gate.SecretsOptions{Log: slog.New(slog.NewTextHandler(c.ErrOrStderr(), nil)), File: fileOptions(f.secretsReadable)}
	if f.credentials == "" {
		return credentials.Demo(f.redirects, options)
	}
	return credentials.Open(f.credentials, f.redirects, options)
}

func (f *serveFlags) config(c *cobra.Command, set *credentials.Set) (config sandbox.Config, err error) {
	config.Merchants, config.Gate.Secrets = set.Merchants, set.Secrets
	config.Customer = f.customer(set)
	config.Gate.AddressRate, config.Gate.MerchantRate = rate(f.rate), rate(f.merchantRate)
	if len(f.allow) > 0 {
		if config.Gate.Allow, err = gate.NewAllowList(f.allow, f.proxies); err != nil {
			return config, fmt.Errorf("--allow or --trusted-proxy: %w", err)
		}
	}
	if f.audit != "" {
		if config.Gate.Log, err = auditLog(c, f.audit); err != nil {
			return config, err
		}
		config.Gate.AuditRequired = f.auditRequired
		config.Gate.Alarms = slog.New(slog.NewTextHandler(c.ErrOrStderr(), nil))
	}
	if f.faults != "" {
		config.Faults, err = readFaults(c, f.faults)
	}
	return config, err
}

// customer is the demo merchant, for the page. The key of one that is kept in a
// folder stays there: its file is for this user alone, and a port is for all.
func (f *serveFlags) customer(set *credentials.Set) *sandbox.Customer {
	if !slices.ContainsFunc(set.Merchants, func(m sandbox.Merchant) bool { return m.ID == credentials.DemoMerchantID }) {
		return nil
	}
	c := &sandbox.Customer{MerchantID: credentials.DemoMerchantID, TellKey: f.credentials == ""}
	// A folder from which it was taken away has none; the page then calls no API.
	c.APISecret, _ = phoneid.ParseSecret(set.APISecret)
	return c
}

func isRate(v float64) bool { return v >= 0 && !math.IsInf(v, 0) }

func rate(perSecond float64) gate.Rate { return gate.Rate{PerSecond: perSecond} }

// auditLog writes JSON lines to a file, for this user alone, or to standard error.
func auditLog(c *cobra.Command, path string) (*slog.Logger, error) {
	if path == "-" {
		return slog.New(slog.NewJSONHandler(c.ErrOrStderr(), nil)), nil
	}
	// It is open for as long as the command runs.
	out, err := secretfile.OpenOwn(path, os.O_WRONLY|os.O_APPEND, true)
	if err != nil {
		return nil, fmt.Errorf("the file of --audit %w", err)
	}
	return slog.New(slog.NewJSONHandler(terminal.Writer{W: &wholeLines{out: out}}, nil)), nil
}

func readFaults(c *cobra.Command, path string) (f sandbox.Faults, err error) {
	data, err := readFile(c, "faults", path, secretfile.Plain, maxFaults)
	if err != nil {
		return f, err
	}
	if f, err = sandbox.ParseFaults(data); err != nil {
		return f, fmt.Errorf("the file of --faults: %w", err)
	}
	return f, nil
}
