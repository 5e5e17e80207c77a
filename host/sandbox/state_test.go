package sandbox_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/host/sandbox/store"
)

// TestFullStore refuses, and uses nothing up.
func TestFullStore(t *testing.T) {
	w := newWorld(t, cipher.GCM, func(c *sandbox.Config) { c.Store = store.Memory(2) })
	w.create(nil) // a transaction, and the call
	a := w.post(phoneid.CreatePath, w.createRequest(nil))
	assert.Equal(t, http.StatusServiceUnavailable, a.status)
	assert.Contains(t, a.body, "the store is full")
	a = w.do(w.request(http.MethodGet, w.build(evurl.Request{}).EVURL, ""))
	assert.Equal(t, http.StatusServiceUnavailable, a.status)
}
