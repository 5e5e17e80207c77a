package main

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

func replaceID(text, id string) string { return strings.ReplaceAll(text, `"ID"`, `"`+id+`"`) }

const key = "244464DFCB537E56"

var (
	createArgs = []string{"--mdn", "+14085040458", "--consent-id", "9783471AFDB69NH34"}
	resultArgs = []string{"--association-key", key}
	numberArgs = []string{"--association-key", key, "--mdn", "+14085040458"}
)

func TestAPICreate(t *testing.T) {
	s := apiServing(t, createdAnswer)
	const link = "https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGt%2F&cipherSalt=6tKfsd76F7j3hvbK"
	status, out, info := invoke(t, "", s.flags(t, "create", append(createArgs, "--correlation-id", key)...)...)
	require.Equal(t, 0, status, info)
	assert.Equal(t, link+"\n", out)
	assert.Equal(t, "note: the consent is dated now; --consent-time says when it was given\ncorrelationId: "+key+"\nreferenceId: 20221202163744M16301C147600\n", info)
	asked, header := s.last()
	dated, err := phoneid.ParseTime(asked["consentTimeStamp"].(string))
	require.NoError(t, err)
	assert.WithinDuration(t, time.Now(), dated, time.Hour)
	delete(asked, "consentTimeStamp")
	assert.Equal(t, map[string]any{"merchantId": "02200013919FB4", "consentId": "9783471AFDB69NH34", "consumerMdn": "+14085040458", "correlationId": key}, asked)
	assert.Equal(t, apiSecret, header.Get("Authorization"))

	status, out, info = invoke(t, "", s.flags(t, "create", append(createArgs, "--sub-merchant-id", "00DF00000016", "--consent-time", "2020-08-20T12:00:57+00:00", "--redirect", "https://merchant.example/done",
		"--air=false", "--device-ip", "213.27.12.111", "--device-ua", "Mozilla/5.0", "--use-case", "1", "--json")...)...)
	require.Equal(t, 0, status, info)
	assert.Empty(t, info)
	var created struct{ EVURL, CorrelationID, ReferenceID string }
	require.NoError(t, json.Unmarshal([]byte(out), &created))
	assert.Contains(t, out, "&cipherSalt=", "& stays as it is")
	assert.Equal(t, link, created.EVURL)
	assert.Len(t, created.CorrelationID, 26)
	assert.Equal(t, "20221202163744M16301C147600", created.ReferenceID)
	asked, _ = s.last()
	delete(asked, "correlationId")
	assert.Equal(t, map[string]any{
		"merchantId": "02200013919FB4", "subMerchantId": "00DF00000016", "consentId": "9783471AFDB69NH34", "consentTimeStamp": "2020-08-20T12:00:57+00:00", "consumerMdn": "+14085040458",
		"consumerDeviceIP": "213.27.12.111", "consumerDeviceUA": "Mozilla/5.0", "air": false, "redirectUrl": "https://merchant.example/done", "useCase": "1",
	}, asked)
	invoke(t, "", s.flags(t, "create", append(createArgs, "--air")...)...)
	asked, _ = s.last()
	assert.Equal(t, true, asked["air"])
}

// TestAPINumber: as E.164, in a country's spelling, from standard input.
func TestAPINumber(t *testing.T) {
	s := apiServing(t, createdAnswer)
	for _, test := range []struct {
		stdin string
		args  []string
	}{
		{"", []string{"--mdn", "+14085040458"}}, {"+14085040458\n", []string{"--mdn", "-"}}, {"", []string{"--mdn", "(408) 504-0458", "--region", "US"}},
		{"408.504.0458\r\n", []string{"--mdn", "-", "--region", "us"}}, {"", []string{"--mdn", "+1 408 504 0458", "--region", "DE"}},
	} {
		status, _, info := invoke(t, test.stdin, s.flags(t, "create", append(test.args, "--consent-id", "c")...)...)
		require.Equal(t, 0, status, info)
		asked, _ := s.last()
		assert.Equal(t, "+14085040458", asked["consumerMdn"], test.args)
	}
}

// TestAPIUsage passes a marker wherever something can be passed wrongly; the
// output must not have it, and nothing is sent.
func TestAPIUsage(t *testing.T) {
	const s = "S3CR3T"
	server := apiServing(t, createdAnswer)
	with := func(command string, args ...string) []string { return server.flags(t, command, args...) }
	create := func(args ...string) []string {
		return with("create", append(append([]string{}, createArgs...), args...)...)
	}
	result := func(args ...string) []string {
		return with("result", append(append([]string{}, resultArgs...), args...)...)
	}
	for _, args := range [][]string{
		{"api", s}, {"api", "create", s}, {"api", "result", s}, {"api", "wait", s}, {"api", "match", s}, {"api", "create", "--" + s},
		with("create"), with("create", "--consent-id", s), with("create", "--mdn", "+14085040458"), with("create", "--mdn", s, "--consent-id", s),
		create("--base-url", ""), create("--base-url", s), create("--base-url", "http://192.0.2.1"), create("--base-url", "https://u:"+s+"@a.example"),
		create("--mdn", "4085040458"), create("--mdn", ""), create("--region", ""), create("--region", s), create("--mdn", s, "--region", "US"),
		create("--consent-time", s), create("--consent-time", ""), create("--consent-id", strings.Repeat(s, 30)), create("--correlation-id", s), create("--correlation-id", ""),
		create("--device-ip", s), create("--use-case", s), create("--redirect", ""), create("--device-ua", ""), create("--air=" + s), create("--timeout", s), create("--timeout", "-1s"), create("--timeout", "0s"),
		create("--merchant-id", strings.Repeat(s, 10)), create("--sub-merchant-id", ""), create("--ca-file", ""), create("--mdn", "-", "--secret-file", "-"),
		with("result"), with("result", "--association-key", ""), with("result", "--association-key", s), result("--region", "US"), result("--mdn", s), result("--deadline", "1s"),
		with("wait"), with("wait", "--association-key", s), with("wait", "--association-key", key, "--deadline", "0s"), with("wait", "--association-key", key, "--deadline", s),
		with("match"), with("match", "--request", "-", "--secret-file", "-"), with("match", "--request", file(t, s)), with("match", "--request", file(t, "{}")), with("match", "--request", file(t, strings.Repeat(s, 20000))),
		with("match", "--request", file(t, strings.Replace(apiIdentity, "firstName", "FIRSTNAME", 1))), with("match", "--request", file(t, strings.Replace(apiIdentity, "firstName", "lastName", 1))),
		with("match", "--request", file(t, strings.Replace(apiIdentity, `"Michael"`, `{"a":{}}`, 1))), with("match", "--request", file(t, strings.Replace(apiIdentity, "+1444", s, 1))),
		{"api", "result", "--association-key", key, "--secret-env", "X"}, {"api", "result", "--association-key", key, "--base-url", server.URL},
	} {
		status, out, info := invoke(t, "", args...)
		assert.Equal(t, 2, status, "%.300q: %s", args, info)
		assert.Empty(t, out)
		assert.NotContains(t, info, s, "%.300q", args)
	}
	for _, args := range [][]string{
		create("--ca-file", s), create("--ca-file", file(t, s)), with("match", "--request", s), with("match", "--request", t.TempDir()),
	} {
		status, out, info := invoke(t, "", args...)
		assert.Equal(t, 1, status, "%q: %s", args, info)
		assert.Empty(t, out)
		assert.NotContains(t, info, s)
	}
	assert.Zero(t, server.count())
	status, out, _ := invoke(t, "", "api")
	assert.Equal(t, 0, status)
	assert.Contains(t, out, "create")
}

// TestAPITrust: a certificate that nobody vouches for is refused, and taken
// when --ca-file has it.
func TestAPITrust(t *testing.T) {
	s := &apiServer{answers: []string{scored("10")}}
	s.Server = httptest.NewUnstartedServer(s)
	s.Config.ErrorLog = nobody
	s.StartTLS()
	defer s.Close()
	status, out, info := invoke(t, "", s.flags(t, "result", numberArgs...)...)
	assert.Equal(t, 1, status)
	assert.Empty(t, out)
	assert.Contains(t, info, "result: tls: the certificate is of no authority that is trusted here\nhint: --ca-file")
	assert.Zero(t, s.count())
	status, out, info = invoke(t, "", s.flags(t, "result", append(numberArgs, "--ca-file", file(t, certificatePEM(s.Server)))...)...)
	assert.Equal(t, 0, status, info)
	assert.Equal(t, "match\n", out)
}

// TestAPIInterrupt ends the waiting, with --json too.
func TestAPIInterrupt(t *testing.T) {
	s := apiServing(t, pendingAnswer)
	for _, more := range [][]string{nil, {"--json"}} {
		ctx, interrupt := context.WithCancel(t.Context())
		var out, info strings.Builder
		before := s.count()
		ended := make(chan int)
		go func() {
			ended <- run(ctx, s.flags(t, "wait", append(resultArgs, more...)...), strings.NewReader(""), &out, &info)
		}()
		require.Eventually(t, func() bool { return s.count() > before }, 20*time.Second, time.Millisecond)
		interrupt()
		assert.Equal(t, 1, <-ended)
		assert.Empty(t, out.String())
		assert.Equal(t, "evurl: interrupted\n", info.String())
	}
	for _, args := range [][]string{s.flags(t, "result", append(resultArgs, "--secret-file", "-")...), s.flags(t, "match", "--request", "-"), s.flags(t, "result", append(resultArgs, "--mdn", "-")...)} {
		ctx, interrupt := context.WithCancel(t.Context())
		interrupt()
		var out, info strings.Builder
		assert.Equal(t, 1, run(ctx, args, blocked{}, &out, &info))
		assert.Equal(t, "evurl: interrupted\n", info.String())
	}
}

// blocked is standard input on which nobody types.
type blocked struct{}

func (blocked) Read([]byte) (int, error) { select {} }

// TestAPIProgress draws it on a real terminal, which script makes, and takes it
// away again.
func TestAPIProgress(t *testing.T) {
	script, err := exec.LookPath("script")
	if err != nil || runtime.GOOS != "linux" {
		notRun(t, "script of util-linux")
	}
	s := apiServing(t, pendingAnswer, scored("10"))
	c := exec.Command(script, "-qec", binary(t)+" "+strings.Join(s.flags(t, "wait", numberArgs...), " "), os.DevNull)
	drawn, err := c.Output()
	require.NoError(t, err, string(drawn))
	assert.Regexp(t, `^\r\x1b\[Kthe device is not done yet; asked 1 times, again in [\d.]+m?s\r\x1b\[K`, string(drawn))
	assert.Contains(t, string(drawn), "match\r\n")
}
