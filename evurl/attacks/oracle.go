package attacks

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// random is the same in every run, so that a failure can be seen again.
func random() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }

// tellFailuresApart: whatever fails behind the decoding has one code and one
// text, and outward one outcome.
func (s stage) tellFailuresApart(t *testing.T) {
	texts := map[string]int{}
	for _, a := range cipher.Algorithms() {
		c := s.account(t, config(t, a))
		data := s.seal(t, a, payload)
		other, err := s.Seal(t.Context(), a, key(t, 16, 2), []byte(salt), []byte(payload))
		require.NoError(t, err)
		n := len(data)
		for name, text := range map[string]string{
			"wrong key":              link(other, salt),
			"wrong salt":             link(data, strings.ToLower(salt)),
			"last byte (tag or pad)": link(flipped(data, n-1, 0x80), salt),
			"first byte":             link(flipped(data, 0, 1), salt),
			"cut by the nonce":       link(data[:n-5], salt),
			"cut by a block":         link(data[:n-16], salt),
			"cut to a block":         link(data[:16], salt),
			"cut to 15 bytes":        link(data[:15], salt),
			"nothing":                link(nil, salt),
			"longer by a byte":       link(append(data[:n:n], 0), salt),
			"longer by a block":      link(append(data[:n:n], make([]byte, 16)...), salt),
			"not a payload":          link(s.seal(t, a, "x"), salt),
			"no payload":             link(s.seal(t, a, ""), salt),
			"a block of text":        link(s.seal(t, a, "correlationid=TO"), salt),
		} {
			_, err := open(t, c, text, fresh)
			require.ErrorIs(t, err, errDecrypt, "%s, %s", a, name)
			texts[err.Error()]++
			assert.Equal(t, evurl.OutcomeOf(evurl.ErrExpired), evurl.OutcomeOf(err))
		}
	}
	assert.Len(t, texts, 1, "one text for all")
}

// triesUnderGCM changes data, tag and salt as often as it may: nothing opens,
// and every answer is the same.
func (s stage) triesUnderGCM(t *testing.T) {
	c, r := s.account(t, config(t, cipher.GCM)), random()
	data := s.seal(t, cipher.GCM, payload)
	answers := map[string]int{}
	for range s.tries {
		forged, iv := append([]byte{}, data...), []byte(salt)
		switch r.IntN(4) {
		case 0:
			forged[r.IntN(len(forged))] ^= byte(1 + r.IntN(255))
		case 1:
			for i := len(forged) - 16; i < len(forged); i++ {
				forged[i] = byte(r.Uint32())
			}
		case 2:
			iv[r.IntN(len(iv))] = byte('!' + r.IntN(94))
			if string(iv) == salt {
				continue
			}
		case 3:
			forged = forged[:r.IntN(len(forged))]
		}
		_, err := c.Open(t.Context(), link(forged, string(iv)), fresh)
		if err == nil {
			t.Fatal("a forged EVURL opened")
		}
		answers[err.Error()]++
	}
	assert.Len(t, answers, 1)
}

// garbledBlocks: under CBC a changed block garbles itself and steers the next.
// A grammar that lets garbled text through hands out what follows it.
func (s stage) garbledBlocks(t *testing.T) {
	c, r := s.account(t, config(t, cipher.CBC)), random()
	data := s.seal(t, cipher.CBC, payload+"&consumerMdn=%2B17740723482&pad="+strings.Repeat("x", 40))
	_, err := open(t, c, link(data, salt), fresh)
	require.NoError(t, err)
	for range s.tries {
		forged := append([]byte{}, data...)
		block := 16 * r.IntN(len(forged)/16)
		for i := range 16 {
			forged[block+i] = byte(r.Uint32())
		}
		if _, err := c.Open(t.Context(), link(forged, salt), anyAge); evurl.CodeOf(err) != errDecrypt {
			t.Fatalf("block %d: %v", block/16, err)
		}
	}
}

// unreserved are the characters that a payload's values consist of.
const unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"

// candidates are those that the attacker expects of a correlation id.
const candidates = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// guess finds the character at a place, given an oracle that tells whether it
// is still one of a payload after a change by a mask, of those that are allowed.
// It counts its queries, and returns what nothing tells apart.
func guess(oracle, allowed func(mask byte) bool, queries *int) (found string) {
	left := candidates
	for len(left) > 1 {
		// The mask that halves what is left.
		best, bestOff := 0, len(left)
		for mask := 1; mask < 256; mask++ {
			n := 0
			for i := range len(left) {
				if strings.IndexByte(unreserved, left[i]^byte(mask)) >= 0 {
					n++
				}
			}
			if off := max(n, len(left)-n); off < bestOff && allowed(byte(mask)) {
				best, bestOff = mask, off
			}
		}
		if best == 0 {
			return left // nothing tells these apart
		}
		*queries++
		fits := oracle(byte(best))
		var rest strings.Builder
		for i := range len(left) {
			if (strings.IndexByte(unreserved, left[i]^byte(best)) >= 0) == fits {
				rest.WriteByte(left[i])
			}
		}
		left = rest.String()
	}
	return left
}

func any255(byte) bool { return true }

const idAt = len("correlationid=")

// readCTR is what cannot be closed: who sees whether a changed EVURL opens reads
// a CTR payload, character by character. The figures are SECURITY.md's.
func (s stage) readCTR(t *testing.T) {
	c := s.account(t, config(t, cipher.CTR))
	data := s.seal(t, cipher.CTR, payload)
	read, queries := "", 0
	for i := range len(id) {
		read += guess(func(mask byte) bool {
			_, err := open(t, c, link(flipped(data, idAt+i, mask), salt), fresh)
			return err == nil
		}, any255, &queries)
	}
	assert.Equal(t, id, read)
	assert.InDelta(t, CTRQueries, queries, 8, "the figure of SECURITY.md")
	t.Logf("%d queries for %d characters", queries, len(id))

	// The same under GCM: nothing opens, so that nothing is learnt.
	c = s.account(t, config(t, cipher.GCM))
	data = s.seal(t, cipher.GCM, payload)
	for i := range len(id) {
		read := guess(func(mask byte) bool {
			_, err := open(t, c, link(flipped(data, idAt+i, mask), salt), fresh)
			return err == nil
		}, any255, new(int))
		assert.NotEqual(t, id[i:i+1], read)
	}
}

// The figures of SECURITY.md.
const (
	CTRQueries = 84 // until a correlation id of 16 capitals and digits is read
	CBCQueries = 13 // until the two characters are read that CBC gives away
)

// readCBC: the first block can be steered by the salt, within what a salt may
// be: two characters of the correlation id stand in it. In every other block a
// change garbles the one before, which the grammar refuses: the padding oracle
// has nothing to say.
func (s stage) readCBC(t *testing.T) {
	c := s.account(t, config(t, cipher.CBC))
	data := s.seal(t, cipher.CBC, payload)
	read, queries := "", 0
	for i := idAt; i < 16; i++ {
		read += guess(func(mask byte) bool {
			_, err := open(t, c, link(data, string(flipped([]byte(salt), i, mask))), fresh)
			return err == nil
		}, func(mask byte) bool { return salt[i]^mask >= ' ' && salt[i]^mask <= '~' }, &queries)
	}
	assert.Equal(t, id[:2], read)
	assert.InDelta(t, CBCQueries, queries, 4, "the figure of SECURITY.md")
	t.Logf("%d queries for 2 characters", queries)

	// Vaudenay's: each byte of each block before the last, with each mask.
	step := 1 + 255*len(data)/s.tries // fewer of them on an engine that is slow
	for i := range len(data) - 16 {
		for mask := 1; mask < 256; mask += step {
			_, err := c.Open(t.Context(), link(flipped(data, i, byte(mask)), salt), fresh)
			if evurl.CodeOf(err) != errDecrypt {
				t.Fatalf("byte %d, mask %d: %v", i, mask, err)
			}
		}
	}
	// And with the blocks behind cut off, so that each becomes the last.
	for end := 16; end < len(data); end += 16 {
		for mask := 0; mask < 256; mask += step {
			_, err := c.Open(t.Context(), link(flipped(data[:end], max(end-17, 0), byte(mask)), salt), fresh)
			if evurl.CodeOf(err) != errDecrypt {
				t.Fatalf("%d bytes, mask %d: %v", end, mask, err)
			}
		}
	}
}

// readExpired: an EVURL from an old log cannot be used, and an endpoint that
// tells "expired" from "decrypt" reads it out all the same. With one answer to
// both there is nothing to read: OutcomeOf.
func (s stage) readExpired(t *testing.T) {
	c := s.account(t, config(t, cipher.CTR))
	data := s.seal(t, cipher.CTR, payload)
	play := func(oracle func(error) bool) string {
		read := ""
		for i := range len(id) {
			read += guess(func(mask byte) bool {
				_, err := open(t, c, link(flipped(data, idAt+i, mask), salt), late)
				require.Error(t, err)
				return oracle(err)
			}, any255, new(int))
		}
		return read
	}
	assert.Equal(t, id, play(func(err error) bool { return evurl.CodeOf(err) == evurl.ErrExpired }), "an endpoint that tells them apart")
	answers := map[evurl.Outcome]bool{}
	assert.NotEqual(t, id, play(func(err error) bool {
		answers[evurl.OutcomeOf(err)] = true
		return evurl.OutcomeOf(err).ErrorCode != "-20"
	}), "an endpoint that does not")
	assert.Len(t, answers, 1)
}
