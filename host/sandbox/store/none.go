//go:build nosqlite || noredis

package store

import "fmt"

// leftOut says that this build lacks a store, and how to get it.
func leftOut(kind, tag string) error {
	return fmt.Errorf("this build has no %s store, because it was built with the tag %s: build it again without that tag", kind, tag)
}
