//go:build !noredis

package store_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/sandbox/store"
	"github.com/evurl/edge/host/sandbox/store/storetest"
)

// soon fails the test when something hangs.
func soon(t *testing.T, what func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		what()
	}()
	require.Eventually(t, func() bool {
		select {
		case <-done:
			return true
		default:
			return false
		}
	}, time.Minute, 10*time.Millisecond, "it hangs")
}

func init() {
	kinds = append(kinds, kind{"redis", func(t testing.TB) string {
		url, _ := storetest.Redis(t)
		return url
	}})
}

// TestRedisTTL: Redis removes by itself what is over, without any sandbox.
func TestRedisTTL(t *testing.T) {
	url, _ := storetest.Redis(t)
	s := open(t, url)
	client := redis.NewClient(must(redis.ParseURL(url)))
	defer client.Close()
	lasts := func(want map[string]time.Duration) {
		for key, most := range want {
			ttl := must(client.PTTL(t.Context(), key).Result())
			assert.Greater(t, ttl, most-time.Minute)
			assert.LessOrEqual(t, ttl, most)
		}
	}
	now := base().Add(-50 * time.Hour) // whatever the caller's clock says
	e := entry("x", now)
	require.True(t, insert(t, s, "a", e, now))
	lasts(map[string]time.Duration{"evurl:{a}:value": time.Hour, "evurl:{a}:taken": 24 * time.Hour})
	longer := entry("x", now.Add(time.Hour))
	require.True(t, replace(t, s, "a", e, longer, now))
	lasts(map[string]time.Duration{"evurl:{a}:value": 2 * time.Hour, "evurl:{a}:taken": 25 * time.Hour})

	short := store.Entry{Value: []byte("y"), Made: now, Expires: now.Add(time.Millisecond), Forget: now.Add(2 * time.Millisecond)}
	require.True(t, insert(t, s, "b", short, now))
	require.Eventually(t, func() bool {
		return must(client.Exists(t.Context(), "evurl:{b}:value", "evurl:{b}:taken").Result()) == 0
	},
		20*time.Second, time.Millisecond)
}

// TestRedisTwo: what one sandbox does, the other sees.
func TestRedisTwo(t *testing.T) {
	url, _ := storetest.Redis(t)
	one, two := open(t, url), open(t, url)
	now := base()
	e := entry("x", now)
	require.True(t, insert(t, one, "a", e, now))
	assert.False(t, insert(t, two, "a", e, now))
	got, _ := get(t, two, "a", now)
	assert.Equal(t, e, got)
	done := entry("done", now)
	require.True(t, replace(t, two, "a", e, done, now))
	assert.False(t, replace(t, one, "a", e, done, now))
	require.NoError(t, one.Close())
	// One that starts clears what another left by a clock that was set back.
	past := now.Add(-30 * time.Hour)
	require.True(t, insert(t, two, "past", entry("x", past), past))
	three := open(t, url)
	require.NoError(t, three.Sweep(t.Context(), now))
	_, found := get(t, three, "past", past)
	assert.False(t, found)
	got, _ = get(t, three, "a", now)
	assert.Equal(t, done, got)
	require.NoError(t, three.Reset(t.Context()))
	_, found = get(t, two, "a", now)
	assert.False(t, found)
}

// TestRedisGone: when it is killed, every call fails, soon, and lets nothing through.
func TestRedisGone(t *testing.T) {
	url, kill := storetest.Redis(t)
	s := open(t, url)
	now := base()
	require.True(t, insert(t, s, "a", entry("x", now), now))
	require.NoError(t, s.Sweep(t.Context(), now))
	kill()
	soon(t, func() {
		fails(t, s, t.Context())
		_, err := store.Open(t.Context(), url)
		assert.ErrorContains(t, err, "does not answer")
	})
}

// TestRedisHangs: one that takes connections and answers nothing is as good as gone.
func TestRedisHangs(t *testing.T) {
	url, _ := storetest.Redis(t)
	s := open(t, url)
	now := base()
	require.True(t, insert(t, s, "a", entry("x", now), now))
	client := redis.NewClient(must(redis.ParseURL(url)))
	defer client.Close()
	require.NoError(t, client.ClientPause(t.Context(), time.Hour).Err())
	soon(t, func() {
		fails(t, s, t.Context())
		_, err := store.Open(t.Context(), url)
		assert.ErrorContains(t, err, "does not answer")
	})
}

// TestRedisFull: one whose memory is full takes nothing, and forgets nothing.
func TestRedisFull(t *testing.T) {
	url, _ := storetest.Redis(t)
	s := open(t, url)
	now := base()
	e := entry("x", now)
	require.True(t, insert(t, s, "a", e, now))
	client := redis.NewClient(must(redis.ParseURL(url)))
	defer client.Close()
	require.NoError(t, client.ConfigSet(t.Context(), "maxmemory", "1").Err())
	ok, err := s.Insert(t.Context(), "b", e, now)
	assert.ErrorContains(t, err, "OOM")
	assert.False(t, ok)
	for _, next := range []store.Entry{entry("y", now), without(e)} {
		ok, err = s.Replace(t.Context(), "a", e, next, now)
		assert.ErrorContains(t, err, "OOM")
		assert.False(t, ok)
	}
	got, found := get(t, s, "a", now)
	assert.True(t, found)
	assert.Equal(t, e, got)
	_, found = get(t, s, "b", now)
	assert.False(t, found)
}

// TestRedisOfOthers: what is not of this form is an error, not a free key.
func TestRedisOfOthers(t *testing.T) {
	now := base()
	for _, record := range []string{"", "x", "1 2 3", "1 2 x ", "9999999999999999999999 2 3 "} {
		for _, name := range []string{"evurl:{a}:value", "evurl:{a}:taken"} {
			url, _ := storetest.Redis(t)
			s := open(t, url)
			client := redis.NewClient(must(redis.ParseURL(url)))
			require.NoError(t, client.Set(t.Context(), name, record, 0).Err())
			require.NoError(t, client.Close())
			_, _, err := s.Get(t.Context(), "a", now)
			assert.Error(t, err, record)
			if record != "9999999999999999999999 2 3 " {
				ok, err := s.Insert(t.Context(), "a", entry("y", now), now)
				assert.Error(t, err, record)
				assert.False(t, ok)
				assert.Error(t, s.Sweep(t.Context(), now))
			}
		}
	}
}

func TestRedisPassword(t *testing.T) {
	url, _ := storetest.Redis(t, "--requirepass", "S3CR3T")
	address := url[len("redis://"):]
	s := open(t, "redis://:S3CR3T@"+address)
	assert.True(t, insert(t, s, "a", entry("x", base()), base()))
	for given, want := range map[string]string{
		"redis://" + address:                  "NOAUTH",
		"redis://:wr0ng@" + address:           "WRONGPASS",
		"redis://:S3CR3T@" + address + "/99":  "ERR",
		"rediss://:S3CR3T@" + address:         "TLS",
		"redis://:S3CR3T@" + address + "?x=1": "is not redis://",
	} {
		soon(t, func() {
			_, err := store.Open(t.Context(), given)
			assert.ErrorContains(t, err, want, given)
			assert.NotContains(t, err.Error(), "S3CR3T")
			assert.NotContains(t, err.Error(), "wr0ng")
		})
	}
}

// TestRedisLetsOneThrough: of those who ask at two sandboxes, too.
func TestRedisLetsOneThrough(t *testing.T) {
	url, _ := storetest.Redis(t)
	letsOneThrough(t, open(t, url), open(t, url))
}

// TestRedisNumbersAreGone: under no key of ours, and what others keep there stays.
func TestRedisNumbersAreGone(t *testing.T) {
	url, _ := storetest.Redis(t)
	client := redis.NewClient(must(redis.ParseURL(url)))
	defer client.Close()
	for _, foreign := range []string{"foreign", "evurl"} {
		require.NoError(t, client.Set(t.Context(), foreign, "+15005550006", 0).Err())
	}
	numbersAreGone(t, open(t, url), func() string { return storetest.Dump(t, client) })
	left := must(client.Keys(t.Context(), "*").Result())
	assert.ElementsMatch(t, []string{"foreign", "evurl"}, left)
}

// TestRedisFIPSOnly: the scripts need no SHA-1, which that mode forbids.
func TestRedisFIPSOnly(t *testing.T) {
	url, _ := storetest.Redis(t)
	_, lines := child(t, url, "GODEBUG=fips140=only")
	for i := range 3 {
		require.True(t, lines.Scan())
		assert.Equal(t, strconv.Itoa(i), lines.Text())
	}
}

// TestRedisThatEvicts: one that evicts keys forgets what was used, and no error
// says so. It is what noeviction is for.
func TestRedisThatEvicts(t *testing.T) {
	url, _ := storetest.Redis(t, "--maxmemory", "3mb", "--maxmemory-policy", "allkeys-random")
	s := open(t, url)
	now := base()
	const used = 5000
	for i := range used {
		require.True(t, insert(t, s, strconv.Itoa(i), entry(strings.Repeat("x", 300), now), now))
	}
	twice := 0
	for i := range used {
		if insert(t, s, strconv.Itoa(i), entry("x", now), now) {
			twice++
		}
	}
	assert.NotZero(t, twice)
}
