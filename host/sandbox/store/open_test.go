package store_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

// TestOpenRefuses: no error quotes the URL, as it may have a password.
func TestOpenRefuses(t *testing.T) {
	for _, url := range []string{"S3CR3T", "memory", "memory:S3CR3T", "sqlite", "sqlite:", "mysql://S3CR3T", "REDIS://S3CR3T"} {
		refuses(t, url, "a store is memory:, sqlite:FILE")
	}
}

// refuses opens no store, and checks what the error says.
func refuses(t *testing.T, url, want string) {
	t.Helper()
	_, err := store.Open(t.Context(), url)
	require.Error(t, err, url)
	assert.ErrorContains(t, err, want, url)
	assert.NotContains(t, err.Error(), "S3")
}
