package main

import (
	"crypto/rand"
	"errors"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
	"github.com/evurl/edge/evurl/secretfile"
	"github.com/evurl/edge/evurl/strictjson"
)

// maxMatchRequest is more than all members at their longest.
const maxMatchRequest = 64 << 10

func apiMatchCommand() *cobra.Command {
	var (
		api  apiFlags
		path string
	)
	c := &cobra.Command{
		Use:   "match --request FILE",
		Short: "Ask whether an identity belongs to a number (match)",
		Long: `Ask whether an identity belongs to a number, and print the scores: 10 exact, 9 high
partial, 5 partial, 0 none, -1 not available; identityScore is 0 to 100.

What is compared is personal, and comes from a file or standard input, as the
API takes it:
  {"consentId":"…","consentTimeStamp":"2020-08-20T12:00:57+00:00","msisdn":"+14444441333",
   "firstName":"…","lastName":"…","address1":"…","address2":"…","city":"…","state":"…",
   "postalCode":"…","countryCode":"…","nationalId":"…","dateOfBirth":"19800303"}
merchantId and subMerchantId may stand in the flags, and correlationId is made
where it is left out.`,
		Example: `  evurl api match --base-url https://api-sbox.dnlsrv.com --merchant-id 02200013919FB4 \
    --secret-env API_SECRET --request identity.json`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			request, err := readMatchRequest(c, &api, path)
			if err != nil {
				return err
			}
			return api.with(c, func(cl *client.Client) error {
				scores, err := cl.Match(c.Context(), request)
				if err != nil {
					return err
				}
				return printScores(c, &api, scores)
			})
		},
	}
	api.add(c)
	c.Flags().StringVar(&path, "request", "", "file with the request (JSON); - is standard input")
	return c
}

func readMatchRequest(c *cobra.Command, api *apiFlags, path string) (r phoneid.MatchRequest, err error) {
	switch {
	case path == "":
		return r, usagef(c, "--request is missing")
	case path == "-" && api.secretFile == "-":
		return r, usagef(c, "API Secret and request cannot both come from standard input")
	}
	var data []byte
	if path == "-" {
		data, err = readStdin(c, maxMatchRequest)
	} else {
		data, err = readFile(c, "request", path, secretfile.Plain, maxMatchRequest)
	}
	if len(data) > maxMatchRequest || errors.Is(err, secretfile.ErrTooLong) {
		return r, usagef(c, "the request is longer than 64 KiB")
	}
	if err != nil {
		return r, err
	}
	members, err := strictjson.Object(data, 1)
	if err != nil {
		return r, usagef(c, "the request: %s", err)
	}
	fillIn(members, api)
	if r, err = phoneid.MatchRequestFrom(members); err != nil {
		return r, usagef(c, "the request: %s", err)
	}
	return r, nil
}

// fillIn gives a request what it leaves out.
func fillIn(members map[string]any, api *apiFlags) {
	add := func(name, value string) {
		if _, given := members[name]; !given && value != "" {
			members[name] = value
		}
	}
	if _, given := members["merchantId"]; !given {
		add("merchantId", api.merchantID)
		add("subMerchantId", api.subMerchantID)
	}
	add("correlationId", rand.Text())
}

func printScores(c *cobra.Command, api *apiFlags, s phoneid.Scores) error {
	if api.json {
		out, err := phoneid.Encode(s)
		if err != nil {
			return err
		}
		_, err = c.OutOrStdout().Write(append(out, '\n'))
		return err
	}
	t := newTable(c.OutOrStdout())
	for _, row := range []struct {
		name  string
		score phoneid.Score
	}{
		{"identity", s.IdentityScore}, {"firstName", s.FirstName}, {"lastName", s.LastName}, {"streetAddress", s.StreetAddress},
		{"city", s.City}, {"state", s.State}, {"postalCode", s.PostalCode}, {"countryCode", s.CountryCode},
		{"nationalId", s.NationalID}, {"dateOfBirth", s.DateOfBirth},
	} {
		t.optional(row.name, string(row.score))
	}
	t.optional("dataSource", s.DataSource)
	return t.flush()
}
