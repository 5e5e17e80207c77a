package evurl

import (
	"strconv"
	"strings"
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
	// PHPSalts takes, under CTR and CBC, salts of other lengths than 16 as
	// PHP's OpenSSL does: a short one is filled up with NUL, a long one is cut.
	// Java refuses them. For EVURLs that are out there: fix who builds them.
	PHPSalts bool
	// OldPayloads takes TimeStamp and Nonce for timestamp and nonce, as older
	// clients spell them.
	OldPayloads bool
}

// Freshness says what is known of an EVURL's age.
type Freshness uint8

const (
	// Unchecked: freshness was turned off.
	Unchecked Freshness = iota
	// Advisory: the timestamp is within the ten minutes, but nothing
	// authenticates it. Whoever saw the URL may have rewritten it; single use
	// must not rely on it.
	Advisory
	// Checked: the timestamp is within the ten minutes, and authenticated.
	Checked
)

// String returns "unchecked", "advisory" or "checked".
func (f Freshness) String() string {
	switch f {
	case Advisory:
		return "advisory"
	case Checked:
		return "checked"
	}
	return "unchecked"
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
	Freshness     Freshness // never more than Advisory without Authenticated
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
	p := parts{anySalt: o.PHPSalts}
	if p.parse(text) {
		a.compare(&p)
	}
	if err := a.verdict(&p, &o); err != nil {
		return Opened{}, err
	}
	found := a.decrypt(&p, &o, false)
	if found.fits == nil {
		return Opened{}, found.err()
	}
	opened := found.opened()
	opened.Redirect, opened.Air = p.redirect, p.air
	age, err := o.checkAge(opened.Timestamp)
	if err != nil {
		return Opened{}, err
	}
	opened.Freshness = age
	if age == Checked && !opened.Authenticated {
		opened.Freshness = Advisory
	}
	return opened, nil
}

// compare adds a finding if the URL is not of this account: nothing in the
// ciphertext binds it to one. What is faulty by itself is not compared.
func (a *Account) compare(p *parts) {
	endpoint := p.endpoint
	if rest, ok := strings.CutPrefix(endpoint, schemeHTTP); ok && checkScheme(endpoint) == lintHTTP {
		endpoint = schemeHTTPS + rest
	}
	if a.endpoint != "" && endpoint != "" && a.endpoint != endpoint {
		p.findings.add(lintOtherEndpoint, whereURL, 0)
	}
	if a.accessKey != "" && p.accessKey != "" && a.accessKey != p.accessKey {
		p.findings.add(lintOtherAccessKey, whereURL, p.keyAt)
	}
}

// verdict returns the first error, in the order of the codes, that needs no key.
func (a *Account) verdict(p *parts, o *OpenOptions) error {
	worst := p.findings.worst()
	if worst.id != 0 && worst.code() < ErrSalt {
		return worst.err()
	}
	if worst.code() != ErrSalt && !a.takesSalt(len(p.salt), o) {
		worst = finding{lintSaltLength, paramSalt, p.at[1]}
	}
	if worst.id == lintSaltLength {
		worst.id = lintSaltOfAccount
		if !a.takesSalt(len(p.salt), &OpenOptions{PHPSalts: true}) {
			worst.id = lintSaltOfGCM
		}
		l := &lints[worst.id]
		return fail(ErrSalt, paramSalt+" has "+strconv.Itoa(len(p.salt))+" bytes: "+l.what+"; "+l.cure)
	}
	if worst.id != 0 {
		return worst.err()
	}
	if p.redirect != "" && !a.allowsRedirect(p.redirect) {
		return finding{a.refusesRedirect(p.redirect), paramRedirect, p.at[2]}.err()
	}
	return nil
}

// takesSalt reports whether any key takes a salt of n bytes.
func (a *Account) takesSalt(n int, o *OpenOptions) bool {
	for i := range a.keys {
		if algorithm := a.keys[i].cipher.Algorithm(); algorithm.TakesSalt(n) || o.PHPSalts && algorithm != cipher.GCM {
			return true
		}
	}
	return false
}

// appendIV appends the IV that a salt stands for under an algorithm: its own
// bytes, or what PHP makes of them.
func (o *OpenOptions) appendIV(dst []byte, a cipher.Algorithm, salt string) []byte {
	n := a.SaltLength()
	if !o.PHPSalts || a == cipher.GCM || len(salt) == n {
		return append(dst, salt...)
	}
	dst = append(dst, salt[:min(len(salt), n)]...)
	for len(dst) < n {
		dst = append(dst, 0)
	}
	return dst
}

// decrypted is what came of trying the keys.
type decrypted struct {
	fits    *accountKey // nil where none does
	content payload
	// recognised tells, for Inspect alone, that a key opens something which is
	// no payload: GCM's tag holds, or it begins as a payload does.
	recognised bool
	// failed is what a Cipher failed with that was none of the ciphertext's fault.
	failed error
}

// err is why no key fits.
func (d *decrypted) err() error {
	if d.failed != nil {
		return d.failed
	}
	return errDecrypt
}

// decrypt tries every key that takes the salt, whichever fits: a key fits when
// decryption and the whole parse succeed. Padding alone fits a wrong key once
// in 255 times, and under CTR everything decrypts. All the keys are tried also
// when one has fitted, so that time does not tell which; nothing else may depend
// on what came out, but to explain it to a developer.
func (a *Account) decrypt(p *parts, o *OpenOptions, explain bool) (d decrypted) {
	s := scratches.Get().(*scratch)
	defer s.release()
	for i := range a.keys {
		// A Cipher that was waited for may have let somebody close the account.
		if err := a.check(); err != nil {
			return decrypted{failed: err}
		}
		k := &a.keys[i]
		s.drawn = o.appendIV(s.drawn[:0], k.cipher.Algorithm(), p.salt)
		s.payload = s.payload[:0]
		plaintext, good, err := k.cipher.OpenUnverified(s.payload, s.drawn, p.data)
		if err != nil {
			if !doesNotOpen(err) {
				d.failed = err
			}
			continue
		}
		s.payload = plaintext
		content, parsed := parsePayload(plaintext, o.OldPayloads)
		if good != 1 || !parsed || d.fits != nil {
			if explain {
				d.recognised = d.recognised || good == 1 && (k.cipher.Algorithm().Authenticated() || beginsAsPayload(plaintext))
			}
			continue
		}
		d.fits, d.content = k, content
	}
	return d
}

func (d *decrypted) opened() Opened {
	a := d.fits.cipher.Algorithm()
	return Opened{
		CorrelationID: d.content.correlationID, Timestamp: d.content.made(), Nonce: d.content.nonce, Fields: d.content.fields,
		Authenticated: a.Authenticated(), Algorithm: a, KeyID: d.fits.id,
	}
}

// checkAge holds a timestamp against the clock.
func (o *OpenOptions) checkAge(made time.Time) (Freshness, error) {
	if o.AnyAge {
		return Unchecked, nil
	}
	age, tolerance := o.age(made)
	switch {
	case age < -tolerance:
		return 0, fail(ErrNotYet, "made "+seconds(-age)+" after the clock: is it UTC?")
	case age > Lifetime+tolerance:
		return 0, fail(ErrExpired, "made "+seconds(age)+" ago, valid for "+seconds(Lifetime))
	}
	return Checked, nil
}

// age returns how long ago it was by the clock of the options, and what clocks
// may differ by.
func (o *OpenOptions) age(made time.Time) (age, tolerance time.Duration) {
	now, tolerance := o.Now, o.Tolerance
	if now.IsZero() {
		now = systemNow()
	}
	if tolerance == 0 {
		tolerance = DefaultTolerance
	}
	// Neither a sum of them nor the age's opposite may overflow.
	return max(now.Sub(made), -1<<63+1), min(max(tolerance, 0), maxTolerance)
}

func seconds(d time.Duration) string {
	return strconv.FormatInt(int64(d/time.Second), 10) + " s"
}
