package evurl_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

func TestBuildMany(t *testing.T) {
	account := demo(t, cipher.GCM)
	results := account.BuildMany([]evurl.Request{
		{CorrelationID: "TOJOWJH60POK2QVZ"}, {Redirect: "http://a/"}, {}, {CorrelationID: "short"},
	})
	require.Len(t, results, 4)
	assert.Equal(t, "TOJOWJH60POK2QVZ", results[0].Built.CorrelationID)
	assert.ErrorIs(t, results[1].Err, evurl.ErrRedirect)
	assert.Empty(t, results[1].Built)
	require.NoError(t, results[2].Err)
	opened, err := account.Open(results[2].Built.EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	assert.Equal(t, results[2].Built.CorrelationID, opened.CorrelationID)
	assert.ErrorIs(t, results[3].Err, evurl.ErrParameter)
	assert.Equal(t, uint64(2), account.Count())
	assert.Empty(t, account.BuildMany(nil))
}

func TestBuildManyNative(t *testing.T) {
	codec, err := evurl.Native{}.Account(t.Context(), evurl.Config{
		Endpoint: "https://a/id/", ClientAccessKey: "k", Keys: demoKeys(t),
	})
	require.NoError(t, err)
	for _, r := range codec.BuildMany(t.Context(), make([]evurl.Request, 3)) {
		require.NoError(t, r.Err)
	}
	done, cancel := context.WithCancel(t.Context())
	cancel()
	results := codec.BuildMany(done, make([]evurl.Request, 3))
	require.Len(t, results, 3)
	for _, r := range results {
		assert.ErrorIs(t, r.Err, context.Canceled)
	}
	require.NoError(t, codec.Close(t.Context()))
	assert.ErrorIs(t, codec.BuildMany(t.Context(), make([]evurl.Request, 1))[0].Err, evurl.ErrAccount)
}

func demoKeys(t *testing.T) []evurl.KeyConfig {
	t.Helper()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(t, err)
	return []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}}
}

// TestBatch: one EVURL after the other, each whole, and nothing of one in the next.
func TestBatch(t *testing.T) {
	account, err := evurl.New(config(t, cipher.GCM))
	require.NoError(t, err)
	b := account.Batch()
	defer b.Close()
	salts := map[string]bool{}
	for i := range 300 {
		req := evurl.Request{Fields: []evurl.Field{{Name: "n", Value: strings.Repeat("x", i*37%3000)}}}
		if i%7 == 0 {
			_, _, err := b.AppendBuild(nil, nil, &evurl.Request{CorrelationID: "short"})
			require.ErrorIs(t, err, evurl.ErrParameter)
		}
		text, id, err := b.AppendBuild([]byte("before "), []byte("before "), &req)
		require.NoError(t, err)
		opened, err := account.Open(strings.TrimPrefix(string(text), "before "), evurl.OpenOptions{Tolerance: 5 * time.Second})
		require.NoError(t, err)
		assert.Equal(t, "before "+opened.CorrelationID, string(id))
		assert.Equal(t, req.Fields, opened.Fields)
		salts[string(text[bytes.LastIndexByte(text, '='):])] = true
	}
	assert.Len(t, salts, 300)
	assert.Equal(t, uint64(300), account.Count())
}

// TestListedRedirect: a redirect from a list stands in a URL as any other does.
func TestListedRedirect(t *testing.T) {
	const redirect = "https://merchant.example/é?a=b c&d=+%20#~"
	chosen := evurltest.Chosen{Salt: "bgEQsXfgFcxk", Nonce: "81181", Timestamp: "20261005010413"}
	var urls []string
	for _, list := range [][]string{nil, {"https://merchant.example/other", redirect}} {
		c := config(t, cipher.GCM)
		c.Redirects = list
		account, err := evurl.New(c)
		require.NoError(t, err)
		built, err := evurltest.Build(account, evurl.Request{CorrelationID: "TOJOWJH60POK2QVZ", Redirect: redirect}, chosen)
		require.NoError(t, err)
		urls = append(urls, built.EVURL)
		opened, err := account.Open(built.EVURL, evurl.OpenOptions{AnyAge: true})
		require.NoError(t, err)
		assert.Equal(t, redirect, opened.Redirect)
	}
	assert.Equal(t, urls[0], urls[1])
}
