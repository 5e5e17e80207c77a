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
		many                  bool
	)
	c := &cobra.Command{
		Use:   "build [--batch [FILE]]",
		Short: "Build an EVURL and print it, or many",
		Long: `Build an EVURL and print it. Salt, nonce, timestamp, and the correlation id
where none is given, come from the system. The correlation id goes to standard
error: it is the associationKey of phoneIdResult.

With --batch, requests come as lines of JSON from FILE, a regular file of any
length, or from standard input. A line has at most 64 KiB. Results go out as lines
of JSON in the same order:
  {"correlationId":"…","redirect":"…","air":false,"fields":[["name","value"]]}
  {"evurl":"…","correlationId":"…"}
Every member of a request may be left out. A bad line becomes
{"error":{"code":"…","message":"…","line":7}} in its place, and the exit status
is 1. An interrupted run says after how many lines.`,
		Example: `  evurl build --account account.json --redirect https://merchant.example/done
  EVURL_KEY=… evurl build --endpoint https://mi-sbox.dnlsrv.com/msbox/id/ \
    --client-access-key t20AHVnl --algorithm AES/GCM/NoPadding --key-env EVURL_KEY
  evurl build --batch requests.ndjson --account account.json > results.ndjson`,
		RunE: func(c *cobra.Command, args []string) error {
			if many {
				return buildBatch(c, &account, args)
			}
			if err := noArguments(c, args); err != nil {
				return err
			}
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
	c.Flags().BoolVar(&many, "batch", false, "build a line of JSON each, from FILE or standard input")
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
