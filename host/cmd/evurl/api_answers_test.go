package main

import (
	"encoding/json"
	"io"
	"log"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

var nobody = log.New(io.Discard, "", 0)

// TestAPIScores: exit status 0 for exactly "10", or for any end where no number
// was asked for.
func TestAPIScores(t *testing.T) {
	for _, command := range []string{"result", "wait"} {
		for _, row := range []struct {
			answer string
			args   []string
			status int
			out    string
		}{
			{scored("10"), numberArgs, 0, "match\n"}, {scored("0"), numberArgs, 1, "no match\n"}, {scored("5"), numberArgs, 1, "5\n"}, {scored("100"), numberArgs, 1, "100\n"},
			{scored(" 10"), numberArgs, 1, " 10\n"}, {scored("１０"), numberArgs, 1, "１０\n"}, {scored(`\u001b[2J`), numberArgs, 1, `"\x1b[2J"` + "\n"}, {doneAnswer, numberArgs, 1, "no score\n"},
			{doneAnswer, resultArgs, 0, "done\n"}, {scored("0"), resultArgs, 0, "done\n"},
		} {
			status, out, info := invoke(t, "", apiServing(t, row.answer).flags(t, command, row.args...)...)
			assert.Equal(t, row.status, status, "%s: %s", row.answer, info)
			assert.Equal(t, row.out, out)
			assert.Empty(t, info)
		}
	}
	for answer, want := range map[string]string{
		scored("10"): `{"correlationId":"ID","referenceId":"6496849684CBAF87A9","associationKey":"9572041AFDB69VN45","mdnMatchScore":"10","matched":true}`,
		scored("0"):  `{"correlationId":"ID","referenceId":"6496849684CBAF87A9","associationKey":"9572041AFDB69VN45","mdnMatchScore":"0","matched":false}`,
	} {
		s := apiServing(t, answer)
		status, out, info := invoke(t, "", s.flags(t, "result", append(numberArgs, "--json")...)...)
		assert.Equal(t, strings.Contains(want, "false"), status == 1)
		assert.Empty(t, info)
		asked, _ := s.last()
		assert.JSONEq(t, replaceID(want, asked["correlationId"].(string)), out)
		assert.Equal(t, map[string]any{"consumerMdn": "+14085040458"}, asked["match"])
	}
	s := apiServing(t, doneAnswer)
	_, out, _ := invoke(t, "", s.flags(t, "result", append(resultArgs, "--json")...)...)
	assert.NotContains(t, out, "matched")
	asked, _ := s.last()
	assert.NotContains(t, asked, "match")
}

// TestAPICodes: the code, what it means, and what to do.
func TestAPICodes(t *testing.T) {
	for _, info := range phoneid.Codes() {
		if info.Code == phoneid.CodeSuccess {
			continue
		}
		s := apiServing(t, codeAnswer(info.Code))
		status, out, said := invoke(t, "", s.flags(t, "result", numberArgs...)...)
		assert.Equal(t, 1, status)
		assert.Empty(t, out)
		assert.Contains(t, said, "evurl: result: api: "+info.Code.String()+" (HTTP status 200)\n")
		assert.Equal(t, info.Failover, strings.Contains(said, "verify the number by another method"), said)
		assert.Equal(t, info.Retry, strings.Contains(said, "evurl api wait"), said)

		status, out, said = invoke(t, "", s.flags(t, "result", append(numberArgs, "--json")...)...)
		assert.Equal(t, 1, status)
		assert.Empty(t, said)
		var answer struct{ Error map[string]any }
		require.NoError(t, json.Unmarshal([]byte(out), &answer))
		assert.Equal(t, map[string]any{
			"kind": "api", "code": string(info.Code), "meaning": info.Meaning, "retry": info.Retry, "failover": info.Failover, "status": 200.0,
			"message": "result: api: " + info.Code.String() + " (HTTP status 200)",
		}, answer.Error)
	}
}

// TestAPIFailures: what else an answer may be.
func TestAPIFailures(t *testing.T) {
	for answer, says := range map[string]string{
		codeAnswer("-77"):                 "77: a code that is not known (HTTP status 200)\nhint: verify the number by another method",
		"302 https://evil.example/S3CR3T": "redirect: the answer is a redirect, and was not followed (HTTP status 302)\nhint: --base-url",
		`S3CR3T`:                          "response: the answer is not one of the API's: at byte",
		scoredFor("another"):              "response: correlationId did not come back as it was sent",
		`401 {"error":{"code":"-5000","description":"for ` + apiSecret + ` and +14085040458"}}`: "access not allowed: fix the configuration (HTTP status 401)\nthe API says: for *** and ***\nhint: check --merchant-id",
		`403 no`: "api: refused, without a code (HTTP status 403)\nhint: check --merchant-id",
		`503 {}`: "api: refused, without a code (HTTP status 503)\n",
		`400 {"error":{"code":"-5003","description":"consentId is missing"}}`: "fix the request (HTTP status 400)\nthe API says: consentId is missing\n",
	} {
		status, out, info := invoke(t, "", apiServing(t, answer).flags(t, "result", numberArgs...)...)
		assert.Equal(t, 1, status)
		assert.Empty(t, out)
		assert.Contains(t, info, says)
		assert.NotContains(t, info, "S3CR3T")
		assert.NotContains(t, info, "4085040458")
	}
	s := apiServing(t, doneAnswer)
	args := s.flags(t, "result", append(numberArgs, "--json")...)
	s.Close()
	status, out, info := invoke(t, "", args...)
	assert.Equal(t, 1, status)
	assert.Empty(t, info)
	assert.Regexp(t, `^{"error":{"kind":"transport","retry":false,"failover":false,"message":"result: transport: the connection failed: [^"]+"}}\n$`, out)
}

func scoredFor(id string) string { return strings.Replace(scored("10"), "ID", id, 1) }

// TestAPIWait asks again, and gives up at the deadline.
func TestAPIWait(t *testing.T) {
	s := apiServing(t, pendingAnswer, scored("10"))
	status, out, info := invoke(t, "", s.flags(t, "wait", numberArgs...)...)
	assert.Equal(t, 0, status, info)
	assert.Equal(t, "match\n", out)
	assert.Empty(t, info, "no progress where there is no terminal")
	assert.Equal(t, 2, s.count())

	s = apiServing(t, pendingAnswer)
	status, out, info = invoke(t, "", s.flags(t, "wait", append(numberArgs, "--deadline", "300ms")...)...)
	assert.Equal(t, 1, status)
	assert.Empty(t, out)
	assert.Contains(t, info, "wait: deadline: ")
	assert.Contains(t, info, "5016: the device is not done yet")
	assert.Contains(t, info, "hint: --deadline gives the device more time")

	s = apiServing(t, codeAnswer("-31"))
	status, _, info = invoke(t, "", s.flags(t, "wait", numberArgs...)...)
	assert.Equal(t, 1, status)
	assert.Contains(t, info, "wait: api: -31")
	assert.Equal(t, 1, s.count())
}

// TestAPITimeout of a call that is never answered.
func TestAPITimeout(t *testing.T) {
	release := make(chan struct{})
	s := slowServing(t, release)
	defer close(release)
	args := []string{"api", "result", "--base-url", s.URL, "--merchant-id", "m", "--secret-file", file(t, apiSecret), "--association-key", key, "--timeout", "100ms"}
	status, out, info := invoke(t, "", args...)
	assert.Equal(t, 1, status)
	assert.Empty(t, out)
	assert.Contains(t, info, "result: deadline: ")
	assert.Contains(t, info, "hint: --timeout")
}

func TestAPIMatch(t *testing.T) {
	s := apiServing(t, scoresAnswer)
	for _, test := range []struct{ stdin, path string }{{"", file(t, apiIdentity)}, {apiIdentity, "-"}} {
		status, out, info := invoke(t, test.stdin, s.flags(t, "match", "--request", test.path, "--sub-merchant-id", "00DF00000016")...)
		require.Equal(t, 0, status, info)
		assert.Empty(t, info)
		assert.Equal(t, "identity    100\nfirstName   9\nlastName    10\ndataSource  Third-Party\n", out)
		asked, _ := s.last()
		assert.Len(t, asked["correlationId"], 26)
		assert.Equal(t, []any{"02200013919FB4", "00DF00000016", "Michael"}, []any{asked["merchantId"], asked["subMerchantId"], asked["firstName"]})
	}
	documented, err := os.ReadFile("../../../evurl/phoneid/testdata/match_request.json")
	require.NoError(t, err)
	status, out, info := invoke(t, string(documented), s.flags(t, "match", "--request", "-", "--merchant-id", "another", "--sub-merchant-id", "another", "--json")...)
	require.Equal(t, 0, status, info)
	asked, _ := s.last()
	sent, err := json.Marshal(asked)
	require.NoError(t, err)
	assert.JSONEq(t, string(documented), string(sent), "what the file says counts")
	assert.JSONEq(t, replaceID(scoresAnswer, "984681AFDB698C67"), out)
	status, out, _ = invoke(t, "", apiServing(t, codeAnswer("-11")).flags(t, "match", "--request", file(t, apiIdentity))...)
	assert.Equal(t, 1, status)
	assert.Empty(t, out)
}
