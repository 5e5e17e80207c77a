package main

import (
	"context"
	"crypto/fips140"
	"slices"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/host"
)

const engineUsage = "native, wazero (the module, compiled) or interpreter (the module, interpreted)"

var engineNames = []string{"native", "wazero", "interpreter"}

// vectorsEngines returns the engines that vectors runs unless told otherwise. FIPS
// 140-only mode rules out the module.
func vectorsEngines() []string {
	if fips140.Enforced() {
		return []string{"native"}
	}
	return engineNames
}

// serveEngine returns the engine that serve uses unless told otherwise.
func serveEngine() string {
	if fips140.Enforced() {
		return "native"
	}
	return "wazero"
}

func checkEngine(c *cobra.Command, name string) error {
	if !slices.Contains(engineNames, name) {
		return usagef(c, "--engine is one of native, wazero, interpreter")
	}
	return nil
}

// newEngine makes the engine of a name. Who gets it closes it.
func newEngine(ctx context.Context, c *cobra.Command, name string) (evurl.Engine, error) {
	if name == "native" {
		return evurl.Native{}, nil
	}
	return newHost(ctx, c, name)
}

// newTestingEngine is newEngine for vectors.
func newTestingEngine(ctx context.Context, c *cobra.Command, name string) (evurltest.Engine, error) {
	if name == "native" {
		return evurltest.Native{}, nil
	}
	e, err := newHost(ctx, c, name)
	if err != nil {
		return nil, err
	}
	return e.Testing(), nil
}

func newHost(ctx context.Context, c *cobra.Command, name string) (*host.Engine, error) {
	if err := checkEngine(c, name); err != nil {
		return nil, err
	}
	if name == "interpreter" {
		return host.New(ctx, host.WithInterpreter())
	}
	return host.New(ctx)
}
