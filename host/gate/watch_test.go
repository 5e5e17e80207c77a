package gate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

const (
	revoked = "0123456789abcdefABCDEF0123456789"
	issued  = "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN"
)

// secretsFile writes a file of one secret, and returns its path.
func secretsFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "secrets.json")
	secret, err := phoneid.ParseSecret(text)
	require.NoError(t, err)
	require.NoError(t, AddSecret(path, "M", mustDigest(t, secret)))
	return path
}

func mustDigest(t *testing.T, s phoneid.Secret) FileSecret {
	t.Helper()
	one, err := NewFileSecret("1", s, time.Now().Add(1000*time.Hour))
	require.NoError(t, err)
	return one
}

// inPlace puts another secret where the first one is, in the same file, and sets
// the modification time back.
func inPlace(t *testing.T, path, from, to string) {
	t.Helper()
	before, err := os.Stat(path)
	require.NoError(t, err)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	digest := func(text string) string {
		secret, err := phoneid.ParseSecret(text)
		require.NoError(t, err)
		return mustDigest(t, secret).SHA256
	}
	changed := strings.Replace(string(data), digest(from), digest(to), 1)
	require.NotEqual(t, string(data), changed)
	out, err := os.OpenFile(path, os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = out.WriteString(changed)
	require.NoError(t, err)
	require.NoError(t, out.Close())
	require.NoError(t, os.Chtimes(path, time.Time{}, before.ModTime()))
	after, err := os.Stat(path)
	require.NoError(t, err)
	require.True(t, os.SameFile(before, after) && before.ModTime().Equal(after.ModTime()) && before.Size() == after.Size())
}

func (s *Secrets) takes(text string) bool {
	_, err := s.find(text, time.Now())
	return err == nil
}

// TestChangeWithinOneTick: of a file that changes twice within one tick of the file
// system's clock the second change has the times of the first. It is read once more.
func TestChangeWithinOneTick(t *testing.T) {
	path := secretsFile(t, revoked)
	s := newSecrets(SecretsOptions{})
	s.path, s.settle = path, 50*time.Millisecond
	require.NoError(t, s.load())
	inPlace(t, path, revoked, issued)
	var err error
	s.seen, err = os.Stat(path) // as if the times were those of the first change
	require.NoError(t, err)
	require.True(t, s.takes(revoked))
	require.Eventually(t, s.changed, 20*time.Second, time.Millisecond)
	s.reload()
	assert.False(t, s.takes(revoked))
	assert.True(t, s.takes(issued))
	assert.False(t, s.changed(), "it has settled")
}
