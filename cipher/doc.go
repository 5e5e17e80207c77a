// Package cipher has the three AES transformations in which the payload of an
// EVURL is encrypted, under the names of the Java provider:
//
//	AES/CTR/NoPadding      a stream; nothing notices a change
//	AES/CBC/PKCS5Padding   blocks; nothing notices a change
//	AES/GCM/NoPadding      authenticated: a changed bit does not open
//
// Take GCM where you may choose. Most programs want package evurl, which
// calls this one: here nothing chooses a salt, and a salt used twice under one
// key breaks CTR and GCM.
//
// Opening has one failure, [ErrDecrypt], for a wrong key, length, padding and
// tag alike. Keys print as "[redacted]" and leave by [Key.Reveal] alone.
//
// The salt is the IV itself, byte for byte, as the platform has it: CTR and
// CBC take 16 bytes, GCM 12 or 16. GCM's tag of 16 bytes is appended to the
// ciphertext; there is no additional data.
//
// The package imports the standard library only, whose AES it uses. Compiled to
// WebAssembly it has one of its own, which works by tables and is not
// constant-time.
//
// # FIPS 140-3
//
// Under GODEBUG=fips140=on, Go's FIPS module does all of AES, CTR, CBC and GCM.
// GCM is no approved service there, because its nonce is a salt that comes from
// outside the module. Under GODEBUG=fips140=only, CTR and CBC work, and [New]
// fails with [ErrFIPS] for GCM. The AES that is compiled to WebAssembly is not
// part of Go's FIPS module under any setting.
package cipher
