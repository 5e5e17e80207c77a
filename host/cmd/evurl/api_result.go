package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// resultFlags say which result is asked for.
type resultFlags struct {
	api            apiFlags
	number         numberFlags
	associationKey string
}

const resultLong = `
With --mdn, prints match, no match, or the score where it is another. Without
--mdn there is no score, and it prints done.

Exit status: 0 when the score is exactly 10, or without --mdn when the device is
done; 1 otherwise.`

func (f *resultFlags) add(c *cobra.Command) {
	f.api.add(c)
	c.Flags().StringVar(&f.associationKey, "association-key", "", "the correlation id that the EVURL was made with")
	f.number.add(c, "the number to match, +14085040458; - is standard input")
}

func apiResultCommand() *cobra.Command {
	var f resultFlags
	c := &cobra.Command{
		Use:   "result",
		Short: "Ask once what came of an EVURL (phoneIdResult)",
		Long: `Ask once what came of an EVURL. The result is there for an hour from the moment
it was used; until the device is done it fails with 5016.
` + resultLong,
		Example: `  evurl api result --base-url https://api-sbox.dnlsrv.com --merchant-id 02200013919FB4 \
    --secret-env API_SECRET --association-key 244464DFCB537E56 --mdn +14085040458`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return f.run(c, func(cl *client.Client, r phoneid.ResultRequest) (phoneid.Result, error) {
				return cl.Result(c.Context(), r)
			})
		},
	}
	f.add(c)
	return c
}

// run asks, and prints the answer.
func (f *resultFlags) run(c *cobra.Command, ask func(*client.Client, phoneid.ResultRequest) (phoneid.Result, error)) error {
	if err := notEmpty(c, "association-key"); err != nil {
		return err
	}
	if f.associationKey == "" {
		return usagef(c, "--association-key is missing")
	}
	mdn, err := f.number.read(c, &f.api)
	if err != nil {
		return err
	}
	return f.api.with(c, func(cl *client.Client) error {
		result, err := ask(cl, phoneid.ResultRequest{AssociationKey: f.associationKey, ConsumerMDN: mdn})
		if err != nil {
			return err
		}
		matched := client.Matched(result)
		if err := f.print(c, result, mdn != ""); err != nil {
			return err
		}
		if mdn != "" && !matched {
			return errSilent
		}
		return nil
	})
}

func (f *resultFlags) print(c *cobra.Command, r phoneid.Result, asked bool) error {
	if f.api.json {
		out := map[string]any{"correlationId": r.CorrelationID, "referenceId": r.ReferenceID, "associationKey": r.AssociationKey}
		if asked {
			out["mdnMatchScore"], out["matched"] = r.MDNMatchScore, client.Matched(r)
		}
		return printJSON(c, out)
	}
	text := "done"
	switch {
	case !asked:
	case client.Matched(r):
		text = "match"
	case r.MDNMatchScore == phoneid.ScoreNone:
		text = "no match"
	case r.MDNMatchScore == "":
		text = "no score"
	default:
		text = printable(string(r.MDNMatchScore))
	}
	_, err := fmt.Fprintln(c.OutOrStdout(), text)
	return err
}
