package accountfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/accountfile"
	"github.com/evurl/edge/evurl/vectors"
)

const whole = `{
  "endpoint": "https://mi-sbox.dnlsrv.com/msbox/id/",
  "clientAccessKey": "t20AHVnl",
  "keys": [
    {"id": "2026-11", "status": "primary", "algorithm": "AES/GCM/NoPadding", "key": "AAAAAAAAAAAAAAAAAAAAAA==", "keyEncoding": "base64"},
    {"id": "2026-05", "status": "enabled", "algorithm": "AES/CTR/NoPadding", "keyFile": "old.key", "keyEncoding": "hex"},
    {"id": "2025-11", "status": "disabled", "algorithm": "AES/CBC/PKCS5Padding", "keyEnv": "EVURL_TEST_KEY", "keyEncoding": "utf-8"}
  ],
  "redirects": ["https://merchant.example/done"],
  "saltLength": 12
}`

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("EVURL_TEST_KEY", "0123456789abcdef")
	path := filepath.Join(dir, "account.json")
	require.NoError(t, os.WriteFile(path, []byte(whole), 0o600))
	for _, end := range []string{"", "\n", "\r\n"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "old.key"), []byte(strings.Repeat("11", 32)+end), 0o600))
		c, err := accountfile.Load(path)
		require.NoError(t, err)
		assert.Equal(t, "https://mi-sbox.dnlsrv.com/msbox/id/", c.Endpoint)
		assert.Equal(t, "t20AHVnl", c.ClientAccessKey)
		assert.Equal(t, []string{"https://merchant.example/done"}, c.Redirects)
		assert.Equal(t, 12, c.SaltLength)
		require.Len(t, c.Keys, 3)
		for i, want := range []struct {
			status    evurl.Status
			algorithm cipher.Algorithm
			size      int
		}{{evurl.Primary, cipher.GCM, 16}, {evurl.Enabled, cipher.CTR, 32}, {evurl.Disabled, cipher.CBC, 16}} {
			assert.Equal(t, want.status, c.Keys[i].Status)
			assert.Equal(t, want.algorithm, c.Keys[i].Algorithm)
			assert.Equal(t, want.size, c.Keys[i].Key.Size())
		}
		_, err = evurl.New(c)
		assert.NoError(t, err)
	}
}

func TestOneKeyNeedsNeitherIDNorStatus(t *testing.T) {
	c, err := accountfile.Parse([]byte(`{"keys":[{"algorithm":"AES/CTR/NoPadding","key":"AAAAAAAAAAAAAAAAAAAAAA=="}]}`), "")
	require.NoError(t, err)
	_, err = evurl.New(c)
	assert.NoError(t, err)
}

func TestParseRefuses(t *testing.T) {
	t.Setenv("EVURL_TEST_EMPTY", "")
	const secret = "S3CR3T"
	key := func(rest string) string { return `{"keys":[{"algorithm":"AES/CTR/NoPadding",` + rest + `}]}` }
	for text, code := range map[string]evurl.Code{
		``: evurl.ErrAccount, `{`: evurl.ErrAccount, `[]`: evurl.ErrAccount, `null`: evurl.ErrAccount, `"S3CR3T"`: evurl.ErrAccount,
		`S3CR3T`: evurl.ErrAccount, `{}S3CR3T`: evurl.ErrAccount, `{} {}`: evurl.ErrAccount, "{\"endpoint\":\"\xff\"}": evurl.ErrAccount,
		`{"S3CR3T":1}`: evurl.ErrAccount, `{"Endpoint":"https://a/"}`: evurl.ErrAccount, `{"endpoint":"a","endpoint":"b"}`: evurl.ErrAccount,
		`{"endpoint":"a","\u0065ndpoint":"b"}`: evurl.ErrAccount, `{"endpoint":1}`: evurl.ErrAccount, `{"endpoint":""}`: evurl.ErrAccount,
		`{"endpoint":null}`: evurl.ErrAccount, `{"saltLength":"12"}`: evurl.ErrAccount, `{"saltLength":12.5}`: evurl.ErrAccount,
		`{"saltLength":1e99}`: evurl.ErrAccount, `{"redirects":"S3CR3T"}`: evurl.ErrAccount, `{"redirects":[1]}`: evurl.ErrAccount,
		`{"keys":{}}`: evurl.ErrAccount, `{"keys":["S3CR3T"]}`: evurl.ErrKey, strings.Repeat("[", 10000): evurl.ErrAccount,
		`{"redirects":[[[[[[1]]]]]]}`:           evurl.ErrAccount,
		`{"keys":[{"algorithm":"S3CR3T"}]}`:     evurl.ErrKey,
		key(`"key":"S3CR3T"`):                   evurl.ErrKey,
		key(`"key":"S3CR3T","keyFile":"x"`):     evurl.ErrKey,
		key(`"status":"S3CR3T"`):                evurl.ErrKey,
		key(`"keyEncoding":"S3CR3T"`):           evurl.ErrKey,
		key(`"keyFile":"S3CR3T"`):               evurl.ErrKey,
		key(`"keyFile":"."`):                    evurl.ErrKey,
		key(`"keyEnv":"EVURL_TEST_EMPTY"`):      evurl.ErrKey,
		key(`"key":1`):                          evurl.ErrKey,
		key(`"Key":"AAAAAAAAAAAAAAAAAAAAAA=="`): evurl.ErrKey,
		key(`"k\u0000":"x"`):                    evurl.ErrKey,
		`{"keys":[{"algorithm":"AES/CTR/NoPadding","key":"AAAAAAAAAAAAAAAAAAAAAA=="},{}]}`: evurl.ErrKey,
	} {
		_, err := accountfile.Parse([]byte(text), t.TempDir())
		require.ErrorIs(t, err, code, "%.60q", text)
		assert.NotContains(t, err.Error(), secret)
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	_, err := accountfile.Load(filepath.Join(t.TempDir(), "S3CR3T"))
	assert.ErrorIs(t, err, evurl.ErrAccount)
	assert.NotContains(t, err.Error(), "S3CR3T")
	assert.ErrorContains(t, err, "does not exist")
	large := filepath.Join(t.TempDir(), "large")
	require.NoError(t, os.WriteFile(large, make([]byte, 1<<20), 0o600))
	_, err = accountfile.Load(large)
	assert.ErrorIs(t, err, evurl.ErrAccount)
	_, err = accountfile.KeyFromFile(large, evurl.Base64)
	assert.ErrorIs(t, err, evurl.ErrKey)
	_, err = accountfile.KeyFrom(iotest.ErrReader(errors.New("S3CR3T")), evurl.Base64)
	assert.ErrorIs(t, err, evurl.ErrKey)
	assert.NotContains(t, err.Error(), "S3CR3T")
}

// TestReader warns of each key that other users can read, and names it. With Own,
// it refuses them.
func TestReader(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("NOT RUN on Windows, where a file has no such mode")
	}
	dir := t.TempDir()
	t.Setenv("EVURL_TEST_KEY", "0123456789abcdef")
	path, old := filepath.Join(dir, "account.json"), filepath.Join(dir, "old.key")
	require.NoError(t, os.WriteFile(path, []byte(whole), 0o600))
	require.NoError(t, os.WriteFile(old, []byte(strings.Repeat("11", 32)), 0o600))
	var said []string
	r := accountfile.Reader{Warn: func(text string) { said = append(said, text) }}
	_, err := r.Load(path)
	require.NoError(t, err)
	assert.Empty(t, said)
	_, err = accountfile.Reader{Own: true}.Load(path)
	require.NoError(t, err)

	require.NoError(t, os.Chmod(path, 0o644))
	require.NoError(t, os.Chmod(old, 0o644))
	_, err = r.Load(path)
	require.NoError(t, err)
	assert.Equal(t, []string{
		"key 2: the key file can be read by other users: run chmod 600 on it",
		"the account file can be read by other users: run chmod 600 on it",
	}, said)
	_, err = accountfile.Load(path)
	require.NoError(t, err)
	_, err = accountfile.Reader{Own: true}.Load(path)
	assert.ErrorIs(t, err, evurl.ErrAccount)
	require.NoError(t, os.Chmod(path, 0o600))
	_, err = accountfile.Reader{Own: true}.Load(path)
	assert.ErrorIs(t, err, evurl.ErrKey)
	assert.ErrorContains(t, err, "key 2: the key file has mode 0644")
}

// FuzzParse: an account file is an account, or has a code; nothing that it
// says is in the error.
func FuzzParse(f *testing.F) {
	file, err := vectors.Load("../testdata/evurls.json")
	require.NoError(f, err)
	seeds := 0
	for _, v := range file.EVURLs {
		text, err := json.Marshal(map[string]any{
			"endpoint": v.Endpoint, "clientAccessKey": v.ClientAccessKey, "redirects": []string{"https://merchant.example/done"},
			"keys": []map[string]any{{"id": string(v.ID), "status": "primary", "algorithm": v.Algorithm, "key": v.Key}},
		})
		require.NoError(f, err)
		f.Add(text)
		seeds++
	}
	require.Equal(f, 345, seeds)
	f.Add([]byte(whole))
	f.Add([]byte(`{"keys":[{"algorithm":"AES/CTR/NoPadding","key":"AAAAAAAAAAAAAAAAAAAAAA=="}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.Contains(data, []byte("keyFile")) {
			return // of which there may be any on this machine
		}
		c, err := accountfile.Parse(data, "/nowhere")
		if err != nil {
			code := evurl.CodeOf(err)
			require.True(t, code == evurl.ErrAccount || code == evurl.ErrKey)
			return
		}
		_, err = evurl.New(c)
		require.NotEqual(t, evurl.ErrInternal, evurl.CodeOf(err))
	})
}
