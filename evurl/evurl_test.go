package evurl_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/attacks"
	"github.com/evurl/edge/evurl/evurltest"
)

func newKey(tb testing.TB, seed byte, n int) cipher.Key {
	tb.Helper()
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i) + seed
	}
	k, err := cipher.NewKey(b)
	require.NoError(tb, err)
	return k
}

func config(tb testing.TB, a cipher.Algorithm) evurl.Config {
	tb.Helper()
	return evurl.Config{
		Endpoint:        "https://mi.example.com/msbox/id/",
		ClientAccessKey: "uCc91LdV",
		Keys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: newKey(tb, 0, 16)}},
	}
}

func newAccount(tb testing.TB, c evurl.Config) *evurl.Account {
	tb.Helper()
	a, err := evurl.New(c)
	require.NoError(tb, err)
	return a
}

var anyAge = evurl.OpenOptions{AnyAge: true}

func TestBuildThenOpen(t *testing.T) {
	for _, a := range cipher.Algorithms() {
		t.Run(a.String(), func(t *testing.T) {
			account := newAccount(t, config(t, a))
			for _, req := range []evurl.Request{
				{},
				{CorrelationID: "TOJOWJH60POK2QVZ"},
				{CorrelationID: "a&b=c%d+e é日本😀", Redirect: "https://merchant.example/return?a=1&b=c d#x", Air: evurl.AirFalse},
				{Air: evurl.AirTrue, Fields: []evurl.Field{{Name: "consumerMdn", Value: "+17740723482"}, {Name: "a b", Value: ""}}},
			} {
				before := time.Now().Truncate(time.Second)
				built, err := account.Build(req)
				require.NoError(t, err)
				opened, err := account.Open(built.EVURL, evurl.OpenOptions{})
				require.NoError(t, err)
				if req.CorrelationID != "" {
					assert.Equal(t, req.CorrelationID, built.CorrelationID)
				}
				assert.Equal(t, built.CorrelationID, opened.CorrelationID)
				assert.Equal(t, req.Redirect, opened.Redirect)
				assert.Equal(t, req.Air, opened.Air)
				assert.Equal(t, req.Fields, opened.Fields)
				assert.Equal(t, a == cipher.GCM, opened.Authenticated)
				assert.Equal(t, a, opened.Algorithm)
				assert.Regexp(t, "^[0-9]{5}$", opened.Nonce)
				assert.False(t, opened.Timestamp.Before(before))
				assert.Less(t, time.Since(opened.Timestamp), time.Minute)
				assert.Equal(t, time.UTC, opened.Timestamp.Location())

				in, err := evurl.Inspect(built.EVURL)
				require.NoError(t, err)
				assert.Empty(t, in.Lints)
				assert.Len(t, in.CipherSalt, a.SaltLength())
				assert.Regexp(t, "^[A-Za-z0-9]*$", in.CipherSalt)
			}
		})
	}
}

func TestNothingRepeats(t *testing.T) {
	account := newAccount(t, config(t, cipher.GCM))
	salts, ids := map[string]bool{}, map[string]bool{}
	const n = 20000
	for range n {
		built, err := account.Build(evurl.Request{})
		require.NoError(t, err)
		salts[built.EVURL[strings.LastIndex(built.EVURL, "=")+1:]] = true
		ids[built.CorrelationID] = true
		require.Len(t, built.CorrelationID, 22)
	}
	assert.Len(t, salts, n)
	assert.Len(t, ids, n)
}

func TestSaltLengthOf16ForGCM(t *testing.T) {
	c := config(t, cipher.GCM)
	c.SaltLength = 16
	built, err := newAccount(t, c).Build(evurl.Request{})
	require.NoError(t, err)
	assert.Regexp(t, regexp.MustCompile("cipherSalt=[A-Za-z0-9]{16}$"), built.EVURL)
	c.SaltLength = 0
	_, err = newAccount(t, c).Open(built.EVURL, anyAge)
	assert.NoError(t, err)
}

func TestBuildRefuses(t *testing.T) {
	many := make([]evurl.Field, evurl.MaxFields+1)
	for i := range many {
		many[i].Name = fmt.Sprint("f", i)
	}
	field := func(name, value string) evurl.Request {
		return evurl.Request{Fields: []evurl.Field{{Name: name, Value: value}}}
	}
	for name, test := range map[string]struct {
		req  evurl.Request
		code evurl.Code
	}{
		"short id":          {evurl.Request{CorrelationID: "1234567"}, evurl.ErrParameter},
		"long id":           {evurl.Request{CorrelationID: strings.Repeat("x", 81)}, evurl.ErrParameter},
		"very long id":      {evurl.Request{CorrelationID: strings.Repeat("x", 1<<20)}, evurl.ErrSize},
		"three characters":  {evurl.Request{CorrelationID: "😀😀😀"}, evurl.ErrParameter},
		"id not UTF-8":      {evurl.Request{CorrelationID: "12345678\xff"}, evurl.ErrParameter},
		"air":               {evurl.Request{Air: 3}, evurl.ErrParameter},
		"no name":           {field("", "x"), evurl.ErrParameter},
		"reserved":          {field("Nonce", "x"), evurl.ErrParameter},
		"value not UTF-8":   {field("x", "\xff"), evurl.ErrParameter},
		"twice":             {evurl.Request{Fields: []evurl.Field{{Name: "x"}, {Name: "x"}}}, evurl.ErrParameter},
		"too many":          {evurl.Request{Fields: many}, evurl.ErrSize},
		"large field":       {field("x", strings.Repeat("x", 1<<20)), evurl.ErrSize},
		"large once built":  {field("x", strings.Repeat("é", evurl.MaxURL/6)), evurl.ErrSize},
		"large in base64":   {field("x", strings.Repeat("x", evurl.MaxURL*3/4)), evurl.ErrSize},
		"long redirect":     {evurl.Request{Redirect: "https://merchant.example/" + strings.Repeat("x", 5000)}, evurl.ErrSize},
		"redirect no UTF-8": {evurl.Request{Redirect: "https://merchant.example/\xff"}, evurl.ErrParameter},
		"redirect http":     {evurl.Request{Redirect: "http://merchant.example/"}, evurl.ErrRedirect},
	} {
		t.Run(name, func(t *testing.T) {
			built, err := newAccount(t, config(t, cipher.GCM)).Build(test.req)
			assert.ErrorIs(t, err, test.code)
			assert.Zero(t, built)
		})
	}
}

func TestBuildNeedsEndpointAndAccessKey(t *testing.T) {
	for _, change := range []func(*evurl.Config){
		func(c *evurl.Config) { c.Endpoint = "" },
		func(c *evurl.Config) { c.ClientAccessKey = "" },
	} {
		c := config(t, cipher.GCM)
		change(&c)
		_, err := newAccount(t, c).Build(evurl.Request{})
		assert.ErrorIs(t, err, evurl.ErrAccount)
	}
}

// query is a good one for the account of config, under CTR; its parts are
// changed below.
func built(t *testing.T, a cipher.Algorithm, redirect string) string {
	t.Helper()
	b, err := evurltest.Build(newAccount(t, config(t, a)), evurl.Request{CorrelationID: "TOJOWJH60POK2QVZ", Redirect: redirect},
		evurltest.Chosen{Salt: "bgEQsXfgFcxk4XDt", Nonce: "81181", Timestamp: "20261005010413"})
	require.NoError(t, err)
	return b.EVURL
}

func TestOpenRefuses(t *testing.T) {
	good := built(t, cipher.CTR, "https://merchant.example/done")
	base, query, _ := strings.Cut(good, "?")
	params := strings.Split(query, "&") // data, cipherSalt, redirect
	swap := func(old, new string) string {
		require.Contains(t, good, old)
		return strings.Replace(good, old, new, 1)
	}
	for name, test := range map[string]struct {
		url  string
		code evurl.Code
	}{
		"empty":              {"", evurl.ErrURL},
		"too long":           {good + strings.Repeat("x", evurl.MaxURL), evurl.ErrSize},
		"no scheme":          {good[len("https:"):], evurl.ErrURL},
		"http":               {swap("https://", "http://"), evurl.ErrURL},
		"upper-case scheme":  {swap("https://", "HTTPS://"), evurl.ErrURL},
		"user info":          {swap("https://", "https://user@"), evurl.ErrURL},
		"backslash":          {swap("https://", `https:\\`), evurl.ErrURL},
		"other host":         {swap("mi.example", "mx.example"), evurl.ErrURL},
		"other path":         {swap("/msbox/", "/m/"), evurl.ErrURL},
		"other access key":   {swap("uCc91LdV", "uCc91Ldv"), evurl.ErrURL},
		"access key dot":     {swap("uCc91LdV", "."), evurl.ErrURL},
		"access key dots":    {swap("uCc91LdV", "%2e."), evurl.ErrURL},
		"no access key":      {swap("uCc91LdV", ""), evurl.ErrURL},
		"space before":       {" " + good, evurl.ErrURL},
		"newline in host":    {swap("mi.", "mi.\n"), evurl.ErrURL},
		"fragment":           {good + "#x", evurl.ErrURL},
		"fragment in path":   {swap("?", "#?"), evurl.ErrURL},
		"no query":           {base, evurl.ErrParameter},
		"empty query":        {base + "?", evurl.ErrParameter},
		"leading &":          {swap("?", "?&"), evurl.ErrParameter},
		"trailing &":         {good + "&", evurl.ErrParameter},
		"double &":           {swap("&cipherSalt", "&&cipherSalt"), evurl.ErrParameter},
		"unknown":            {good + "&state=1", evurl.ErrParameter},
		"unknown in case":    {swap("cipherSalt=", "ciphersalt="), evurl.ErrParameter},
		"no value":           {good + "&air", evurl.ErrParameter},
		"air":                {good + "&air=True", evurl.ErrParameter},
		"air empty":          {good + "&air=", evurl.ErrParameter},
		"data twice":         {good + "&" + params[0], evurl.ErrParameter},
		"data twice escaped": {good + "&d%61ta=AAAA", evurl.ErrParameter},
		"salt twice":         {good + "&cipherSalt=bgEQsXfgFcxk4XDt", evurl.ErrParameter},
		"semicolon":          {strings.Join(params[:1], "") + ";" + params[1], evurl.ErrURL},
		"semicolon in query": {base + "?" + params[0] + ";" + params[1], evurl.ErrParameter},
		"no data":            {base + "?" + params[1], evurl.ErrParameter},
		"no salt":            {base + "?" + params[0], evurl.ErrParameter},
		"raw plus":           {base + "?data=AA+A&" + params[1], evurl.ErrEncoding},
		"bad escape":         {base + "?data=%zz&" + params[1], evurl.ErrEncoding},
		"half an escape":     {base + "?data=AAA%2&" + params[1], evurl.ErrEncoding},
		"raw slash":          {base + "?data=AA/A&" + params[1], evurl.ErrEncoding},
		"raw padding":        {base + "?data=QQ==&" + params[1], evurl.ErrEncoding},
		"not ASCII":          {base + "?data=é&" + params[1], evurl.ErrEncoding},
		"newline in data":    {base + "?data=AAAA%0A&" + params[1], evurl.ErrEncoding},
		"no padding":         {base + "?data=QQ&" + params[1], evurl.ErrEncoding},
		"not canonical":      {base + "?data=QR%3D%3D&" + params[1], evurl.ErrEncoding},
		"base64url":          {base + "?data=QUJ-&" + params[1], evurl.ErrEncoding},
		"data twice encoded": {base + "?data=AA%252BA&" + params[1], evurl.ErrEncoding},
		"salt twice encoded": {base + "?" + params[0] + "&cipherSalt=%2562gEQsXfgFcxk4XDt", evurl.ErrEncoding},
		"redirect twice enc": {base + "?" + params[0] + "&" + params[1] + "&redirect=https%253A%252F%252Fmerchant.example", evurl.ErrEncoding},
		"redirect raw":       {base + "?" + params[0] + "&" + params[1] + "&redirect=https://merchant.example/", evurl.ErrEncoding},
		"redirect no UTF-8":  {swap("%2Fdone", "%2F%FF"), evurl.ErrEncoding},
		"salt short":         {swap("bgEQsXfgFcxk4XDt", "bgEQsXfgFcxk4XD"), evurl.ErrSalt},
		"salt for GCM":       {swap("bgEQsXfgFcxk4XDt", "bgEQsXfgFcxk"), evurl.ErrSalt},
		"salt empty":         {swap("bgEQsXfgFcxk4XDt", ""), evurl.ErrSalt},
		"salt not ASCII":     {swap("bgEQsXfgFcxk4XDt", "bgEQsXfgFcxk4X%C3%A9"), evurl.ErrSalt},
		"salt control":       {swap("bgEQsXfgFcxk4XDt", "bgEQsXfgFcxk4XD%00"), evurl.ErrSalt},
		"redirect http":      {swap("https%3A", "http%3A"), evurl.ErrRedirect},
		"redirect empty":     {swap("redirect=https%3A%2F%2Fmerchant.example%2Fdone", "redirect="), evurl.ErrRedirect},
		"redirect script":    {swap("https%3A%2F%2Fmerchant.example%2Fdone", "javascript%3Aalert%281%29"), evurl.ErrRedirect},
		"garbled":            {swap("bgEQsXfgFcxk4XDt", "bgEQsXfgFcxk4XDx"), evurl.ErrDecrypt},
		"no data at all":     {base + "?data=&" + params[1], evurl.ErrDecrypt},

		// Of several things wrong, the first in the list of codes is told.
		"salt before redirect":      {swap("XDt&redirect=https", "XD&redirect=http"), evurl.ErrSalt},
		"encoding before salt":      {swap("XDt&redirect=https%3A", "XD&redirect=%zz"), evurl.ErrEncoding},
		"parameter before encoding": {swap("data=", "data=+") + "&x=1", evurl.ErrParameter},
		"url before parameter":      {swap("mi.example", "mx.example") + "&x=1", evurl.ErrURL},
		"redirect before decrypt":   {base + "?data=AAAA&" + params[1] + "&redirect=x", evurl.ErrRedirect},
	} {
		t.Run(name, func(t *testing.T) {
			opened, err := newAccount(t, config(t, cipher.CTR)).Open(test.url, anyAge)
			assert.ErrorIs(t, err, test.code)
			assert.Equal(t, test.code, evurl.CodeOf(err))
			assert.Zero(t, opened)
		})
	}
}

func TestOpenTakes(t *testing.T) {
	good := built(t, cipher.CTR, "https://merchant.example/~done?a=b")
	base, query, _ := strings.Cut(good, "?")
	p := strings.Split(query, "&")
	for name, url := range map[string]string{
		"as built":           good,
		"in any order":       base + "?" + p[2] + "&" + p[1] + "&air=true&" + p[0],
		"lower-case escapes": base + "?" + strings.ReplaceAll(strings.ReplaceAll(query, "%2F", "%2f"), "%3A", "%3a"),
		"a needless escape":  base + "?" + strings.ReplaceAll(query, "~", "%7E"),
	} {
		t.Run(name, func(t *testing.T) {
			opened, err := newAccount(t, config(t, cipher.CTR)).Open(url, anyAge)
			require.NoError(t, err)
			assert.Equal(t, "TOJOWJH60POK2QVZ", opened.CorrelationID)
			assert.Equal(t, "https://merchant.example/~done?a=b", opened.Redirect)
		})
	}
	t.Run("an account that gives only its key", func(t *testing.T) {
		c := config(t, cipher.CTR)
		c.Endpoint, c.ClientAccessKey = "", ""
		_, err := newAccount(t, c).Open(good, anyAge)
		assert.NoError(t, err)
	})
}

// TestPHPSaltsHaveManyTexts: with phpSalts, what stands behind the 16th character of a
// salt counts for nothing; without, and under GCM, such a salt is refused.
func TestPHPSaltsHaveManyTexts(t *testing.T) {
	lenient := evurl.OpenOptions{AnyAge: true, PHPSalts: true}
	for _, a := range cipher.Algorithms() {
		account := newAccount(t, config(t, a))
		good := built(t, a, "")
		for _, more := range []string{"x", "another", strings.Repeat("z", 80)} {
			_, err := account.Open(good+more, anyAge)
			require.ErrorIs(t, err, evurl.ErrSalt, a)
			opened, err := account.Open(good+more, lenient)
			if a == cipher.GCM {
				require.ErrorIs(t, err, evurl.ErrSalt)
				continue
			}
			require.NoError(t, err, a)
			assert.Equal(t, "TOJOWJH60POK2QVZ", opened.CorrelationID)
		}
	}
}

func TestFreshness(t *testing.T) {
	account := newAccount(t, config(t, cipher.CTR))
	text := built(t, cipher.CTR, "")
	made := time.Date(2026, 10, 5, 1, 4, 13, 0, time.UTC)
	for _, test := range []struct {
		age       time.Duration
		tolerance time.Duration
		want      error
	}{
		{0, 0, nil},
		{10*time.Minute + 30*time.Second, 0, nil},
		{10*time.Minute + 31*time.Second, 0, evurl.ErrExpired},
		{-30 * time.Second, 0, nil},
		{-31 * time.Second, 0, evurl.ErrNotYet},
		{10 * time.Minute, -1, nil},
		{10*time.Minute + time.Second, -1, evurl.ErrExpired},
		{-time.Second, -1, evurl.ErrNotYet},
		{12 * time.Hour, 0, evurl.ErrExpired},
		{-12 * time.Hour, 0, evurl.ErrNotYet},
		{11 * time.Minute, time.Minute, nil},
	} {
		_, err := account.Open(text, evurl.OpenOptions{Now: made.Add(test.age), Tolerance: test.tolerance})
		if test.want == nil {
			assert.NoError(t, err, test.age)
			continue
		}
		assert.ErrorIs(t, err, test.want, test.age)
	}
	_, err := account.Open(text, evurl.OpenOptions{Now: made.Add(time.Hour), AnyAge: true})
	assert.NoError(t, err)
}

func TestSeveralKeys(t *testing.T) {
	c := config(t, cipher.GCM)
	c.Keys[0].ID = "2026-11"
	c.Keys = append(c.Keys,
		evurl.KeyConfig{ID: "2026-05", Status: evurl.Enabled, Algorithm: cipher.CTR, Key: newKey(t, 50, 32)},
		evurl.KeyConfig{ID: "2025-11", Status: evurl.Disabled, Algorithm: cipher.CTR, Key: newKey(t, 90, 32)})
	account := newAccount(t, c)
	from := func(key int) string {
		alone := c
		alone.Keys = []evurl.KeyConfig{c.Keys[key]}
		alone.Keys[0].Status = evurl.Primary
		b, err := newAccount(t, alone).Build(evurl.Request{})
		require.NoError(t, err)
		return b.EVURL
	}
	opened, err := account.Open(from(1), anyAge)
	require.NoError(t, err)
	assert.Equal(t, "2026-05", opened.KeyID)
	assert.False(t, opened.Authenticated)
	_, err = account.Open(from(2), anyAge)
	assert.ErrorIs(t, err, evurl.ErrDecrypt)
	b, err := account.Build(evurl.Request{})
	require.NoError(t, err)
	opened, err = account.Open(b.EVURL, anyAge)
	require.NoError(t, err)
	assert.Equal(t, "2026-11", opened.KeyID)
}

func TestDecryptHasOneText(t *testing.T) {
	texts := map[string]bool{}
	for _, a := range cipher.Algorithms() {
		account := newAccount(t, config(t, a))
		for _, data := range []string{"", "AAAA", strings.Repeat("A", 64), strings.Repeat("A", 1024)} {
			_, err := account.Open("https://mi.example.com/msbox/id/uCc91LdV?data="+data+"&cipherSalt=bgEQsXfgFcxk4XDt", anyAge)
			require.ErrorIs(t, err, evurl.ErrDecrypt)
			texts[err.Error()] = true
		}
	}
	assert.Len(t, texts, 1)
}

func TestConfigRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*evurl.Config)
		code   evurl.Code
	}{
		"no keys":        {func(c *evurl.Config) { c.Keys = nil }, evurl.ErrKey},
		"zero key":       {func(c *evurl.Config) { c.Keys[0].Key = cipher.Key{} }, evurl.ErrKey},
		"zeroed key":     {func(c *evurl.Config) { c.Keys[0].Key.Zero() }, evurl.ErrKey},
		"zero status":    {func(c *evurl.Config) { c.Keys[0].Status = 0 }, evurl.ErrKey},
		"zero algorithm": {func(c *evurl.Config) { c.Keys[0].Algorithm = 0 }, evurl.ErrKey},
		"no primary":     {func(c *evurl.Config) { c.Keys[0].Status = evurl.Enabled }, evurl.ErrKey},
		"two primaries": {func(c *evurl.Config) {
			c.Keys = append(c.Keys, evurl.KeyConfig{ID: "b", Status: evurl.Primary, Algorithm: cipher.GCM, Key: newKey(t, 9, 16)})
			c.Keys[0].ID = "a"
		}, evurl.ErrKey},
		"no ids": {func(c *evurl.Config) {
			c.Keys = append(c.Keys, evurl.KeyConfig{Status: evurl.Enabled, Algorithm: cipher.GCM, Key: newKey(t, 9, 16)})
		}, evurl.ErrKey},
		"one id twice": {func(c *evurl.Config) {
			c.Keys[0].ID = "a"
			c.Keys = append(c.Keys, evurl.KeyConfig{ID: "a", Status: evurl.Enabled, Algorithm: cipher.GCM, Key: newKey(t, 9, 16)})
		}, evurl.ErrKey},
		"one key under two algorithms": {func(c *evurl.Config) {
			c.Keys[0].ID = "a"
			c.Keys = append(c.Keys, evurl.KeyConfig{ID: "b", Status: evurl.Enabled, Algorithm: cipher.CTR, Key: newKey(t, 0, 16)})
		}, evurl.ErrKey},
		"long id":            {func(c *evurl.Config) { c.Keys[0].ID = strings.Repeat("x", 65) }, evurl.ErrKey},
		"too many keys":      {func(c *evurl.Config) { c.Keys = make([]evurl.KeyConfig, 17) }, evurl.ErrKey},
		"http endpoint":      {func(c *evurl.Config) { c.Endpoint = "http://mi.example.com/id/" }, evurl.ErrAccount},
		"endpoint, no slash": {func(c *evurl.Config) { c.Endpoint = "https://mi.example.com/id" }, evurl.ErrAccount},
		"endpoint, no path":  {func(c *evurl.Config) { c.Endpoint = "https://mi.example.com" }, evurl.ErrAccount},
		"endpoint, query":    {func(c *evurl.Config) { c.Endpoint = "https://mi.example.com/id/?a=/" }, evurl.ErrAccount},
		"endpoint, fragment": {func(c *evurl.Config) { c.Endpoint = "https://mi.example.com/id/#/" }, evurl.ErrAccount},
		"endpoint, user":     {func(c *evurl.Config) { c.Endpoint = "https://a:b@mi.example.com/id/" }, evurl.ErrAccount},
		"endpoint, port":     {func(c *evurl.Config) { c.Endpoint = "https://mi.example.com:x/id/" }, evurl.ErrAccount},
		"endpoint, long":     {func(c *evurl.Config) { c.Endpoint = "https://mi.example.com/" + strings.Repeat("x", 2048) + "/" }, evurl.ErrAccount},
		"access key, dot":    {func(c *evurl.Config) { c.ClientAccessKey = "." }, evurl.ErrAccount},
		"access key, dots":   {func(c *evurl.Config) { c.ClientAccessKey = ".." }, evurl.ErrAccount},
		"access key, long":   {func(c *evurl.Config) { c.ClientAccessKey = strings.Repeat("é", 257) }, evurl.ErrAccount},
		"access key, longer": {func(c *evurl.Config) { c.ClientAccessKey = strings.Repeat("x", 1<<20) }, evurl.ErrAccount},
		"access key, bytes":  {func(c *evurl.Config) { c.ClientAccessKey = "\xff" }, evurl.ErrAccount},
		"salt length":        {func(c *evurl.Config) { c.SaltLength = 13 }, evurl.ErrAccount},
		"salt length, less":  {func(c *evurl.Config) { c.SaltLength = -1 }, evurl.ErrAccount},
		"salt of 12 for CTR": {func(c *evurl.Config) { c.Keys[0].Algorithm = cipher.CTR; c.SaltLength = 12 }, evurl.ErrAccount},
		"http redirect":      {func(c *evurl.Config) { c.Redirects = []string{"http://merchant.example/"} }, evurl.ErrAccount},
		"many redirects":     {func(c *evurl.Config) { c.Redirects = make([]string, 65) }, evurl.ErrAccount},
		"long list": {func(c *evurl.Config) {
			c.Redirects = slices.Repeat([]string{"https://m/" + strings.Repeat("x", 4000)}, 9)
		}, evurl.ErrAccount},
		"long redirect": {func(c *evurl.Config) { c.Redirects = []string{"https://m/" + strings.Repeat("x", 5000)} }, evurl.ErrAccount},
	} {
		t.Run(name, func(t *testing.T) {
			c := config(t, cipher.GCM)
			test.change(&c)
			a, err := evurl.New(c)
			assert.ErrorIs(t, err, test.code)
			assert.Nil(t, a)
		})
	}
	for _, endpoint := range []string{
		"http://localhost:8080/id/", "http://127.0.0.1/id/", "http://127.8.9.255:1/id/", "http://[::1]:8080/id/",
		"https://mi.example.com:8443/a%20b/id/", "https://[2001:db8::1]/id/", "https://[1:2:3:4:5:6:7:8]/id/", "https://mi.example.com:65535/", "https://mi.example.com/.../..a/id/",
	} {
		c := config(t, cipher.GCM)
		c.Endpoint = endpoint
		b, err := newAccount(t, c).Build(evurl.Request{})
		require.NoError(t, err, endpoint)
		_, err = newAccount(t, c).Open(b.EVURL, anyAge)
		assert.NoError(t, err, endpoint)
	}
	for _, endpoint := range []string{
		"http://localhost.example/id/", "http://127.0.0.1.example/id/", "http://127.1/id/", "http://0127.0.0.1/id/", "http://127.0.0.256/id/",
		"http://127.0.0.01/id/", "http://[::2]/id/", "http://128.0.0.1/id/", "http://[::1/id/", "https://[]/id/", "https://[::1]x/id/", "https://.a/id/", "https://a..b/id/",
		"https://a:/id/", "https://a:123456/id/", "https:///id/", "https://a_b/id/", "https://a/%zz/", "https://a:65536/id/", "https://[:::.]/id/", "https://[1:2:3:4:5:6:7]/id/", "https://[::1::]/id/", "https://[12345::]/id/",
		"https://[1:2:3:4:5:6:7::8]/id/", "https://a/x/../id/", "https://a/./id/", "https://a/%2e%2E/id/", "https://a/../", "https://a/é/", "ftp://a/id/", "https:/a/id/",
	} {
		c := config(t, cipher.GCM)
		c.Endpoint = endpoint
		_, err := evurl.New(c)
		assert.ErrorIs(t, err, evurl.ErrAccount, endpoint)
	}
}

// TestMaskedSecret: documentation tools show a secret as its SHA-512 and its
// last four characters; it gets pasted all the same.
func TestMaskedSecret(t *testing.T) {
	masked := "sha512-" + strings.Repeat("Ab+/", 21) + "Abc=?x1Y2"
	c := config(t, cipher.GCM)
	c.ClientAccessKey = masked
	_, err := evurl.New(c)
	assert.ErrorIs(t, err, evurl.ErrAccount)
	assert.ErrorContains(t, err, "masked secret")
	assert.NotContains(t, err.Error(), "x1Y2")
	_, err = evurl.ParseKey([]byte(masked), evurl.Base64)
	assert.ErrorIs(t, err, evurl.ErrKey)
	assert.ErrorContains(t, err, "masked secret")
	c.ClientAccessKey = "sha512-x" // is one, if somebody has it
	_, err = evurl.New(c)
	assert.NoError(t, err)
}

func TestAccessKeyIsEscapedIntoThePath(t *testing.T) {
	for _, key := range []string{"a/b", "a?b#c", "é", "%41", "a b+c", strings.Repeat("é", 256)} {
		c := config(t, cipher.GCM)
		c.ClientAccessKey = key
		b, err := newAccount(t, c).Build(evurl.Request{})
		require.NoError(t, err)
		in, err := evurl.Inspect(b.EVURL)
		require.NoError(t, err)
		assert.Equal(t, key, in.ClientAccessKey)
		assert.Equal(t, c.Endpoint, in.Endpoint)
	}
}

func TestRedirectAllowList(t *testing.T) {
	c := config(t, cipher.CTR)
	free := newAccount(t, c)
	c.Redirects = []string{"https://merchant.example/done"}
	listed := newAccount(t, c)
	good := built(t, cipher.CTR, "https://merchant.example/done")
	_, err := listed.Open(good, anyAge)
	require.NoError(t, err)
	_, err = listed.Build(evurl.Request{Redirect: "https://merchant.example/done"})
	require.NoError(t, err)
	_, err = listed.Build(evurl.Request{})
	require.NoError(t, err)
	for _, redirect := range attacks.Lookalikes {
		_, err := listed.Build(evurl.Request{Redirect: redirect})
		assert.ErrorIs(t, err, evurl.ErrRedirect, redirect)
		var escaped strings.Builder
		for i := range len(redirect) {
			fmt.Fprintf(&escaped, "%%%02X", redirect[i])
		}
		forged := good[:strings.LastIndex(good, "=")+1] + escaped.String()
		_, err = listed.Open(forged, anyAge)
		assert.ErrorIs(t, err, evurl.ErrRedirect, redirect)
		// Without a list, what is not plainly https to a plain host is refused all the same.
		if strings.HasPrefix(redirect, "https://") && !strings.ContainsAny(redirect, "\\@\t\n\x7fеｍ") {
			continue
		}
		_, err = free.Build(evurl.Request{Redirect: redirect})
		assert.ErrorIs(t, err, evurl.ErrRedirect, redirect)
		_, err = free.Open(forged, anyAge)
		assert.ErrorIs(t, err, evurl.ErrRedirect, redirect)
	}
	c.Redirects = []string{"http://127.0.0.1:8080/done"}
	_, err = newAccount(t, c).Build(evurl.Request{Redirect: "http://127.0.0.1:8080/done"})
	assert.NoError(t, err)
}

func TestClosedAccount(t *testing.T) {
	a := newAccount(t, config(t, cipher.GCM))
	require.NoError(t, a.Close())
	_, err := a.Build(evurl.Request{})
	assert.ErrorIs(t, err, evurl.ErrAccount)
	_, err = a.Open(built(t, cipher.CTR, ""), anyAge)
	assert.ErrorIs(t, err, evurl.ErrAccount)
	var none *evurl.Account
	_, err = none.Build(evurl.Request{})
	assert.ErrorIs(t, err, evurl.ErrAccount)
}

func TestAccountNeverPrints(t *testing.T) {
	c := config(t, cipher.GCM)
	a := newAccount(t, c)
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		fmt.Fprintf(&out, verb, a)
		fmt.Fprintf(&out, verb, c)
		fmt.Fprintf(&out, verb, struct{ a *evurl.Account }{a})
	}
	require.NoError(t, json.NewEncoder(&out).Encode([]any{a, c}))
	slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "account", a, "config", c)
	for _, secret := range []string{"AAECAwQF", "000102030405", "0 1 2 3 4 5", "0x1, 0x2"} {
		assert.NotContains(t, out.String(), secret)
	}
}

func TestParseKey(t *testing.T) {
	want := newKey(t, 0xf0, 16)
	for text, e := range map[string]evurl.KeyEncoding{
		"8PHy8/T19vf4+fr7/P3+/w==":         evurl.Base64,
		"8PHy8_T19vf4-fr7_P3-_w==":         evurl.Base64URL,
		"8PHy8_T19vf4-fr7_P3-_w":           evurl.Base64URL,
		"f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff": evurl.Hex,
		"F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF": evurl.Hex,
	} {
		k, err := evurl.ParseKey([]byte(text), e)
		require.NoError(t, err, text)
		assert.True(t, want.Equal(k))
		for other := evurl.Base64; other <= evurl.UTF8; other++ {
			if k, err := evurl.ParseKey([]byte(text), other); err == nil && other != e {
				assert.False(t, want.Equal(k) && len(text) == 24, "%s as %s", text, other)
			}
		}
	}
	k, err := evurl.ParseKey([]byte("Grüße an alle"), evurl.UTF8)
	require.Error(t, err)
	assert.Zero(t, k.Size())
	k, err = evurl.ParseKey([]byte("Grüße an alle!"), evurl.UTF8)
	require.NoError(t, err)
	assert.Equal(t, 16, k.Size())

	secret := strings.Repeat("TOPSECRET", 3)
	for _, e := range []evurl.KeyEncoding{0, evurl.Base64, evurl.Base64URL, evurl.Hex, evurl.UTF8, 5} {
		for _, text := range []string{
			"", secret, secret + "\n", "sha512-" + strings.Repeat("A", 86) + "==?abcd", strings.Repeat("A", 257),
			strings.Repeat("A", 1<<20), "\xff\xfe" + secret, "8PHy8/T19vf4+fr7/P3+/w", "8PHy8/T19vf4+fr7/P3+/x==", "8PHy8/T19vf4+fr7/P3+/w==\n\n",
		} {
			if e == evurl.UTF8 && len(text) == 24 {
				continue // a key it is, if that is what the caller says
			}
			k, err := evurl.ParseKey([]byte(text), e)
			require.ErrorIs(t, err, evurl.ErrKey, "%q as %s", text, e)
			assert.NotContains(t, err.Error(), "TOPSECRET")
			assert.NotContains(t, err.Error(), "8PHy")
			assert.Zero(t, k.Size())
		}
	}
	assert.Equal(t, "invalid", evurl.KeyEncoding(0).String())
}

// TestKeyTextsThatAreNearlyRight: one line end is not part of a key's text; whatever
// else a copied text picks up is named, and so is an encoding that fits.
func TestKeyTextsThatAreNearlyRight(t *testing.T) {
	const text = "8PHy8/T19vf4+fr7/P3+/w=="
	for _, end := range []string{"", "\n", "\r\n"} {
		for e, text := range map[evurl.KeyEncoding]string{
			evurl.Base64: text, evurl.Base64URL: "8PHy8_T19vf4-fr7_P3-_w", evurl.Hex: "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff", evurl.UTF8: " \"0123456789ab' ",
		} {
			k, err := evurl.ParseKey([]byte(text+end), e)
			require.NoError(t, err, "%q as %s", text+end, e)
			assert.Equal(t, 16, k.Size())
		}
	}
	utf16 := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00" }
	for text, want := range map[string]string{
		"":                          "is empty",
		text + "\n\n":               "more than one line end",
		text + "\r":                 "carriage return",
		text + " ":                  "ends with a blank",
		text + " \n":                "ends with a blank",
		"\t" + text:                 "begins with a blank",
		"\n" + text:                 "begins with a line end",
		`"` + text + `"`:            `begins with a quote (")`,
		"'" + text + "'\n":          "begins with a quote (')",
		text + "`":                  "ends with a quote (`)",
		"\ufeff" + text + "\n":      "byte order mark",
		"\xff\xfe" + utf16(text):    "UTF-16",
		utf16(text):                 "UTF-16",
		"EVURL_KEY=" + text:         "NAME=VALUE",
		"export EVURL_KEY=" + text:  "NAME=VALUE",
		"EVURL_KEY='" + text + "'":  "NAME=VALUE",
		text + "\n" + text:          "several lines",
		"8PHy8_T19vf4-fr7_P3-_w":    "did you mean keyEncoding base64url (16 bytes)?",
		"correct horse 16":          "did you mean keyEncoding utf-8 (16 bytes)?",
		strings.Repeat("f0e1", 16):  "the key is 48 bytes when read as base64, and AES keys have 16, 24 or 32; did you mean keyEncoding hex (32 bytes)?",
		"AAECAwQFBgcICQoLDA0ODxA=":  "the key is 17 bytes when read as base64, and AES keys have 16, 24 or 32; did you mean keyEncoding utf-8 (24 bytes)?",
		"AAECAwQFBgcICQoLDA0ODxAR=": "the key's text of 25 bytes is not base64",
	} {
		_, err := evurl.ParseKey([]byte(text), evurl.Base64)
		require.ErrorIs(t, err, evurl.ErrKey, "%q", text)
		assert.ErrorContains(t, err, want, "%q", text)
		for _, told := range []string{"8PHy", "EVURL_KEY", "f0e1", "AAEC", "horse"} {
			assert.NotContains(t, err.Error(), told)
		}
	}
	_, err := evurl.ParseKey([]byte(text), evurl.Hex)
	assert.ErrorContains(t, err, "did you mean keyEncoding base64 (16 bytes)?")
	_, err = evurl.ParseKey([]byte("\ufeff0123456789abc"), evurl.UTF8)
	assert.ErrorContains(t, err, "byte order mark", "16 bytes with it")
	_, err = evurl.ParseKey([]byte(`"0123456789abcdef"`), evurl.UTF8)
	assert.ErrorContains(t, err, `begins with a quote (")`)
}

func TestNames(t *testing.T) {
	for e := evurl.Base64; e <= evurl.UTF8; e++ {
		got, err := evurl.ParseKeyEncoding(e.String())
		require.NoError(t, err)
		assert.Equal(t, e, got)
	}
	e, err := evurl.ParseKeyEncoding("")
	require.NoError(t, err)
	assert.Equal(t, evurl.Base64, e)
	_, err = evurl.ParseKeyEncoding("BASE64")
	assert.ErrorIs(t, err, evurl.ErrKey)
	for _, s := range []evurl.Status{evurl.Primary, evurl.Enabled, evurl.Disabled} {
		got, err := evurl.ParseStatus(s.String())
		require.NoError(t, err)
		assert.Equal(t, s, got)
	}
	_, err = evurl.ParseStatus("invalid")
	assert.ErrorIs(t, err, evurl.ErrKey)
	assert.Equal(t, "invalid", evurl.Status(9).String())
	assert.Equal(t, []string{"", "false", "true"}, []string{evurl.AirNotGiven.String(), evurl.AirFalse.String(), evurl.AirTrue.String()})
}

func TestCodesAreStable(t *testing.T) {
	names := []string{"size", "url", "parameter", "encoding", "salt", "redirect", "decrypt", "not_yet", "expired",
		"account", "key", "unsupported", "not_ready", "internal"}
	require.Len(t, evurl.Codes(), len(names))
	for i, c := range evurl.Codes() {
		assert.Equal(t, evurl.Code(i+1), c)
		assert.Equal(t, names[i], c.String())
		got, ok := evurl.ParseCode(names[i])
		assert.True(t, ok)
		assert.Equal(t, c, got)
	}
	_, ok := evurl.ParseCode("invalid")
	assert.False(t, ok)
	assert.Equal(t, "invalid", evurl.Code(99).String())
	wrapped := fmt.Errorf("open: %w", &evurl.Error{Code: evurl.ErrSalt, Detail: "x"})
	assert.ErrorIs(t, wrapped, evurl.ErrSalt)
	assert.Equal(t, evurl.ErrSalt, evurl.CodeOf(wrapped))
	assert.Equal(t, evurl.ErrInternal, evurl.CodeOf(errors.New("x")))
	assert.Equal(t, evurl.ErrKey, evurl.CodeOf(evurl.ErrKey))
	assert.Zero(t, evurl.CodeOf(nil))
	assert.EqualError(t, &evurl.Error{Code: evurl.ErrKey}, "evurl: key")
}
