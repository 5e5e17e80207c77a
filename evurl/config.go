package evurl

import (
	"strconv"

	"github.com/evurl/edge/cipher"
)

// Status says what a key of an account is used for. The zero value is none.
type Status uint8

const (
	Primary  Status = iota + 1 // builds, and opens; exactly one
	Enabled                    // opens
	Disabled                   // is kept, and does nothing
)

var statuses = [...]string{Primary: "primary", Enabled: "enabled", Disabled: "disabled"}

// ParseStatus reads "primary", "enabled" or "disabled". It fails with ErrKey.
func ParseStatus(name string) (Status, error) {
	for s := Primary; s <= Disabled; s++ {
		if statuses[s] == name {
			return s, nil
		}
	}
	return 0, fail(ErrKey, "status is not one of primary, enabled, disabled")
}

func (s Status) String() string {
	if s < Primary || s > Disabled {
		return "invalid"
	}
	return statuses[s]
}

// KeyConfig is one key of an account. A key belongs to one algorithm: a GCM
// ciphertext without its tag opens under CTR.
type KeyConfig struct {
	ID        string // at most 64 characters; one key alone needs none
	Status    Status
	Algorithm cipher.Algorithm
	Key       cipher.Key
	// Cipher stands in the place of Key where the key is held elsewhere. That the
	// same bytes are another key's, too, cannot be seen of it.
	Cipher Cipher
}

// Config is what onboarding gave. [New] checks it and makes an [Account] of it.
type Config struct {
	// Endpoint is the URL before the ClientAccessKey, with its last slash:
	// "https://mi-sbox.dnlsrv.com/msbox/id/". https, or http to loopback.
	// Build needs it; Open compares it when it is given.
	Endpoint string
	// ClientAccessKey tells whose URL it is: at most 256 characters. Build
	// needs it; Open compares it when it is given.
	ClientAccessKey string
	// Keys, at most 16, exactly one of them primary.
	Keys []KeyConfig
	// Redirects is an allow-list, compared as text. Empty: any https URL.
	// http to loopback has to stand in it.
	Redirects []string
	// SaltLength in bytes, for GCM alone: 12 or 16. 0 is the algorithm's own,
	// 12 under GCM. With 12, [RotateKey] warns after [RotateAfter] EVURLs.
	SaltLength int
}

// check returns the first thing that is wrong.
func (c *Config) check() error {
	if err := c.checkAddress(); err != nil {
		return err
	}
	if err := c.checkKeys(); err != nil {
		return err
	}
	return c.checkRedirects()
}

func (c *Config) checkAddress() error {
	if n := len(c.Endpoint); n > maxEndpoint {
		return tooLong(ErrAccount, "endpoint", n, maxEndpoint, "bytes")
	}
	if c.Endpoint != "" {
		if id, offset := checkEndpoint(c.Endpoint); id != 0 {
			return fail(ErrAccount, "endpoint at byte "+strconv.Itoa(offset)+": "+lints[id].what)
		}
		if c.Endpoint[len(c.Endpoint)-1] != '/' {
			return fail(ErrAccount, "endpoint does not end with /")
		}
	}
	// Four bytes are the most that a character has.
	if n := len(c.ClientAccessKey); n > 4*MaxClientAccessKey {
		return tooLong(ErrAccount, "clientAccessKey", n, 4*MaxClientAccessKey, "bytes")
	}
	if isMaskedText(c.ClientAccessKey) {
		return fail(ErrAccount, "clientAccessKey is a masked secret, as documentation shows it (sha512-…): it is never usable")
	}
	if c.ClientAccessKey != "" && !isAccessKey(c.ClientAccessKey) {
		return fail(ErrAccount, "clientAccessKey is not 1 to 256 characters of UTF-8, or is . or ..")
	}
	return nil
}

func (c *Config) checkKeys() error {
	if len(c.Keys) == 0 {
		return fail(ErrKey, "an account needs a key")
	}
	if n := len(c.Keys); n > MaxKeys {
		return tooLong(ErrKey, "keys", n, MaxKeys, "entries")
	}
	primary := -1
	for i := range c.Keys {
		if err := c.checkKey(i); err != nil {
			return err
		}
		if c.Keys[i].Status == Primary {
			if primary >= 0 {
				return fail(ErrKey, "more than one primary key")
			}
			primary = i
		}
	}
	if primary < 0 {
		return fail(ErrKey, "no primary key")
	}
	return c.checkSaltLength(c.Keys[primary].Algorithm)
}

// checkKey checks key i by itself and against those before it.
func (c *Config) checkKey(i int) error {
	k, at := &c.Keys[i], "key "+strconv.Itoa(i+1)
	switch {
	case k.Status < Primary || k.Status > Disabled:
		return fail(ErrKey, at+": no status")
	case k.Algorithm < cipher.CTR || k.Algorithm > cipher.GCM:
		return fail(ErrKey, at+": no algorithm; it is one of AES/CTR/NoPadding, AES/CBC/PKCS5Padding, AES/GCM/NoPadding")
	case k.Cipher == nil && k.Key.Size() == 0:
		return fail(ErrKey, at+": no key")
	case k.Cipher != nil && k.Key.Size() > 0:
		return fail(ErrKey, at+": a key, and a cipher in its place")
	case k.Cipher != nil && k.Cipher.Algorithm() != k.Algorithm:
		return fail(ErrKey, at+": a cipher of another algorithm")
	case len(k.ID) > maxKeyID:
		return tooLong(ErrKey, at+": id", len(k.ID), maxKeyID, "bytes")
	case k.ID == "" && len(c.Keys) > 1:
		return fail(ErrKey, at+": several keys need ids")
	}
	for j := range i {
		if c.Keys[j].ID == k.ID {
			return fail(ErrKey, at+": an id given twice")
		}
		if k.Cipher == nil && c.Keys[j].Key.Equal(k.Key) {
			return fail(ErrKey, at+": the same bytes as key "+strconv.Itoa(j+1)+"; a key belongs to one algorithm and stands once")
		}
	}
	return nil
}

func (c *Config) checkSaltLength(a cipher.Algorithm) error {
	if c.SaltLength != 0 && !a.TakesSalt(c.SaltLength) {
		return fail(ErrAccount, "saltLength "+strconv.Itoa(c.SaltLength)+" does not fit "+a.String())
	}
	return nil
}

func (c *Config) checkRedirects() error {
	if n := len(c.Redirects); n > MaxRedirects {
		return tooLong(ErrAccount, "redirects", n, MaxRedirects, "entries")
	}
	total := 0
	for i, r := range c.Redirects {
		total += len(r)
		if len(r) > maxRedirect || total > maxRedirectList {
			return fail(ErrAccount, "redirects: entry "+strconv.Itoa(i+1)+" makes the list too long")
		}
		if ok, _ := checkRedirect(r); !ok {
			return fail(ErrAccount, "redirects: entry "+strconv.Itoa(i+1)+" is not an https URL with a plain host")
		}
	}
	return nil
}
