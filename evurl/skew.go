package evurl

import "time"

const (
	quarter    = 15 * time.Minute
	twelve     = 12 * time.Hour
	farthest   = 14 * time.Hour // UTC+14; to the west it is UTC-12
	perHour    = int(time.Hour / quarter)
	halfOfHour = perHour / 2
)

// lintAge returns what is wrong with a timestamp, or 0. Of a whole zone's
// offset it suspects a local time, which an old EVURL may have by chance, too.
func (o *OpenOptions) lintAge(made time.Time) lintID {
	if _, err := o.checkAge(made); err == nil {
		return 0
	}
	age, tolerance := o.age(made)
	off := func(by time.Duration) bool { return age-by >= -tolerance && age-by <= Lifetime+tolerance }
	ahead := age < 0
	pick := func(future, past lintID) lintID {
		if ahead {
			return future
		}
		return past
	}
	if off(twelve) || off(-twelve) {
		return pick(lintTwelveAhead, lintTwelveBehind)
	}
	for by := -farthest; by <= farthest; by += quarter {
		if isZone(-by) && off(by) {
			return pick(lintZoneAhead, lintZoneBehind)
		}
	}
	return pick(lintNotYet, lintExpired)
}

// isZone tells whether a local time is ahead of UTC by so much anywhere.
func isZone(by time.Duration) bool {
	n := int(by / quarter)
	switch n % perHour {
	case 0:
		return by >= -twelve && by <= farthest && n != 0
	case halfOfHour, -halfOfHour:
		switch by / (time.Hour / 2) {
		case -19, -7, -5, 7, 9, 11, 13, 19, 21: // Marquesas, Newfoundland, Iran, Afghanistan, India, Myanmar, Australia
			return true
		}
	default:
		switch n {
		case 23, 35, 51, 55: // Nepal, Eucla, Chatham in winter and in summer
			return true
		}
	}
	return false
}
