package evurl

import (
	"encoding/json"
	"net/url"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/internal/percent"
)

func TestEveryDayOfTheCalendar(t *testing.T) {
	day := time.Date(1, 1, 1, 23, 59, 58, 0, time.UTC)
	for day.Year() < 9999 {
		text := appendTimestamp(nil, day)
		require.Equal(t, day.Format("20060102150405"), string(text))
		got, ok := parseTimestamp(text)
		require.True(t, ok)
		require.True(t, day.Equal(got))
		day = day.Add(24 * time.Hour)
	}
}

func TestTimestampRefuses(t *testing.T) {
	for _, text := range []string{
		"", "2026010100000", "202601010000000", "20260101000000.5", "2026-1-1000000", "2026010100000a",
		"20261301000000", "20260001000000", "20260100000000", "20260132000000", "20260431000000",
		"20260229000000", "21000229000000", "20260101240000", "20260101006000", "20260101000060", "２０２６0101000000",
	} {
		_, ok := parseTimestamp(text)
		assert.False(t, ok, "%q", text)
	}
	_, ok := parseTimestamp("20240229000000")
	assert.True(t, ok)
}

func TestEveryByteEscaped(t *testing.T) {
	for c := range 256 {
		s := string([]byte{byte(c)})
		escaped := string(percent.Append(nil, s))
		want := strings.ReplaceAll(url.QueryEscape(s), "+", "%20")
		assert.Equal(t, want, escaped)
		for _, text := range []string{escaped, strings.ToLower(escaped)} {
			got, wrong := appendUnescaped(nil, text)
			if c < 'A' || c > 'Z' {
				assert.Equal(t, -1, wrong)
				assert.Equal(t, s, string(got))
			}
		}
		_, wrong := appendUnescaped(nil, s)
		assert.Equal(t, percent.Unreserved[c], wrong == -1)
	}
	for text, at := range map[string]int{"%": 0, "a%4": 1, "ab%zz": 2, "%4g": 0, "%%41": 0, "a+b": 1} {
		_, wrong := appendUnescaped(nil, text)
		assert.Equal(t, at, wrong, text)
	}
}

func TestPayloadGrammar(t *testing.T) {
	const good = "correlationid=X4H9CXVRTRDDOYVZ&timestamp=20260413204323&nonce=14882"
	p, ok := parsePayload([]byte(good+"&consumerMdn=%2B17740723482&pad="), false)
	require.True(t, ok)
	assert.Equal(t, payload{
		correlationID: "X4H9CXVRTRDDOYVZ", timestamp: "20260413204323", nonce: "14882",
		fields: []Field{{"consumerMdn", "+17740723482"}, {"pad", ""}}, timestampAt: 31,
	}, p)
	again := appendPayload(nil, []byte(p.correlationID), []byte(p.timestamp), []byte(p.nonce), p.fields)
	assert.Equal(t, good+"&consumerMdn=%2B17740723482&pad=", string(again))

	_, ok = parsePayload([]byte(good+distinct(MaxFields)), false)
	require.True(t, ok)

	for _, text := range []string{
		"", "&", "=", good + "&", good + "&&a=b", "&" + good, good + "\x00", good + "\n", good + " ", good + "&a", good + "&=b", good + "&a=b=c",
		"correlationid=&timestamp=20260413204323&nonce=14882",
		"correlationId=X&timestamp=20260413204323&nonce=14882",
		"timestamp=20260413204323&correlationid=X&nonce=14882",
		"correlationid=X&timestamp=20260413204323",
		"correlationid=X&timestamp=20260413204323&nonce=",
		"correlationid=X&timestamp=20260413204323&nonce=1488a",
		"correlationid=X&timestamp=20260413204323&nonce=１",
		"correlationid=X&timestamp=2026041320432&nonce=14882",
		"correlationid=X&timestamp=20260431204323&nonce=14882",
		"correlationid=X&TimeStamp=20260413204323&nonce=14882",
		"correlationid=X&timestamp=20260413204323&Nonce=14882",
		"correlationid=X%2bY&timestamp=20260413204323&nonce=14882", // lower case
		"correlationid=%41&timestamp=20260413204323&nonce=14882",   // needs no escape
		"correlationid=%ZZ&timestamp=20260413204323&nonce=14882",
		"correlationid=%4&timestamp=20260413204323&nonce=14882",
		"correlationid=a+b&timestamp=20260413204323&nonce=14882",
		"correlationid=a/b&timestamp=20260413204323&nonce=14882",
		"correlationid=é&timestamp=20260413204323&nonce=14882",
		"correlationid=%FF&timestamp=20260413204323&nonce=14882",       // no UTF-8
		"correlationid=%ED%A0%80&timestamp=20260413204323&nonce=14882", // a surrogate
		good + "&a=1&a=2", good + "&nonce=1", good + "&NONCE=1", good + "&CorrelationId=1", good + "&timeStamp=1",
		good + "&time%C5%BFtamp=1",          // ſ
		good + "&correlat%C4%B1on%C4%B1d=1", // ı
		good + "&correlat%C4%B0onid=1",      // İ
		good + "&correlati%CC%87onid=1",     // what İ becomes
		good + strings.Repeat("&x=1", 2),    // twice
		good + distinct(MaxFields+1),        // too many
	} {
		_, ok := parsePayload([]byte(text), false)
		assert.False(t, ok, "%q", text)
	}
}

// distinct is n fields.
func distinct(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("&f" + strconv.Itoa(i) + "=")
	}
	return b.String()
}

func TestCanonicalOrRefused(t *testing.T) {
	// Every character put into every place: what is read prints back the same.
	const good = "correlationid=X4%2F&timestamp=20260413204323&nonce=14882&a%20=b"
	read := 0
	for at := range len(good) + 1 {
		for c := range 256 {
			text := []byte(good[:at] + string([]byte{byte(c)}) + good[at:])
			p, ok := parsePayload(text, false)
			if !ok {
				continue
			}
			read++
			again := appendPayload(nil, []byte(p.correlationID), []byte(p.timestamp), []byte(p.nonce), p.fields)
			require.Equal(t, string(text), string(again))
		}
	}
	assert.NotZero(t, read)
}

func TestRandomCharactersAreUniform(t *testing.T) {
	var e entropy
	e.fill(1)
	const n = 62 * 2000
	counts := map[byte]int{}
	for _, c := range e.appendAlphanumeric(nil, n) {
		counts[c]++
	}
	require.Len(t, counts, 62)
	for c, count := range counts {
		// Seven standard deviations: once in 10^11 runs.
		assert.InDelta(t, 2000, count, 7*45, "%c", c)
	}
	counts = map[byte]int{}
	for _, c := range e.appendDecimal(nil, 20000) {
		counts[c]++
	}
	require.Len(t, counts, 10)
	e.drop()
	assert.Equal(t, entropy{}, e)
}

func TestFindingsAreBounded(t *testing.T) {
	var f findings
	for range 1000 {
		f.add(lintUnknownParameter, whereQuery, 1)
	}
	f.add(lintRedirect, paramRedirect, 2)
	assert.Len(t, f, maxFindings)
	assert.Equal(t, ErrParameter, f.worst().code())
	f.add(lintFragment, whereURL, 3)
	assert.Len(t, f, maxFindings)
	assert.Equal(t, ErrURL, f.worst().code())
}

func TestEveryLintIsWhole(t *testing.T) {
	require.Less(t, int(lintEnd), 64, "a lintSet has no more")
	type key struct {
		name, what string
		code       Code
	}
	seen := map[key]bool{}
	last := ErrSize
	for _, l := range Lints() {
		assert.Regexp(t, "^[a-z0-9-]+$", l.Name)
		assert.NotEmpty(t, l.What, l.Name)
		assert.NotEmpty(t, l.Cure, l.Name)
		assert.GreaterOrEqual(t, l.Code, last, l.Name)
		assert.LessOrEqual(t, l.Code, ErrExpired, l.Name)
		assert.False(t, seen[key{l.Name, l.What, l.Code}], l.Name)
		seen[key{l.Name, l.What, l.Code}], last = true, l.Code
	}
	assert.Len(t, seen, int(lintEnd)-1)
}

// FuzzPayload: what parses prints back to the same bytes.
func FuzzPayload(f *testing.F) {
	data, err := os.ReadFile("testdata/evurls.json")
	require.NoError(f, err)
	var file struct{ EVURLs []struct{ Payload string } }
	require.NoError(f, json.Unmarshal(data, &file))
	require.Len(f, file.EVURLs, 345)
	for _, v := range file.EVURLs {
		f.Add([]byte(v.Payload))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p, ok := parsePayload(text, false)
		old, oldOK := parsePayload(text, true)
		if !ok {
			require.True(t, !oldOK || old.oldAt > 0)
			return
		}
		require.True(t, oldOK)
		require.Equal(t, p, old)
		again := appendPayload(nil, []byte(p.correlationID), []byte(p.timestamp), []byte(p.nonce), p.fields)
		require.Equal(t, string(text), string(again))
	})
}
