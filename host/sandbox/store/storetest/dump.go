//go:build !noredis

package storetest

import (
	"strings"
	"testing"

	"github.com/redis/go-redis/v9"
)

// Dump returns the keys of stores that Redis has, and what is under each, as
// text and as Redis keeps it.
func Dump(t testing.TB, client *redis.Client) string {
	t.Helper()
	var all strings.Builder
	names := client.Scan(t.Context(), 0, "evurl:*", 100).Iterator()
	for names.Next(t.Context()) {
		all.WriteString(names.Val())
		all.WriteString(client.Get(t.Context(), names.Val()).Val())
		all.WriteString(client.Dump(t.Context(), names.Val()).Val())
	}
	if err := names.Err(); err != nil {
		t.Fatal(err)
	}
	return all.String()
}
