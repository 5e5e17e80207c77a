// What only tests may do: build with a salt, a nonce and a timestamp that the
// caller chooses, and run the cipher by itself. It exists for vectors. In
// anything else a chosen salt is a nonce used twice, which gives the plaintexts
// away.

import type { Account, BuildOptions, Built, Bytes, KeyOptions } from './api.js'

export interface Chosen {
  cipherSalt: string
  nonce: string
  /** UTC, YYYYMMDDHHMMSS. */
  timestamp: string
}

export interface Assembled extends Built {
  /** The plaintext. */
  payload: string
  /** Base64 of the ciphertext, before percent-encoding. */
  data: string
}

/** Builds with chosen values; the correlation id must be given. */
export function build(account: Account, options: BuildOptions, chosen: Chosen): Assembled

/** Encrypts as a payload is encrypted. */
export function seal(key: KeyOptions, cipherSalt: string, plaintext: Uint8Array): Bytes

/** Decrypts as a payload is decrypted. */
export function open(key: KeyOptions, cipherSalt: string, ciphertext: Uint8Array): Bytes
