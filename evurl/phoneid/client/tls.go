package client

import "crypto/tls"

// floor is the platform's rule.
const floor = tls.VersionTLS12

// checkTLS returns what of a configuration cannot be raised to the floor, or "".
func checkTLS(t *tls.Config) string {
	switch {
	case t == nil:
		return ""
	case !tlsCanBeSet:
		return "TLS is the runtime's here, and cannot be set"
	case t.InsecureSkipVerify:
		return "TLS has InsecureSkipVerify, which sends the API Secret to anyone; give the server's certificate as RootCAs"
	case t.MaxVersion != 0 && t.MaxVersion < floor:
		return "TLS has a MaxVersion below 1.2, which the platform does not speak"
	}
	return ""
}

// raised is a copy that does not go below the floor.
func raised(t *tls.Config) *tls.Config {
	if t == nil {
		t = &tls.Config{}
	}
	t = t.Clone()
	t.MinVersion = max(t.MinVersion, floor)
	t.NextProtos = nil // net/http's to say
	return t
}
