package gate

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/evurl/edge/evurl/secretfile"
)

// WriteFile writes a file of secrets for this user alone, beside the old one,
// and puts it in its place in one step: whoever reads gets the one or the other,
// whole. With [OthersMayRead] the new file has the mode and the group of the old
// one. Errors: what is wrong with f, for secrets that are valid by now; a link;
// a file that cannot be written. The old file is then unchanged.
func WriteFile(path string, f File, options ...FileOption) error {
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
	var like fs.FileInfo
	if slices.Contains(options, OthersMayRead) {
		like, _ = os.Lstat(path) // nil if there is none
	}
	if err := secretfile.Replace(path, append(data, '\n'), like); err != nil {
		return fmt.Errorf("the file of secrets %w", err)
	}
	return nil
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

// AddSecret adds a secret of a merchant to a file, which is made where there is
// none, and takes out those of the merchant that have ended. Who adds is alone:
// of two at the same time one may be lost. Errors: a secret that has ended, a
// third valid one, and those of ReadFile and WriteFile.
func AddSecret(path, merchantID string, s FileSecret, options ...FileOption) error {
	now := time.Now()
	ended := func(s FileSecret) bool { return !now.Before(s.Expires) }
	if ended(s) {
		return errEnded
	}
	f, err := ReadFile(path, options...)
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
	return WriteFile(path, f, options...)
}
