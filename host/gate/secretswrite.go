package gate

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

var errNotWritten = errors.New("the file of secrets cannot be written")

// WriteFile writes a file of secrets for this user alone, beside the old one,
// and puts it in its place in one step: who reads gets the one or the other,
// whole. Errors: what is wrong with f, for secrets that are valid by now; a file
// that cannot be written, and then the old one stays.
func WriteFile(path string, f File) error {
	if _, err := f.secrets(time.Now()); err != nil {
		return err
	}
	data, err := json.MarshalIndent(f.written(), "", "  ")
	if err != nil {
		return err
	}
	if len(data) >= maxFile {
		return errors.New("the file of secrets would have more than 4 MiB")
	}
	return replaceFile(path, append(data, '\n'))
}

// written is the file with lists where it has none: null would not be read back.
func (f File) written() File {
	f.Merchants = append([]FileMerchant{}, f.Merchants...)
	for i := range f.Merchants {
		m := &f.Merchants[i]
		m.Secrets = append([]FileSecret{}, m.Secrets...)
	}
	return f
}

func replaceFile(path string, data []byte) error {
	out, err := os.CreateTemp(filepath.Dir(path), ".secrets-") // mode 0600
	if err != nil {
		return errors.New("the file of secrets cannot be made")
	}
	_, err = out.Write(data)
	if err = errors.Join(err, out.Sync(), out.Close()); err == nil {
		err = os.Rename(out.Name(), path)
	}
	if err != nil {
		_ = os.Remove(out.Name())
		return errNotWritten
	}
	// So that it is the new one after a loss of power, too. Where a folder cannot
	// be synced it is the old one or the new one, and whole.
	if dir, err := os.Open(filepath.Dir(path)); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
	return nil
}

// AddSecret adds a secret of a merchant to a file, which is made where there is
// none, and takes out those of the merchant that have ended. Who adds is alone:
// of two at the same time one may be lost. Errors: a secret that has ended, a
// third valid one, and those of ReadFile and WriteFile.
func AddSecret(path, merchantID string, s FileSecret) error {
	now := time.Now()
	ended := func(s FileSecret) bool { return !now.Before(s.Expires) }
	if ended(s) {
		return errEnded
	}
	f, err := ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	i := slices.IndexFunc(f.Merchants, func(m FileMerchant) bool { return m.MerchantID == merchantID })
	if i < 0 {
		f.Merchants = append(f.Merchants, FileMerchant{MerchantID: merchantID})
		i = len(f.Merchants) - 1
	}
	m := &f.Merchants[i]
	m.Secrets = slices.DeleteFunc(m.Secrets, ended)
	if len(m.Secrets) >= maxValid {
		return errors.New("this merchant has 2 valid secrets in the file, which are for a rotation; wait until one ends, or take one out")
	}
	m.Secrets = append(m.Secrets, s)
	return WriteFile(path, f)
}
