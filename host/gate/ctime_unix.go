//go:build unix && !darwin && !freebsd && !netbsd && !aix

package gate

import (
	"io/fs"
	"syscall"
)

// inodeChanged returns when the inode last changed, in nanoseconds. Nobody can
// set this time, as anybody who owns a file can set its modification time.
func inodeChanged(info fs.FileInfo) int64 {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0
	}
	return s.Ctim.Nano()
}
