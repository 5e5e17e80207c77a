//go:build wasip1 && !evurl_faults

package main

// fault does nothing but in a build for tests.
func fault([]byte) {}
