// @ts-check
/**
 * What only tests may do: build with a salt, a nonce and a timestamp that the
 * caller chooses, and run the cipher by itself. It exists for vectors. In
 * anything else a chosen salt is a nonce used twice, which gives the plaintexts
 * away.
 */

import { checkedAccount, handleOf } from './account.js'
import { bytesOf } from './bytes.js'
import { readChosen } from './chosen.js'
import { run } from './engine.js'
import { EvurlError } from './errors.js'
import { writeBuild, writeKey } from './messages.js'
import { read, readBuild, readKey, string } from './options.js'

/** @typedef {import('../types/testing.js').Chosen} Chosen */

/**
 * Builds with chosen values; the correlation id must be given.
 * @param {import('../types/api.js').Account} account
 * @param {import('../types/api.js').BuildOptions} options
 * @param {Chosen} chosen
 * @returns {{ evurl: string, correlationId: string, payload: string, data: string }}
 */
export function build(account, options, chosen) {
  const checked = checkedAccount(account)
  const request = read('parameter', () => readBuild(options))
  const { cipherSalt, nonce, timestamp } = read('parameter', () => readChosen(chosen))
  return run((instance) => {
    const handle = handleOf(checked, instance)
    const w = instance.writer()
    w.text(cipherSalt, 'cipherSalt')
    w.text(nonce, 'nonce')
    w.text(timestamp, 'timestamp')
    writeBuild(w, request)
    const r = instance.call('evurl_testing_build', w, handle)
    return { evurl: r.text(), correlationId: r.text(), payload: r.text(), data: r.text() }
  })
}

/**
 * Encrypts as a payload is encrypted.
 * @param {import('../types/api.js').KeyOptions} key
 * @param {string} cipherSalt
 * @param {Uint8Array} plaintext
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function seal(key, cipherSalt, plaintext) {
  return transform('evurl_testing_seal', key, cipherSalt, plaintext)
}

/**
 * Decrypts as a payload is decrypted.
 * @param {import('../types/api.js').KeyOptions} key
 * @param {string} cipherSalt
 * @param {Uint8Array} ciphertext
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function open(key, cipherSalt, ciphertext) {
  return transform('evurl_testing_open', key, cipherSalt, ciphertext)
}

/**
 * @param {'evurl_testing_seal' | 'evurl_testing_open'} name
 * @param {import('../types/api.js').KeyOptions} key
 * @param {string} cipherSalt
 * @param {Uint8Array} text
 */
function transform(name, key, cipherSalt, text) {
  const entry = read('key', () => readKey(key, true))
  string(cipherSalt, 'cipherSalt', 'parameter')
  const bytes = bytesOf(text)
  if (bytes === undefined) throw new EvurlError('parameter', 'the text is not a Uint8Array')
  return run((instance) => {
    const w = instance.writer()
    writeKey(w, entry)
    w.text(cipherSalt, 'cipherSalt')
    w.blob(bytes, 'the text')
    return instance.call(name, w).rest()
  })
}
