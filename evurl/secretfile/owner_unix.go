//go:build unix

package secretfile

import (
	"io/fs"
	"syscall"
)

const (
	nonBlocking = syscall.O_NONBLOCK
	noFollow    = syscall.O_NOFOLLOW
)

// owner is whose a file is, and how many names it has.
type owner struct {
	uid, gid int
	links    uint64
}

func ownerOf(info fs.FileInfo) (owner, bool) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return owner{}, false
	}
	return owner{int(s.Uid), int(s.Gid), uint64(s.Nlink)}, true
}
