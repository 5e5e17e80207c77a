// Package chosen has the values that only a test may choose. It is internal to
// evurl/, so that evurl/evurltest is the one way to them: a salt that a caller
// chooses is a nonce used twice, sooner or later.
package chosen

// Values replace what an account otherwise takes from the system.
type Values struct {
	// Without a field that no other package can name, a struct literal of the
	// same three fields would do for a Values.
	_ struct{}

	Salt      string // printable ASCII, of a length that the algorithm takes
	Nonce     string // decimal digits
	Timestamp string // UTC, YYYYMMDDHHMMSS
}
