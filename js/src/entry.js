// @ts-check
// What an entry adds to the API: init, and the asynchronous functions, which
// call it with the module that the entry carries.

import { Account, readAccount } from './account.js'
import { inspect } from './api.js'
import { start, started } from './engine.js'
import { load } from './load.js'

/**
 * @typedef {import('../types/api.js').Source} Source
 * @typedef {import('../types/api.js').AccountOptions} AccountOptions
 */

/**
 * @param {(() => WebAssembly.Module | Promise<WebAssembly.Module>) | undefined} carried none: the caller brings the module
 */
export function entry(carried) {
  /** @param {Source | Promise<Source>} [source] */
  const init = (source) => start(async () => (source === undefined && carried ? carried() : load(source)))
  const ready = carried === undefined ? started : init
  /**
   * @template T
   * @param {import('../types/api.js').Account | AccountOptions} given
   * @param {(account: Account) => T} call
   * @returns {Promise<T>}
   */
  async function withAccount(given, call) {
    if (given instanceof Account) return call(given) // made after init
    const account = await opened(/** @type {AccountOptions} */ (given))
    try {
      return call(account)
    } finally {
      account.close()
    }
  }
  /**
   * Reads the options at once, and waits with what it copied.
   * @param {AccountOptions} options
   */
  async function opened(options) {
    const message = readAccount(options)
    try {
      await ready()
    } catch (error) {
      message.fill(0)
      throw error
    }
    return new Account(message)
  }
  return {
    init,
    accountAsync: opened,
    /** @type {typeof import('../types/api.js').buildAsync} */
    buildAsync: (account, options) => withAccount(account, (a) => a.build(options)),
    /** @type {typeof import('../types/api.js').buildManyAsync} */
    buildManyAsync: (account, requests) => withAccount(account, (a) => a.buildMany(requests)),
    /** @type {typeof import('../types/api.js').openAsync} */
    openAsync: (account, evurl, options) => withAccount(account, (a) => a.open(evurl, options)),
    /** @type {typeof import('../types/api.js').inspectAsync} */
    inspectAsync: async (evurl) => {
      await ready()
      return inspect(evurl)
    },
  }
}
