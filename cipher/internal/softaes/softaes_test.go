package softaes

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/hex"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var random = rand.NewChaCha8([32]byte{1})

func some(n int) []byte {
	b := make([]byte, n)
	_, _ = random.Read(b)
	return b
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	require.NoError(t, err)
	return b
}

// TestFIPS197 has the examples of FIPS 197, appendix C.
func TestFIPS197(t *testing.T) {
	for key, ciphertext := range map[string]string{
		"000102030405060708090a0b0c0d0e0f":                                 "69c4e0d86a7b0430d8cdb78070b4c55a",
		"000102030405060708090a0b0c0d0e0f1011121314151617":                 "dda97ca4864cdfe06eaf70a0ec0d7191",
		"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f": "8ea2b7ca516745bfeafc49904b496089",
	} {
		c := New(unhex(t, key))
		var s state
		s.load(unhex(t, "00112233445566778899aabbccddeeff"))
		c.encrypt(&s, &s)
		var out [16]byte
		s.store(out[:])
		assert.Equal(t, ciphertext, hex.EncodeToString(out[:]))
		c.decrypt(&s, &s)
		s.store(out[:])
		assert.Equal(t, "00112233445566778899aabbccddeeff", hex.EncodeToString(out[:]))
	}
}

func TestBoxes(t *testing.T) {
	seen := map[byte]bool{}
	for i := range 256 {
		assert.Equal(t, byte(i), inverse[sbox[i]])
		seen[sbox[i]] = true
	}
	assert.Len(t, seen, 256)
	assert.Equal(t, []byte{0x63, 0x7c, 0xed, 0x16}, []byte{sbox[0], sbox[1], sbox[0x53], sbox[0xff]})
}

func TestKeySizes(t *testing.T) {
	for n := range 65 {
		assert.Equal(t, n == 16 || n == 24 || n == 32, New(make([]byte, n)) != nil)
	}
}

// TestEqualsTheStandardLibrary takes every length up to 200, for each key size.
func TestEqualsTheStandardLibrary(t *testing.T) {
	for _, size := range []int{16, 24, 32} {
		for n := range 200 {
			key, iv, text := some(size), some(16), some(n)
			if n%10 == 0 {
				copy(iv, bytes.Repeat([]byte{0xff}, 15)) // the counter carries over
			}
			c := New(key)
			block, err := aes.NewCipher(key)
			require.NoError(t, err)

			want := make([]byte, n)
			cipher.NewCTR(block, iv).XORKeyStream(want, text)
			require.Equal(t, want, c.AppendCTR([]byte("x"), iv, text)[1:])

			whole := text[:n/16*16]
			want = make([]byte, len(whole))
			cipher.NewCBCEncrypter(block, iv).CryptBlocks(want, whole)
			got := c.AppendCBCEncrypted([]byte("x"), iv, whole)
			require.Equal(t, want, got[1:])
			require.Equal(t, whole, c.AppendCBCDecrypted([]byte("x"), iv, got[1:])[1:])
		}
	}
}

func TestGCMEqualsTheStandardLibrary(t *testing.T) {
	for _, size := range []int{16, 24, 32} {
		for _, nonceSize := range []int{12, 16, 1, 8, 15, 17, 32, 33} {
			for n := range 100 {
				key, nonce, text, additional := some(size), some(nonceSize), some(n), some(n*7%50)
				c := New(key)
				block, err := aes.NewCipher(key)
				require.NoError(t, err)
				aead, err := cipher.NewGCMWithNonceSize(block, nonceSize)
				require.NoError(t, err)
				sealed := c.AppendSealed([]byte("x"), nonce, text, additional)[1:]
				require.Equal(t, aead.Seal(nil, nonce, text, additional), sealed)
				opened, ok := c.AppendOpened([]byte("x"), nonce, sealed, additional)
				require.True(t, ok)
				require.Equal(t, text, opened[1:])
				bit := int(random.Uint64() % uint64(8*len(sealed)))
				sealed[bit/8] ^= 1 << (bit % 8)
				opened, ok = c.AppendOpened([]byte("x"), nonce, sealed, additional)
				require.False(t, ok)
				require.Equal(t, "x", string(opened))
				_, ok = c.AppendOpened(nil, nonce, sealed[:n%16], additional)
				require.False(t, ok)
			}
		}
	}
}

// TestGCMCounterWraps: of GCM's counter the last word alone counts.
func TestGCMCounterWraps(t *testing.T) {
	c := New(make([]byte, 16))
	start := state{1, 2, 3, 0xfffffffe}
	out := make([]byte, 64)
	c.crypt(out, make([]byte, 64), start)
	for i, last := range []uint32{0xffffffff, 0, 1, 2} {
		s := state{1, 2, 3, last}
		c.encrypt(&s, &s)
		want := make([]byte, 16)
		s.store(want)
		assert.Equal(t, want, out[16*i:16*i+16])
	}
}
