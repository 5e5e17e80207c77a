package evurl_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// demo is an account of one key of zeros.
func demo(tb testing.TB, a cipher.Algorithm) *evurl.Account {
	tb.Helper()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(tb, err)
	account, err := evurl.New(evurl.Config{
		Endpoint:        "https://mi.example.com/msbox/id/",
		ClientAccessKey: "uCc91LdV",
		Keys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: key}},
	})
	require.NoError(tb, err)
	return account
}

func BenchmarkBuild(b *testing.B) {
	for _, a := range cipher.Algorithms() {
		b.Run(a.String(), func(b *testing.B) {
			account := demo(b, a)
			req := evurl.Request{CorrelationID: "TOJOWJH60POK2QVZ", Redirect: "https://merchant.example/return"}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := account.Build(req); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, a := range cipher.Algorithms() {
		b.Run(a.String(), func(b *testing.B) {
			account := demo(b, a)
			built, err := account.Build(evurl.Request{Redirect: "https://merchant.example/return"})
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := account.Open(built.EVURL, evurl.OpenOptions{AnyAge: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
