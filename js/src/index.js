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

import { Account, checkedAccount } from './account.js'
import { run, start } from './engine.js'
import { load } from './load.js'
import { readInspection } from './messages.js'
import { checked } from './options.js'

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
 * @param {import('./options.js').AccountOptions} options
 * @returns {Account}
 */
export function account(options) {
  return new Account(options)
}

/**
 * `account.build(options)`, as a function.
 * @param {Account} account
 * @param {import('./options.js').BuildOptions} [options]
 */
export function build(account, options) {
  return checkedAccount(account).build(options)
}

/**
 * `account.open(evurl, options)`, as a function.
 * @param {Account} account
 * @param {string} evurl
 * @param {import('./options.js').OpenOptions} [options]
 */
export function open(account, evurl, options) {
  return checkedAccount(account).open(evurl, options)
}

/**
 * Reads an EVURL without a key, and tells all that is wrong with it.
 *
 * Errors: `size` and `url` where the text is no URL of this form, `parameter`
 * where data or cipherSalt is missing. Everything else is a lint.
 * @param {string} evurl
 * @returns {import('./messages.js').Inspection}
 */
export function inspect(evurl) {
  const text = checked(evurl)
  return run((instance) => {
    const writer = instance.writer()
    writer.raw(text, 'evurl')
    return readInspection(instance.call('evurl_inspect', writer))
  })
}
