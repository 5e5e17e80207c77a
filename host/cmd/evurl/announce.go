package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host/sandbox"
	"github.com/evurl/edge/host/sandbox/credentials"
)

// announce prints what a caller needs, in one write: a script that has read the
// address has read the secrets.
func (f *serveFlags) announce(c *cobra.Command, s *sandbox.Sandbox, set *credentials.Set, base string, l listeners, id identity) error {
	var out bytes.Buffer
	scheme := "http"
	if id.config != nil {
		scheme = "https"
	}
	t := newTable(&out)
	t.row("page", scheme+"://"+l.local.Addr().String())
	t.row("base URL of the API", scheme+"://"+l.local.Addr().String())
	t.row("admin", scheme+"://"+l.local.Addr().String()+"/_sandbox/")
	t.row("EVURLs", base)
	for _, m := range set.Merchants {
		t.row("merchantId", m.ID)
		t.row("ClientAccessKey", m.Account.ClientAccessKey)
	}
	if f.credentials == "" {
		t.row("API Secret", set.APISecret)
		t.row("EVURL Encryption Key", set.KeyText+" (base64, "+described(set.Merchants[0].Account.Keys[0].Algorithm)+")")
	} else {
		t.optional("API Secret in", set.APISecretFile)
	}
	if err := t.flush(); err != nil {
		return err
	}
	built, err := s.Build(c.Context(), set.Merchants[0].ID, evurl.Request{})
	if err != nil {
		return err
	}
	fmt.Fprintf(&out, "\nAn EVURL of %s to try, once, within ten minutes (curl -sL, or a browser):\n\n%s\n", printable(set.Merchants[0].ID), built.EVURL)
	if len(id.pem) > 0 {
		fmt.Fprintf(&out, "\nThe certificate, for curl --cacert and evurl api --ca-file:\n\n%s", id.pem)
	}
	out.WriteString("\nInterrupt to end.\n")
	_, err = out.WriteTo(c.OutOrStdout())
	return err
}

// described names an algorithm, and says what it lacks.
func described(a cipher.Algorithm) string {
	if a.Authenticated() {
		return a.String()
	}
	return a.String() + ", unauthenticated"
}
