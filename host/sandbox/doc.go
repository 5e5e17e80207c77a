// Package sandbox is the platform on your own machine: phoneIdUrl, the EVURL
// endpoint, phoneIdResult and match, as the vendor documents them, without an
// account and without a network. It makes no outgoing request, but to the Redis
// that it may be told to keep its state in.
//
//	secrets, err := gate.NewSecrets(…)
//	s, err := sandbox.New(sandbox.Config{
//		BaseURL:   "http://127.0.0.1:8080/msbox/id/",
//		Engine:    engine, // host.New, or evurl.Native{}
//		Merchants: []sandbox.Merchant{{ID: "02200013919FB4", Account: account}},
//		Gate:      gate.Config{Secrets: secrets},
//	})
//	server := &http.Server{Handler: s.Local("127.0.0.1:8080")}
//
// # The flow
//
// A transaction begins at phoneIdUrl, or with an EVURL that the merchant built.
// The phone opens the EVURL, which uses it up, follows one redirect within the
// sandbox, and ends at the merchant's redirect or with the outcome in the body.
// From then on phoneIdResult answers, for an hour from when the EVURL was used.
//
// # What is our choice
//
// How a number ends ([EndingOf]), whose identity belongs to it, the HTTP status
// of each answer, that there is one hop, and what the vendor does not document:
// a correlation id used before is -5003; a result that is gone is -11; one that
// was never asked about is 5016, since a merchant's own EVURL is not known
// before it is opened.
//
// An ErrorCode reaches the phone with status 200, or in the merchant's redirect,
// and each code has one description. A bad, used or expired EVURL gets the same
// bytes as a number that ends in 20:
//
//	ErrorCode=-20&ErrorDescription=error%20in%20the%20EVURL
//
// This is our reading. The platform's status for a refused EVURL is not public,
// and one client library throws on anything but 2xx before it reads the body.
// A wrong method (405), a prefetch (403), a rate that is exceeded (429) and a
// store that is down (503) are no outcomes and have no ErrorCode.
//
// # The page
//
// It plays all of it: the sandbox calls its own API for it, as the server of
// Config.Customer would, and stops the frame that plays the phone before a
// merchant's redirect.
package sandbox
