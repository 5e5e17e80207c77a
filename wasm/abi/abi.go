// Package abi has the layout of what passes between the module and those who
// call it, as ABI.md describes it: both sides of every message, so that the
// module and package host cannot disagree. It moves bytes and knows no rule of
// the format.
package abi

// Version is what evurl_abi_version returns. A bridge refuses a module of
// another: it goes up with any change to an export or a message.
const Version = 3

// The exchange area. Both parts are static in the module and never move.
const (
	InSize  = 64 << 10 // bytes of a request
	OutSize = 64 << 10 // bytes of a result
)

// Flags of a request to build, and of what was opened or inspected.
const (
	FlagCorrelationID = 1 << iota // build: a correlation id is given
	FlagRedirect                  // a redirect is given
	FlagAir                       // air is given
	FlagAirTrue                   // air is true
	FlagAuthenticated             // opened: the algorithm authenticates
	FlagData                      // inspected: data decodes, be it empty
	FlagAdvisory                  // opened: freshness was looked at, and nothing authenticates it
	FlagChecked                   // opened: freshness was looked at, and is authenticated
)

// Flags of a request to open.
const (
	FlagAnyAge      = 1 << iota // freshness is off
	FlagNow                     // the clock is given
	FlagTolerance               // the tolerance is given
	FlagPHPSalts                // salts of a wrong length are taken as PHP takes them
	FlagOldPayloads             // older spellings of a payload are taken
)

// KeyRaw is the encoding of a key given as bytes, not as text. The others are
// those of evurl.ParseKeyEncoding.
const KeyRaw = "raw"

// KeyHeld is the encoding of a key that the caller holds, whose bytes are one: its
// number. The promise door alone takes it.
const KeyHeld = "held"
