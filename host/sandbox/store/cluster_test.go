//go:build !noredis

package store_test

import (
	"fmt"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store/storetest"
)

// cluster starts one of two nodes with half of the slots each.
func cluster(t *testing.T) (url string, nodes []*redis.Client) {
	var busPort string
	for _, slots := range [][2]int{{0, 8191}, {8192, 16383}} {
		_, port, err := net.SplitHostPort(storetest.Free(t))
		require.NoError(t, err)
		url, _ = storetest.Redis(t, "--cluster-enabled", "yes", "--cluster-port", port,
			"--cluster-config-file", filepath.Join(t.TempDir(), "nodes.conf"))
		node := redis.NewClient(must(redis.ParseURL(url)))
		t.Cleanup(func() { _ = node.Close() })
		require.NoError(t, node.ClusterAddSlotsRange(t.Context(), slots[0], slots[1]).Err())
		if len(nodes) > 0 {
			host, first, err := net.SplitHostPort(nodes[0].Options().Addr)
			require.NoError(t, err)
			require.NoError(t, node.Do(t.Context(), "CLUSTER", "MEET", host, first, busPort).Err())
		}
		nodes, busPort = append(nodes, node), port
	}
	require.Eventually(t, func() bool {
		for _, node := range nodes {
			if !strings.Contains(must(node.ClusterInfo(t.Context()).Result()), "cluster_state:ok") {
				return false
			}
		}
		return true
	}, time.Minute, 20*time.Millisecond)
	return url, nodes
}

// TestRedisCluster: entries are on both nodes, each with its two keys on one.
func TestRedisCluster(t *testing.T) {
	url, nodes := cluster(t)
	s := open(t, url)
	now := base()
	for i := range 100 {
		e := entry(fmt.Sprint(i), now)
		key := fmt.Sprintf("%032x", i)
		require.True(t, insert(t, s, key, e, now))
		require.False(t, insert(t, s, key, e, now))
		later := entry(fmt.Sprint(i), now)
		later.Expires = now.Add(time.Duration(1+i) * time.Minute)
		require.True(t, replace(t, s, key, e, later, now))
		got, _ := get(t, s, key, now)
		require.Equal(t, later, got)
	}
	for _, node := range nodes {
		assert.Greater(t, must(node.DBSize(t.Context()).Result()), int64(50), "it has none")
	}
	assert.Len(t, list(t, s, now, 1000), 100)
	require.NoError(t, s.Sweep(t.Context(), now.Add(30*time.Minute)))
	assert.Len(t, list(t, s, now, 1000), 70)
	letsOneThrough(t, s, open(t, url))
	require.NoError(t, s.Reset(t.Context()))
	for _, node := range nodes {
		assert.Zero(t, must(node.DBSize(t.Context()).Result()))
	}
}
