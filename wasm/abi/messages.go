package abi

import (
	"math"
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// AccountSize is at least as long as the message of a Config, so that a Writer
// with so much room never leaves an array behind that holds keys.
func AccountSize(c *evurl.Config) int {
	n := 64 + len(c.Endpoint) + len(c.ClientAccessKey)
	for i := range c.Keys {
		n += 128 + len(c.Keys[i].ID)
	}
	for _, r := range c.Redirects {
		n += 2 + len(r)
	}
	return n
}

// Account writes a Config, with its keys as bytes.
func (w *Writer) Account(c *evurl.Config) {
	w.Text(c.Endpoint)
	w.Text(c.ClientAccessKey)
	saltLength := c.SaltLength
	if saltLength < 0 || saltLength > math.MaxUint8 {
		saltLength = math.MaxUint8 // which the module refuses, too
	}
	w.U8(uint8(saltLength))
	w.count(len(c.Keys))
	for i := range c.Keys {
		k := &c.Keys[i]
		w.Text(k.ID)
		w.Text(k.Status.String())
		w.Text(k.Algorithm.String())
		w.Text(KeyRaw)
		w.Blob(k.Key.Reveal())
	}
	w.count(len(c.Redirects))
	for _, r := range c.Redirects {
		w.Text(r)
	}
}

// Build writes a request to build.
func (w *Writer) Build(req *evurl.Request) {
	var flags uint8
	if req.CorrelationID != "" {
		flags |= FlagCorrelationID
	}
	w.U8(flags | outside(req.Redirect, req.Air))
	w.Text(req.CorrelationID)
	w.Text(req.Redirect)
	w.fields(req.Fields)
}

// Build reads a request to build. hasID and hasRedirect tell what was given,
// be it empty.
func (r *Reader) Build() (req evurl.Request, hasID, hasRedirect bool) {
	flags := r.U8()
	req.CorrelationID = r.Text()
	req.Redirect = r.Text()
	req.Air = air(flags)
	req.Fields = r.fields()
	return req, flags&FlagCorrelationID != 0, flags&FlagRedirect != 0
}

// Detail is the text of an error that a message has: not more than 1,024 bytes.
func Detail(err error) string {
	e, ok := err.(*evurl.Error)
	if !ok {
		return "unknown"
	}
	return e.Detail[:min(len(e.Detail), 1024)]
}

// Built writes a result of building.
func (w *Writer) Built(b *evurl.Built) {
	w.Text(b.EVURL)
	w.Text(b.CorrelationID)
}

// Reserve makes room for the length of a text at the end of a message, for a
// caller who appends the text itself and then calls Seal with what the
// message's length was before.
func Reserve(message []byte) []byte { return append(message, 0, 0) }

// Seal writes the length that Reserve made room for.
func (w *Writer) Seal(at int) {
	n := len(w.Bytes) - at - 2
	if n > math.MaxUint16 {
		w.Failed = true
		return
	}
	w.Bytes[at], w.Bytes[at+1] = byte(n), byte(n>>8)
}

// Built reads it.
func (r *Reader) Built() (b evurl.Built) {
	b.EVURL = r.Text()
	b.CorrelationID = r.Text()
	return b
}

// Open writes a request to open, or to inspect with an account.
func (w *Writer) Open(text string, o *evurl.OpenOptions) {
	var flags uint8
	if o.AnyAge {
		flags |= FlagAnyAge
	}
	if !o.Now.IsZero() {
		flags |= FlagNow
	}
	if o.Tolerance != 0 {
		flags |= FlagTolerance
	}
	if o.PHPSalts {
		flags |= FlagPHPSalts
	}
	if o.OldPayloads {
		flags |= FlagOldPayloads
	}
	w.U8(flags)
	w.F64(unix(o.Now))
	w.F64(o.Tolerance.Seconds())
	w.Text(text)
}

// Open reads a request to open.
func (r *Reader) Open() (text string, o evurl.OpenOptions) {
	flags := r.U8()
	now, tolerance := r.F64(), r.F64()
	o.AnyAge = flags&FlagAnyAge != 0
	o.PHPSalts, o.OldPayloads = flags&FlagPHPSalts != 0, flags&FlagOldPayloads != 0
	if flags&FlagNow != 0 {
		o.Now = fromUnix(now)
	}
	if flags&FlagTolerance != 0 {
		// In a message 0 is none; in the options it is the default.
		if o.Tolerance = fromSeconds(tolerance); o.Tolerance == 0 {
			o.Tolerance = -1
		}
	}
	r.Failed = r.Failed || math.IsNaN(now) || math.IsNaN(tolerance)
	return r.Text(), o
}

// Opened writes a result of opening.
func (w *Writer) Opened(o *evurl.Opened) {
	flags := outside(o.Redirect, o.Air)
	if o.Authenticated {
		flags |= FlagAuthenticated
	}
	switch o.Freshness {
	case evurl.Advisory:
		flags |= FlagAdvisory
	case evurl.Checked:
		flags |= FlagChecked
	}
	w.U8(flags)
	w.F64(unix(o.Timestamp))
	w.Text(o.CorrelationID)
	w.Text(o.Nonce)
	w.Text(o.Redirect)
	w.Text(o.Algorithm.String())
	w.Text(o.KeyID)
	w.fields(o.Fields)
}

// Opened reads it.
func (r *Reader) Opened() (o evurl.Opened) {
	flags := r.U8()
	o.Air = air(flags)
	o.Authenticated = flags&FlagAuthenticated != 0
	switch {
	case flags&FlagChecked != 0:
		o.Freshness = evurl.Checked
	case flags&FlagAdvisory != 0:
		o.Freshness = evurl.Advisory
	}
	o.Timestamp = fromUnix(r.F64())
	o.CorrelationID = r.Text()
	o.Nonce = r.Text()
	o.Redirect = r.Text()
	o.Algorithm, _ = cipher.ParseAlgorithm(r.Text())
	o.KeyID = r.Text()
	o.Fields = r.fields()
	return o
}

// Inspection writes a result of inspecting.
func (w *Writer) Inspection(in *evurl.Inspection) {
	flags := outside(in.Redirect, in.Air)
	if in.Data != nil {
		flags |= FlagData
	}
	w.U8(flags)
	w.Text(in.Endpoint)
	w.Text(in.ClientAccessKey)
	w.Blob(in.Data)
	w.Text(in.CipherSalt)
	w.Text(in.Redirect)
	w.count(len(in.Lints))
	for i := range in.Lints {
		l := &in.Lints[i]
		w.U8(uint8(l.Code))
		w.U32(uint32(l.Offset))
		w.Text(l.Name)
		w.Text(l.Where)
		w.Text(l.What)
		w.Text(l.Cure)
	}
}

// Inspection reads it.
func (r *Reader) Inspection() (in evurl.Inspection) {
	flags := r.U8()
	in.Air = air(flags)
	in.Endpoint = r.Text()
	in.ClientAccessKey = r.Text()
	if data := r.Blob(); flags&FlagData != 0 {
		in.Data = append([]byte{}, data...)
	}
	in.CipherSalt = r.Text()
	in.Redirect = r.Text()
	for n := r.U16(); n > 0 && !r.Failed; n-- {
		in.Lints = append(in.Lints, evurl.Lint{
			Code:   evurl.Code(r.U8()),
			Offset: int(r.U32()),
			Name:   r.Text(),
			Where:  r.Text(),
			What:   r.Text(),
			Cure:   r.Text(),
		})
	}
	return in
}

func (w *Writer) fields(fields []evurl.Field) {
	w.count(len(fields))
	for i := range fields {
		w.Text(fields[i].Name)
		w.Text(fields[i].Value)
	}
}

func (r *Reader) fields() (fields []evurl.Field) {
	for n := r.U16(); n > 0 && !r.Failed; n-- {
		fields = append(fields, evurl.Field{Name: r.Text(), Value: r.Text()})
	}
	return fields
}

// outside has the flags of what stands outside the ciphertext.
func outside(redirect string, a evurl.Air) (flags uint8) {
	if redirect != "" {
		flags |= FlagRedirect
	}
	if a != evurl.AirNotGiven {
		flags |= FlagAir
	}
	switch {
	case a == evurl.AirTrue:
		flags |= FlagAirTrue
	case a > evurl.AirTrue:
		flags ^= FlagAir | FlagAirTrue // true, and not given: which the module refuses
	}
	return flags
}

func air(flags uint8) evurl.Air {
	switch {
	case flags&(FlagAir|FlagAirTrue) == FlagAirTrue:
		return evurl.AirTrue + 1
	case flags&FlagAir == 0:
		return evurl.AirNotGiven
	case flags&FlagAirTrue != 0:
		return evurl.AirTrue
	default:
		return evurl.AirFalse
	}
}

// unix is a moment in seconds, as Date has it, to the microsecond.
func unix(t time.Time) float64 {
	if t.IsZero() {
		return 0
	}
	return float64(t.UnixMicro()) / 1e6
}

// farthest is as many seconds to either side as a clock may be off: past the
// year 30,000.
const farthest = 1e12

func fromUnix(s float64) time.Time {
	s = min(max(s, -farthest), farthest)
	return time.UnixMicro(int64(math.Round(s * 1e6))).UTC()
}

// fromSeconds takes what is beyond a Duration, some 292 years, for the longest.
func fromSeconds(s float64) time.Duration {
	switch ns := math.Round(s * 1e9); {
	case ns >= math.MaxInt64:
		return math.MaxInt64
	case ns <= math.MinInt64:
		return math.MinInt64
	default:
		return time.Duration(ns)
	}
}
