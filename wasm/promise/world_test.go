//go:build js

package main

import (
	"os"
	"path/filepath"
	"syscall/js"
	"testing"
	_ "unsafe" // for go:linkname

	promise "github.com/nlepage/go-js-promise"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// funcs are the functions of Go that JavaScript may call: syscall/js drops one
// from here when it is released. The tests are linked with -checklinkname=0.
//
//go:linkname funcs syscall/js.funcs
var funcs map[uint32]func(js.Value, []js.Value) any

// newTestProgram is a program in the bridge's own world, in Node.
func newTestProgram(t testing.TB) *program {
	t.Helper()
	here, err := os.Getwd()
	require.NoError(t, err)
	module := wait(t, js.Global().Call("eval", "(path) => import(path)").Invoke("file://"+filepath.Join(here, "../../js/src/promise/world.js")))
	ready := js.FuncOf(func(js.Value, []js.Value) any { return nil })
	t.Cleanup(ready.Release)
	return newProgram(module.Call("world", ready, js.Global().Get("Set").New()))
}

// wait awaits what has to be fulfilled.
func wait(t testing.TB, p js.Value) js.Value {
	t.Helper()
	v, err := promise.Await(p)
	require.NoError(t, err)
	return v
}

// code is what a promise is rejected with: the error's code, or "fulfilled".
func code(p js.Value) string {
	_, err := promise.Await(p)
	if err == nil {
		return "fulfilled"
	}
	return js.Value(err.(promise.Reason)).Get("code").String()
}

// codes are those of promises that were made at once.
func codes(promises []js.Value) (all []string) {
	for _, r := range promise.AllSettled(promises) {
		if r.Status() == promise.Fulfilled {
			all = append(all, "fulfilled")
		} else {
			all = append(all, js.Value(r.Reason()).Get("code").String())
		}
	}
	return all
}

// evaluated is what JavaScript makes of a text.
func evaluated(text string) js.Value { return js.Global().Call("eval", text) }

var keyBytes = []byte("0123456789abcdef")

// cryptoKey is one that WebCrypto holds, as the bridge tells of it.
func cryptoKey(t testing.TB, a cipher.Algorithm, usages ...any) js.Value {
	t.Helper()
	name := map[cipher.Algorithm]string{cipher.CTR: "AES-CTR", cipher.CBC: "AES-CBC", cipher.GCM: "AES-GCM"}[a]
	key := wait(t, js.Global().Get("crypto").Get("subtle").Call("importKey", "raw", array(keyBytes), name, false, usages))
	encrypts := false
	for _, usage := range usages {
		encrypts = encrypts || usage == "encrypt"
	}
	return js.ValueOf(map[string]any{"key": key, "algorithm": a.String(), "encrypts": encrypts})
}

// accountMessage has one key: the bytes, or key 0 of those that are held.
func accountMessage(a cipher.Algorithm, isHeld bool) js.Value {
	var w abi.Writer
	w.Text("https://mi.example.com/msbox/id/")
	w.Text("uCc91LdV")
	w.U8(0)
	w.U16(1)
	w.Text("")
	w.Text(evurl.Primary.String())
	w.Text(a.String())
	if isHeld {
		w.Text(abi.KeyHeld)
		w.Blob([]byte{0})
	} else {
		w.Text(abi.KeyRaw)
		w.Blob(keyBytes)
	}
	w.U16(0)
	return array(w.Bytes)
}

func buildMessage(req evurl.Request) js.Value {
	var w abi.Writer
	w.Build(&req)
	return array(w.Bytes)
}

func openMessage(text string, o evurl.OpenOptions) js.Value {
	var w abi.Writer
	w.Open(text, &o)
	return array(w.Bytes)
}

// accounts makes one by the bytes of the key, and one by a CryptoKey.
func accounts(t testing.TB, exports js.Value, a cipher.Algorithm) (byBytes, byCryptoKey js.Value) {
	t.Helper()
	byBytes = wait(t, exports.Call("account", accountMessage(a, false), []any{})).Index(0)
	byCryptoKey = wait(t, exports.Call("account", accountMessage(a, true), []any{cryptoKey(t, a, "encrypt", "decrypt")})).Index(0)
	return byBytes, byCryptoKey
}

// build returns an EVURL of an account.
func build(t testing.TB, exports, account js.Value) string {
	t.Helper()
	r := abi.Reader{Bytes: copied(wait(t, exports.Call("build", account, buildMessage(evurl.Request{}))))}
	return r.Built().EVURL
}
