package evurl

import (
	"strconv"
	"unicode/utf8"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/internal/base64"
	"github.com/evurl/edge/evurl/internal/chosen"
)

// Request is what one EVURL is built from. The zero Request is a good one.
type Request struct {
	// CorrelationID is unique to the transaction: 8 to 80 characters. "" has
	// one made, of 22 characters. It is phoneIdResult's associationKey.
	CorrelationID string
	// Redirect is where the device goes afterwards: https, and on the
	// account's list if it has one. "" leaves the parameter out.
	Redirect string
	// Air allows an HTTPS to HTTP redirect. By default the parameter is left out.
	Air Air
	// Fields are further names and values of the payload, in this order.
	Fields []Field
}

// Built is a new EVURL.
type Built struct {
	EVURL         string // to be opened once, within ten minutes, by the phone
	CorrelationID string // the one given, or the one made
	// Warning is RotateKey where the account has built so many under one key
	// that it should be rotated, else "". The EVURL is good all the same.
	Warning Warning
}

// Warning is what comes with an EVURL that is good.
type Warning string

// RotateKey comes with every EVURL from number [RotateAfter] on that an
// account builds under GCM with salts of 12 characters: two of them share one
// with a probability of 1.7e-10 by then, which grows with the square of the
// number. Make another key the primary one, or set the salt's length to 16.
const RotateKey Warning = "rotate-key"

// RotateAfter is how many EVURLs, built under one GCM key with salts of 12, are
// so few that nobody needs to count: 2^20.
const RotateAfter = 1 << 20

// Build makes an EVURL under the account's primary key. Salt, nonce and
// timestamp, and the correlation id if none is given, come from the system.
//
// Errors: ErrAccount where endpoint or ClientAccessKey is missing or the
// account is closed, ErrParameter, ErrRedirect, ErrSize.
func (a *Account) Build(req Request) (Built, error) {
	s := scratches.Get().(*scratch)
	defer s.release()
	s.stamp()
	id, err := a.build(s, &req)
	if err != nil {
		return Built{}, err
	}
	built := s.built(id)
	built.Warning = a.count()
	return built, nil
}

// built makes one string of URL and correlation id, of which both are parts.
func (s *scratch) built(id []byte) Built {
	n := len(s.out)
	text := string(append(s.out, id...))
	return Built{EVURL: text[:n], CorrelationID: text[n:]}
}

// Batch builds one EVURL after the other for a caller who has room for them. It is
// for one goroutine, and asks the clock once for 128 of them.
type Batch struct {
	account *Account
	scratch *scratch
	n       int
}

// perStamp is how many EVURLs share a timestamp: fewer than a millisecond's.
const perStamp = 128

// Batch begins one. The caller ends it by Close.
func (a *Account) Batch() Batch { return Batch{a, scratches.Get().(*scratch), 0} }

// AppendBuild is [Account.Build], but for the warning: it appends the EVURL to dst,
// and the correlation id to id, and keeps neither. It counts, and leaves it to the
// caller to look at [Account.Count].
func (b *Batch) AppendBuild(dst, id []byte, req *Request) (evurl, correlationID []byte, err error) {
	if b.n%perStamp == 0 {
		b.scratch.stamp()
	}
	b.n++
	b.scratch.forget()
	made, err := b.account.build(b.scratch, req)
	if err != nil {
		return dst, id, err
	}
	b.account.built.Add(1)
	return append(dst, b.scratch.out...), append(id, made...), nil
}

// Close ends it.
func (b *Batch) Close() { b.scratch.release() }

// build leaves the EVURL in s.out and returns the correlation id. Its timestamp
// is the scratch's.
func (a *Account) build(s *scratch, req *Request) (id []byte, err error) {
	if err := a.checkRequest(req); err != nil {
		return nil, err
	}
	n := a.saltLength
	drawn := n + nonceLength
	if req.CorrelationID == "" {
		drawn += correlationLength
	}
	s.entropy.fill(drawn)
	s.drawn = s.entropy.appendAlphanumeric(s.drawn, n)
	s.drawn = s.entropy.appendDecimal(s.drawn, nonceLength)
	if req.CorrelationID == "" {
		s.drawn = s.entropy.appendAlphanumeric(s.drawn, correlationLength)
	} else {
		s.drawn = append(s.drawn, req.CorrelationID...)
	}
	salt, nonce, id := s.drawn[:n], s.drawn[n:n+nonceLength], s.drawn[n+nonceLength:]
	return id, a.assemble(s, req, salt, id, s.timestamp, nonce)
}

// assemble goes the one way: payload, ciphertext, URL.
func (a *Account) assemble(s *scratch, req *Request, salt, id, timestamp, nonce []byte) (err error) {
	s.payload = appendPayload(s.payload, id, timestamp, nonce, req.Fields)
	if len(s.payload) > MaxURL {
		return tooLong(ErrSize, "the payload", len(s.payload), MaxURL, "bytes")
	}
	if s.sealed, err = a.keys[a.primary].cipher.Seal(s.sealed, salt, s.payload); err == cipher.ErrSalt {
		return fail(ErrSalt, "a salt of "+strconv.Itoa(len(salt))+" bytes")
	} else if err != nil {
		return err
	}
	s.out = append(s.out, a.prefix...)
	s.out = appendURL(s.out, s.sealed, salt, a.escapedRedirect(s, req.Redirect), req.Air)
	if len(s.out) > MaxURL {
		return tooLong(ErrSize, "the EVURL", len(s.out), MaxURL, "bytes")
	}
	return nil
}

func (a *Account) checkRequest(req *Request) error {
	if err := a.check(); err != nil {
		return err
	}
	if a.prefix == "" {
		return fail(ErrAccount, "building needs endpoint and clientAccessKey")
	}
	if n := len(req.Fields); n > MaxFields {
		return tooLong(ErrSize, "fields", n, MaxFields, "entries")
	}
	size := len(req.CorrelationID) + len(req.Redirect)
	for i := range req.Fields {
		size += len(req.Fields[i].Name) + len(req.Fields[i].Value)
	}
	if size > MaxURL {
		return tooLong(ErrSize, "the request", size, MaxURL, "bytes")
	}
	if len(req.Redirect) > maxRedirect {
		return tooLong(ErrSize, paramRedirect, len(req.Redirect), maxRedirect, "bytes")
	}
	if err := checkCorrelationID(req.CorrelationID); err != nil {
		return err
	}
	if req.Air > AirTrue {
		return fail(ErrParameter, "air is not one of its three values")
	}
	if !isUTF8(req.Redirect) {
		return fail(ErrParameter, "redirect is not UTF-8")
	}
	if what := checkFields(req.Fields); what != "" {
		return fail(ErrParameter, what)
	}
	if req.Redirect != "" && !a.allowsRedirect(req.Redirect) {
		l := &lints[a.refusesRedirect(req.Redirect)]
		return fail(ErrRedirect, l.what+"; "+l.cure)
	}
	return nil
}

func checkCorrelationID(id string) error {
	if id == "" {
		return nil
	}
	if !isUTF8(id) {
		return fail(ErrParameter, "correlationId is not UTF-8")
	}
	if n := utf8.RuneCountInString(id); n < MinCorrelationID || n > MaxCorrelationID {
		return fail(ErrParameter, "correlationId has "+strconv.Itoa(n)+" characters; 8 to 80 are allowed")
	}
	return nil
}

// Assembled is what [Account.BuildChosen] returns.
type Assembled struct {
	Built
	Payload string // the plaintext
	Data    string // base64 of the ciphertext, before percent-encoding
}

// BuildChosen is Build with a salt, a nonce and a timestamp that the caller
// chooses. Its argument's type is internal: package evurltest calls it, for
// vectors, and nobody else can.
func (a *Account) BuildChosen(req Request, v chosen.Values) (Assembled, error) {
	s := scratches.Get().(*scratch)
	defer s.release()
	if err := a.checkRequest(&req); err != nil {
		return Assembled{}, err
	}
	if req.CorrelationID == "" {
		return Assembled{}, fail(ErrParameter, "a chosen EVURL needs a correlationId")
	}
	if len(v.Salt) > MaxURL || len(v.Nonce) > MaxURL {
		return Assembled{}, fail(ErrSize, "a chosen value is too long")
	}
	if id := checkSaltText(v.Salt); id != 0 {
		return Assembled{}, fail(ErrSalt, lints[id].what)
	}
	if _, ok := parseTimestamp(v.Timestamp); !ok || v.Nonce == "" || !isDigits(v.Nonce) {
		return Assembled{}, fail(ErrParameter, "a chosen timestamp or nonce is not of its form")
	}
	id := []byte(req.CorrelationID)
	err := a.assemble(s, &req, []byte(v.Salt), id, []byte(v.Timestamp), []byte(v.Nonce))
	if err != nil {
		return Assembled{}, err
	}
	return Assembled{Built: s.built(id), Payload: string(s.payload), Data: string(base64.Append(nil, s.sealed))}, nil
}
