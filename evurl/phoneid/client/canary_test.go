package client_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// canaries are what was sent, and a password of a proxy.
var canaries = []string{
	secretText, strings.ToLower(secretText), number, number[1:], "9783471AFDB69NH34", "Michael", "Johnsonson", "QU3RY", associationKey, proxyPassword,
}

// prints expects an error to print none of it, in whatever way, and the errors
// within it neither.
func prints(t testing.TB, err error) {
	t.Helper()
	var out bytes.Buffer
	for verb := rune('!'); verb <= '~'; verb++ {
		for _, flags := range []string{"", "+", "#", "-", " ", "0", "80"} {
			for _, v := range []any{err, []error{err}, struct{ E error }{err}, map[string]error{"e": err}} {
				fmt.Fprintf(&out, "%"+flags+string(verb)+"\n", v)
			}
		}
	}
	var e *client.Error
	require.ErrorAs(t, err, &e)
	fmt.Fprintf(&out, "%v %+v %#v %d %s", *e, *e, *e, *e, e.Description)
	for _, v := range []any{e, *e, []any{e}} {
		encoded, err := json.Marshal(v)
		require.NoError(t, err)
		out.Write(encoded)
	}
	slog.New(slog.NewTextHandler(&out, nil)).Error("m", "e", err, slog.Any("list", []error{err}))
	slog.New(slog.NewJSONHandler(&out, nil)).Error("m", "e", err, "value", *e)
	walk(err, &out)
	for _, canary := range canaries {
		require.NotContains(t, strings.ReplaceAll(out.String(), "***", ""), canary)
	}
	require.Contains(t, out.String(), e.Op)
}

// walk prints every error within an error, as some loggers do.
func walk(err error, out *bytes.Buffer) {
	if err == nil {
		return
	}
	fmt.Fprintf(out, "%v %+v %#v\n", err, err, err)
	if encoded, failed := json.Marshal(err); failed == nil {
		out.Write(encoded)
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		for _, inner := range many.Unwrap() {
			walk(inner, out)
		}
	}
	walk(errors.Unwrap(err), out)
}

// TestCanaries: the platform throws everything back that it was sent, wherever
// an answer has room for it.
func TestCanaries(t *testing.T) {
	echo := func(s seen) string {
		text, _ := json.Marshal(s.header.Get("Authorization") + " " + strings.ToLower(s.header.Get("Authorization")) + " +1 (408) 504-0458 " + s.text)
		return string(text)
	}
	for name, answer := range map[string]func(http.ResponseWriter, seen){
		"description": func(w http.ResponseWriter, s seen) {
			writeJSON(w, 200, `{"error":{"code":"-11","referenceId":`+echo(s)+`,"description":`+echo(s)+`}}`)
		},
		"description of a 400": func(w http.ResponseWriter, s seen) {
			writeJSON(w, 400, `{"error":{"code":"-5003","description":`+echo(s)+`}}`)
		},
		"code": func(w http.ResponseWriter, s seen) { writeJSON(w, 200, `{"error":{"code":`+echo(s)+`}}`) },
		"correlationId": func(w http.ResponseWriter, s seen) {
			writeJSON(w, 200, `{"error":{"code":"-11","correlationId":`+echo(s)+`}}`)
		},
		"name":           func(w http.ResponseWriter, s seen) { writeJSON(w, 200, `{`+echo(s)+`:1}`) },
		"name twice":     func(w http.ResponseWriter, s seen) { writeJSON(w, 200, `{`+echo(s)+`:1,`+echo(s)+`:2}`) },
		"text":           func(w http.ResponseWriter, s seen) { writeJSON(w, 200, secretText+s.text) },
		"status of text": func(w http.ResponseWriter, s seen) { writeJSON(w, 500, secretText+s.text) },
		"results":        func(w http.ResponseWriter, s seen) { writeJSON(w, 200, `{"results":`+echo(s)+`}`) },
		"results' id": func(w http.ResponseWriter, s seen) {
			writeJSON(w, 200, `{"results":{"evurl":"https://a/","correlationId":`+echo(s)+`}}`)
		},
		"results' evurl": func(w http.ResponseWriter, s seen) {
			writeJSON(w, 200, strings.Replace(success(s), `"https:`, `"x`+secretText+`:`, 1))
		},
		"type": func(w http.ResponseWriter, s seen) { w.Header().Set("Content-Type", secretText+"/"+number) },
		"charset": func(w http.ResponseWriter, s seen) {
			w.Header().Set("Content-Type", "application/json; charset="+secretText)
		},
		"location": func(w http.ResponseWriter, s seen) {
			http.Redirect(w, &http.Request{}, "https://a/"+secretText+"?"+number, http.StatusFound)
		},
		"retry": func(w http.ResponseWriter, s seen) {
			w.Header().Set("Retry-After", secretText)
			w.WriteHeader(http.StatusTooManyRequests)
		},
		"panic": func(http.ResponseWriter, seen) { panic(http.ErrAbortHandler) },
	} {
		t.Run(name, func(t *testing.T) {
			p := newPlatform(t, answer)
			failures := 0
			for _, err := range everyCall(t, p.client(t)) {
				if err != nil {
					failures++
					prints(t, err)
				}
			}
			assert.NotZero(t, failures)
		})
	}
}

// TestDescription keeps what the platform says, without what it was sent.
func TestDescription(t *testing.T) {
	var description string
	p := newPlatform(t, func(w http.ResponseWriter, _ seen) {
		writeJSON(w, http.StatusBadRequest, `{"error":{"code":"-5003","description":"`+description+`"}}`)
	})
	c := p.client(t)
	for text, want := range map[string]string{
		"": "", "consentId is missing": "consentId is missing",
		"lastName JOHNSONSON of IA with +1 408-504-0458 is wrong": "lastName *** of IA with +***** is wrong",
		"secret " + secretText + secretText[:8]:                   "secret ***" + secretText[:8],
		`a\u001b[2Jb`:                                             "a [2Jb",
	} {
		description = text
		_, err := c.Match(t.Context(), matchRequest())
		assert.Equal(t, want, failed(t, err, client.KindAPI).Description)
	}
}

// TestCanariesOfARequest that cannot be, and of a configuration.
func TestCanariesOfARequest(t *testing.T) {
	c := newPlatform(t, nil).client(t)
	r := matchRequest()
	r.ConsentID = strings.Repeat(secretText, 5)
	_, err := c.Match(t.Context(), r)
	prints(t, err)
	config := client.Config{
		BaseURL: "https://user:" + secretText + "@" + number + "/", MerchantID: secretText, Secret: secret(t), UserAgent: secretText + "\n",
	}
	_, err = client.New(config)
	prints(t, err)
	config.BaseURL = "https://a.example"
	_, err = client.New(config)
	prints(t, err)
	config.MerchantID, config.UserAgent = "m", ""
	c, err = client.New(config)
	require.NoError(t, err)
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%d", "%x"} {
		for _, v := range []any{c, *c, config, &config} { //nolint:govet // a copy, to print it
			assert.NotContains(t, fmt.Sprintf(format, v), secretText, format)
		}
	}
	assert.Equal(t, "[redacted]", fmt.Sprint(phoneid.Secret(config.Secret)))
}
