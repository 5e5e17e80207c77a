package gate

import (
	"crypto/tls"
	"errors"
)

// TLSConfig returns a copy of base, or of an empty one for nil, that takes
// TLS 1.2 or above, as the platform does. A config that base.GetConfigForClient
// returns takes the place of the whole one in a handshake, and with it of a
// floor: it gets the floor, too. Errors: MaxVersion below 1.2.
func TLSConfig(base *tls.Config) (*tls.Config, error) {
	if base == nil {
		base = &tls.Config{}
	}
	if base.MaxVersion != 0 && base.MaxVersion < tls.VersionTLS12 {
		return nil, errors.New("MaxVersion is below TLS 1.2")
	}
	c := base.Clone()
	c.MinVersion = max(c.MinVersion, tls.VersionTLS12)
	if inner := base.GetConfigForClient; inner != nil {
		c.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			chosen, err := inner(hello)
			if chosen == nil || err != nil {
				return nil, err
			}
			return TLSConfig(chosen)
		}
	}
	return c, nil
}
