// Package secretfile opens, judges and writes files that hold keys and other
// secrets. Everything in this module that reads or writes such a file uses this
// package, so that all of them follow the same rules:
//
//   - A file is judged by what was opened, never by its name alone.
//   - Only regular files are opened. Opening a pipe or a device never waits.
//   - A file that the user names ([Named]) may be a symbolic link, because
//     Kubernetes mounts secrets that way. The file itself must belong to this user
//     or to root, and nobody else may be able to write it.
//   - A file that the program writes ([Own]) may not be a link and must be
//     readable and writable by this user alone.
//   - A folder that the program writes ([Folder]) may not be a link, must belong
//     to this user, and nobody else may be able to write to it.
//   - New files are written under another name with mode 0600, and then put in
//     place in one step, so that no file is ever seen half-written.
//
// The folder around a file that is only read is not judged: a file that somebody
// else puts there belongs to somebody else, and is refused. The folder around an
// [Own] file that is written in place, and around a [Folder], is judged, one
// level up: see [OpenOwn] and [Folder].
//
// Windows has no owner and mode of this kind. There only links and the kind of
// file are checked; the access rights of the folder must do the rest.
//
// Errors never contain a path: it may be a secret that was passed as a path by
// mistake. Their texts follow a name of the file: "the key file" + " " + text.
package secretfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Kind says what a file is for, and therefore who may read and write it.
type Kind int

const (
	// Plain is a file without secrets. It is a regular file, or a link to one.
	Plain Kind = iota
	// Named is a file with secrets that the user names.
	Named
	// Own is a file with secrets that the program wrote.
	Own
)

var (
	// ErrNotRegular is the error for a folder, a pipe or a device.
	ErrNotRegular = errors.New("is not a regular file")
	// ErrTooLong is the error for a file with more bytes than its limit.
	ErrTooLong = errors.New("is too long")
)

// Open opens a file for reading. It reports whether other users can read a file
// that holds secrets. Errors: [fs.ErrNotExist], [fs.ErrPermission],
// [ErrNotRegular], and a file that is not safe to use, with the command that
// makes it safe.
func Open(path string, kind Kind) (f *os.File, exposed bool, err error) {
	return open(path, os.O_RDONLY, kind)
}

// Read opens a file as [Open] does, and reads it. Errors: those of Open and of
// [ReadAll].
func Read(path string, kind Kind, limit int) (data []byte, exposed bool, err error) {
	f, exposed, err := Open(path, kind)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	data, err = ReadAll(f, limit)
	return data, exposed, err
}

// ReadAll reads to the end. Errors: [ErrTooLong], or a failed read.
func ReadAll(r io.Reader, limit int) ([]byte, error) {
	// One buffer: io.ReadAll leaves smaller ones behind, with secrets in them.
	buffer := make([]byte, limit+1)
	n, err := io.ReadFull(r, buffer)
	switch {
	case err == nil:
		clear(buffer)
		return nil, &failure{"is longer than " + size(limit), ErrTooLong}
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return buffer[:n], nil
	}
	clear(buffer)
	return nil, errors.New("cannot be read")
}

// size writes a number of bytes in its largest whole unit.
func size(n int) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// open opens a file without waiting for anything, and judges what it opened.
func open(path string, flag int, kind Kind) (*os.File, bool, error) {
	flag |= nonBlocking // else opening a pipe waits for its other end
	if kind == Own {
		flag |= noFollow
	}
	f, err := os.OpenFile(path, flag, 0o600)
	if kind == Own && isLink(path) {
		if err == nil {
			_ = f.Close()
		}
		return nil, false, errLink
	}
	if err != nil {
		return nil, false, cannotOpen(err)
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, false, errors.New("cannot be opened")
	}
	exposed, err := judge(info, kind)
	if err != nil {
		_ = f.Close()
		return nil, false, err
	}
	return f, exposed, nil
}

// cannotOpen is an error of the system without the path.
func cannotOpen(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &failure{"does not exist", fs.ErrNotExist}
	case errors.Is(err, fs.ErrPermission):
		return &failure{"may not be opened by this user", fs.ErrPermission}
	case errors.Is(err, fs.ErrExist):
		return &failure{"exists already", fs.ErrExist}
	}
	return errors.New("cannot be opened")
}

// failure is an error with a text of its own and a cause for errors.Is.
type failure struct {
	text  string
	cause error
}

func (f *failure) Error() string { return f.text }
func (f *failure) Unwrap() error { return f.cause }
