package evurl

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/internal/percent"
)

// Account builds and opens the EVURLs of one customer. It is immutable and
// safe for any number of goroutines.
type Account struct {
	endpoint   string
	accessKey  string
	prefix     string // endpoint, ClientAccessKey and "?data="; "" where it cannot build
	keys       []accountKey
	primary    int
	saltLength int
	redirects  []listed
	rotateAt   uint64 // how many EVURLs it builds before it warns; 0 is any number
	built      atomic.Uint64
	closed     atomic.Bool
}

// listed is a redirect on an account's list, and how it stands in a URL.
type listed struct {
	text    string
	escaped []byte
}

// accountKey is a key that may open.
type accountKey struct {
	id     string
	cipher Cipher
}

// New checks a Config and prepares its keys. It keeps nothing of the Config:
// the caller may zero the keys. Errors: ErrAccount, ErrKey, and ErrUnsupported
// for a GCM key under GODEBUG=fips140=only (see package cipher).
func New(c Config) (*Account, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	a := &Account{
		endpoint:   strings.Clone(c.Endpoint),
		accessKey:  strings.Clone(c.ClientAccessKey),
		saltLength: c.SaltLength,
	}
	for _, r := range c.Redirects {
		a.redirects = append(a.redirects, listed{strings.Clone(r), percent.Append(nil, r)})
	}
	for i := range c.Keys {
		k := &c.Keys[i]
		if k.Status == Disabled {
			continue
		}
		t, err := k.transformation()
		if err != nil {
			return nil, err
		}
		if k.Status == Primary {
			a.primary = len(a.keys)
			if a.saltLength == 0 {
				a.saltLength = k.Algorithm.SaltLength()
			}
			if k.Algorithm == cipher.GCM && a.saltLength == cipher.GCM.SaltLength() {
				a.rotateAt = RotateAfter
			}
		}
		a.keys = append(a.keys, accountKey{strings.Clone(k.ID), t})
	}
	if a.endpoint != "" && a.accessKey != "" {
		a.prefix = a.endpoint + string(percent.Append(nil, a.accessKey)) + "?" + paramData + "="
	}
	return a, nil
}

// Close ends the account: what is asked of it afterwards fails with
// ErrAccount. It zeroes every Cipher. The module overwrites AES's round keys; the standard library's
// stay in memory until they are collected, and nobody can zero them.
func (a *Account) Close() error {
	if a != nil && !a.closed.Swap(true) {
		for i := range a.keys {
			a.keys[i].cipher.Zero()
		}
	}
	return nil
}

func (a *Account) check() error {
	if a == nil || a.closed.Load() {
		return fail(ErrAccount, "the account is closed")
	}
	return nil
}

// Count returns how many EVURLs Build has made for this Account. What other
// processes build under the same key it cannot know.
func (a *Account) Count() uint64 { return a.built.Load() }

// RotateAt returns how many EVURLs the Account builds before Built.Warning is
// [RotateKey]: [RotateAfter] under GCM with salts of 12, else 0, which is never.
func (a *Account) RotateAt() uint64 { return a.rotateAt }

// count counts an EVURL and returns the warning that it comes with.
func (a *Account) count() Warning {
	if n := a.built.Add(1); a.rotateAt > 0 && n >= a.rotateAt {
		return RotateKey
	}
	return ""
}

// Account prints nothing of itself: its fields lead to round keys.

func (*Account) String() string               { return "evurl.Account" + cipher.Redacted }
func (*Account) GoString() string             { return "evurl.Account" + cipher.Redacted }
func (*Account) MarshalJSON() ([]byte, error) { return []byte(`"` + cipher.Redacted + `"`), nil }

// allowsRedirect compares as text. Without a list every https URL is allowed.
func (a *Account) allowsRedirect(redirect string) bool {
	if len(a.redirects) > 0 {
		return a.listed(redirect) >= 0 // New has checked the list
	}
	ok, needsList := checkRedirect(redirect)
	return ok && !needsList
}

// refusesRedirect returns why allowsRedirect does not allow a redirect, or 0.
func (a *Account) refusesRedirect(redirect string) lintID {
	ok, needsList := checkRedirect(redirect)
	switch {
	case a.allowsRedirect(redirect):
		return 0
	case !ok && strings.HasPrefix(redirect, schemeHTTP):
		return lintRedirectHTTP
	case !ok:
		return lintRedirect
	case needsList && len(a.redirects) == 0:
		return lintRedirectLoopback
	}
	return lintRedirectList
}

// listed returns where on the list a redirect is, or -1.
func (a *Account) listed(redirect string) int {
	return slices.IndexFunc(a.redirects, func(l listed) bool { return l.text == redirect })
}

// escapedRedirect returns a redirect as it stands in a URL: what New prepared, or
// what it writes into the scratch.
func (a *Account) escapedRedirect(s *scratch, redirect string) []byte {
	if redirect == "" {
		return nil
	}
	if i := a.listed(redirect); i >= 0 {
		return a.redirects[i].escaped
	}
	s.redirect = percent.Append(s.redirect[:0], redirect)
	return s.redirect
}

// scratch holds what building and opening need in between. It goes back to
// the pool without what it held of a payload; the rest is in a URL anyway.
type scratch struct {
	entropy   entropy
	drawn     []byte // salt, nonce and correlation id, in this order
	payload   []byte
	sealed    []byte
	redirect  []byte
	out       []byte
	timestamp []byte
	clock     [timestampLength]byte // of timestamp
}

// stamp asks the clock.
func (s *scratch) stamp() { s.timestamp = appendTimestamp(s.clock[:0], systemNow()) }

// maxKept bounds a buffer in the pool: every use clears all of it.
const maxKept = 2048

// kept returns a buffer for the next use.
func kept(b []byte) []byte {
	if cap(b) > maxKept {
		return nil
	}
	return b[:0]
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func (s *scratch) release() {
	s.forget()
	scratches.Put(s)
}

// forget makes it ready for the next.
func (s *scratch) forget() {
	s.entropy.drop()
	clear(s.drawn[:cap(s.drawn)])
	clear(s.payload[:cap(s.payload)])
	s.drawn, s.payload = kept(s.drawn), kept(s.payload)
	s.sealed, s.out, s.redirect = kept(s.sealed), kept(s.out), kept(s.redirect)
}
