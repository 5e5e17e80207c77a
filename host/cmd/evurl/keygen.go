package main

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/secretfile"
)

func keygenCommand() *cobra.Command {
	var (
		size          int
		encoding, out string
	)
	c := &cobra.Command{
		Use:   "keygen",
		Short: "Make a key",
		Long: `Make a key from the system's generator, for tests: the platform's keys come from
onboarding. It goes to standard output, or to a new file of mode 0600. An existing
file is not written over, and after an error there is no new file.`,
		Example: `  evurl keygen --out demo.key`,
		Args:    noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if size != 16 && size != 24 && size != 32 {
				return usagef(c, "--size is 16, 24 or 32 bytes")
			}
			if c.Flags().Changed("out") && out == "" {
				return usagef(c, "--out is empty; leave it out for standard output")
			}
			key := make([]byte, size)
			defer clear(key)
			_, _ = rand.Read(key) // it never fails
			text, err := encodeKey(c, key, encoding)
			if err != nil {
				return err
			}
			if out == "" {
				_, err = fmt.Fprintln(c.OutOrStdout(), text)
				return err
			}
			return writeKey(out, text)
		},
	}
	c.Flags().IntVar(&size, "size", 16, "bytes: 16, 24 or 32")
	c.Flags().StringVar(&encoding, "encoding", "base64", "how it is written: base64, base64url, hex")
	c.Flags().StringVar(&out, "out", "", "a new file, in place of standard output")
	return c
}

func encodeKey(c *cobra.Command, key []byte, encoding string) (string, error) {
	switch encoding {
	case evurl.Base64.String():
		return base64.StdEncoding.EncodeToString(key), nil
	case evurl.Base64URL.String():
		return base64.RawURLEncoding.EncodeToString(key), nil
	case evurl.Hex.String():
		return hex.EncodeToString(key), nil
	}
	return "", usagef(c, "--encoding is one of base64, base64url, hex")
}

// writeKey makes a file that nobody else can read, and never writes over one.
func writeKey(path, text string) error {
	err := secretfile.Create(path, []byte(text+"\n"))
	if errors.Is(err, fs.ErrExist) {
		return errors.New("the file of --out is there already; a key is not written over")
	}
	if err != nil {
		return fmt.Errorf("the file of --out %w", err)
	}
	return nil
}
