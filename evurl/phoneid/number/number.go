// Package number reads phone numbers as people write them. It knows the plans
// of all countries, and is as large as that: the API's own check needs none of
// it ([phoneid.CheckMDN]).
package number

import (
	"errors"
	"strings"

	"github.com/nyaruka/phonenumbers"

	"github.com/evurl/edge/evurl/phoneid"
)

// ErrNumber is a text that is no number, or one whose length no number of its
// country has.
var ErrNumber = errors.New("not a phone number; write it as +14085040458, or give its country")

// Parse returns a number as E.164. region is the country (ISO 3166, "US") of a
// number that is written without + and country code; "" takes none such.
// Letters are those of the keys: 1-800-FLOWERS. Words before the number are
// passed over; an extension is refused, as is a number without its area code.
// Numbers of a country's length that are not assigned are taken: the sandbox's
// are such. Errors: ErrNumber, which does not quote it.
func Parse(text, region string) (string, error) {
	if len(text) > 64 {
		return "", ErrNumber
	}
	out, ok := e164(text, strings.ToUpper(region))
	if !ok || phoneid.CheckMDN(out) != nil {
		return "", ErrNumber
	}
	// Of some numbers, all zeros but for their country, a digit is lost. Whoever
	// reads the number next is to find the same.
	if again, ok := e164(out, ""); !ok || again != out {
		return "", ErrNumber
	}
	return out, nil
}

func e164(text, region string) (string, bool) {
	n, err := phonenumbers.Parse(text, region)
	// IsPossibleNumber would take a number without its area code, which E.164
	// makes another number of.
	if err != nil || n.GetExtension() != "" || phonenumbers.IsPossibleNumberWithReason(n) != phonenumbers.IS_POSSIBLE {
		return "", false
	}
	return phonenumbers.Format(n, phonenumbers.E164), true
}
