package main

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl"
)

func inspectCommand() *cobra.Command {
	var (
		account accountFlags
		options evurl.OpenOptions
	)
	c := &cobra.Command{
		Use:   "inspect [URL]",
		Short: "Show what an EVURL says, and everything that is wrong with it",
		Long: `Show what an EVURL says, and everything that is wrong with it: what, where, and
what to do. With an account, or an algorithm and a key, it also shows whether the
EVURL opens and what is wrong with its payload. Without a URL, or with -, the URL
comes from standard input. Exit status 0 also if something is wrong; 4 if data or
cipherSalt is missing, or the text is not a URL.`,
		Example: `  evurl inspect 'https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=…&cipherSalt=…'
  evurl inspect --account account.json < evurl.txt`,
		Args: atMostOneURL,
		RunE: func(c *cobra.Command, args []string) error {
			text, err := account.readURL(c, args)
			if err != nil {
				return err
			}
			fixTolerance(&options)
			in, err := inspect(c, &account, text, options)
			if err != nil {
				return err
			}
			if account.json {
				err = printJSON(c, inspectionJSON(&in))
			} else {
				err = printInspection(c.OutOrStdout(), &in)
			}
			if err != nil {
				return err
			}
			if err := incomplete(&in); err != nil {
				return err
			}
			switch {
			case account.json || len(in.Lints) > 0:
			case account.given(c):
				fmt.Fprintln(c.ErrOrStderr(), "note: nothing wrong, and it opens")
			default:
				fmt.Fprintln(c.ErrOrStderr(), "note: nothing wrong, as far as can be seen without the key")
			}
			return nil
		},
	}
	account.add(c)
	addAge(c, &options)
	return c
}

// incomplete returns an error, for the exit status, if there is no EVURL because a
// parameter is missing. What there is has been printed.
func incomplete(in *evurl.Inspection) error {
	for _, l := range in.Lints {
		if l.Name == "missing-data" || l.Name == "missing-salt" {
			return &evurl.Error{Code: l.Code, Detail: "this is not an EVURL: " + l.What}
		}
	}
	return nil
}

// inspect inspects with the account if one is given.
func inspect(c *cobra.Command, account *accountFlags, text string, o evurl.OpenOptions) (in evurl.Inspection, err error) {
	if account.given(c) {
		err = account.with(c, func(codec evurl.Codec) error {
			in, err = codec.Inspect(c.Context(), text, o)
			return err
		})
		return in, err
	}
	if slices.ContainsFunc(ageFlags, c.Flags().Changed) {
		return in, usagef(c, "--any-age, --tolerance and --now need an account: without a key there is no timestamp")
	}
	e, err := newEngine(c.Context(), c, account.engine)
	if err != nil {
		return in, err
	}
	defer e.Close(context.WithoutCancel(c.Context()))
	return e.Inspect(c.Context(), text)
}

func inspectionJSON(in *evurl.Inspection) map[string]any {
	type lint struct {
		Name   string `json:"name"`
		Code   string `json:"code"`
		Where  string `json:"where"`
		Offset int    `json:"offset"`
		What   string `json:"what"`
		Cure   string `json:"cure"`
	}
	lints := []lint{}
	for _, l := range in.Lints {
		lints = append(lints, lint{l.Name, l.Code.String(), l.Where, l.Offset, l.What, l.Cure})
	}
	m := map[string]any{
		"endpoint":        in.Endpoint,
		"clientAccessKey": in.ClientAccessKey,
		"cipherSalt":      in.CipherSalt,
		"lints":           lints,
	}
	if in.Data != nil {
		m["data"] = base64.StdEncoding.EncodeToString(in.Data)
	}
	outside(m, in.Redirect, in.Air)
	return m
}

func printInspection(w io.Writer, in *evurl.Inspection) error {
	t := newTable(w)
	t.optional("endpoint", in.Endpoint)
	t.optional("clientAccessKey", in.ClientAccessKey)
	if in.Data != nil {
		t.row("data", fmt.Sprintf("%d bytes", len(in.Data)))
	}
	if in.CipherSalt != "" {
		t.row("cipherSalt", fmt.Sprintf("%s (%d bytes)", printable(in.CipherSalt), len(in.CipherSalt)))
	}
	t.optional("redirect", in.Redirect)
	t.optional("air", in.Air.String())
	if err := t.flush(); err != nil {
		return err
	}
	for _, l := range in.Lints {
		if _, err := fmt.Fprintf(w, "%s: %s at byte %d: %s (%s)\n  cure: %s\n", l.Name, l.Where, l.Offset, l.What, l.Code.String(), flagNames.Replace(l.Cure)); err != nil {
			return err
		}
	}
	return nil
}
