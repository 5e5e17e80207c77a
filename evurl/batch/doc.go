// Package batch builds many EVURLs: requests come as NDJSON, a line each, and
// their results go out in the same order, a line each.
//
// A request has what [evurl.Request] has, every member optional:
//
//	{"correlationId":"TOJOWJH60POK2QVZ","redirect":"https://merchant.example/done","air":false,"fields":[["name","value"]]}
//	{}
//
// Line n of what comes out belongs to line n of what came in:
//
//	{"evurl":"https://…","correlationId":"TOJOWJH60POK2QVZ"}
//	{"error":{"code":"redirect","message":"…","line":2}}
//
// with "warning":"rotate-key" where [evurl.Built] has it. A blank line is a
// line, and a bad one.
//
// Names are taken byte for byte and once; what is unknown is refused: salt,
// nonce and timestamp too, which no caller chooses. Codes are those of Build;
// a line that is no request is `parameter`, one of more than 64 KiB `size`.
// Errors tell positions and names, never contents.
package batch
