package phoneid_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// seed adds a documented message, and what the fields of a request take and
// refuse. A law that is fuzzed from no seed holds for nothing.
func seed(f *testing.F, name string, seeds int) {
	f.Helper()
	f.Add(sample(f, name))
	n := 1
	for _, r := range rules[name] {
		for _, value := range append(r.accepted(), r.refused()...) {
			f.Add(with(f, name, r.name, value, true))
			n++
		}
	}
	require.Equal(f, seeds, n)
}

// law: what is taken is valid, prints, and parses to the same. What is not has
// an error of a kind that is told, and nothing beside it.
func law(t *testing.T, name string, data []byte) {
	t.Helper()
	parse := samples[name]
	got, err := parse(data)
	var failure *phoneid.Failure
	if errors.As(err, &failure) {
		require.Zero(t, got)
		require.NotEmpty(t, failure.Code)
		require.Less(t, len(err.Error()), 100)
		_, again := parse(encoded(t, failure))
		require.Equal(t, err, again)
		return
	}
	if err != nil {
		require.Zero(t, got)
		var field *phoneid.FieldError
		var strict *strictjson.Error
		require.True(t, errors.As(err, &field) || errors.As(err, &strict), "%T", err)
		require.Less(t, len(err.Error()), 400)
		return
	}
	if request, ok := got.(interface{ Validate() error }); ok {
		require.NoError(t, request.Validate())
	}
	out := encoded(t, got)
	again, err := parse(out)
	require.NoError(t, err, "%s", out)
	require.Equal(t, plain(got), plain(again))
	require.Equal(t, out, encoded(t, again))
}

func encoded(t *testing.T, message any) []byte {
	t.Helper()
	out, err := phoneid.Encode(message)
	require.NoError(t, err)
	return out
}

// plain makes of times, whose zones have many names, instants.
func plain(message any) string {
	switch m := message.(type) {
	case phoneid.CreateRequest:
		m.ConsentTimeStamp = m.ConsentTimeStamp.UTC()
		return fmt.Sprintf("%#v", m)
	case phoneid.MatchRequest:
		m.ConsentTimeStamp = m.ConsentTimeStamp.UTC()
		return fmt.Sprintf("%#v", m)
	}
	return fmt.Sprintf("%#v", message)
}

func FuzzParseCreateRequest(f *testing.F) {
	seed(f, "create_request", 245)
	f.Fuzz(func(t *testing.T, data []byte) { law(t, "create_request", data) })
}

func FuzzParseResultRequest(f *testing.F) {
	seed(f, "result_request", 121)
	f.Fuzz(func(t *testing.T, data []byte) { law(t, "result_request", data) })
}

func FuzzParseMatchRequest(f *testing.F) {
	seed(f, "match_request", 377)
	f.Fuzz(func(t *testing.T, data []byte) { law(t, "match_request", data) })
}

// FuzzResponses: each of them read as each.
func FuzzResponses(f *testing.F) {
	for name, members := range responses {
		seed(f, name, 1)
		f.Add([]byte(`{"results":{` + members + `,"new":{}}}`))
	}
	for _, text := range []string{`{"error":{"code":5016}}`, `{"error":{"correlationId":"c","referenceId":"r","code":"-20","description":"d"}}`, `{"error":{"code":" ","description":""}}`} {
		f.Add([]byte(text))
	}
	require.Len(f, responses, 3)
	f.Fuzz(func(t *testing.T, data []byte) {
		for name := range responses {
			law(t, name, data)
		}
	})
}

// FuzzParseTime: what is taken, a request prints and parses to the same instant.
func FuzzParseTime(f *testing.F) {
	request, err := phoneid.ParseCreateRequest(sample(f, "create_request"))
	require.NoError(f, err)
	for _, text := range append(slices.Clone(moments), noMoments...) {
		f.Add(text.(string))
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := phoneid.ParseTime(text)
		if err != nil {
			require.Zero(t, got)
			return
		}
		if got.IsZero() {
			return // which in a request is none
		}
		r := request
		r.ConsentTimeStamp = got
		require.NoError(t, r.Validate())
		again, err := phoneid.ParseCreateRequest(encoded(t, r))
		require.NoError(t, err)
		require.True(t, got.Equal(again.ConsentTimeStamp))
	})
}
