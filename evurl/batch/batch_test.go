package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

func demo(t testing.TB) evurl.Codec {
	t.Helper()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(t, err)
	codec, err := evurl.Native{}.Account(context.Background(), evurl.Config{
		Endpoint: "https://mi.example.com/msbox/id/", ClientAccessKey: "uCc91LdV",
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
	})
	require.NoError(t, err)
	return codec
}

type line struct {
	EVURL, CorrelationID, Warning string
	Error                         *failure
}

func run(t testing.TB, codec evurl.Codec, in string) ([]line, Summary) {
	t.Helper()
	var out bytes.Buffer
	s, err := Run(context.Background(), codec, strings.NewReader(in), &out, Options{})
	require.NoError(t, err)
	return parseLines(t, out.String()), s
}

func parseLines(t testing.TB, out string) (lines []line) {
	t.Helper()
	require.True(t, out == "" || strings.HasSuffix(out, "\n"), "the last line is whole")
	for text := range strings.Lines(out) {
		var l line
		require.NoError(t, json.Unmarshal([]byte(text), &l))
		require.True(t, (l.Error == nil) != (l.EVURL == ""), text)
		require.NotContains(t, text, `\u0026`)
		lines = append(lines, l)
	}
	return lines
}

func TestGoodLines(t *testing.T) {
	codec := demo(t)
	lines, s := run(t, codec, "{}\r\n"+
		`{"correlationId":"TOJOWJH60POK2QVZ","redirect":"https://merchant.example/done?a=1","air":false,"fields":[["a","日\ud83d\ude00"],["b",""]]}`)
	require.Len(t, lines, 2)
	assert.Equal(t, int64(2), s.Lines)
	assert.Zero(t, s.Fallen)
	opened, err := codec.Open(t.Context(), lines[1].EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	assert.Equal(t, "TOJOWJH60POK2QVZ", opened.CorrelationID)
	assert.Equal(t, "TOJOWJH60POK2QVZ", lines[1].CorrelationID)
	assert.Equal(t, "https://merchant.example/done?a=1", opened.Redirect)
	assert.Equal(t, evurl.AirFalse, opened.Air)
	assert.Equal(t, []evurl.Field{{Name: "a", Value: "日😀"}, {Name: "b"}}, opened.Fields)
	opened, err = codec.Open(t.Context(), lines[0].EVURL, evurl.OpenOptions{})
	require.NoError(t, err)
	assert.Equal(t, lines[0].CorrelationID, opened.CorrelationID)
	lines, s = run(t, codec, "")
	assert.Empty(t, lines)
	assert.Zero(t, s)
}

func TestBadLines(t *testing.T) {
	const mark = "S3CR3T"
	for text, code := range map[string]string{
		"":                                  "parameter",
		"  ":                                "parameter",
		mark:                                "parameter",
		`{"x":"` + mark:                     "parameter",
		`"` + mark + `"`:                    "parameter",
		`[]`:                                "parameter",
		`null`:                              "parameter",
		`{}` + mark:                         "parameter",
		`{}{}`:                              "parameter",
		`{"cipherSalt":"S3CR3Tabcdef"}`:     "parameter",
		`{"nonce":"12345"}`:                 "parameter",
		`{"timestamp":"20261005010413"}`:    "parameter",
		`{"S3CR3T":1}`:                      "parameter",
		`{"CorrelationId":"S3CR3T12"}`:      "parameter",
		`{"air":"S3CR3T"}`:                  "parameter",
		`{"air":null}`:                      "parameter",
		`{"air":true,"air":false}`:          "parameter",
		`{"redirect":""}`:                   "parameter",
		`{"redirect":7}`:                    "parameter",
		`{"correlationId":""}`:              "parameter",
		`{"correlationId":null}`:            "parameter",
		`{"correlationId":"S3CR3T"}`:        "parameter",
		`{"fields":{}}`:                     "parameter",
		`{"fields":["S3CR3T"]}`:             "parameter",
		`{"fields":[["S3CR3T"]]}`:           "parameter",
		`{"fields":[["a",1]]}`:              "parameter",
		`{"fields":[["a","b","S3CR3T"]]}`:   "parameter",
		`{"fields":[["nonce","S3CR3T"]]}`:   "parameter",
		`{"fields":[["a","\ud800S3CR3T"]]}`: "parameter",
		"{\"fields\":[[\"a\",\"\xff\"]]}":   "parameter",
		`{"fields":[[[[[["S3CR3T"]]]]]]}`:   "parameter",
		`{"redirect":"http://S3CR3T/"}`:     "redirect",
		`{"fields":[["a","` + strings.Repeat("x", 20000) + `"]]}`: "size",
		`{"x":"` + strings.Repeat(mark, 20000) + `"}`:             "size",
		strings.Repeat(" ", maxLine+1):                            "size",
		strings.Repeat(" ", maxLine+1) + "\r":                     "size",
		strings.Repeat(" ", maxLine):                              "parameter",
	} {
		for _, in := range []string{"{}\n" + text + "\n{}\n", "{}\n" + text + "\r\n{}"} {
			lines, s := run(t, demo(t), in)
			require.Len(t, lines, 3, "%.40q", text)
			assert.Nil(t, lines[0].Error)
			assert.Nil(t, lines[2].Error)
			if assert.NotNil(t, lines[1].Error, "%.40q", text) {
				assert.Equal(t, code, lines[1].Error.Code, "%.40q", text)
				assert.Equal(t, int64(2), lines[1].Error.Line)
				assert.NotContains(t, lines[1].Error.Message, mark)
				assert.NotEmpty(t, lines[1].Error.Message)
			}
			assert.Equal(t, int64(1), s.Fallen)
			assert.Equal(t, int64(len(in)), s.Bytes)
		}
	}
}

// TestLongLastLine: a line that is too long and has no end.
func TestLongLastLine(t *testing.T) {
	lines, _ := run(t, demo(t), "{}\n"+strings.Repeat("x", 3*maxLine))
	require.Len(t, lines, 2)
	assert.Equal(t, "size", lines[1].Error.Code)
}

// TestOrder has each seventh of 10,000 lines fall.
func TestOrder(t *testing.T) {
	const n = 10_000
	codec := demo(t)
	var in strings.Builder
	for i := range n {
		if i%7 == 0 {
			in.WriteString("x\n")
		} else {
			fmt.Fprintf(&in, "{\"correlationId\":\"number-%08d\"}\n", i)
		}
	}
	before := runtime.NumGoroutine()
	lines, s := run(t, codec, in.String())
	require.Len(t, lines, n)
	for i, l := range lines {
		if i%7 == 0 {
			require.Equal(t, int64(i+1), l.Error.Line)
			continue
		}
		require.Equal(t, fmt.Sprintf("number-%08d", i), l.CorrelationID)
		opened, err := codec.Open(t.Context(), l.EVURL, evurl.OpenOptions{})
		require.NoError(t, err)
		require.Equal(t, l.CorrelationID, opened.CorrelationID)
	}
	assert.Equal(t, int64(n), s.Lines)
	assert.Equal(t, int64((n+6)/7), s.Fallen)
	assertGoroutines(t, before)
}

// assertGoroutines waits until no more are left than there were.
func assertGoroutines(t *testing.T, before int) {
	t.Helper()
	for end := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), before)
}

// TestLineByLine talks with it: each line is answered before the next is sent.
func TestLineByLine(t *testing.T) {
	in, toIn := io.Pipe()
	fromOut, out := io.Pipe()
	done := make(chan error, 1)
	var calls int
	go func() {
		_, err := Run(context.Background(), demo(t), in, out, Options{Workers: 3, Progress: func(Summary) { calls++ }})
		done <- err
		_ = out.Close()
	}()
	answers := json.NewDecoder(fromOut)
	for range 5 {
		_, err := io.WriteString(toIn, "{}\n")
		require.NoError(t, err)
		var l line
		require.NoError(t, answers.Decode(&l))
		assert.NotEmpty(t, l.EVURL)
	}
	require.NoError(t, toIn.Close())
	require.NoError(t, <-done)
	assert.Equal(t, 5, calls)
}

// cancelling ends the context when it has been read n times, and then has no
// more than half a line.
type cancelling struct {
	n      int
	cancel context.CancelFunc
}

func (c *cancelling) Read(b []byte) (int, error) {
	c.n--
	switch {
	case c.n > 0:
		return copy(b, "{}\n{}\n"), nil
	case c.n == 0:
		return copy(b, "{}\n{\"corr"), nil
	default:
		c.cancel()
		return 0, context.Canceled
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var out bytes.Buffer
	s, err := Run(ctx, demo(t), &cancelling{100, cancel}, &out, Options{})
	require.ErrorIs(t, err, context.Canceled)
	lines := parseLines(t, out.String())
	assert.Len(t, lines, 199)
	assert.Equal(t, int64(199), s.Lines)
	assert.Zero(t, s.Fallen, "what was read is built to the end")
	s, err = Run(ctx, demo(t), strings.NewReader("{}\n"), &out, Options{})
	require.ErrorIs(t, err, context.Canceled)
	assert.Zero(t, s.Lines)
}

type failing struct{ left int }

func (f *failing) Write(b []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, os.ErrClosed
	}
	return len(b), nil
}

func TestFailures(t *testing.T) {
	before := runtime.NumGoroutine()
	s, err := Run(t.Context(), demo(t), strings.NewReader(strings.Repeat("{}\n", 100_000)), &failing{2}, Options{})
	require.ErrorIs(t, err, os.ErrClosed)
	assert.NotZero(t, s.Lines)
	assert.Less(t, s.Lines, int64(100_000))
	assertGoroutines(t, before)
	broken := errors.New("broken")
	var out bytes.Buffer
	in := io.MultiReader(strings.NewReader("{}\n{}\n{"), errReader{broken})
	s, err = Run(t.Context(), demo(t), in, &out, Options{})
	require.ErrorIs(t, err, broken)
	assert.Equal(t, int64(2), s.Lines)
	assert.Len(t, parseLines(t, out.String()), 2)
	in = io.MultiReader(strings.NewReader(strings.Repeat("x", maxLine*2)), errReader{broken})
	_, err = Run(t.Context(), demo(t), in, &out, Options{})
	require.ErrorIs(t, err, broken)
}

type errReader struct{ err error }

func (e errReader) Read([]byte) (int, error) { return 0, e.err }

// TestMemoryIsConstant: ten times the lines take no more memory.
func TestMemoryIsConstant(t *testing.T) {
	peak := func(n int) (most uint64) {
		in := io.LimitReader(&repeating{text: "{\"redirect\":\"https://merchant.example/done\"}\n"}, int64(44*n))
		_, err := Run(t.Context(), demo(t), in, io.Discard, Options{Progress: func(s Summary) {
			if s.Lines%20_000 < maxLines {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}})
		require.NoError(t, err)
		return most
	}
	few := peak(40_000)
	require.NotZero(t, few)
	assert.Less(t, peak(400_000), few+4<<20, "of some 80 MiB that were written")
}

type repeating struct {
	text string
	at   int
}

func (r *repeating) Read(b []byte) (n int, err error) {
	for n < len(b) {
		m := copy(b[n:], r.text[r.at:])
		n, r.at = n+m, (r.at+m)%len(r.text)
	}
	return n, nil
}

// FuzzLine: whatever a line is, it has one answer, an EVURL that opens or a
// code.
func FuzzLine(f *testing.F) {
	codec := demo(f)
	for _, text := range []string{"", "{}", `{"air":true}`, `{"fields":[["a","b"]]}`, `{"correlationId":"TOJOWJH60POK2QVZ"}`, "x", `{"a":1}`, "{\r}"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if bytes.ContainsRune(text, '\n') {
			return
		}
		lines, _ := run(t, codec, string(text)+"\n")
		require.Len(t, lines, 1)
		if l := lines[0]; l.Error != nil {
			_, known := evurl.ParseCode(l.Error.Code)
			require.True(t, known)
			return
		}
		opened, err := codec.Open(t.Context(), lines[0].EVURL, evurl.OpenOptions{})
		require.NoError(t, err)
		require.Equal(t, lines[0].CorrelationID, opened.CorrelationID)
	})
}

func ExampleRun() {
	key, _ := evurl.ParseKey([]byte("AAECAwQFBgcICQoLDA0ODw=="), evurl.Base64)
	codec, err := evurl.Native{}.Account(context.Background(), evurl.Config{
		Endpoint: "https://mi-sbox.dnlsrv.com/msbox/id/", ClientAccessKey: "t20AHVnl",
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	in := strings.NewReader(`{"redirect":"https://merchant.example/done"}` + "\n" + `{"redirect":"http://merchant.example/done"}` + "\n")
	s, err := Run(context.Background(), codec, in, io.Discard, Options{})
	fmt.Println(s.Lines, "lines,", s.Fallen, "fell;", err)
	// Output: 2 lines, 1 fell; <nil>
}
