package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// createFlags are the rest of a request to phoneIdUrl.
type createFlags struct {
	api         apiFlags
	number      numberFlags
	consentTime string
	air         bool
	request     phoneid.CreateRequest
}

func apiCreateCommand() *cobra.Command {
	var f createFlags
	c := &cobra.Command{
		Use:   "create",
		Short: "Create an EVURL for a phone number (phoneIdUrl)",
		Long: `Create an EVURL for a phone number, and print it. It is valid for ten minutes and
works once. Its correlation id and the platform's reference go to standard
error: the first is the --association-key of evurl api result and wait.`,
		Example: `  evurl api create --base-url https://api-sbox.dnlsrv.com --merchant-id 02200013919FB4 \
    --secret-env API_SECRET --mdn +14085040458 --consent-id 9783471AFDB69NH34`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return f.run(c) },
	}
	f.api.add(c)
	f.number.add(c, "the number that is claimed, +14085040458; - is standard input")
	flags := c.Flags()
	flags.StringVar(&f.request.ConsentID, "consent-id", "", "id of the consumer's consent, at most 128 characters")
	flags.StringVar(&f.consentTime, "consent-time", "", "when the consumer agreed, 2020-08-20T12:00:57+00:00; now where left out")
	flags.StringVar(&f.request.CorrelationID, "correlation-id", "", "8 to 80 characters, unique to the transaction; made where left out")
	flags.StringVar(&f.request.RedirectURL, "redirect", "", "https URL where the device goes afterwards")
	flags.BoolVar(&f.air, "air", false, "--air or --air=false: allow an HTTPS to HTTP redirect; left out, the field is not there")
	flags.StringVar(&f.request.ConsumerDeviceIP, "device-ip", "", "the device's IP address")
	flags.StringVar(&f.request.ConsumerDeviceUA, "device-ua", "", "the device's User-Agent")
	flags.StringVar(&f.request.UseCase, "use-case", "", "one or two digits: 1 login, 2 registration")
	return c
}

func (f *createFlags) run(c *cobra.Command) (err error) {
	if f.request.ConsumerMDN, err = f.number.read(c, &f.api); err != nil {
		return err
	}
	if err := f.complete(c); err != nil {
		return err
	}
	return f.api.with(c, func(cl *client.Client) error {
		created, err := cl.Create(c.Context(), f.request)
		if err != nil {
			return err
		}
		if f.api.json {
			return printJSON(c, map[string]string{"evurl": created.EVURL, "correlationId": created.CorrelationID, "referenceId": created.ReferenceID})
		}
		fmt.Fprintln(c.ErrOrStderr(), "correlationId:", printable(created.CorrelationID))
		fmt.Fprintln(c.ErrOrStderr(), "referenceId:", printable(created.ReferenceID))
		_, err = fmt.Fprintln(c.OutOrStdout(), printable(created.EVURL))
		return err
	})
}

// complete takes what is no plain text.
func (f *createFlags) complete(c *cobra.Command) (err error) {
	if err := notEmpty(c, "consent-id", "consent-time", "correlation-id", "redirect", "device-ip", "device-ua", "use-case"); err != nil {
		return err
	}
	switch {
	case f.request.ConsumerMDN == "":
		return usagef(c, "--mdn is missing")
	case f.request.ConsentID == "":
		return usagef(c, "--consent-id is missing")
	}
	if c.Flags().Changed("air") {
		f.request.Air = evurl.AirFalse
		if f.air {
			f.request.Air = evurl.AirTrue
		}
	}
	if f.consentTime == "" {
		f.request.ConsentTimeStamp = time.Now().UTC().Truncate(time.Second)
		fmt.Fprintln(c.ErrOrStderr(), "note: the consent is dated now; --consent-time says when it was given")
		return nil
	}
	if f.request.ConsentTimeStamp, err = phoneid.ParseTime(f.consentTime); err != nil {
		return usagef(c, "--consent-time %s", err)
	}
	return nil
}
