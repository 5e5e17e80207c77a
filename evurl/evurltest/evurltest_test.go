package evurltest_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

func config(t *testing.T) evurl.Config {
	t.Helper()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(t, err)
	return evurl.Config{
		Endpoint: "https://a/id/", ClientAccessKey: "k",
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.CTR, Key: key}},
	}
}

func TestChosenValuesAreChecked(t *testing.T) {
	good := evurltest.Chosen{Salt: "bgEQsXfgFcxk4XDt", Nonce: "81181", Timestamp: "20261005010413"}
	req := evurl.Request{CorrelationID: "TOJOWJH60POK2QVZ"}
	for name, test := range map[string]struct {
		change func(*evurltest.Chosen, *evurl.Request)
		code   evurl.Code
	}{
		"salt of 15":       {func(v *evurltest.Chosen, _ *evurl.Request) { v.Salt = v.Salt[1:] }, evurl.ErrSalt},
		"salt of 12":       {func(v *evurltest.Chosen, _ *evurl.Request) { v.Salt = v.Salt[4:] }, evurl.ErrSalt},
		"salt not ASCII":   {func(v *evurltest.Chosen, _ *evurl.Request) { v.Salt = "bgEQsXfgFcxk4Xé" }, evurl.ErrSalt},
		"long salt":        {func(v *evurltest.Chosen, _ *evurl.Request) { v.Salt = strings.Repeat("x", 1<<20) }, evurl.ErrSize},
		"no nonce":         {func(v *evurltest.Chosen, _ *evurl.Request) { v.Nonce = "" }, evurl.ErrParameter},
		"nonce":            {func(v *evurltest.Chosen, _ *evurl.Request) { v.Nonce = "8118a" }, evurl.ErrParameter},
		"timestamp":        {func(v *evurltest.Chosen, _ *evurl.Request) { v.Timestamp = "20260431000000" }, evurl.ErrParameter},
		"no correlationId": {func(_ *evurltest.Chosen, r *evurl.Request) { r.CorrelationID = "" }, evurl.ErrParameter},
		"redirect":         {func(_ *evurltest.Chosen, r *evurl.Request) { r.Redirect = "x" }, evurl.ErrRedirect},
	} {
		t.Run(name, func(t *testing.T) {
			v, r := good, req
			test.change(&v, &r)
			_, err := evurltest.Native{}.BuildChosen(t.Context(), config(t), r, v)
			assert.ErrorIs(t, err, test.code)
		})
	}
	b, err := evurltest.Native{}.BuildChosen(t.Context(), config(t), req, good)
	require.NoError(t, err)
	assert.Contains(t, b.EVURL, "cipherSalt=bgEQsXfgFcxk4XDt")
	_, err = evurltest.Native{}.BuildChosen(t.Context(), evurl.Config{}, req, good)
	assert.ErrorIs(t, err, evurl.ErrKey)
}

// TestNobodyElseChooses: a program that does not import this package cannot
// make the argument that BuildChosen takes.
func TestNobodyElseChooses(t *testing.T) {
	for argument, compiles := range map[string]bool{
		`evurltest.Chosen{Salt: "a"}`:                                    true,
		`struct{ Salt, Nonce, Timestamp string }{"a", "1", "2"}`:         false,
		`struct{ _ struct{}; Salt, Nonce, Timestamp string }{Salt: "a"}`: false,
	} {
		dir, err := os.MkdirTemp(".", "outside-")
		require.NoError(t, err)
		program := "package main\n\nimport (\n\"github.com/evurl/edge/evurl\"\n\"github.com/evurl/edge/evurl/evurltest\"\n)\n\n" +
			"var _ evurltest.Chosen\n\nfunc main() {\nvar a *evurl.Account\n_, _ = a.BuildChosen(evurl.Request{}, " + argument + ")\n}\n"
		require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(program), 0o600))
		out, err := exec.Command("go", "build", "-o", os.DevNull, "./"+dir).CombinedOutput()
		require.NoError(t, os.RemoveAll(dir))
		assert.Equal(t, compiles, err == nil, "%s: %s", argument, out)
	}
}

func TestCipherCodes(t *testing.T) {
	key := config(t).Keys[0].Key
	_, err := evurltest.Seal(cipher.CTR, key, []byte("short"), nil)
	assert.ErrorIs(t, err, evurl.ErrSalt)
	_, err = evurltest.Open(cipher.GCM, key, make([]byte, 12), make([]byte, 16))
	assert.ErrorIs(t, err, evurl.ErrDecrypt)
	_, err = evurltest.Seal(cipher.CTR, cipher.Key{}, make([]byte, 16), nil)
	assert.ErrorIs(t, err, evurl.ErrKey)
	_, err = evurltest.Open(0, key, make([]byte, 16), nil)
	assert.ErrorIs(t, err, evurl.ErrKey)
	_, err = evurltest.Seal(cipher.CTR, key, make([]byte, 16), make([]byte, evurl.MaxURL+1))
	assert.ErrorIs(t, err, evurl.ErrSize)
}

func TestNativeEngine(t *testing.T) {
	var e evurl.Engine = evurl.Native{}
	c, err := e.Account(t.Context(), config(t))
	require.NoError(t, err)
	b, err := c.Build(t.Context(), evurl.Request{})
	require.NoError(t, err)
	_, err = c.Open(t.Context(), b.EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	_, err = e.Inspect(t.Context(), b.EVURL)
	require.NoError(t, err)
	done, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = e.Account(done, config(t))
	assert.ErrorIs(t, err, context.Canceled)
	_, err = c.Build(done, evurl.Request{})
	assert.ErrorIs(t, err, context.Canceled)
	_, err = c.Open(done, b.EVURL, evurl.OpenOptions{})
	assert.ErrorIs(t, err, context.Canceled)
	_, err = e.Inspect(done, b.EVURL)
	assert.ErrorIs(t, err, context.Canceled)
	_, err = c.Inspect(t.Context(), b.EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	_, err = c.Inspect(done, b.EVURL, evurl.OpenOptions{})
	assert.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, uint64(1), c.Count())
	require.NoError(t, c.Close(t.Context()))
	_, err = c.Build(t.Context(), evurl.Request{})
	assert.ErrorIs(t, err, evurl.ErrAccount)
	_, err = e.Account(t.Context(), evurl.Config{})
	assert.ErrorIs(t, err, evurl.ErrKey)
	assert.NoError(t, e.Close(t.Context()))
	assert.Equal(t, "native", evurltest.Native{}.Name())
}
