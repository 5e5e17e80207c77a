package sandbox

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/sandbox/store"
)

// Config is what a sandbox is made of.
type Config struct {
	// BaseURL is where EVURLs lead, up to the ClientAccessKey, with its last
	// slash: "http://127.0.0.1:8080/msbox/id/". https, or http to loopback.
	BaseURL string
	// Engine opens and builds EVURLs. The sandbox does not close it.
	Engine evurl.Engine
	// Merchants, each with its account.
	Merchants []Merchant
	// Gate is what stands before the API. Secrets is required; Metrics and
	// Observe are the sandbox's own.
	Gate gate.Config
	// Store keeps the state; nil is memory. The sandbox closes it.
	Store store.Store
	// Faults are set from the start.
	Faults Faults
	// Customer is played for the page; nil is nobody.
	Customer *Customer
}

// Merchant is a customer of the platform, as onboarding made it.
type Merchant struct {
	ID string // the Merchant ID
	// Account is the merchant's, whose Endpoint is the sandbox's BaseURL.
	Account evurl.Config
}

// merchant is a Merchant that is ready.
type merchant struct {
	accessKey string
	primary   evurl.KeyConfig
	codec     evurl.Codec
	redirects []string // the account's list, to say why one is refused
}

// Sandbox is the platform. It is safe for any number of goroutines.
type Sandbox struct {
	base         string // BaseURL
	host, path   string // of it
	byPath       map[string]*merchant
	byMerchant   map[string]*merchant
	gate         *gate.Gate
	store        store.Store
	transactions transactions
	clock        clock
	faults       faulty
	customer     Customer
	requests     *requestLog
	visitors     *gate.AddressLimiter
	allow        *gate.AllowList // of the API; here it tells who stands behind a proxy
	registry     *prometheus.Registry
	visits       *prometheus.CounterVec
	stop         context.CancelFunc
	swept        chan struct{}
	drained      chan struct{}
	drain        func()
}

// sweepEvery is how often what is over is removed, beside what the store does
// by itself.
const sweepEvery = 10 * time.Second

// New makes a sandbox. Who gets it closes it. Errors: ErrAccount and ErrKey of
// an account that cannot be, and texts for the rest.
func New(ctx context.Context, c Config) (*Sandbox, error) {
	base, err := parseBase(c.BaseURL)
	if err != nil {
		return nil, err
	}
	c.BaseURL = base.String()
	if c.Gate.Secrets == nil {
		return nil, errors.New("no Gate.Secrets: the API is not for everybody")
	}
	if err := c.Faults.validate(); err != nil {
		return nil, fmt.Errorf("faults: %w", err)
	}
	if c.Store == nil {
		c.Store = store.Memory(0)
	}
	s := &Sandbox{
		base: c.BaseURL, host: base.Host, path: base.EscapedPath(), allow: c.Gate.Allow, store: c.Store, transactions: transactions{c.Store},
		byPath: map[string]*merchant{}, byMerchant: map[string]*merchant{},
		requests: newRequestLog(), registry: prometheus.NewRegistry(), swept: make(chan struct{}), drained: make(chan struct{}),
	}
	s.drain = sync.OnceFunc(func() { close(s.drained) })
	s.faults.set(c.Faults)
	if err := s.addMerchants(ctx, c); err != nil {
		return nil, err
	}
	if err := s.addCustomer(c.Customer); err != nil {
		return nil, err
	}
	if err := s.addGate(c.Gate); err != nil {
		return nil, err
	}
	background, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.stop = stop
	go s.sweep(background)
	return s, nil
}

// parseBase reads a BaseURL. Its host is in lower case, as browsers write it.
func parseBase(text string) (*url.URL, error) {
	base, err := url.Parse(text)
	switch {
	case err != nil:
		return nil, errors.New("the base URL is not a URL, as https://sandbox.example/msbox/id/ is")
	case base.RawQuery != "" || base.Fragment != "":
		return nil, errors.New("the base URL has a query or a fragment; it ends in /id/")
	case !strings.HasSuffix(base.Path, "/id/"):
		return nil, errors.New("the base URL does not end in /id/, as https://sandbox.example/msbox/id/ does")
	}
	for _, taken := range []string{apiPath, adminPath} {
		if strings.HasPrefix(base.Path, taken) {
			return nil, errors.New("the path of the base URL begins with " + taken + ", where other endpoints are")
		}
	}
	base.Host = strings.ToLower(base.Host)
	return base, nil
}

func (s *Sandbox) addMerchants(ctx context.Context, c Config) error {
	if len(c.Merchants) == 0 {
		return errors.New("no merchants")
	}
	for _, given := range c.Merchants {
		config := given.Account
		if config.Endpoint != "" && config.Endpoint != c.BaseURL {
			return errors.New("an account has another endpoint than the sandbox's BaseURL; leave it out")
		}
		config.Endpoint = c.BaseURL
		codec, err := c.Engine.Account(ctx, config)
		if err != nil {
			return err
		}
		m := &merchant{accessKey: config.ClientAccessKey, codec: codec, redirects: slices.Clone(config.Redirects)}
		for _, k := range config.Keys {
			if k.Status == evurl.Primary {
				m.primary = k
			}
		}
		path := url.PathEscape(config.ClientAccessKey)
		if config.ClientAccessKey == "" {
			return errors.New("an account has no ClientAccessKey")
		}
		switch {
		case given.ID == "":
			return errors.New("a merchant has no ID")
		case s.byMerchant[given.ID] != nil:
			return errors.New("two merchants have one ID")
		case s.byPath[path] != nil:
			return errors.New("two merchants have one ClientAccessKey")
		}
		s.byPath[path], s.byMerchant[given.ID] = m, m
	}
	return nil
}

func (s *Sandbox) addGate(c gate.Config) (err error) {
	if c.Metrics, err = gate.NewMetrics(s.registry, []string{EndpointCreate, EndpointResult, EndpointMatch}, []string{causeStore, causeParameter, causeOutcome, causeFault, causeGone}); err != nil {
		return err
	}
	s.visits = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "evurl_sandbox_visits_total", Help: "Requests to EVURLs and hops, by what came of them.",
	}, []string{"endpoint", "cause"})
	if err := s.registry.Register(s.visits); err != nil {
		return err
	}
	if err := s.registry.Register(c.Secrets); err != nil {
		return err
	}
	c.Observe = s.observe
	if s.visitors, err = gate.NewAddressLimiter(c.AddressRate); err != nil {
		return err
	}
	shared := prometheus.NewCounterFunc(prometheus.CounterOpts{
		Name: "evurl_sandbox_visits_shared_total", Help: "Visits that shared a limit, since the rate table was full.",
	}, func() float64 { return float64(s.visitors.Shared()) })
	if err := s.registry.Register(shared); err != nil {
		return err
	}
	s.gate, err = gate.New(c)
	return err
}

// sweep removes what is over, now and then.
func (s *Sandbox) sweep(ctx context.Context) {
	defer close(s.swept)
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			// One that fails is made up for by the next.
			_ = s.store.Sweep(ctx, s.clock.now())
		}
	}
}

// Close ends the sandbox. Requests under way should have ended before.
func (s *Sandbox) Close(ctx context.Context) error {
	s.drain()
	s.stop()
	<-s.swept
	var errs []error
	for _, m := range s.byMerchant {
		errs = append(errs, m.codec.Close(ctx))
	}
	return errors.Join(append(errs, s.store.Close())...)
}

// Build makes an EVURL as a merchant does by itself, for who starts a sandbox
// and has none yet. Errors: a merchant that is not known, and those of
// evurl.Account.Build.
func (s *Sandbox) Build(ctx context.Context, merchantID string, r evurl.Request) (evurl.Built, error) {
	m, ok := s.byMerchant[merchantID]
	if !ok {
		return evurl.Built{}, errors.New("no such merchant")
	}
	return m.codec.Build(ctx, r)
}

// Drain ends the streams that followers of the request log read, which would
// hold up the end of a server: http.Server.RegisterOnShutdown takes it.
func (s *Sandbox) Drain() { s.drain() }

// API answers phoneIdUrl, phoneIdResult and match.
func (s *Sandbox) API() http.Handler {
	mux := http.NewServeMux()
	mux.Handle(phoneid.CreatePath, s.api(EndpointCreate, (*call).create))
	mux.Handle(phoneid.ResultPath, s.api(EndpointResult, (*call).result))
	mux.Handle(phoneid.MatchPath, s.api(EndpointMatch, (*call).match))
	mux.HandleFunc("/", s.noEndpoint)
	return mux
}

// EVURLs answers EVURLs and their hop, and nothing else.
func (s *Sandbox) EVURLs() http.Handler {
	open := s.visit(EndpointEVURL, s.spoil(EndpointEVURL, s.open), errMethod, http.MethodGet, http.MethodPost)
	hop := s.visit(EndpointHop, s.spoil(EndpointHop, s.hop), errHopMethod, http.MethodGet)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gate.CloseIfCoded(w, r)
		quiet(w.Header())
		path := r.URL.EscapedPath()
		switch {
		case path == s.hopPath():
			hop(w, r)
		case strings.HasPrefix(path, s.path):
			open(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

const (
	// hopName stands beside the EVURLs' /id/, as the platform's own does.
	hopName      = "idbrrecv2/v1"
	hopParameter = "state="
)

func (s *Sandbox) hopPath() string { return strings.TrimSuffix(s.path, "id/") + hopName }

func (s *Sandbox) hopURL(key, secret string) string {
	return strings.TrimSuffix(s.base, "id/") + hopName + "?" + hopParameter + key + "." + secret
}
