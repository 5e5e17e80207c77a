package host

import (
	"bytes"
	"regexp"
	"strings"
)

// maxLine bounds what is kept of what the module writes to standard error.
const maxLine = 200

// firstLine is the module's standard error: it keeps the first line, and takes
// the rest for nothing.
type firstLine struct {
	line []byte
	full bool
}

func (f *firstLine) Write(b []byte) (int, error) {
	if !f.full {
		line, _, ended := bytes.Cut(b, []byte("\n"))
		f.line = append(f.line, line[:min(len(line), maxLine-len(f.line))]...)
		f.full = ended || len(f.line) == maxLine
	}
	return len(b), nil
}

var (
	// What Go's runtime says by itself is made of these; a panic's own text may
	// be anything, and is masked.
	runtimeLine = regexp.MustCompile(`^(panic: runtime error: |fatal error: |runtime: )`)
	longNumber  = regexp.MustCompile(`0x[0-9a-fA-F]+|[0-9]{6,}|"[^"]*"?|[^ -~]+`)
)

// masked returns what may be told of the line: sizes and positions, and no text
// that came from a caller. "" where there is none.
func (f *firstLine) masked() string {
	text := string(f.line)
	if text == "" {
		return ""
	}
	if !runtimeLine.MatchString(text) {
		if strings.HasPrefix(text, "panic: ") {
			return "panic: [redacted]"
		}
		return "[redacted]"
	}
	return longNumber.ReplaceAllString(text, "[redacted]")
}
