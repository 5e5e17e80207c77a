package store

import (
	"context"
	"encoding/binary"
	"errors"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"
)

// prefix begins every key, so that a Redis may be shared with others.
const prefix = "evurl:"

// What a key has in Redis: who takes it until when, and its value. Both end by
// themselves when they are over by the clock of whoever put them there. The
// braces keep the two on one node of a cluster.
func takenKey(key string) string { return prefix + "{" + key + "}:taken" }
func valueKey(key string) string { return prefix + "{" + key + "}:value" }

var (
	// insert: KEYS taken, value; ARGV now, forget, milliseconds until then, the
	// value or "", milliseconds until it is gone. A key whose time is over by a
	// clock that was set forward is free, though Redis has it still.
	insert = redis.NewScript(`
		local forget = redis.call('GET', KEYS[1])
		if forget and tonumber(forget) > tonumber(ARGV[1]) then return 0 end
		redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
		if tonumber(ARGV[5]) > 0 and ARGV[4] ~= '' then
			redis.call('SET', KEYS[2], ARGV[4], 'PX', ARGV[5])
		else
			redis.call('DEL', KEYS[2])
		end
		return 1`)
	// replace: KEYS taken, value; ARGV the old value, the new one, milliseconds
	// until it is gone, forget, milliseconds until then.
	replace = redis.NewScript(`
		if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
		redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
		redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
		return 1`)
)

// within is how long Redis may take to answer anything.
const within = 2 * time.Second

// Redis is a store in Redis or Valkey, for several sandboxes behind one address.
func Redis(ctx context.Context, url string) (Store, error) {
	options, err := redis.ParseURL(url)
	if err != nil {
		// Its text has the URL, and with it the password.
		return nil, errors.New("the store's URL is not redis://USER:PASSWORD@HOST:PORT/DATABASE")
	}
	options.DialTimeout, options.ReadTimeout, options.WriteTimeout = within, within, within
	// An answer that was lost leaves open whether it was done: asked again,
	// Insert would find its own key taken.
	options.MaxRetries = -1
	options.DialerRetries = 1
	options.ContextTimeoutEnabled = true
	redis.SetLogger(silent{}) // it would print addresses to standard error
	client := redis.NewClient(options)
	if err := client.Ping(ctx).Err(); err != nil {
		return nil, errors.Join(errors.New("the Redis of the store does not answer: is it running, and are user and password right?"), client.Close())
	}
	return &shared{client}, nil
}

type silent struct{}

func (silent) Printf(context.Context, string, ...any) {}

type shared struct{ client *redis.Client }

// record is an entry as Redis keeps it: three times, big-endian, and the value.
func record(e Entry) []byte {
	out := make([]byte, 0, 24+len(e.Value))
	for _, t := range []time.Time{e.Made, e.Expires, e.Forget} {
		out = binary.BigEndian.AppendUint64(out, uint64(t.UnixMilli()))
	}
	return append(out, e.Value...)
}

func parseRecord(data []byte) (e Entry, err error) {
	if len(data) < 24 {
		return e, errors.New("an entry in Redis is not of this form")
	}
	for i, t := range []*time.Time{&e.Made, &e.Expires, &e.Forget} {
		*t = fromMillis(int64(binary.BigEndian.Uint64(data[8*i:])))
	}
	e.Value = data[24:]
	return e, nil
}

func until(t, now time.Time) int64 { return t.UnixMilli() - now.UnixMilli() }

func (s *shared) Insert(ctx context.Context, key string, e Entry, now time.Time) (bool, error) {
	if gone(e.Forget, now) {
		return true, nil // it would be free again at once
	}
	kept := []byte{}
	if e.Value != nil {
		kept = record(e)
	}
	n, err := insert.Run(ctx, s.client, []string{takenKey(key), valueKey(key)},
		now.UnixMilli(), e.Forget.UnixMilli(), until(e.Forget, now), kept, until(e.Expires, now)).Int()
	return n == 1, err
}

func (s *shared) Get(ctx context.Context, key string, now time.Time) (e Entry, found bool, err error) {
	both, err := s.client.MGet(ctx, valueKey(key), takenKey(key)).Result()
	if err != nil {
		return e, false, err
	}
	if kept, ok := both[0].(string); ok {
		if e, err = parseRecord([]byte(kept)); err != nil {
			return e, false, err
		}
		e, found = e.at(now)
		return e, found, nil
	}
	taken, ok := both[1].(string)
	if !ok {
		return e, false, nil
	}
	forget, err := parseMillis(taken)
	if err != nil || gone(forget, now) {
		return Entry{}, false, err
	}
	return Entry{Forget: forget}, true, nil
}

func (s *shared) Replace(ctx context.Context, key string, old, entry Entry, now time.Time) (bool, error) {
	if old.Value == nil || gone(old.Expires, now) || gone(entry.Expires, now) {
		return false, nil
	}
	n, err := replace.Run(ctx, s.client, []string{takenKey(key), valueKey(key)},
		record(old), record(entry), until(entry.Expires, now), entry.Forget.UnixMilli(), until(entry.Forget, now)).Int()
	return n == 1, err
}

// each goes through the keys of a pattern, some hundreds at a time.
func (s *shared) each(ctx context.Context, pattern string, do func(keys []string) error) error {
	var cursor uint64
	for {
		keys, next, err := s.client.Scan(ctx, cursor, prefix+pattern, 500).Result()
		if err != nil {
			return err
		}
		if len(keys) > 0 {
			if err := do(keys); err != nil {
				return err
			}
		}
		if cursor = next; cursor == 0 {
			return nil
		}
	}
}

func (s *shared) List(ctx context.Context, now time.Time, limit int) ([]Entry, error) {
	var all []Entry
	err := s.each(ctx, "*:value", func(keys []string) error {
		values, err := s.client.MGet(ctx, keys...).Result()
		if err != nil {
			return err
		}
		for _, v := range values {
			kept, ok := v.(string)
			if !ok {
				continue // it ended in between
			}
			e, err := parseRecord([]byte(kept))
			if err != nil {
				return err
			}
			if e, ok := e.at(now); ok && e.Value != nil {
				all = append(all, e)
			}
		}
		return nil
	})
	return newest(all, limit), err
}

// Sweep has nothing to do but after the clock was set forward: what is over by
// Redis's own clock is gone already.
func (s *shared) Sweep(ctx context.Context, now time.Time) error {
	if time.Until(now) < time.Second {
		return s.client.Ping(ctx).Err()
	}
	if err := s.each(ctx, "*:value", func(keys []string) error {
		return s.sweep(ctx, keys, func(kept string) (bool, error) {
			e, err := parseRecord([]byte(kept))
			return gone(e.Expires, now), err
		})
	}); err != nil {
		return err
	}
	return s.each(ctx, "*:taken", func(keys []string) error {
		return s.sweep(ctx, keys, func(kept string) (bool, error) {
			forget, err := parseMillis(kept)
			return gone(forget, now), err
		})
	})
}

// sweep removes those of the keys whose content says that they are over.
func (s *shared) sweep(ctx context.Context, keys []string, over func(string) (bool, error)) error {
	values, err := s.client.MGet(ctx, keys...).Result()
	if err != nil {
		return err
	}
	var ended []string
	for i, v := range values {
		kept, ok := v.(string)
		if !ok {
			continue
		}
		is, err := over(kept)
		if err != nil {
			return err
		}
		if is {
			ended = append(ended, keys[i])
		}
	}
	if len(ended) == 0 {
		return nil
	}
	return s.client.Unlink(ctx, ended...).Err()
}

func (s *shared) Reset(ctx context.Context) error {
	return s.each(ctx, "*", func(keys []string) error { return s.client.Unlink(ctx, keys...).Err() })
}

func (s *shared) Close() error { return s.client.Close() }

func parseMillis(text string) (time.Time, error) {
	ms, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return time.Time{}, errors.New("a key in Redis is not of this form")
	}
	return fromMillis(ms), nil
}
