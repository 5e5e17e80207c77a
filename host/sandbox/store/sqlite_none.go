//go:build nosqlite

package store

import "context"

// SQLite fails with an error that says how to get this store.
func SQLite(context.Context, string) (Store, error) { return nil, leftOut("sqlite:", "nosqlite") }
