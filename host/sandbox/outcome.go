package sandbox

import (
	"strings"

	"github.com/evurl/edge/evurl/phoneid"
)

// DefaultNumber is the SIM's number for an EVURL that its merchant built
// without a field consumerMdn.
const DefaultNumber = "+14444441001"

// numberField is the field of a merchant's own EVURL that says the SIM's number.
const numberField = "consumerMdn"

// Carrier is what the device gets to see as its carrier.
const Carrier = "Sandbox Mobile"

// Ending is how a number ends.
type Ending struct {
	Code     phoneid.Code // what the device gets, and phoneIdResult
	Mismatch bool         // phoneIdResult says that the number is not the SIM's
	Forever  bool         // phoneIdResult answers 5016 for ever
}

// EndingOf is how a number ends. In +1333333xxxx and +1444444xxxx the last two
// digits say it: 01 match, 02 mismatch, 10, 11, 17, 20, 30 to 34 and 40 that
// code, 16 stays at 5016 (for an hour, when its number has to be gone). Any other
// number matches. It is our choice: the platform's own sandbox has such numbers,
// and what they do is not public.
func EndingOf(number string) Ending {
	success := Ending{Code: phoneid.CodeSuccess}
	if len(number) != len("+1333333xxxx") || !strings.HasPrefix(number, "+1333333") && !strings.HasPrefix(number, "+1444444") {
		return success
	}
	switch last := number[len(number)-2:]; last {
	case "02":
		return Ending{Code: phoneid.CodeSuccess, Mismatch: true}
	case "16":
		return Ending{Code: phoneid.CodeSuccess, Forever: true}
	case "10", "11", "17", "20", "30", "31", "32", "33", "34", "40":
		return Ending{Code: phoneid.Code("-" + last)}
	}
	return success
}

// meaning is what the platform calls a code.
func meaning(c phoneid.Code) string {
	if info, ok := phoneid.Codes().Lookup(c); ok {
		return info.Meaning
	}
	return "a code of the sandbox's faults"
}
