package phoneid_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

const asked = "984681AFDB698C67"

// TestMatched: a match is exactly "10", in an answer to this request.
func TestMatched(t *testing.T) {
	for _, row := range []struct {
		score, id, request string
		want               bool
	}{
		{`"10"`, asked, asked, true},
		{`"10 "`, asked, asked, false}, {`" 10"`, asked, asked, false}, {`"010"`, asked, asked, false}, {`"+10"`, asked, asked, false},
		{`"-10"`, asked, asked, false}, {`"１０"`, asked, asked, false}, {`"100"`, asked, asked, false}, {`"1"`, asked, asked, false},
		{`"0"`, asked, asked, false}, {`"9"`, asked, asked, false}, {`"5"`, asked, asked, false}, {`"-1"`, asked, asked, false},
		{`"10.0"`, asked, asked, false}, {`"1e1"`, asked, asked, false}, {`"10\n"`, asked, asked, false}, {`"10\u0000"`, asked, asked, false},
		{`"ten"`, asked, asked, false}, {`"true"`, asked, asked, false}, {`"10"`, "984681afdb698c67", asked, false}, {`"10"`, asked + " ", asked, false},
		{`"10"`, asked, asked + " ", false}, {`"10"`, asked, "", false}, {`"10"`, "244464DFCB537E56", asked, false},
		{`"\u0031\u0030"`, asked, asked, true},
	} {
		result, err := phoneid.ParseResult(answered(row.score, strconv.Quote(row.id)))
		require.NoError(t, err)
		assert.Equal(t, row.want, result.Matched(phoneid.ResultRequest{CorrelationID: row.request}), "%+v", row)
	}
}

// TestMatchedOfWhatIsRefused: an error, and nothing beside it that could match.
func TestMatchedOfWhatIsRefused(t *testing.T) {
	for _, row := range [][2]string{
		{`10`, strconv.Quote(asked)}, {`10.0`, strconv.Quote(asked)}, {`true`, strconv.Quote(asked)}, {`["10"]`, strconv.Quote(asked)}, {`""`, strconv.Quote(asked)}, {`null`, strconv.Quote(asked)},
		{`"10"`, `""`}, {`"10"`, `null`}, {`"10"`, `984681`}, {`"0","mdnMatchScore":"10"`, strconv.Quote(asked)},
	} {
		result, err := phoneid.ParseResult(answered(row[0], row[1]))
		require.Error(t, err, row)
		for _, id := range []string{asked, ""} {
			assert.False(t, result.Matched(phoneid.ResultRequest{CorrelationID: id}))
		}
	}
}

func TestMatchedOfNothing(t *testing.T) {
	assert.False(t, phoneid.Result{}.Matched(phoneid.ResultRequest{}))
	assert.False(t, phoneid.Result{MDNMatchScore: phoneid.ScoreExact}.Matched(phoneid.ResultRequest{}), "two that are empty are not the same")
	for _, text := range []string{`{"results":{"correlationId":"984681AFDB698C67"}}`, `{"results":{"correlationId":"984681AFDB698C67","phoneIdResult":{}}}`, `{"results":{"correlationId":"984681AFDB698C67","mdnMatchScore":"10","MDNMATCHSCORE":"10"}}`} {
		result, err := phoneid.ParseResult([]byte(text))
		require.NoError(t, err)
		assert.Empty(t, result.MDNMatchScore)
		assert.False(t, result.Matched(phoneid.ResultRequest{CorrelationID: asked}))
	}
}

func answered(score, id string) []byte {
	return []byte(`{"results":{"correlationId":` + id + `,"referenceId":"6496849684CBAF87A9","phoneIdResult":{"associationKey":"9572041AFDB69VN45","matchScores":{"mdnMatchScore":` + score + `}}}}`)
}
