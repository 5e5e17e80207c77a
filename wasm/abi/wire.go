package abi

import (
	"math"
	"unsafe"
)

// Writer appends the parts of a message. The zero Writer is ready.
type Writer struct {
	Bytes []byte
	// Max bounds the message; 0 does not. What does not fit is not copied.
	Max int
	// Failed is set when a part did not fit: the message, or its length of 16
	// bits. Nothing is written from then on.
	Failed bool
}

// fits tells whether a part of n bytes has room, behind its length.
func (w *Writer) fits(n int) bool {
	w.Failed = w.Failed || n > math.MaxUint16 || w.Max > 0 && len(w.Bytes)+2+n > w.Max
	return !w.Failed
}

// count appends the number of parts that follow.
func (w *Writer) count(n int) {
	if n > math.MaxUint16 {
		w.Failed = true
	}
	w.U16(uint16(n))
}

// U8 appends a byte.
func (w *Writer) U8(v uint8) { w.Bytes = append(w.Bytes, v) }

// U16 appends two bytes, the low one first.
func (w *Writer) U16(v uint16) { w.Bytes = append(w.Bytes, byte(v), byte(v>>8)) }

// U32 appends four bytes, the low one first.
//
//go:noinline
func (w *Writer) U32(v uint32) {
	w.Bytes = append(w.Bytes, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

// F64 appends eight bytes, the low one first: a number as JavaScript has it.
func (w *Writer) F64(v float64) {
	b := math.Float64bits(v)
	w.U32(uint32(b))
	w.U32(uint32(b >> 32))
}

// Inlined into every message, Text and Blob were a tenth of the module's own
// code.

// Text appends a length of 16 bits and the bytes.
//
//go:noinline
func (w *Writer) Text(s string) {
	if !w.fits(len(s)) {
		return
	}
	w.U16(uint16(len(s)))
	w.Bytes = append(w.Bytes, s...)
}

// Blob is Text for bytes.
//
//go:noinline
func (w *Writer) Blob(b []byte) {
	if !w.fits(len(b)) {
		return
	}
	w.U16(uint16(len(b)))
	w.Bytes = append(w.Bytes, b...)
}

// Reader takes the parts of a message. Reading past the end gives zeros and
// sets Failed; whoever reads looks at it once, at the end.
type Reader struct {
	Bytes  []byte
	Failed bool
	// Borrow has Text return parts of Bytes, not copies, to a caller who is
	// done with them before Bytes change.
	Borrow bool
}

//go:noinline
func (r *Reader) take(n int) []byte {
	if n > len(r.Bytes) {
		r.Bytes, r.Failed = nil, true
		return nil
	}
	b := r.Bytes[:n]
	r.Bytes = r.Bytes[n:]
	return b
}

// U8 takes a byte.
func (r *Reader) U8() uint8 {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

// U16 takes two bytes.
func (r *Reader) U16() uint16 {
	if b := r.take(2); b != nil {
		return uint16(b[0]) | uint16(b[1])<<8
	}
	return 0
}

// U32 takes four bytes.
func (r *Reader) U32() uint32 {
	if b := r.take(4); b != nil {
		return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
	}
	return 0
}

// F64 takes eight bytes.
func (r *Reader) F64() float64 {
	low := uint64(r.U32())
	return math.Float64frombits(low | uint64(r.U32())<<32)
}

// Blob takes a length and that many bytes, which stay the message's own.
func (r *Reader) Blob() []byte { return r.take(int(r.U16())) }

// Text takes a length and a copy of that many bytes, unless it may borrow them.
func (r *Reader) Text() string {
	b := r.Blob()
	if r.Borrow {
		return unsafe.String(unsafe.SliceData(b), len(b))
	}
	return string(b)
}

// Done tells whether all was read, to the end, and nothing past it.
func (r *Reader) Done() bool { return !r.Failed && len(r.Bytes) == 0 }
