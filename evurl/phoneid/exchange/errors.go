package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// Error is what every call fails with. It prints, under every verb, in slog and
// in JSON, what Error returns and no more: no secret, no number, nothing of what
// was sent or came back.
//
//	if errors.Is(err, phoneid.CodeCarrier) { … }
//	if errors.Is(err, context.DeadlineExceeded) { … }
type Error struct {
	// Op is new, create, result, wait or match.
	Op   string
	Kind Kind
	// Status is that of HTTP, or 0 where no answer came.
	Status int
	// Code is the platform's, "" where it gave none.
	Code phoneid.Code
	// Description is the platform's text through [phoneid.Scrub], with stars in
	// place of the secret and of what was sent. It is not printed with the rest.
	Description string
	// RetryAfter is what the answer asked for, or 0.
	RetryAfter time.Duration
	// Err is a text that tells the cause. errors.Is finds in it the context's
	// error and the operating system's, errors.As a *phoneid.FieldError.
	Err error
}

// Error gives the operation, the kind, the cause, the code with its meaning,
// and the status.
func (e Error) Error() string {
	parts := []string{e.Op, string(e.Kind)}
	if e.Err != nil {
		parts = append(parts, e.Err.Error())
	}
	if e.Code != "" {
		parts = append(parts, e.Code.String())
	}
	text := strings.Join(parts, ": ")
	if e.Status != 0 {
		text += " (HTTP status " + strconv.Itoa(e.Status) + ")"
	}
	return text
}

// Unwrap returns the code and the cause, where there are.
func (e Error) Unwrap() []error {
	var all []error
	if e.Code != "" {
		all = append(all, e.Code)
	}
	if e.Err != nil {
		all = append(all, e.Err)
	}
	return all
}

// Format prints Error's text under every verb.
func (e Error) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, e.Error()) }

// LogValue is what log/slog prints.
func (e Error) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("op", e.Op), slog.String("kind", string(e.Kind)), slog.String("text", e.Error())}
	if e.Status != 0 {
		attrs = append(attrs, slog.Int("status", e.Status))
	}
	if e.Code != "" {
		attrs = append(attrs, slog.String("code", string(e.Code)))
	}
	return slog.GroupValue(attrs...)
}

// Advice says what to do: to ask the same again, or to verify the number by another
// method. A code that is not known counts as failed.
func (e *Error) Advice() (retry, failover bool) {
	if e.Code == "" {
		return e.RetryAfter > 0, false
	}
	info, known := phoneid.Codes().Lookup(e.Code)
	return info.Retry || e.RetryAfter > 0, info.Failover || !known
}

// Meaning is that of the code, or "" where there is none.
func (e *Error) Meaning() string {
	if e.Code == "" {
		return ""
	}
	if info, known := phoneid.Codes().Lookup(e.Code); known {
		return info.Meaning
	}
	return "a code that is not known"
}

// MarshalJSON writes what LogValue has.
func (e Error) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Op     string       `json:"op"`
		Kind   Kind         `json:"kind"`
		Text   string       `json:"text"`
		Status int          `json:"status,omitempty"`
		Code   phoneid.Code `json:"code,omitempty"`
	}{e.Op, e.Kind, e.Error(), e.Status, e.Code})
}

// cause is our own text about an error. What it wraps is one of the few whose
// own texts hold nothing that came over the wire: those of net/http quote the
// answer, which may quote the request.
type cause struct {
	text string
	err  error
}

func (c *cause) Error() string { return c.text }
func (c *cause) Unwrap() error { return c.err }

// Because is our own text about an error, which errors.Is and errors.As find in it.
// err may be nil; its text is not told.
func Because(text string, err error) error { return &cause{text, err} }

// Fail makes an Error with a text.
func Fail(op string, kind Kind, text string) *Error {
	return &Error{Op: op, Kind: kind, Err: &cause{text: text}}
}
