package sandbox

import (
	"encoding/base64"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/gate"
)

// Customer is the merchant whose server the sandbox plays for its page: a page
// must hold no API Secret.
type Customer struct {
	// MerchantID is one of Config.Merchants.
	MerchantID string
	// APISecret is what that server sends. Without one the page calls no API.
	APISecret phoneid.Secret
	// TellKey tells the page the primary key, too, to build with it: for a demo
	// whose key is nobody's. Whoever reaches this port is told.
	TellKey bool
}

// customerPath is where the page calls the API as the customer's server.
const customerPath = adminPath + "customer/"

// addCustomer looks whether there is such a merchant.
func (s *Sandbox) addCustomer(c *Customer) error {
	if c == nil {
		return nil
	}
	if s.byMerchant[c.MerchantID] == nil {
		return errors.New("the customer is none of the merchants")
	}
	s.customer = *c
	return nil
}

// told is what the page gets to know of the customer.
type told struct {
	Endpoint        string `json:"endpoint"`
	MerchantID      string `json:"merchantId,omitempty"`
	ClientAccessKey string `json:"clientAccessKey,omitempty"`
	Algorithm       string `json:"algorithm,omitempty"`
	Key             string `json:"key,omitempty"`
	KeyEncoding     string `json:"keyEncoding,omitempty"`
	API             bool   `json:"api"`       // whether it may be called, under customerPath
	Reachable       bool   `json:"reachable"` // whether EVURLs lead to where a phone may reach
}

func (s *Sandbox) getCustomer(*http.Request) (any, error) {
	t := told{Endpoint: s.base, Reachable: isReachable(s.base)}
	m, ok := s.byMerchant[s.customer.MerchantID]
	if !ok {
		return t, nil
	}
	t.MerchantID, t.ClientAccessKey, t.Algorithm = s.customer.MerchantID, m.accessKey, m.primary.Algorithm.String()
	t.API = !s.customer.APISecret.IsZero()
	if s.customer.TellKey {
		t.Key, t.KeyEncoding = base64.StdEncoding.EncodeToString(m.primary.Key.Reveal()), evurl.Base64.String()
	}
	return t, nil
}

func isReachable(base string) bool {
	u, err := url.Parse(base)
	if err != nil {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback())
}

// callAsCustomer passes what the page wrote on to the API, with the headers that
// a customer's server sends. It goes by the gate, the faults and the log as every
// call does, and comes from the address that the page has.
func (s *Sandbox) callAsCustomer(api http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		switch {
		case s.customer.APISecret.IsZero():
			http.Error(w, "the sandbox has no API Secret to call the API with", http.StatusNotFound)
			return
		case !gate.IsJSON(r.Header.Get("Content-Type")):
			http.Error(w, errMedia.Error(), http.StatusUnsupportedMediaType)
			return
		}
		call := r.Clone(r.Context())
		call.URL.Path = apiPath + strings.TrimPrefix(r.URL.Path, customerPath)
		call.URL.RawPath, call.URL.RawQuery, call.RequestURI = "", "", call.URL.Path
		call.Header = http.Header{
			"Authorization": {s.customer.APISecret.Reveal()},
			"Content-Type":  {"application/json"},
			"Accept":        {"application/json"},
			"Requesttime":   {time.Now().UTC().Format(time.RFC3339)},
		}
		// Who stands behind a proxy is told by this one header.
		if forwarded := r.Header.Values("X-Forwarded-For"); len(forwarded) > 0 {
			call.Header["X-Forwarded-For"] = forwarded
		}
		api.ServeHTTP(w, call)
	}
}
