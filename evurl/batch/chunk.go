package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"

	"github.com/evurl/edge/evurl"
)

const (
	maxLine  = 64 << 10 // bytes of a line
	maxLines = 256      // of a chunk
	maxChunk = 64 << 10 // bytes of a chunk, its last line on top
)

// chunk is some lines that one worker builds, and what came of them. It is
// used again and again, so that memory stays what it is.
type chunk struct {
	first    int64 // number of its first line
	text     []byte
	ends     []int // of the lines in text; -1 stands for one that is too long
	requests []evurl.Request
	errs     []error // of each line, before it is built
	out      bytes.Buffer
	fallen   int64
	read     int64 // bytes of the input up to its end
	done     chan struct{}
}

func newChunk() *chunk { return &chunk{done: make(chan struct{}, 1)} }

func (c *chunk) full() bool { return len(c.ends) == maxLines || len(c.text) >= maxChunk }

// reset forgets what a request said.
func (c *chunk) reset() {
	clear(c.text)
	clear(c.requests)
	c.text, c.ends, c.requests, c.errs = c.text[:0], c.ends[:0], c.requests[:0], c.errs[:0]
	c.out.Reset()
	c.fallen = 0
}

func (c *chunk) add(line []byte) {
	c.text = append(c.text, line...)
	c.ends = append(c.ends, len(c.text))
}

func (c *chunk) addTooLong() { c.ends = append(c.ends, -1) }

var errTooLong = &evurl.Error{Code: evurl.ErrSize, Detail: "the line has more than 65536 bytes"}

// build parses and builds the lines, and writes a result for each.
func (c *chunk) build(ctx context.Context, codec evurl.Codec) {
	start := 0
	for _, end := range c.ends {
		if end < 0 {
			c.errs = append(c.errs, errTooLong)
			continue
		}
		req, err := parse(c.text[start:end])
		start = end
		if err == nil {
			c.requests = append(c.requests, req)
		}
		c.errs = append(c.errs, err)
	}
	results := codec.BuildMany(ctx, c.requests)
	e := json.NewEncoder(&c.out)
	e.SetEscapeHTML(false)
	for n, err := range c.errs {
		var built evurl.Built
		if err == nil {
			built, err = results[0].Built, results[0].Err
			results = results[1:]
		}
		c.write(e, c.first+int64(n), &built, err)
	}
}

type good struct {
	EVURL         string        `json:"evurl"`
	CorrelationID string        `json:"correlationId"`
	Warning       evurl.Warning `json:"warning,omitempty"`
}

type bad struct {
	Error failure `json:"error"`
}

type failure struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Line    int64  `json:"line"`
}

// write writes a line; encoding structs of strings into memory cannot fail.
func (c *chunk) write(e *json.Encoder, line int64, built *evurl.Built, err error) {
	if err == nil {
		_ = e.Encode(good{built.EVURL, built.CorrelationID, built.Warning})
		return
	}
	c.fallen++
	f := failure{Code: evurl.CodeOf(err).String(), Line: line}
	var known *evurl.Error
	if errors.As(err, &known) {
		f.Message = known.Detail
	}
	_ = e.Encode(bad{f})
}
