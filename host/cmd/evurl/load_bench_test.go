package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/accountfile"
)

const (
	rounds      = 3
	connections = "64"
	threads     = "2"
	lasting     = "3s"
	perRound    = 250_000 // EVURLs, more than are opened in that time
)

// hello is a server that answers "hello", in a process of its own like the sandbox.
func hello() {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		os.Exit(1)
	}
	fmt.Println("http://" + l.Addr().String())
	_ = server(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "hello") }), identity{}).Serve(l)
}

// BenchmarkLoad has wrk open EVURLs and ask for them, at 64 connections, beside
// a bare handler that answers hello, in turns, and prints the ratios.
func BenchmarkLoad(b *testing.B) {
	hello := exec.Command(os.Args[0]) // TestMain calls hello
	hello.Env = append(os.Environ(), "EVURL_HELLO=1")
	out, err := hello.StdoutPipe()
	require.NoError(b, err)
	require.NoError(b, hello.Start())
	defer func() { _ = hello.Process.Kill(); _ = hello.Wait() }()
	helloURL, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(b, err)

	said := strings.TrimSpace(helloURL)
	for _, engine := range []string{"wazero", "native"} {
		b.Run(engine, func(b *testing.B) { load(b, said, engine) })
	}
}

// load runs both requests in turns against hello and the sandbox.
func load(b *testing.B, hello, engine string) {
	dir := b.TempDir()
	s := serving(b, binary(b), "--credentials", filepath.Join(dir, "demo"), "--engine", engine)
	secret, err := os.ReadFile(s.value("API Secret in"))
	require.NoError(b, err)
	config, err := accountfile.Load(filepath.Join(dir, "demo", "account.json"))
	require.NoError(b, err)
	config.Endpoint = s.value("EVURLs")
	account, err := evurl.New(config)
	require.NoError(b, err)

	var opened, created pairs
	for b.Loop() {
		for round := range rounds {
			paths := filepath.Join(dir, "paths")
			writePaths(b, paths, account)
			opened.add(b, hello, s.url(), "-s", "testdata/evurls.lua", "--", paths, threads)
			reset(b, s)
			created.add(b, hello, s.url()+"/cigateway/id/v1/phoneIdUrl", "-s", "testdata/create.lua", "--",
				fmt.Sprintf("ROUND%dT", round), strings.TrimSpace(string(secret)), time.Now().UTC().Format(time.RFC3339))
			reset(b, s)
		}
	}
	opened.report(b, "opening an EVURL, "+engine, 0.5)
	created.report(b, "phoneIdUrl, "+engine, 0.25)
	s.interrupt()
}

// pairs are the rates of hello and of the sandbox, for the very same requests.
type pairs struct{ hello, sandbox []float64 }

func (p *pairs) add(b *testing.B, hello, sandbox string, args ...string) {
	p.hello = append(p.hello, wrk(b, hello, args...))
	p.sandbox = append(p.sandbox, wrk(b, sandbox, args...))
}

func (p *pairs) report(b *testing.B, name string, budget float64) {
	hello, sandbox := median(p.hello), median(p.sandbox)
	b.ReportMetric(sandbox/hello, strings.NewReplacer(" ", "-", ",", "").Replace(name)+"/hello")
	fmt.Printf("  %s: %.0f a second, %.2f of hello's %.0f (budget: at least %.2f)\n", name, sandbox, sandbox/hello, hello, budget)
}

// wrk returns the requests per second, all of which have to be answered well.
func wrk(b *testing.B, target string, args ...string) float64 {
	b.Helper()
	out, err := exec.Command("wrk", append([]string{"-t", threads, "-c", connections, "-d", lasting, target}, args...)...).CombinedOutput()
	require.NoError(b, err, string(out))
	require.NotContains(b, string(out), "Non-2xx")
	require.NotContains(b, string(out), "Socket errors")
	found := regexp.MustCompile(`Requests/sec: +([0-9.]+)`).FindSubmatch(out)
	require.NotNil(b, found, string(out))
	rate, err := strconv.ParseFloat(string(found[1]), 64)
	require.NoError(b, err)
	return rate
}

// writePaths makes EVURLs that nobody has opened.
func writePaths(b *testing.B, path string, account *evurl.Account) {
	b.Helper()
	f, err := os.Create(path)
	require.NoError(b, err)
	w := bufio.NewWriter(f)
	for _, built := range account.BuildMany(make([]evurl.Request, perRound)) {
		require.NoError(b, built.Err)
		u, err := url.Parse(built.Built.EVURL)
		require.NoError(b, err)
		fmt.Fprintln(w, u.RequestURI())
	}
	require.NoError(b, w.Flush())
	require.NoError(b, f.Close())
}

func reset(b *testing.B, s *served) {
	b.Helper()
	response, err := http.Post(s.url()+"/_sandbox/reset", "application/json", nil)
	require.NoError(b, err)
	require.NoError(b, response.Body.Close())
	require.Equal(b, http.StatusOK, response.StatusCode)
}

func median(v []float64) float64 {
	sorted := slices.Sorted(slices.Values(v))
	return sorted[len(sorted)/2]
}
