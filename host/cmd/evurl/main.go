// Command evurl builds, opens and inspects EVURLs, runs test vectors, calls the
// platform's API, and serves the platform and the page on this machine. The
// result alone goes to standard output; everything else goes to standard error. A
// key never comes from the command line, where every process of the machine
// could read it.
//
// Exit status: 0 done, 1 anything else, 2 usage, 3 decrypt, 4 malformed,
// 5 policy (redirect, expired, not_yet), 6 key or account.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/host/internal/terminal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second interrupt ends it at once, whatever is under way.
	context.AfterFunc(ctx, stop)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run is the whole command, for main and for tests. Nothing that it prints steers
// a terminal, whoever wrote it.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	stdout, stderr = terminal.Writer{W: stdout}, terminal.Writer{W: stderr}
	root := command()
	root.SetArgs(args)
	root.SetIn(&interruptible{ctx, stdin})
	root.SetOut(stdout)
	root.SetErr(stderr)
	return report(stderr, root.ExecuteContext(ctx))
}

// interruptible is standard input that an interrupt ends the waiting for.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

func (i *interruptible) Read(b []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	// A buffer of its own: the read may go on when nobody waits for it.
	buffer, done := make([]byte, len(b)), make(chan result, 1)
	go func() {
		n, err := i.r.Read(buffer)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		copy(b, buffer[:r.n])
		clear(buffer) // it may be a key
		return r.n, r.err
	case <-i.ctx.Done():
		return 0, i.ctx.Err()
	}
}

func command() *cobra.Command {
	root := &cobra.Command{
		Use:   "evurl",
		Short: "Build, open and inspect EVURLs, the one-time URLs of Silent Network Auth",
		Long: `Build, open and inspect EVURLs, the one-time URLs of Silent Network Auth.

Exit status: 0 done, 1 anything else, 2 usage, 3 decrypt,
4 malformed (size, url, parameter, encoding, salt),
5 policy (redirect, expired, not_yet), 6 key or account.`,
		Args:          noCommand,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.DisableDefaultCmd = true // it quotes its arguments
	root.SetHelpCommand(helpCommand())
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return flagError(c, err) })
	root.AddCommand(buildCommand(), openCommand(), inspectCommand(), keygenCommand(), vectorsCommand(), apiCommand(), serveCommand(), secretCommand(), versionCommand())
	return root
}

// helpCommand is cobra's, but for what is no command, which is wrong use.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Print the help of a command",
		RunE: func(c *cobra.Command, args []string) error {
			target, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usagef(c.Root(), "unknown command")
			}
			target.InitDefaultHelpFlag()
			return target.Help()
		},
	}
}

// noCommand refuses what is no command, without saying what it was.
func noCommand(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef(c, "unknown command")
	}
	return nil
}
