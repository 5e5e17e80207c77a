//go:build nosqlite && noredis

package store_test

import "testing"

// TestLeftOut: a store that this build lacks says how to get it, and quotes
// nothing of the URL.
func TestLeftOut(t *testing.T) {
	for url, tag := range map[string]string{
		"sqlite:S3CR3T.db": "tag nosqlite", "redis://:S3CR3T@127.0.0.1": "tag noredis", "rediss://:S3CR3T@127.0.0.1": "tag noredis",
	} {
		refuses(t, url, tag)
	}
}
