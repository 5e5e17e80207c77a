package sandbox

import (
	"net/http"
	"slices"
	"strings"

	"github.com/evurl/edge/host/gate"
)

const (
	apiPath   = "/cigateway/"
	adminPath = "/_sandbox/"
)

// Local answers everything, for this machine alone: the page, the API, EVURLs,
// and the admin API under /_sandbox. hosts are the addresses that it goes by,
// "127.0.0.1:8080": any page anywhere can reach them, by a name of its own that
// leads here, and gets 421. EVURLs are answered by BaseURL's host, too.
func (s *Sandbox) Local(hosts ...string) http.Handler {
	guard := http.NewCrossOriginProtection()
	api, admin, page := guard.Handler(s.API()), guard.Handler(s.admin(s.API())), guard.Handler(page())
	here := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch path := r.URL.Path; {
		case strings.HasPrefix(path, apiPath):
			api.ServeHTTP(w, r)
		case path+"/" == adminPath:
			http.Redirect(w, r, adminPath, http.StatusFound)
		case strings.HasPrefix(path, adminPath):
			admin.ServeHTTP(w, r)
		default:
			page.ServeHTTP(w, r)
		}
	})
	guarded, phone := only(hosts, here), s.Phone(hosts...)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.isPhones(r) {
			phone.ServeHTTP(w, framed(r))
			return
		}
		guarded.ServeHTTP(w, r)
	})
}

// Phone answers EVURLs and nothing else: what a phone on the same network may
// reach. hosts are taken beside BaseURL's own.
func (s *Sandbox) Phone(hosts ...string) http.Handler {
	return only(append(slices.Clone(hosts), s.host), s.EVURLs())
}

func (s *Sandbox) isPhones(r *http.Request) bool {
	path := r.URL.EscapedPath()
	return path == s.hopPath() || strings.HasPrefix(path, s.path)
}

// only lets through requests whose Host is on the list, to the letter.
func only(hosts []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gate.CloseIfCoded(w, r)
		if !slices.Contains(hosts, r.Host) {
			secure(w.Header())
			http.Error(w, "this server answers to its own address alone", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}
