package batch

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"runtime"
	"sync"

	"github.com/evurl/edge/evurl"
)

// Summary counts what was done.
type Summary struct {
	Lines  int64 // written
	Fallen int64 // of them, those that are errors
	Bytes  int64 // of the input that these lines took
}

// Options of a run. The zero Options are good ones.
type Options struct {
	Workers  int           // how many lines are built at a time; 0 is GOMAXPROCS
	Progress func(Summary) // called from Run's goroutine after each write
}

// Run builds what in asks for and writes the results to out, in order, on all
// cores, in memory that does not grow. A line is answered as soon as nothing
// more is there to read, so that a program may talk with it line by line.
//
// When the context is done it reads no further, builds and writes whole what
// it has read, and returns the context's error: line Summary.Lines+1 is where
// to go on. For that in has to end a Read that waits, with an error. Errors:
// those of in, of out and of the context. Lines that fell are no error.
//
//	s, err := batch.Run(ctx, codec, os.Stdin, os.Stdout, batch.Options{})
func Run(ctx context.Context, codec evurl.Codec, in io.Reader, out io.Writer, o Options) (Summary, error) {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	chunks := 2*o.Workers + 2
	p := &pipeline{
		codec: codec, free: make(chan *chunk, chunks), work: make(chan *chunk, chunks),
		order: make(chan *chunk, chunks), stop: make(chan struct{}),
	}
	for range chunks {
		p.free <- newChunk()
	}
	go p.read(ctx, in)
	var workers sync.WaitGroup
	for range o.Workers {
		workers.Go(func() { p.build(context.WithoutCancel(ctx)) })
	}
	s, err := p.write(out, o.Progress)
	if err != nil {
		close(p.stop)
		return s, err // without waiting for a Read that may take for ever
	}
	workers.Wait()
	if p.err != nil {
		return s, p.err
	}
	return s, ctx.Err()
}

// pipeline leads chunks from free, over work, where any worker takes them, and
// order, where the writer waits for each, back to free.
type pipeline struct {
	codec             evurl.Codec
	free, work, order chan *chunk
	stop              chan struct{} // closed when nothing can be written
	err               error         // of reading; set before order is closed
}

// read fills chunks until there is no more.
func (p *pipeline) read(ctx context.Context, in io.Reader) {
	defer close(p.order)
	defer close(p.work)
	lines := lineReader{r: bufio.NewReaderSize(in, maxLine+2)} // the line end too
	next := int64(1)
	for {
		var c *chunk
		select {
		case c = <-p.free:
		case <-p.stop:
			return
		}
		c.first = next
		err := ctx.Err()
		if err == nil {
			err = lines.fill(c)
		}
		c.read = lines.read
		next += int64(len(c.ends))
		if len(c.ends) > 0 {
			p.work <- c
			p.order <- c
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			p.err = err
			return
		}
	}
}

func (p *pipeline) build(ctx context.Context) {
	for c := range p.work {
		c.build(ctx, p.codec)
		c.done <- struct{}{}
	}
}

func (p *pipeline) write(out io.Writer, progress func(Summary)) (s Summary, err error) {
	for c := range p.order {
		<-c.done
		if _, err := out.Write(c.out.Bytes()); err != nil {
			return s, err
		}
		s.Lines += int64(len(c.ends))
		s.Fallen += c.fallen
		s.Bytes = c.read
		if progress != nil {
			progress(s)
		}
		c.reset()
		p.free <- c
	}
	return s, nil
}

// lineReader reads whole lines, without their ends.
type lineReader struct {
	r    *bufio.Reader
	read int64
}

// fill reads lines until the chunk is full or nothing more is there yet. What
// comes with an error is whole lines, too.
func (l *lineReader) fill(c *chunk) error {
	for !c.full() {
		line, err := l.r.ReadSlice('\n')
		l.read += int64(len(line))
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			err = l.skip()
			if err == nil || errors.Is(err, io.EOF) {
				c.addTooLong()
			}
		case err == nil || errors.Is(err, io.EOF) && len(line) > 0:
			line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
			if len(line) > maxLine {
				c.addTooLong()
			} else {
				c.add(line)
			}
		}
		if err != nil {
			return err
		}
		if l.r.Buffered() == 0 {
			return nil
		}
	}
	return nil
}

// skip reads to the end of a line.
func (l *lineReader) skip() error {
	for {
		line, err := l.r.ReadSlice('\n')
		l.read += int64(len(line))
		if !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}
