// @ts-check
/**
 * What only tests may do, by the promise door: see '@evurl/edge/testing'. A salt
 * that is chosen is a nonce used twice, which gives the plaintexts away.
 */

import { bytesOf } from '../bytes.js'
import { EvurlError } from '../errors.js'
import { writeBuild, writeKey } from '../messages.js'
import { read, readBuild, readKey, string } from '../options.js'
import { readChosen } from '../chosen.js'
import { ask, checkedAccount } from './account.js'
import { message, reader, wipe } from './call.js'
import { holdIn } from './held.js'
import { running } from './program.js'

/** @type {typeof import('../../types/promise-testing.js').build} */
export async function build(account, options, chosen) {
  const checked = checkedAccount(account)
  const request = read('parameter', () => readBuild(options))
  const { cipherSalt, nonce, timestamp } = read('parameter', () => readChosen(chosen))
  return ask(
    checked,
    'testingBuild',
    (w) => {
      w.text(cipherSalt, 'cipherSalt')
      w.text(nonce, 'nonce')
      w.text(timestamp, 'timestamp')
      writeBuild(w, request)
    },
    (r) => ({ evurl: r.text(), correlationId: r.text(), payload: r.text(), data: r.text() }),
  )
}

/** @type {typeof import('../../types/promise-testing.js').seal} */
export const seal = (key, cipherSalt, plaintext) => transform('testingSeal', key, cipherSalt, plaintext)

/** @type {typeof import('../../types/promise-testing.js').open} */
export const open = (key, cipherSalt, ciphertext) => transform('testingOpen', key, cipherSalt, ciphertext)

/**
 * @param {'testingSeal' | 'testingOpen'} name
 * @param {import('../../types/promise.js').KeyOptions} key
 * @param {string} cipherSalt
 * @param {Uint8Array} text
 */
async function transform(name, key, cipherSalt, text) {
  /** @type {import('./held.js').Held[]} */
  const held = []
  const entry = read('key', () => readKey(/** @type {any} */ (key), true, holdIn(held)))
  string(cipherSalt, 'cipherSalt', 'parameter')
  const bytes = bytesOf(text)
  if (bytes === undefined) throw new EvurlError('parameter', 'the text is not a Uint8Array')
  const program = await running()
  const written = message((w) => {
    writeKey(w, entry)
    w.text(cipherSalt, 'cipherSalt')
    w.blob(bytes, 'the text')
  })
  const answered = program.call(name, written, held)
  wipe() // the key: the program has a copy
  return reader(await answered).rest()
}
