// @ts-check
/**
 * What only tests may do: build with a salt, a nonce and a timestamp that the
 * caller chooses, and run the cipher by itself. It exists for vectors. In
 * anything else a chosen salt is a nonce used twice, which gives the plaintexts
 * away.
 */

import { writeBuild, writeKey } from './account.js'
import { run } from './engine.js'

/**
 * @typedef {object} Chosen
 * @property {string} cipherSalt
 * @property {string} nonce
 * @property {string} timestamp UTC, YYYYMMDDHHMMSS
 */

/**
 * Builds with chosen values; the correlation id must be given.
 * @param {import('./account.js').Account} account
 * @param {import('./account.js').BuildOptions} options
 * @param {Chosen} chosen
 * @returns {{ evurl: string, correlationId: string, payload: string, data: string }}
 */
export function build(account, options, chosen) {
  return run((instance) => {
    const handle = account.handle(instance)
    const w = instance.writer()
    w.text(chosen.cipherSalt, 'cipherSalt')
    w.text(chosen.nonce, 'nonce')
    w.text(chosen.timestamp, 'timestamp')
    writeBuild(w, options)
    const r = instance.answer(instance.exports.evurl_testing_build(handle, ...instance.range(w)))
    return { evurl: r.text(), correlationId: r.text(), payload: r.text(), data: r.text() }
  })
}

/**
 * Encrypts as a payload is encrypted.
 * @param {import('./account.js').KeyOptions} key
 * @param {string} cipherSalt
 * @param {Uint8Array} plaintext
 * @returns {Uint8Array}
 */
export function seal(key, cipherSalt, plaintext) {
  return transform('evurl_testing_seal', key, cipherSalt, plaintext)
}

/**
 * Decrypts as a payload is decrypted.
 * @param {import('./account.js').KeyOptions} key
 * @param {string} cipherSalt
 * @param {Uint8Array} ciphertext
 * @returns {Uint8Array}
 */
export function open(key, cipherSalt, ciphertext) {
  return transform('evurl_testing_open', key, cipherSalt, ciphertext)
}

/**
 * @param {'evurl_testing_seal' | 'evurl_testing_open'} name
 * @param {import('./account.js').KeyOptions} key
 * @param {string} cipherSalt
 * @param {Uint8Array} text
 */
function transform(name, key, cipherSalt, text) {
  return run((instance) => {
    const w = instance.writer()
    writeKey(w, key, true)
    w.text(cipherSalt, 'cipherSalt')
    w.blob(text, 'the text')
    return instance.answer(instance.exports[name](...instance.range(w))).rest()
  })
}
