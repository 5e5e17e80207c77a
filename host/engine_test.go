package host_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
	"github.com/evurl/edge/wasm"
)

func withModule(module []byte) host.Option {
	sum := sha256.Sum256(module)
	return host.WithModule(module, hex.EncodeToString(sum[:]))
}

func config(t testing.TB, a cipher.Algorithm) evurl.Config {
	t.Helper()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(t, err)
	return evurl.Config{
		Endpoint: "https://mi.example.com/msbox/id/", ClientAccessKey: "uCc91LdV",
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: key}},
	}
}

// both runs a test on the native engine and on the module: one interface, the
// same results.
func both(t *testing.T, test func(*testing.T, evurl.Engine)) {
	t.Run("native", func(t *testing.T) { test(t, evurl.Native{}) })
	t.Run("wazero", func(t *testing.T) { test(t, newEngine(t)) })
}

func TestEngine(t *testing.T) {
	both(t, func(t *testing.T, e evurl.Engine) {
		for _, a := range cipher.Algorithms() {
			c := config(t, a)
			codec, err := e.Account(t.Context(), c)
			require.NoError(t, err)
			c.Keys[0].Key.Zero() // the engine keeps nothing of it
			built, err := codec.Build(t.Context(), evurl.Request{
				Redirect: "https://merchant.example/", Air: evurl.AirFalse, Fields: []evurl.Field{{Name: "a", Value: "日本"}},
			})
			require.NoError(t, err)
			opened, err := codec.Open(t.Context(), built.EVURL, evurl.OpenOptions{})
			require.NoError(t, err)
			assert.Equal(t, built.CorrelationID, opened.CorrelationID)
			assert.Equal(t, []evurl.Field{{Name: "a", Value: "日本"}}, opened.Fields)
			assert.Less(t, time.Since(opened.Timestamp).Abs(), time.Minute)
			in, err := e.Inspect(t.Context(), built.EVURL)
			require.NoError(t, err)
			assert.Equal(t, "uCc91LdV", in.ClientAccessKey)
			require.NoError(t, codec.Close(t.Context()))
			_, err = codec.Build(t.Context(), evurl.Request{})
			assert.ErrorIs(t, err, evurl.ErrAccount)
		}
	})
}

// TestHeldKey: a key that a Cipher holds cannot be given to the module.
func TestHeldKey(t *testing.T) {
	c := config(t, cipher.GCM)
	held, err := cipher.New(cipher.GCM, c.Keys[0].Key)
	require.NoError(t, err)
	c.Keys[0].Key, c.Keys[0].Cipher = cipher.Key{}, held
	_, err = evurl.Native{}.Account(t.Context(), c)
	require.NoError(t, err)
	_, err = newEngine(t).Account(t.Context(), c)
	assert.ErrorIs(t, err, evurl.ErrUnsupported)
}

func TestEngineRefuses(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	both(t, func(t *testing.T, e evurl.Engine) {
		codec, err := e.Account(t.Context(), config(t, cipher.CTR))
		require.NoError(t, err)
		_, err = codec.Open(t.Context(), long, evurl.OpenOptions{})
		assert.ErrorIs(t, err, evurl.ErrSize)
		_, err = e.Inspect(t.Context(), long)
		assert.ErrorIs(t, err, evurl.ErrSize)
		_, err = codec.Build(t.Context(), evurl.Request{Fields: []evurl.Field{{Name: "x", Value: long}}})
		assert.ErrorIs(t, err, evurl.ErrSize)
		_, err = codec.Build(t.Context(), evurl.Request{Redirect: "javascript:alert(1)"})
		assert.ErrorIs(t, err, evurl.ErrRedirect)
		_, err = e.Account(t.Context(), evurl.Config{})
		assert.ErrorIs(t, err, evurl.ErrKey)
		c := config(t, cipher.CTR)
		c.Endpoint = long
		_, err = e.Account(t.Context(), c)
		assert.ErrorIs(t, err, evurl.ErrAccount)
		c = config(t, cipher.CTR)
		c.Redirects = make([]string, 70000)
		_, err = e.Account(t.Context(), c)
		assert.ErrorIs(t, err, evurl.ErrAccount)
		c = config(t, cipher.CTR)
		c.SaltLength = 268 // not 12
		_, err = e.Account(t.Context(), c)
		assert.ErrorIs(t, err, evurl.ErrAccount)
		done, cancel := context.WithCancel(t.Context())
		cancel()
		_, err = codec.Build(done, evurl.Request{})
		assert.ErrorIs(t, err, context.Canceled)
		_, err = codec.Build(t.Context(), evurl.Request{})
		assert.NoError(t, err, "the call after all of these")
	})
}

// TestSameAnswers asks the native package and the module what a bridge could
// get wrong between them.
func TestSameAnswers(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	fields := make([]evurl.Field, 70000)
	requests := map[string]evurl.Request{
		"air": {Air: 3}, "air of 255": {Air: 255}, "long id": {CorrelationID: long}, "many fields": {Fields: fields},
		"id not UTF-8": {CorrelationID: "12345678\xff"}, "redirect": {Redirect: "http://a/"}, "long redirect": {Redirect: "https://a/" + long},
		"short id": {CorrelationID: "x"}, "reserved": {Fields: []evurl.Field{{Name: "NONCE"}}},
	}
	made := time.Date(2026, 10, 5, 1, 4, 13, 0, time.UTC)
	const old = "https://mi.example.com/msbox/id/uCc91LdV?data=lH2qLAio6m5vMgXOCproN%2F3alXa4hB1VjQgVRCx9AiEdodwFFioi%2BbeyS7SnzWRAzB7odEo2Z0%2FKoeWXxk8%2BaT5JYQ%3D%3D&cipherSalt=bgEQsXfgFcxk4XDt"
	opens := map[string]evurl.OpenOptions{
		"default": {Now: made.Add(10*time.Minute + 30*time.Second)}, "late": {Now: made.Add(10*time.Minute + 31*time.Second)},
		"no tolerance": {Now: made.Add(10*time.Minute + time.Second), Tolerance: -1}, "no tolerance at ten": {Now: made.Add(10 * time.Minute), Tolerance: -1},
		"early": {Now: made.Add(-time.Minute)}, "wide": {Now: made.Add(-time.Minute), Tolerance: time.Hour},
		"widest": {Now: made.Add(-time.Hour), Tolerance: 1<<63 - 1}, "less than none": {Now: made, Tolerance: -1 << 63},
		"far past": {Now: time.Date(-9000, 1, 1, 0, 0, 0, 0, time.UTC)}, "far future": {Now: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)},
		"any age": {AnyAge: true},
	}
	configs := map[string]func(*evurl.Config){
		"salt length below 0": func(c *evurl.Config) { c.SaltLength = -1 }, "salt length of 268": func(c *evurl.Config) { c.SaltLength = 268 },
		"long endpoint": func(c *evurl.Config) { c.Endpoint = long }, "many keys": func(c *evurl.Config) { c.Keys = make([]evurl.KeyConfig, 17) },
		"no status": func(c *evurl.Config) { c.Keys[0].Status = 0 }, "no algorithm": func(c *evurl.Config) { c.Keys[0].Algorithm = 9 },
	}
	answers := map[string]map[string]evurl.Code{}
	both(t, func(t *testing.T, e evurl.Engine) {
		got := map[string]evurl.Code{}
		answers[t.Name()] = got
		key, err := cipher.NewKey([]byte("\x82\x9d\x70\x95\xde\x07\xaf\x9c\x6a\xac\x28\x5c\x1d\xee\x83\xfa"))
		require.NoError(t, err)
		c := config(t, cipher.CTR)
		c.Keys[0].Key = key
		codec, err := e.Account(t.Context(), c)
		require.NoError(t, err)
		for name, req := range requests {
			_, err := codec.Build(t.Context(), req)
			got["build "+name] = evurl.CodeOf(err)
			assert.Error(t, err, name)
		}
		for name, o := range opens {
			opened, err := codec.Open(t.Context(), old, o)
			got["open "+name] = evurl.CodeOf(err)
			if err == nil {
				assert.Equal(t, "TOJOWJH60POK2QVZ", opened.CorrelationID)
			}
		}
		for name, change := range configs {
			c := config(t, cipher.GCM)
			change(&c)
			_, err := e.Account(t.Context(), c)
			got["account "+name] = evurl.CodeOf(err)
			assert.Error(t, err, name)
		}
	})
	require.Len(t, answers, 2)
	assert.Equal(t, answers[t.Name()+"/native"], answers[t.Name()+"/wazero"])
	assert.Zero(t, answers[t.Name()+"/native"]["open default"])
	assert.Equal(t, evurl.ErrExpired, answers[t.Name()+"/native"]["open no tolerance"])
}

// TestManyAccounts opens more of them than the module holds, and closes none.
func TestManyAccounts(t *testing.T) {
	e := newEngine(t, host.WithInstances(1))
	first, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	for range 5000 {
		_, err = e.Account(t.Context(), config(t, cipher.CTR))
		require.NoError(t, err)
	}
	_, err = first.Build(t.Context(), evurl.Request{})
	assert.NoError(t, err)
}

// TestManyGoroutines has more of them than instances, and accounts that come
// and go.
func TestManyGoroutines(t *testing.T) {
	e := newEngine(t, host.WithInstances(2))
	shared, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	var mu sync.Mutex
	ids := map[string]bool{}
	var wait sync.WaitGroup
	const goroutines, each = 16, 200
	for range goroutines {
		wait.Go(func() {
			own, err := e.Account(t.Context(), config(t, cipher.CBC))
			if !assert.NoError(t, err) {
				return
			}
			for n := range each {
				codec := shared
				if n%2 == 1 {
					codec = own
				}
				built, err := codec.Build(t.Context(), evurl.Request{})
				if !assert.NoError(t, err) {
					return
				}
				opened, err := codec.Open(t.Context(), built.EVURL, evurl.OpenOptions{})
				assert.NoError(t, err)
				assert.Equal(t, built.CorrelationID, opened.CorrelationID)
				mu.Lock()
				ids[built.CorrelationID] = true
				mu.Unlock()
			}
			assert.NoError(t, own.Close(t.Context()))
		})
	}
	wait.Wait()
	assert.Len(t, ids, goroutines*each)
}

func TestClosedEngine(t *testing.T) {
	e, err := host.New(t.Context())
	require.NoError(t, err)
	codec, err := e.Account(t.Context(), config(t, cipher.GCM))
	require.NoError(t, err)
	require.NoError(t, e.Close(t.Context()))
	_, err = codec.Build(t.Context(), evurl.Request{})
	assert.ErrorIs(t, err, evurl.ErrNotReady)
	_, err = e.Inspect(t.Context(), "x")
	assert.ErrorIs(t, err, evurl.ErrNotReady)
	assert.NoError(t, e.Close(t.Context()))
}

func TestOtherModules(t *testing.T) {
	_, err := host.New(t.Context(), host.WithModule(wasm.Module(), strings.Repeat("0", 64)))
	assert.ErrorIs(t, err, evurl.ErrUnsupported)
	_, err = host.New(t.Context(), withModule([]byte("not wasm")))
	assert.ErrorIs(t, err, evurl.ErrUnsupported)
	// An empty module compiles, and has no export of ours.
	_, err = host.New(t.Context(), withModule([]byte("\x00asm\x01\x00\x00\x00")))
	assert.Error(t, err)
	other, err := os.ReadFile("../wasm/testdata/other-abi.wasm")
	require.NoError(t, err)
	_, err = host.New(t.Context(), withModule(other))
	assert.ErrorIs(t, err, evurl.ErrUnsupported)
	assert.ErrorContains(t, err, "ABI version")
	for _, n := range []int{-1, 0, 1025} {
		_, err = host.New(t.Context(), host.WithInstances(n))
		assert.ErrorIs(t, err, evurl.ErrUnsupported)
	}
	e, err := host.New(t.Context(), host.WithModule(wasm.Module(), wasm.SHA256()), host.WithInstances(1))
	require.NoError(t, err)
	assert.NoError(t, e.Close(t.Context()))
}
