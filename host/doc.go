// Package host runs the EVURL module, the very file that ships to browsers and
// edge workers, in wazero: pure Go, no cgo.
//
// Use package evurl instead unless you need the module: it is the same code,
// several times faster, and starts at once. Host is for who pins one audited
// binary, who wants the code that sees keys apart from the program, and for
// tests that hold the module against the native packages.
//
//	engine, err := host.New(ctx)
//	codec, err := engine.Account(ctx, config)
//	built, err := codec.Build(ctx, evurl.Request{Redirect: "https://merchant.example/done"})
//
// A service makes one Engine when it starts, and calls it from any number of
// goroutines: instances are lent to one at a time, at most as many as
// [WithInstances] says. [WithCache] makes the next start fast, [Engine.Warm] the
// first calls. Whatever ends badly in the module ends one instance: the caller
// gets a code, the next call another instance.
//
// An Engine answers to [evurl.Engine], with the types and codes of package
// evurl, and calls none of its functions: all that is computed is computed in
// the module.
//
// The module's AES is not part of Go's FIPS 140-3 module. Under
// GODEBUG=fips140=only [New] fails; under GODEBUG=fips140=on it works, and what
// the module encrypts and decrypts is still outside Go's FIPS module.
package host
