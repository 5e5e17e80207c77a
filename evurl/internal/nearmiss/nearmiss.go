// Package nearmiss names what a text picks up when it is copied out of a file, a
// shell or an editor: a byte order mark, quotes, blanks, the name of a variable.
// It serves keys, API Secrets and JSON alike. What it returns completes a
// sentence about the text, "the key's text …", and quotes nothing of it.
package nearmiss

// TrimLineEnd returns the text without one line end, LF or CRLF, at its end.
// Every editor and every echo leaves one; a second one was not meant.
func TrimLineEnd[T string | []byte](t T) T {
	n := len(t)
	if n > 0 && t[n-1] == '\n' {
		n--
		if n > 0 && t[n-1] == '\r' {
			n--
		}
	}
	return t[:n]
}

// HasBOM reports whether the text begins with the byte order mark of UTF-8.
func HasBOM(t []byte) bool {
	const bom = "\xef\xbb\xbf"
	return len(t) >= len(bom) && string(t[:len(bom)]) == bom
}

// Encoding returns what is wrong with how the text is stored, or "": a byte order
// mark, or UTF-16, as Notepad and PowerShell write them.
func Encoding(t []byte) string {
	switch {
	case HasBOM(t):
		return "begins with a byte order mark (BOM): save it as UTF-8 without one"
	case len(t) > 1 && (t[0] == 0xff && t[1] == 0xfe || t[0] == 0xfe && t[1] == 0xff || (t[0] == 0) != (t[1] == 0)):
		return "is UTF-16: save it as UTF-8"
	}
	return ""
}

// Around returns what stands around the text that does not belong to it, or "".
// It is for a text that a caller has refused: of a password, a quote may be part.
func Around(t []byte) string {
	if miss := Encoding(t); miss != "" {
		return miss
	}
	if len(t) == 0 {
		return "is empty"
	}
	first, last := t[0], t[len(t)-1]
	switch {
	case isQuote(first):
		return "begins with a quote (" + string(first) + "): leave the quotes out"
	case isBlank(first):
		return "begins with a blank: leave it out"
	case isLineEnd(first):
		return "begins with a line end: leave it out"
	case hasLines(t):
		return "has several lines: pass one"
	case isBlank(last):
		return "ends with a blank: leave it out"
	case last == '\r':
		return "ends with a carriage return (CR): leave it out"
	case last == '\n':
		return "ends with more than one line end: leave all but one out"
	case isAssignment(t):
		return Assignment
	case isQuote(last):
		return "ends with a quote (" + string(last) + "): leave it out"
	}
	return ""
}

// Assignment is what [Around] returns for a line of an environment file.
const Assignment = "looks like NAME=VALUE: pass the value alone"

func isQuote(c byte) bool   { return c == '"' || c == '\'' || c == '`' }
func isBlank(c byte) bool   { return c == ' ' || c == '\t' }
func isLineEnd(c byte) bool { return c == '\n' || c == '\r' }

// hasLines reports whether a line end is followed by more than line ends.
func hasLines(t []byte) bool {
	seen := false
	for i := range len(t) {
		if isLineEnd(t[i]) {
			seen = true
		} else if seen {
			return true
		}
	}
	return false
}

// isAssignment reports whether the text begins with a name, perhaps exported, and
// one = with a value behind it. Two would be the padding of base64.
func isAssignment(t []byte) bool {
	const export = "export "
	if string(t[:min(len(t), len(export))]) == export {
		t = t[len(export):]
	}
	for i := range len(t) {
		switch c := t[i]; {
		case c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || i > 0 && c >= '0' && c <= '9':
		default:
			return c == '=' && i > 0 && i+1 < len(t) && t[i+1] != '='
		}
	}
	return false
}
