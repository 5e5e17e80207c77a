package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/batch"
	"github.com/evurl/edge/evurl/secretfile"
)

// singleFlags say what one EVURL is built from: in a batch each line does.
var singleFlags = []string{"correlation-id", "redirect", "air", "field"}

// buildBatch builds the lines of a file, or of standard input.
func buildBatch(c *cobra.Command, account *accountFlags, args []string) error {
	if len(args) > 1 {
		return usagef(c, "--batch takes one FILE, %d arguments given", len(args))
	}
	for _, name := range singleFlags {
		if c.Flags().Changed(name) {
			return usagef(c, "--%s does not go with --batch: each line says it", name)
		}
	}
	if account.fromStdin() && fromStdin(args) {
		return usagef(c, "%s and requests cannot both come from standard input", account.onStdin())
	}
	in, size := c.InOrStdin(), int64(-1)
	if !fromStdin(args) {
		// Its length is not limited, as it is read line by line.
		f, _, err := secretfile.Open(args[0], secretfile.Plain)
		if err != nil {
			return fmt.Errorf("the file of requests %w", err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil {
			size = info.Size()
		}
		in = &interruptible{c.Context(), f}
	}
	return account.with(c, func(codec evurl.Codec) error {
		progress, end := progressBar(c.ErrOrStderr(), size)
		s, err := batch.Run(c.Context(), codec, in, c.OutOrStdout(), batch.Options{Progress: progress})
		end()
		return reportBatch(c, s, err)
	})
}

func reportBatch(c *cobra.Command, s batch.Summary, err error) error {
	if s.Fallen > 0 {
		fmt.Fprintf(c.ErrOrStderr(), "evurl: %d of %d lines fell\n", s.Fallen, s.Lines)
	}
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(c.ErrOrStderr(), "evurl: interrupted after %d lines, which are written whole\n", s.Lines)
		return errSilent
	case err != nil:
		return fmt.Errorf("after %d lines: the requests cannot be read, or the results not written", s.Lines)
	case s.Fallen > 0:
		return errSilent
	}
	return nil
}

// progressBar draws on a terminal and nowhere else: a share of size bytes, or
// a count of lines where size is not known.
func progressBar(stderr io.Writer, size int64) (progress func(batch.Summary), end func()) {
	f := screen(stderr)
	if f == nil {
		return nil, func() {}
	}
	bar := progressbar.NewOptions64(size, progressbar.OptionSetWriter(f), progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionSetDescription("lines"),
		progressbar.OptionClearOnFinish())
	return func(s batch.Summary) {
		bar.Describe(fmt.Sprintf("%d lines", s.Lines))
		done := s.Bytes
		if size < 0 {
			done = s.Lines
		}
		_ = bar.Set64(done)
	}, func() { _ = bar.Finish() }
}
