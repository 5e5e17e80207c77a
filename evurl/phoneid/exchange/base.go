package exchange

import (
	"errors"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
)

// base is a base URL that was checked.
type base struct{ scheme, prefix string }

// parseBase reads a base URL, or says what is wrong with it without quoting it:
// it may have a password in it. Whether dials are seen is the Config's to say.
func parseBase(text string, dialsAreSeen bool) (base, string) {
	if text == "" {
		return base{}, "is missing"
	}
	u, err := url.Parse(text)
	switch {
	case !strings.Contains(text, "://"):
		return base{}, "does not begin with https:// or http://"
	case err != nil || u.Opaque != "" || strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r > '~' }):
		return base{}, "is not a URL of printable ASCII; a name in other letters is written xn--…"
	case u.Scheme != "https" && u.Scheme != "http":
		return base{}, "does not begin with https:// or http://"
	case u.User != nil:
		return base{}, "has a user or a password in it"
	case strings.ContainsAny(text, "?#"):
		return base{}, "has a query or a fragment"
	case u.Hostname() == "":
		return base{}, "has no host"
	}
	if what := checkPath(u.EscapedPath()); what != "" {
		return base{}, what
	}
	if u.Scheme == "http" {
		if what := checkLocal(u.Hostname(), dialsAreSeen); what != "" {
			return base{}, what
		}
	}
	if !isPort(u.Port()) || !isHost(u.Hostname()) {
		return base{}, "has a host or a port that cannot be"
	}
	return base{u.Scheme, strings.TrimSuffix(text, "/")}, ""
}

// checkPath takes plain segments, of which whoever resolves a URL takes none away.
func checkPath(path string) string {
	path = strings.TrimSuffix(path, "/")
	if path == "" {
		return ""
	}
	for segment := range strings.SplitSeq(path[1:], "/") {
		if segment == "cigateway" {
			return "goes too far: it ends before /cigateway"
		}
		if segment == "" || segment == "." || segment == ".." || strings.ContainsFunc(segment, notPlain) {
			return "has a path that is not of plain segments"
		}
	}
	return ""
}

func isPort(port string) bool {
	_, err := strconv.ParseUint(port, 10, 16)
	return port == "" || err == nil
}

// isHost refuses a name that ends in a number and is no address: whoever resolves a
// URL takes it for one.
func isHost(host string) bool {
	if _, err := netip.ParseAddr(host); err == nil {
		return true
	}
	last := host[strings.LastIndexByte(strings.TrimSuffix(host, "."), '.')+1:]
	return strings.Trim(last, "0123456789.") != ""
}

func notPlain(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("-._~", r)
}

// ErrNotLoopback is what a Carrier refuses where it sees what it dials.
var ErrNotLoopback = errors.New("the base URL " + notLocal)

const notLocal = "is http to another machine; http is for loopback alone"

// checkLocal says of an address whether it is loopback. Of a name it says
// nothing where what is dialled will be looked at.
func checkLocal(host string, dialsAreSeen bool) string {
	a, err := netip.ParseAddr(host)
	if err == nil && Loopback(a) || err != nil && dialsAreSeen {
		return ""
	}
	return notLocal
}

// Loopback tells whether an address is this machine's own, also where it is an IPv4
// address in IPv6.
func Loopback(a netip.Addr) bool { return a.Unmap().IsLoopback() }
