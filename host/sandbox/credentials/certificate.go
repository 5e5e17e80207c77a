package credentials

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/evurl/edge/evurl/secretfile"
	"github.com/evurl/edge/host/sandbox"
)

const (
	certificateFile    = "tls.crt"
	certificateKeyFile = "tls.key"
)

// Certificate returns the certificate that the folder has, or makes one where
// it has none, or one that ends within a day or is not for all the names. It comes
// as PEM, too. Errors: a folder, tls.crt or tls.key that is not this user's alone,
// or is a link; such files are neither used nor written over.
func Certificate(dir string, names []string) (c tls.Certificate, certificatePEM []byte, err error) {
	if err := secretfile.Folder(dir, false); err != nil {
		return c, nil, fmt.Errorf("the folder of credentials %w", err)
	}
	certificatePEM, err = readOwn(dir, certificateFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return c, nil, err
	}
	keyPEM, err := readOwn(dir, certificateKeyFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return c, nil, err
	}
	defer clear(keyPEM)
	if c, err = tls.X509KeyPair(certificatePEM, keyPEM); err == nil && fits(&c, names) {
		return c, certificatePEM, nil
	}
	return replaceCertificate(dir, names)
}

func replaceCertificate(dir string, names []string) (tls.Certificate, []byte, error) {
	c, certificatePEM, keyPEM, err := sandbox.Certificate(names...)
	if err != nil {
		return c, nil, err
	}
	defer clear(keyPEM)
	err = secretfile.Replace(filepath.Join(dir, certificateKeyFile), keyPEM, nil)
	if err == nil {
		err = secretfile.Replace(filepath.Join(dir, certificateFile), certificatePEM, nil)
	}
	if err != nil {
		return c, nil, fmt.Errorf("the certificate in the folder of credentials %w", err)
	}
	return c, certificatePEM, nil
}

func fits(c *tls.Certificate, names []string) bool {
	if time.Until(c.Leaf.NotAfter) < 24*time.Hour {
		return false
	}
	for _, name := range names {
		if c.Leaf.VerifyHostname(name) != nil {
			return false
		}
	}
	return true
}
