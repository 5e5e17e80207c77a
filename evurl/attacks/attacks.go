// Package attacks plays what was tried against EVURLs, and shows that it fails,
// or how far it goes where nothing can stop it. It takes any engine: package
// evurl and the module answer to the same attacks.
package attacks

import (
	"context"
	"encoding/base64"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

// The victim's EVURL. The attacker has seen it, and has no key.
const (
	endpoint  = "https://mi.example.com/msbox/id/"
	accessKey = "uCc91LdV"
	salt      = "bgEQsXfgFcxk4XDt"
	id        = "TOJOWJH60POK2QVZ"
	payload   = "correlationid=" + id + "&timestamp=20261005010413&nonce=81181"
)

var (
	made   = time.Date(2026, 10, 5, 1, 4, 13, 0, time.UTC)
	anyAge = evurl.OpenOptions{AnyAge: true}
	fresh  = evurl.OpenOptions{Now: made.Add(time.Minute)}
	late   = evurl.OpenOptions{Now: made.Add(time.Hour)}
)

// stage is an engine and how often an attack is tried on it.
type stage struct {
	evurltest.Engine
	tries int
}

// Play plays all of them against an engine. tries is how often those are tried
// that need many: 100,000 on an engine that is quick.
func Play(t *testing.T, e evurltest.Engine, tries int) {
	s := stage{e, tries}
	for name, attack := range map[string]func(*testing.T){
		"another encoding":                     s.otherEncodings,
		"another payload":                      s.otherPayloads,
		"garbled blocks":                       s.garbledBlocks,
		"telling failures apart":               s.tellFailuresApart,
		"a hundred thousand tries under GCM":   s.triesUnderGCM,
		"reading CTR by what opens":            s.readCTR,
		"reading CBC by what opens":            s.readCBC,
		"reading what has expired":             s.readExpired,
		"forging a correlation id":             s.forgeID,
		"making an old one new":                s.forgeTimestamp,
		"GCM without its tag under CTR":        s.otherAlgorithm,
		"keys that do not fit":                 s.otherKeys,
		"a salt of the caller's":               s.chooseSalt,
		"another account's, another host's":    s.otherAccount,
		"a redirect that looks like the right": s.otherRedirects,
		"every bit":                            s.everyBit,
		"every length":                         s.everyLength,
		"every salt length":                    s.everySaltLength,
	} {
		t.Run(name, attack)
	}
}

func key(t *testing.T, size int, seed byte) cipher.Key {
	t.Helper()
	b := make([]byte, size)
	for i := range b {
		b[i] = byte(i)*13 + seed
	}
	k, err := cipher.NewKey(b)
	require.NoError(t, err)
	return k
}

func config(t *testing.T, a cipher.Algorithm) evurl.Config {
	t.Helper()
	return evurl.Config{
		Endpoint: endpoint, ClientAccessKey: accessKey,
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: key(t, 16, 1)}},
	}
}

// account opens an account until the test ends.
func (s stage) account(t *testing.T, c evurl.Config) evurl.Codec {
	t.Helper()
	codec, err := s.Account(t.Context(), c)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, codec.Close(context.Background())) })
	return codec
}

// seal encrypts any text under the victim's key.
func (s stage) seal(t *testing.T, a cipher.Algorithm, text string) []byte {
	t.Helper()
	data, err := s.Seal(t.Context(), a, key(t, 16, 1), []byte(salt), []byte(text))
	require.NoError(t, err)
	return data
}

// link makes an EVURL of any parts.
func link(data []byte, salt string) string {
	return linkText(base64.StdEncoding.EncodeToString(data), salt)
}

func linkText(data, salt string) string {
	return endpoint + accessKey + "?data=" + url.QueryEscape(data) + "&cipherSalt=" + strings.ReplaceAll(url.QueryEscape(salt), "+", "%20")
}

// open opens as a server does that tells its caller everything.
func open(t *testing.T, c evurl.Codec, text string, o evurl.OpenOptions) (evurl.Opened, error) {
	t.Helper()
	opened, err := c.Open(t.Context(), text, o)
	if err != nil {
		var e *evurl.Error
		require.ErrorAs(t, err, &e)
		require.LessOrEqual(t, e.Code, evurl.ErrExpired, "a code that open does not have")
		require.Zero(t, opened)
	}
	return opened, err
}

// flipped returns data with byte i changed by a mask.
func flipped(data []byte, i int, mask byte) []byte {
	out := append([]byte{}, data...)
	out[i] ^= mask
	return out
}
