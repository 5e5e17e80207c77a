package phoneid_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

// last is the field's own name.
func (r rule) last() string { return r.name[strings.Index(r.name, ".")+1:] }

// member finds where a field stands in a message, name and colon.
func member(t *testing.T, data []byte, name string) string {
	t.Helper()
	found := fmt.Sprintf("%q:", name)
	require.Equal(t, 1, bytes.Count(data, []byte(found)))
	return found
}

// otherCases are names that encoding/json takes for the same.
func otherCases(name string) (others []string) {
	for _, other := range []string{
		strings.ToUpper(name), strings.ToUpper(name[:1]) + name[1:], name[:1] + strings.ToUpper(name[1:]),
		strings.Replace(name, "s", "\u017f", 1), strings.Replace(name, "k", "\u212a", 1), strings.Replace(name, "K", "\u212a", 1),
	} {
		if other != name {
			others = append(others, other)
		}
	}
	return others
}

// TestNamesInAnotherCase: alone, and beside the name itself.
func TestNamesInAnotherCase(t *testing.T) {
	seen := map[string]bool{}
	forEachField(t, func(t *testing.T, name string, r rule) {
		data := with(t, name, r.name, r.accepted()[0], true)
		_, err := samples[name](data)
		require.NoError(t, err)
		at := member(t, data, r.last())
		for _, other := range otherCases(r.last()) {
			seen[other] = true
			for _, instead := range []string{fmt.Sprintf("%q:", other), fmt.Sprintf("%q:%q,%s", other, canary, at)} {
				f := refuses(t, name, r.name, bytes.Replace(data, []byte(at), []byte(instead), 1))
				assert.Contains(t, f.What, "byte for byte")
			}
		}
	})
	for _, name := range []string{"con\u017fentId", "MERCHANTID", "a\u017fsociationKey", "ASSOCIATIONKEY", "association\u212aey", "ConsumerMdn", "AIR", "m\u017fisdn"} {
		assert.True(t, seen[name], name)
	}
}

// TestNamesGivenTwice: with another value, the same one, and an escape in it.
func TestNamesGivenTwice(t *testing.T) {
	forEachField(t, func(t *testing.T, name string, r rule) {
		data := with(t, name, r.name, r.accepted()[0], true)
		at := member(t, data, r.last())
		escaped := fmt.Sprintf(`"\u%04x%s`, at[1], at[2:])
		_, err := samples[name](bytes.Replace(data, []byte(at), []byte(escaped), 1))
		require.NoError(t, err, "the same name")
		for _, twice := range []string{at + `"` + canary + `",` + at, escaped + `"` + canary + `",` + at, at + `null,` + escaped} {
			strict(t, name, bytes.Replace(data, []byte(at), []byte(twice), 1))
		}
	})
}

func TestNamesUnknown(t *testing.T) {
	for name := range rules {
		data := sample(t, name)
		for _, more := range []string{`"S3CR3T":1`, `"S3CR3T":{"merchantId":"a"}`, `"":null`, `"merchantId ":""`, `"constructor":""`} {
			refuses(t, name, "", bytes.Replace(data, []byte("{"), []byte("{"+more+","), 1))
		}
	}
	data := bytes.Replace(sample(t, "result_request"), []byte(`"match":{`), []byte(`"match":{"S3CR3T":1,`), 1)
	f := refuses(t, "result_request", "match", data)
	assert.Equal(t, "an unknown name; known are consumerMdn", f.What)
}

func TestMatchThatIsNone(t *testing.T) {
	for _, value := range []any{nil, "", canary, canaryNumber, []any{}, true, map[string]any{}, map[string]any{"S3CR3T": canary}} {
		refuses(t, "result_request", "match", with(t, "result_request", "match", value, true))
	}
}

func TestWhatIsNoObject(t *testing.T) {
	for name := range samples {
		data := string(bytes.TrimSpace(sample(t, name)))
		for _, text := range []string{
			"", " ", "null", "[]", "S3CR3T", `"S3CR3T"`, "4085040458", "{", "[" + data + "]", data[:len(data)-1],
			data + "S3CR3T", data + "{}", data + data, data + ",", "\ufeff" + data, "'" + data, strings.Repeat("[", 1e6), strings.Repeat(`{"S3CR3T":`, 1e5),
		} {
			strict(t, name, []byte(text))
		}
		_, err := samples[name]([]byte(" \r\n\t" + data + " \n"))
		assert.NoError(t, err, name)
	}
}

// TestFirstFieldIsTold: in the order of the documentation.
func TestFirstFieldIsTold(t *testing.T) {
	for name, want := range map[string]string{"create_request": "merchantId", "result_request": "merchantId", "match_request": "merchantId"} {
		refuses(t, name, want, []byte(`{}`))
	}
	var f *phoneid.FieldError
	require.ErrorAs(t, phoneid.CreateRequest{MerchantID: "a"}.Validate(), &f)
	assert.Equal(t, phoneid.FieldError{Name: "consentId", What: "is missing"}, *f)
}
