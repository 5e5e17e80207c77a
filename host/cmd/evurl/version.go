package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/wasm"
	"github.com/evurl/edge/wasm/abi"
)

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, and the hash of the module",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			version := "(devel)"
			if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
				version = info.Main.Version
			}
			t := newTable(c.OutOrStdout())
			t.row("evurl", version)
			t.row("go", runtime.Version())
			t.row("module", wasm.SHA256())
			t.row("module's go", wasm.GoVersion())
			t.row("abi", fmt.Sprint(abi.Version))
			return t.flush()
		},
	}
}
