//go:build noredis

package store

import "context"

// Redis fails with an error that says how to get this store.
func Redis(context.Context, string) (Store, error) { return nil, leftOut("redis:", "noredis") }
