package storetest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redis/go-redis/v9"
)

// Folder returns every byte of every file of a folder.
func Folder(t testing.TB, dir string) string {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	return all.String()
}

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
