package evurl_test

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
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

	// What there is of an EVURL that is cut short, and of a later hop, is reported too.
	for i, want := range []string{"not-base64 missing-salt", "leading-ampersand unknown-parameter missing-data"} {
		in, err = evurl.Inspect(urls[2+i])
		require.NoError(t, err)
		assert.Equal(t, want, names(in.Lints))
	}
}

// names joins the names of lints, in their order.
func names(lints []evurl.Lint) string {
	var list []string
	for _, l := range lints {
		list = append(list, l.Name)
	}
	return strings.Join(list, " ")
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
		"":                           evurl.ErrURL,
		"x":                          evurl.ErrURL,
		"https:/a/id/k":              evurl.ErrURL,
		"ftp://a/id/k?data=":         evurl.ErrURL,
		"//a/id/k?data=":             evurl.ErrURL,
		"\ufeffhttps://a/id/k?data=": evurl.ErrURL,
		"https://a/id/k?data=" + strings.Repeat("A", evurl.MaxURL): evurl.ErrSize,
		strings.Repeat("\x00", 1<<20):                              evurl.ErrSize,
	} {
		in, err := evurl.Inspect(text)
		assert.ErrorIs(t, err, code, "%.40q", text)
		assert.Zero(t, in)
	}
}

// TestInspectGoesOn: a fault of the URL, or a parameter that is missing, hides none
// of the others, and Open fails with the code of the first.
func TestInspectGoesOn(t *testing.T) {
	const rest = "?&data=AA+A&cipherSalt=short&x=1"
	for text, want := range map[string]string{
		"https://":                  "host access-key missing-data",
		"https://a":                 "host missing-data",
		"https://a/":                "access-key missing-data",
		"https://a/id/k":            "missing-data",
		"https://a/id/k?data=":      "missing-salt",
		"https://a/id/k?cipherSalt": "unknown-parameter missing-data",
		"https://a/id/k?" + strings.Repeat("x&", 4000):                      strings.Repeat("unknown-parameter ", 32) + "missing-data",
		"http://a/id/k" + rest:                                              "scheme leading-ampersand raw-plus salt-length unknown-parameter",
		"https://u@a/id/k" + rest:                                           "host leading-ampersand raw-plus salt-length unknown-parameter",
		"https://a/../k" + rest:                                             "path leading-ampersand raw-plus salt-length unknown-parameter",
		"https://a/id/" + rest:                                              "access-key leading-ampersand raw-plus salt-length unknown-parameter",
		"https://a/id/" + strings.Repeat("k", 257) + rest:                   "access-key leading-ampersand raw-plus salt-length unknown-parameter",
		"https://a/id/k#" + rest:                                            "fragment leading-ampersand raw-plus salt-length unknown-parameter",
		"https://a/#/id/k" + rest:                                           "fragment leading-ampersand raw-plus salt-length unknown-parameter",
		"https://a/id/sha512-" + strings.Repeat("A", 86) + "==?Ab3d" + rest: "masked-secret leading-ampersand raw-plus salt-length unknown-parameter",
		"https://a/id/k?data=AAAA" + strings.Repeat("&#38;", 3000):          strings.TrimSpace(strings.Repeat("html-escaped ", 32)) + " missing-salt",
		"https://a/id/k?&data=AA+A&ciphersalt=x#y":                          "fragment leading-ampersand raw-plus unknown-parameter missing-salt",
	} {
		in, err := evurl.Inspect(text)
		require.NoError(t, err, "%.80q", text)
		assert.Equal(t, want, names(in.Lints), "%.80q", text)
		c := config(t, 1)
		c.Endpoint, c.ClientAccessKey = "", ""
		_, err = newAccount(t, c).Open(text, anyAge)
		require.ErrorIs(t, err, in.Lints[0].Code, "%.80q", text)
		assert.ErrorContains(t, err, in.Lints[0].What+"; "+in.Lints[0].Cure)
	}
}

// TestInspectLeavesOutWhatIsFaulty: an endpoint or a ClientAccessKey that cannot be
// one is not returned, and not compared with the account's.
func TestInspectLeavesOutWhatIsFaulty(t *testing.T) {
	c := config(t, 1)
	built, err := newAccount(t, c).Build(evurl.Request{})
	require.NoError(t, err)
	for text, want := range map[string][3]string{
		strings.Replace(built.EVURL, "https:", "http:", 1):                {strings.Replace(c.Endpoint, "https:", "http:", 1), c.ClientAccessKey, "scheme"},
		strings.Replace(built.EVURL, "https://", "https://u@", 1):         {"", c.ClientAccessKey, "host"},
		strings.Replace(built.EVURL, c.ClientAccessKey+"?", "..?", 1):     {c.Endpoint, "", "access-key"},
		strings.Replace(built.EVURL, c.ClientAccessKey+"?", "\xff/k?", 1): {"", "k", "path other-access-key"},
	} {
		in, err := newAccount(t, c).Inspect(text, evurl.OpenOptions{})
		require.NoError(t, err)
		assert.Equal(t, want, [3]string{in.Endpoint, in.ClientAccessKey, names(in.Lints)}, text)
	}
}

// TestCutByAShell: a URL that ends where a shell cuts it, at the first &, says so;
// of another without a salt the text says no such thing.
func TestCutByAShell(t *testing.T) {
	for text, cut := range map[string]bool{
		"https://a/id/k?data=AAAA": true, "https://a/id/k?redirect=https%3A%2F%2Fb&data=AAAA": true, "http://a/id/k?data=AAAA": true,
		"https://a/id/k?data=AAAA&air=true": false, "https://a/id/k?data=AAAA&ciphersalt=bgEQsXfgFcxk": false, "https://a/id/k?data=AAAA#x": false,
		"https://a/id/k?data=AAAA%26cipherSalt%3DbgEQsXfgFcxk": false, `https://a/id/k?data=AAAA\u0026cipherSalt=bgEQsXfgFcxk`: false,
	} {
		in, err := evurl.Inspect(text)
		require.NoError(t, err)
		last := in.Lints[len(in.Lints)-1]
		assert.Equal(t, "missing-salt", last.Name, text)
		assert.Equal(t, cut, strings.Contains(last.Cure, "shell"), text)
	}
}

// TestSaltTexts: phpSalts is named where it opens the EVURL, or may; with an account
// that it does not help, it is not.
func TestSaltTexts(t *testing.T) {
	for _, test := range []struct {
		algorithm, other cipher.Algorithm
		salt             string
		opens            bool // under PHP's rule
		php              bool // without a key, with the account
	}{
		{cipher.CTR, 0, "bgEQsXfgFcxk4X", true, true},
		{cipher.CBC, 0, "bgEQsXfgFcxk4XDtbgEQsXfgFcxk4XDt", true, true},
		{cipher.CTR, cipher.GCM, "bgEQsXfgFcxk4X", true, true},
		{cipher.CTR, 0, "0123456789abcdef0123456789abcdef", false, false},
		{cipher.GCM, 0, "0123456789abcdef01234567", false, false},
		{cipher.GCM, cipher.CTR, "0123456789abcdef01234567", false, false},
	} {
		c := config(t, test.algorithm)
		if test.other != 0 {
			c.Keys = append(c.Keys, evurl.KeyConfig{ID: "other", Status: evurl.Enabled, Algorithm: test.other, Key: newKey(t, 0x77, 16)})
			c.Keys[0].ID = "primary"
		}
		data := []byte("it opens under no key of the account, in whatever way")
		if test.opens {
			data = sealed(t, c.Keys[0].Algorithm, c.Keys[0].Key, (test.salt + "\x00\x00")[:16])
		}
		text := c.Endpoint + c.ClientAccessKey + "?data=" + url.QueryEscape(base64.StdEncoding.EncodeToString(data)) + "&cipherSalt=" + test.salt
		a := newAccount(t, c)
		in, err := a.Inspect(text, anyAge)
		require.NoError(t, err)
		require.Equal(t, "salt-length", in.Lints[0].Name)
		assert.Equal(t, test.php, strings.Contains(in.Lints[0].Cure, "phpSalts"), test)
		_, err = a.Open(text, anyAge)
		require.ErrorIs(t, err, evurl.ErrSalt)
		assert.ErrorContains(t, err, fmt.Sprintf("cipherSalt has %d bytes", len(test.salt)))
		assert.NotContains(t, err.Error(), "phpSalts")
		_, err = a.Open(text, evurl.OpenOptions{AnyAge: true, PHPSalts: true})
		assert.Equal(t, test.opens, err == nil, test)
		in, err = evurl.Inspect(text)
		require.NoError(t, err)
		assert.Contains(t, in.Lints[0].Cure, "if PHP encrypted it under CTR or CBC")
	}
}

func sealed(t *testing.T, a cipher.Algorithm, key cipher.Key, iv string) []byte {
	t.Helper()
	data, err := evurltest.Seal(a, key, []byte(iv), []byte("correlationid=TOJOWJH60POK2QVZ&timestamp=20261005010413&nonce=8118"))
	require.NoError(t, err)
	return data
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
