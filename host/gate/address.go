package gate

import (
	"errors"
	"net/http"
	"net/netip"
	"strings"
)

// maxPrefixes and maxForwarded, the proxies behind each other, bound what a
// request makes us look at.
const (
	maxPrefixes  = 4096
	maxForwarded = 64
)

// AllowList says who may call. It is immutable.
type AllowList struct{ allowed, proxies []netip.Prefix }

// NewAllowList takes prefixes, "203.0.113.0/24", and single addresses: of who
// may call, and of the proxies whose X-Forwarded-For counts. Errors quote
// nothing. An empty allowed lets nobody in.
func NewAllowList(allowed, proxies []string) (*AllowList, error) {
	a, err := parsePrefixes(allowed)
	if err != nil {
		return nil, err
	}
	p, err := parsePrefixes(proxies)
	return &AllowList{a, p}, err
}

func parsePrefixes(texts []string) (list []netip.Prefix, err error) {
	if len(texts) > maxPrefixes {
		return nil, errors.New("more than 4096 prefixes")
	}
	for _, text := range texts {
		p, err := netip.ParsePrefix(text)
		if err != nil {
			a, err := netip.ParseAddr(text)
			if err != nil || a.Zone() != "" {
				return nil, errors.New("not a prefix 203.0.113.0/24 or an address")
			}
			p = netip.PrefixFrom(a, a.BitLen())
		}
		if p.Addr().Is4In6() {
			return nil, errors.New("an IPv4 prefix is written as one, not within IPv6")
		}
		if p != p.Masked() {
			return nil, errors.New("a prefix has bits behind its length: is it a /32?")
		}
		list = append(list, p)
	}
	return list, nil
}

func contains(list []netip.Prefix, a netip.Addr) bool {
	for _, p := range list {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// Client returns who calls: the peer, or, if that is a trusted proxy, the
// right-most address of X-Forwarded-For that is no proxy. It returns false if
// there is none: behind an entry that is not an address, "unknown" or one with a
// zone, it is open who came before. An entry may have a port, as Azure's gateway
// writes it: 203.0.113.9:51234, [2001:db8::1]:443. Forwarded and X-Real-IP are
// not looked at.
//
// Without a list, a nil *AllowList, nobody is a proxy.
func (l *AllowList) Client(r *http.Request) (netip.Addr, bool) {
	a, unknown := l.client(r)
	return a, unknown == ""
}

// client is Client, and says why the caller is unknown.
func (l *AllowList) client(r *http.Request) (a netip.Addr, unknown string) {
	peer, ok := Peer(r)
	if !ok {
		return peer, "the address of the peer is not known"
	}
	if l == nil || !contains(l.proxies, peer) {
		return peer, ""
	}
	// Several headers are one list.
	chain := strings.Join(r.Header.Values("X-Forwarded-For"), ",")
	if strings.Trim(chain, " \t") == "" {
		return a, "X-Forwarded-For of the proxy is missing or empty"
	}
	for range maxForwarded {
		comma := strings.LastIndexByte(chain, ',')
		a, ok := forwarded(chain[comma+1:])
		if !ok {
			return a, "X-Forwarded-For has an entry that is not an address, so that the caller is not known"
		}
		if !contains(l.proxies, a) {
			return a, ""
		}
		if comma < 0 {
			return netip.Addr{}, "X-Forwarded-For has trusted proxies alone, so that the caller is not known"
		}
		chain = chain[:comma]
	}
	return netip.Addr{}, "X-Forwarded-For has more than 64 trusted proxies"
}

// forwarded parses an entry of X-Forwarded-For: an address, or one with a port, of
// which IPv6 has brackets: without them a port would be taken for a part of it.
func forwarded(entry string) (netip.Addr, bool) {
	entry = strings.Trim(entry, " \t")
	a, err := netip.ParseAddr(entry)
	if err != nil {
		if strings.HasSuffix(entry, "]") {
			entry += ":0" // brackets without a port
		}
		var p netip.AddrPort
		p, err = netip.ParseAddrPort(entry)
		a = p.Addr()
	}
	if err != nil || a.Zone() != "" {
		return netip.Addr{}, false
	}
	return a.Unmap(), true
}

// Peer returns the address at the other end of the connection.
func Peer(r *http.Request) (netip.Addr, bool) {
	p, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}, false
	}
	return p.Addr().Unmap().WithZone(""), true
}

// Allows reports whether an address may call.
func (l *AllowList) Allows(a netip.Addr) bool { return a.IsValid() && contains(l.allowed, a.Unmap()) }
