package evurl

import "time"

// timestampLength is that of YYYYMMDDHHMMSS.
const timestampLength = 14

// The calendar is written out: package time's own methods look for the local
// zone first, and link the reading of zone files into the module.

const (
	secondsPerDay = 24 * 60 * 60
	// unixYear0 is 0000-03-01 in days since 1970. Years that begin in March
	// have their leap day last.
	unixYear0    = -719468
	daysPer400   = 146097
	daysPerMarch = 153 // of any five months from March on
)

// appendTimestamp appends t in UTC, to the second. The year has four digits
// for any clock that a machine can be set to.
func appendTimestamp(dst []byte, t time.Time) []byte {
	seconds := t.Unix()
	days := floorDiv(seconds, secondsPerDay)
	second := int(seconds - days*secondsPerDay)
	year, month, day := civil(days)
	dst = appendDigits(dst, year/100)
	dst = appendDigits(dst, year)
	dst = appendDigits(dst, month)
	dst = appendDigits(dst, day)
	dst = appendDigits(dst, second/3600)
	dst = appendDigits(dst, second/60%60)
	return appendDigits(dst, second%60)
}

// civil returns the date of a day since 1970.
func civil(days int64) (year, month, day int) {
	days -= unixYear0
	era := floorDiv(days, daysPer400)
	d := int(days - era*daysPer400)
	y := (d - d/1460 + d/36524 - d/(daysPer400-1)) / 365
	d -= 365*y + y/4 - y/100
	m := (5*d + 2) / daysPerMarch
	day = d - (daysPerMarch*m+2)/5 + 1
	year, month = int(era)*400+y, m+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// daysOf returns the day since 1970 of a date. A day that the month does not
// have is carried over, as civil then shows.
func daysOf(year, month, day int) int64 {
	if month < 3 {
		year, month = year-1, month+12
	}
	era := floorDiv(int64(year), 400)
	y := year - int(era)*400
	d := 365*y + y/4 - y/100 + (daysPerMarch*(month-3)+2)/5 + day - 1
	return era*daysPer400 + int64(d) + unixYear0
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func appendDigits(dst []byte, n int) []byte {
	return append(dst, '0'+byte(n/10%10), '0'+byte(n%10))
}

// parseTimestamp reads 14 digits that are a moment in UTC. time.Parse would
// take a fraction of a second behind them.
func parseTimestamp[T string | []byte](s T) (time.Time, bool) {
	if len(s) != timestampLength || !isDigits(s) {
		return time.Time{}, false
	}
	two := func(i int) int { return int(s[i]-'0')*10 + int(s[i+1]-'0') }
	year, month, day := two(0)*100+two(2), two(4), two(6)
	hour, minute, second := two(8), two(10), two(12)
	if month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59 {
		return time.Time{}, false
	}
	days := daysOf(year, month, day)
	if y, m, d := civil(days); y != year || m != month || d != day {
		return time.Time{}, false // 31 April, day 0
	}
	seconds := days*secondsPerDay + int64(hour*3600+minute*60+second)
	return time.Unix(seconds, 0).UTC(), true
}

func isDigits[T string | []byte](s T) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
