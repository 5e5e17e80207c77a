package evurl

import (
	"strconv"
	"time"

	"github.com/evurl/edge/cipher"
)

// Lifetime is how long an EVURL is valid: ten minutes, documented by the platform.
const Lifetime = 10 * time.Minute

// DefaultTolerance is what two clocks may differ by. The platform publishes
// no number: this one is ours.
const DefaultTolerance = 30 * time.Second

// maxTolerance leaves room for a sum.
const maxTolerance = 1 << 62

// OpenOptions change how an EVURL is opened. The zero value is what a server
// wants: the system's clock, ten minutes, 30 seconds of tolerance.
type OpenOptions struct {
	// Now is the clock. Zero is the system's.
	Now time.Time
	// Tolerance widens the ten minutes at both ends. 0 is DefaultTolerance,
	// less than 0 is none.
	Tolerance time.Duration
	// AnyAge turns freshness off, for old EVURLs and for vectors.
	AnyAge bool
}

// Opened is what an EVURL says to one who has its key.
type Opened struct {
	CorrelationID string
	Timestamp     time.Time // UTC
	Nonce         string
	Fields        []Field // nil where there are none
	Redirect      string  // not protected by the encryption; "" where it is not given
	Air           Air     // not protected by the encryption
	// Authenticated tells whether a change on the way would have been
	// noticed. Where it is false, whoever saw the URL may have rewritten what
	// stands above, timestamp and correlation id too, without the key.
	Authenticated bool
	Algorithm     cipher.Algorithm
	KeyID         string // of the key that fits
}

// Open reads an EVURL back: parameters, then every enabled key, then freshness.
//
// Errors, in the order in which they are looked for: ErrSize, ErrURL,
// ErrParameter, ErrEncoding, ErrSalt, ErrRedirect, ErrDecrypt, ErrNotYet,
// ErrExpired; and ErrAccount when the account is closed. They help a
// developer. Whoever sent the URL gets one answer to all of them: told apart,
// they give away a CTR payload in some eighty queries.
func (a *Account) Open(text string, o OpenOptions) (Opened, error) {
	if err := a.check(); err != nil {
		return Opened{}, err
	}
	var p parts
	if p.parse(text) {
		a.compare(&p)
	}
	if err := a.verdict(&p); err != nil {
		return Opened{}, err
	}
	opened, ok := a.decrypt(&p)
	if !ok {
		return Opened{}, errDecrypt
	}
	opened.Redirect, opened.Air = p.redirect, p.air
	if err := o.checkAge(opened.Timestamp); err != nil {
		return Opened{}, err
	}
	return opened, nil
}

// compare adds a finding where the URL is not of this account: nothing in the
// ciphertext binds it to one.
func (a *Account) compare(p *parts) {
	if a.endpoint != "" && a.endpoint != p.endpoint {
		p.findings.add(lintOtherEndpoint, whereURL, 0)
	}
	if a.accessKey != "" && a.accessKey != p.accessKey {
		p.findings.add(lintOtherAccessKey, whereURL, len(p.endpoint))
	}
}

// verdict returns the first error, in the order of the codes, that needs no key.
func (a *Account) verdict(p *parts) error {
	worst := p.findings.worst()
	if worst.id != 0 && worst.code() <= ErrSalt {
		return worst.err()
	}
	if !a.takesSalt(len(p.salt)) {
		return fail(ErrSalt, paramSalt+" has "+strconv.Itoa(len(p.salt))+" bytes, which fits no key of the account")
	}
	if worst.id != 0 {
		return worst.err()
	}
	if p.redirect != "" && !a.allowsRedirect(p.redirect) {
		return fail(ErrRedirect, "not on the account's list")
	}
	return nil
}

// takesSalt tells whether any key takes a salt of n bytes.
func (a *Account) takesSalt(n int) bool {
	for i := range a.keys {
		if a.keys[i].cipher.Algorithm().TakesSalt(n) {
			return true
		}
	}
	return false
}

// decrypt tries every key that takes the salt, whichever fits: a key fits when
// decryption and the whole parse succeed. Padding alone fits a wrong key once
// in 255 times, and under CTR everything decrypts.
func (a *Account) decrypt(p *parts) (o Opened, found bool) {
	s := scratches.Get().(*scratch)
	defer s.release()
	salt := []byte(p.salt)
	for i := range a.keys {
		k := &a.keys[i]
		s.payload = s.payload[:0]
		plaintext, good, err := k.cipher.OpenUnverified(s.payload, salt, p.data)
		if err != nil {
			continue
		}
		s.payload = plaintext
		content, parsed := parsePayload(plaintext)
		if good != 1 || !parsed || found {
			continue
		}
		found = true
		o = content.opened()
		o.KeyID, o.Algorithm = k.id, k.cipher.Algorithm()
		o.Authenticated = o.Algorithm.Authenticated()
	}
	return o, found
}

func (p *payload) opened() Opened {
	t, _ := parseTimestamp(p.timestamp)
	return Opened{CorrelationID: p.correlationID, Timestamp: t, Nonce: p.nonce, Fields: p.fields}
}

// checkAge holds a timestamp against the clock.
func (o *OpenOptions) checkAge(made time.Time) error {
	if o.AnyAge {
		return nil
	}
	now, tolerance := o.Now, o.Tolerance
	if now.IsZero() {
		now = systemNow()
	}
	if tolerance == 0 {
		tolerance = DefaultTolerance
	}
	age, tolerance := now.Sub(made), min(max(tolerance, 0), maxTolerance)
	switch {
	case age < -tolerance:
		return fail(ErrNotYet, "made "+seconds(made.Sub(now))+" after the clock: is it UTC?")
	case age > Lifetime+tolerance:
		return fail(ErrExpired, "made "+seconds(age)+" ago, valid for "+seconds(Lifetime))
	}
	return nil
}

func seconds(d time.Duration) string {
	return strconv.FormatInt(int64(d/time.Second), 10) + " s"
}
