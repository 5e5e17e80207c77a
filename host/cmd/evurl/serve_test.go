package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/sandbox"
)

// served is a sandbox in a process of its own.
type served struct {
	t      testing.TB
	c      *exec.Cmd
	said   string
	stderr bytes.Buffer
	ended  chan error
}

// serving starts one, and waits until it has said what it has to say.
func serving(t testing.TB, command string, args ...string) *served {
	t.Helper()
	s := &served{t: t, c: exec.Command(command, append([]string{"serve", "--port", "0"}, args...)...), ended: make(chan error, 1)}
	return s.start()
}

func (s *served) start() *served {
	s.t.Helper()
	out, err := s.c.StdoutPipe()
	require.NoError(s.t, err)
	s.c.Stderr = &s.stderr
	require.NoError(s.t, s.c.Start())
	lines := bufio.NewReader(out)
	for !strings.Contains(s.said, "Interrupt to end.") {
		line, err := lines.ReadString('\n')
		if err != nil {
			_ = s.c.Wait()
			require.NoError(s.t, err, s.stderr.String())
		}
		s.said += line
	}
	go func() {
		_, _ = io.Copy(io.Discard, lines)
		s.ended <- s.c.Wait()
	}()
	s.t.Cleanup(func() { _ = s.c.Process.Kill() })
	return s
}

// said returns what stands behind a name in what it said.
func (s *served) value(name string) string {
	s.t.Helper()
	found := regexp.MustCompile(`(?m)^` + name + ` {2,}(\S+)`).FindStringSubmatch(s.said)
	require.Len(s.t, found, 2, "%s in\n%s", name, s.said)
	return found[1]
}

func (s *served) url() string { return s.value("page") }

func (s *served) kill() {
	s.t.Helper()
	require.NoError(s.t, s.c.Process.Kill())
	<-s.ended
}

// interrupt ends it, which has to go well.
func (s *served) interrupt() {
	s.t.Helper()
	require.NoError(s.t, s.c.Process.Signal(os.Interrupt))
	select {
	case err := <-s.ended:
		require.NoError(s.t, err, s.stderr.String())
	case <-time.After(20 * time.Second):
		require.FailNow(s.t, "it does not end")
	}
}

// caller calls the API of a sandbox.
type caller struct {
	t      testing.TB
	url    string
	secret string
	client *http.Client
	prefix string
	n      atomic.Int64
}

func (s *served) caller(secret string) *caller {
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }, Timeout: 20 * time.Second}
	return &caller{t: s.t, url: s.url(), secret: secret, client: client, prefix: fmt.Sprintf("CALL%d", time.Now().UnixNano())}
}

func (c *caller) correlationID() string {
	return fmt.Sprintf("%s%06d", c.prefix, c.n.Add(1))
}

func (c *caller) try(path string, message any) ([]byte, error) {
	body, err := json.Marshal(message)
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequest(http.MethodPost, c.url+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	for name, value := range map[string]string{
		"Authorization": c.secret, "Content-Type": "application/json", "Accept": "application/json", "RequestTime": time.Now().UTC().Format(time.RFC3339),
	} {
		r.Header.Set(name, value)
	}
	return c.send(r)
}

func (c *caller) send(r *http.Request) ([]byte, error) {
	response, err := c.client.Do(r)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if location := response.Header.Get("Location"); location != "" {
		return []byte(location), err
	}
	return data, err
}

func (c *caller) createRequest() phoneid.CreateRequest {
	return phoneid.CreateRequest{
		MerchantID: "SANDBOX0000001", ConsentID: "9783471AFDB69NH34", ConsentTimeStamp: time.Now(),
		ConsumerMDN: "+14444441001", CorrelationID: c.correlationID(),
	}
}

func (c *caller) create() phoneid.Created {
	c.t.Helper()
	data, err := c.try(phoneid.CreatePath, c.createRequest())
	require.NoError(c.t, err)
	created, err := phoneid.ParseCreated(data)
	require.NoError(c.t, err, string(data))
	return created
}

// visit opens a URL and says where it leads, or what is in the body.
func (c *caller) visit(target string) (string, error) {
	r, err := http.NewRequest(http.MethodGet, target, nil)
	if err != nil {
		return "", err
	}
	data, err := c.send(r)
	return string(data), err
}

// open plays the phone to the end.
func (c *caller) open(link string) string {
	c.t.Helper()
	hop, err := c.visit(link)
	require.NoError(c.t, err)
	if !strings.HasPrefix(hop, "http") {
		return hop
	}
	outcome, err := c.visit(hop)
	require.NoError(c.t, err)
	return outcome
}

func (c *caller) result(key string) (phoneid.Result, error) {
	data, err := c.try(phoneid.ResultPath, phoneid.ResultRequest{
		MerchantID: "SANDBOX0000001", CorrelationID: c.correlationID(), AssociationKey: key, ConsumerMDN: "+14444441001",
	})
	if err != nil {
		return phoneid.Result{}, err
	}
	return phoneid.ParseResult(data)
}

const success = "ErrorCode=0&ErrorDescription=Success&Carrier=Sandbox%20Mobile"

func TestServe(t *testing.T) {
	s := serving(t, binary(t))
	c := s.caller(s.value("API Secret"))
	response, err := http.Get(c.url)
	require.NoError(t, err)
	require.NoError(t, response.Body.Close())
	assert.Equal(t, http.StatusOK, response.StatusCode)

	created := c.create()
	_, err = c.result(created.CorrelationID)
	assert.ErrorIs(t, err, phoneid.CodePending)
	assert.Equal(t, success, c.open(created.EVURL))
	result, err := c.result(created.CorrelationID)
	require.NoError(t, err)
	assert.Equal(t, phoneid.ScoreExact, result.MDNMatchScore)

	// The EVURL that it printed works, once.
	printed := regexp.MustCompile(`(?m)^http://\S+data=\S+`).FindString(s.said)
	require.NotEmpty(t, printed, s.said)
	assert.Equal(t, success, c.open(printed))
	assert.Contains(t, c.open(printed), "ErrorCode=-20")

	other := serving(t, s.c.Path)
	assert.NotEqual(t, s.value("API Secret"), other.value("API Secret"), "new at each start")
	assert.NotEqual(t, s.value("EVURL Encryption Key"), other.value("EVURL Encryption Key"))
	other.interrupt()
	s.interrupt()
}

// TestServeEndsInOrder: an interrupt lets what is under way end, and ends who
// only listens.
func TestServeEndsInOrder(t *testing.T) {
	faults := file(t, `{"rules":[{"endpoint":"phoneIdUrl","delay":{"fixed":"1s"}}]}`)
	s := serving(t, binary(t), "--faults", faults)
	c := s.caller(s.value("API Secret"))
	follower, err := http.Get(c.url + "/_sandbox/events")
	require.NoError(t, err)
	defer follower.Body.Close()
	created := make(chan phoneid.Created)
	go func() { created <- c.create() }()
	s.busy(c)
	s.interrupt()
	assert.NotEmpty(t, (<-created).EVURL)
	_, err = io.Copy(io.Discard, follower.Body)
	assert.NoError(t, err)
}

// TestServeEndsAtOnce: a second interrupt waits for nobody.
func TestServeEndsAtOnce(t *testing.T) {
	s := serving(t, binary(t), "--faults", file(t, `{"rules":[{"delay":{"fixed":"1m"}}]}`))
	c := s.caller(s.value("API Secret"))
	lost := make(chan error)
	go func() {
		_, err := c.try(phoneid.CreatePath, c.createRequest())
		lost <- err
	}()
	s.busy(c)
	require.NoError(t, s.c.Process.Signal(os.Interrupt))
	require.Eventually(t, func() bool { // the first one is heard: it listens no longer
		_, err := net.Dial("tcp", strings.TrimPrefix(c.url, "http://"))
		return err != nil
	}, 10*time.Second, 5*time.Millisecond)
	require.NoError(t, s.c.Process.Signal(os.Interrupt))
	assert.Error(t, <-s.ended)
	assert.Error(t, <-lost)
}

// busy waits until a request is under way.
func (s *served) busy(c *caller) {
	s.t.Helper()
	require.Eventually(s.t, func() bool {
		data, err := c.visit(c.url + "/_sandbox/metrics")
		return err == nil && strings.Contains(data, "evurl_gate_in_flight 1")
	}, 10*time.Second, 5*time.Millisecond)
}

// TestServeTLS: a certificate of its own, and nothing below TLS 1.2.
func TestServeTLS(t *testing.T) {
	s := serving(t, binary(t), "--tls", "--phone-listen", "127.0.0.1:0")
	roots := x509.NewCertPool()
	require.True(t, roots.AppendCertsFromPEM([]byte(s.said)))
	c := s.caller(s.value("API Secret"))
	c.client.Transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
	created := c.create()
	assert.True(t, strings.HasPrefix(created.EVURL, "https://127.0.0.1:"))
	assert.False(t, strings.HasPrefix(created.EVURL, c.url), "EVURLs lead to the phone's door")
	assert.Equal(t, success, c.open(created.EVURL))
	for _, path := range []string{"/", "/_sandbox/requests", phoneid.CreatePath} {
		said, err := c.visit(strings.Split(created.EVURL, "/msbox")[0] + path)
		require.NoError(t, err)
		assert.Equal(t, "404 page not found\n", said)
	}
	address := strings.TrimPrefix(c.url, "https://")
	for version, good := range map[uint16]bool{tls.VersionTLS10: false, tls.VersionTLS11: false, tls.VersionTLS12: true, tls.VersionTLS13: true} {
		connection, err := tls.Dial("tcp", address, &tls.Config{RootCAs: roots, MinVersion: version, MaxVersion: version})
		assert.Equal(t, good, err == nil, "%x: %v", version, err)
		if err == nil {
			require.NoError(t, connection.Close())
		}
	}
	s.interrupt()
}

// TestServeStandsBehindItsGate: what the flags put there is there.
func TestServeStandsBehindItsGate(t *testing.T) {
	audit := filepath.Join(t.TempDir(), "audit.log")
	command := binary(t)
	s := serving(t, command, "--audit", audit, "--redirect", "http://127.0.0.1:3000/done")
	c := s.caller(s.value("API Secret"))
	request := c.createRequest()
	request.RedirectURL = "http://127.0.0.1:3000/done"
	data, err := c.try(phoneid.CreatePath, request)
	require.NoError(t, err)
	created, err := phoneid.ParseCreated(data)
	require.NoError(t, err, string(data))
	assert.True(t, strings.HasPrefix(c.open(created.EVURL), "http://127.0.0.1:3000/done?ErrorCode=0&"))
	s.interrupt()
	info, err := os.Stat(audit)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	logged, err := os.ReadFile(audit)
	require.NoError(t, err)
	var line struct{ Endpoint, MerchantID, CorrelationID, Client string }
	require.NoError(t, json.Unmarshal(logged, &line), string(logged))
	assert.Equal(t, "phoneIdUrl SANDBOX0000001 CALL… 127.0.0.1", strings.Join([]string{line.Endpoint, line.MerchantID, line.CorrelationID, line.Client}, " "))

	for _, gate := range []struct {
		args []string
		last string
	}{
		{[]string{"--allow", "192.0.2.0/24"}, "this address is not allow-listed"},
		{[]string{"--rate", "0.001"}, "too many requests"},
		{[]string{"--merchant-rate", "0.001"}, "too many requests"},
	} {
		s := serving(t, command, gate.args...)
		c := s.caller(s.value("API Secret"))
		for range 2 {
			data, err = c.try(phoneid.CreatePath, c.createRequest())
			require.NoError(t, err)
		}
		assert.Contains(t, string(data), gate.last, gate.args)
		s.interrupt()
	}
}

// TestServeTakesACertificate of one's own.
func TestServeTakesACertificate(t *testing.T) {
	_, certificate, key, err := sandbox.Certificate("127.0.0.1")
	require.NoError(t, err)
	s := serving(t, binary(t), "--tls-cert", file(t, string(certificate)), "--tls-key", file(t, string(key)))
	assert.NotContains(t, s.said, "BEGIN", "it is the caller's own")
	roots := x509.NewCertPool()
	require.True(t, roots.AppendCertsFromPEM(certificate))
	c := s.caller(s.value("API Secret"))
	c.client.Transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
	assert.Equal(t, success, c.open(c.create().EVURL))
	s.interrupt()
}

func TestServeRefuses(t *testing.T) {
	bad := file(t, "S3CR3T")
	for _, args := range [][]string{
		{"--phone-listen", "192.168.1.5:8443"}, {"--tls", "--tls-cert", "x", "--tls-key", "y"}, {"--tls-cert", "x"}, {"--trusted-proxy", "10.0.0.0/8"},
		{"--rate", "-1"}, {"--store", "redis://:S3CR3T@127.0.0.1"}, {"--store", "sqlite:x"}, {"--engine", "S3CR3T"}, {"--allow", ""}, {"--rate", "NaN"}, {"--merchant-rate", "+Inf"}, {"--base-url", "S3CR3T"}, {"--store", "S3CR3T:x"},
	} {
		status, out, info := invoke(t, "", append([]string{"serve", "--port", "0"}, args...)...)
		assert.Equal(t, 2, status, "%v: %s", args, info)
		assert.Empty(t, out)
		assert.NotContains(t, info, "S3CR3T")
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "x"), nil, 0o600))
	for _, args := range [][]string{
		{"--tls-cert", bad, "--tls-key", bad}, {"--faults", bad}, {"--faults", "nowhere"}, {"--credentials", dir}, {"--allow", "S3CR3T"},
		{"--phone-listen", "S3CR3T", "--tls"}, {"--base-url", "http://127.0.0.1:1/_sandbox/id/"}, {"--base-url", "http://192.168.1.5/id/"}, {"--redirect", "S3CR3T"}, {"--audit", "nowhere/x"},
		{"--store", "sqlite:" + filepath.Join(dir, "no", "S3CR3T"), "--credentials", filepath.Join(dir, "new")},
	} {
		status, out, info := invoke(t, "", append([]string{"serve", "--port", "0"}, args...)...)
		assert.NotZero(t, status, "%v: %s", args, info)
		assert.Empty(t, out, args)
		assert.NotContains(t, info, "S3CR3T")
	}
}

// TestServeWithoutNetwork plays the flow in a namespace that has a loopback and
// no route: the sandbox needs nobody, and can reach nobody.
func TestServeWithoutNetwork(t *testing.T) {
	for _, tool := range []string{"unshare", "ip", "curl"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatal(err)
			}
			t.Log("NOT RUN, for want of " + tool)
			t.Skip()
		}
	}
	script := `ip link set lo up
test -z "$(ip route)"
` + "\"$1\" serve --port 0 > said & server=$!\n" + `
until grep -q Interrupt said; do kill -0 $server; sleep 0.05; done
url=$(sed -n 's/^page *//p' said)
outcome=$(curl -sSL --max-time 10 "$(grep -E '^http://.*data=' said)")
test "$outcome" = '` + success + `'
! curl -s --max-time 10 http://192.0.2.1/
ip addr add 192.0.2.7/32 dev lo # an address of this machine that others could reach
status=0; curl -s --max-time 10 "http://192.0.2.7:${url##*:}" || status=$?
test $status = 7 # refused
kill -INT $server
wait $server
echo played`
	c := exec.Command("unshare", "-rn", "sh", "-euc", script, "sh", binary(t))
	c.Dir = t.TempDir()
	out, err := c.CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Contains(t, string(out), "played")
}

func TestHostsAtPort80(t *testing.T) {
	assert.Equal(t, []string{"127.0.0.1:80", "localhost:80", "127.0.0.1", "localhost"}, hosts("80"))
	assert.Equal(t, []string{"127.0.0.1:8080", "localhost:8080"}, hosts("8080"))
}

func TestServeSaysThatThePortIsTaken(t *testing.T) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	status, out, info := invoke(t, "", "serve", "--port", port)
	assert.Equal(t, 1, status)
	assert.Empty(t, out)
	assert.Contains(t, info, "is taken")
}

// onWrite is a writer that hears of each write.
type onWrite func([]byte)

func (f onWrite) Write(b []byte) (int, error) {
	f(b)
	return len(b), nil
}

// A script that waits for the address and then looks for the secrets finds them.
func TestServeAnnouncesInOneWrite(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	var writes []string
	out := onWrite(func(b []byte) {
		writes = append(writes, string(b))
		interrupt()
	})
	require.Zero(t, run(ctx, []string{"serve", "--port", "0"}, strings.NewReader(""), out, io.Discard))
	require.Len(t, writes, 1)
	assert.Regexp(t, `(?s)^page +http.*\nAPI Secret +\S.*\nInterrupt to end\.\n$`, writes[0])
}
