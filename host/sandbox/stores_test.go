//go:build !nosqlite && !noredis

package sandbox_test

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/host/sandbox/store"
	"github.com/evurl/edge/host/sandbox/store/storetest"
)

func withStore(t *testing.T, url string) func(*sandbox.Config) {
	s, err := store.Open(t.Context(), url)
	require.NoError(t, err)
	return func(c *sandbox.Config) { c.Store = s }
}

// TestNumbersAreGoneAfterAnHour: they live as long as the result, and then
// stand neither in the file nor in Redis.
func TestNumbersAreGoneAfterAnHour(t *testing.T) {
	const mdn = "+14085040458"
	url, _ := storetest.Redis(t)
	options, err := redis.ParseURL(url)
	require.NoError(t, err)
	client := redis.NewClient(options)
	defer client.Close()
	dir := t.TempDir()
	for name, look := range map[string]func() string{
		"sqlite:" + filepath.Join(dir, "state.db"): func() string { return storetest.Folder(t, dir) },
		url: func() string {
			all := storetest.Dump(t, client)
			require.NotEmpty(t, all)
			return all
		},
	} {
		w := newWorld(t, cipher.GCM, withStore(t, name))
		used := w.create(func(r *phoneid.CreateRequest) { r.ConsumerMDN = mdn })
		never := w.create(func(r *phoneid.CreateRequest) { r.ConsumerMDN = mdn })
		own := w.build(evurl.Request{Fields: []evurl.Field{{Name: "consumerMdn", Value: mdn}}})
		w.visit(used.EVURL, agent)
		w.visit(own.EVURL, agent)
		assert.Contains(t, look(), mdn)
		w.advance(time.Hour - time.Minute)
		result, _ := w.result(used.CorrelationID, mdn)
		assert.Equal(t, phoneid.ScoreExact, result.MDNMatchScore)
		w.advance(time.Minute)
		assert.NotContains(t, look(), mdn[1:], name)
		for _, id := range []string{used.CorrelationID, never.CorrelationID, own.CorrelationID} {
			_, code := w.result(id, mdn)
			assert.Equal(t, phoneid.CodeCondition, code)
			assert.NotContains(t, look(), id, "ids stand nowhere either")
		}
		_, outcome := w.visit(used.EVURL, agent)
		assert.Equal(t, "-20", outcome.Get("ErrorCode"))
	}
}

// TestStoreIsDown: nothing is let through, and the answer says that it is not
// the caller's fault; when it is back, so is the sandbox.
func TestStoreIsDown(t *testing.T) {
	url, kill := storetest.Redis(t)
	w := newWorld(t, cipher.GCM, withStore(t, url))
	created := w.create(nil)
	open := w.do(w.request(http.MethodGet, w.create(nil).EVURL, "", "User-Agent", agent))
	require.Equal(t, http.StatusSeeOther, open.status)
	kill()
	a := w.do(w.request(http.MethodGet, created.EVURL, "", "User-Agent", agent))
	assert.Equal(t, http.StatusServiceUnavailable, a.status)
	assert.NotContains(t, a.body, "ErrorCode", "that the store is down is no outcome")
	assert.Contains(t, a.body, "try again later")
	assert.Empty(t, a.header.Get("Location"))
	a = w.do(w.request(http.MethodGet, open.header.Get("Location"), "", "User-Agent", agent))
	assert.Equal(t, http.StatusServiceUnavailable, a.status)
	assert.Empty(t, a.header.Get("Location"))
	a = w.post(phoneid.CreatePath, w.createRequest(nil))
	assert.Equal(t, http.StatusServiceUnavailable, a.status)
	assert.Contains(t, a.body, `"code":"-10"`)
	_, code := w.result(created.CorrelationID, "")
	assert.Equal(t, phoneid.CodeFailed, code)
	for _, path := range []string{"transactions"} {
		assert.Equal(t, http.StatusServiceUnavailable, w.admin(http.MethodGet, path, "").status)
	}
	assert.Equal(t, http.StatusServiceUnavailable, w.admin(http.MethodPost, "reset", "").status)
	assert.Contains(t, w.admin(http.MethodGet, "requests", "").body, "the store cannot be reached")
}

// TestStoresOwnErrorsAreNotTold: they have its address.
func TestStoresOwnErrorsAreNotTold(t *testing.T) {
	link, kill := storetest.Redis(t)
	w := newWorld(t, cipher.GCM, withStore(t, link))
	kill()
	a := w.post(phoneid.CreatePath, w.createRequest(nil))
	assert.Contains(t, a.body, "the store cannot be reached; whether it was done is not known")
	w.do(w.request(http.MethodGet, w.build(evurl.Request{}).EVURL, ""))
	log := w.admin(http.MethodGet, "requests", "").body
	assert.NotContains(t, log+a.body, strings.TrimPrefix(link, "redis://"))
	assert.NotContains(t, log, "dial")
}
