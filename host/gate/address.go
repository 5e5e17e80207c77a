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

// Client returns who calls: the peer, or, where that is a trusted proxy, the
// right-most address of X-Forwarded-For that is none. It is false where there is
// no such address: an entry that is not one, "unknown" or with a port, leaves
// open who came before. Forwarded and X-Real-IP are not looked at.
//
// Without a list, a nil *AllowList, nobody is a proxy.
func (l *AllowList) Client(r *http.Request) (netip.Addr, bool) {
	peer, ok := Peer(r)
	if l == nil || !ok || !contains(l.proxies, peer) {
		return peer, ok
	}
	// Several headers are one list.
	chain := strings.Join(r.Header.Values("X-Forwarded-For"), ",")
	for range maxForwarded {
		comma := strings.LastIndexByte(chain, ',')
		a, err := netip.ParseAddr(strings.Trim(chain[comma+1:], " \t"))
		if err != nil || a.Zone() != "" {
			return netip.Addr{}, false
		}
		if a = a.Unmap(); !contains(l.proxies, a) {
			return a, true
		}
		if comma < 0 {
			break // proxies alone
		}
		chain = chain[:comma]
	}
	return netip.Addr{}, false
}

// Peer returns the address at the other end of the connection.
func Peer(r *http.Request) (netip.Addr, bool) {
	p, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}, false
	}
	return p.Addr().Unmap().WithZone(""), true
}

// Allows tells whether an address may call.
func (l *AllowList) Allows(a netip.Addr) bool { return a.IsValid() && contains(l.allowed, a.Unmap()) }
