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
package cipher
