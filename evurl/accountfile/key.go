package accountfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

const (
	maxFile = 256 << 10
	maxKey  = 4*evurl.MaxKeyText + 2 // with a line end
)

// KeyFromFile reads a key's text from a file, as evurl.ParseKey takes it. It fails
// with ErrKey.
func KeyFromFile(path string, e evurl.KeyEncoding) (cipher.Key, error) {
	f, err := os.Open(path)
	if err != nil {
		return cipher.Key{}, unreadable(evurl.ErrKey, "the key file", err)
	}
	defer f.Close()
	return KeyFrom(f, e)
}

// KeyFrom reads a key's text to the end. It fails with ErrKey.
func KeyFrom(r io.Reader, e evurl.KeyEncoding) (cipher.Key, error) {
	text, err := readAll(r, maxKey, evurl.ErrKey, "the key's text")
	if err != nil {
		return cipher.Key{}, err
	}
	defer clear(text)
	return evurl.ParseKey(text, e)
}

// KeyFromEnv reads a key's text from an environment variable. It fails with ErrKey.
func KeyFromEnv(name string, e evurl.KeyEncoding) (cipher.Key, error) {
	text := os.Getenv(name)
	if text == "" {
		return cipher.Key{}, &evurl.Error{Code: evurl.ErrKey, Detail: "the environment variable of the key is not set, or empty"}
	}
	return evurl.ParseKey([]byte(text), e)
}

// readAll reads at most limit bytes, and fails when there are more.
func readAll(r io.Reader, limit int, code evurl.Code, name string) ([]byte, error) {
	// One buffer: io.ReadAll leaves smaller ones behind, with keys in them.
	buffer := make([]byte, limit+1)
	n, err := io.ReadFull(r, buffer)
	data := buffer[:n]
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		clear(data)
		return nil, unreadable(code, name, err)
	}
	if n > limit {
		clear(data)
		return nil, &evurl.Error{Code: code, Detail: name + " is longer than " + strconv.Itoa(limit) + " bytes"}
	}
	return data, nil
}

// unreadable says why a file cannot be read, and not its path: a key that was
// passed for a path by mistake would be printed.
func unreadable(code evurl.Code, name string, err error) error {
	reason := "cannot be read"
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = "does not exist"
	case errors.Is(err, fs.ErrPermission):
		reason = "may not be read"
	}
	return &evurl.Error{Code: code, Detail: name + " " + reason}
}
