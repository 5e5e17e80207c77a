package credentials

import (
	"crypto/tls"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/evurl/edge/host/sandbox"
)

const (
	certificateFile    = "tls.crt"
	certificateKeyFile = "tls.key"
)

// Certificate returns the certificate that the folder has, or makes one where
// it has none, or one that ends within a day or is not for all the names. It comes
// as PEM, too.
func Certificate(dir string, names []string) (c tls.Certificate, certificatePEM []byte, err error) {
	certificate, key := filepath.Join(dir, certificateFile), filepath.Join(dir, certificateKeyFile)
	if c, err = tls.LoadX509KeyPair(certificate, key); err == nil && fits(&c, names) {
		certificatePEM, err = os.ReadFile(certificate)
		return c, certificatePEM, err
	}
	c, certificatePEM, keyPEM, err := sandbox.Certificate(names...)
	if err != nil {
		return c, nil, err
	}
	if os.WriteFile(key, keyPEM, 0o600) != nil || os.WriteFile(certificate, certificatePEM, 0o600) != nil {
		return c, nil, errors.New("the certificate cannot be kept in the folder of credentials")
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
