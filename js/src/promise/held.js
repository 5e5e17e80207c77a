// @ts-check
// CryptoKeys: keys that WebCrypto holds, whose bytes no script sees.

import { EvurlError } from '../errors.js'
import { kind, string } from '../options.js'
import { needSubtle, webCryptoName } from './world.js'

/** @typedef {{ key: CryptoKey, algorithm: string, encrypts: boolean }} Held what the program is told of one */

/**
 * Keeps the CryptoKeys of an account, for its message to name them by number.
 * @param {Held[]} list
 * @returns {import('../options.js').Hold}
 */
export const holdIn = (list) => (key, algorithm, status) => {
  const name = webCryptoName(algorithm)
  const needed = status === 'primary' ? 'encrypt' : 'decrypt'
  const same = list.findIndex((held) => held.key === key)
  // What is no name of an algorithm, the module says.
  if (name !== undefined && key.algorithm.name !== name) throw new EvurlError('key', `the CryptoKey is of ${key.algorithm.name}, and ${algorithm} needs ${name}`)
  if (key.extractable) throw new EvurlError('key', 'the CryptoKey is extractable, so that any script can have its bytes: import it with extractable false')
  if (status !== 'disabled' && !key.usages.includes(needed)) throw new EvurlError('key', `the CryptoKey may not ${needed}: give it that usage`)
  if (same >= 0) throw new EvurlError('key', `the CryptoKey of key ${same + 1} again; a key stands once`)
  return list.push({ key, algorithm, encrypts: key.usages.includes('encrypt') }) - 1
}

/** @type {typeof import('../../types/promise.js').importKey} */
export async function importKey(algorithm, bytes) {
  const name = webCryptoName(string(algorithm, 'algorithm', 'key'))
  if (name === undefined) throw new EvurlError('key', 'algorithm is not one of AES/CTR/NoPadding, AES/CBC/PKCS5Padding, AES/GCM/NoPadding')
  if (kind(bytes) !== 'Uint8Array') throw new EvurlError('key', 'the key is not a Uint8Array')
  if (![16, 24, 32].includes(bytes.length)) throw new EvurlError('key', `an AES key has 16, 24 or 32 bytes, and this one ${bytes.length}`)
  needSubtle()
  const copy = Uint8Array.from(bytes) // of shared memory none is taken
  try {
    return await crypto.subtle.importKey('raw', copy, name, false, ['encrypt', 'decrypt'])
  } catch (cause) {
    throw new EvurlError('unsupported', `WebCrypto has no AES of ${8 * bytes.length} bits here: give the account the bytes, which the module's own AES takes`, { cause })
  } finally {
    copy.fill(0)
  }
}
