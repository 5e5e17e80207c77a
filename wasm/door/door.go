// Package door is what the module does behind its exports: it reads a message,
// calls package evurl, and writes a message. It is apart from the exports, so
// that it is tested and fuzzed without a module.
package door

import (
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// MaxAccounts bounds how many accounts are open at a time.
const MaxAccounts = 4096

// Door holds the accounts of one instance. It serves one call at a time, or, without
// Out, several by turns, each of which gives way where a Cipher waits.
type Door struct {
	// Out is where results are written; a result that it has no room for is
	// refused. The module has its out area here, tests have nothing, which
	// makes room.
	Out      []byte
	accounts []slot
	free     []uint32 // of accounts, the indexes that hold none
}

// slot holds an account. Its generation is part of the handle, so that the
// handle of an account that was closed does not reach the next one.
type slot struct {
	account    *evurl.Account
	generation uint32
}

const (
	indexBits       = 12
	maxGeneration   = 1<<(31-indexBits) - 1
	indexMask       = MaxAccounts - 1
	firstGeneration = 1 // so that no handle is 0
)

var errAccountClosed = &evurl.Error{Code: evurl.ErrAccount, Detail: "the account is closed"}

// errMessage is what a bridge gets that writes messages wrong.
var errMessage = &evurl.Error{Code: evurl.ErrInternal, Detail: "a message that ends early, or late"}

// Account reads an account and returns its handle.
func (d *Door) Account(message []byte) (handle uint32, err error) {
	return d.AccountHeld(message, nil)
}

// AccountHeld is Account for keys that are held elsewhere: a key of the encoding
// [abi.KeyHeld] is one of these, by its number.
func (d *Door) AccountHeld(message []byte, held []evurl.Cipher) (handle uint32, err error) {
	c, err := readConfig(message, held)
	defer zeroKeys(&c)
	if err != nil {
		return 0, err
	}
	a, err := evurl.New(c)
	if err != nil {
		return 0, err
	}
	return d.keep(a)
}

func (d *Door) keep(a *evurl.Account) (handle uint32, err error) {
	if len(d.free) == 0 {
		if len(d.accounts) == MaxAccounts {
			return 0, &evurl.Error{Code: evurl.ErrAccount, Detail: "4096 accounts are open: close some"}
		}
		d.accounts = append(d.accounts, slot{generation: firstGeneration})
		d.free = append(d.free, uint32(len(d.accounts)-1))
	}
	i := d.free[len(d.free)-1]
	d.free = d.free[:len(d.free)-1]
	d.accounts[i].account = a
	return d.accounts[i].generation<<indexBits | i, nil
}

// find returns the account of a handle, or an account that is closed.
func (d *Door) find(handle uint32) *evurl.Account {
	i := handle & indexMask
	if i >= uint32(len(d.accounts)) || d.accounts[i].generation != handle>>indexBits {
		return nil
	}
	return d.accounts[i].account
}

// CloseAccount ends an account. Closing it twice does nothing.
func (d *Door) CloseAccount(handle uint32) {
	a := d.find(handle)
	if a == nil {
		return
	}
	_ = a.Close()
	s := &d.accounts[handle&indexMask]
	s.account = nil
	// A slot whose generations are used up is left empty for ever.
	if s.generation++; s.generation <= maxGeneration {
		d.free = append(d.free, handle&indexMask)
	}
}

// CloseAccounts ends all of them.
func (d *Door) CloseAccounts() {
	for i := range d.accounts {
		d.CloseAccount(d.accounts[i].generation<<indexBits | uint32(i))
	}
}

// Build makes an EVURL. Its result is written without a copy in between: this
// is the call that matters.
func (d *Door) Build(handle uint32, message []byte) ([]byte, error) {
	r := abi.Reader{Bytes: message, Borrow: true}
	req, err := readRequest(&r)
	if err != nil {
		return nil, err
	}
	if !r.Done() {
		return nil, errMessage
	}
	b := d.find(handle).Batch()
	defer b.Close()
	w := abi.Writer{Bytes: d.Out[:0]}
	if err := appendBuilt(&w, &b, &req); err != nil {
		return nil, err
	}
	return d.checked(&w)
}

// appendBuilt builds, and appends what Writer.Built would.
func appendBuilt(w *abi.Writer, b *evurl.Batch, req *evurl.Request) error {
	at := len(w.Bytes)
	var id [4 * evurl.MaxCorrelationID]byte
	built, correlationID, err := b.AppendBuild(abi.Reserve(w.Bytes), id[:0], req)
	if err != nil {
		return err
	}
	w.Bytes = built
	w.Seal(at)
	w.Blob(correlationID)
	return nil
}

// largestBuilt is as long as a result of building can be: its code, the EVURL
// and the correlation id with their lengths.
const largestBuilt = 1 + 2 + evurl.MaxURL + 2 + 4*evurl.MaxCorrelationID

// BuildMany makes an EVURL of each request, for as long as the next result has
// room for certain: the caller asks again with what is left. The first always
// has room.
func (d *Door) BuildMany(handle uint32, message []byte) ([]byte, error) {
	a := d.find(handle)
	if a == nil {
		return nil, errAccountClosed
	}
	b := a.Batch()
	defer b.Close()
	r := abi.Reader{Bytes: message, Borrow: true}
	w := abi.Writer{Bytes: d.Out[:0]}
	n, done := r.U16(), uint16(0)
	w.U16(0) // done, once it is known
	for ; done < n && abi.OutSize-len(w.Bytes) >= largestBuilt; done++ {
		at := len(w.Bytes)
		w.U8(0)
		req, err := readRequest(&r)
		if r.Failed {
			return nil, errMessage
		}
		if err == nil {
			err = appendBuilt(&w, &b, &req)
		}
		if err != nil {
			w.Bytes = w.Bytes[:at]
			w.U8(uint8(evurl.CodeOf(err)))
			w.Text(abi.Detail(err))
		}
	}
	if done == n && !r.Done() {
		return nil, errMessage
	}
	w.Bytes[0], w.Bytes[1] = byte(done), byte(done>>8)
	return d.checked(&w)
}

// Open opens an EVURL.
func (d *Door) Open(handle uint32, message []byte) ([]byte, error) {
	r := abi.Reader{Bytes: message, Borrow: true}
	text, o := r.Open()
	if !r.Done() {
		return nil, errMessage
	}
	opened, err := d.find(handle).Open(text, o)
	if err != nil {
		return nil, err
	}
	w := abi.Writer{Bytes: d.Out[:0]}
	w.Opened(&opened)
	return d.checked(&w)
}

// Inspect inspects an EVURL, which is the whole message.
func (d *Door) Inspect(message []byte) ([]byte, error) {
	in, err := evurl.Inspect(string(message))
	if err != nil {
		return nil, err
	}
	w := abi.Writer{Bytes: d.Out[:0]}
	w.Inspection(&in)
	return d.checked(&w)
}

// InspectAccount inspects an EVURL with the account's keys. Its message is that
// of Open.
func (d *Door) InspectAccount(handle uint32, message []byte) ([]byte, error) {
	r := abi.Reader{Bytes: message}
	text, o := r.Open()
	if !r.Done() {
		return nil, errMessage
	}
	in, err := d.find(handle).Inspect(text, o)
	if err != nil {
		return nil, err
	}
	w := abi.Writer{Bytes: d.Out[:0]}
	w.Inspection(&in)
	return d.checked(&w)
}

// RotateAt returns how many EVURLs an account builds before it warns, or 0: of
// an account that never does, or one that is closed. The module's callers
// count: an account of theirs lives on several instances.
func (d *Door) RotateAt(handle uint32) uint32 {
	a := d.find(handle)
	if a == nil {
		return 0
	}
	return uint32(a.RotateAt())
}

// checked refuses a result that the exchange area cannot hold.
func (d *Door) checked(w *abi.Writer) ([]byte, error) {
	if w.Failed || len(w.Bytes) > abi.OutSize {
		return nil, &evurl.Error{Code: evurl.ErrSize, Detail: "the result is longer than 65536 bytes"}
	}
	return w.Bytes, nil
}

// readRequest reads a request to build. Given but empty is refused: a caller
// whose id or redirect came out empty does not want one made, or none.
func readRequest(r *abi.Reader) (evurl.Request, error) {
	req, hasID, hasRedirect := r.Build()
	switch {
	case r.Failed:
		return req, errMessage
	case hasID && req.CorrelationID == "":
		return req, &evurl.Error{Code: evurl.ErrParameter, Detail: "correlationId is empty; leave it out to have one made"}
	case hasRedirect && req.Redirect == "":
		return req, &evurl.Error{Code: evurl.ErrRedirect, Detail: "redirect is empty; leave it out to have none"}
	}
	return req, nil
}
