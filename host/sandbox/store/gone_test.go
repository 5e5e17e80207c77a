package store_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

// numbersAreGone: an hour on, no number stands in anything that look sees, while
// those whose time is not over still do, on the same pages.
func numbersAreGone(t *testing.T, s store.Store, look func() string) {
	random := rand.New(rand.NewPCG(1, 2))
	now := base()
	value := func(round, i int) string {
		return strings.Repeat(fmt.Sprintf("+1408504%02d%02d", round, i%100), 1+random.IntN(20))
	}
	for round := range 5 {
		for i := range 400 {
			key := fmt.Sprint(round, "-", i)
			e := entry(value(round, i), now)
			if i%3 == 0 {
				e.Value, e.Expires = []byte(strings.Repeat("+44700900", 1+random.IntN(20))), now.Add(6*time.Hour)
			}
			require.True(t, insert(t, s, key, e, now))
			if i%2 == 0 {
				e2 := e
				if i%3 != 0 {
					e2.Value = []byte(value(round, i))
				}
				require.True(t, replace(t, s, key, e, e2, now))
			}
		}
		current := fmt.Sprintf("+1408504%02d", round)
		require.NoError(t, s.Sweep(t.Context(), now.Add(time.Hour-time.Millisecond)))
		require.Contains(t, look(), current, "the test would find it")
		now = now.Add(time.Hour)
		require.NoError(t, s.Sweep(t.Context(), now))
		all := look()
		require.Zero(t, strings.Count(all, "+1408504"), "round %d", round)
		require.Contains(t, all, "+44700900")
	}
	assert.False(t, insert(t, s, "4-7", entry("x", now), now), "that it was used is known still")
	require.NoError(t, s.Reset(t.Context()))
	assert.NotContains(t, look(), "+44700900")
}
