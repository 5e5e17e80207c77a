package sandbox

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/evurl/edge/evurl/phoneid"
)

// onFile is whose identity every number has: the person of the vendor's sample.
func onFile() phoneid.Identity {
	return phoneid.Identity{
		FirstName: "Michael", LastName: "Johnson", Address1: "3701 Ashwood Dr", Address2: "Apt 20",
		City: "Council Bluffs", State: "IA", PostalCode: "51501", CountryCode: "US",
		NationalID: "345678901", DateOfBirth: "19800303",
	}
}

// match answers the identity match.
func (c *call) match() (any, error) {
	req, err := begin(c, phoneid.MatchRequestFrom)
	if err != nil {
		return nil, err
	}
	// Of the endings two make sense where no phone takes part.
	ending := EndingOf(req.MSISDN)
	if ending.Code.Is(phoneid.CodeInvalidMDN) {
		return nil, ending.Code
	}
	known := onFile()
	if ending.Mismatch {
		known = phoneid.Identity{}
	}
	scores := compare(req.Identity, known)
	scores.CorrelationID, scores.ResponseID, scores.DataSource = req.CorrelationID, referenceID(c.now), "Sandbox"
	return scores, nil
}

// compare scores what is given. identityScore is ten times their mean, which is
// our choice: the platform's is not public.
func compare(given, known phoneid.Identity) phoneid.Scores {
	var s phoneid.Scores
	sum, n := 0, 0
	for _, p := range []struct {
		score        *phoneid.Score
		given, known string
	}{
		{&s.FirstName, given.FirstName, known.FirstName},
		{&s.LastName, given.LastName, known.LastName},
		{&s.StreetAddress, given.Address1 + " " + given.Address2, known.Address1 + " " + known.Address2},
		{&s.City, given.City, known.City},
		{&s.State, given.State, known.State},
		{&s.PostalCode, given.PostalCode, known.PostalCode},
		{&s.CountryCode, given.CountryCode, known.CountryCode},
		{&s.NationalID, given.NationalID, known.NationalID},
		{&s.DateOfBirth, given.DateOfBirth, known.DateOfBirth},
	} {
		*p.score = score(p.given, p.known)
		if v, _ := strconv.Atoi(string(*p.score)); v >= 0 {
			sum, n = sum+v, n+1
		}
	}
	s.IdentityScore = phoneid.ScoreNotAvailable
	if n > 0 {
		s.IdentityScore = phoneid.Score(strconv.Itoa(sum * 10 / n))
	}
	return s
}

// score compares as a person would: 9 for the same letters and digits in
// another case or spacing, 5 for one that begins with the other.
func score(given, known string) phoneid.Score {
	g, k := letters(given), letters(known)
	switch {
	case g == "":
		return phoneid.ScoreNotAvailable
	case strings.Trim(given, " ") == strings.Trim(known, " "):
		return phoneid.ScoreExact
	case g == k:
		return phoneid.ScoreHighPartial
	case k != "" && (strings.HasPrefix(g, k) || strings.HasPrefix(k, g)):
		return phoneid.ScorePartial
	}
	return phoneid.ScoreNone
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
