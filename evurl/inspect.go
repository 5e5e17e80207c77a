package evurl

// Inspection is what an EVURL says without a key.
type Inspection struct {
	Endpoint        string // with its last /
	ClientAccessKey string // decoded
	Data            []byte // the ciphertext; nil where it does not decode
	CipherSalt      string
	Redirect        string // "" where it is not given
	Air             Air
	Lints           []Lint // nil where nothing is wrong
}

// Inspect reads an EVURL without a key, and tells all that is wrong with it:
// what Open would refuse, where, and what to do about it.
//
// Errors: ErrSize and ErrURL where the text is no URL of this form, and
// ErrParameter where data or cipherSalt is missing: then there is no EVURL to
// speak of, as in a later hop of the flow. Everything else is a lint.
func Inspect(text string) (Inspection, error) {
	var p parts
	if !p.parse(text) {
		return Inspection{}, p.findings.worst().err()
	}
	if id := p.missing(); id != 0 {
		return Inspection{}, finding{id, whereQuery, len(text)}.err()
	}
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
	return in, nil
}
