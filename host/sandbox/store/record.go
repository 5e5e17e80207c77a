//go:build !noredis

package store

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// prefix begins every key, so that a Redis may be shared with others.
const prefix = "evurl:"

// What a key has in Redis: the times of its entry, and the times with the value
// behind them. Redis ends both by itself, when they are over by the clock of
// whoever put them there; the times say it to a clock that was set. The braces
// keep the two on one node of a cluster.
func takenKey(key string) string { return prefix + "{" + key + "}:taken" }
func valueKey(key string) string { return prefix + "{" + key + "}:value" }

// bothKeys returns the two keys of a store's key, as every script takes them.
func bothKeys(key string) []string { return []string{takenKey(key), valueKey(key)} }

// keyOf reads the store's key from one of Redis's.
func keyOf(name string) (string, bool) {
	name, ours := strings.CutPrefix(name, prefix+"{")
	for _, end := range []string{"}:taken", "}:value"} {
		if key, ok := strings.CutSuffix(name, end); ok && ours {
			return key, true
		}
	}
	return "", false
}

// times is the head of a record: made, expires and forget, in milliseconds,
// each with a space behind it.
func times(e Entry) string {
	return fmt.Sprintf("%d %d %d ", e.Made.UnixMilli(), e.Expires.UnixMilli(), e.Forget.UnixMilli())
}

var errRecord = errors.New("an entry in Redis is not of this form")

// parseRecord reads times, and the value behind them, which is empty where
// there are times alone.
func parseRecord(record string) (Entry, error) {
	parts := strings.SplitN(record, " ", 4)
	if len(parts) != 4 {
		return Entry{}, errRecord
	}
	var ms [3]int64
	for i := range ms {
		var err error
		if ms[i], err = strconv.ParseInt(parts[i], 10, 64); err != nil {
			return Entry{}, errRecord
		}
	}
	return Entry{
		Value: []byte(parts[3]),
		Made:  fromMillis(ms[0]), Expires: fromMillis(ms[1]), Forget: fromMillis(ms[2]),
	}, nil
}

// arguments are what the scripts put from: now, the times, milliseconds until
// the key is forgotten, milliseconds until the value is gone (0 where there is
// none), and the value.
func arguments(e Entry, now time.Time) []any {
	expire := int64(0)
	if e.Value != nil {
		expire = e.Expires.UnixMilli() - now.UnixMilli()
	}
	return []any{now.UnixMilli(), times(e), e.Forget.UnixMilli() - now.UnixMilli(), expire, e.Value}
}

// sharedScript begins every script. The first thing that put writes is what a
// Redis whose memory is full refuses, and nothing is written then.
const sharedScript = `
local taken, value, now = KEYS[1], KEYS[2], tonumber(ARGV[1])
local function read(record)
	local expires, forget, from = string.match(record, '^%-?%d+ (%-?%d+) (%-?%d+) ()')
	return tonumber(expires), tonumber(forget), from
end
local function put()
	if tonumber(ARGV[3]) <= 0 then
		redis.call('DEL', taken, value)
		return 1
	end
	redis.call('SET', taken, ARGV[2], 'PX', ARGV[3])
	if tonumber(ARGV[4]) > 0 then
		redis.call('SET', value, ARGV[2] .. ARGV[5], 'PX', ARGV[4])
	else
		redis.call('DEL', value)
	end
	return 1
end
`

// The scripts are sent as text each time. go-redis names a script by its SHA-1
// otherwise, which FIPS 140-only mode forbids.
const (
	// A key whose time is over by a clock that was set forward is free, though
	// Redis has it still.
	insertScript = sharedScript + `
local old = redis.call('GET', taken) or redis.call('GET', value)
if old then
	local _, forget = read(old)
	if forget > now then return 0 end
end
return put()`

	// The old value is the sixth argument.
	replaceScript = sharedScript + `
local old = redis.call('GET', value)
if not old then return 0 end
local expires, _, from = read(old)
if expires <= now or string.sub(old, from) ~= ARGV[6] then return 0 end
return put()`

	// It looks and removes in one step: of two, another sandbox could put
	// something in between, and lose it.
	sweepScript = sharedScript + `
for _, key in ipairs(KEYS) do
	local record = redis.call('GET', key)
	if record then
		local expires, forget = read(record)
		if forget <= now or (key == value and expires <= now) then redis.call('UNLINK', key) end
	end
end
return 1`
)
