// Package phoneid is the platform's API as types: the requests and responses of
// phoneIdUrl, phoneIdResult and match, and its codes. Package client calls it,
// host/sandbox answers it.
//
//	POST /cigateway/id/v1/phoneIdUrl     CreateRequest   → Created   an EVURL
//	POST /cigateway/id/v1/phoneIdResult  ResultRequest   → Result    did the number match?
//	POST /cigateway/id/v2/match          MatchRequest    → Scores    does the identity?
//
// A request is checked by Validate and written by MarshalJSON; who answers
// requests reads one by a Parse function, which takes each name once and byte
// for byte, and no unknown one. Responses are read the same way, but for
// unknown names, which the platform may add. Errors are a [FieldError], which
// names the field, or a strictjson.Error where the whole is not what it has to
// be; neither quotes what was read.
//
// The fields and their rules are documented by the platform, but for the
// lengths, which are those that its clients keep to. What a function or a
// constant calls our choice is not public.
package phoneid

// The platform's paths.
const (
	CreatePath = "/cigateway/id/v1/phoneIdUrl"
	ResultPath = "/cigateway/id/v1/phoneIdResult"
	MatchPath  = "/cigateway/id/v2/match"
)

// depth is how deep a request or response nests, with room for what the
// platform may add.
const depth = 8
