package secretfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Create writes a new file of mode 0600, and never over another: it fails with
// [fs.ErrExist] if there is something of that name. After any error there is no
// new file. If the process is killed, a file named ".evurl-…" may be left behind,
// of mode 0600.
func Create(path string, data []byte) error {
	return createBy(os.Link, path, data)
}

// createBy gives a written file its name by link, which fails if the name is
// taken.
func createBy(link func(old, path string) error, path string, data []byte) error {
	temporary, err := writeBeside(path, data, nil)
	if err != nil {
		return err
	}
	defer os.Remove(temporary)
	err = link(temporary, path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		// Some file systems have no hard links: take the name, then the place.
		err = reserve(path)
		if err == nil {
			if err = os.Rename(temporary, path); err != nil {
				_ = os.Remove(path)
			}
		}
	}
	if err != nil {
		return cannotOpen(err)
	}
	syncFolder(path)
	return nil
}

// reserve makes an empty file, if there is none of that name.
func reserve(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// Replace writes a file of mode 0600 in the place of another, if there is one:
// whoever reads it gets the old one or the new one, whole. A link is refused. If
// like is not nil, the new file gets the mode and the group of that one, except
// that nobody else may write it. After any error the old file is unchanged.
func Replace(path string, data []byte, like fs.FileInfo) error {
	if info, err := os.Lstat(path); err == nil {
		if info.Mode().Type() == fs.ModeSymlink {
			return errLink
		}
		if !info.Mode().IsRegular() {
			return ErrNotRegular
		}
	}
	temporary, err := writeBeside(path, data, like)
	if err != nil {
		return err
	}
	if err := os.Rename(temporary, path); err != nil {
		_ = os.Remove(temporary)
		return errWritten
	}
	syncFolder(path)
	return nil
}

var errWritten = errors.New("cannot be written")

// writeBeside writes a file of another name in the folder of path, and returns
// that name. It leaves no file behind when it fails.
func writeBeside(path string, data []byte, like fs.FileInfo) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".evurl-") // by O_EXCL, mode 0600
	if err != nil {
		return "", errors.New("cannot be made")
	}
	_, err = f.Write(data)
	if err == nil && like != nil {
		err = adopt(f, like)
	}
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		_ = os.Remove(f.Name())
		return "", errWritten
	}
	return f.Name(), nil
}

// adopt gives a file the group and the mode of another one.
func adopt(f *os.File, like fs.FileInfo) error {
	if o, known := ownerOf(like); known {
		if err := f.Chown(-1, o.gid); err != nil {
			return err
		}
	}
	return f.Chmod(like.Mode().Perm() &^ 0o022)
}

// syncFolder makes the new name last through a loss of power. If a folder cannot
// be synced, there is the old file or the new one after it, and it is whole.
func syncFolder(path string) {
	if f, err := os.Open(filepath.Dir(path)); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// OpenOwn opens a file that is written in place, like a log, and makes it with
// mode 0600 if there is none. flag is as in [os.OpenFile]. Besides the rules for
// [Own] files, other users may not be able to write to the folder that it is in.
// A folder with the sticky bit, like /tmp, is taken if alone is true, which says
// that nothing is written beside the file.
func OpenOwn(path string, flag int, alone bool) (*os.File, error) {
	if err := around(path, alone); err != nil {
		return nil, err
	}
	f, _, err := open(path, flag|os.O_CREATE, Own)
	return f, err
}

// CheckOwn judges an [Own] file that something else opens. It is no error if
// there is no such file.
func CheckOwn(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return cannotOpen(err)
	case info.Mode().Type() == fs.ModeSymlink:
		return errLink
	}
	_, err = judge(info, Own)
	return err
}
