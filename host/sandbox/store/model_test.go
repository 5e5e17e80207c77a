package store_test

import (
	"fmt"
	"math/rand/v2"
	"sort"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

// TestStoreAgainstAModel plays random steps on every kind of store and on a map,
// with a clock that goes on and jumps.
func TestStoreAgainstAModel(t *testing.T) {
	each(t, func(t *testing.T, s store.Store) {
		random := rand.New(rand.NewPCG(1, 2))
		steps := make([]byte, 6000)
		for i := range steps {
			steps[i] = byte(random.Uint32())
		}
		play(t, s, steps)
	})
}

// FuzzMemory: the law is the model.
func FuzzMemory(f *testing.F) {
	f.Add([]byte("\x00\x01\x02\x03\x02\x01\x09\x09\x06\xff\x07\x00"))
	f.Fuzz(func(t *testing.T, steps []byte) { play(t, store.Memory(0), steps) })
}

// model is what a store has to be: a map, and a clock.
type model struct {
	entries map[string]store.Entry
	now     time.Time
}

func (m *model) at(key string) (store.Entry, bool) {
	e, ok := m.entries[key]
	switch {
	case !ok || !e.Forget.After(m.now):
		return store.Entry{}, false
	case !e.Expires.After(m.now):
		return without(e), true
	}
	return e, true
}

// sweep is for good: a clock that is set back does not undo it.
func (m *model) sweep() {
	for key := range m.entries {
		if e, ok := m.at(key); ok {
			m.entries[key] = e
		} else {
			delete(m.entries, key)
		}
	}
}

func (m *model) listed() []string {
	values := []string{}
	for key := range m.entries {
		if e, _ := m.at(key); e.Value != nil {
			values = append(values, string(e.Value))
		}
	}
	sort.Strings(values)
	return values
}

// play reads steps from bytes, so that a fuzzer can change one.
func play(t *testing.T, s store.Store, steps []byte) {
	m := &model{entries: map[string]store.Entry{}, now: base()}
	draw := func(n int) int {
		if len(steps) == 0 {
			return 0
		}
		b := steps[0]
		steps = steps[1:]
		return int(b) % n
	}
	for step := 0; len(steps) > 0; step++ {
		m.step(t, s, step, draw)
	}
}

func (m *model) step(t *testing.T, s store.Store, step int, draw func(int) int) {
	do, key := draw(9), fmt.Sprint(draw(6))
	want, taken := m.at(key)
	switch do {
	case 0, 1:
		e := m.entry(step, draw)
		require.Equal(t, !taken, insert(t, s, key, e, m.now), step)
		if !taken {
			m.entries[key] = e
		}
	case 2, 3:
		old := want
		if draw(3) == 0 {
			old = entry("wrong", m.now)
		}
		e := m.entry(step, draw)
		ok := want.Value != nil && string(old.Value) == string(want.Value)
		require.Equal(t, ok, replace(t, s, key, old, e, m.now), step)
		if ok {
			m.entries[key] = e
		}
	case 4, 5:
		got, found := get(t, s, key, m.now)
		require.Equal(t, taken, found, step)
		require.Equal(t, want, got, step)
	case 6:
		m.now = m.now.Add(time.Duration(draw(80)) * time.Minute)
	case 7:
		// Back, after a sweep: a store may clear away earlier, never later.
		require.NoError(t, s.Sweep(t.Context(), m.now))
		m.sweep()
		if draw(2) == 0 {
			m.now = m.now.Add(-time.Duration(draw(80)) * time.Minute)
		}
	case 8:
		values := []string{}
		for _, e := range list(t, s, m.now, 100) {
			values = append(values, string(e.Value))
		}
		sort.Strings(values)
		require.Equal(t, m.listed(), values, step)
	}
}

// entry draws one, whose value may be empty, none or over already.
func (m *model) entry(step int, draw func(int) int) store.Entry {
	e := entry(fmt.Sprint(step), m.now)
	e.Expires = m.now.Add(time.Duration(draw(100)) * time.Minute)
	e.Forget = e.Expires.Add(time.Duration(1+draw(100)) * time.Minute)
	switch draw(8) {
	case 0:
		e.Value = nil
	case 1:
		e.Value = []byte{}
	}
	return e
}
