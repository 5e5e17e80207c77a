//go:build js

package main

import (
	"syscall/js"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// heldBy returns a key of WebCrypto's, and the same under the module's own AES.
func heldBy(t *testing.T, p *program, a cipher.Algorithm, usages ...any) (evurl.Cipher, *cipher.Transformation) {
	t.Helper()
	list := js.Global().Get("Array").New()
	list.Call("push", cryptoKey(t, a, usages...))
	key, err := cipher.NewKey(keyBytes)
	require.NoError(t, err)
	own, err := cipher.New(a, key)
	require.NoError(t, err)
	all := p.keys(list)
	require.Len(t, all, 1)
	require.Equal(t, a, all[0].Algorithm())
	return all[0], own
}

// TestSameBytes: WebCrypto's AES and the module's own are one, for every length
// around a block, and append to what is there.
func TestSameBytes(t *testing.T) {
	p := newTestProgram(t)
	for _, a := range cipher.Algorithms() {
		theirs, own := heldBy(t, p, a, "encrypt", "decrypt")
		for _, saltLength := range []int{12, 16} {
			salt := []byte("abcdefghijklmnop")[:saltLength]
			for n := range 50 {
				text := make([]byte, n)
				for i := range text {
					text[i] = byte(i)
				}
				want, wantErr := own.Seal([]byte("x"), salt, text)
				got, err := theirs.Seal([]byte("x"), salt, text)
				require.Equal(t, wantErr, err)
				require.Equal(t, want, got)
				if err != nil {
					require.ErrorIs(t, err, cipher.ErrSalt)
					_, _, err = theirs.OpenUnverified(nil, salt, text)
					require.ErrorIs(t, err, cipher.ErrSalt)
					continue
				}
				back, good, err := theirs.OpenUnverified([]byte("x"), salt, want[1:])
				require.NoError(t, err)
				require.Equal(t, 1, good)
				require.Equal(t, append([]byte("x"), text...), back)
			}
		}
	}
}

// TestWhatIsNotOfTheKey is told as the module's own AES tells it, whatever its
// length, and under CBC also where the padding is wrong.
func TestWhatIsNotOfTheKey(t *testing.T) {
	p := newTestProgram(t)
	salt := []byte("abcdefghijklmnop")
	for _, a := range cipher.Algorithms() {
		theirs, own := heldBy(t, p, a, "encrypt", "decrypt")
		wrong := 0
		for n := range 70 {
			text := make([]byte, n)
			for i := range text {
				text[i] = byte(7 * i)
			}
			want, wantGood, wantErr := own.OpenUnverified(nil, salt, text)
			got, good, err := theirs.OpenUnverified(nil, salt, text)
			require.NoError(t, err)
			require.NoError(t, wantErr)
			require.Equal(t, wantGood, good, "%s, %d bytes", a, n)
			if good == 1 {
				require.Equal(t, want, got)
			} else {
				wrong++
			}
		}
		assert.Equal(t, a != cipher.CTR, wrong > 0)
	}
}

// TestPaddingIsOurs: under a key that may encrypt, WebCrypto is asked the same of a
// right padding and of a wrong one, and never refuses. Under one that may not, it
// judges itself.
func TestPaddingIsOurs(t *testing.T) {
	p := newTestProgram(t)
	var refused, asked int
	real := p.world.Get("crypt")
	count := js.FuncOf(func(_ js.Value, args []js.Value) any {
		asked++
		list := make([]any, len(args))
		for i, a := range args {
			list[i] = a
		}
		seen := js.FuncOf(func(_ js.Value, args []js.Value) any {
			if args[0].IsNull() {
				refused++
			}
			return args[0]
		})
		return real.Invoke(list...).Call("then", seen)
	})
	p.world.Set("crypt", count)
	salt := []byte("abcdefghijklmnop")
	for _, row := range []struct {
		usages                []any
		asked, refusedOfWrong int
	}{{[]any{"encrypt", "decrypt"}, 2, 0}, {[]any{"decrypt"}, 1, 1}} {
		theirs, own := heldBy(t, p, cipher.CBC, row.usages...)
		sealed, err := own.Seal(nil, salt, []byte("correlationid=1"))
		require.NoError(t, err)
		asked, refused = 0, 0
		_, good, err := theirs.OpenUnverified(nil, salt, sealed)
		require.NoError(t, err)
		assert.Equal(t, []int{1, row.asked, 0}, []int{good, asked, refused})
		asked, refused = 0, 0
		_, good, err = theirs.OpenUnverified(nil, []byte("bbcdefghijklmnop"), make([]byte, 32))
		require.NoError(t, err)
		assert.Equal(t, []int{0, row.asked, row.refusedOfWrong}, []int{good, asked, refused})
	}
}

// TestUsages: a key that may not do it is told so, and is not the EVURL's fault.
func TestUsages(t *testing.T) {
	p := newTestProgram(t)
	exports := p.exports()
	message := accountMessage(cipher.GCM, true)
	open := wait(t, exports.Call("account", message, []any{cryptoKey(t, cipher.GCM, "decrypt")})).Index(0)
	assert.Equal(t, "key", code(exports.Call("build", open, buildMessage(evurl.Request{}))))
	build_ := wait(t, exports.Call("account", message, []any{cryptoKey(t, cipher.GCM, "encrypt")})).Index(0)
	text := build(t, exports, build_)
	assert.Equal(t, "key", code(exports.Call("open", build_, openMessage(text, evurl.OpenOptions{}))))
	assert.Equal(t, "key", code(exports.Call("inspectBy", build_, openMessage(text, evurl.OpenOptions{}))))
}

// TestWebCryptoFails in any way: each is a code, once, and the program goes on.
func TestWebCryptoFails(t *testing.T) {
	p := newTestProgram(t)
	exports := p.exports()
	byBytes, byCryptoKey := accounts(t, exports, cipher.GCM)
	text := build(t, exports, byCryptoKey)
	subtle := js.Global().Get("crypto").Get("subtle")
	for name, row := range map[string]struct{ does, build, open string }{
		"throws":               {`() => { throw new Error("a secret text") }`, "unsupported", "unsupported"},
		"rejects":              {`async () => { throw new Error("a secret text") }`, "unsupported", "unsupported"},
		"rejects with nothing": {`() => Promise.reject()`, "unsupported", "unsupported"},
		"is not supported":     {`async () => { throw new DOMException("a", "NotSupportedError") }`, "unsupported", "unsupported"},
		"is not of the key":    {`async () => { throw new DOMException("a", "OperationError") }`, "unsupported", "decrypt"},
		"a throwing thenable":  {`() => ({ then() { throw new Error("a secret text") } })`, "unsupported", "unsupported"},
		"a thenable, twice":    {`() => ({ then(yes, no) { no(new Error("a")); yes(1); no(2) } })`, "unsupported", "unsupported"},
		"a getter that throws": {`() => ({ get then() { throw new Error("a secret text") } })`, "unsupported", "unsupported"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, operation := range []string{"encrypt", "decrypt"} {
				js.Global().Get("Object").Call("defineProperty", subtle, operation, map[string]any{"value": evaluated(row.does), "configurable": true})
				defer subtle.Delete(operation)
			}
			assert.Equal(t, row.build, code(exports.Call("build", byCryptoKey, buildMessage(evurl.Request{}))))
			assert.Equal(t, row.open, code(exports.Call("open", byCryptoKey, openMessage(text, evurl.OpenOptions{}))))
			assert.Equal(t, "fulfilled", code(exports.Call("build", byBytes, buildMessage(evurl.Request{}))))
		})
	}
	assert.Equal(t, "fulfilled", code(exports.Call("open", byCryptoKey, openMessage(text, evurl.OpenOptions{}))))
}
