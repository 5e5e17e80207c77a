package gate_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/host/gate"
)

func allowList(t testing.TB) *gate.AllowList {
	t.Helper()
	l, err := gate.NewAllowList([]string{"203.0.113.0/24", "2001:db8:1::/48"}, []string{"10.0.0.0/8", "2001:db8:ffff::1"})
	require.NoError(t, err)
	return l
}

func TestClient(t *testing.T) {
	for i, c := range []struct {
		peer      string
		forwarded []string
		client    string // "" is none
		allowed   bool
	}{
		{"203.0.113.9", nil, "203.0.113.9", true},
		{"198.51.100.7", []string{"203.0.113.9"}, "198.51.100.7", false},
		{"10.0.0.2", []string{"203.0.113.9"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9, 198.51.100.7"}, "198.51.100.7", false},
		{"10.0.0.2", []string{"198.51.100.7, 203.0.113.9, 10.0.0.3"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"garbage"}, "", false},
		{"10.0.0.2", []string{"::ffff:203.0.113.9"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9", "198.51.100.7"}, "198.51.100.7", false},
		// A proxy that says nothing, or names proxies alone.
		{"10.0.0.2", nil, "", false},
		{"10.0.0.2", []string{""}, "", false},
		{"10.0.0.2", []string{" , "}, "", false},
		{"10.0.0.2", []string{"10.0.0.3"}, "", false},
		{"10.0.0.2", []string{"10.0.0.3, 10.0.0.4"}, "", false},
		{"::ffff:10.0.0.2", []string{"203.0.113.9"}, "203.0.113.9", true},
		{"::ffff:203.0.113.9", nil, "203.0.113.9", true},
		// A port, as some proxies write it. That of IPv6 needs brackets.
		{"10.0.0.2", []string{"203.0.113.9:443"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9:51234"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"[2001:db8:1::1]:443"}, "2001:db8:1::1", true},
		{"10.0.0.2", []string{"[2001:db8:1::1]"}, "2001:db8:1::1", true},
		{"10.0.0.2", []string{"[::ffff:203.0.113.9]:443"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9:1, 10.0.0.3:2"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9:1, 198.51.100.7:2"}, "198.51.100.7", false},
		{"198.51.100.7", []string{"203.0.113.9:51234"}, "198.51.100.7", false},
		{"2001:db8:ffff::2", []string{"[2001:db8:1::1]:443"}, "2001:db8:ffff::2", false},
		{"10.0.0.2", []string{"2001:db8:1::1:443"}, "2001:db8:1::1:443", true}, // all of it is the address
		{"10.0.0.2", []string{"203.0.113.9:"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9:65536"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9:-1"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9:_hidden"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9:1:2"}, "", false},
		{"10.0.0.2", []string{"[203.0.113.9]"}, "", false},
		{"10.0.0.2", []string{"[203.0.113.9]:443"}, "", false},
		{"10.0.0.2", []string{"[2001:db8:1::1"}, "", false},
		{"10.0.0.2", []string{"2001:db8:1::1]"}, "", false},
		{"10.0.0.2", []string{"[2001:db8:1::1]443"}, "", false},
		{"10.0.0.2", []string{"[[2001:db8:1::1]]"}, "", false},
		{"10.0.0.2", []string{"[2001:db8:1::1%eth0]:443"}, "", false},
		{"10.0.0.2", []string{"unknown:443"}, "", false},
		{"10.0.0.2", []string{"2001:db8:1::1%eth0"}, "", false},
		{"10.0.0.2", []string{"unknown"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9, unknown"}, "", false},
		{"10.0.0.2", []string{"unknown, 203.0.113.9"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9,"}, "", false},
		{"10.0.0.2", []string{"0203.0.113.9"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9", ""}, "", false},
		{"10.0.0.2", []string{"198.51.100.7,\t203.0.113.9 , 10.0.0.3\t"}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9\u00a0"}, "", false}, // a space for Unicode, and none for HTTP
		{"10.0.0.2", []string{"203.0.113.9\x00"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9;10.0.0.3"}, "", false},
		{"10.0.0.2", []string{"for=203.0.113.9"}, "", false},
		{"10.0.0.2", []string{"3405803785"}, "", false},
		{"10.0.0.2", []string{"203.0.113.9" + strings.Repeat(", 10.0.0.3", 63)}, "203.0.113.9", true},
		{"10.0.0.2", []string{"203.0.113.9" + strings.Repeat(", 10.0.0.3", 64)}, "", false}, // more proxies than anybody has
		{"10.0.0.2", []string{strings.Repeat("203.0.113.9,", 5000) + "198.51.100.7"}, "198.51.100.7", false},
		{"::ffff:198.51.100.7", []string{"203.0.113.9"}, "198.51.100.7", false},
		{"fe80::1%eth0", []string{"203.0.113.9"}, "fe80::1", false},
		{"2001:db8:ffff::1", []string{"2001:db8:1::5"}, "2001:db8:1::5", true},
		{"2001:db8:ffff::2", []string{"2001:db8:1::5"}, "2001:db8:ffff::2", false},
		{"2001:db8:1::5", nil, "2001:db8:1::5", true},
		{"garbage", nil, "", false},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = net.JoinHostPort(c.peer, "4711")
		if c.peer == "garbage" {
			r.RemoteAddr = "@"
		}
		// What other servers look at says that all is well.
		r.Header.Set("Forwarded", "for=203.0.113.9")
		r.Header.Set("X-Real-IP", "203.0.113.9")
		r.Header["X-Forwarded-For"] = c.forwarded
		client, ok := allowList(t).Client(r)
		assert.Equal(t, c.client != "", ok, "row %d", i)
		if ok {
			assert.Equal(t, c.client, client.String(), "row %d", i)
		}
		assert.Equal(t, c.allowed, allowList(t).Allows(client), "row %d", i)
	}
}

func TestAddressAtTheGate(t *testing.T) {
	s := newStand(t, gate.Config{Allow: allowList(t)})
	status, _, _ := s.do(request(nil))
	assert.Equal(t, http.StatusNoContent, status)
	status, code, description := s.do(request(func(r *http.Request) { r.RemoteAddr = "198.51.100.7:1" }))
	assert.Equal(t, []any{403, "-5000", "this address is not allow-listed"}, []any{status, code, description})
	assert.Equal(t, gate.CauseAddress, s.cause())
	// Each reason for which the caller is unknown has its own text.
	for text, forwarded := range map[string][]string{
		"X-Forwarded-For of the proxy is missing or empty":                                     nil,
		"X-Forwarded-For has an entry that is not an address, so that the caller is not known": {"203.0.113.9, unknown"},
		"X-Forwarded-For has trusted proxies alone, so that the caller is not known":           {"10.0.0.3"},
		"X-Forwarded-For has more than 64 trusted proxies":                                     {strings.Repeat("10.0.0.3,", 64) + "10.0.0.3"},
	} {
		status, code, description = s.do(request(func(r *http.Request) { r.RemoteAddr, r.Header["X-Forwarded-For"] = "10.0.0.2:1", forwarded }))
		assert.Equal(t, []any{403, "-5000", text}, []any{status, code, description})
		assert.Equal(t, gate.CauseAddress, s.cause())
	}

	nobody, err := gate.NewAllowList(nil, nil)
	require.NoError(t, err)
	status, _, _ = newStand(t, gate.Config{Allow: nobody}).do(request(nil))
	assert.Equal(t, http.StatusForbidden, status)
}

func TestAllowListRefuses(t *testing.T) {
	for _, wrong := range []string{"", "S3CR3T", "203.0.113.9/24", "::ffff:203.0.113.0/120", "203.0.113.0/33", "fe80::1%eth0", "203.0.113"} {
		_, err := gate.NewAllowList([]string{wrong}, nil)
		require.Error(t, err, wrong)
		assert.NotContains(t, err.Error(), "S3CR3T")
		_, err = gate.NewAllowList(nil, []string{wrong})
		assert.Error(t, err, wrong)
	}
	_, err := gate.NewAllowList(make([]string, 5000), nil)
	assert.Error(t, err)
}

// FuzzClient: whatever X-Forwarded-For says, a peer that is no proxy is the
// client; behind a proxy the client is never a proxy.
func FuzzClient(f *testing.F) {
	for _, seed := range []string{"", "203.0.113.9", "203.0.113.9, 10.0.0.2", "::ffff:10.1.1.1", "unknown", ",,,"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		l := allowList(t)
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header["X-Forwarded-For"] = []string{one, two}
		r.RemoteAddr = "198.51.100.7:1"
		client, ok := l.Client(r)
		require.True(t, ok && client.String() == "198.51.100.7")
		r.RemoteAddr = "10.0.0.2:1"
		if client, ok = l.Client(r); ok {
			require.False(t, client.Is4() && client.As4()[0] == 10, client)
			require.Empty(t, client.Zone())
		}
	})
}
