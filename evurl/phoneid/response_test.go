package phoneid_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// responses are the smallest of their kind that are taken.
var responses = map[string]string{
	"create_response": `"evurl":"https://a/b?data=x&cipherSalt=y","correlationId":"c"`,
	"result_response": `"correlationId":"c"`,
	"match_response":  `"correlationId":"c"`,
}

func TestResponsesIgnoreUnknownNames(t *testing.T) {
	for name, members := range responses {
		want, err := samples[name]([]byte(`{"results":{` + members + `}}`))
		require.NoError(t, err)
		require.NotZero(t, want)
		for _, text := range []string{
			`{"new":null,"results":{` + members + `}}`, `{"results":{` + members + `,"new":[{"a":[1]}]}}`,
			`{"Error":{"code":"-10"},"results":{` + members + `,"CorrelationId":"other","correlation\u0131d":"other"}}`,
		} {
			got, err := samples[name]([]byte(text))
			require.NoError(t, err, text)
			assert.Equal(t, want, got, text)
		}
	}
	r, err := phoneid.ParseResult([]byte(`{"results":{"correlationId":"c","phoneIdResult":{"new":1,"matchScores":{"new":2,"mdnMatchScore":"0"}}}}`))
	require.NoError(t, err)
	assert.Equal(t, phoneid.Result{CorrelationID: "c", MDNMatchScore: phoneid.ScoreNone}, r)
}

func TestResponsesRefuse(t *testing.T) {
	for _, row := range []struct{ name, text, field string }{
		{"result_response", `{}`, "results"},
		{"result_response", `{"Results":{"correlationId":"c"}}`, "results"},
		{"result_response", `{"results":null}`, "results"},
		{"result_response", `{"results":"S3CR3T"}`, "results"},
		{"result_response", `{"results":[{"correlationId":"c"}]}`, "results"},
		{"result_response", `{"results":{}}`, "correlationId"},
		{"result_response", `{"results":{"CorrelationId":"S3CR3T"}}`, "correlationId"},
		{"result_response", `{"results":{"correlationId":4085040458}}`, "correlationId"},
		{"result_response", `{"results":{"correlationId":""}}`, "correlationId"},
		{"result_response", `{"results":{"correlationId":"c","referenceId":["S3CR3T"]}}`, "referenceId"},
		{"result_response", `{"results":{"correlationId":"c","phoneIdResult":"S3CR3T"}}`, "phoneIdResult"},
		{"result_response", `{"results":{"correlationId":"c","phoneIdResult":null}}`, "phoneIdResult"},
		{"result_response", `{"results":{"correlationId":"c","phoneIdResult":{"matchScores":"S3CR3T"}}}`, "phoneIdResult"},
		{"result_response", `{"results":{"correlationId":"c","phoneIdResult":{"matchScores":{"mdnMatchScore":10}}}}`, "phoneIdResult"},
		{"result_response", `{"results":{"correlationId":"c","phoneIdResult":{"associationKey":{"S3CR3T":1}}}}`, "phoneIdResult"},
		{"match_response", `{"results":{"correlationId":"c","identityScore":100}}`, "identityScore"},
		{"match_response", `{"results":{"identityScore":"100"}}`, "correlationId"},
		{"create_response", `{"results":{"correlationId":"c"}}`, "evurl"},
		{"create_response", `{"results":{"evurl":"https://a/b"}}`, "correlationId"},
		{"create_response", `{"results":{"evurl":"S3CR3T\u0000","correlationId":"c"}}`, "evurl"},
		{"create_response", `{"results":{"evurl":"S3CR3T\r\n","correlationId":"c"}}`, "evurl"},
		{"create_response", `{"results":{"evurl":"S3CR3T` + strings.Repeat("x", evurl.MaxURL) + `","correlationId":"c"}}`, "evurl"},
		{"create_response", `{"error":null,"results":{"evurl":"https://a/b","correlationId":"c"}}`, "error"},
		{"create_response", `{"error":"S3CR3T"}`, "error"},
		{"create_response", `{"error":{}}`, "code"},
		{"create_response", `{"error":{"Code":"-20"}}`, "code"},
		{"create_response", `{"error":{"code":null}}`, "code"},
		{"create_response", `{"error":{"code":""}}`, "code"},
		{"create_response", `{"error":{"code":["S3CR3T"]}}`, "code"},
		{"create_response", `{"error":{"code":true}}`, "code"},
	} {
		refuses(t, row.name, row.field, []byte(row.text))
	}
}

func TestResponsesAreStrict(t *testing.T) {
	for name, members := range responses {
		for _, text := range []string{
			`{"results":{` + members + `,"correlationId":"S3CR3T"}}`, `{"results":{` + members + `},"results":{}}`,
			`{"error":{"code":"-10"},"error":{"code":"5016"}}`, `{"error":{"code":"-10","c\u006fde":"5016"}}`,
			`{"results":{` + members + `}}S3CR3T`, `{"results":{` + members + `,"new":"` + "\xff" + `"}}`, `{"error":{"code":"\ud800"}}`,
		} {
			strict(t, name, []byte(text))
		}
	}
}

// TestResponsesDeep: eight levels, of which results is the second.
func TestResponsesDeep(t *testing.T) {
	for name, members := range responses {
		nest := func(n int) []byte {
			return []byte(`{"results":{` + members + `,"new":` + strings.Repeat("[", n) + strings.Repeat("]", n) + `}}`)
		}
		_, err := samples[name](nest(6))
		require.NoError(t, err)
		strict(t, name, nest(7))
		strict(t, name, nest(1e5))
	}
}

func TestFailure(t *testing.T) {
	for name := range responses {
		for text, code := range map[string]phoneid.Code{
			`"5016"`: phoneid.CodePending, `"-5016"`: phoneid.CodePending, `5016`: phoneid.CodePending, `-5016`: phoneid.CodePending, `"0005016"`: phoneid.CodePending,
			`" 5016 "`: phoneid.CodePending, `"+5016"`: phoneid.CodePending, `"\t-5016\n"`: phoneid.CodePending, `"-20"`: phoneid.CodeEVURL, `20`: phoneid.CodeEVURL, `"-5000"`: phoneid.CodeAccess,
		} {
			got, err := samples[name]([]byte(`{"error":{"correlationId":"c","referenceId":"r","code":` + text + `,"description":"S3CR3T +14085040458"}}`))
			var f *phoneid.Failure
			require.ErrorAs(t, err, &f, text)
			assert.ErrorIs(t, err, code, text)
			assert.ErrorIs(t, fmt.Errorf("asked: %w", err), code, text)
			assert.NotErrorIs(t, err, phoneid.CodeFailed, text)
			assert.Equal(t, "c", f.CorrelationID)
			assert.Equal(t, "r", f.ReferenceID)
			assert.Equal(t, "S3CR3T +14085040458", f.Description)
			assert.Equal(t, strings.ReplaceAll(strings.ReplaceAll(strings.Trim(text, `"`), `\t`, "\t"), `\n`, "\n"), string(f.Code), "the text is kept")
			assert.Equal(t, code.String(), err.Error())
			quotesNothing(t, err)
			assert.Zero(t, got)
		}
	}
}

// TestFailureIsNotAnother: what looks like 5016 and is not.
func TestFailureIsNotAnother(t *testing.T) {
	for _, code := range []string{`"50160"`, `"501"`, `"5016.0"`, `5016.0`, `5.016e3`, `"5 016"`, `"5016a"`, `"５０１６"`, `"0x1398"`, `"60519"`, `" "`, `"-"`, `1e999`} {
		_, err := phoneid.ParseResult([]byte(`{"error":{"code":` + code + `}}`))
		var f *phoneid.Failure
		require.ErrorAs(t, err, &f, code)
		assert.NotErrorIs(t, err, phoneid.CodePending, code)
	}
}

// TestFailureGoesFirst: an answer that says both is none to rely on.
func TestFailureGoesFirst(t *testing.T) {
	got, err := phoneid.ParseResult([]byte(`{"results":{"correlationId":"c","phoneIdResult":{"matchScores":{"mdnMatchScore":"10"}}},"error":{"code":"-40"}}`))
	require.ErrorIs(t, err, phoneid.CodeInvalidMDN)
	assert.Zero(t, got)
}

// TestFailureOfOtherTypes: the code is what counts.
func TestFailureOfOtherTypes(t *testing.T) {
	_, err := phoneid.ParseCreated([]byte(`{"error":{"code":"-20","correlationId":null,"referenceId":7,"description":{"S3CR3T":1},"new":[]}}`))
	var f *phoneid.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, phoneid.Failure{Code: "-20"}, *f)
}

func TestFailurePrintsBack(t *testing.T) {
	for _, text := range []string{
		`{"error":{"correlationId":"c","referenceId":"r","code":"-20","description":"<&>"}}`, `{"error":{"code":"5016"}}`,
	} {
		_, err := phoneid.ParseCreated([]byte(text))
		out, encodeErr := phoneid.Encode(err)
		require.NoError(t, encodeErr)
		assert.Equal(t, text, string(out))
	}
}

// TestFailureHuge: what is large stays out of the error.
func TestFailureHuge(t *testing.T) {
	for _, large := range []string{strings.Repeat("9", 1<<20), strings.Repeat("S3CR3T ", 1<<17)} {
		_, err := phoneid.ParseResult([]byte(`{"error":{"code":"` + large + `","description":"` + large + `"}}`))
		var f *phoneid.Failure
		require.True(t, errors.As(err, &f))
		assert.Equal(t, "a code that is not known", err.Error())
		assert.Less(t, len(phoneid.Scrub(f.Description)), 210)
	}
	got, err := phoneid.ParseResult([]byte(`{"results":{"correlationId":"c","new":"` + strings.Repeat("x", 1<<20) + `"}}`))
	require.NoError(t, err)
	assert.Equal(t, "c", got.CorrelationID)
	many := strings.Builder{}
	for i := range 20000 {
		fmt.Fprintf(&many, `,"n%d":%d`, i, i)
	}
	_, err = phoneid.ParseResult([]byte(`{"results":{"correlationId":"c"` + many.String() + `}}`))
	require.NoError(t, err)
	_, err = phoneid.ParseResult([]byte(`{"results":{"correlationId":"c"` + many.String() + `,"n7":1}}`))
	var s *strictjson.Error
	assert.ErrorAs(t, err, &s)
}
