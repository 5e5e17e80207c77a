package vectors_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
)

// liar is an engine that gets one thing wrong.
type liar struct {
	evurltest.Native
	built     func(*evurltest.Assembled)
	opened    func(*evurl.Opened)
	inspected func(*evurl.Inspection)
	keyed     func(*evurl.Inspection) // by an account alone
	text      func([]byte)
	failed    func(error) error
}

func (l liar) err(err error) error {
	if l.failed != nil {
		return l.failed(err)
	}
	return err
}

func (l liar) BuildChosen(ctx context.Context, c evurl.Config, req evurl.Request, v evurltest.Chosen) (evurltest.Assembled, error) {
	b, err := l.Native.BuildChosen(ctx, c, req, v)
	if l.built != nil {
		l.built(&b)
	}
	return b, l.err(err)
}

func (l liar) Seal(ctx context.Context, a cipher.Algorithm, key cipher.Key, salt, text []byte) ([]byte, error) {
	out, err := l.Native.Seal(ctx, a, key, salt, text)
	if l.text != nil && len(out) > 0 {
		l.text(out)
	}
	return out, l.err(err)
}

func (l liar) Inspect(ctx context.Context, text string) (evurl.Inspection, error) {
	in, err := l.Native.Inspect(ctx, text)
	if l.inspected != nil {
		l.inspected(&in)
	}
	return in, err
}

func (l liar) Account(ctx context.Context, c evurl.Config) (evurl.Codec, error) {
	codec, err := l.Native.Account(ctx, c)
	return lyingCodec{codec, l}, err
}

type lyingCodec struct {
	evurl.Codec
	l liar
}

func (c lyingCodec) Open(ctx context.Context, text string, o evurl.OpenOptions) (evurl.Opened, error) {
	opened, err := c.Codec.Open(ctx, text, o)
	if c.l.opened != nil {
		c.l.opened(&opened)
	}
	return opened, c.l.err(err)
}

func (c lyingCodec) Inspect(ctx context.Context, text string, o evurl.OpenOptions) (evurl.Inspection, error) {
	in, err := c.Codec.Inspect(ctx, text, o)
	if c.l.inspected != nil {
		c.l.inspected(&in)
	}
	if c.l.keyed != nil {
		c.l.keyed(&in)
	}
	return in, err
}

// TestEveryLieFalls: a runner that cannot fail shows nothing. Each lie is about
// one thing that a file says; every line of the file that says it must fall.
func TestEveryLieFalls(t *testing.T) {
	accept := func(error) error { return nil }
	other := func(err error) error {
		if err == nil {
			return nil
		}
		return &evurl.Error{Code: evurl.ErrInternal}
	}
	refuse := func(error) error { return evurl.ErrDecrypt }
	for name, test := range map[string]struct {
		liar
		file string
		held int // lines that do not say it
	}{
		"payload":                  {liar{built: func(b *evurltest.Assembled) { b.Payload += "x" }}, "evurls.json", 20},
		"data":                     {liar{built: func(b *evurltest.Assembled) { b.Data += "x" }}, "evurls.json", 20},
		"evurl":                    {liar{built: func(b *evurltest.Assembled) { b.EVURL += "x" }}, "evurls.json", 20},
		"correlation id":           {liar{opened: func(o *evurl.Opened) { o.CorrelationID += "x" }}, "evurls.json", 20},
		"timestamp":                {liar{opened: func(o *evurl.Opened) { o.Timestamp = o.Timestamp.Add(time.Second) }}, "evurls.json", 20},
		"nonce":                    {liar{opened: func(o *evurl.Opened) { o.Nonce += "1" }}, "evurls.json", 20},
		"fields":                   {liar{opened: func(o *evurl.Opened) { o.Fields = append(o.Fields, evurl.Field{}) }}, "evurls.json", 20},
		"redirect":                 {liar{opened: func(o *evurl.Opened) { o.Redirect += "x" }}, "evurls.json", 20},
		"air":                      {liar{opened: func(o *evurl.Opened) { o.Air = (o.Air + 1) % 3 }}, "evurls.json", 20},
		"authenticated":            {liar{opened: func(o *evurl.Opened) { o.Authenticated = !o.Authenticated }}, "evurls.json", 20},
		"inspected data":           {liar{inspected: func(in *evurl.Inspection) { in.Data = append(in.Data, 0) }}, "evurls.json", 20},
		"inspected endpoint":       {liar{inspected: func(in *evurl.Inspection) { in.Endpoint += "x" }}, "evurls.json", 20},
		"inspected salt":           {liar{inspected: func(in *evurl.Inspection) { in.CipherSalt += "x" }}, "evurls.json", 20},
		"a lint more":              {liar{inspected: func(in *evurl.Inspection) { in.Lints = append(in.Lints, evurl.Lint{}) }}, "evurls.json", 20},
		"failures are taken":       {liar{failed: accept}, "evurls.json", 345},
		"failures of another code": {liar{failed: other}, "evurls.json", 345},
		"nothing works":            {liar{failed: refuse}, "evurls.json", 13},
		"sealed":                   {liar{text: func(b []byte) { b[len(b)-1]++ }}, "interop.jsonl", 3},
		"nothing seals":            {liar{failed: refuse}, "interop.jsonl", 0},
		"php quirks are taken":     {liar{failed: accept}, "interop.jsonl", 22},
		"php quirks differ":        {liar{opened: func(o *evurl.Opened) { o.Nonce += "1" }}, "interop.jsonl", 22},
		"a lint more, told":        {liar{inspected: func(in *evurl.Inspection) { in.Lints = append(in.Lints, evurl.Lint{}) }}, "lints.json", 0},
		"no lint told":             {liar{inspected: func(in *evurl.Inspection) { in.Lints = nil }}, "lints.json", 7},
		"a lint elsewhere": {liar{inspected: func(in *evurl.Inspection) {
			for i := range in.Lints {
				in.Lints[i].Offset++
			}
		}}, "lints.json", 7},
		"no data": {liar{inspected: func(in *evurl.Inspection) { in.Data = nil }}, "lints.json", 0},
		"data that do not decode": {liar{inspected: func(in *evurl.Inspection) {
			if in.Data == nil {
				in.Data = []byte{}
			}
		}}, "lints.json", 98},
		"something else with the key": {liar{keyed: func(in *evurl.Inspection) { in.Redirect += "x" }}, "lints.json", 8},
		"what has a lint opens":       {liar{failed: accept}, "lints.json", 8},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := vectors.Load("../testdata/" + test.file)
			require.NoError(t, err)
			r := f.Run(t.Context(), test.liar)
			t.Log(r.Held, "of", r.Lines)
			assert.False(t, r.OK())
			assert.Equal(t, test.held, r.Held)
			require.NotEmpty(t, r.Fallen)
			assert.NotEmpty(t, r.Fallen[0].What)
		})
	}
}

// TestParseRefusesTwoReadings: what encoding/json and JSON.parse would read as
// different things.
func TestParseRefusesTwoReadings(t *testing.T) {
	for text, want := range map[string]string{
		`{"evurls":[{"id":"a","id":"b"}]}`:          "given twice",
		`{"evurls":[{"Key":""}]}`:                   "spelt",
		`{"evurls":[{"\u212aey":""}]}`:              "spelt", // the Kelvin sign
		`{"rejected":[{"key":null}]}`:               "null",
		`{"evurls":[{"fields":[["a",null]]}]}`:      "null",
		`{"evurls":[{"key":"QR=="}]}`:               "base64",
		`{"evurls":[{"key":"QUI="},{"data":"QQ"}]}`: "base64",
		`{"keyHex":"00","data":"QQ\n=="}`:           "line 1: data is not",
		`{"plaintext":"\ud800"}`:                    "surrogate",
		"{\"id\":2,\"keyHex\":\"\"}\n{\"id\":1}x":   "line 2",
	} {
		_, err := vectors.Parse([]byte(text))
		assert.ErrorContains(t, err, want, text)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", `{"evurls":[]}`, `{"lints":{}}`, `{"evurls":[{"key":1}]}`, `{"evurls":[{"key":"!"}]}`, "x", `{"id":1}{`} {
		_, err := vectors.Parse([]byte(text))
		assert.Error(t, err, text)
	}
	_, err := vectors.Load("../testdata/none")
	assert.Error(t, err)
	done, cancel := context.WithCancel(t.Context())
	cancel()
	f, err := vectors.Load("../testdata/interop.jsonl")
	require.NoError(t, err)
	assert.False(t, f.Run(done, evurltest.Native{}).OK(), "an interrupted run is not whole")
}

// TestLinesThatFall: a line that is wrong itself falls, and says why.
func TestLinesThatFall(t *testing.T) {
	const (
		key  = `"key":"AAAAAAAAAAAAAAAAAAAAAA=="`
		ctr  = `"algorithm":"AES/CTR/NoPadding"`
		data = `"evurl":"https://mi.example.com/msbox/id/uCc91LdV?data=AAAA&cipherSalt=bgEQsXfgFcxk4XDt"`
	)
	for text, want := range map[string]string{
		`{"evurls":[{"algorithm":"AES"}]}`: "not one of", `{"evurls":[{` + ctr + `,"key":"AA=="}]}`: "key of 1 bytes",
		`{"rejected":[{"error":"x"}]}`: "names no code", `{"rejected":[{"error":"salt"}]}`: "not one of",
		`{"rejected":[{"error":"salt",` + ctr + `,` + key + `,` + data + `}]}`: "code decrypt, where salt",
		`{"algorithm":"AES","keyHex":""}`:                                      "not one of", `{"keyHex":"x"}`: "not hex",
		`{"lints":[{` + data + `}]}`:                                                                 "inspect, mended",
		`{"lints":[{` + key + `,"mended":"x",` + data + `}]}`:                                        "inspect, mended",
		`{"lints":[{` + key + `,` + strings.Replace(data, "evurl", "mended", 1) + `,` + data + `}]}`: "not one of",
		`{"lints":[{` + ctr + `,` + key + `,` + strings.Replace(data, "evurl", "mended", 1) + `,` + data +
			`,"lintsWithoutKey":[],"lints":[{"name":"does-not-open","code":"decrypt","where":"data","offset":46}]}]}`: "inspect with the key, mended",
		`{"lints":[{` + ctr + `,` + key + `,` + strings.Replace(data, "evurl", "mended", 1) + `,` + data + `,"lintsWithoutKey":[],"others":[{"algorithm":"AES"}]}]}`:                                               "not one of",
		`{"lints":[{` + ctr + `,` + key + `,` + strings.Replace(data, "evurl", "mended", 1) + `,` + data + `,"lintsWithoutKey":[],"others":[{` + ctr + `,"key":"AQEBAQEBAQEBAQEBAQEBAQ=="}]}]}`:                    "status is not",
		`{"lints":[{` + ctr + `,` + key + `,` + strings.Replace(data, "evurl", "mended", 1) + `,` + data + `,"lintsWithoutKey":[],"others":[{"status":"enabled",` + ctr + `,"key":"AQEBAQEBAQEBAQEBAQEBAQ=="}]}]}`: "several keys need ids",
		`{"lints":[{"error":true,"evurl":"x","lints":[{"name":"scheme","code":"url","where":"url","offset":1}]}]}`:                                                                                                 "does not report",
		`{"lints":[{"error":true,"evurl":"x","lints":[{"name":"scheme","code":"salt","where":"url"}]}]}`:                                                                                                           "code url, where salt",
		`{"lints":[{"evurl":"x"}]}`: "inspect: evurl: url",
	} {
		f, err := vectors.Parse([]byte(text))
		require.NoError(t, err, text)
		r := f.Run(t.Context(), evurltest.Native{})
		require.Len(t, r.Fallen, 1, text)
		assert.Contains(t, r.Fallen[0].What, want, text)
	}
}
