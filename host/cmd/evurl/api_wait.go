package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

func apiWaitCommand() *cobra.Command {
	var (
		f        resultFlags
		deadline time.Duration
	)
	c := &cobra.Command{
		Use:   "wait",
		Short: "Ask until the device is done (phoneIdResult)",
		Long: `Ask what came of an EVURL until the device is done: after half a second, and less
and less often, every 5 seconds at last.
` + resultLong,
		Example: `  evurl api wait --base-url https://api-sbox.dnlsrv.com --merchant-id 02200013919FB4 \
    --secret-env API_SECRET --association-key 244464DFCB537E56 --mdn +14085040458`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if deadline <= 0 {
				return usagef(c, "--deadline is more than 0")
			}
			pending, end := waiting(c.ErrOrStderr())
			defer end()
			return f.run(c, func(cl *client.Client, r phoneid.ResultRequest) (phoneid.Result, error) {
				result, err := cl.Wait(c.Context(), r, client.WaitOptions{Deadline: deadline, Pending: pending})
				end()
				return result, err
			})
		},
	}
	f.add(c)
	c.Flags().DurationVar(&deadline, "deadline", client.DefaultDeadline, "when to give up: by default when whoever looks at a screen does")
	return c
}

// waiting draws on a terminal and nowhere else. end takes the line away.
func waiting(stderr io.Writer) (pending func(int, time.Duration), end func()) {
	f := screen(stderr)
	if f == nil {
		return nil, func() {}
	}
	const clearLine = "\r\x1b[K"
	return func(asked int, pause time.Duration) {
		fmt.Fprintf(f, "%sthe device is not done yet; asked %d times, again in %s", clearLine, asked, pause.Round(100*time.Millisecond))
	}, func() { fmt.Fprint(f, clearLine) }
}
