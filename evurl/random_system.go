//go:build !wasip1

package evurl

import "crypto/rand"

// systemRandom fills b or ends the program: crypto/rand never returns an error.
func systemRandom(b []byte) { _, _ = rand.Read(b) }
