package evurl_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/evurl/vectors"
)

// load reads a file of vectors that has so many lines: a law that is fuzzed
// from no seed holds for nothing.
func load(tb testing.TB, name string, lines int) *vectors.File {
	tb.Helper()
	f, err := vectors.Load("testdata/" + name)
	require.NoError(tb, err)
	require.Equal(tb, lines, f.Lines())
	return f
}

// FuzzOpen: whatever is opened has a listed code or opens, and what opens
// strictly is what Build would have made of the same values.
func FuzzOpen(f *testing.F) {
	seeds := 0
	add := func(text, algorithm string, key []byte) {
		a, err := cipher.ParseAlgorithm(algorithm)
		require.NoError(f, err)
		f.Add(text, uint8(a), key, false)
		f.Add(text, uint8(a), key, true)
		seeds++
	}
	for _, v := range load(f, "evurls.json", 365).EVURLs {
		add(v.EVURL, v.Algorithm, v.Key)
	}
	for _, v := range load(f, "evurls.json", 365).Rejected {
		add(v.EVURL, v.Algorithm, v.Key)
	}
	for _, v := range load(f, "lints.json", 126).Lints {
		algorithm, key := v.Algorithm, v.Key
		if key == nil {
			algorithm, key = "AES/CTR/NoPadding", make([]byte, 16)
		}
		add(v.EVURL, algorithm, key)
		add(v.Mended, algorithm, key)
	}
	for _, text := range documented(f) {
		add(text, "AES/CBC/PKCS5Padding", make([]byte, 32))
	}
	require.Equal(f, 365+2*126+4, seeds)
	f.Fuzz(func(t *testing.T, text string, algorithm uint8, raw []byte, lenient bool) {
		key, err := cipher.NewKey(raw)
		a := cipher.Algorithm(algorithm)
		if err != nil || a.String() == "invalid" {
			return
		}
		// Beside it one of another algorithm, whose salts may be others.
		account, err := evurl.New(evurl.Config{Keys: []evurl.KeyConfig{
			{ID: "fits", Status: evurl.Primary, Algorithm: a, Key: key},
			{ID: "other", Status: evurl.Enabled, Algorithm: a%3 + 1, Key: newKey(t, 0xa5, 16)},
		}})
		if err != nil {
			require.ErrorIs(t, err, evurl.ErrKey, "the same key twice")
			return
		}
		o := evurl.OpenOptions{AnyAge: true, PHPSalts: lenient, OldPayloads: lenient}
		opened, err := account.Open(text, o)
		looked, lookErr := account.Inspect(text, evurl.OpenOptions{AnyAge: true})
		if err != nil {
			require.Positive(t, evurl.CodeOf(err))
			require.LessOrEqual(t, evurl.CodeOf(err), evurl.ErrExpired)
			require.Zero(t, opened)
			require.True(t, lookErr != nil || len(looked.Lints) > 0, "what does not open has a lint")
			return
		}
		require.NoError(t, lookErr)
		if lenient {
			return
		}
		require.Empty(t, looked.Lints, "what opens has none")
		if opened.KeyID == "fits" {
			rebuild(t, a, key, opened, looked)
		}
	})
}

// rebuild builds what was opened, and expects the canonical text.
func rebuild(t *testing.T, a cipher.Algorithm, key cipher.Key, o evurl.Opened, in evurl.Inspection) {
	t.Helper()
	if n := len([]rune(o.CorrelationID)); n < evurl.MinCorrelationID || n > evurl.MaxCorrelationID {
		return // which Build refuses, and Open takes
	}
	built, err := evurltest.Native{}.BuildChosen(t.Context(),
		evurl.Config{
			Endpoint: in.Endpoint, ClientAccessKey: in.ClientAccessKey, SaltLength: saltLength(a, in.CipherSalt), Redirects: list(o.Redirect),
			Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: key}},
		},
		evurl.Request{CorrelationID: o.CorrelationID, Redirect: o.Redirect, Air: o.Air, Fields: o.Fields},
		evurltest.Chosen{Salt: in.CipherSalt, Nonce: o.Nonce, Timestamp: o.Timestamp.Format("20060102150405")})
	require.NoError(t, err)
	require.Equal(t, in.EVURL(), built.EVURL)
}

func saltLength(a cipher.Algorithm, salt string) int {
	if a == cipher.GCM {
		return len(salt)
	}
	return 0
}

func list(redirect string) []string {
	if redirect == "" {
		return nil
	}
	return []string{redirect}
}

// FuzzBuild: what Build makes, Open reads back, and Inspect prints back to the
// same bytes.
func FuzzBuild(f *testing.F) {
	seeds := 0
	for _, v := range load(f, "evurls.json", 365).EVURLs {
		a, err := cipher.ParseAlgorithm(v.Algorithm)
		require.NoError(f, err)
		name, value := "", ""
		if len(v.Fields) > 0 {
			name, value = v.Fields[0][0], v.Fields[0][1]
		}
		f.Add(uint8(a), v.ClientAccessKey, v.CorrelationID, v.Redirect, uint8(seeds%3), name, value)
		seeds++
	}
	require.Equal(f, 345, seeds)
	f.Fuzz(func(t *testing.T, algorithm uint8, accessKey, id, redirect string, air uint8, name, value string) {
		a := cipher.Algorithm(algorithm%3 + 1)
		c := config(t, a)
		c.ClientAccessKey = accessKey
		account, err := evurl.New(c)
		if err != nil {
			require.ErrorIs(t, err, evurl.ErrAccount)
			return
		}
		req := evurl.Request{CorrelationID: id, Redirect: redirect, Air: evurl.Air(air)}
		if name != "" {
			req.Fields = []evurl.Field{{Name: name, Value: value}}
		}
		built, err := account.Build(req)
		if err != nil {
			require.Contains(t, []evurl.Code{evurl.ErrSize, evurl.ErrParameter, evurl.ErrRedirect, evurl.ErrAccount}, evurl.CodeOf(err))
			require.Zero(t, built)
			return
		}
		opened, err := account.Open(built.EVURL, evurl.OpenOptions{})
		require.NoError(t, err)
		if id != "" {
			require.Equal(t, id, built.CorrelationID)
		}
		require.Equal(t, built.CorrelationID, opened.CorrelationID)
		require.Equal(t, redirect, opened.Redirect)
		require.Equal(t, req.Air, opened.Air)
		require.Equal(t, req.Fields, opened.Fields)
		in, err := evurl.Inspect(built.EVURL)
		require.NoError(t, err)
		require.Empty(t, in.Lints)
		require.Equal(t, accessKey, in.ClientAccessKey)
		require.Equal(t, built.EVURL, in.EVURL())
	})
}

// FuzzParseKey: a key's text is a key of the size that its encoding says, and
// no other.
func FuzzParseKey(f *testing.F) {
	seeds := 0
	for _, v := range load(f, "evurls.json", 365).EVURLs {
		for e, text := range map[evurl.KeyEncoding]string{
			evurl.Base64: base64.StdEncoding.EncodeToString(v.Key), evurl.Base64URL: base64.RawURLEncoding.EncodeToString(v.Key),
			evurl.Hex: hex.EncodeToString(v.Key), evurl.UTF8: string(v.Key),
		} {
			f.Add([]byte(text), uint8(e))
			seeds++
		}
	}
	require.Equal(f, 4*345, seeds)
	f.Fuzz(func(t *testing.T, text []byte, encoding uint8) {
		e := evurl.KeyEncoding(encoding)
		key, err := evurl.ParseKey(text, e)
		if err != nil {
			require.ErrorIs(t, err, evurl.ErrKey)
			require.Zero(t, key.Size())
			return
		}
		got := map[evurl.KeyEncoding][]string{
			evurl.Base64:    {base64.StdEncoding.EncodeToString(key.Reveal())},
			evurl.Base64URL: {base64.RawURLEncoding.EncodeToString(key.Reveal()), base64.URLEncoding.EncodeToString(key.Reveal())},
			evurl.Hex:       {strings.ToLower(hex.EncodeToString(key.Reveal()))},
			evurl.UTF8:      {string(key.Reveal())},
		}[e]
		if !bytes.HasSuffix(text, []byte("\n")) && !bytes.HasSuffix(text, []byte("\r")) {
			again, err := evurl.ParseKey(append(bytes.Clone(text), '\n'), e)
			require.NoError(t, err)
			require.True(t, again.Equal(key))
		}
		want := string(text)
		if trimmed, ends := strings.CutSuffix(want, "\n"); ends { // one line end is not part of it
			want = strings.TrimSuffix(trimmed, "\r")
		}
		if e == evurl.Hex {
			want = strings.ToLower(want)
		}
		require.Contains(t, got, want)
	})
}

// FuzzAddTo: a redirect with an outcome tells that one, and is otherwise itself.
func FuzzAddTo(f *testing.F) {
	seeds := 0
	for _, v := range load(f, "evurls.json", 365).EVURLs {
		if v.Redirect != "" {
			f.Add(v.Redirect)
			f.Add(v.Redirect + "?ErrorCode=0&a=%45rrorCode;Carrier=x#ErrorCode=0")
			seeds++
		}
	}
	require.Greater(f, seeds, 50)
	f.Fuzz(func(t *testing.T, redirect string) {
		before, _, hasFragment := strings.Cut(redirect, "#")
		got := evurl.Outcome{ErrorCode: "-40", ErrorDescription: "invalid"}.AddTo(redirect)
		head, _, stillHas := strings.Cut(got, "#")
		require.Equal(t, hasFragment, stillHas)
		base, _, _ := strings.Cut(before, "?")
		require.True(t, strings.HasPrefix(head, base+"?"))
		require.True(t, strings.HasSuffix(head, "ErrorCode=-40&ErrorDescription=invalid"))
		_, query, _ := strings.Cut(head, "?")
		values, _ := url.ParseQuery(query) // which drops what it does not read
		require.Equal(t, []string{"-40"}, values["ErrorCode"])
		require.Equal(t, []string{"invalid"}, values["ErrorDescription"])
		require.Empty(t, values["Carrier"])
	})
}

// FuzzFreshness: of every moment and tolerance, an EVURL is expired, not yet
// valid, or neither, and Inspect says the same.
func FuzzFreshness(f *testing.F) {
	seeds := 0
	for _, v := range load(f, "lints.json", 126).Lints {
		if !v.Now.IsZero() {
			f.Add(v.Now.Unix(), int64(0))
			f.Add(v.Now.Add(12*time.Hour).Unix(), int64(time.Minute))
			seeds++
		}
	}
	require.Greater(f, seeds, 20)
	for _, n := range []int64{-1 << 63, -1, 0, 1, 1<<63 - 1} {
		f.Add(n, n)
	}
	text := "https://mi.example.com/msbox/id/uCc91LdV?data=lH2qLAio6m5vMgXOCproN%2F3alXa4hB1VjQgVRCx9AiEdodwFFioi%2BbeyS7SnzWRAzB7odEo2Z0%2FKoeWXxk8%2BaT5JYQ%3D%3D&cipherSalt=bgEQsXfgFcxk4XDt"
	key, err := base64.StdEncoding.DecodeString("gp1wld4Hr5xqrChcHe6D+g==")
	require.NoError(f, err)
	k, err := cipher.NewKey(key)
	require.NoError(f, err)
	account := newAccount(f, evurl.Config{Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.CTR, Key: k}}})
	made := time.Date(2026, 10, 5, 1, 4, 13, 0, time.UTC)
	f.Fuzz(func(t *testing.T, now, tolerance int64) {
		o := evurl.OpenOptions{Now: time.Unix(now, 0), Tolerance: time.Duration(tolerance)}
		_, err := account.Open(text, o)
		in, inspectErr := account.Inspect(text, o)
		require.NoError(t, inspectErr)
		code := evurl.CodeOf(err)
		if code == 0 {
			require.Empty(t, in.Lints)
			return
		}
		require.Len(t, in.Lints, 1)
		require.Equal(t, code, in.Lints[0].Code)
		require.Equal(t, map[bool]evurl.Code{true: evurl.ErrNotYet, false: evurl.ErrExpired}[o.Now.Before(made)], code)
	})
}
