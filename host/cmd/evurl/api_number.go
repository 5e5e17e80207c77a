package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/number"
)

// numberFlags say which phone number a call is about.
type numberFlags struct{ mdn, region string }

func (f *numberFlags) add(c *cobra.Command, usage string) {
	c.Flags().StringVar(&f.mdn, "mdn", "", usage)
	c.Flags().StringVar(&f.region, "region", "", "country (US) whose spelling --mdn is in; E.164 where left out")
}

// read returns the number as E.164, or "" where none was given.
func (f *numberFlags) read(c *cobra.Command, api *apiFlags) (string, error) {
	if err := notEmpty(c, "mdn", "region"); err != nil {
		return "", err
	}
	text := f.mdn
	switch {
	case f.region != "" && !isCountry(f.region):
		return "", usagef(c, "--region is the two letters of a country: US")
	case text == "" && f.region != "":
		return "", usagef(c, "--region is for --mdn")
	case text == "":
		return "", nil
	case text == "-" && api.secretFile == "-":
		return "", usagef(c, "API Secret and number cannot both come from standard input")
	case text == "-":
		data, err := readStdin(c, 128)
		if err != nil {
			return "", err
		}
		text = strings.TrimSpace(string(data))
	}
	if f.region != "" {
		e164, err := number.Parse(text, f.region)
		if err != nil {
			return "", usagef(c, "--mdn is not a phone number of --region")
		}
		return e164, nil
	}
	if phoneid.CheckMDN(text) != nil {
		return "", usagef(c, "--mdn is not an E.164 number, + and 7 to 15 digits; --region takes another spelling")
	}
	return text, nil
}

func isCountry(s string) bool {
	return len(s) == 2 && !strings.ContainsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') })
}
