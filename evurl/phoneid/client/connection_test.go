package client_test

import (
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/evurl/phoneid/client"
)

// counted counts the connections of a platform that is not started yet.
func counted(p *platform) *atomic.Int32 {
	var n atomic.Int32
	p.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			n.Add(1)
		}
	}
	return &n
}

// TestConnectionIsKept: for many calls, failures among them, there is one.
func TestConnectionIsKept(t *testing.T) {
	p := unstarted(t, func(w http.ResponseWriter, s seen) {
		if strings.HasSuffix(s.path, "match") {
			writeJSON(w, http.StatusForbidden, failure(s, "-5000"))
			return
		}
		writeJSON(w, http.StatusOK, success(s))
	})
	connections := counted(p)
	p.StartTLS()
	c := p.client(t)
	for range 10 {
		everyCall(t, c)
	}
	assert.Len(t, p.requests(), 40)
	assert.EqualValues(t, 1, connections.Load())

	c.Close()
	everyCall(t, c)
	assert.EqualValues(t, 2, connections.Load())
}

// TestManyGoroutines: each gets the answer to its own call.
func TestManyGoroutines(t *testing.T) {
	const goroutines, calls = 16, 25
	p := unstarted(t, nil)
	connections := counted(p)
	p.StartTLS()
	c := p.client(t)
	var all sync.WaitGroup
	for range goroutines {
		all.Go(func() {
			for range calls {
				created, err := c.Create(t.Context(), createRequest())
				assert.NoError(t, err)
				result, err := c.Result(t.Context(), resultRequest())
				assert.NoError(t, err)
				assert.True(t, client.Matched(result))
				assert.NotEqual(t, created.CorrelationID, result.CorrelationID)
			}
		})
	}
	all.Wait()
	ids := map[any]bool{}
	for _, s := range p.requests() {
		ids[s.body["correlationId"]] = true
	}
	assert.Len(t, ids, 2*goroutines*calls)
	assert.Less(t, connections.Load(), int32(goroutines*calls/4), "they are kept")
}
