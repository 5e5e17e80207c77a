package attacks

import (
	"encoding/base64"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// otherEncodings: one EVURL has one text, or a one-time URL is many. Each line
// is taken by a decoder of the field: Go's, the JDK's, the browser's.
func (s stage) otherEncodings(t *testing.T) {
	c := s.account(t, config(t, cipher.CTR))
	data := s.seal(t, cipher.CTR, payload)
	text := base64.StdEncoding.EncodeToString(data)
	good := link(data, salt)
	opened, err := open(t, c, good, fresh)
	require.NoError(t, err)
	require.Equal(t, id, opened.CorrelationID)
	require.Contains(t, text, "=", "a text with padding, or half of the lines say nothing")

	last := len(strings.TrimRight(text, "=")) - 1
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	loose := text[:last] + string(alphabet[strings.IndexByte(alphabet, text[last])+1]) + text[last+1:]
	for name, test := range map[string]struct {
		text string
		code evurl.Code
	}{
		"a line feed":             {linkText(text[:8]+"\n"+text[8:], salt), evurl.ErrEncoding},
		"a carriage return":       {linkText(text[:8]+"\r"+text[8:], salt), evurl.ErrEncoding},
		"bits behind the end":     {linkText(loose, salt), evurl.ErrEncoding},
		"no padding":              {linkText(strings.TrimRight(text, "="), salt), evurl.ErrEncoding},
		"half the padding":        {linkText(strings.TrimSuffix(text, "="), salt), evurl.ErrEncoding},
		"more padding":            {linkText(text+"=", salt), evurl.ErrEncoding},
		"padding inside":          {linkText("QQ=="+text, salt), evurl.ErrEncoding},
		"text behind the padding": {linkText(text+"AAAA", salt), evurl.ErrEncoding},
		"the other alphabet":      {linkText(strings.NewReplacer("+", "-", "/", "_").Replace(text), salt), evurl.ErrEncoding},
		"a raw plus":              {strings.Replace(good, "%2B", "+", 1), evurl.ErrEncoding},
		"a space for it":          {strings.Replace(good, "%2B", "%20", 1), evurl.ErrEncoding},
		"a bad escape":            {good + "&air=%zz", evurl.ErrEncoding},
		"a semicolon pair":        {strings.Replace(good, "&cipherSalt", ";cipherSalt", 1), evurl.ErrParameter},
		"a semicolon pair more":   {good + ";air=true", evurl.ErrEncoding},
		"a name escaped, twice":   {good + "&d%61ta=AAAA", evurl.ErrParameter},
		"a name in another case":  {strings.Replace(good, "cipherSalt", "ciphersalt", 1), evurl.ErrParameter},
		"a byte order mark":       {"\ufeff" + good, evurl.ErrURL},
		"a lone surrogate":        {good + "&redirect=https%3A%2F%2Fa%2F%ED%A0%80", evurl.ErrEncoding},
		"an overlong character":   {good + "&redirect=https%3A%2F%2Fa%2F%C0%AF", evurl.ErrEncoding},
		"a full-width letter":     {strings.Replace(good, "data", "ｄata", 1), evurl.ErrParameter},
		"a tab before":            {"\t" + good, evurl.ErrURL},
		"a newline behind":        {good + "\n", evurl.ErrEncoding},
		"a NUL behind":            {good + "\x00", evurl.ErrEncoding},
	} {
		_, err := open(t, c, test.text, fresh)
		assert.ErrorIs(t, err, test.code, name)
	}
}

// otherPayloads are plaintexts that some parser of the field would take. They
// are sealed under the right key: the grammar alone refuses them.
func (s stage) otherPayloads(t *testing.T) {
	old := map[string]string{
		"TimeStamp": strings.Replace(payload, "timestamp", "TimeStamp", 1),
		"Nonce":     strings.Replace(payload, "nonce=81181", "Nonce=8118", 1),
	}
	old["both"] = strings.Replace(old["TimeStamp"], "nonce", "Nonce", 1)
	bad := map[string]string{
		"a fraction of a second":   strings.Replace(payload, "010413", "010413.5", 1),
		"a day that is none":       strings.Replace(payload, "20261005", "20260431", 1),
		"a space for a plus":       payload + "&mdn=+17740723482",
		"escapes in lower case":    payload + "&mdn=%2b17740723482",
		"a needless escape":        strings.Replace(payload, "TOJO", "%54OJO", 1),
		"a bad escape":             payload + "&mdn=%zz",
		"a semicolon":              strings.Replace(payload, "&nonce", ";nonce", 1),
		"a second timestamp":       payload + "&timestamp=20261005010413",
		"a second, in other case":  payload + "&TIMESTAMP=20261005010413",
		"a second, folded":         payload + "&time%C5%BFtamp=20261005010413",
		"a field twice":            payload + "&a=1&a=2",
		"another order":            "timestamp=20261005010413&correlationid=" + id + "&nonce=81181",
		"a control character":      payload + "&a=\x00",
		"a byte order mark":        "\ufeff" + payload,
		"a lone surrogate":         payload + "&a=%ED%A0%80",
		"letters that are not":     payload + "&a=é",
		"an end":                   payload + "&",
		"old, and in another case": strings.Replace(payload, "timestamp", "Timestamp", 1),
		"old, and twice":           old["TimeStamp"] + "&timestamp=20261005010413",
		"nothing":                  "",
	}
	lenient := evurl.OpenOptions{Now: fresh.Now, OldPayloads: true, PHPSalts: true}
	for _, a := range cipher.Algorithms() {
		c := s.account(t, config(t, a))
		for name, text := range old {
			evurl := link(s.seal(t, a, text), salt)
			_, err := open(t, c, evurl, fresh)
			assert.ErrorIs(t, err, errDecrypt, "%s, %s", a, name)
			opened, err := open(t, c, evurl, lenient)
			require.NoError(t, err, "%s, %s", a, name)
			assert.Equal(t, id, opened.CorrelationID)
		}
		for name, text := range bad {
			for _, o := range []evurl.OpenOptions{fresh, lenient} {
				_, err := open(t, c, link(s.seal(t, a, text), salt), o)
				assert.ErrorIs(t, err, errDecrypt, "%s, %s", a, name)
			}
		}
	}
}

const errDecrypt = evurl.ErrDecrypt

// chooseSalt: whoever chooses salts uses one twice, some day. A request has no
// place for a salt, a nonce or a timestamp, and a payload's are not replaced by
// fields.
func (s stage) chooseSalt(t *testing.T) {
	request := reflect.TypeFor[evurl.Request]()
	var names []string
	for i := range request.NumField() {
		names = append(names, request.Field(i).Name)
	}
	assert.Equal(t, []string{"CorrelationID", "Redirect", "Air", "Fields"}, names)

	c := s.account(t, config(t, cipher.GCM))
	for _, name := range []string{"nonce", "timestamp", "correlationid", "Nonce", "TIMESTAMP", "correlationID", "time\u017ftamp", "correlat\u0131onid"} {
		_, err := c.Build(t.Context(), evurl.Request{Fields: []evurl.Field{{Name: name, Value: "1"}}})
		assert.ErrorIs(t, err, evurl.ErrParameter, name)
	}
	salts := map[string]bool{}
	const n = 2000
	for range n {
		built, err := c.Build(t.Context(), evurl.Request{CorrelationID: id, Fields: []evurl.Field{{Name: "cipherSalt", Value: salt}}})
		require.NoError(t, err)
		in, err := s.Inspect(t.Context(), built.EVURL)
		require.NoError(t, err)
		salts[in.CipherSalt] = true
	}
	assert.Len(t, salts, n)
	assert.Equal(t, uint64(n), c.Count())
}

// otherAccount: nothing in the ciphertext binds an EVURL to a customer or a
// host, so that one stolen from another account would open.
func (s stage) otherAccount(t *testing.T) {
	c := s.account(t, config(t, cipher.GCM))
	good := link(s.seal(t, cipher.GCM, payload), salt)
	_, err := open(t, c, good, fresh)
	require.NoError(t, err)
	for _, forged := range []string{
		strings.Replace(good, accessKey, "uCc91LdW", 1), strings.Replace(good, "mi.example.com", "mi.evil.example", 1),
		strings.Replace(good, "/msbox/", "/m/", 1), strings.Replace(good, "mi.example.com", "user@mi.example.com", 1),
		strings.Replace(good, "https:", "http:", 1), strings.Replace(good, accessKey, "..", 1), strings.Replace(good, accessKey, ".", 1),
		strings.Replace(good, accessKey, "%2E%2E", 1), strings.Replace(good, accessKey, accessKey+"%2F..", 1),
		strings.Replace(good, "?", "#?", 1), strings.Replace(good, "mi.example.com", "mi.example.com:443", 1),
		strings.Replace(good, "mi.example.com", "MI.example.com", 1), strings.Replace(good, "/id/", "/id//", 1),
	} {
		_, err := open(t, c, forged, fresh)
		assert.ErrorIs(t, err, evurl.ErrURL, forged)
	}
	for _, bad := range []evurl.Config{
		{Endpoint: "http://mi.example.com/id/"}, {Endpoint: "https://user@mi.example.com/id/"}, {Endpoint: "https://mi.example.com/id/?a="},
		{Endpoint: "https://mi.example.com/id/#"}, {ClientAccessKey: "."}, {ClientAccessKey: ".."},
	} {
		bad.Keys = config(t, cipher.GCM).Keys
		_, err := s.Account(t.Context(), bad)
		assert.ErrorIs(t, err, evurl.ErrAccount, "%s %s", bad.Endpoint, bad.ClientAccessKey)
	}
}

// Listed is a redirect that an allow-list has.
const Listed = "https://merchant.example/done"

// Lookalikes are targets that a list of Listed alone refuses.
var Lookalikes = []string{
	"//evil.example/done", "https:evil.example/done", "https://merchant.example@evil.example/done",
	`https://merchant.example\@evil.example/done`, `https://evil.example\.merchant.example/done`,
	"https://merchant.example.evil.example/done", "https://merchant.example./done", "https://merchant.example:8443/done",
	"http://merchant.example/done", "https://merchant.example/done/../x", "https://merchant.example/done%0d%0aSet-Cookie:x=1",
	"https://2130706433/done", "https://0177.0.0.1/done", "https://[::ffff:127.0.0.1]/done",
	"https://169.254.169.254/latest/meta-data/", "javascript:alert(1)", "data:text/html,x", "https://mеrchant.example/done",
	"https://merchant.example/do\tne", "https://merchant.exam\tple/done", "https://merchant.example/do\nne", "\nhttps://merchant.example/done",
	"https://merchant.example/done\n", "https://ｍerchant.example/done", "https://merchant.example/ｄone", "https://merchant.example:443/done",
	"HTTPS://merchant.example/done", "https://MERCHANT.example/done", "https://merchant\t.example/done", "http://127.0.0.1/done", "https://merchant.example/done\x7f",
	"https://merchant.example/done\t", "https://merchant.example/done/", "https://merchant.example/done?", "https://merchant.example/done#", "https://merchant.example/",
}

// otherRedirects: redirect stands outside the encryption.
func (s stage) otherRedirects(t *testing.T) {
	c := config(t, cipher.GCM)
	c.Redirects = []string{Listed}
	codec := s.account(t, c)
	good := link(s.seal(t, cipher.GCM, payload), salt) + "&redirect="
	opened, err := open(t, codec, good+url.QueryEscape(Listed), fresh)
	require.NoError(t, err)
	require.Equal(t, Listed, opened.Redirect)
	_, err = codec.Build(t.Context(), evurl.Request{Redirect: Listed})
	require.NoError(t, err)
	for _, redirect := range append(slices.Clone(Lookalikes), "") {
		_, err := open(t, codec, good+strings.ReplaceAll(url.QueryEscape(redirect), "+", "%20"), fresh)
		assert.ErrorIs(t, err, evurl.ErrRedirect, "%q, on open", redirect)
		if redirect == "" {
			continue // on build, that is none
		}
		_, err = codec.Build(t.Context(), evurl.Request{Redirect: redirect})
		assert.ErrorIs(t, err, evurl.ErrRedirect, "%q, on build", redirect)
	}
}
