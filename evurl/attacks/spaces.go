package attacks

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

var keySizes = []int{16, 24, 32}

// everyBit flips each bit of ciphertext, tag and salt: what opens under GCM is
// nothing, and elsewhere never the same payload.
func (s stage) everyBit(t *testing.T) {
	for _, a := range cipher.Algorithms() {
		c := s.account(t, config(t, a))
		data := s.seal(t, a, payload)
		want, err := open(t, c, link(data, salt), fresh)
		require.NoError(t, err)
		check := func(text string) {
			opened, err := open(t, c, text, anyAge)
			if err != nil {
				return
			}
			require.NotEqual(t, cipher.GCM, a, "a flipped bit")
			opened.Freshness = want.Freshness
			require.NotEqual(t, want, opened)
		}
		for bit := range 8 * len(data) {
			check(link(flipped(data, bit/8, 1<<(bit%8)), salt))
		}
		for bit := range 8 * len(salt) {
			check(link(data, string(flipped([]byte(salt), bit/8, 1<<(bit%8)))))
		}
	}
}

// everyLength seals and opens every length from 0 to 80, and around the edges
// of many blocks, for each key size.
func (s stage) everyLength(t *testing.T) {
	lengths := []int{}
	for n := range 81 {
		lengths = append(lengths, n)
	}
	for _, edge := range []int{96, 128, 256, 1024, 4096, 8192, evurl.MaxURL - 1} {
		lengths = append(lengths, edge-1, edge, edge+1)
	}
	for _, a := range cipher.Algorithms() {
		for _, size := range keySizes {
			k := key(t, size, 3)
			for _, n := range lengths {
				for _, iv := range []string{salt[:a.SaltLength()], salt} {
					text := bytes.Repeat([]byte("x"), n)
					sealed, err := s.Seal(t.Context(), a, k, []byte(iv), text)
					require.NoError(t, err)
					require.Len(t, sealed, a.SealedLength(n))
					if len(sealed) > evurl.MaxURL {
						continue // which Unseal refuses, as open would
					}
					opened, err := s.Unseal(t.Context(), a, k, []byte(iv), sealed)
					require.NoError(t, err)
					require.Equal(t, string(text), string(opened), "%s, %d bytes", a, n)
				}
			}
		}
	}
	// And as EVURLs, by a field that grows.
	for _, a := range cipher.Algorithms() {
		for _, size := range keySizes {
			c := config(t, a)
			c.Keys[0].Key = key(t, size, 4)
			codec := s.account(t, c)
			for n := range 81 {
				fields := []evurl.Field{{Name: "pad", Value: strings.Repeat("x", n)}}
				built, err := codec.Build(t.Context(), evurl.Request{CorrelationID: id, Fields: fields})
				require.NoError(t, err)
				opened, err := open(t, codec, built.EVURL, evurl.OpenOptions{})
				require.NoError(t, err)
				require.Equal(t, fields, opened.Fields)
			}
		}
	}
}

// everySaltLength opens with salts of 0 to 40 characters, strictly and as PHP
// would have: under CTR and CBC, filled up with NUL or cut.
func (s stage) everySaltLength(t *testing.T) {
	text := strings.Repeat(salt, 3)
	for _, a := range cipher.Algorithms() {
		c := s.account(t, config(t, a))
		for n := range 41 {
			iv := append([]byte(text[:min(n, 16)]), make([]byte, 16-min(n, 16))...)
			if a == cipher.GCM && n == 12 {
				iv = iv[:12]
			}
			data, err := s.Seal(t.Context(), a, key(t, 16, 1), iv, []byte(payload))
			require.NoError(t, err)
			evurlText := link(data, text[:n])
			opened, err := open(t, c, evurlText, fresh)
			if a.TakesSalt(n) {
				require.NoError(t, err)
				require.Equal(t, id, opened.CorrelationID)
			} else {
				require.ErrorIs(t, err, evurl.ErrSalt, "%s, %d", a, n)
			}
			opened, err = open(t, c, evurlText, evurl.OpenOptions{Now: fresh.Now, PHPSalts: true})
			if a == cipher.GCM && !a.TakesSalt(n) {
				assert.ErrorIs(t, err, evurl.ErrSalt, "PHP takes any nonce under GCM as it is, and nobody else does")
				continue
			}
			require.NoError(t, err, "%s, %d", a, n)
			require.Equal(t, id, opened.CorrelationID)
		}
	}
}
