// Package gate is what stands before an API of this kind, as middleware for
// net/http: a floor for TLS, an allow-list of addresses, rates, API Secrets per
// merchant, and requests that two readers cannot understand differently.
//
// A [Gate] does what its [Config] gives it, each part alone or all together, in
// this order:
//
//	address     is it on the list?
//	rate        has the address asked too often?
//	header      POST, JSON, no header or parameter twice
//	secret      is there one, and is it valid? RequestTime within the tolerance?
//	body        not too long, JSON, no name twice
//	merchant    does the secret belong to the merchant that the body names?
//	rate        has the merchant asked too often?
//
// A rate that came before the secret, keyed on the merchant that a body claims,
// would let anybody lock a merchant out. A wrong secret gets one answer, after
// the same work, before the body is read; a valid one gets that answer, byte for
// byte, for every merchant that is not its own, known or not.
//
// It keeps no replay out: RequestTime is what the caller says. A correlation id
// that was used before is for the handler to refuse.
//
//	secrets, err := gate.OpenSecrets("secrets.json", gate.SecretsOptions{Log: log})
//	allow, err := gate.NewAllowList([]string{"203.0.113.0/24"}, []string{"10.0.0.0/8"})
//	g, err := gate.New(gate.Config{Allow: allow, Secrets: secrets, Log: log})
//	mux.Handle("/cigateway/id/v1/phoneIdUrl", g.Wrap("phoneIdUrl", handler))
//
// The platform documents that customers' addresses are allow-listed, that TLS is
// 1.2 at least, and that every request carries a valid API Secret. The HTTP
// status of a refusal, the tolerance of RequestTime and all rates are our choice.
package gate
