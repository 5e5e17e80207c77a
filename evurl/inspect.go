package evurl

import "github.com/evurl/edge/evurl/internal/percent"

// Inspection is what an EVURL says to one who has no key.
type Inspection struct {
	Endpoint        string // with its last /
	ClientAccessKey string // decoded
	Data            []byte // the ciphertext; nil where it does not decode
	CipherSalt      string
	Redirect        string // "" where it is not given
	Air             Air
	Lints           []Lint // nil where nothing is wrong
}

// EVURL writes the EVURL again, as Build would have: parameters in its order,
// each escaped in its way. What has no lint says the same as what was inspected.
func (in *Inspection) EVURL() string {
	out := append([]byte(in.Endpoint), percent.Append(nil, in.ClientAccessKey)...)
	out = append(out, "?"+paramData+"="...)
	return string(appendURL(out, in.Data, []byte(in.CipherSalt), percent.Append(nil, in.Redirect), in.Air))
}

// Inspect reads an EVURL without a key, and tells all that is wrong with it:
// what Open would refuse, where, and what to do about it. What only a key can
// show, a timestamp of another zone above all, [Account.Inspect] tells.
//
// Errors: ErrSize and ErrURL where the text is no URL of this form, and
// ErrParameter where data or cipherSalt is missing: then there is no EVURL to
// speak of, as in a later hop of the flow. Everything else is a lint.
func Inspect(text string) (Inspection, error) {
	var p parts
	if err := p.inspect(text); err != nil {
		return Inspection{}, err
	}
	return p.inspection(), nil
}

// Inspect is [Inspect] for who has the account: it tells, too, whose URL it is
// not, whether it opens, and what is wrong with its payload. Options say what
// the clock is; salts and payloads of older clients are looked into in any
// case, and told.
//
// Errors: those of Inspect, and ErrAccount when the account is closed. Like
// those of Open they are for a developer, and not for who sent the URL.
func (a *Account) Inspect(text string, o OpenOptions) (Inspection, error) {
	if err := a.check(); err != nil {
		return Inspection{}, err
	}
	var p parts
	if err := p.inspect(text); err != nil {
		return Inspection{}, err
	}
	if err := a.explain(&p, &o); err != nil {
		return Inspection{}, err
	}
	return p.inspection(), nil
}

// explain adds what the account has to say. It fails where a Cipher does.
func (a *Account) explain(p *parts, o *OpenOptions) error {
	a.compare(p)
	if p.redirect != "" && p.findings.of(paramRedirect) == 0 && !a.allowsRedirect(p.redirect) {
		p.findings.more(lintRedirectList, paramRedirect, p.at[2])
	}
	salt := p.findings.of(paramSalt)
	lenient := OpenOptions{PHPSalts: true, OldPayloads: true}
	if salt == 0 && !a.takesSalt(len(p.salt), &OpenOptions{}) {
		salt = lintSaltLength
		p.findings.more(salt, paramSalt, p.at[1])
	}
	if p.data == nil || salt != 0 && salt != lintSaltLength || !a.takesSalt(len(p.salt), &lenient) {
		return nil // there is nothing to open
	}
	found := a.decrypt(p, &lenient, true)
	switch {
	case found.fits == nil && found.failed != nil:
		return found.failed
	case found.fits == nil && found.recognised:
		p.findings.more(lintNoPayload, wherePayload, 0)
		return nil
	case found.fits == nil:
		p.findings.more(lintClosed, paramData, p.at[0])
		return nil
	case salt == 0 && !found.fits.cipher.Algorithm().TakesSalt(len(p.salt)):
		p.findings.more(lintSaltLength, paramSalt, p.at[1])
	}
	if found.content.oldAt > 0 {
		p.findings.more(lintOldPayload, wherePayload, found.content.oldAt)
	}
	if id := o.lintAge(found.content.made()); id != 0 {
		p.findings.more(id, wherePayload, found.content.timestampAt)
	}
	return nil
}

// inspect reads an EVURL, or fails where there is none.
func (p *parts) inspect(text string) error {
	if !p.parse(text) {
		return p.findings.worst().err()
	}
	if id := p.missing(); id != 0 {
		return finding{id, whereQuery, len(text)}.err()
	}
	return nil
}

func (p *parts) inspection() Inspection {
	in := Inspection{
		Endpoint:        p.endpoint,
		ClientAccessKey: p.accessKey,
		Data:            p.data,
		CipherSalt:      p.salt,
		Redirect:        p.redirect,
		Air:             p.air,
	}
	for _, f := range p.findings {
		in.Lints = append(in.Lints, f.lint())
	}
	return in
}
