package abi_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
	"github.com/evurl/edge/wasm/abi"
)

func TestMessagesReadBack(t *testing.T) {
	var w abi.Writer
	req := evurl.Request{CorrelationID: "id", Redirect: "https://a/", Air: evurl.AirTrue, Fields: []evurl.Field{{Name: "a", Value: "é"}, {Name: "b"}}}
	options := evurl.OpenOptions{Now: time.UnixMilli(1791162253123).UTC(), Tolerance: -time.Second, AnyAge: true, PHPSalts: true, OldPayloads: true}
	opened := evurl.Opened{
		CorrelationID: "id", Timestamp: time.Unix(1791162253, 0).UTC(), Nonce: "81181", Redirect: "https://a/", Air: evurl.AirFalse,
		Authenticated: true, Freshness: evurl.Checked, Algorithm: cipher.GCM, KeyID: "k", Fields: req.Fields,
	}
	inspected := evurl.Inspection{
		Endpoint: "https://a/", ClientAccessKey: "k", Data: []byte{}, CipherSalt: "s", Air: evurl.AirTrue,
		Lints: []evurl.Lint{{Name: "n", Code: evurl.ErrSalt, Where: "w", Offset: 70000, What: "what", Cure: "cure"}},
	}
	chosen := evurltest.Chosen{Salt: "s", Nonce: "1", Timestamp: "t"}
	assembled := evurltest.Assembled{Built: evurl.Built{EVURL: "u", CorrelationID: "c"}, Payload: "p", Data: "d"}
	w.Build(&req)
	w.Open("text", &options)
	w.Opened(&opened)
	w.Inspection(&inspected)
	w.Chosen(&chosen)
	w.Assembled(&assembled)
	w.Opened(&evurl.Opened{Algorithm: cipher.CTR, Freshness: evurl.Advisory, Timestamp: time.Unix(0, 0).UTC()})
	w.Inspection(&evurl.Inspection{})

	r := abi.Reader{Bytes: w.Bytes}
	gotReq, hasID, hasRedirect := r.Build()
	assert.Equal(t, req, gotReq)
	assert.True(t, hasID && hasRedirect)
	text, gotOptions := r.Open()
	assert.Equal(t, "text", text)
	assert.Equal(t, options, gotOptions)
	assert.Equal(t, opened, r.Opened())
	assert.Equal(t, inspected, r.Inspection())
	assert.Equal(t, chosen, r.Chosen())
	assert.Equal(t, assembled, r.Assembled())
	assert.Equal(t, evurl.Opened{Algorithm: cipher.CTR, Freshness: evurl.Advisory, Timestamp: time.Unix(0, 0).UTC()}, r.Opened())
	assert.Equal(t, evurl.Inspection{}, r.Inspection())
	assert.True(t, r.Done())
	assert.Zero(t, r.U8())
	assert.Zero(t, r.U16())
	assert.Zero(t, r.F64())
	assert.True(t, r.Failed)
	assert.False(t, r.Done())
}

func TestTextsTooLongFail(t *testing.T) {
	for _, write := range []func(*abi.Writer){
		func(w *abi.Writer) { w.Text(strings.Repeat("x", math.MaxUint16+1)) },
		func(w *abi.Writer) { w.Blob(make([]byte, math.MaxUint16+1)) },
	} {
		var w abi.Writer
		write(&w)
		assert.True(t, w.Failed)
		assert.Empty(t, w.Bytes)
	}
}

func TestClocksThatAreNone(t *testing.T) {
	for _, seconds := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300} {
		var w abi.Writer
		w.U8(abi.FlagNow | abi.FlagTolerance)
		w.F64(seconds)
		w.F64(seconds)
		w.Text("")
		r := abi.Reader{Bytes: w.Bytes}
		_, o := r.Open()
		assert.Equal(t, math.IsNaN(seconds), !r.Done())
		assert.True(t, math.IsNaN(seconds) || o.Tolerance > time.Hour || o.Tolerance < -time.Hour)
		assert.True(t, math.IsNaN(seconds) || o.Now.Year() > 20000 || o.Now.Year() < -20000)
	}
}

// FuzzReader: a message of any bytes is read to its end or fails; what was read
// is written, and read again, the same.
func FuzzReader(f *testing.F) {
	file, err := vectors.Load("../../evurl/testdata/evurls.json")
	require.NoError(f, err)
	seeds := 0
	for _, v := range file.EVURLs {
		var build, open, opened, inspected abi.Writer
		build.Build(&evurl.Request{CorrelationID: v.CorrelationID, Redirect: v.Redirect, Air: evurl.AirTrue})
		open.Open(v.EVURL, &evurl.OpenOptions{Now: time.Unix(1791162253, 0)})
		opened.Opened(&evurl.Opened{CorrelationID: v.CorrelationID, Nonce: v.Nonce, Algorithm: cipher.GCM, Timestamp: time.Unix(1791162253, 0)})
		in, err := evurl.Inspect(v.EVURL + "&state=1")
		require.NoError(f, err)
		inspected.Inspection(&in)
		for which, w := range []*abi.Writer{&build, &open, &opened, &inspected} {
			f.Add(uint8(which), w.Bytes)
			seeds++
		}
	}
	require.Equal(f, 4*345, seeds)
	f.Fuzz(func(t *testing.T, which uint8, message []byte) {
		// again writes what was read, and returns it as it is read then.
		var w abi.Writer
		r := abi.Reader{Bytes: message}
		second := func() *abi.Reader { return &abi.Reader{Bytes: w.Bytes} }
		var first, again any
		switch which % 4 {
		case 0:
			req, _, _ := r.Build()
			if first = req; r.Failed {
				return
			}
			w.Build(&req)
			again, _, _ = second().Build()
		case 1:
			text, o := r.Open()
			if r.Failed {
				return
			}
			w.Open(text, &o)
			sameText, sameO := second().Open()
			// Seconds are kept to the nanosecond that a double has of them.
			require.InDelta(t, o.Tolerance.Seconds(), sameO.Tolerance.Seconds(), 1e-6+1e-12*math.Abs(o.Tolerance.Seconds()))
			sameO.Tolerance = o.Tolerance
			require.WithinDuration(t, o.Now, sameO.Now, time.Millisecond)
			sameO.Now = o.Now
			first, again = []any{text, o}, []any{sameText, sameO}
		case 2:
			o := r.Opened()
			if r.Failed {
				return
			}
			w.Opened(&o)
			same := second().Opened()
			require.WithinDuration(t, o.Timestamp, same.Timestamp, time.Millisecond)
			same.Timestamp = o.Timestamp
			if o.Redirect == "" || o.Air > evurl.AirTrue {
				return
			}
			first, again = o, same
		default:
			in := r.Inspection()
			if r.Failed || in.Air > evurl.AirTrue {
				return
			}
			w.Inspection(&in)
			first, again = in, second().Inspection()
		}
		require.False(t, w.Failed)
		require.Equal(t, first, again)
	})
}

// TestCodesAreDocumented: ABI.md, which every bridge is held against, has the
// codes and their numbers.
func TestCodesAreDocumented(t *testing.T) {
	text, err := os.ReadFile("../ABI.md")
	require.NoError(t, err)
	document := string(text)
	for _, c := range evurl.Codes() {
		assert.Contains(t, document, fmt.Sprintf("| %d `%s` |", c, c.String()))
	}
	assert.Contains(t, document, fmt.Sprintf("| `evurl_abi_version` | | %d |", abi.Version))
}
