package evurl

import (
	"bytes"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
)

// TestScratchForgets: what a call needed in between goes back to the pool
// without what it held of a payload, a salt, and random bytes not used.
func TestScratchForgets(t *testing.T) {
	s := &scratch{payload: bytes.Repeat([]byte("S"), 100), drawn: bytes.Repeat([]byte("S"), 100), sealed: make([]byte, 10), out: make([]byte, maxKept+1)}
	s.entropy.fill(64)
	payload, drawn := s.payload[:50], s.drawn[:50]
	s.payload, s.drawn = payload, drawn // shorter than what they held
	s.release()
	assert.Equal(t, make([]byte, 100), payload[:100])
	assert.Equal(t, make([]byte, 100), drawn[:100])
	assert.Equal(t, entropy{}, s.entropy)
	assert.Nil(t, s.out, "what grew is not kept")
	assert.NotNil(t, s.sealed)
}

// TestEveryKeyIsTried, also when the first fits: an account whose second key
// cannot be used shows that it was.
func TestEveryKeyIsTried(t *testing.T) {
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(t, err)
	a, err := New(Config{
		Endpoint: "https://mi.example.com/id/", ClientAccessKey: "k",
		Keys: []KeyConfig{{Status: Primary, Algorithm: cipher.GCM, Key: key}},
	})
	require.NoError(t, err)
	built, err := a.Build(Request{})
	require.NoError(t, err)
	_, err = a.Open(built.EVURL, OpenOptions{})
	require.NoError(t, err)
	a.keys = append(a.keys, accountKey{cipher: &cipher.Transformation{}})
	a.keys[1].cipher = nil
	assert.Panics(t, func() {
		p := parts{}
		require.True(t, p.parse(built.EVURL))
		a.decrypt(&p, &OpenOptions{}, false)
	})
}

// TestZones holds the zones to those of the world, summer times among them.
func TestZones(t *testing.T) {
	zones := map[time.Duration]bool{}
	for h := -12; h <= 14; h++ {
		zones[time.Duration(h)*time.Hour] = h != 0
	}
	for _, z := range []string{
		"-9h30m", "-3h30m", "-2h30m", "3h30m", "4h30m", "5h30m", "5h45m", "6h30m", "8h45m", "9h30m", "10h30m", "12h45m", "13h45m",
	} {
		d, err := time.ParseDuration(z)
		require.NoError(t, err)
		zones[d] = true
	}
	for by := -15 * time.Hour; by <= 15*time.Hour; by += 15 * time.Minute {
		assert.Equal(t, zones[by], isZone(by), by)
	}
	made := time.Date(2026, 10, 5, 1, 4, 13, 0, time.UTC)
	for by, is := range zones {
		if !is || by == 12*time.Hour || by == -12*time.Hour {
			continue
		}
		local := made.Add(by)
		for age, zone := range map[time.Duration]bool{
			-31 * time.Second: false, -30 * time.Second: true, 0: true, 10*time.Minute + 30*time.Second: true, 10*time.Minute + 31*time.Second: false,
		} {
			o := OpenOptions{Now: made.Add(age)}
			id := o.lintAge(local)
			assert.Equal(t, zone, id == lintZoneAhead || id == lintZoneBehind, "%s, %s old", by, age)
			assert.Equal(t, by > 0, id == lintZoneAhead || id == lintNotYet, "%s, %s old", by, age)
		}
	}
}

// TestAgesThatOverflow: neither a clock nor a tolerance of any value turns an
// age around.
func TestAgesThatOverflow(t *testing.T) {
	made := time.Date(2026, 10, 5, 1, 4, 13, 0, time.UTC)
	check := func(now time.Time, tolerance time.Duration) error {
		_, err := (&OpenOptions{Now: now, Tolerance: tolerance}).checkAge(made)
		return err
	}
	for _, tolerance := range []time.Duration{math.MaxInt64, math.MaxInt64 - time.Minute, 1 << 62} {
		assert.NoError(t, check(made.AddDate(1, 0, 0), tolerance))
		assert.NoError(t, check(made.AddDate(-1, 0, 0), tolerance))
	}
	far := check(time.Date(-20000, 1, 1, 0, 0, 0, 0, time.UTC), 0)
	require.ErrorIs(t, far, ErrNotYet)
	assert.Regexp(t, `made \d+ s after`, far.Error())
	require.ErrorIs(t, check(time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC), math.MinInt64), ErrExpired)
}
