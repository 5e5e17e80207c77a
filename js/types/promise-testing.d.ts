// What only tests may do, by the promise door: see testing.d.ts.

import type { BuildOptions, Bytes } from './api.js'
import type { Account, KeyOptions } from './promise.js'
import type { Assembled, Chosen } from './testing.js'

export type { Assembled, Chosen } from './testing.js'

/** Builds with chosen values; the correlation id must be given. */
export function build(account: Account, options: BuildOptions, chosen: Chosen): Promise<Assembled>

/** Encrypts as a payload is encrypted. */
export function seal(key: KeyOptions, cipherSalt: string, plaintext: Uint8Array): Promise<Bytes>

/** Decrypts as a payload is decrypted. */
export function open(key: KeyOptions, cipherSalt: string, ciphertext: Uint8Array): Promise<Bytes>
