// Package exchange makes the calls of the platform's API, whoever carries the
// bytes: package client does over net/http, the module's promise door over fetch.
// It says what is sent, what of an answer counts, when to ask again and what to
// do about a failure, and links no network.
//
// An answer counts when it is JSON with each name once, small, and about this
// very call: its correlationId comes back as it was sent. Everything that fails
// is an [Error], which prints neither what was sent nor what came back.
package exchange
