package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl"
)

func openCommand() *cobra.Command {
	var (
		account accountFlags
		options evurl.OpenOptions
	)
	c := &cobra.Command{
		Use:   "open [URL]",
		Short: "Open an EVURL and print what it says",
		Long: `Open an EVURL and print what it says. Without a URL, or with -, the URL comes
from standard input. endpoint and ClientAccessKey are compared where they are
given. Fields are printed as NAME=VALUE.`,
		Example: `  evurl open --account account.json 'https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=…'
  evurl build --account account.json | evurl open --account account.json --json`,
		Args: atMostOneURL,
		RunE: func(c *cobra.Command, args []string) error {
			text, err := account.readURL(c, args)
			if err != nil {
				return err
			}
			fixTolerance(&options)
			return account.with(c, func(codec evurl.Codec) error {
				opened, err := codec.Open(c.Context(), text, options)
				if err != nil {
					return explained(c.Context(), codec, text, options, err)
				}
				if !opened.Authenticated {
					note := "whoever saw the URL may have changed it"
					if opened.Freshness == evurl.Advisory {
						note += "; its freshness is advisory"
					}
					fmt.Fprintf(c.ErrOrStderr(), "note: %s is unauthenticated: %s\n", opened.Algorithm, note)
				}
				if account.json {
					return printJSON(c, openedJSON(&opened))
				}
				return printOpened(c.OutOrStdout(), &opened)
			})
		},
	}
	account.add(c)
	addAge(c, &options)
	c.Flags().BoolVar(&options.PHPSalts, "php-salts", false, "take salts of a wrong length as PHP does under CTR and CBC: filled up with NUL, or cut")
	c.Flags().BoolVar(&options.OldPayloads, "old-payloads", false, "take the older spellings TimeStamp and Nonce")
	return c
}

// explained adds a hint to an error of Open where only the account's keys show what
// would help. Everything else the error says itself.
func explained(ctx context.Context, codec evurl.Codec, text string, o evurl.OpenOptions, err error) error {
	code := evurl.CodeOf(err)
	if code < evurl.ErrSalt || code > evurl.ErrExpired {
		return err
	}
	in, failed := codec.Inspect(ctx, text, o)
	if failed != nil {
		return err
	}
	i := slices.IndexFunc(in.Lints, func(l evurl.Lint) bool { return l.Code == code })
	switch {
	case i < 0 || code == evurl.ErrSalt && !strings.Contains(in.Lints[i].Cure, phpSalts) || code == evurl.ErrRedirect:
		return err
	case code >= evurl.ErrNotYet:
		return &hinted{err, in.Lints[i].Cure + "; --any-age opens it all the same"}
	}
	return &hinted{err, flagNames.Replace(in.Lints[i].Cure)}
}

const phpSalts = "phpSalts"

// flagNames are those of options that a cure names.
var flagNames = strings.NewReplacer(phpSalts, "evurl open --php-salts", "oldPayloads", "evurl open --old-payloads")

func addAge(c *cobra.Command, o *evurl.OpenOptions) {
	c.Flags().BoolVar(&o.AnyAge, "any-age", false, "take it whenever it was built; otherwise it lives for ten minutes")
	c.Flags().DurationVar(&o.Tolerance, "tolerance", evurl.DefaultTolerance, "what the clocks may differ by")
	c.Flags().TimeVar(&o.Now, "now", time.Time{}, []string{time.RFC3339}, "the clock, as 2026-10-05T01:05:00Z; the system's where left out")
}

var ageFlags = []string{"any-age", "tolerance", "now"}

// fixTolerance has a tolerance of 0 mean what it says: in the options it is
// the default.
func fixTolerance(o *evurl.OpenOptions) {
	if o.Tolerance == 0 {
		o.Tolerance = -1
	}
}

func atMostOneURL(c *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usagef(c, "%s takes one URL, %d arguments given: is it in quotes?", c.Name(), len(args))
	}
	return nil
}

func fromStdin(args []string) bool { return len(args) == 0 || args[0] == "-" }

// readURL takes the URL from the arguments, or from standard input without one line
// end at its end.
func readURL(c *cobra.Command, args []string) (string, error) {
	if !fromStdin(args) {
		return args[0], nil
	}
	// Two more for the line end.
	data, err := readStdin(c, evurl.MaxURL+2)
	return line(data), err
}

func openedJSON(o *evurl.Opened) map[string]any {
	fields := make([][2]string, len(o.Fields))
	for i, f := range o.Fields {
		fields[i] = [2]string{f.Name, f.Value}
	}
	m := map[string]any{
		"correlationId": o.CorrelationID,
		"timestamp":     o.Timestamp.Format(time.RFC3339),
		"nonce":         o.Nonce,
		"fields":        fields,
		"authenticated": o.Authenticated,
		"freshness":     o.Freshness.String(),
		"algorithm":     o.Algorithm.String(),
		"keyId":         o.KeyID,
	}
	outside(m, o.Redirect, o.Air)
	return m
}

func printOpened(w io.Writer, o *evurl.Opened) error {
	t := newTable(w)
	t.row("correlationId", o.CorrelationID)
	t.row("timestamp", o.Timestamp.Format(time.RFC3339))
	t.row("nonce", o.Nonce)
	for _, f := range o.Fields {
		t.row("field", f.Name+"="+f.Value)
	}
	t.optional("redirect", o.Redirect)
	t.optional("air", o.Air.String())
	t.row("authenticated", fmt.Sprint(o.Authenticated))
	t.row("freshness", o.Freshness.String())
	t.row("algorithm", o.Algorithm.String())
	t.optional("keyId", o.KeyID)
	return t.flush()
}
