package phoneid_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// with returns a sample in which a field has another value, or none at all.
func with(t testing.TB, name, field string, value any, given bool) []byte {
	t.Helper()
	root := map[string]any{}
	require.NoError(t, json.Unmarshal(sample(t, name), &root))
	outer, inner, nested := strings.Cut(field, ".")
	o := root
	if nested {
		o, field = map[string]any{}, inner
		root[outer] = o
	}
	if delete(o, field); given {
		o[field] = value
	} else if nested {
		delete(root, outer)
	}
	out, err := json.Marshal(root)
	require.NoError(t, err)
	return out
}

// forEachField goes through all rules, of which there are as many as fields.
func forEachField(t *testing.T, do func(t *testing.T, name string, r rule)) {
	t.Helper()
	n := 0
	for name, list := range rules {
		for _, r := range list {
			t.Run(name+"/"+r.name, func(t *testing.T) { do(t, name, r) })
			n++
		}
	}
	require.Equal(t, 11+5+16, n)
}

// refuses expects nothing but an error that names the field and quotes nothing.
func refuses(t *testing.T, name, field string, data []byte) *phoneid.FieldError {
	t.Helper()
	got, err := samples[name](data)
	var f *phoneid.FieldError
	require.ErrorAs(t, err, &f, "%.200q", data)
	outer, inner, _ := strings.Cut(field, ".")
	require.Equal(t, outer, f.Name)
	require.Contains(t, err.Error(), inner)
	quotesNothing(t, err)
	require.Zero(t, got)
	return f
}

func quotesNothing(t *testing.T, err error) {
	t.Helper()
	for _, s := range []string{canary, "4085040458", "408504", "😀", "xxxx", "\x00"} {
		require.NotContains(t, err.Error(), s)
	}
}

func TestFieldIsMissing(t *testing.T) {
	forEachField(t, func(t *testing.T, name string, r rule) {
		data := with(t, name, r.name, nil, false)
		if r.required {
			assert.Equal(t, "is missing", refuses(t, name, r.name, data).What)
			return
		}
		got, err := samples[name](data)
		require.NoError(t, err)
		out, err := phoneid.Encode(got)
		require.NoError(t, err)
		assert.JSONEq(t, string(data), string(out))
	})
}

func TestFieldTakes(t *testing.T) {
	forEachField(t, func(t *testing.T, name string, r rule) {
		require.NotEmpty(t, r.accepted())
		for _, value := range r.accepted() {
			data := with(t, name, r.name, value, true)
			got, err := samples[name](data)
			require.NoError(t, err, "%.200q", data)
			require.NoError(t, got.(interface{ Validate() error }).Validate())
			out, err := phoneid.Encode(got)
			require.NoError(t, err)
			if strings.HasSuffix(r.name, "TimeStamp") {
				continue // which is the same instant in another form
			}
			assert.JSONEq(t, string(data), string(out))
		}
	})
}

func TestFieldRefuses(t *testing.T) {
	forEachField(t, func(t *testing.T, name string, r rule) {
		for _, value := range r.refused() {
			refuses(t, name, r.name, with(t, name, r.name, value, true))
		}
	})
}

// TestFieldIsNotUTF8: nobody has to guess what a field says.
func TestFieldIsNotUTF8(t *testing.T) {
	forEachField(t, func(t *testing.T, name string, r rule) {
		data := with(t, name, r.name, canary+"@", true)
		for _, raw := range []string{"\xff", "\xc0\xaf", "\xed\xa0\x80", `\ud800`} {
			strict(t, name, bytes.Replace(data, []byte("@"), []byte(raw), 1))
		}
	})
}

func strict(t *testing.T, name string, data []byte) {
	t.Helper()
	got, err := samples[name](data)
	var s *strictjson.Error
	require.ErrorAs(t, err, &s, "%.200q", data)
	quotesNothing(t, err)
	require.Zero(t, got)
}
