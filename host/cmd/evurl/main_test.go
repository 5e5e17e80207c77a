package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/evurltest"
)

// invoke runs the command as a shell would.
func invoke(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &err)
	return status, out.String(), err.String()
}

const account = `{
  "endpoint": "https://mi.example.com/msbox/id/", "clientAccessKey": "uCc91LdV",
  "keys": [{"algorithm": "AES/GCM/NoPadding", "key": "AAAAAAAAAAAAAAAAAAAAAA=="}],
  "redirects": ["https://merchant.example/done"]
}`

func file(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestBuildAndOpen(t *testing.T) {
	t.Setenv("EVURL_TEST_KEY", strings.Repeat("00", 16))
	key := file(t, "AAAAAAAAAAAAAAAAAAAAAA==\n")
	parts := []string{"--endpoint", "https://mi.example.com/msbox/id/", "--client-access-key", "uCc91LdV", "--algorithm", "AES/GCM/NoPadding"}
	for name, flags := range map[string][]string{
		"account file": {"--account", file(t, account)},
		"key file":     append(parts, "--key-file", key),
		"environment":  append(parts, "--key-env", "EVURL_TEST_KEY", "--key-encoding", "hex"),
	} {
		for _, engine := range []string{"native", "wazero", "interpreter"} {
			t.Run(name+" "+engine, func(t *testing.T) {
				flags := append([]string{"--engine", engine}, flags...)
				status, out, info := invoke(t, "", append([]string{"build", "--redirect", "https://merchant.example/done", "--air=false",
					"--field", "consumerMdn=+17740723482", "--field", "x=a=b", "--correlation-id", "TOJOWJH60POK2QVZ"}, flags...)...)
				require.Equal(t, 0, status, info)
				require.Regexp(t, `^https://mi\.example\.com/msbox/id/uCc91LdV\?data=\S+&cipherSalt=\w{12}&redirect=https%3A%2F%2Fmerchant\.example%2Fdone&air=false\n$`, out)
				assert.Equal(t, "correlationId: TOJOWJH60POK2QVZ\n", info)
				for stdin, args := range map[string][]string{"": {strings.TrimSpace(out)}, out: nil, strings.TrimSpace(out) + "\r\n": {"-"}} {
					status, opened, info := invoke(t, stdin, append(append([]string{"open"}, args...), flags...)...)
					require.Equal(t, 0, status, info)
					assert.Empty(t, info)
					assert.Regexp(t, regexp.MustCompile(`(?s)^correlationId  TOJOWJH60POK2QVZ\ntimestamp      \S+Z\nnonce          \d{5}\n`+
						`field          consumerMdn=\+17740723482\nfield          x=a=b\nredirect       https://merchant.example/done\n`+
						`air            false\nauthenticated  true\nfreshness      checked\nalgorithm      AES/GCM/NoPadding\n$`), opened)
				}
			})
		}
	}
}

func TestJSON(t *testing.T) {
	path := file(t, strings.Replace(account, "GCM", "CTR", 1))
	status, out, info := invoke(t, "", "build", "--account", path, "--json")
	require.Equal(t, 0, status)
	assert.Empty(t, info)
	var built struct{ EVURL, CorrelationID string }
	require.NoError(t, json.Unmarshal([]byte(out), &built))
	assert.Contains(t, out, "&cipherSalt=", "& stays as it is")
	status, out, info = invoke(t, built.EVURL, "open", "--account", path, "--json")
	require.Equal(t, 0, status)
	assert.Contains(t, info, "its freshness is advisory")
	var opened map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &opened))
	assert.Equal(t, built.CorrelationID, opened["correlationId"])
	assert.Equal(t, false, opened["authenticated"])
	assert.Equal(t, "advisory", opened["freshness"])
	assert.Equal(t, []any{}, opened["fields"])
	assert.NotContains(t, opened, "air")
	status, out, _ = invoke(t, built.EVURL+"&state=1", "inspect", "--json")
	require.Equal(t, 0, status)
	var inspected struct {
		Lints []struct{ Name, Code string }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &inspected))
	require.Len(t, inspected.Lints, 1)
	assert.Equal(t, "unknown-parameter", inspected.Lints[0].Name)
	assert.Equal(t, "parameter", inspected.Lints[0].Code)
}

func TestInspectDocumented(t *testing.T) {
	data, err := os.ReadFile("../../../evurl/testdata/documented.txt")
	require.NoError(t, err)
	var urls []string
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "https://") {
			urls = append(urls, strings.TrimSpace(line))
		}
	}
	require.Len(t, urls, 4)
	for _, engine := range []string{"native", "wazero"} {
		status, out, _ := invoke(t, "", "inspect", urls[0], "--engine", engine)
		assert.Equal(t, 0, status)
		assert.Equal(t, `endpoint         https://mi-sbox.dnlsrv.com/msbox/id/
clientAccessKey  t20AHVnl
data             245 bytes
cipherSalt       6tKfsd76F7j3hvbK (16 bytes)
redirect         https://MerchantSite/Redirect
air              false
`, out)
		for i, missing := range []string{"missing-salt: query at byte ", "missing-data: query at byte "} {
			status, out, info := invoke(t, urls[2+i]+"\n", "inspect", "--engine", engine)
			assert.Equal(t, 4, status)
			assert.Contains(t, out, missing)
			assert.Regexp(t, "^evurl: parameter: this is not an EVURL: (data|cipherSalt) is missing", info)
		}
	}
	status, _, info := invoke(t, urls[0], "inspect")
	assert.Equal(t, 0, status)
	assert.Equal(t, "note: nothing wrong, as far as can be seen without the key\n", info)
	_, built, _ := invoke(t, "", "build", "--account", file(t, account))
	_, out, info := invoke(t, built, "inspect", "--account", file(t, account))
	assert.Equal(t, "note: nothing wrong, and it opens\n", info)
	assert.NotContains(t, out, "cure")
	status, out, info = invoke(t, urls[0]+"&x=1", "inspect")
	assert.Empty(t, info)
	assert.Equal(t, 0, status)
	assert.Contains(t, out, "unknown-parameter: query at byte")
	assert.Contains(t, out, "  cure: ")
}

// TestExitStatus passes a marker wherever something can be passed wrongly; the
// output must not have it.
func TestExitStatus(t *testing.T) {
	const s = "S3CR3T"
	path := file(t, account)
	_, good, _ := invoke(t, "", "build", "--account", path)
	good = strings.TrimSpace(good)
	other := file(t, strings.Replace(account, "AAAA", "BBBB", 1))
	part := func(more ...string) []string {
		return append([]string{"build", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/CTR/NoPadding"}, more...)
	}
	for _, test := range []struct {
		status int
		stdin  string
		args   []string
	}{
		{0, "", nil},
		{0, "", []string{"--help"}},
		{0, "", []string{"build", "--help"}},
		{0, "", []string{"help"}},
		{0, "", []string{"help", "build"}},
		{2, "", []string{"help", "build", s}},
		{2, "", []string{s}},
		{2, "", []string{"--" + s}},
		{2, "", []string{"build", "--key", s}},
		{2, "", []string{"build", "--air=" + s, "--account", path}},
		{2, "", []string{"build", s}},
		{2, "", []string{"build"}},
		{2, "", []string{"build", "--account"}},
		{2, "", []string{"build", "--account", path, "--endpoint", s}},
		{2, "", []string{"build", "--account", path, "--field", s}},
		{2, "", []string{"build", "--account", path, "--redirect", ""}},
		{2, "", []string{"build", "--account", path, "--correlation-id", ""}},
		{2, "", []string{"build", "--account", path, "--engine", s}},
		{2, "", part()},
		{2, "", part("--key-file", path, "--key-env", "X")},
		{2, "", part("--key-file", path, "--key-encoding", s)},
		{2, "", []string{"build", "--algorithm", s, "--key-file", path}},
		{2, "", []string{"open", good, s}},
		{2, "", []string{"open", "--key-file", "-", "--algorithm", "AES/CTR/NoPadding"}},
		{2, "", []string{"open", good, "--account", path, "--tolerance", s}},
		{2, "", []string{"inspect", good, s}},
		{2, "", []string{"keygen", "--size", "17"}},
		{2, "", []string{"keygen", "--encoding", "utf-8"}},
		{2, "", []string{"keygen", s}},
		{2, "", []string{"vectors"}},
		{2, "", []string{"vectors", path, "--engine", ""}},
		{2, "", []string{"keygen", "--out", ""}},
		{2, "", []string{"build", "--account", ""}},
		{2, "", []string{"open", good, "--endpoint", "", "--algorithm", "AES/CTR/NoPadding", "--key-file", path}},
		{2, "", []string{"help", s}},
		{2, "", []string{"completion", "bash", s}},
		{6, "", []string{"build", "--account", file(t, strings.Replace(account, `["https://merchant.example/done"]`, "[]", 1))}},
		{2, "", []string{"vectors", path, "--engine", s}},
		{2, "", []string{"version", s}},
		{2, "", []string{"serve", "--port", s}},
		{2, "", []string{"serve", "--port", "70000"}},
		{3, "", []string{"open", good, "--account", other}},
		{4, "", []string{"open", s, "--account", path}},
		{4, s, []string{"open", "--account", path}},
		{4, strings.Repeat(s, 10000), []string{"open", "--account", path}},
		{4, "", []string{"open", good + "&" + s + "=1", "--account", path}},
		{4, "", []string{"open", good + "+" + s, "--account", path}},
		{4, "", []string{"open", good + s, "--account", path}},
		{4, "", []string{"inspect", s}},
		{4, "", []string{"build", "--account", path, "--correlation-id", s}},
		{4, "", []string{"build", "--account", path, "--field", "x=" + strings.Repeat(s, 5000)}},
		{5, "", []string{"build", "--account", path, "--redirect", "https://" + s}},
		{6, "", []string{"build", "--account", s}},
		{6, "", []string{"build", "--account", file(t, s)}},
		{6, "", []string{"build", "--account", file(t, strings.Replace(account, "uCc91LdV", "..", 1))}},
		{6, "", part("--key-file", s)},
		{6, "", part("--key-file", file(t, s))},
		{6, s, part("--key-file", "-")},
		{6, "", part("--key-env", s)},
		{1, "", []string{"vectors", s}},
		{1, "", []string{"vectors", file(t, "")}},
		{1, "", []string{"vectors", file(t, s)}},
	} {
		status, out, info := invoke(t, test.stdin, test.args...)
		assert.Equal(t, test.status, status, "%q: %s", test.args, info)
		assert.NotContains(t, out+info, s, "%.200q", test.args)
		if test.status != 0 {
			assert.Empty(t, out, "%.200q", test.args)
			assert.NotEmpty(t, info, "%.200q", test.args)
		}
	}
}

func TestFreshness(t *testing.T) {
	path := file(t, strings.Replace(account, "GCM", "CTR", 1))
	// One of the vectors: an EVURL of months ago.
	const old = "https://mi.example.com/msbox/id/uCc91LdV?data=lH2qLAio6m5vMgXOCproN%2F3alXa4hB1VjQgVRCx9AiEdodwFFioi%2BbeyS7SnzWRAzB7odEo2Z0%2FKoeWXxk8%2BaT5JYQ%3D%3D&cipherSalt=bgEQsXfgFcxk4XDt"
	t.Setenv("EVURL_TEST_KEY", "gp1wld4Hr5xqrChcHe6D+g==")
	flags := []string{"open", old, "--algorithm", "AES/CTR/NoPadding", "--key-env", "EVURL_TEST_KEY"}
	status, _, info := invoke(t, "", flags...)
	assert.Equal(t, 5, status)
	assert.Contains(t, info, "expired")
	assert.Contains(t, info, "--any-age")
	status, out, info := invoke(t, "", append(flags, "--any-age")...)
	assert.Equal(t, 0, status, info)
	assert.Contains(t, out, "TOJOWJH60POK2QVZ")
	status, _, _ = invoke(t, "", "open", old, "--account", path)
	assert.Equal(t, 3, status)
}

func TestWhatOlderClientsBuild(t *testing.T) {
	key := file(t, "AAAAAAAAAAAAAAAAAAAAAA==\n")
	const evurl = "https://mi.example.com/msbox/id/uCc91LdV?data=RAwg%2FEozGIXy5Q%3D%3D&cipherSalt=bgEQsXfgFcxk4X"
	k := []string{"--algorithm", "AES/CTR/NoPadding", "--key-file", key}
	status, _, info := invoke(t, evurl, append([]string{"open"}, k...)...)
	assert.Equal(t, 4, status)
	assert.NotContains(t, info, "--php-salts", "which do not help")
	status, _, info = invoke(t, evurl, append([]string{"open", "--php-salts", "--old-payloads"}, k...)...)
	assert.Equal(t, 3, status, info)
	data, err := evurltest.Seal(cipher.CTR, zeros(t), []byte("bgEQsXfgFcxk4X\x00\x00"), []byte("correlationid=TOJOWJH60POK2QVZ&TimeStamp=20261005010413&Nonce=8118"))
	require.NoError(t, err)
	old := strings.Replace(evurl, "RAwg%2FEozGIXy5Q%3D%3D", url.QueryEscape(base64.StdEncoding.EncodeToString(data)), 1)
	for _, engine := range []string{"native", "wazero"} {
		status, _, info = invoke(t, old, append([]string{"open", "--engine", engine}, k...)...)
		assert.Equal(t, 4, status)
		assert.Equal(t, "evurl: salt: cipherSalt has 14 bytes: a salt of this length fits no key of the account; make it 16 bytes long, or 12 under GCM\n"+
			"hint: make it 16 bytes long; until then, open it with evurl open --php-salts\n", info)
		status, _, info = invoke(t, old, append([]string{"open", "--php-salts", "--engine", engine}, k...)...)
		assert.Equal(t, 3, status)
		assert.Contains(t, info, "hint: write timestamp and nonce; until then, open it with evurl open --old-payloads\n")
	}
	status, _, info = invoke(t, old, "open", "--php-salts", "--algorithm", "AES/GCM/NoPadding", "--key-file", key)
	assert.Equal(t, 4, status)
	assert.Equal(t, "evurl: salt: cipherSalt has 14 bytes: under GCM a salt has 12 or 16 bytes; make it 12 or 16 bytes long\n", info)
	status, out, info := invoke(t, old, append([]string{"open", "--php-salts", "--old-payloads", "--any-age"}, k...)...)
	assert.Equal(t, 0, status, info)
	assert.Regexp(t, `(?m)^freshness +unchecked$`, out)
	assert.Contains(t, info, "is unauthenticated")
	assert.NotContains(t, info, "advisory")
	status, out, _ = invoke(t, old, append([]string{"inspect"}, k...)...)
	assert.Equal(t, 0, status)
	for _, lint := range []string{"salt-length: cipherSalt at byte", "old-payload: payload at byte 31", "expired: payload at byte 31"} {
		assert.Contains(t, out, lint)
	}
	status, out, _ = invoke(t, old, "inspect")
	assert.Equal(t, 0, status)
	assert.NotContains(t, out, "payload at")
	status, out, _ = invoke(t, old, append([]string{"inspect", "--now", "2026-10-05T03:10:00+02:00"}, k...)...)
	assert.Equal(t, 0, status)
	assert.NotContains(t, out, "expired")
	status, out, _ = invoke(t, old, append([]string{"inspect", "--now", "2026-10-05T06:05:00Z"}, k...)...)
	assert.Equal(t, 0, status)
	assert.Contains(t, out, "timestamp-zone: payload at byte 31")
	for _, args := range [][]string{
		{"inspect", "--any-age"}, {"inspect", "--tolerance", "1s"}, {"inspect", "--now", "2026-10-05T06:05:00Z"},
		append([]string{"open", "--now", "S3CR3T"}, k...),
		{"inspect", "--key-file", key}, {"inspect", "--php-salts"}, append([]string{"inspect", "--key-file", "-"}, k[:2]...),
	} {
		status, _, info = invoke(t, old, args...)
		assert.Equal(t, 2, status, args)
		assert.NotContains(t, info, "S3CR3T")
	}
}

// TestWhatIsWrongIsSaidByItsCause: each text and hint is about what is wrong, and not
// about something else that has the same code.
func TestWhatIsWrongIsSaidByItsCause(t *testing.T) {
	path := file(t, account)
	_, built, _ := invoke(t, "", "build", "--account", path)
	good := strings.TrimSpace(built)
	uncut, _, _ := strings.Cut(good, "&")
	const quotes, around = "in quotes", "with nothing around it"
	for text, want := range map[string][]string{
		uncut: {"missing-salt", "a shell cuts it at the first &"},
		strings.Replace(good, "https", "http", 1):            {"scheme", "begins with http://", "use https"},
		"http" + uncut[len("https"):]:                        {"scheme", "begins with http://", "missing-salt", "a shell cuts it"},
		strings.Replace(good, "cipherSalt", "ciphersalt", 1): {"unknown-parameter", "wrong case", "missing-salt"},
		strings.Replace(good, "&", `\u0026`, 1):              {"not-escaped", "parse the JSON", "missing-salt"},
		strings.Replace(good, "&", "&#38;", 1):               {"html-escaped", "not the HTML"},
		strings.Replace(good, "data=", "data=~", 1):          {"not-base64"},
	} {
		status, out, info := invoke(t, "", "inspect", text)
		assert.Equal(t, map[bool]int{true: 4, false: 0}[strings.Contains(out, "missing-")], status)
		_, asJSON, same := invoke(t, "", "inspect", text, "--json")
		assert.Equal(t, info, same)
		for _, w := range want {
			assert.Contains(t, out, w, text)
			assert.Contains(t, asJSON, w, text)
		}
		status, _, info = invoke(t, "", "open", text, "--account", path)
		assert.Equal(t, 4, status, text)
		assert.Equal(t, text == uncut, strings.Contains(info, quotes), text)
		assert.NotContains(t, info, "hint", "the error says it all")
	}
	status, out, _ := invoke(t, "", "inspect", uncut, "--engine", "wazero")
	assert.Equal(t, 4, status)
	assert.Contains(t, out, quotes)
	for _, text := range []string{`"` + good + `"`, "<" + good + ">", "Location: " + good, "REDIRECT:" + good, " " + good, "mi.example.com", url.QueryEscape(good)} {
		for _, args := range [][]string{{"inspect", text}, {"open", "--account", path, text}} {
			status, out, info := invoke(t, "", args...)
			assert.Equal(t, 4, status)
			assert.Empty(t, out)
			assert.Contains(t, info, around)
			assert.NotContains(t, info, quotes, text)
		}
	}
	_, _, info := invoke(t, "\ufeff"+built, "inspect")
	assert.Contains(t, info, "byte order mark")
	_, _, info = invoke(t, "\xff\xfe"+strings.Join(strings.Split(built, ""), "\x00"), "inspect")
	assert.Contains(t, info, "UTF-16")
	status, _, info = invoke(t, "", "open", strings.Replace(good, "&cipherSalt=", "&cipherSalt=%00", 1), "--account", path)
	assert.Equal(t, 4, status)
	assert.Contains(t, info, "printable ASCII")
	assert.NotContains(t, info, "bytes")
	status, _, info = invoke(t, "", "build", "--account", path, "--redirect", "http://merchant.example/")
	assert.Equal(t, 5, status)
	assert.Contains(t, info, "http in place of https")
	status, _, info = invoke(t, "", "build", "--account", path, "--redirect", "https://merchant.example/")
	assert.Equal(t, 5, status)
	assert.Contains(t, info, "not on the account's list of redirects")
	assert.NotContains(t, info, "https URL")
}

// TestKeysFromEverywhereAreReadAlike: one line end at the end of a key's text is not
// part of it, and what else is too much is named.
func TestKeysFromEverywhereAreReadAlike(t *testing.T) {
	const text = "AAAAAAAAAAAAAAAAAAAAAA=="
	for suffix, says := range map[string]string{"": "", "\n": "", "\r\n": "", " ": "ends with a blank", "\n\n": "more than one line end", "\"": "quote"} {
		key := text + suffix
		t.Setenv("EVURL_TEST_KEY", key)
		quoted, err := json.Marshal(key)
		require.NoError(t, err)
		part := []string{"build", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/CTR/NoPadding"}
		for from, args := range map[string][]string{
			"a file":         append(part, "--key-file", file(t, key)),
			"standard input": append(part, "--key-file", "-"),
			"an environment": append(part, "--key-env", "EVURL_TEST_KEY"),
			"an account":     {"build", "--account", file(t, strings.Replace(account, `"`+text+`"`, string(quoted), 1))},
		} {
			status, _, info := invoke(t, key, args...)
			assert.Equal(t, map[bool]int{true: 0, false: 6}[says == ""], status, "%s %q", from, suffix)
			assert.Contains(t, info, says, "%s %q", from, suffix)
			assert.NotContains(t, info, "AAAA")
			assert.NotContains(t, info, "hint")
		}
	}
	hex := file(t, strings.Repeat("ab", 32))
	status, _, info := invoke(t, "", "open", "https://a/id/k?data=&cipherSalt=", "--algorithm", "AES/CTR/NoPadding", "--key-file", hex)
	assert.Equal(t, 6, status)
	assert.Contains(t, info, "did you mean keyEncoding hex (32 bytes)?\nhint: --key-encoding is keyEncoding on the command line\n")
	status, _, info = invoke(t, "", "build", "--account", file(t, "\ufeff"+account))
	assert.Equal(t, 6, status)
	assert.Contains(t, info, "the account file at byte 0: begins with a byte order mark (BOM)")
	status, _, info = invoke(t, "", "open", "x", "--algorithm", "AES/CTR/NoPadding", "--key-file", file(t, "sha512-S3CR3T"))
	assert.Equal(t, 6, status)
	assert.NotContains(t, info, "encoding", "of a masked secret none helps")
}

func zeros(t *testing.T) cipher.Key {
	t.Helper()
	key, err := cipher.NewKey(make([]byte, 16))
	require.NoError(t, err)
	return key
}

func TestWhatSteersATerminalIsQuoted(t *testing.T) {
	path := file(t, account)
	_, out, _ := invoke(t, "", "build", "--account", path, "--field", "x=\x1b[2J\u202e")
	status, opened, _ := invoke(t, out, "open", "--account", path)
	assert.Equal(t, 0, status)
	assert.NotContains(t, opened, "\x1b")
	assert.NotContains(t, opened, "\u202e")
}

// TestDashes: what follows -- is a URL, even if it begins as a flag does; and so is
// the value of a flag.
func TestDashes(t *testing.T) {
	path := file(t, account)
	_, out, _ := invoke(t, "", "build", "--account", path)
	link := strings.TrimSpace(out)
	for _, command := range []string{"inspect", "open"} {
		status, _, info := invoke(t, "", command, "--account", path, "--", link)
		assert.Equal(t, 0, status, info)
		status, _, info = invoke(t, "", command, "--account", path, "--", "--engine=x")
		assert.Equal(t, 4, status, info)
	}
	status, _, info := invoke(t, "", "build", "--account", path, "--redirect=--engine=x")
	assert.Equal(t, 5, status, info)
}

func TestKeygen(t *testing.T) {
	for encoding, pattern := range map[string]string{"base64": `^[A-Za-z0-9+/]{32}\n$`, "base64url": `^[\w-]{32}\n$`, "hex": `^[0-9a-f]{48}\n$`} {
		status, out, info := invoke(t, "", "keygen", "--size", "24", "--encoding", encoding)
		assert.Equal(t, 0, status)
		assert.Regexp(t, pattern, out)
		assert.Empty(t, info)
	}
	path := filepath.Join(t.TempDir(), "new.key")
	status, out, _ := invoke(t, "", "keygen", "--out", path)
	require.Equal(t, 0, status)
	assert.Empty(t, out)
	stat, err := os.Stat(path)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), stat.Mode().Perm())
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	status, _, info := invoke(t, "", "keygen", "--out", path)
	assert.Equal(t, 1, status)
	assert.Contains(t, info, "not written over")
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, before, after)
	status, _, info = invoke(t, "", "build", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/CBC/PKCS5Padding", "--key-file", path)
	assert.Equal(t, 0, status, info)
}

func TestVectors(t *testing.T) {
	status, out, _ := invoke(t, "", "vectors", "../../../evurl/testdata/evurls.json")
	assert.Equal(t, 0, status)
	assert.Equal(t, "native: 365 of 365 lines held\nwazero: 365 of 365 lines held\ninterpreter: 365 of 365 lines held\n", out)
	status, out, _ = invoke(t, "", "vectors", "../../../evurl/testdata/interop.jsonl", "--engine", "native", "--json")
	assert.Equal(t, 0, status)
	assert.Regexp(t, `^{"engine":"native","lines":24,"held":24,"fallen":\[\],"version":"1\.[0-9.]+","ms":[0-9.]+}\n$`, out)
	status, out, info := invoke(t, "", "vectors", "../../../js/test/conformance/fallen.json", "--engine", "native,wazero")
	assert.Equal(t, 1, status)
	assert.Empty(t, info)
	for _, engine := range []string{"native", "wazero"} {
		assert.Contains(t, out, engine+": gcm-flip-0: code decrypt, where salt was expected\n"+engine+": 1 of 2 lines held\n")
	}
}

// TestEveryLineCanFall changes each line of the vectors, and expects the runner
// to see it.
func TestEveryLineCanFall(t *testing.T) {
	data, err := os.ReadFile("../../../evurl/testdata/evurls.json")
	require.NoError(t, err)
	for old, changed := range map[string]string{
		`"nonce": "81181"`:                     `"nonce": "81182"`,
		`"payload": "correlationid=TOJOWJH60`:  `"payload": "correlationid=XOJOWJH60`,
		`"data": "lH2qLAio6m5v`:                `"data": "lH2qLAio6m5w`,
		`uCc91LdV?data=lH2qLAio`:               `uCc91LdV?data=lH2qLAip`,
		`"error": "salt"`:                      `"error": "saltt"`,
		`"algorithm": "AES/CTR/NoPadding", "k`: `"algorithm": "AES/GCM/NoPadding", "k`,
	} {
		text := strings.Replace(string(data), old, changed, 1)
		require.NotEqual(t, string(data), text, old)
		status, out, _ := invoke(t, "", "vectors", file(t, text), "--engine", "native")
		assert.Equal(t, 1, status)
		assert.Contains(t, out, "native: 364 of 365 lines held\n")
	}
}

func TestVersion(t *testing.T) {
	status, out, _ := invoke(t, "", "version")
	assert.Equal(t, 0, status)
	assert.Regexp(t, `(?m)^module\s+[0-9a-f]{64}$`, out)
	assert.Regexp(t, `(?m)^abi\s+3$`, out)
}

func TestInterruptWhileWaitingForInput(t *testing.T) {
	for _, args := range [][]string{{"inspect"}, {"open", "--account", file(t, account)}, {"build", "--algorithm", "AES/CTR/NoPadding", "--key-file", "-"}} {
		ctx, interrupt := context.WithCancel(t.Context())
		stdin, never := io.Pipe()
		ended := make(chan int, 1)
		go func() { ended <- run(ctx, args, stdin, io.Discard, io.Discard) }()
		interrupt()
		select {
		case status := <-ended:
			assert.NotZero(t, status)
		case <-time.After(10 * time.Second):
			t.Fatal("an interrupt does not end it")
		}
		require.NoError(t, never.Close())
	}
}

func TestToleranceOfNone(t *testing.T) {
	path := file(t, account)
	_, out, _ := invoke(t, "", "build", "--account", path)
	status, _, info := invoke(t, out, "open", "--account", path, "--tolerance", "0s")
	assert.Equal(t, 0, status, info)
}
