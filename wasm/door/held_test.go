package door_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
	"github.com/evurl/edge/wasm/door"
)

// heldMessage is an account whose key is a number.
func heldMessage(number ...byte) []byte {
	var w abi.Writer
	w.Text("https://mi.example.com/msbox/id/")
	w.Text("uCc91LdV")
	w.U8(0)
	w.U16(1)
	heldKey(&w, number)
	w.U16(0)
	return w.Bytes
}

func heldKey(w *abi.Writer, number []byte) {
	w.Text("k")
	w.Text("primary")
	w.Text(cipher.GCM.String())
	w.Text(abi.KeyHeld)
	w.Blob(number)
}

func TestHeldKeys(t *testing.T) {
	transformation, err := cipher.New(cipher.GCM, config(t).Keys[0].Key)
	require.NoError(t, err)
	held := []evurl.Cipher{transformation}
	var d door.Door
	h, err := d.AccountHeld(heldMessage(0), held)
	require.NoError(t, err)
	plain, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	result, err := d.Build(h, buildMessage(evurl.Request{}))
	require.NoError(t, err)
	r := abi.Reader{Bytes: result}
	var open abi.Writer
	open.Open(r.Built().EVURL, &evurl.OpenOptions{})
	_, err = d.Open(plain, open.Bytes)
	require.NoError(t, err, "it is the same key")

	for _, message := range [][]byte{heldMessage(), heldMessage(1), heldMessage(0, 0)} {
		_, err = d.AccountHeld(message, held)
		require.ErrorIs(t, err, evurl.ErrInternal)
	}
	_, err = d.Account(heldMessage(0))
	require.ErrorIs(t, err, evurl.ErrKey, "the reactor knows none")
}

func TestHeldKeysByThemselves(t *testing.T) {
	transformation, err := cipher.New(cipher.GCM, config(t).Keys[0].Key)
	require.NoError(t, err)
	held := []evurl.Cipher{transformation}
	message := func(salt, text string) []byte {
		var w abi.Writer
		heldKey(&w, []byte{0})
		w.Text(salt)
		w.Text(text)
		return w.Bytes
	}
	var d door.Door
	sealed, err := d.TestingSealHeld(message("bgEQsXfgFcxk", "text"), held)
	require.NoError(t, err)
	opened, err := d.TestingOpenHeld(message("bgEQsXfgFcxk", string(sealed)), held)
	require.NoError(t, err)
	assert.Equal(t, "text", string(opened))
	_, err = d.TestingOpenHeld(message("bgEQsXfgFcxk", "text"), held)
	require.ErrorIs(t, err, evurl.ErrDecrypt)
	_, err = d.TestingSealHeld(message("short", "text"), held)
	require.ErrorIs(t, err, evurl.ErrSalt)
}
