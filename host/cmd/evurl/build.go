package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl"
)

func buildCommand() *cobra.Command {
	var (
		account               accountFlags
		correlationID, target string
		air                   bool
		fields                []string
	)
	c := &cobra.Command{
		Use:   "build",
		Short: "Build an EVURL and print it",
		Long: `Build an EVURL and print it. Salt, nonce, timestamp, and the correlation id
where none is given, come from the system. The correlation id goes to standard
error: it is the associationKey of phoneIdResult.`,
		Example: `  evurl build --account account.json --redirect https://merchant.example/done
  EVURL_KEY=… evurl build --endpoint https://mi-sbox.dnlsrv.com/msbox/id/ \
    --client-access-key t20AHVnl --algorithm AES/GCM/NoPadding --key-env EVURL_KEY`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			req, err := request(c, correlationID, target, air, fields)
			if err != nil {
				return err
			}
			return account.with(c, func(codec evurl.Codec) error {
				built, err := codec.Build(c.Context(), req)
				if err != nil {
					return err
				}
				if account.json {
					return printJSON(c, map[string]string{"evurl": built.EVURL, "correlationId": built.CorrelationID})
				}
				fmt.Fprintln(c.ErrOrStderr(), "correlationId:", printable(built.CorrelationID))
				_, err = fmt.Fprintln(c.OutOrStdout(), built.EVURL)
				return err
			})
		},
	}
	account.add(c)
	c.Flags().StringVar(&correlationID, "correlation-id", "", "8 to 80 characters, unique to the transaction; made where left out")
	c.Flags().StringVar(&target, "redirect", "", "https URL where the device goes afterwards")
	c.Flags().BoolVar(&air, "air", false, "--air or --air=false: allow an HTTPS to HTTP redirect; left out, the parameter is not there")
	c.Flags().StringArrayVar(&fields, "field", nil, "NAME=VALUE, a further field of the payload; repeatable, in order")
	return c
}

func request(c *cobra.Command, id, redirect string, air bool, fields []string) (req evurl.Request, err error) {
	for name, value := range map[string]string{"correlation-id": id, "redirect": redirect} {
		if c.Flags().Changed(name) && value == "" {
			return req, usagef(c, "--%s is empty; leave it out", name)
		}
	}
	req = evurl.Request{CorrelationID: id, Redirect: redirect}
	if c.Flags().Changed("air") {
		req.Air = evurl.AirFalse
		if air {
			req.Air = evurl.AirTrue
		}
	}
	for _, field := range fields {
		name, value, ok := strings.Cut(field, "=")
		if !ok {
			return req, usagef(c, "--field is NAME=VALUE")
		}
		req.Fields = append(req.Fields, evurl.Field{Name: name, Value: value})
	}
	return req, nil
}

func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef(c, "%s takes no arguments, %d given", c.Name(), len(args))
	}
	return nil
}
