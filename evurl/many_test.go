package evurl_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
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
