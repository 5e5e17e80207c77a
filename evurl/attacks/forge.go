package attacks

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// forgeID is the published one: a bit of the ciphertext is a bit of the
// correlation id. GCM stops it; CTR cannot, and CBC cannot for the two
// characters that stand in the first block, which the salt steers.
func (s stage) forgeID(t *testing.T) {
	const forged = "UOJOWJH60POK2QVZ" // T and U differ in one bit
	mask := id[0] ^ forged[0]
	for _, test := range []struct {
		algorithm cipher.Algorithm
		link      func(data []byte) string
		opens     bool
	}{
		{cipher.CTR, func(data []byte) string { return link(flipped(data, idAt, mask), salt) }, true},
		{cipher.CBC, func(data []byte) string { return link(data, string(flipped([]byte(salt), idAt, mask))) }, true},
		{cipher.CBC, func(data []byte) string { return link(flipped(data, idAt, mask), salt) }, false},
		{cipher.GCM, func(data []byte) string { return link(flipped(data, idAt, mask), salt) }, false},
		{cipher.GCM, func(data []byte) string { return link(data, string(flipped([]byte(salt), idAt, mask))) }, false},
	} {
		c := s.account(t, config(t, test.algorithm))
		opened, err := open(t, c, test.link(s.seal(t, test.algorithm, payload)), fresh)
		if !test.opens {
			assert.ErrorIs(t, err, errDecrypt, test.algorithm)
			continue
		}
		require.NoError(t, err, test.algorithm)
		assert.Equal(t, forged, opened.CorrelationID)
		assert.False(t, opened.Authenticated, "what nobody authenticated says so")
		assert.Equal(t, evurl.Advisory, opened.Freshness)
	}
}

// forgeTimestamp: under CTR whoever knows when an EVURL was made, which is
// guessed easily, makes it new. Freshness is advisory there, and says so.
func (s stage) forgeTimestamp(t *testing.T) {
	const old, now = "20261005010413", "20261005020413"
	at := strings.Index(payload, old)
	for _, a := range cipher.Algorithms() {
		c := s.account(t, config(t, a))
		data := s.seal(t, a, payload)
		_, err := open(t, c, link(data, salt), late)
		require.ErrorIs(t, err, evurl.ErrExpired)
		for i := range old {
			data[at+i] ^= old[i] ^ now[i]
		}
		opened, err := open(t, c, link(data, salt), late)
		if a != cipher.CTR {
			assert.ErrorIs(t, err, errDecrypt, a)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, evurl.Advisory, opened.Freshness)
		assert.False(t, opened.Authenticated)
	}
	// What is authenticated is checked; what nobody asked for is unchecked.
	for _, a := range cipher.Algorithms() {
		c, text := s.account(t, config(t, a)), link(s.seal(t, a, payload), salt)
		opened, err := open(t, c, text, fresh)
		require.NoError(t, err)
		assert.Equal(t, a == cipher.GCM, opened.Freshness == evurl.Checked)
		opened, err = open(t, c, text, anyAge)
		require.NoError(t, err)
		assert.Equal(t, evurl.Unchecked, opened.Freshness)
	}
}

// otherAlgorithm: a GCM ciphertext without its tag is a CTR ciphertext. An
// account of both under one key would open it, and call it unauthenticated; so
// no account is.
func (s stage) otherAlgorithm(t *testing.T) {
	const nonce = "bgEQsXfgFcxk"
	data, err := s.Seal(t.Context(), cipher.GCM, key(t, 16, 1), []byte(nonce), []byte(payload))
	require.NoError(t, err)
	// GCM begins with the counter 2 behind its nonce.
	text, err := s.Unseal(t.Context(), cipher.CTR, key(t, 16, 1), []byte(nonce+"\x00\x00\x00\x02"), data[:len(data)-16])
	require.NoError(t, err)
	require.Equal(t, payload, string(text), "the attack is real")

	c := config(t, cipher.GCM)
	c.Keys[0].ID = "gcm"
	for _, status := range []evurl.Status{evurl.Enabled, evurl.Disabled} {
		c.Keys = append(c.Keys[:1:1], evurl.KeyConfig{ID: "ctr", Status: status, Algorithm: cipher.CTR, Key: key(t, 16, 1)})
		_, err = s.Account(t.Context(), c)
		assert.ErrorIs(t, err, evurl.ErrKey)
	}
	// Nor is there a salt for it: no EVURL has the control characters.
	codec := s.account(t, config(t, cipher.CTR))
	_, err = open(t, codec, link(data[:len(data)-16], nonce+"\x00\x00\x00\x02"), fresh)
	assert.ErrorIs(t, err, evurl.ErrSalt)
}

// otherKeys: a wrong CBC key passes the padding check once in 255 times, and
// under CTR everything decrypts. A key fits when the whole payload parses; all
// of an account's are tried, wherever the right one stands, and nothing tells
// which failed.
func (s stage) otherKeys(t *testing.T) {
	for _, a := range cipher.Algorithms() {
		data := s.seal(t, a, payload)
		texts := map[string]bool{}
		for n := range min(s.tries/1000, 100) {
			c := config(t, a)
			c.Keys = nil
			for i := range evurl.MaxKeys {
				c.Keys = append(c.Keys, evurl.KeyConfig{
					ID: string(rune('a' + i)), Status: evurl.Enabled, Algorithm: a, Key: key(t, 16, byte(2+i+n*evurl.MaxKeys%200)),
				})
			}
			c.Keys[n%evurl.MaxKeys].Status = evurl.Primary
			codec := s.account(t, c)
			_, err := open(t, codec, link(data, salt), fresh)
			require.ErrorIs(t, err, errDecrypt)
			texts[err.Error()] = true

			right := (n * 7) % evurl.MaxKeys
			c.Keys[right].Key = key(t, 16, 1)
			opened, err := open(t, s.account(t, c), link(data, salt), fresh)
			require.NoError(t, err)
			require.Equal(t, c.Keys[right].ID, opened.KeyID)
			require.Equal(t, id, opened.CorrelationID)

			if c.Keys[right].Status != evurl.Primary {
				c.Keys[right].Status = evurl.Disabled
				_, err = open(t, s.account(t, c), link(data, salt), fresh)
				require.ErrorIs(t, err, errDecrypt, "a disabled key opens nothing")
				texts[err.Error()] = true
			}
		}
		assert.Len(t, texts, 1)
	}
}
