//go:build unix

// Package private tells whether a file or a folder is this user's alone.
package private

import (
	"io/fs"
	"os"
	"syscall"
)

// Is tells whether it is this user's, and nobody else may read or write it.
func Is(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid() && info.Mode().Perm()&0o077 == 0
}
