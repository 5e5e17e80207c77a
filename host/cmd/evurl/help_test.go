package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
)

// A terminal has 80 columns, or a few more: prose beyond that is broken within words.
func TestHelpFitsATerminal(t *testing.T) {
	const columns = 84
	prose := 0
	var visit func(*cobra.Command)
	visit = func(c *cobra.Command) {
		for line := range strings.Lines(c.Long) {
			if !strings.HasPrefix(line, " ") { // an example keeps its lines
				prose++
				assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimRight(line, "\n")), columns, "%s: %s", c.CommandPath(), line)
			}
		}
		for _, sub := range c.Commands() {
			visit(sub)
		}
	}
	visit(command())
	assert.Greater(t, prose, 20)
}
