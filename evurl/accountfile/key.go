package accountfile

import (
	"io"
	"os"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/secretfile"
)

// maxKey is the most that is read of a key's text: a line end and more than a
// key's text may have, so that what is too long is named as such.
const maxKey = 4*evurl.MaxKeyText + 2

// KeyFromFile reads a key's text from a file, by the rules of [Reader], as
// evurl.ParseKey takes it. It fails with ErrKey.
func KeyFromFile(path string, e evurl.KeyEncoding) (cipher.Key, error) {
	return Reader{}.KeyFromFile(path, e)
}

// KeyFrom reads a key's text to the end. It fails with ErrKey.
func KeyFrom(r io.Reader, e evurl.KeyEncoding) (cipher.Key, error) {
	text, err := secretfile.ReadAll(r, maxKey)
	if err != nil {
		return cipher.Key{}, &evurl.Error{Code: evurl.ErrKey, Detail: "the key's text " + err.Error()}
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
