package evurl_test

import (
	"crypto/aes"
	stdcipher "crypto/cipher"
	"encoding/base64"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

// BenchmarkFailures prints how long each failure that is "decrypt" takes, as a
// ratio to a wrong key's, all in one run and in turns: who times a server that
// gives one answer should not learn from the clock what the answer hides.
func BenchmarkFailures(b *testing.B) {
	const salt, payload = "bgEQsXfgFcxk4XDt", "correlationid=TOJOWJH60POK2QVZ&timestamp=20261005010413&nonce=81181"
	for _, a := range cipher.Algorithms() {
		account := demo(b, a)
		seal := func(seed byte, text string) []byte {
			raw := make([]byte, 16)
			raw[0] = seed
			key, err := cipher.NewKey(raw)
			require.NoError(b, err)
			data, err := evurltest.Seal(a, key, []byte(salt), []byte(text))
			require.NoError(b, err)
			return data
		}
		good := seal(0, payload)
		flip := func(at int) []byte {
			data := slices.Clone(good)
			data[at] ^= 0x80
			return data
		}
		type class struct {
			name string
			data []byte
		}
		classes := []class{
			{"wrong key", seal(1, payload)},
			{"no payload, same length", seal(0, strings.Repeat("x", len(payload)))},
			{"flipped first byte", flip(0)},
			{"flipped in the middle", flip(len(good) / 2)},
			{"flipped last byte: tag or padding", flip(len(good) - 1)},
		}
		if a == cipher.CBC {
			// What a padding oracle would tell apart: the same garbled block
			// before the last, and behind it a padding that holds or does not.
			garbled := []byte(payload[:48] + strings.Repeat("\x80", 16) + "&a=bcdefghij")
			for name, pad := range map[string]byte{"garbled block, padding holds": 4, "garbled block, padding does not": 5} {
				classes = append(classes, class{name, sealCBC(b, append(slices.Clone(garbled), 4, 4, 4, pad), salt)})
			}
		}
		b.Run(a.String(), func(b *testing.B) {
			times := make([][]float64, len(classes))
			for b.Loop() {
				for i, c := range classes {
					text := "https://mi.example.com/msbox/id/uCc91LdV?data=" + url.QueryEscape(base64.StdEncoding.EncodeToString(c.data)) + "&cipherSalt=" + salt
					const n = 500
					start := time.Now()
					for range n {
						if _, err := account.Open(text, anyAge); evurl.CodeOf(err) != evurl.ErrDecrypt {
							b.Fatal(c.name, err)
						}
					}
					times[i] = append(times[i], time.Since(start).Seconds()/n)
				}
			}
			var first float64
			fmt.Printf("\n%s\n", a)
			for i, c := range classes {
				slices.Sort(times[i])
				median := times[i][len(times[i])/2]
				if i == 0 {
					first = median
				}
				fmt.Printf("  %-36s%6.2f µs  %5.2f of a wrong key's\n", c.name, median*1e6, median/first)
			}
		})
	}
}

// sealCBC encrypts whole blocks under the key of zeros, as they are.
func sealCBC(b *testing.B, text []byte, salt string) []byte {
	b.Helper()
	block, err := aes.NewCipher(make([]byte, 16))
	require.NoError(b, err)
	stdcipher.NewCBCEncrypter(block, []byte(salt)).CryptBlocks(text, text)
	return text
}
