package evurl

import "strconv"

// Code says what failed. The codes are the same in Go, in the module's ABI, in
// JavaScript and on the command line, and are never renumbered. A Code is an
// error, for errors.Is:
//
//	if errors.Is(err, evurl.ErrDecrypt) { … }
type Code uint8

// The codes of opening and building, in the order in which an EVURL is looked
// at: of several things wrong the first is told.
const (
	ErrSize      Code = iota + 1 // longer than the limits allow
	ErrURL                       // not a URL of this form, or not of this account
	ErrParameter                 // a parameter missing, unknown, repeated, or not a value it can have
	ErrEncoding                  // not percent-encoded, encoded twice, or not base64
	ErrSalt                      // cipherSalt of a length or of characters that no salt has
	ErrRedirect                  // a redirect that is not https or not on the account's list
	ErrDecrypt                   // whatever fails behind the decoding: one code and one text
	ErrNotYet                    // made later than now
	ErrExpired                   // made more than ten minutes ago
	ErrAccount                   // an account that cannot be, or one that is closed
	ErrKey                       // a key of a wrong size, or a text that is not in its encoding
	ErrUnsupported
	ErrNotReady
	ErrInternal
)

var codes = [...]string{
	ErrSize: "size", ErrURL: "url", ErrParameter: "parameter", ErrEncoding: "encoding",
	ErrSalt: "salt", ErrRedirect: "redirect", ErrDecrypt: "decrypt", ErrNotYet: "not_yet",
	ErrExpired: "expired", ErrAccount: "account", ErrKey: "key",
	ErrUnsupported: "unsupported", ErrNotReady: "not_ready", ErrInternal: "internal",
}

// Codes returns all of them, in their order.
func Codes() []Code {
	all := make([]Code, 0, len(codes)-1)
	for c := ErrSize; c <= ErrInternal; c++ {
		all = append(all, c)
	}
	return all
}

// ParseCode returns the code of a name, and false where there is none.
func ParseCode(name string) (Code, bool) {
	for c := ErrSize; c <= ErrInternal; c++ {
		if codes[c] == name {
			return c, true
		}
	}
	return 0, false
}

// String returns the name: "decrypt", "not_yet".
func (c Code) String() string {
	if c < ErrSize || c > ErrInternal {
		return "invalid"
	}
	return codes[c]
}

func (c Code) Error() string { return "evurl: " + c.String() }

// Error is every error of this package. Detail tells sizes, positions and
// names of parameters, and never what was passed.
type Error struct {
	Code   Code
	Detail string
	Err    error // the cause, if another package has one; Error does not print it
}

func (e *Error) Error() string {
	if e.Detail == "" {
		return e.Code.Error()
	}
	return e.Code.Error() + ": " + e.Detail
}

// Unwrap returns the code and the cause, so that errors.Is finds both.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Code}
	}
	return []error{e.Code, e.Err}
}

// CodeOf returns the code of an error of this package, 0 for nil, and
// ErrInternal for any other error.
func CodeOf(err error) Code {
	for err != nil {
		switch e := err.(type) {
		case Code:
			return e
		case *Error:
			return e.Code
		}
		u, ok := err.(interface{ Unwrap() error })
		if !ok {
			return ErrInternal
		}
		err = u.Unwrap()
	}
	return 0
}

// errDecrypt is the one answer for whatever fails once the parameters are
// decoded: wrong key, length, padding, tag, a plaintext that is no payload.
var errDecrypt = &Error{Code: ErrDecrypt, Detail: "no key of the account opens this EVURL, or it was changed on its way"}

//go:noinline
func fail(c Code, detail string) error { return &Error{Code: c, Detail: detail} }

// tooLong says that name has n units where limit are allowed.
func tooLong(c Code, name string, n, limit int, unit string) error {
	return fail(c, name+" has "+strconv.Itoa(n)+" "+unit+"; at most "+strconv.Itoa(limit)+" are allowed")
}
