package host

import (
	cryptorand "crypto/rand"
	gotesting "testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
)

// sameBytes is a generator that repeats itself, as wazero's own default does.
type sameBytes struct{}

func (sameBytes) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// TestRepeatingGeneratorIsFound: an engine whose instances draw the same random
// bytes does not start. It does not run beside others: the generator is global.
func TestRepeatingGeneratorIsFound(t *gotesting.T) {
	real := cryptorand.Reader
	defer func() { cryptorand.Reader = real }()
	cryptorand.Reader = sameBytes{}
	_, err := New(t.Context(), WithInstances(1))
	require.ErrorIs(t, err, evurl.ErrInternal)
	assert.ErrorContains(t, err, "two instances draw the same random bytes")
}

// TestMemoryIsLimited: an instance grows to 32 MiB, and no further.
func TestMemoryIsLimited(t *gotesting.T) {
	e, err := New(t.Context(), WithInstances(1))
	require.NoError(t, err)
	defer e.Close(t.Context())
	require.NoError(t, e.with(t.Context(), func(i *instance) error {
		rest := 32<<20/pageSize - i.memory.Size()/pageSize
		_, ok := i.memory.Grow(rest)
		assert.True(t, ok, "by %d pages", rest)
		assert.EqualValues(t, 32<<20, i.memory.Size())
		_, ok = i.memory.Grow(1)
		assert.False(t, ok, "by one page more")
		return nil
	}))
}
