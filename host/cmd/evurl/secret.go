package main

import (
	"crypto/rand"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

func secretCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "secret",
		Short: "Keep a file of API Secrets, as host/gate reads it",
		Args:  noCommand,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(secretAddCommand())
	return c
}

func secretAddCommand() *cobra.Command {
	var (
		file, merchant, id string
		days               int
		stdin, readable    bool
	)
	c := &cobra.Command{
		Use:   "add",
		Short: "Add an API Secret to a file, and print it",
		Long: `Add an API Secret of a merchant to a file, and print it: it is made here, or comes
from standard input. The file holds its digest alone, for this user alone, and is
made where there is none. A merchant has two valid secrets at most; those that
have ended are taken out. The new file takes the place of the old one in one step,
and after an error the old one is unchanged. FILE may not be a link, and nobody
else may be able to read it unless --secrets-readable is given. What reads the file
(evurl serve, host/gate) has the new one within a second.`,
		Example: `  evurl secret add --file secrets.json --merchant-id 02200013919FB4 --days 90`,
		Args:    noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if file == "" || merchant == "" {
				return usagef(c, "--file and --merchant-id are both needed")
			}
			if days < 1 || days > 3650 {
				return usagef(c, "--days is 1 to 3650")
			}
			now := time.Now()
			if id == "" {
				id = now.UTC().Format("2006-01-02-") + rand.Text()[:4]
			}
			text := rand.Text()
			if stdin {
				given, err := readStdin(c, maxSecretFile)
				if err != nil {
					return err
				}
				text = string(given)
				clear(given)
			}
			secret, err := phoneid.ParseSecret(text)
			if err != nil {
				return err
			}
			digest, err := gate.NewFileSecret(id, secret, now.AddDate(0, 0, days))
			if err != nil {
				return err
			}
			if err := gate.AddSecret(file, merchant, digest, fileOptions(readable)...); err != nil {
				return err
			}
			if stdin {
				return nil
			}
			_, err = fmt.Fprintln(c.OutOrStdout(), secret.Reveal())
			return err
		},
	}
	c.Flags().StringVar(&file, "file", "", "the file of secrets")
	c.Flags().StringVar(&merchant, "merchant-id", "", "whose it is")
	c.Flags().StringVar(&id, "id", "", "what logs call it; made where left out")
	c.Flags().IntVar(&days, "days", 90, "until it ends")
	c.Flags().BoolVar(&stdin, "stdin", false, "take it from standard input, and print nothing")
	c.Flags().BoolVar(&readable, "secrets-readable", false, "take a file that other users can read, and leave its mode and group as they are")
	c.Flags().SortFlags = false
	return c
}

// fileOptions say how a file of API Secrets is judged.
func fileOptions(readable bool) []gate.FileOption {
	if readable {
		return []gate.FileOption{gate.OthersMayRead}
	}
	return nil
}
