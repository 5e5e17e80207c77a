package gate_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

// TestSecret: a wrong secret, one of nobody, one that has ended and a secret for
// another merchant get the same answer.
func TestSecret(t *testing.T) {
	f := file(t)
	const ended = "EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE"
	f.Merchants[0].Secrets = append(f.Merchants[0].Secrets, fileSecret(t, "a0", ended, now))
	set, err := gate.NewSecrets(f, gate.SecretsOptions{Now: clock})
	require.NoError(t, err)
	t.Cleanup(set.Close)
	s := newStand(t, gate.Config{Secrets: set})
	status, _, _ := s.do(request(nil))
	assert.Equal(t, http.StatusNoContent, status)
	require.Len(t, s.passed, 1)
	assert.Equal(t, []string{"a1", alice}, []string{s.passed[0].SecretID, s.passed[0].MerchantID})

	body := func(merchant, sub string) string {
		o := map[string]string{"merchantId": merchant}
		if sub != "" {
			o["subMerchantId"] = sub
		}
		data, err := json.Marshal(o)
		require.NoError(t, err)
		return string(data)
	}
	for name, c := range map[string]struct{ secret, body, cause string }{
		"wrong":                    {"00000000000000000000000000000000", body(alice, ""), gate.CauseSecret},
		"wrong, unknown merchant":  {"00000000000000000000000000000000", body("NOBODY", ""), gate.CauseSecret},
		"ended":                    {ended, body(alice, ""), gate.CauseSecret},
		"short":                    {aliceSecret[:23], body(alice, ""), gate.CauseSecret},
		"long":                     {strings.Repeat("a", 129), body(alice, ""), gate.CauseSecret},
		"in another case":          {strings.ToLower(aliceSecret), body(alice, ""), gate.CauseSecret},
		"with more behind it":      {aliceSecret + "0", body(alice, ""), gate.CauseSecret},
		"its digest":               {file(t).Merchants[0].Secrets[0].SHA256, body(alice, ""), gate.CauseSecret},
		"another's":                {bobSecret, body(alice, ""), gate.CauseMerchant},
		"unknown merchant":         {aliceSecret, body("NOBODY", ""), gate.CauseMerchant},
		"merchant in another case": {bobSecret, body("bob", ""), gate.CauseMerchant},
		"unknown sub-merchant":     {aliceSecret, body(alice, "00DF00000017"), gate.CauseMerchant},
		"sub-merchant, other case": {aliceSecret, body(alice, "00df00000016"), gate.CauseMerchant},
		"all sub-merchants":        {aliceSecret, body(alice, gate.AnySubMerchant), gate.CauseMerchant},
		"its sub-merchant":         {aliceSecret, body(alice, "00DF00000016"), ""},
		"any sub-merchant":         {bobSecret, body(bob, "whoever"), ""},
	} {
		r := requestBody(c.body, func(r *http.Request) { r.Header.Set("Authorization", c.secret) })
		status, code, description := s.do(r)
		if c.cause == "" {
			assert.Equal(t, http.StatusNoContent, status, name)
			continue
		}
		assert.Equal(t, []any{401, "-5000", "access not allowed: check API Secret, merchantId and subMerchantId"}, []any{status, code, description}, name)
		assert.Equal(t, c.cause, s.cause(), name)
	}
	// Whoever has a secret gets to know why the body names no merchant.
	for body, text := range map[string]string{
		`{}`: "merchantId is missing", `{"merchantId":""}`: "merchantId is empty", `{"merchantId":2}`: "merchantId is not a text", `{"merchantId":null}`: "merchantId is not a text",
		`{"merchantid":"` + alice + `"}`: "merchantId is spelt otherwise; names are taken byte for byte",
	} {
		status, code, description := s.do(requestBody(body, nil))
		assert.Equal(t, []any{400, "-5003", text}, []any{status, code, description}, body)
		assert.Equal(t, gate.CauseMerchant, s.cause(), body)
	}
	// A masked one is the caller's own mistake, and told.
	masked := "sha512-" + strings.Repeat("A", 86) + "==?aSEg"
	status, _, description := s.do(request(func(r *http.Request) { r.Header.Set("Authorization", masked) }))
	assert.Equal(t, http.StatusUnauthorized, status)
	assert.Contains(t, description, "masked secret")
}

// TestOneAnswer: byte for byte, whether the secret is wrong, nobody's, or
// somebody else's, and whether or not there is such a merchant.
func TestOneAnswer(t *testing.T) {
	s := newStand(t, gate.Config{Secrets: secrets(t)})
	answers := map[string]bool{}
	for _, merchant := range []string{alice, "NOBODY"} {
		for _, secret := range []string{bobSecret, strings.Repeat("0", 32), "short", strings.Repeat("a", 129)} {
			w := httptest.NewRecorder()
			s.handler.ServeHTTP(w, requestBody(`{"merchantId":"`+merchant+`","correlationId":"244464DFCB537E56"}`, func(r *http.Request) { r.Header.Set("Authorization", secret) }))
			answers[fmt.Sprint(w.Code, w.Header(), w.Body)] = true
		}
	}
	assert.Len(t, answers, 1, answers)
}

// TestNoSecret: what can be no API Secret is refused, though its digest stands
// in the file.
func TestNoSecret(t *testing.T) {
	for _, text := range []string{"", aliceSecret[:23], strings.Repeat("a", 129), aliceSecret[:30] + "-x", "Bearer " + aliceSecret, "sha512-" + aliceSecret} {
		f := file(t)
		sum := sha256.Sum256([]byte(text))
		f.Merchants[0].Secrets[0].SHA256 = hex.EncodeToString(sum[:])
		set, err := gate.NewSecrets(f, gate.SecretsOptions{Now: clock})
		require.NoError(t, err)
		t.Cleanup(set.Close)
		s := newStand(t, gate.Config{Secrets: set})
		status, _, _ := s.do(request(func(r *http.Request) { r.Header.Set("Authorization", text) }))
		assert.Equal(t, http.StatusUnauthorized, status, len(text))
		assert.Equal(t, gate.CauseSecret, s.cause(), len(text))
	}
}

// TestEverySecretIsFound: wherever it stands among as many as there may be; and
// one more is too many.
func TestEverySecretIsFound(t *testing.T) {
	var f gate.File
	text := func(i int) string { return fmt.Sprintf("%032d", i) }
	for i := range 4096 {
		f.Merchants = append(f.Merchants, gate.FileMerchant{MerchantID: fmt.Sprint(i), Secrets: []gate.FileSecret{fileSecret(t, "1", text(i), now.Add(time.Hour))}})
	}
	set, err := gate.NewSecrets(f, gate.SecretsOptions{Now: clock})
	require.NoError(t, err)
	t.Cleanup(set.Close)
	s := newStand(t, gate.Config{Secrets: set})
	for _, i := range []int{0, 1, 2047, 4094, 4095} {
		for _, merchant := range []int{i, i ^ 1} {
			status, _, _ := s.do(requestBody(fmt.Sprintf(`{"merchantId":"%d"}`, merchant), func(r *http.Request) { r.Header.Set("Authorization", text(i)) }))
			assert.Equal(t, merchant == i, status == http.StatusNoContent, "%d for %d", i, merchant)
		}
	}
	f.Merchants = append(f.Merchants, gate.FileMerchant{MerchantID: "x", Secrets: []gate.FileSecret{fileSecret(t, "1", text(4096), now)}})
	_, err = gate.NewSecrets(f, gate.SecretsOptions{Now: clock})
	assert.ErrorContains(t, err, "4096")
}

// TestSecretsAreTheirOwn: what the caller does with the file afterwards changes
// nobody's rights.
func TestSecretsAreTheirOwn(t *testing.T) {
	f := file(t)
	set, err := gate.NewSecrets(f, gate.SecretsOptions{Now: clock})
	require.NoError(t, err)
	t.Cleanup(set.Close)
	f.Merchants[0].MerchantID = "EVE"
	f.Merchants[0].SubMerchantIDs[0] = gate.AnySubMerchant
	s := newStand(t, gate.Config{Secrets: set})
	status, _, _ := s.do(request(nil))
	assert.Equal(t, http.StatusNoContent, status)
	status, _, _ = s.do(requestBody(`{"merchantId":"`+alice+`","subMerchantId":"EVE"}`, nil))
	assert.Equal(t, http.StatusUnauthorized, status)
}

// TestRotation: two are valid for a while, then the new one alone.
func TestRotation(t *testing.T) {
	at := now
	path := filepath.Join(t.TempDir(), "secrets.json")
	const next = "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN"
	f := file(t)
	f.Merchants[0].Secrets = []gate.FileSecret{fileSecret(t, "old", aliceSecret, now.Add(time.Hour)), fileSecret(t, "new", next, now.Add(1000*time.Hour))}
	require.NoError(t, gate.WriteFile(path, f))
	set, err := gate.OpenSecrets(path, gate.SecretsOptions{Now: clock})
	require.NoError(t, err)
	t.Cleanup(set.Close)
	s := newStand(t, gate.Config{Secrets: set, Tolerance: -1, Now: func() time.Time { return at }})
	with := func(secret string) int {
		status, _, _ := s.do(request(func(r *http.Request) { r.Header.Set("Authorization", secret) }))
		return status
	}
	for _, step := range []struct {
		after    time.Duration
		old, new int
	}{{0, 204, 204}, {time.Hour - time.Nanosecond, 204, 204}, {time.Hour, 401, 204}, {1000 * time.Hour, 401, 401}} {
		at = now.Add(step.after)
		assert.Equal(t, []int{step.old, step.new}, []int{with(aliceSecret), with(next)}, step.after)
	}
	f.Merchants[0].Secrets = append(f.Merchants[0].Secrets, fileSecret(t, "third", "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT", time.Now().Add(1000*time.Hour)))
	for i := range f.Merchants[0].Secrets {
		f.Merchants[0].Secrets[i].Expires = time.Now().Add(time.Hour)
	}
	assert.ErrorContains(t, gate.WriteFile(path, f), "3 valid secrets")
}
