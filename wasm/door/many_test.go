package door_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
	"github.com/evurl/edge/wasm/door"
)

var digits = regexp.MustCompile(`\d+`)

func manyMessage(requests ...evurl.Request) []byte {
	var w abi.Writer
	w.U16(uint16(len(requests)))
	for i := range requests {
		w.Build(&requests[i])
	}
	return w.Bytes
}

type builtMany struct {
	code  evurl.Code
	built evurl.Built
	text  string
}

func readMany(t *testing.T, message []byte) (list []builtMany) {
	t.Helper()
	r := abi.Reader{Bytes: message}
	for n := r.U16(); n > 0; n-- {
		b := builtMany{code: evurl.Code(r.U8())}
		if b.code == 0 {
			b.built = r.Built()
		} else {
			b.text = r.Text()
		}
		list = append(list, b)
	}
	require.True(t, r.Done())
	return list
}

func TestBuildMany(t *testing.T) {
	var d door.Door
	h, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	account, err := evurl.New(*config(t))
	require.NoError(t, err)
	long := evurl.Request{Redirect: "https://a/", Fields: []evurl.Field{{Name: "f", Value: strings.Repeat("x", 8000)}}}

	out, err := d.BuildMany(h, manyMessage(
		evurl.Request{CorrelationID: "TOJOWJH60POK2QVZ"}, evurl.Request{CorrelationID: "short"},
		evurl.Request{Redirect: "https://b/"}, evurl.Request{Redirect: "https://a/"}, evurl.Request{}))
	require.NoError(t, err)
	list := readMany(t, out)
	require.Len(t, list, 5)
	for i, code := range []evurl.Code{0, evurl.ErrParameter, evurl.ErrRedirect, 0, 0} {
		require.Equal(t, code, list[i].code)
		if code != 0 {
			assert.NotEmpty(t, list[i].text)
			continue
		}
		opened, err := account.Open(list[i].built.EVURL, evurl.OpenOptions{})
		require.NoError(t, err)
		assert.Equal(t, list[i].built.CorrelationID, opened.CorrelationID)
	}
	assert.Equal(t, "TOJOWJH60POK2QVZ", list[0].built.CorrelationID)

	out, err = d.BuildMany(h, manyMessage())
	require.NoError(t, err)
	assert.Empty(t, readMany(t, out))

	// What has no room is left to the next call, and the result never outgrows the area.
	out, err = d.BuildMany(h, manyMessage(long, long, long, long, long, long, long))
	require.NoError(t, err)
	assert.LessOrEqual(t, len(out), abi.OutSize)
	done := len(readMany(t, out))
	assert.Greater(t, done, 1)
	assert.Less(t, done, 7)
	assert.Greater(t, len(out), abi.OutSize-evurl.MaxURL-1000, "it stops only where there may be no room")

	_, err = d.BuildMany(h+1<<12, manyMessage(evurl.Request{}))
	assert.ErrorIs(t, err, evurl.ErrAccount)
}

// TestBuildManyAgrees: of a request among many comes what Build makes of it alone.
func TestBuildManyAgrees(t *testing.T) {
	var d door.Door
	h, err := d.Account(accountMessage(t))
	require.NoError(t, err)
	for _, req := range []evurl.Request{
		{}, {CorrelationID: "x"}, {Redirect: "http://a/"}, {Air: evurl.AirTrue + 1}, {Fields: []evurl.Field{{Name: "nonce", Value: "1"}}},
		{Fields: []evurl.Field{{Name: "f", Value: strings.Repeat("x", 13000)}}}, {CorrelationID: "\xff\xff\xff\xff\xff\xff\xff\xff"},
	} {
		_, alone := d.Build(h, buildMessage(req))
		out, err := d.BuildMany(h, manyMessage(evurl.Request{}, req))
		require.NoError(t, err)
		list := readMany(t, out)
		require.Len(t, list, 2)
		if alone == nil {
			assert.Zero(t, list[1].code)
			continue
		}
		assert.ErrorIs(t, alone, list[1].code)
		// But for numbers: how long an EVURL is depends on its ciphertext.
		assert.Equal(t, digits.ReplaceAllString(abi.Detail(alone), ""), digits.ReplaceAllString(list[1].text, ""))
	}
	w := abi.Writer{}
	w.Transform(cipher.GCM, config(t).Keys[0].Key, nil, nil)
	_, err = d.BuildMany(h, append([]byte{1, 0}, w.Bytes...))
	assert.ErrorIs(t, err, evurl.ErrInternal)
}
