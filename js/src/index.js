// @ts-check
/**
 * EVURLs, built and opened by the module that Go programs run, too.
 *
 * ```js
 * import { init, account } from '@evurl/edge'
 *
 * await init()
 * const acme = account({ endpoint, clientAccessKey, keys: [{ algorithm: 'AES/GCM/NoPadding', key }] })
 * const { evurl, correlationId } = acme.build({ redirect: 'https://merchant.example/done' })
 * ```
 *
 * Importing does nothing. After `init` everything is synchronous.
 */

import { Account, checked, dataDecode, outside } from './account.js'
import { run, start } from './engine.js'
import { codes } from './errors.js'
import { load } from './load.js'

export { Account } from './account.js'
export { EvurlError, codes } from './errors.js'

/**
 * Loads the module, once: further calls get the same promise, and after a
 * failure the next one tries again. It takes some 30 ms.
 *
 * Errors: `unsupported` where the module cannot run, with the cure, and
 * `not_ready` where it cannot be had.
 * @param {import('./load.js').Source | Promise<import('./load.js').Source>} [source]
 *   the module, if not the one that this package carries
 * @returns {Promise<void>}
 */
export function init(source) {
  return start(() => load(source))
}

/**
 * Makes an account. Errors: `account` and `key`; `not_ready` before `init`.
 * @param {import('./account.js').AccountOptions} options
 * @returns {Account}
 */
export function account(options) {
  return new Account(options)
}

/**
 * `account.build(options)`, as a function.
 * @param {Account} account
 * @param {import('./account.js').BuildOptions} [options]
 */
export function build(account, options) {
  return account.build(options)
}

/**
 * `account.open(evurl, options)`, as a function.
 * @param {Account} account
 * @param {string} evurl
 * @param {import('./account.js').OpenOptions} [options]
 */
export function open(account, evurl, options) {
  return account.open(evurl, options)
}

/**
 * @typedef {object} Lint
 * @property {string} name stable: `raw-plus`, `repeated-parameter`, …
 * @property {import('./errors.js').Code} code what `open` answers to it
 * @property {string} where `url`, `query`, or the parameter
 * @property {number} offset in bytes from the start of the EVURL
 * @property {string} what what it is
 * @property {string} cure what to do about it
 *
 * @typedef {object} Inspection
 * @property {string} endpoint
 * @property {string} clientAccessKey
 * @property {Uint8Array} [data] the ciphertext, where it decodes
 * @property {string} cipherSalt
 * @property {string} [redirect]
 * @property {boolean} [air]
 * @property {Lint[]} lints
 */

/**
 * Reads an EVURL without a key, and tells all that is wrong with it.
 *
 * Errors: `size` and `url` where the text is no URL of this form, `parameter`
 * where data or cipherSalt is missing. Everything else is a lint.
 * @param {string} evurl
 * @returns {Inspection}
 */
export function inspect(evurl) {
  const text = checked(evurl)
  return run((instance) => {
    const writer = instance.writer()
    writer.raw(text, 'evurl')
    return readInspection(instance.call('evurl_inspect', writer))
  })
}

/**
 * @param {import('./wire.js').Reader} r
 * @returns {Inspection}
 */
function readInspection(r) {
  const flags = r.u8()
  const endpoint = r.text()
  const clientAccessKey = r.text()
  const data = r.blob()
  const cipherSalt = r.text()
  const redirect = r.text()
  /** @type {Lint[]} */
  const lints = []
  for (let n = r.u16(); n > 0; n--) lints.push(readLint(r))
  return { endpoint, clientAccessKey, ...(dataDecode(flags) && { data }), cipherSalt, ...outside(flags, redirect), lints }
}

/**
 * @param {import('./wire.js').Reader} r
 * @returns {Lint}
 */
function readLint(r) {
  const code = codes[r.u8() - 1]
  const offset = r.u32()
  return { name: r.text(), code, where: r.text(), offset, what: r.text(), cure: r.text() }
}
