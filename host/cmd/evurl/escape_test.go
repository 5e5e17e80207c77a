package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostile are characters that steer a terminal, or that nobody sees: C0, DEL, C1,
// marks that turn the direction of a line, line ends, and invisible ones.
var hostile = map[string]string{
	"C0":           "\x00\x03\x07\x08\x0b\x0c\x0d\x1b[2J\x1b]0;x\x07\x1b[201~",
	"DEL":          "\x7f",
	"C1":           "\u0080\u0085\u0090\u009b31m\u009f",
	"bidi":         "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
	"line ends":    "\u2028\u2029\r\n\v\f",
	"invisible":    "\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\U000e0001\U000e0041",
	"private":      "\ue000\U000f0000",
	"fake lines":   "\nhint: run this\nevurl: done\n",
	"and harmless": "日本 é 😀 ",
}

// requireQuiet fails if a text would steer a terminal.
func requireQuiet(t *testing.T, text string, what ...any) {
	t.Helper()
	require.True(t, utf8.ValidString(text), "%q of %q", text, what)
	steers := func(r rune) bool { return !unicode.IsPrint(r) && r != '\n' }
	require.False(t, strings.ContainsFunc(text, steers), "%q of %q", text, what)
	for line := range strings.Lines(text) {
		require.NotContains(t, []string{"hint: run this\n", "evurl: done\n"}, line, what)
	}
}

// quietly runs the command, and checks what it printed.
func quietly(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	status, stdout, stderr = invoke(t, stdin, args...)
	requireQuiet(t, stdout, args)
	requireQuiet(t, stderr, args)
	return status, stdout, stderr
}

// asJSON runs the command, which must print one line of JSON.
func asJSON(t *testing.T, stdin string, args ...string) (out map[string]any) {
	t.Helper()
	_, stdout, stderr := quietly(t, stdin, append(args, "--json")...)
	require.Equal(t, 1, strings.Count(stdout, "\n"), "%q %s", stdout, stderr)
	require.NoError(t, json.Unmarshal([]byte(stdout), &out), stdout)
	return out
}

func jsonText(text string) string {
	data, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// TestNothingSteersTheTerminal passes hostile characters to every command, wherever
// they come from, and looks at both forms of output.
func TestNothingSteersTheTerminal(t *testing.T) {
	for name, h := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			id := strings.Repeat(h, 8)
			if n := utf8.RuneCountInString(id); n > 80 {
				id = string([]rune(id)[:80])
			}
			buildOpenInspect(t, h, id)
			batchAndVectors(t, h, id)
			hostileFiles(t, h)
			hostileServer(t, h)
		})
	}
}

func buildOpenInspect(t *testing.T, h, id string) {
	// A key's id is printed by open, if the account takes it.
	named := file(t, strings.Replace(account, `"algorithm"`, `"id": `+jsonText("k"+h)+`, "algorithm"`, 1))
	if status, link, _ := quietly(t, "", "build", "--account", named); status == 0 {
		quietly(t, link, "open", "--account", named)
		assert.Equal(t, "k"+h, asJSON(t, link, "open", "--account", named)["keyId"])
	}
	path := file(t, account)
	// A program's arguments hold no NUL, but those of a test do.
	args := []string{"build", "--account", path, "--correlation-id", id, "--field", "n" + h + "=v" + h}
	_, out, info := quietly(t, "", args...)
	require.NotEmpty(t, out, info)
	built := asJSON(t, "", args...)
	assert.Equal(t, id, built["correlationId"])
	evurl := built["evurl"].(string)
	status, _, info := quietly(t, "", "open", "--account", path, evurl)
	require.Equal(t, 0, status, info)
	opened := asJSON(t, "", "open", "--account", path, evurl)
	assert.Equal(t, id, opened["correlationId"])
	assert.Equal(t, []any{[]any{"n" + h, "v" + h}}, opened["fields"])
	// In somebody else's EVURL the redirect may be anything, and the salt.
	foreign := "https://a.example/id/k?data=AAAA&cipherSalt=" + url.QueryEscape("AAAAAAAA"+h) + "&redirect=" + url.QueryEscape("https://x/"+h)
	foreign = strings.ReplaceAll(foreign, "+", "%20")
	_, out, info = quietly(t, "", "inspect", foreign)
	require.NotEmpty(t, out, info)
	inspected := asJSON(t, "", "inspect", foreign)
	assert.Equal(t, "https://x/"+h, inspected["redirect"])
	for _, text := range []string{h, "https://a.example/id/" + h + "?data=AAAA&cipherSalt=AAAAAAAAAAAA", evurl + h, "https://a.example/id/k?" + h + "=1&data=" + h, "https://" + h} {
		for _, command := range []string{"inspect", "open"} {
			for _, more := range [][]string{nil, {"--json"}} {
				quietly(t, "", append([]string{command, "--account", path, text}, more...)...)
				quietly(t, text, append([]string{command, "--account", path}, more...)...)
			}
		}
		quietly(t, "", "inspect", text)
	}
	for _, wrong := range [][]string{
		{h}, {"--" + h}, {"help", h}, {"build", h}, {"build", "--account", h}, {"build", "--account", path, "--redirect", "https://x/" + h},
		{"build", "--endpoint", h, "--client-access-key", h, "--algorithm", h, "--key-env", h}, {"build", "--account", path, "--engine", h},
		{"open", "--account", path, evurl, "--tolerance", h}, {"inspect", evurl, "--now", h}, {"keygen", "--encoding", h}, {"keygen", "--out", filepath.Join(t.TempDir(), h, "x")},
		{"api", "create", "--base-url", h}, {"api", h}, {"serve", "--store", h}, {"serve", "--allow", h}, {"vectors", h}, {"version", h},
		{"secret", "add", "--file", filepath.Join(t.TempDir(), "s"), "--merchant-id", h}, {"secret", "add", "--file", filepath.Join(t.TempDir(), "s"), "--merchant-id", "m", "--id", h},
	} {
		quietly(t, h, wrong...)
	}
	quietly(t, h+strings.Repeat("x", 32), "secret", "add", "--file", filepath.Join(t.TempDir(), "s"), "--merchant-id", "m", "--stdin")
	quietly(t, "", "version")
}

func batchAndVectors(t *testing.T, h, id string) {
	path := file(t, account)
	lines := fmt.Sprintf("{\"correlationId\":%s}\n{%s:1}\n%s\n", jsonText(id), jsonText(h), strings.ReplaceAll(h, "\n", ""))
	_, out, _ := quietly(t, lines, "build", "--batch", "--account", path)
	first, _, _ := strings.Cut(out, "\n")
	var built map[string]any
	require.NoError(t, json.Unmarshal([]byte(first), &built), first)
	assert.Equal(t, id, built["correlationId"])
	failing := file(t, fmt.Sprintf(`{"rejected":[{"id":%s,"error":"salt","algorithm":"AES/CTR/NoPadding","key":"AAAAAAAAAAAAAAAAAAAAAA==","evurl":%s}]}`, jsonText("v"+h), jsonText("https://x/"+h)))
	status, out, info := quietly(t, "", "vectors", failing, "--engine", "native")
	assert.Equal(t, 1, status)
	require.NotEmpty(t, out, info)
	report := asJSON(t, "", "vectors", failing, "--engine", "native")
	assert.Equal(t, "v"+h, report["fallen"].([]any)[0].(map[string]any)["id"])
	for _, text := range []string{h, `{"evurls":[{` + jsonText(h) + `:1}]}`, `{"rejected":[{"id":"x","error":` + jsonText(h) + `}]}`} {
		quietly(t, "", "vectors", file(t, text), "--engine", "native")
	}
}

// hostileFiles passes what a file may hold.
func hostileFiles(t *testing.T, h string) {
	members := []string{h, `{` + jsonText(h) + `:1}`, `{"rules":[{"endpoint":` + jsonText(h) + `,"status":503}]}`}
	for _, text := range members {
		path := file(t, text)
		for _, args := range [][]string{
			{"build", "--account", path}, {"build", "--endpoint", "https://a/id/", "--client-access-key", "k", "--algorithm", "AES/GCM/NoPadding", "--key-file", path},
			{"serve", "--port", "0", "--engine", "native", "--faults", path}, {"secret", "add", "--file", path, "--merchant-id", "m"},
			{"api", "match", "--base-url", "https://127.0.0.1:1", "--merchant-id", "m", "--secret-file", file(t, apiSecret), "--request", path},
			{"api", "create", "--base-url", "https://127.0.0.1:1", "--merchant-id", "m", "--secret-file", path, "--mdn", "+14085040458", "--consent-id", "c"},
		} {
			status, _, _ := quietly(t, "", args...)
			assert.NotZero(t, status, args)
		}
	}
}

// hostileServer has each call of the API answered by a server that means harm.
func hostileServer(t *testing.T, h string) {
	in := func(answer string) string {
		return strings.ReplaceAll(answer, "HOSTILE", strings.Trim(jsonText(h), `"`))
	}
	created := `{"results":{"correlationId":"ID","referenceId":"HOSTILE","evurl":"https://mi.example.com/id/k?data=HOSTILE"}}`
	failed := `400 {"error":{"correlationId":"HOSTILE","referenceId":"HOSTILE","code":"-5003HOSTILE","description":"It is HOSTILE wrong"}}`
	known := `400 {"error":{"code":"-5003","description":"It is HOSTILE wrong"}}`
	create := []string{"--mdn", "+14085040458", "--consent-id", "c", "--consent-time", "2026-08-20T12:00:57Z"}
	match := []string{"--request", file(t, apiIdentity)}
	for _, call := range []struct {
		command, answer string
		args            []string
	}{
		{"create", created, create}, {"create", failed, create}, {"create", known, create}, {"create", "HOSTILE", create}, {"create", "302 HOSTILE", create},
		{"result", scored("HOSTILE"), numberArgs}, {"result", strings.Replace(scored("5"), "6496849684CBAF87A9", "HOSTILE", 1), numberArgs}, {"result", failed, numberArgs}, {"result", known, numberArgs},
		{"wait", scored("HOSTILE"), numberArgs}, {"wait", failed, numberArgs}, {"wait", known, numberArgs},
		{"match", strings.Replace(scoresAnswer, "Third-Party", "HOSTILE", 1), match}, {"match", failed, match}, {"match", known, match},
	} {
		quietly(t, "", apiServing(t, in(call.answer)).flags(t, call.command, call.args...)...)
		out := asJSON(t, "", apiServing(t, in(call.answer)).flags(t, call.command, call.args...)...)
		if call.command == "match" && call.answer != failed && call.answer != known {
			assert.Contains(t, fmt.Sprint(out), h)
		}
	}
}

// lockedBuffer is a buffer that several goroutines write to.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// TestServeSteersNoTerminal: neither its announcement and its logs, nor the audit
// file, nor what its API and its admin API answer.
func TestServeSteersNoTerminal(t *testing.T) {
	for audit, rate := range map[string]string{"-": "0", filepath.Join(t.TempDir(), "audit"): "0.1"} { // most are refused by the rate
		ctx, end := context.WithCancel(t.Context())
		var out, errs lockedBuffer
		ended := make(chan int, 1)
		go func() {
			ended <- run(ctx, []string{"serve", "--port", "0", "--engine", "native", "--audit", audit, "--merchant-rate", rate}, strings.NewReader(""), &out, &errs)
		}()
		require.Eventually(t, func() bool { return strings.Contains(out.String(), "Interrupt to end.") }, 20*time.Second, 10*time.Millisecond, "%s", &errs)
		s := &served{t: t, said: out.String()}
		for _, h := range hostile {
			answersQuietly(t, s, h)
		}
		end()
		require.Equal(t, 0, <-ended, "%s", &errs)
		requireQuiet(t, out.String())
		requireQuiet(t, errs.String())
		log := errs.String()
		if audit != "-" {
			data, err := os.ReadFile(audit)
			require.NoError(t, err)
			log = string(data)
		}
		requireQuiet(t, log)
		lines := 0
		for line := range strings.Lines(log) {
			if strings.HasPrefix(line, "{") {
				lines++
				require.NoError(t, json.Unmarshal([]byte(line), new(map[string]any)), line)
			}
		}
		assert.GreaterOrEqual(t, lines, len(hostile))
	}
}

// answersQuietly sends hostile texts wherever a caller of serve can.
func answersQuietly(t *testing.T, s *served, h string) {
	secret := s.value("API Secret")
	for _, body := range []string{
		fmt.Sprintf(`{"merchantId":"SANDBOX0000001","consentId":"c","consentTimeStamp":"2026-08-20T12:00:57Z","consumerMdn":"+14444441001","correlationId":%s}`, jsonText("ID-OF-IT"+h)),
		`{"merchantId":"SANDBOX0000001",` + jsonText(h) + `:1}`, `{"merchantId":` + jsonText(h) + `}`, h,
	} {
		r, err := http.NewRequest(http.MethodPost, s.url()+"/cigateway/id/v1/phoneIdUrl", strings.NewReader(body))
		require.NoError(t, err)
		r.Header = http.Header{"Authorization": {secret}, "Content-Type": {"application/json"}, "Accept": {"application/json"}, "Requesttime": {time.Now().UTC().Format(time.RFC3339)}}
		fetchedQuietly(t, r)
	}
	for _, path := range []string{"/_sandbox/requests", "/_sandbox/transactions", "/_sandbox/faults", "/_sandbox/customer", "/_sandbox/" + url.PathEscape(h), "/" + url.PathEscape(h), "/msbox/id/" + url.PathEscape(h) + "?data=" + url.QueryEscape(h)} {
		r, err := http.NewRequest(http.MethodGet, s.url()+path, nil)
		require.NoError(t, err)
		fetchedQuietly(t, r)
	}
	r, err := http.NewRequest(http.MethodPut, s.url()+"/_sandbox/faults", strings.NewReader(`{"rules":[{"endpoint":`+jsonText(h)+`,"status":503}]}`))
	require.NoError(t, err)
	r.Header.Set("Content-Type", "application/json")
	fetchedQuietly(t, r)
}

func fetchedQuietly(t *testing.T, r *http.Request) {
	t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }, Timeout: 20 * time.Second}
	response, err := client.Do(r)
	require.NoError(t, err)
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	requireQuiet(t, string(data), r.Method, r.URL.String())
	if response.Header.Get("Content-Type") == "application/json" {
		require.NoError(t, json.Unmarshal(data, new(any)), string(data))
	}
}
