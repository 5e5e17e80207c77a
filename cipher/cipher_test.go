package cipher_test

import (
	"bytes"
	"crypto/aes"
	stdcipher "crypto/cipher"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
)

var keySizes = []int{16, 24, 32}

// pattern is n bytes that differ from each other.
func pattern(n, seed int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i*7 + seed)
	}
	return b
}

func newKey(t testing.TB, n int) cipher.Key {
	t.Helper()
	k, err := cipher.NewKey(pattern(n, 1))
	require.NoError(t, err)
	return k
}

func transformation(t testing.TB, a cipher.Algorithm, size int) *cipher.Transformation {
	t.Helper()
	tr, err := cipher.New(a, newKey(t, size))
	require.NoError(t, err)
	return tr
}

// standard is what the standard library makes of the same.
func standard(t *testing.T, a cipher.Algorithm, key, salt, plaintext []byte) []byte {
	t.Helper()
	block, err := aes.NewCipher(key)
	require.NoError(t, err)
	out := bytes.Clone(plaintext)
	switch a {
	case cipher.CTR:
		stdcipher.NewCTR(block, salt).XORKeyStream(out, out)
	case cipher.CBC:
		pad := 16 - len(out)%16
		out = append(out, bytes.Repeat([]byte{byte(pad)}, pad)...)
		stdcipher.NewCBCEncrypter(block, salt).CryptBlocks(out, out)
	case cipher.GCM:
		aead, err := stdcipher.NewGCMWithNonceSize(block, len(salt))
		require.NoError(t, err)
		out = aead.Seal(nil, salt, plaintext, nil)
	}
	return out
}

func TestEveryLengthEqualsTheStandardLibrary(t *testing.T) {
	for _, a := range cipher.Algorithms() {
		for _, size := range keySizes {
			everyLengthEqualsTheStandardLibrary(t, transformation(t, a, size), newKey(t, size))
		}
	}
}

func everyLengthEqualsTheStandardLibrary(t *testing.T, tr *cipher.Transformation, key cipher.Key) {
	t.Helper()
	a := tr.Algorithm()
	for _, saltLength := range []int{12, 16} {
		if !a.TakesSalt(saltLength) {
			continue
		}
		for n := range 81 {
			salt, plaintext := pattern(saltLength, n), pattern(n, 3)
			prefix := []byte("prefix")
			sealed, err := tr.Seal(prefix, salt, plaintext)
			require.NoError(t, err)
			require.Equal(t, "prefix", string(sealed[:6]))
			require.Equal(t, standard(t, a, key.Reveal(), salt, plaintext), sealed[6:], "%s, %d bytes", a, n)
			require.Len(t, sealed[6:], a.SealedLength(n))
			opened, err := tr.Open([]byte("prefix"), salt, sealed[6:])
			require.NoError(t, err)
			require.Equal(t, "prefix"+string(plaintext), string(opened))
		}
	}
}

func TestCounterWrapsAround(t *testing.T) {
	tr, key := transformation(t, cipher.CTR, 16), newKey(t, 16)
	salt := bytes.Repeat([]byte{0xff}, 16)
	sealed, err := tr.Seal(nil, salt, make([]byte, 48))
	require.NoError(t, err)
	assert.Equal(t, standard(t, cipher.CTR, key.Reveal(), salt, make([]byte, 48)), sealed)
}

func TestEverySaltLength(t *testing.T) {
	for _, a := range cipher.Algorithms() {
		tr := transformation(t, a, 16)
		for n := range 41 {
			fits := n == 16 || n == 12 && a == cipher.GCM
			assert.Equal(t, fits, a.TakesSalt(n))
			_, sealErr := tr.Seal(nil, make([]byte, n), []byte("text"))
			_, openErr := tr.Open(nil, make([]byte, n), make([]byte, 32))
			if fits {
				assert.NoError(t, sealErr)
			} else {
				assert.ErrorIs(t, sealErr, cipher.ErrSalt)
				assert.ErrorIs(t, openErr, cipher.ErrSalt)
			}
		}
	}
}

// TestEveryLastBlock tries all paddings that end in a byte: each of 256, with
// each number of bytes before it that agree.
func TestEveryLastBlock(t *testing.T) {
	key := newKey(t, 16)
	block, err := aes.NewCipher(key.Reveal())
	require.NoError(t, err)
	tr := transformation(t, cipher.CBC, 16)
	salt, opened := pattern(16, 9), 0
	for last := range 256 {
		for agree := 1; agree <= 16; agree++ {
			plain := bytes.Repeat([]byte{byte(last) + 1}, 16)
			for i := 16 - agree; i < 16; i++ {
				plain[i] = byte(last)
			}
			sealed := make([]byte, 16)
			stdcipher.NewCBCEncrypter(block, salt).CryptBlocks(sealed, plain)
			got, err := tr.Open(nil, salt, sealed)
			if last >= 1 && last <= agree {
				opened++
				require.NoError(t, err)
				require.Equal(t, plain[:16-last], append([]byte{}, got...))
				continue
			}
			require.ErrorIs(t, err, cipher.ErrDecrypt, "last %d, %d agree", last, agree)
			require.Empty(t, got)
		}
	}
	assert.Equal(t, 16*17/2, opened)
}

func TestEveryFlippedBitUnderGCM(t *testing.T) {
	tr, salt := transformation(t, cipher.GCM, 32), pattern(12, 2)
	sealed, err := tr.Seal(nil, salt, []byte("correlationid=X4H9CXVRTRDDOYVZ"))
	require.NoError(t, err)
	for bit := range 8 * len(sealed) {
		sealed[bit/8] ^= 1 << (bit % 8)
		_, err := tr.Open(nil, salt, sealed)
		require.ErrorIs(t, err, cipher.ErrDecrypt)
		sealed[bit/8] ^= 1 << (bit % 8)
	}
	for n := range len(sealed) {
		_, err := tr.Open(nil, salt, sealed[:n])
		require.ErrorIs(t, err, cipher.ErrDecrypt)
	}
}

func TestCBCTakesWholeBlocksOnly(t *testing.T) {
	tr := transformation(t, cipher.CBC, 16)
	for n := range 65 {
		if n > 0 && n%16 == 0 {
			continue
		}
		_, err := tr.Open(nil, make([]byte, 16), make([]byte, n))
		require.ErrorIs(t, err, cipher.ErrDecrypt)
	}
}

// TestWhatDoesNotOpenLeavesNothing: what was decrypted on the way to a wrong
// padding is not left in the caller's array.
func TestWhatDoesNotOpenLeavesNothing(t *testing.T) {
	tr, salt := transformation(t, cipher.CBC, 16), pattern(16, 9)
	sealed, err := tr.Seal(nil, salt, []byte("correlationid=X4H9CXVRTRDDOYVZ"))
	require.NoError(t, err)
	sealed[len(sealed)-1] ^= 1
	room := make([]byte, 0, 64)
	out, err := tr.Open(room, salt, sealed)
	require.ErrorIs(t, err, cipher.ErrDecrypt)
	assert.Empty(t, out)
	assert.Equal(t, make([]byte, 64), room[:64])
}

func TestKeySizes(t *testing.T) {
	for n := range 65 {
		_, err := cipher.NewKey(make([]byte, n))
		if n == 16 || n == 24 || n == 32 {
			assert.NoError(t, err)
			continue
		}
		assert.Equal(t, cipher.KeySizeError(n), err)
	}
}

func TestKeyIsACopyThatZeroReaches(t *testing.T) {
	b := pattern(16, 1)
	k, err := cipher.NewKey(b)
	require.NoError(t, err)
	clear(b)
	assert.Equal(t, pattern(16, 1), k.Reveal())
	same, revealed := k, k.Reveal()
	k.Zero()
	assert.Zero(t, same.Size())
	assert.Equal(t, make([]byte, 16), revealed)
	_, err = cipher.New(cipher.GCM, same)
	assert.ErrorIs(t, err, cipher.ErrKey)
	_, err = cipher.New(cipher.GCM, cipher.Key{})
	assert.ErrorIs(t, err, cipher.ErrKey)
	cipher.Key{}.Zero()
}

func TestKeyNeverPrints(t *testing.T) {
	k, err := cipher.NewKey([]byte("ABCDEFGHIJKLMNOP"))
	require.NoError(t, err)
	type hidden struct{ key cipher.Key }
	nested := struct {
		Key    cipher.Key
		List   []cipher.Key
		Map    map[string]cipher.Key
		Ptr    *cipher.Key
		Any    any
		hidden hidden
	}{k, []cipher.Key{k}, map[string]cipher.Key{"k": k}, &k, k, hidden{k}}
	var printed strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "% x", "%d", "%o", "%b", "%c", "%U", "%T", "%p", "%t", "%e"} {
		for _, v := range []any{k, &k, nested, &nested} {
			fmt.Fprintf(&printed, verb+"\n", v)
		}
	}
	assert.Equal(t, cipher.Redacted, fmt.Sprintf("%x", k))
	assert.Equal(t, cipher.Redacted, k.String())
	assert.Equal(t, cipher.Redacted, k.GoString())
	text, err := k.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, cipher.Redacted, string(text))
	require.NoError(t, json.NewEncoder(&printed).Encode(nested))
	for _, h := range []slog.Handler{slog.NewTextHandler(&printed, nil), slog.NewJSONHandler(&printed, nil)} {
		slog.New(h).Info("key", "key", k, "nested", nested)
	}
	for _, secret := range []string{
		"ABCDEFGH", "IJKLMNOP", "4142434445464748", "41 42 43 44", "65 66 67 68", "0x41, 0x42", "QUJDREVG", "[65,66",
	} {
		assert.NotContains(t, printed.String(), secret)
	}
	assert.Contains(t, printed.String(), cipher.Redacted)
}

func TestAlgorithms(t *testing.T) {
	for _, a := range cipher.Algorithms() {
		got, err := cipher.ParseAlgorithm(a.String())
		require.NoError(t, err)
		assert.Equal(t, a, got)
		assert.Equal(t, a == cipher.GCM, a.Authenticated())
		assert.Equal(t, a, transformation(t, a, 16).Algorithm())
	}
	for _, name := range []string{"", "invalid", "AES", "aes/gcm/nopadding", "AES/ECB/PKCS5Padding", "AES/GCM/NoPadding "} {
		_, err := cipher.ParseAlgorithm(name)
		assert.ErrorIs(t, err, cipher.ErrAlgorithm)
	}
	for _, a := range []cipher.Algorithm{0, 4, 255} {
		assert.Equal(t, "invalid", a.String())
		assert.False(t, a.TakesSalt(16))
		_, err := cipher.New(a, newKey(t, 16))
		assert.ErrorIs(t, err, cipher.ErrAlgorithm)
	}
}

func TestErrorsTellSizesOnly(t *testing.T) {
	assert.EqualError(t, cipher.KeySizeError(17), "cipher: a key of 17 bytes; AES has 16, 24 or 32")
	assert.EqualError(t, cipher.ErrDecrypt, "cipher: the ciphertext does not open")
	assert.Equal(t, "no key", cipher.ErrKey.Detail())
}
