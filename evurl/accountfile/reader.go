package accountfile

import (
	"errors"
	"path/filepath"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/secretfile"
)

// MaxFile is the most bytes that an account file may have.
const MaxFile = 256 << 10

// Reader reads accounts and keys from files, by the rules of package secretfile:
// regular files, or links to them, which belong to this user or to root, and
// which nobody else can write. The zero Reader is ready to use.
type Reader struct {
	// Warn is called for each file with a key in it that other users can read,
	// with a text that names the file's purpose and the command to run. nil
	// ignores such files.
	Warn func(text string)
	// Own refuses links, files of root, and files that other users can read.
	Own bool
}

// Load is the function of that name, with the reader's rules.
func (r Reader) Load(path string) (evurl.Config, error) {
	const name = "the account file"
	data, exposed, err := r.read(path, MaxFile)
	if err != nil {
		return evurl.Config{}, unreadable(evurl.ErrAccount, name, err)
	}
	defer clear(data)
	p := parser{Reader: r, dir: filepath.Dir(path)}
	c, err := p.parse(data)
	if exposed && p.hasKey {
		r.warn(name)
	}
	return c, err
}

// Parse is the function of that name, with the reader's rules for key files.
func (r Reader) Parse(data []byte, dir string) (evurl.Config, error) {
	p := parser{Reader: r, dir: dir}
	return p.parse(data)
}

// KeyFromFile is the function of that name, with the reader's rules.
func (r Reader) KeyFromFile(path string, e evurl.KeyEncoding) (cipher.Key, error) {
	const name = "the key file"
	text, exposed, err := r.read(path, maxKey)
	if err != nil {
		return cipher.Key{}, unreadable(evurl.ErrKey, name, err)
	}
	defer clear(text)
	if exposed {
		r.warn(name)
	}
	return evurl.ParseKey(text, e)
}

func (r Reader) read(path string, limit int) ([]byte, bool, error) {
	kind := secretfile.Named
	if r.Own {
		kind = secretfile.Own
	}
	return secretfile.Read(path, kind, limit)
}

// of returns a reader whose warnings begin with the name of a key.
func (r Reader) of(key string) Reader {
	if warn := r.Warn; warn != nil {
		r.Warn = func(text string) { warn(key + ": " + text) }
	}
	return r
}

func (r Reader) warn(name string) {
	if r.Warn != nil {
		r.Warn(name + " can be read by other users: run chmod 600 on it")
	}
}

// unreadable says why a file cannot be read, without its path: a key that was
// passed as a path by mistake would be printed.
func unreadable(code evurl.Code, name string, err error) error {
	detail := name + " " + err.Error()
	if errors.Is(err, secretfile.ErrNotRegular) {
		detail += "; a pipe can only be read as standard input"
	}
	return &evurl.Error{Code: code, Detail: detail}
}
