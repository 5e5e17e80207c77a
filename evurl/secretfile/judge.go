package secretfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

var (
	errLink     = errors.New("is a symbolic link; use the file that it leads to")
	errHardLink = errors.New("has a second name (a hard link); make a copy and use that")
	errOwner    = errors.New("belongs to another user; it must belong to the user who runs this")
	errRead     = errors.New("belongs to another user, who could change it; it must belong to the user who runs this, or to root")
)

// judge is the one function that decides whether a file is safe to use. info is
// of what was opened. It reports whether other users can read the file.
func judge(info fs.FileInfo, kind Kind) (exposed bool, err error) {
	if !info.Mode().IsRegular() {
		return false, ErrNotRegular
	}
	owner, known := ownerOf(info)
	if kind == Plain || !known {
		return false, nil
	}
	mode := info.Mode().Perm()
	switch {
	case kind == Own && owner.uid != os.Geteuid():
		return false, errOwner
	case owner.uid != os.Geteuid() && owner.uid != 0:
		return false, errRead
	case kind == Own && owner.links > 1:
		return false, errHardLink
	case kind == Own && mode&0o077 != 0:
		return false, fmt.Errorf("has mode %04o, which lets other users in: run chmod 600 on it", mode)
	case mode&0o022 != 0:
		return false, fmt.Errorf("has mode %04o, which lets other users write it: run chmod 600 on it", mode)
	}
	return mode&0o044 != 0, nil
}

// Folder makes a folder of the program's own if there is none, and judges it. It
// may not be a link, and it must belong to this user. Nobody else may write to
// it, nor read it if private is true. The folder around it is judged, too: not
// everybody may write there, unless its sticky bit is set, because they could
// put another folder in the place of this one. What is further up is not looked
// at.
func Folder(path string, private bool) error {
	path = filepath.Clean(path) // "link/" is the folder that the link leads to
	if isLink(path) {
		return errFolderLink
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		return errors.New("cannot be made")
	}
	info, err := os.Lstat(path)
	if err != nil {
		return errors.New("cannot be opened")
	}
	if err := judgeFolder(info, private); err != nil {
		return err
	}
	return around(path, true)
}

var errFolderLink = errors.New("is a symbolic link; use the folder that it leads to")

func judgeFolder(info fs.FileInfo, private bool) error {
	if info.Mode().Type() == fs.ModeSymlink {
		return errFolderLink
	}
	if !info.IsDir() {
		return errors.New("is not a folder")
	}
	owner, known := ownerOf(info)
	mode := info.Mode().Perm()
	switch {
	case !known:
		return nil
	case owner.uid != os.Geteuid():
		return errOwner
	case private && mode&0o077 != 0:
		return fmt.Errorf("has mode %04o, which lets other users in: run chmod 700 on it", mode)
	case mode&0o022 != 0:
		return fmt.Errorf("has mode %04o, which lets other users write to it: run chmod 700 on it", mode)
	}
	return nil
}

// around judges the folder that a path is in. A group that can write there is
// taken for the user's own if it has the user's number: some systems give each
// user such a group, and let it write by default. sticky allows folders like
// /tmp, in which nobody can remove what is another user's.
func around(path string, sticky bool) error {
	info, err := os.Stat(filepath.Dir(path))
	if errors.Is(err, fs.ErrNotExist) {
		return &failure{"is in a folder that does not exist", fs.ErrNotExist}
	}
	if err != nil {
		return nil // opening the path fails, and says why
	}
	owner, known := ownerOf(info)
	mode := info.Mode()
	if !known || sticky && mode&fs.ModeSticky != 0 {
		return nil
	}
	if mode&0o002 != 0 || mode&0o020 != 0 && owner.uid != owner.gid {
		return fmt.Errorf("is in a folder of mode %04o, to which other users can write: run chmod go-w on that folder, or use another", mode.Perm())
	}
	return nil
}

// isLink reports whether the name itself is a symbolic link.
func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().Type() == fs.ModeSymlink
}
