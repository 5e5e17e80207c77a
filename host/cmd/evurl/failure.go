package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// usageError is a wrong use of the command line. Its text quotes no argument:
// one of them may be a key that was passed by mistake.
type usageError struct{ text, command string }

func (e *usageError) Error() string { return e.text }

func usagef(c *cobra.Command, format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...), c.CommandPath()}
}

// notEmpty refuses flags that are given and empty, as an unset variable of the
// shell leaves them.
func notEmpty(c *cobra.Command, names ...string) error {
	for _, name := range names {
		if flag := c.Flags().Lookup(name); flag.Changed && flag.Value.String() == "" {
			return usagef(c, "--%s is empty; leave it out", name)
		}
	}
	return nil
}

// flagError words what pflag found, without the value.
func flagError(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		return usagef(c, "unknown flag")
	case errors.As(err, &missing):
		return usagef(c, "--%s needs a value", missing.GetFlag().Name)
	case errors.As(err, &invalid):
		return usagef(c, "--%s has a value that it cannot take", invalid.GetFlag().Name)
	}
	return usagef(c, "malformed flag")
}

// hinted is an error beside which the command line knows what to do: flags, which
// the error itself, the same in every language, cannot name.
type hinted struct {
	error
	hint string
}

func (e *hinted) Unwrap() error { return e.error }

// errSilent is a failure whose report has been printed already.
var errSilent = errors.New("failed")

// report prints an error and returns the exit status.
func report(stderr io.Writer, err error) int {
	if err == nil {
		return 0
	}
	var usage *usageError
	if errors.As(err, &usage) {
		fmt.Fprintf(stderr, "evurl: usage: %s\nhint: %s --help\n", usage.text, usage.command)
		return 2
	}
	var (
		known    *evurl.Error
		withHint *hinted
		secret   *secretError
		call     *client.Error
	)
	switch {
	case errors.As(err, &known):
		fmt.Fprintln(stderr, known)
		if errors.As(err, &withHint) {
			fmt.Fprintln(stderr, "hint:", withHint.hint)
		}
		return exitStatus[known.Code]
	case errors.As(err, &secret):
		fmt.Fprintln(stderr, "evurl:", secret)
		return 6
	case errors.Is(err, errSilent):
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "evurl: interrupted")
	case errors.As(err, &call):
		reportAPI(stderr, call)
	default:
		fmt.Fprintln(stderr, "evurl:", err)
	}
	return 1
}

var exitStatus = map[evurl.Code]int{
	evurl.ErrSize: 4, evurl.ErrURL: 4, evurl.ErrParameter: 4, evurl.ErrEncoding: 4, evurl.ErrSalt: 4,
	evurl.ErrRedirect: 5, evurl.ErrDecrypt: 3, evurl.ErrNotYet: 5, evurl.ErrExpired: 5,
	evurl.ErrAccount: 6, evurl.ErrKey: 6,
	evurl.ErrUnsupported: 1, evurl.ErrNotReady: 1, evurl.ErrInternal: 1,
}
