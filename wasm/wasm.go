// Package wasm embeds the module that is built from wasm/reactor, so that a
// program that imports package host needs nothing built before. ABI.md beside
// it says how to call it.
package wasm

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"strings"
)

//go:embed evurl.wasm
var module string

//go:embed evurl.wasm.go-version
var goVersion string

// Module returns a copy of the module: 2.7 MB.
func Module() []byte { return []byte(module) }

// SHA256 returns the hash of the embedded module in hexadecimal.
func SHA256() string {
	sum := sha256.Sum256([]byte(module))
	return hex.EncodeToString(sum[:])
}

// GoVersion returns the version of Go that built the module: "go1.26.8".
func GoVersion() string { return strings.TrimSpace(goVersion) }
