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
// # Rates
//
// A rate is counted in a table of fixed size: 131,072 entries, 2.2 MiB, made when
// the rate is set. An entry is in force until its burst is full again, which takes
// Burst/PerSecond at most after its last request, and no other caller can push it
// out before. Up to some 40,000 callers in force each have an entry of their own.
// Of 70,000 about one in 800 finds its places taken, of 131,072 about one in ten.
// Those share a limit with their like until a place is free; evurl_gate_rate_shared_total
// counts their requests. To hold a place a caller has to ask about as often as its
// rate allows, so at 50 requests per second a flood of 40,000 networks has to send
// 2 million requests per second. A rate of one in an hour needs far less: choose
// Burst/PerSecond of a few seconds where strangers may call.
//
// Whoever has a whole IPv6 /48 has 65,536 networks of /64, each with a limit of
// its own. An allow-list keeps strangers out, a rate does not.
//
// # The audit log
//
// Config.Log gets one record of each request, with what came of it, when it has
// ended. A record that cannot be written is counted by
// evurl_gate_audit_failures_total and said once in each outage to Config.Alarms; an
// outage is over when records were written for a minute after the last failure.
// The request is answered all the same.
//
// With Config.AuditRequired no request is handled and no answer is sent without a
// record. A request that passes the gate has two: "admitted" before the handler is
// called, "request" before the answer begins. A refusal has the second alone. If a
// record cannot be written, the caller gets 503 and -10. An "admitted" without a
// "request" is a request whose answer was not sent, or whose handler was cut off.
//
// # What it takes
//
// Content-Type and Accept have to be application/json, with no parameter but
// charset=utf-8. Around their parts space and tab are white space, and nothing
// else is. The platform documents Accept: application/json and no other, and what
// it does with */* is not public, so */*, a list, and no Accept at all are refused
// with 406, although RFC 9110 would take them for JSON. Many HTTP clients send
// them by default: set the header.
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
