package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/accountfile"
	"github.com/evurl/edge/evurl/secretfile"
)

// The most bytes that a file may have. The system's own certificates together
// have some 200 KiB, and there are 64 faults at most.
const (
	maxPEM    = 1 << 20
	maxFaults = 64 << 10
)

// stdinFlags name a file, or standard input by -.
var stdinFlags = []string{"secret-file", "request"}

// readFile reads the regular file that a flag names. Its errors name the flag
// and not the path, which may be a secret that was passed by mistake.
func readFile(c *cobra.Command, flag, path string, kind secretfile.Kind, limit int) ([]byte, error) {
	data, exposed, err := secretfile.Read(path, kind, limit)
	if errors.Is(err, secretfile.ErrNotRegular) && slices.Contains(stdinFlags, flag) {
		err = fmt.Errorf("%w; a pipe is read as standard input: --%s -", err, flag)
	}
	if err != nil {
		return nil, fmt.Errorf("the file of --%s %w", flag, err)
	}
	if exposed {
		warn(c, "the file of --"+flag+" can be read by other users: run chmod 600 on it")
	}
	return data, nil
}

// accountReader reads accounts and keys, and warns of files that other users can
// read.
func accountReader(c *cobra.Command) accountfile.Reader {
	return accountfile.Reader{Warn: func(text string) { warn(c, text) }}
}

func warn(c *cobra.Command, text string) { fmt.Fprintln(c.ErrOrStderr(), "warning:", text) }
