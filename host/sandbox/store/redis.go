//go:build !noredis

package store

import (
	"context"
	"crypto/tls"
	"errors"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/logging"
)

// within is how long Redis may take to answer anything.
const within = 2 * time.Second

// Redis is a store in Redis or Valkey, for several sandboxes behind one
// address; a cluster is recognised. It must not evict keys that are not over
// (maxmemory-policy noeviction, its default): a key that is gone early could be
// used twice. What Redis itself writes to disk is its operator's to decide.
// Errors: a URL that is none, a server that does not answer or refuses; they
// quote nothing of the URL.
func Redis(ctx context.Context, address string) (Store, error) {
	// The texts of their errors have the URL, and with it the password. go-redis
	// takes a URL without a host for one of this machine.
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "redis" && u.Scheme != "rediss" || u.Hostname() == "" {
		return nil, errURL
	}
	options, err := redis.ParseURL(address)
	if err != nil {
		return nil, errURL
	}
	options.DialTimeout, options.ReadTimeout, options.WriteTimeout, options.PoolTimeout = within, within, within, within
	// An answer that was lost leaves open whether it was done: asked again,
	// Insert would find its own key taken.
	options.MaxRetries = -1
	options.DialerRetries = 1
	options.ContextTimeoutEnabled = true
	if options.TLSConfig != nil {
		options.TLSConfig.MinVersion = tls.VersionTLS12
	}
	silence()
	client, err := connect(ctx, options)
	if err != nil {
		return nil, err
	}
	return &shared{client: client}, nil
}

var errURL = errors.New("the store's URL is not redis://USER:PASSWORD@HOST:PORT/DATABASE, or rediss://…")

// silence stops go-redis from printing addresses to standard error.
var silence = sync.OnceFunc(logging.Disable)

// connect asks the server whether it is there, and what it is.
func connect(ctx context.Context, options *redis.Options) (redis.UniversalClient, error) {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	client := redis.NewClient(options)
	if err := client.Ping(ctx).Err(); err != nil {
		return nil, errors.Join(noAnswer(err), client.Close())
	}
	// Who may not ask is not told of a cluster, and gets its errors later.
	if info, _ := client.Info(ctx, "cluster").Result(); !strings.Contains(info, "cluster_enabled:1") {
		return client, nil
	}
	cluster := redis.NewClusterClient(&redis.ClusterOptions{
		Addrs: []string{options.Addr}, Username: options.Username, Password: options.Password,
		CredentialsProvider: options.CredentialsProvider, TLSConfig: options.TLSConfig,
		DialTimeout: within, ReadTimeout: within, WriteTimeout: within, PoolTimeout: within,
		// To follow a redirection is to retry after a lost answer, too, with this
		// client. So a slot that moves is an error, until the client knows where to.
		MaxRetries: -1, MaxRedirects: -1, DialerRetries: 1, ContextTimeoutEnabled: true,
	})
	if err := cluster.ForEachMaster(ctx, func(ctx context.Context, node *redis.Client) error { return node.Ping(ctx).Err() }); err != nil {
		return nil, errors.Join(noAnswer(err), client.Close(), cluster.Close())
	}
	return cluster, client.Close()
}

// noAnswer says why there is no store, in words that hold nothing of the URL.
func noAnswer(err error) error {
	var reply redis.Error
	var untrusted *tls.CertificateVerificationError
	switch {
	case errors.As(err, &untrusted):
		return errors.New("the Redis of the store has a certificate that is not trusted")
	case errors.As(err, &reply):
		code, _, _ := strings.Cut(reply.Error(), " ")
		return errors.New("the Redis of the store refuses, with " + code + ": are user, password and database right?")
	}
	return errors.New("the Redis of the store does not answer: is it running there, and with or without TLS as the URL says?")
}
