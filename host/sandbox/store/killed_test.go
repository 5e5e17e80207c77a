//go:build !nosqlite

package store_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store/storetest"
)

// TestSQLiteSurvives: whatever was acknowledged before the process was killed is
// there, once; and what its journal had is nowhere after the next sweep.
func TestSQLiteSurvives(t *testing.T) {
	dir := t.TempDir()
	url := "sqlite:" + filepath.Join(dir, "state.db")
	c, lines := child(t, url)
	acknowledged := 0
	for lines.Scan() {
		require.Equal(t, fmt.Sprint(acknowledged), lines.Text())
		acknowledged++
		if acknowledged == 300 {
			require.NoError(t, c.Process.Kill())
		}
	}
	require.GreaterOrEqual(t, acknowledged, 300)
	assert.Contains(t, storetest.Folder(t, dir), "+14085040123", "the test would find it")

	s := open(t, url)
	now := base()
	for i := range acknowledged {
		want := "+14085040123"
		if i%2 == 0 {
			want = "replaced"
		}
		e, found := get(t, s, fmt.Sprint(i), now)
		require.True(t, found, i)
		require.Equal(t, want, string(e.Value), i)
	}
	later := now.Add(2 * time.Hour)
	require.NoError(t, s.Sweep(t.Context(), later))
	assert.NotContains(t, storetest.Folder(t, dir), "+14085040123")
	assert.False(t, insert(t, s, "0", entry("x", later), later))
}

// TestSQLiteFIPSOnly: SQLite works in FIPS 140-only mode.
func TestSQLiteFIPSOnly(t *testing.T) {
	_, lines := child(t, "sqlite:"+filepath.Join(t.TempDir(), "state.db"), "GODEBUG=fips140=only")
	for i := range 3 {
		require.True(t, lines.Scan())
		assert.Equal(t, fmt.Sprint(i), lines.Text())
	}
}
