//go:build unix

package gate

import (
	"io/fs"
	"os"
	"syscall"
)

// private tells whether a file is this user's, and nobody else may read or write it.
func private(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid() && info.Mode().Perm()&0o077 == 0
}
