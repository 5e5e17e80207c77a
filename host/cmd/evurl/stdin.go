package main

import (
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// readStdin reads standard input to its end, one byte more than limit at most.
func readStdin(c *cobra.Command, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(c.InOrStdin(), limit+1))
	if c.Context().Err() != nil {
		return nil, c.Context().Err()
	}
	if err != nil {
		return nil, errors.New("standard input cannot be read")
	}
	return data, nil
}

// line returns a text without one line end at its end.
func line(data []byte) string {
	text, ended := strings.CutSuffix(string(data), "\n")
	if !ended {
		return text
	}
	return strings.TrimSuffix(text, "\r")
}
