package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/accountfile"
)

// accountFlags say which account a command is for: a file, or its parts.
type accountFlags struct {
	file                                            string
	endpoint, accessKey, algorithm, keyFile, keyEnv string
	keyEncoding                                     string
	engine                                          string
	json                                            bool
}

func (f *accountFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.file, "account", "", "account file (JSON), in place of the six flags below; - is standard input")
	flags.StringVar(&f.endpoint, "endpoint", "", "URL before the ClientAccessKey, with its last slash")
	flags.StringVar(&f.accessKey, "client-access-key", "", "ClientAccessKey, at most 256 characters")
	flags.StringVar(&f.algorithm, "algorithm", "", "AES/GCM/NoPadding, or, unauthenticated, AES/CTR/NoPadding or AES/CBC/PKCS5Padding")
	flags.StringVar(&f.keyFile, "key-file", "", "regular file with the key's text, which nobody else can write; - is standard input")
	flags.StringVar(&f.keyEnv, "key-env", "", "environment variable with the key's text")
	flags.StringVar(&f.keyEncoding, "key-encoding", "base64", "how the key's text is written: base64, base64url, hex, utf-8")
	flags.StringVar(&f.engine, "engine", "native", engineUsage)
	flags.BoolVar(&f.json, "json", false, "print the result as JSON")
	flags.SortFlags = false
}

// given tells whether any of an account was given.
func (f *accountFlags) given(c *cobra.Command) bool {
	return slices.ContainsFunc(append([]string{"account"}, partFlags...), c.Flags().Changed)
}

// readURL is readURL for a command that may read a key, too.
func (f *accountFlags) readURL(c *cobra.Command, args []string) (string, error) {
	if f.fromStdin() && fromStdin(args) {
		return "", usagef(c, "%s and URL cannot both come from standard input", f.onStdin())
	}
	return readURL(c, args)
}

// fromStdin reports whether the account or its key comes from standard input.
func (f *accountFlags) fromStdin() bool { return f.file == "-" || f.keyFile == "-" }

// onStdin names what comes from there.
func (f *accountFlags) onStdin() string {
	if f.file == "-" {
		return "account"
	}
	return "key"
}

var partFlags = []string{"endpoint", "client-access-key", "algorithm", "key-file", "key-env", "key-encoding"}

// config reads the account. The caller zeroes its keys.
func (f *accountFlags) config(c *cobra.Command) (config evurl.Config, err error) {
	if err := notEmpty(c, append([]string{"account"}, partFlags...)...); err != nil {
		return config, err
	}
	if f.file != "" {
		for _, name := range partFlags {
			if c.Flags().Changed(name) {
				return config, usagef(c, "--account takes the place of --%s", name)
			}
		}
		if f.file == "-" {
			return readAccount(c)
		}
		return accountReader(c).Load(f.file)
	}
	if f.algorithm == "" {
		return config, usagef(c, "--algorithm is missing, or --account")
	}
	algorithm, err := cipher.ParseAlgorithm(f.algorithm)
	if err != nil {
		return config, usagef(c, "--algorithm is %s", cipher.ErrAlgorithm.Detail())
	}
	key, err := f.key(c)
	if err != nil {
		return config, err
	}
	return evurl.Config{
		Endpoint:        f.endpoint,
		ClientAccessKey: f.accessKey,
		Keys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: algorithm, Key: key}},
	}, nil
}

// readAccount reads an account from standard input. A keyFile in it is looked for
// in the current folder.
func readAccount(c *cobra.Command) (evurl.Config, error) {
	data, err := readStdin(c, accountfile.MaxFile)
	if err != nil {
		return evurl.Config{}, err
	}
	defer clear(data)
	if len(data) > accountfile.MaxFile {
		return evurl.Config{}, &evurl.Error{Code: evurl.ErrAccount, Detail: "the account on standard input is longer than 256 KiB"}
	}
	return accountReader(c).Parse(data, ".")
}

func (f *accountFlags) key(c *cobra.Command) (key cipher.Key, err error) {
	encoding, err := evurl.ParseKeyEncoding(f.keyEncoding)
	if err != nil {
		return cipher.Key{}, usagef(c, "--key-encoding is one of base64, base64url, hex, utf-8")
	}
	switch {
	case f.keyFile == "" && f.keyEnv == "":
		return cipher.Key{}, usagef(c, "the key is missing: --key-file, --key-env or --account")
	case f.keyFile != "" && f.keyEnv != "":
		return cipher.Key{}, usagef(c, "--key-file and --key-env at once")
	case f.keyFile == "-":
		key, err = accountfile.KeyFrom(c.InOrStdin(), encoding)
	case f.keyFile != "":
		key, err = accountReader(c).KeyFromFile(f.keyFile, encoding)
	default:
		key, err = accountfile.KeyFromEnv(f.keyEnv, encoding)
	}
	if err != nil && strings.Contains(err.Error(), "keyEncoding") {
		err = &hinted{err, "--key-encoding is keyEncoding on the command line"}
	}
	return key, err
}

// with runs do on the account, on the engine that was asked for.
func (f *accountFlags) with(c *cobra.Command, do func(evurl.Codec) error) (err error) {
	ctx := c.Context()
	config, err := f.config(c)
	if err != nil {
		return err
	}
	defer func() {
		for _, k := range config.Keys {
			k.Key.Zero()
		}
	}()
	engine, err := newEngine(ctx, c, f.engine)
	if err != nil {
		return err
	}
	defer engine.Close(context.WithoutCancel(ctx))
	codec, err := engine.Account(ctx, config)
	if err != nil {
		return err
	}
	return do(codec)
}
