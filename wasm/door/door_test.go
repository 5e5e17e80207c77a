package door_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
	"github.com/evurl/edge/wasm/abi"
	"github.com/evurl/edge/wasm/door"
)

func config(tb testing.TB) *evurl.Config {
	tb.Helper()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(tb, err)
	return &evurl.Config{
		Endpoint: "https://mi.example.com/msbox/id/", ClientAccessKey: "uCc91LdV", Redirects: []string{"https://a/"},
		Keys: []evurl.KeyConfig{{ID: "k", Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
	}
}

func accountMessage(tb testing.TB) []byte {
	var w abi.Writer
	w.Account(config(tb))
	return w.Bytes
}

func buildMessage(req evurl.Request) []byte {
	var w abi.Writer
	w.Build(&req)
	return w.Bytes
}

func TestHandles(t *testing.T) {
	var d door.Door
	first, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	second, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	require.NotEqual(t, first, second)
	require.NotZero(t, first)
	d.CloseAccount(first)
	d.CloseAccount(first)
	_, err = d.Build(first, buildMessage(evurl.Request{}))
	assert.ErrorIs(t, err, evurl.ErrAccount)
	third, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	assert.NotEqual(t, first, third, "a handle that was closed reaches the next account")
	_, err = d.Build(second, buildMessage(evurl.Request{}))
	assert.NoError(t, err)
	for _, h := range []uint32{0, first, 1 << 31, 0xffffffff, 4095, third + 1<<12} {
		for _, call := range []func(uint32, []byte) ([]byte, error){d.Build, d.BuildMany, d.Open, d.TestingBuild, d.InspectAccount} {
			_, err = call(h, buildMessage(evurl.Request{}))
			assert.Error(t, err)
		}
		assert.Zero(t, d.RotateAt(h))
		d.CloseAccount(h)
	}
	assert.Equal(t, uint32(1<<20), d.RotateAt(third))
	_, err = d.Build(third, buildMessage(evurl.Request{}))
	assert.NoError(t, err)
}

func TestCloseAccounts(t *testing.T) {
	var d door.Door
	d.CloseAccounts()
	var handles []uint32
	for range 5 {
		h, err := d.Account(accountMessage(t))
		require.NoError(t, err)
		handles = append(handles, h)
	}
	d.CloseAccount(handles[2])
	d.CloseAccounts()
	d.CloseAccounts()
	for _, h := range handles {
		_, err := d.Build(h, buildMessage(evurl.Request{}))
		assert.ErrorIs(t, err, evurl.ErrAccount)
	}
	next, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	assert.NotContains(t, handles, next)
}

func TestAccountsAreBounded(t *testing.T) {
	var d door.Door
	var last uint32
	seen := map[uint32]bool{}
	for range door.MaxAccounts {
		h, err := d.Account(accountMessage(t))
		require.NoError(t, err)
		require.False(t, seen[h])
		require.Positive(t, int32(h))
		seen[h], last = true, h
	}
	_, err := d.Account(accountMessage(t))
	require.ErrorIs(t, err, evurl.ErrAccount)
	d.CloseAccount(last)
	_, err = d.Account(accountMessage(t))
	assert.NoError(t, err)
}

// TestEveryCutMessage cuts each message at each length, and lengthens it.
func TestEveryCutMessage(t *testing.T) {
	var d door.Door
	h, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	var chosen, open, transform abi.Writer
	chosen.Text("bgEQsXfgFcxk")
	chosen.Text("81181")
	chosen.Text("20261005010413")
	req := evurl.Request{CorrelationID: "TOJOWJH60POK2QVZ", Redirect: "https://a/", Fields: []evurl.Field{{Name: "a", Value: "b"}}}
	chosen.Build(&req)
	open.Open("https://mi.example.com/msbox/id/uCc91LdV?data=&cipherSalt=bgEQsXfgFcxk", &evurl.OpenOptions{})
	transform.Transform(cipher.GCM, config(t).Keys[0].Key, make([]byte, 12), []byte("text"))
	for name, test := range map[string]struct {
		message []byte
		call    func([]byte) error
	}{
		"account":      {accountMessage(t), func(b []byte) error { _, err := d.Account(b); return err }},
		"build":        {buildMessage(req), func(b []byte) error { _, err := d.Build(h, b); return err }},
		"buildMany":    {manyMessage(req, req), func(b []byte) error { _, err := d.BuildMany(h, b); return err }},
		"open":         {open.Bytes, func(b []byte) error { _, err := d.Open(h, b); return err }},
		"inspect":      {open.Bytes, func(b []byte) error { _, err := d.InspectAccount(h, b); return err }},
		"testingBuild": {chosen.Bytes, func(b []byte) error { _, err := d.TestingBuild(h, b); return err }},
		"testingSeal":  {transform.Bytes, func(b []byte) error { _, err := d.TestingSeal(b); return err }},
		"testingOpen":  {transform.Bytes, func(b []byte) error { _, err := d.TestingOpen(b); return err }},
	} {
		t.Run(name, func(t *testing.T) {
			if err := test.call(test.message); err != nil {
				require.ErrorIs(t, err, evurl.ErrDecrypt)
			}
			for n := range test.message {
				require.Error(t, test.call(test.message[:n]), "cut to %d", n)
			}
			err := test.call(append(append([]byte{}, test.message...), 0))
			require.ErrorIs(t, err, evurl.ErrInternal)
		})
	}
}

func TestGivenButEmptyIsRefused(t *testing.T) {
	var d door.Door
	h, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	for flags, code := range map[byte]evurl.Code{abi.FlagCorrelationID: evurl.ErrParameter, abi.FlagRedirect: evurl.ErrRedirect} {
		message := buildMessage(evurl.Request{})
		message[0] = flags
		_, err = d.Build(h, message)
		assert.ErrorIs(t, err, code)
	}
}

func TestKeysAsText(t *testing.T) {
	var d door.Door
	message := func(status, algorithm, encoding, key string) []byte {
		var w abi.Writer
		w.Text("https://a/id/")
		w.Text("k")
		w.U8(0)
		w.U16(1)
		for _, text := range []string{"", status, algorithm, encoding, key} {
			w.Text(text)
		}
		w.U16(0)
		return w.Bytes
	}
	const gcm = "AES/GCM/NoPadding"
	for encoding, key := range map[string]string{
		"": "AAAAAAAAAAAAAAAAAAAAAA==", "base64": "AAAAAAAAAAAAAAAAAAAAAA==", "base64url": "AAAAAAAAAAAAAAAAAAAAAA",
		"hex": "00000000000000000000000000000000", "utf-8": "0123456789abcdef", "raw": "0123456789abcdef",
	} {
		_, err := d.Account(message("primary", gcm, encoding, key))
		assert.NoError(t, err, encoding)
	}
	for _, m := range [][]byte{
		message("", gcm, "", "AAAAAAAAAAAAAAAAAAAAAA=="), message("primary", "", "", "AAAAAAAAAAAAAAAAAAAAAA=="),
		message("primary", gcm, "x", "AAAAAAAAAAAAAAAAAAAAAA=="), message("primary", gcm, "", "S3CR3T"), message("primary", gcm, "raw", "S3CR3T"),
	} {
		_, err := d.Account(m)
		require.ErrorIs(t, err, evurl.ErrKey)
		assert.NotContains(t, err.Error(), "S3CR3T")
	}
}

// FuzzDoor: whatever comes through the door has a coded answer that fits.
func FuzzDoor(f *testing.F) {
	file, err := vectors.Load("../../evurl/testdata/evurls.json")
	require.NoError(f, err)
	seeds := 0
	add := func(which uint8, message []byte) {
		f.Add(which, message)
		seeds++
	}
	for _, v := range file.EVURLs {
		a, err := cipher.ParseAlgorithm(v.Algorithm)
		require.NoError(f, err)
		key, err := cipher.NewKey(v.Key)
		require.NoError(f, err)
		var account, build, open, chosen, transform abi.Writer
		account.Account(&evurl.Config{
			Endpoint: v.Endpoint, ClientAccessKey: v.ClientAccessKey,
			Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: key}},
		})
		req := evurl.Request{CorrelationID: v.CorrelationID, Redirect: v.Redirect}
		build.Build(&req)
		open.Open(v.EVURL, &evurl.OpenOptions{AnyAge: true})
		chosen.Chosen(&evurltest.Chosen{Salt: v.CipherSalt, Nonce: v.Nonce, Timestamp: v.Timestamp})
		chosen.Build(&req)
		transform.Transform(a, key, []byte(v.CipherSalt), []byte(v.Payload))
		many := abi.Writer{Bytes: manyMessage(req, req)}
		for which, w := range []*abi.Writer{&account, &build, &open, {Bytes: []byte(v.EVURL)}, &chosen, &transform, &transform, &open, &many} {
			add(uint8(which), w.Bytes)
		}
	}
	require.Equal(f, 9*345, seeds)
	f.Fuzz(func(t *testing.T, which uint8, message []byte) {
		var d door.Door
		h, err := d.Account(accountMessage(t))
		require.NoError(t, err)
		var out []byte
		switch which % 9 {
		case 0:
			_, err = d.Account(message)
		case 1:
			out, err = d.Build(h, message)
		case 2:
			out, err = d.Open(h, message)
		case 3:
			out, err = d.Inspect(message)
		case 4:
			out, err = d.TestingBuild(h, message)
		case 5:
			out, err = d.TestingSeal(message)
		case 6:
			out, err = d.TestingOpen(message)
		case 7:
			out, err = d.InspectAccount(h, message)
		case 8:
			out, err = d.BuildMany(h, message)
		}
		if err != nil {
			e, ok := err.(*evurl.Error)
			require.True(t, ok, "an error without a code")
			require.NotZero(t, e.Code)
			require.Nil(t, out)
		}
		require.LessOrEqual(t, len(out), abi.OutSize)
	})
}
