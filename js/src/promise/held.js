// @ts-check
// CryptoKeys: keys that WebCrypto holds, whose bytes no script sees.

import { bytesOf } from '../bytes.js'
import { EvurlError } from '../errors.js'
import { string } from '../options.js'
import { needSubtle, webCryptoName } from './world.js'

/** @typedef {{ key: CryptoKey, algorithm: string, encrypts: boolean }} Held what the program is told of one */

/**
 * What a CryptoKey is by its class's getters. A property that somebody put on the
 * object itself would hide that the key is extractable.
 * @template {'algorithm' | 'extractable' | 'usages'} Name
 * @param {CryptoKey} key
 * @param {Name} name
 * @returns {CryptoKey[Name]}
 */
const of = (key, name) => Reflect.get(globalThis.CryptoKey?.prototype ?? Object.getPrototypeOf(key), name, key) ?? key[name]

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
  const is = of(key, 'algorithm').name
  if (name !== undefined && is !== name) throw new EvurlError('key', `the CryptoKey is of ${is}, and ${algorithm} needs ${name}`)
  if (of(key, 'extractable')) throw new EvurlError('key', 'the CryptoKey is extractable, so that any script can have its bytes: import it with extractable false')
  if (status !== 'disabled' && !of(key, 'usages').includes(needed)) throw new EvurlError('key', `the CryptoKey may not ${needed}: give it that usage`)
  if (same >= 0) throw new EvurlError('key', `the CryptoKey of key ${same + 1} again; a key stands once`)
  return list.push({ key, algorithm, encrypts: of(key, 'usages').includes('encrypt') }) - 1
}

/** @type {typeof import('../../types/promise.js').importKey} */
export async function importKey(algorithm, given) {
  const name = webCryptoName(string(algorithm, 'algorithm', 'key'))
  if (name === undefined) throw new EvurlError('key', 'algorithm is not one of AES/CTR/NoPadding, AES/CBC/PKCS5Padding, AES/GCM/NoPadding')
  const bytes = bytesOf(given)
  if (bytes === undefined) throw new EvurlError('key', 'the key is not a Uint8Array')
  if (![16, 24, 32].includes(bytes.length)) throw new EvurlError('key', `an AES key has 16, 24 or 32 bytes, and this one ${bytes.length}`)
  needSubtle()
  const copy = new Uint8Array(bytes) // of shared memory none is taken
  try {
    return await crypto.subtle.importKey('raw', copy, name, false, ['encrypt', 'decrypt'])
  } catch (cause) {
    throw new EvurlError('unsupported', `WebCrypto has no AES of ${8 * bytes.length} bits here: give the account the bytes, which the module's own AES takes`, { cause })
  } finally {
    copy.fill(0)
  }
}
