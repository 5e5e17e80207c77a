// Package evurl builds and opens EVURLs, the encrypted one-time URLs that a
// phone opens in Silent Network Auth (Twilio Mobile Identity, Boku, formerly
// Danal).
//
// Most programs need two functions: [Account.Build] for the URL that goes to
// the phone, and [Inspect], or [Account.Inspect] with the key, to see why one
// that another program made does not work. Who answers EVURLs, as a sandbox
// does, needs [Account.Open] and [OutcomeOf].
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
// A key's text is base64 unless it is said to be base64url, hex or UTF-8;
// nothing guesses ([ParseKey]). A key belongs to one algorithm. Take
// AES/GCM/NoPadding where you may choose: CTR and CBC are unauthenticated, so
// that whoever sees the URL can change its payload without the key.
//
// An account has one primary key, which builds. Rotate by making a new key the
// primary one and the old one enabled: it still opens what was built before,
// and [Opened].KeyID says which key fits. A key fits when decryption and the
// whole payload do. Under GCM with salts of 12 characters, [Built].Warning says
// when a key has built so many that it should be rotated.
//
// # What was opened
//
// [Opened].Authenticated and [Opened].Freshness say how far to rely on it.
// Redirect and Air are protected under no algorithm: give the account an
// allow-list. Whatever fails behind the decoding is [ErrDecrypt], with one
// text. The other codes are for a developer and for the log: who sent an EVURL
// gets one answer to all of them, which [OutcomeOf] is.
//
// # Randomness
//
// Salt, nonce and timestamp come from the system, for every EVURL anew. Only
// package evurltest takes them from a caller.
//
// # Compatibility
//
// What is built is canonical, and little else is opened: parameters in any
// order, escapes in either case of hex digits. What builders of the field get
// wrong, [Inspect] tells, with its cure ([Lints]). Two of their habits can be
// opened until they are mended: [OpenOptions].PHPSalts and OldPayloads. Codes
// and names of lints are never given another meaning.
package evurl
