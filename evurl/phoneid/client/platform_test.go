package client_test

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// What must be found nowhere.
const (
	secretText = "S3CR3TS3CR3Tabcdef0123456789S3CR"
	number     = "+14085040458"
)

const associationKey = "244464DFCB537E56"

func secret(t testing.TB) phoneid.Secret {
	t.Helper()
	s, err := phoneid.ParseSecret(secretText)
	require.NoError(t, err)
	return s
}

// seen is a request as it came to the platform.
type seen struct {
	path   string
	proto  string
	header http.Header
	body   map[string]any
	text   string
}

// platform answers as the platform does, over TLS, and keeps what it was asked.
type platform struct {
	*httptest.Server
	mu   sync.Mutex
	seen []seen
}

// newPlatform has answer write each answer; nil: a success.
func newPlatform(t testing.TB, answer func(http.ResponseWriter, seen)) *platform {
	p := unstarted(t, answer)
	p.StartTLS()
	return p
}

// plainPlatform is one without TLS.
func plainPlatform(t testing.TB, answer func(http.ResponseWriter, seen)) *platform {
	p := unstarted(t, answer)
	p.Start()
	return p
}

func unstarted(t testing.TB, answer func(http.ResponseWriter, seen)) *platform {
	t.Helper()
	if answer == nil {
		answer = func(w http.ResponseWriter, s seen) { writeJSON(w, http.StatusOK, success(s)) }
	}
	p := &platform{}
	p.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s := readSeen(r)
		p.mu.Lock()
		p.seen = append(p.seen, s)
		p.mu.Unlock()
		answer(w, s)
	}))
	p.Config.ErrorLog = log.New(io.Discard, "", 0) // handshakes that fail are meant to
	t.Cleanup(p.Close)
	return p
}

func readSeen(r *http.Request) seen {
	body, _ := io.ReadAll(r.Body)
	s := seen{path: r.URL.RequestURI(), proto: r.Proto, header: r.Header.Clone(), text: string(body)}
	_ = json.Unmarshal(body, &s.body)
	return s
}

func (p *platform) requests() []seen {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]seen(nil), p.seen...)
}

func (p *platform) config(t testing.TB) client.Config {
	config := client.Config{BaseURL: p.URL, MerchantID: "02200013919FB4", SubMerchantID: "00DF00000016", Secret: secret(t), Timeout: 20 * time.Second}
	if p.Certificate() != nil {
		roots := x509.NewCertPool()
		roots.AddCert(p.Certificate())
		config.TLS = &tls.Config{RootCAs: roots}
	}
	return config
}

func (p *platform) client(t testing.TB) *client.Client {
	t.Helper()
	c, err := client.New(p.config(t))
	require.NoError(t, err)
	t.Cleanup(c.Close)
	return c
}

// success is what the platform answers where all went well.
func success(s seen) string {
	id, _ := s.body["correlationId"].(string)
	switch s.path {
	case phoneid.CreatePath:
		return `{"results":{"evurl":"https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGt&cipherSalt=6tKfsd76F7j3hvbK","correlationId":"` + id + `","referenceId":"20221202163744M16301C147600"}}`
	case phoneid.ResultPath:
		return `{"results":{"correlationId":"` + id + `","referenceId":"6496849684CBAF87A9","phoneIdResult":{"associationKey":"9572041AFDB69VN45","matchScores":{"mdnMatchScore":"10"}}}}`
	}
	return `{"results":{"identityScore":"100","lastNameScore":"9","correlationId":"` + id + `","dataSource":"Third-Party"}}`
}

func failure(s seen, code string) string {
	id, _ := s.body["correlationId"].(string)
	return `{"error":{"correlationId":"` + id + `","referenceId":"20221202163744M16301C147600","code":"` + code + `","description":"it did not work"}}`
}

func writeJSON(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, body)
}

func createRequest() phoneid.CreateRequest {
	return phoneid.CreateRequest{
		ConsentID: "9783471AFDB69NH34", ConsentTimeStamp: time.Date(2020, 8, 20, 12, 0, 57, 0, time.UTC), ConsumerMDN: number,
		RedirectURL: "https://merchant.example/done?q=QU3RY",
	}
}

func resultRequest() phoneid.ResultRequest {
	return phoneid.ResultRequest{AssociationKey: associationKey, ConsumerMDN: number}
}

func matchRequest() phoneid.MatchRequest {
	return phoneid.MatchRequest{
		ConsentID: "9783471AFDB69NH34", ConsentTimeStamp: time.Date(2020, 8, 20, 12, 0, 57, 0, time.UTC), MSISDN: number,
		Identity: phoneid.Identity{FirstName: "Michael", LastName: "Johnsonson", State: "IA"},
	}
}

// everyCall makes each call of a client once.
func everyCall(t testing.TB, c *client.Client) map[string]error {
	_, create := c.Create(t.Context(), createRequest())
	_, result := c.Result(t.Context(), resultRequest())
	_, wait := c.Wait(t.Context(), resultRequest(), soon)
	_, match := c.Match(t.Context(), matchRequest())
	return map[string]error{"create": create, "result": result, "wait": wait, "match": match}
}

// failed expects an error of a kind.
func failed(t testing.TB, err error, kind client.Kind) *client.Error {
	t.Helper()
	var e *client.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, kind, e.Kind, e.Error())
	return e
}
