//go:build !noredis

package main

import (
	"errors"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/sandbox/store/storetest"
)

const oneAddress = "127.0.0.1:1"

// TestServeTwoOnOneRedis: one of two sandboxes behind one address is killed
// under load. Nothing is used twice, and what a phone was told has its result.
func TestServeTwoOnOneRedis(t *testing.T) {
	redis, _ := storetest.Redis(t)
	args := []string{"--credentials", filepath.Join(t.TempDir(), "demo"), "--store", redis, "--base-url", "http://" + oneAddress + "/msbox/id/"}
	command := binary(t)
	pair := &pair{t: t}
	for range 2 {
		pair.two = append(pair.two, serving(t, command, args...))
	}
	secret, err := os.ReadFile(pair.two[0].value("API Secret in"))
	require.NoError(t, err)
	for i := range 8 {
		pair.wg.Go(func() { pair.play(i, strings.TrimSpace(string(secret))) })
	}
	pair.wg.Wait()
	assert.Greater(t, pair.failed.Load(), int64(0), "nobody noticed that one was killed")
	assert.Len(t, pair.told, 600)

	survivor := pair.two[1].caller(strings.TrimSpace(string(secret)))
	for _, created := range pair.told {
		result, err := survivor.result(created.CorrelationID)
		require.NoError(t, err)
		assert.Equal(t, phoneid.ScoreExact, result.MDNMatchScore)
		outcome, err := at(survivor, created.EVURL)
		require.NoError(t, err)
		assert.Contains(t, outcome, "ErrorCode=-20", "used twice")
	}
	pair.two[1].interrupt()
}

// pair is two sandboxes, and what came of calling them.
type pair struct {
	t      testing.TB
	two    []*served
	wg     sync.WaitGroup
	failed atomic.Int64 // calls without an answer
	kill   sync.Once
	mu     sync.Mutex
	told   []phoneid.Created // what phones were told of a success
}

// play has phones open EVURLs, each by four tries at both sandboxes at the same
// time, until 600 were told of a success. After 200 the first sandbox is killed.
func (p *pair) play(worker int, secret string) {
	draw := rand.New(rand.NewPCG(uint64(worker), 0))
	callers := []*caller{p.two[0].caller(secret), p.two[1].caller(secret)}
	for {
		p.mu.Lock()
		n := len(p.told)
		p.mu.Unlock()
		if n >= 600 {
			return
		}
		if n >= 200 {
			p.kill.Do(func() { p.two[0].kill() })
		}
		created, err := create(callers[draw.IntN(2)])
		if err != nil {
			p.failed.Add(1)
			continue
		}
		hop := p.open(callers, created)
		if hop == "" {
			continue // the one it got through at is gone, before it could say so
		}
		outcome, err := at(callers[draw.IntN(2)], hop)
		if err != nil {
			p.failed.Add(1)
			// A phone asks again; whether it was done the result says.
			continue
		}
		if assert.Equal(p.t, success, outcome) {
			p.mu.Lock()
			if len(p.told) < 600 {
				p.told = append(p.told, created)
			}
			p.mu.Unlock()
		}
	}
}

// open has four phones open one EVURL at the same time, and returns where the
// one that got through is sent.
func (p *pair) open(callers []*caller, created phoneid.Created) (hop string) {
	var mu sync.Mutex
	var wg sync.WaitGroup
	through := 0
	for i := range 4 {
		wg.Go(func() {
			said, err := at(callers[i%2], created.EVURL)
			if err != nil {
				p.failed.Add(1)
				return
			}
			if strings.HasPrefix(said, "http://") {
				mu.Lock()
				hop = said
				through++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	assert.LessOrEqual(p.t, through, 1, "used twice")
	return hop
}

// at opens a URL of the one address at one of the two.
func at(c *caller, link string) (string, error) {
	r, err := http.NewRequest(http.MethodGet, strings.Replace(link, "http://"+oneAddress, c.url, 1), nil)
	if err != nil {
		return "", err
	}
	r.Host = oneAddress
	data, err := c.send(r)
	return string(data), err
}

var errNotCreated = errors.New("not created")

// create is caller.create, where nobody may be there.
func create(c *caller) (phoneid.Created, error) {
	data, err := c.try(phoneid.CreatePath, c.createRequest())
	if err != nil {
		return phoneid.Created{}, err
	}
	created, err := phoneid.ParseCreated(data)
	if err != nil {
		return created, errNotCreated
	}
	return created, nil
}
