package main

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
)

// disk has room for some bytes.
type disk struct {
	bytes.Buffer
	room int
}

func (d *disk) Write(p []byte) (int, error) {
	n := min(len(p), d.room)
	d.room -= n
	d.Buffer.Write(p[:n])
	if n < len(p) {
		return n, errors.New("no space left on device")
	}
	return n, nil
}

// TestWholeLines: a record that was cut off is not joined to the next.
func TestWholeLines(t *testing.T) {
	d := &disk{room: 5}
	w := &wholeLines{out: d}
	write := func(line string) bool {
		_, err := io.WriteString(w, line)
		return err == nil
	}
	assert.True(t, write("one\n"))
	assert.False(t, write("two\n"))
	assert.False(t, write("three\n"), "there is no room for the line end")
	d.room = 100
	assert.True(t, write("four\n"))
	assert.True(t, write("five\n"))
	assert.Equal(t, "one\nt\nfour\nfive\n", d.String())
}
