package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid/client"
	"github.com/evurl/edge/evurl/secretfile"
)

func apiCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "api",
		Short: "Call the platform's API, or a sandbox's",
		Long: `Call the platform's API, or a sandbox's: create an EVURL, and ask what came of it.
The API Secret comes from a file, an environment variable or standard input.

What fails with a code of the platform prints the code, what it means, and
whether to ask again or to verify the number by another method; with --json as
{"error":{"code":"-31","meaning":"…","retry":false,"failover":true,"status":200}}.

Exit status: 0 done, 1 no match, or not done, 2 usage, 6 no API Secret.`,
		Args: noCommand,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(apiCreateCommand(), apiResultCommand(), apiWaitCommand(), apiMatchCommand())
	return c
}

// apiFlags say which API is called, and by whom.
type apiFlags struct {
	baseURL, merchantID, subMerchantID string
	secretFile, secretEnv, caFile      string
	timeout                            time.Duration
	json                               bool
}

func (f *apiFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.baseURL, "base-url", "", "what stands before /cigateway: https://api-sbox.dnlsrv.com; http to this machine alone")
	flags.StringVar(&f.merchantID, "merchant-id", "", "Merchant ID")
	flags.StringVar(&f.subMerchantID, "sub-merchant-id", "", "sub-merchant ID, of resellers")
	flags.StringVar(&f.secretFile, "secret-file", "", "regular file with the API Secret, which nobody else can write; - is standard input")
	flags.StringVar(&f.secretEnv, "secret-env", "", "environment variable with the API Secret")
	flags.StringVar(&f.caFile, "ca-file", "", "certificates to trust in place of the system's (PEM, at most 1 MiB), for a sandbox that made its own")
	flags.DurationVar(&f.timeout, "timeout", client.DefaultTimeout, "of one call")
	flags.BoolVar(&f.json, "json", false, "print the result, or the error, as JSON")
	flags.SortFlags = false
}

// with runs do with a client, and words what it fails with.
func (f *apiFlags) with(c *cobra.Command, do func(*client.Client) error) error {
	cl, err := f.client(c)
	if err == nil {
		defer cl.Close()
		err = do(cl)
	}
	var failed *client.Error
	switch {
	case !errors.As(err, &failed) || errors.Is(err, context.Canceled):
		return err
	case failed.Kind == client.KindRequest:
		return usagef(c, "%s", failed.Err.Error())
	case f.json:
		if err := printJSON(c, map[string]any{"error": apiErrorJSON(failed)}); err != nil {
			return err
		}
		return errSilent
	}
	return failed
}

func (f *apiFlags) client(c *cobra.Command) (*client.Client, error) {
	if err := notEmpty(c, "base-url", "merchant-id", "sub-merchant-id", "secret-file", "secret-env", "ca-file"); err != nil {
		return nil, err
	}
	switch {
	case f.baseURL == "":
		return nil, usagef(c, "--base-url is missing")
	case f.timeout <= 0:
		return nil, usagef(c, "--timeout is more than 0")
	}
	secret, err := f.secret(c)
	if err != nil {
		return nil, err
	}
	trust, err := f.trust(c)
	if err != nil {
		return nil, err
	}
	return client.New(client.Config{
		BaseURL: f.baseURL, MerchantID: f.merchantID, SubMerchantID: f.subMerchantID,
		Secret: secret, TLS: trust, Timeout: f.timeout, UserAgent: "evurl-cli",
	})
}

// trust reads the certificates that stand in for the system's.
func (f *apiFlags) trust(c *cobra.Command) (*tls.Config, error) {
	if f.caFile == "" {
		return nil, nil
	}
	data, err := readFile(c, "ca-file", f.caFile, secretfile.Plain, maxPEM)
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(data) {
		return nil, errors.New("the file of --ca-file has no certificate in it (PEM)")
	}
	return &tls.Config{RootCAs: roots}, nil
}
