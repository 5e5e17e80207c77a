package main

import "io"

// wholeLines writes lines, and begins a new one behind a line of which only a part
// was written, as on a full disk: the next record is not joined to it. Each call
// of Write has one line; slog's handlers make no two calls at a time.
type wholeLines struct {
	out  io.Writer
	torn bool
}

func (w *wholeLines) Write(line []byte) (int, error) {
	if w.torn {
		if _, err := w.out.Write([]byte{'\n'}); err != nil {
			return 0, err
		}
		w.torn = false
	}
	n, err := w.out.Write(line)
	w.torn = n > 0 && n < len(line)
	return n, err
}
