// Package evurl builds and opens EVURLs, the encrypted one-time URLs that a
// phone opens in Silent Network Auth (Twilio Mobile Identity, Boku, formerly
// Danal).
//
// Most programs need two functions: [Account.Build] for the URL that goes to
// the phone, and [Inspect] to see why one that another program made does not
// work. Who answers EVURLs, as a sandbox does, needs [Account.Open].
//
//	key, err := evurl.ParseKey([]byte(text), evurl.Base64)
//	account, err := evurl.New(evurl.Config{
//		Endpoint:        "https://mi-sbox.dnlsrv.com/msbox/id/",
//		ClientAccessKey: "t20AHVnl",
//		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
//	})
//	built, err := account.Build(evurl.Request{Redirect: "https://merchant.example/done"})
//
// # Keys
//
// An account has one primary key, which builds, and may have others that are
// enabled, which open what was built before a rotation. Take AES/GCM/NoPadding
// where you may choose. CTR and CBC are unauthenticated: whoever sees the URL
// can change bits of its payload, without the key; [Opened].Authenticated says
// so. redirect and air are not protected under any algorithm.
//
// # Randomness
//
// Salt, nonce and timestamp come from the system, for every EVURL anew. Only
// package evurltest takes them from a caller.
//
// # Compatibility
//
// What is built is canonical, and little else is opened: parameters in any
// order, escapes in either case of hex digits. Codes are never renumbered or
// given another meaning.
package evurl
