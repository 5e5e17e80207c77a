package strictjson_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/strictjson"
)

func reader(t *testing.T, text string) *strictjson.Reader {
	t.Helper()
	o, err := strictjson.Object([]byte(text), 4)
	require.NoError(t, err)
	return strictjson.NewReader(o)
}

func TestReader(t *testing.T) {
	r := reader(t, `{"s":"a","i":-3,"f":0.25,"b":true,"l":[1],"t":["x","y"],"o":{"p":1},"os":[{"q":2}]}`)
	assert.Equal(t, "a", r.Text("s"))
	assert.Equal(t, -3, r.Integer("i"))
	assert.Equal(t, 0.25, r.Number("f"))
	b, given := r.Bool("b")
	assert.True(t, b && given)
	assert.Len(t, r.List("l"), 1)
	assert.Equal(t, []string{"x", "y"}, r.Texts("t"))
	assert.Len(t, r.Object("o"), 1)
	assert.Len(t, r.Objects("os"), 1)
	assert.True(t, r.Given("s"))
	assert.False(t, r.Given("S"))
	assert.NoError(t, r.Done())
}

func TestReaderOfWhatIsNotThere(t *testing.T) {
	r := reader(t, `{}`)
	_, given := r.Bool("b")
	assert.False(t, given)
	assert.Empty(t, r.Text("s"))
	assert.Zero(t, r.Integer("i"))
	assert.Zero(t, r.Number("f"))
	assert.Nil(t, r.Texts("l"))
	assert.Nil(t, r.Object("o"))
	assert.Nil(t, r.Objects("os"))
	assert.NoError(t, r.Done())
}

// TestReaderRefuses: each text names what was asked for, and never what was read.
func TestReaderRefuses(t *testing.T) {
	for text, want := range map[string]string{
		`{"s":1}`: "s is not a string, or empty; leave it out where there is none", `{"s":""}`: "s is not a string, or empty; leave it out where there is none",
		`{"i":"S3CR3T"}`: "i is not a whole number", `{"i":1.5}`: "i is not a whole number", `{"f":"S3CR3T"}`: "f is not a number",
		`{"b":"S3CR3T"}`: "b is not true or false", `{"t":"S3CR3T"}`: "t is not a list", `{"t":["x",1]}`: "t entry 2 is not a string",
		`{"o":"S3CR3T"}`: "o is not an object", `{"os":["S3CR3T"]}`: "os entry 1 is not an object", `{"os":1}`: "os is not a list",
		`{"S3CR3T":1}`: "an unknown name; known are s, i, f, b, t, o, os", `{"S":"x"}`: "s is spelt otherwise; names are taken byte for byte",
		`{"s":1,"i":"x"}`: "s is not a string, or empty; leave it out where there is none", `{"o\u017f":{}}`: "os is spelt otherwise; names are taken byte for byte",
	} {
		r := reader(t, text)
		r.Text("s")
		r.Integer("i")
		r.Number("f")
		_, _ = r.Bool("b")
		r.Texts("t")
		r.Object("o")
		r.Objects("os")
		err := r.Done()
		require.EqualError(t, err, want, text)
		assert.Equal(t, err, r.Err())
	}
}
