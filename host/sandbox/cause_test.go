package sandbox_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
	"github.com/evurl/edge/host/sandbox"
)

// TestRedirectIsRefusedByCause: one that is not on the list, one of a wrong form,
// and http.
func TestRedirectIsRefusedByCause(t *testing.T) {
	free := newWorld(t, cipher.GCM, nil)
	bound := newWorld(t, cipher.GCM, func(c *sandbox.Config) { c.Merchants[0].Account.Redirects = []string{redirect} })
	for _, c := range []struct {
		w              *world
		redirect, says string
	}{
		{free, "javascript:alert(1)", "redirectUrl is not https with a plain host"},
		{free, "https://user@merchant.example/", "redirectUrl is not https with a plain host"},
		{free, "http://127.0.0.1:3000/done", "redirectUrl is http, which is taken to loopback alone"},
		{free, "http://merchant.example/done", "redirectUrl is http, which is taken to loopback alone"},
		{bound, redirect + "/", "redirectUrl is not on the account's list"},
	} {
		a := c.w.post(phoneid.CreatePath, c.w.createRequest(func(r *phoneid.CreateRequest) { r.RedirectURL = c.redirect }))
		assert.Equal(t, http.StatusBadRequest, a.status, c.redirect)
		assert.Contains(t, a.body, `"description":"`+c.says, c.redirect)
	}
}

// TestAdminRefusesByCause: a body that is too long, and each way of setting the
// clock too far.
func TestAdminRefusesByCause(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for body, says := range map[string]string{
		`{"x":"` + strings.Repeat("x", 64<<10) + `"}`: "the body is longer than 64 KiB",
		`{"advance":"100000h"}`:                       "advance leads more than ten years away",
		`{"now":"2096-11-25T12:00:00Z"}`:              "now is more than ten years away",
		"\ufeff{}":                                    "a byte order mark",
	} {
		a := w.admin(http.MethodPut, "clock", body)
		assert.Equal(t, http.StatusBadRequest, a.status, says)
		assert.Contains(t, a.body, says)
	}
}

// TestConfigIsRefusedByCause: what is wrong with a base URL or the merchants.
func TestConfigIsRefusedByCause(t *testing.T) {
	good := sandbox.Merchant{ID: merchantID, Account: config(cipher.GCM)}
	other := sandbox.Merchant{ID: "SECOND", Account: config(cipher.GCM)}
	other.Account.ClientAccessKey = "another1"
	sameID, nameless := other, other
	sameID.ID, nameless.ID = merchantID, ""
	const base = "http://127.0.0.1:1/msbox/id/"
	for _, c := range []struct {
		base      string
		merchants []sandbox.Merchant
		says      string
	}{
		{"http://127.0.0.1:1/msbox/id", []sandbox.Merchant{good}, "does not end in /id/"},
		{base + "?x", []sandbox.Merchant{good}, "has a query or a fragment"},
		{"http://[/id/", []sandbox.Merchant{good}, "is not a URL"},
		{"http://127.0.0.1:1/_sandbox/id/", []sandbox.Merchant{good}, "begins with /_sandbox/"},
		{base, nil, "no merchants"},
		{base, []sandbox.Merchant{good, sameID}, "two merchants have one ID"},
		{base, []sandbox.Merchant{good, nameless}, "a merchant has no ID"},
		{base, []sandbox.Merchant{good, {ID: "SECOND", Account: good.Account}}, "two merchants have one ClientAccessKey"},
	} {
		_, err := sandbox.New(t.Context(), sandbox.Config{BaseURL: c.base, Engine: evurl.Native{}, Gate: gate.Config{Secrets: secrets(t)}, Merchants: c.merchants})
		assert.ErrorContains(t, err, c.says)
	}
}
