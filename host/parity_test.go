package host_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/host"
)

// TestParity has both engines build 100,000 random requests with given salts,
// one in four of them wrong in some way, and open what came of it, one in two
// changed: the same bytes, codes and texts.
func TestParity(t *testing.T) {
	const n = 100_000
	e := newEngine(t, host.WithInstances(1)).Testing()
	random := rand.New(rand.NewPCG(4, 2026))
	counts := map[string]int{}
	for range n {
		c, req, chosen := randomCase(t, random)
		got, err := e.BuildChosen(t.Context(), c, req, chosen)
		want, wantErr := evurltest.Native{}.BuildChosen(t.Context(), c, req, chosen)
		if err != nil || wantErr != nil {
			require.Equal(t, wantErr, err)
			counts[evurl.CodeOf(err).String()]++
			continue
		}
		require.Equal(t, want, got)
		counts["built"]++
		text := got.EVURL
		if random.IntN(2) == 0 {
			at := random.IntN(len(text))
			text = text[:at] + string("%+=&AZ09|?#\x00é"[random.IntN(14)]) + text[at+1:]
		}
		counts["opened "+sameOpen(t, e, c, text)]++
	}
	for _, what := range []string{"built", "salt", "parameter", "redirect", "size", "opened ok", "opened decrypt", "opened encoding", "opened url", "opened parameter", "opened salt"} {
		assert.NotZero(t, counts[what], what)
	}
	t.Log(counts)
	assert.Greater(t, counts["built"], n/2)
}

// sameOpen opens and inspects on both engines, and returns what came of it.
func sameOpen(t *testing.T, e evurltest.Engine, c evurl.Config, text string) string {
	t.Helper()
	var opened [2]evurl.Opened
	var inspected [2]evurl.Inspection
	var errs, inspectErrs [2]error
	for n, engine := range []evurl.Engine{evurl.Native{}, e} {
		codec, err := engine.Account(t.Context(), c)
		require.NoError(t, err)
		opened[n], errs[n] = codec.Open(context.Background(), text, evurl.OpenOptions{AnyAge: true})
		inspected[n], inspectErrs[n] = engine.Inspect(t.Context(), text)
		require.NoError(t, codec.Close(t.Context()))
	}
	require.Equal(t, errs[0], errs[1])
	require.Equal(t, opened[0], opened[1])
	require.Equal(t, inspectErrs[0], inspectErrs[1])
	require.Equal(t, inspected[0], inspected[1])
	if errs[0] != nil {
		return evurl.CodeOf(errs[0]).String()
	}
	return "ok"
}

func randomCase(t *testing.T, random *rand.Rand) (evurl.Config, evurl.Request, evurltest.Chosen) {
	t.Helper()
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	text := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = alphabet[random.IntN(len(alphabet))]
		}
		return string(b)
	}
	raw := make([]byte, []int{16, 24, 32}[random.IntN(3)])
	for i := range raw {
		raw[i] = byte(random.Uint32())
	}
	key, err := cipher.NewKey(raw)
	require.NoError(t, err)
	algorithm := cipher.Algorithms()[random.IntN(3)]
	c := evurl.Config{
		Endpoint: "https://mi.example.com/msbox/id/", ClientAccessKey: text(1 + random.IntN(20)),
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: algorithm, Key: key}},
	}
	req := evurl.Request{CorrelationID: text(8 + random.IntN(73)), Air: evurl.Air(random.IntN(3))}
	if random.IntN(2) == 0 {
		req.Redirect = "https://" + strings.ToLower(text(3)) + ".example/" + text(random.IntN(30)) + "?a=" + text(3) + "&b=%20"
	}
	for i := range random.IntN(4) {
		req.Fields = append(req.Fields, evurl.Field{Name: "f" + string(alphabet[i]), Value: text(random.IntN(20)) + "é +&=\x00"[:random.IntN(8)]})
	}
	chosen := evurltest.Chosen{Salt: text(algorithm.SaltLength()), Nonce: "12345", Timestamp: "20261005010413"}
	switch random.IntN(28) {
	case 0:
		chosen.Salt = text(random.IntN(40))
	case 1:
		chosen.Nonce = text(5)
	case 2:
		chosen.Timestamp = "20261305010413"
	case 3:
		req.Redirect = "http://" + text(5)
	case 4:
		req.CorrelationID = text(random.IntN(100))
	case 5:
		req.Fields = append(req.Fields, evurl.Field{Name: "Nonce", Value: "1"})
	case 6:
		req.Fields = append(req.Fields, evurl.Field{Name: "long", Value: strings.Repeat("x", 8000+random.IntN(16000))})
	}
	return c, req, chosen
}
