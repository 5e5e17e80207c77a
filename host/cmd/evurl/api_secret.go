package main

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/secretfile"
)

// secretError is an API Secret that there is not, or that cannot be one.
type secretError struct{ text string }

func (e *secretError) Error() string { return "secret: " + e.text }

// maxSecretFile is more than a secret with its line end, so that what is too
// long to be one is told from what is none.
const maxSecretFile = 4 * phoneid.MaxSecret

func (f *apiFlags) secret(c *cobra.Command) (phoneid.Secret, error) {
	text, err := f.secretText(c)
	if err != nil {
		return phoneid.Secret{}, err
	}
	secret, err := phoneid.ParseSecret(text)
	if err != nil {
		return phoneid.Secret{}, &secretError{err.Error()}
	}
	return secret, nil
}

func (f *apiFlags) secretText(c *cobra.Command) (string, error) {
	var (
		data []byte
		err  error
	)
	switch {
	case f.secretFile == "" && f.secretEnv == "":
		return "", usagef(c, "the API Secret is missing: --secret-file or --secret-env")
	case f.secretFile != "" && f.secretEnv != "":
		return "", usagef(c, "--secret-file and --secret-env at once")
	case f.secretEnv != "":
		text := os.Getenv(f.secretEnv)
		if text == "" {
			return "", &secretError{"the environment variable of --secret-env is not set"}
		}
		return text, nil
	case f.secretFile == "-":
		data, err = readStdin(c, maxSecretFile)
	default:
		if data, err = readFile(c, "secret-file", f.secretFile, secretfile.Named, maxSecretFile); err != nil {
			return "", &secretError{err.Error()}
		}
	}
	defer clear(data)
	return string(data), err
}
