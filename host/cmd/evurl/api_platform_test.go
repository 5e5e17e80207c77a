package main

import (
	"encoding/json"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/evurl/edge/evurl/phoneid"
)

const apiSecret = "S3CR3Tabcdef0123456789ABCDEF0123"

// apiServer answers as the platform does: from a list, of which the last stays.
type apiServer struct {
	*httptest.Server
	mu      sync.Mutex
	answers []string
	asked   []map[string]any
	headers []http.Header
}

// apiServing starts one. ID in an answer is the request's correlationId; an
// answer may begin with a status.
func apiServing(t *testing.T, answers ...string) *apiServer {
	t.Helper()
	s := &apiServer{answers: answers}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *apiServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body map[string]any
	_ = json.NewDecoder(r.Body).Decode(&body)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked, s.headers = append(s.asked, body), append(s.headers, r.Header.Clone())
	answer := s.answers[0]
	if len(s.answers) > 1 {
		s.answers = s.answers[1:]
	}
	status, text := 200, answer
	if n, _ := fmt.Sscanf(answer, "%d", &status); n == 1 {
		text = answer[len("200 "):]
	}
	if status == http.StatusFound {
		w.Header().Set("Location", text)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	id, _ := body["correlationId"].(string)
	_, _ = w.Write([]byte(replaceID(text, id)))
}

// flags are those that every command needs.
func (s *apiServer) flags(t *testing.T, command string, more ...string) []string {
	t.Helper()
	return append([]string{"api", command, "--base-url", s.URL, "--merchant-id", "02200013919FB4", "--secret-file", file(t, apiSecret+"\n")}, more...)
}

func (s *apiServer) last() (map[string]any, http.Header) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[len(s.asked)-1], s.headers[len(s.headers)-1]
}

func (s *apiServer) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.asked)
}

const (
	createdAnswer = `{"results":{"evurl":"https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGt%2F&cipherSalt=6tKfsd76F7j3hvbK","correlationId":"ID","referenceId":"20221202163744M16301C147600"}}`
	scoresAnswer  = `{"results":{"correlationId":"ID","identityScore":"100","firstNameScore":"9","lastNameScore":"10","dataSource":"Third-Party","responseId":"20221202155906M16601D121612"}}`
	pendingAnswer = `{"error":{"correlationId":"ID","code":"5016","description":"not yet"}}`
	doneAnswer    = `{"results":{"correlationId":"ID","referenceId":"6496849684CBAF87A9","phoneIdResult":{"associationKey":"9572041AFDB69VN45"}}}`
	apiIdentity   = `{"consentId":"9783471AFDB69NH34","consentTimeStamp":"2020-08-20T12:00:57+00:00","msisdn":"+14444441333","firstName":"Michael","lastName":"S3CR3T"}`
)

func scored(score string) string {
	return `{"results":{"correlationId":"ID","referenceId":"6496849684CBAF87A9","phoneIdResult":{"associationKey":"9572041AFDB69VN45","matchScores":{"mdnMatchScore":"` + score + `"}}}}`
}

func codeAnswer(code phoneid.Code) string {
	return `{"error":{"correlationId":"ID","referenceId":"20221202163744M1","code":"` + string(code) + `"}}`
}

// certificatePEM is the server's certificate, for --ca-file.
func certificatePEM(s *httptest.Server) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))
}

// slowServing answers nothing before it is released.
func slowServing(t *testing.T, release <-chan struct{}) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	t.Cleanup(s.Close)
	return s
}
