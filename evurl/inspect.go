package evurl

import "github.com/evurl/edge/evurl/internal/percent"

// Inspection is what an EVURL says without a key. A part that is missing, or whose
// lints say that it cannot be read, is empty.
type Inspection struct {
	Endpoint        string // with its last /
	ClientAccessKey string // decoded
	Data            []byte // the ciphertext; nil if it is missing or does not decode
	CipherSalt      string
	Redirect        string // "" if it is not given
	Air             Air
	Lints           []Lint // nil if nothing is wrong
}

// EVURL writes the EVURL again as Build would: parameters in its order, each escaped
// its way. Of an Inspection without lints it says what the inspected text says.
func (in *Inspection) EVURL() string {
	out := append([]byte(in.Endpoint), percent.Append(nil, in.ClientAccessKey)...)
	out = append(out, "?"+paramData+"="...)
	return string(appendURL(out, in.Data, []byte(in.CipherSalt), percent.Append(nil, in.Redirect), in.Air))
}

// Inspect reads an EVURL without a key and reports everything that is wrong with
// it: what Open would refuse, where it is, and what to do about it. What only a key
// can show, such as a timestamp in another zone, [Account.Inspect] reports.
//
// A missing parameter is a lint like any other: with "missing-data" or
// "missing-salt" there is no EVURL, as in a later hop of the flow, but what there is
// has been looked at. Errors: ErrSize and ErrURL if the text is not a URL at all.
func Inspect(text string) (Inspection, error) {
	var p parts
	if !p.parse(text) {
		return Inspection{}, p.findings.worst().err()
	}
	return p.inspection(), nil
}

// Inspect is [Inspect] with an account: it also reports whether the EVURL is the
// account's, whether it opens, and what is wrong with its payload. The options say
// what time it is. Salts and payloads of older clients are opened in any case, and
// reported.
//
// Errors: those of Inspect, and ErrAccount when the account is closed. Like those
// of Open they are for a developer, not for the sender of the URL.
func (a *Account) Inspect(text string, o OpenOptions) (Inspection, error) {
	if err := a.check(); err != nil {
		return Inspection{}, err
	}
	var p parts
	if !p.parse(text) {
		return Inspection{}, p.findings.worst().err()
	}
	if err := a.explain(&p, &o); err != nil {
		return Inspection{}, err
	}
	return p.inspection(), nil
}

// explain adds what only the account can find. It fails if a Cipher fails.
func (a *Account) explain(p *parts, o *OpenOptions) error {
	a.compare(p)
	if p.redirect != "" && p.findings.of(paramRedirect) == 0 {
		if id := a.refusesRedirect(p.redirect); id != 0 {
			p.findings.more(id, paramRedirect, p.at[2])
		}
	}
	salt := p.findings.of(paramSalt)
	lenient := OpenOptions{PHPSalts: true, OldPayloads: true}
	if salt == 0 && p.seen[1] && !a.takesSalt(len(p.salt), &OpenOptions{}) {
		salt = lintSaltLength
		p.findings.more(salt, paramSalt, p.at[1])
	}
	if !a.takesSalt(len(p.salt), &lenient) {
		p.findings.replace(lintSaltLength, lintSaltOfGCM)
		return nil
	}
	if p.data == nil || !p.seen[1] || salt != 0 && salt != lintSaltLength {
		return nil // there is nothing to open
	}
	found := a.decrypt(p, &lenient, true)
	if found.fits == nil {
		p.findings.replace(lintSaltLength, lintSaltOfAccount)
		return p.explainClosed(&found)
	}
	if salt == 0 && !found.fits.cipher.Algorithm().TakesSalt(len(p.salt)) {
		p.findings.more(lintSaltLength, paramSalt, p.at[1])
	}
	p.findings.replace(lintSaltLength, lintSaltPHP)
	if found.content.oldAt > 0 {
		p.findings.more(lintOldPayload, wherePayload, found.content.oldAt)
	}
	if id := o.lintAge(found.content.made()); id != 0 {
		p.findings.more(id, wherePayload, found.content.timestampAt)
	}
	return nil
}

// explainClosed adds why no key fits. It fails if a Cipher failed.
func (p *parts) explainClosed(found *decrypted) error {
	switch {
	case found.failed != nil:
		return found.failed
	case found.recognised:
		p.findings.more(lintNoPayload, wherePayload, 0)
	default:
		p.findings.more(lintClosed, paramData, p.at[0])
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
