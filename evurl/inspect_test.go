package evurl_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
)

// documented reads the EVURLs of the platform's documentation.
func documented(t testing.TB) (urls []string) {
	t.Helper()
	f, err := os.Open("testdata/documented.txt")
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "#") {
			urls = append(urls, line)
		}
	}
	require.NoError(t, lines.Err())
	require.Len(t, urls, 4)
	return urls
}

func TestInspectDocumented(t *testing.T) {
	urls := documented(t)
	in, err := evurl.Inspect(urls[0])
	require.NoError(t, err)
	assert.Equal(t, "https://mi-sbox.dnlsrv.com/msbox/id/", in.Endpoint)
	assert.Equal(t, "t20AHVnl", in.ClientAccessKey)
	assert.Len(t, in.Data, 245)
	assert.Equal(t, "6tKfsd76F7j3hvbK", in.CipherSalt)
	assert.Equal(t, "https://MerchantSite/Redirect", in.Redirect)
	assert.Equal(t, evurl.AirFalse, in.Air)
	assert.Empty(t, in.Lints)

	in, err = evurl.Inspect(urls[1])
	require.NoError(t, err)
	assert.Equal(t, "https://mi.dnlsrv.com/m/id/", in.Endpoint)
	assert.Equal(t, "ANBByzx7", in.ClientAccessKey)
	assert.Len(t, in.Data, 287)
	assert.Equal(t, "yANeDq09bwM38SJs", in.CipherSalt)
	assert.Empty(t, in.Redirect)
	assert.Equal(t, evurl.AirNotGiven, in.Air)
	assert.Empty(t, in.Lints)

	for _, url := range urls[2:] {
		_, err = evurl.Inspect(url)
		assert.ErrorIs(t, err, evurl.ErrParameter, url)
		assert.ErrorContains(t, err, "is missing")
	}
}

func TestInspectTellsAllThatIsWrong(t *testing.T) {
	const text = "https://mi.example.com/id/k?&data=AA+A&cipherSalt=short&cipherSalt=x&state=1&air=maybe&redirect=http%3A%2F%2Fa"
	in, err := evurl.Inspect(text)
	require.NoError(t, err)
	assert.Nil(t, in.Data)
	assert.Equal(t, "short", in.CipherSalt)
	found := map[string]string{}
	for _, l := range in.Lints {
		found[l.Name] = l.Where + " " + l.Code.String() + " " + text[l.Offset:min(l.Offset+5, len(text))]
		assert.NotEmpty(t, l.What)
		assert.NotEmpty(t, l.Cure)
	}
	assert.Equal(t, map[string]string{
		"leading-ampersand":  "query parameter &data",
		"raw-plus":           "data encoding +A&ci",
		"salt-length":        "cipherSalt salt short",
		"repeated-parameter": "cipherSalt parameter ciphe",
		"unknown-parameter":  "query parameter state",
		"air-not-boolean":    "air parameter maybe",
		"redirect-not-https": "redirect redirect http%",
	}, found)
}

func TestInspectTellsNothingThatIsNotUTF8(t *testing.T) {
	in, err := evurl.Inspect("https://mi.example.com/id/k?data=&cipherSalt=%FFgEQsXfgFcxk4XDt&redirect=https%3A%2F%2Fa%2F%FF")
	require.NoError(t, err)
	assert.Empty(t, in.CipherSalt)
	assert.Empty(t, in.Redirect)
	require.Len(t, in.Lints, 2)
	assert.Equal(t, "salt-characters", in.Lints[0].Name)
	assert.Equal(t, "not-utf8", in.Lints[1].Name)
}

func TestInspectOfAnEmptyText(t *testing.T) {
	in, err := evurl.Inspect("https://mi.example.com/id/k?data=&cipherSalt=bgEQsXfgFcxk4XDt")
	require.NoError(t, err)
	assert.NotNil(t, in.Data)
	assert.Empty(t, in.Data)
	assert.Empty(t, in.Lints)
}

func TestInspectRefuses(t *testing.T) {
	for text, code := range map[string]evurl.Code{
		"":                          evurl.ErrURL,
		"x":                         evurl.ErrURL,
		"https://":                  evurl.ErrURL,
		"https://a":                 evurl.ErrURL,
		"https://a/":                evurl.ErrURL,
		"https://a/id/k":            evurl.ErrParameter,
		"https://a/id/k?data=":      evurl.ErrParameter,
		"https://a/id/k?cipherSalt": evurl.ErrParameter,
		"https://a/id/k?" + strings.Repeat("x&", 4000):             evurl.ErrParameter,
		"https://a/id/k?data=" + strings.Repeat("A", evurl.MaxURL): evurl.ErrSize,
		strings.Repeat("\x00", 1<<20):                              evurl.ErrSize,
	} {
		in, err := evurl.Inspect(text)
		assert.ErrorIs(t, err, code, "%.40q", text)
		assert.Zero(t, in)
	}
}

// TestErrorsTellNothing passes a marker everywhere and looks for it in what
// comes back.
func TestErrorsTellNothing(t *testing.T) {
	const marker = "S3CR3TS3CR3T"
	for _, text := range []string{
		marker, "https://" + marker, "https://" + marker + "@a/id/k?x", "https://a/" + marker + "/é/k", "https://a/id/" + marker + "%zz",
		"https://a/id/k?" + marker, "https://a/id/k?data=" + marker, "https://a/id/k?data=+" + marker + "&cipherSalt=" + marker + "x",
		"https://a/id/k?data=AAAA&cipherSalt=" + marker + "xyz", "https://a/id/k?data=AAAA&cipherSalt=" + marker + "&air=" + marker,
		"https://a/id/k?data=AAAA&cipherSalt=" + marker + "&redirect=" + marker, "https://a/id/k?data=AAAA&cipherSalt=" + marker + "&" + marker + "=1",
	} {
		in, err := evurl.Inspect(text)
		if err != nil {
			assert.NotContains(t, err.Error(), marker)
		}
		for _, l := range in.Lints {
			assert.NotContains(t, l.Name+l.Where+l.What+l.Cure, marker)
		}
		c := config(t, 1)
		c.Endpoint, c.ClientAccessKey = "", ""
		_, err = newAccount(t, c).Open(text, anyAge)
		require.Error(t, err)
		assert.NotContains(t, err.Error(), marker)
	}
}
