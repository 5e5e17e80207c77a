package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl/vectors"
)

func vectorsCommand() *cobra.Command {
	var (
		engines []string
		asJSON  bool
	)
	c := &cobra.Command{
		Use:   "vectors FILE",
		Short: "Run a file of test vectors through the engines",
		Long: `Run a file of test vectors through the engines, and print, for each engine, how
many lines held, and each that did not. The file is of either form of
evurl/testdata, and has at most 16 MiB. Exit status 0 only if all held, and there
was one.`,
		Example: `  evurl vectors evurl/testdata/evurls.json --engine wazero`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef(c, "vectors takes one file")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(engines) == 0 {
				return usagef(c, "--engine is empty")
			}
			for _, name := range engines {
				if err := checkEngine(c, name); err != nil {
					return err
				}
			}
			f, err := vectors.Load(args[0])
			if err != nil {
				return err
			}
			held := true
			for _, name := range engines {
				r, err := runVectors(c, f, name)
				if err != nil {
					return err
				}
				held = held && r.OK()
				if asJSON {
					err = printJSON(c, r)
				} else {
					err = printReport(c, r.Report)
				}
				if err != nil {
					return err
				}
			}
			if !held {
				return errSilent
			}
			return nil
		},
	}
	c.Flags().StringSliceVar(&engines, "engine", vectorsEngines(), "engines, separated by commas, or repeated")
	c.Flags().BoolVar(&asJSON, "json", false, "print a line of JSON for each engine")
	return c
}

// timedReport is a report with what ran it, and how long.
type timedReport struct {
	*vectors.Report
	Version      string  `json:"version"`
	Milliseconds float64 `json:"ms"`
}

func runVectors(c *cobra.Command, f *vectors.File, name string) (*timedReport, error) {
	e, err := newTestingEngine(c.Context(), c, name)
	if err != nil {
		return nil, err
	}
	defer e.Close(context.WithoutCancel(c.Context()))
	start := time.Now()
	r := f.Run(c.Context(), e)
	return &timedReport{r, engineVersion(name), float64(time.Since(start).Microseconds()) / 1e3}, c.Context().Err()
}

// engineVersion is Go's for the native engine, and wazero's for the others.
func engineVersion(name string) string {
	if name == "native" {
		return strings.TrimPrefix(runtime.Version(), "go")
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == "github.com/tetratelabs/wazero" {
				return strings.TrimPrefix(dep.Version, "v")
			}
		}
	}
	return ""
}

func printReport(c *cobra.Command, r *vectors.Report) error {
	for _, fallen := range r.Fallen {
		fmt.Fprintf(c.OutOrStdout(), "%s: %s: %s\n", r.Engine, printable(fallen.ID), printable(fallen.What))
	}
	_, err := fmt.Fprintf(c.OutOrStdout(), "%s: %d of %d lines held\n", r.Engine, r.Held, r.Lines)
	return err
}
