package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
)

// BenchmarkStore is what one call takes of each kind of store, from one goroutine,
// with a value as long as a transaction's.
func BenchmarkStore(b *testing.B) {
	value := strings.Repeat("x", 300)
	for _, kind := range kinds {
		s := open(b, kind.url(b))
		now := base()
		e := entry(value, now)
		// The keys are made before the time is taken, and each is new to Insert.
		keys := func(b *testing.B) []string {
			require.NoError(b, s.Reset(b.Context()))
			all := make([]string, b.N)
			for i := range all {
				all[i] = fmt.Sprintf("%032x", i)
			}
			b.ReportAllocs()
			b.ResetTimer()
			return all
		}
		filled := func(b *testing.B) {
			require.NoError(b, s.Reset(b.Context()))
			_, err := s.Insert(b.Context(), "a", e, now)
			require.NoError(b, err)
			b.ReportAllocs()
			b.ResetTimer()
		}
		b.Run(kind.name+"/insert", func(b *testing.B) {
			for _, key := range keys(b) {
				if ok, err := s.Insert(b.Context(), key, e, now); !ok && err != store.ErrFull {
					b.Fatal("not inserted: ", err)
				}
			}
		})
		b.Run(kind.name+"/get", func(b *testing.B) {
			filled(b)
			for range b.N {
				if _, ok, err := s.Get(b.Context(), "a", now); !ok {
					b.Fatal("not there: ", err)
				}
			}
		})
		b.Run(kind.name+"/replace", func(b *testing.B) {
			filled(b)
			for range b.N {
				if ok, err := s.Replace(b.Context(), "a", e, e, now); !ok {
					b.Fatal("not replaced: ", err)
				}
			}
		})
	}
}
