// @ts-check
// What an entry adds to the API: init, and the asynchronous functions, which
// call it with the module that the entry carries.

import { Account, buildManyRead, buildRead, checkedAccount, isAccount, openRead, readAccount } from './account.js'
import { inspect } from './api.js'
import { isStarted, start, started } from './engine.js'
import { needRuntime } from './needs.js'
import { checked, requestToBuild, requestToOpen, requestsToBuild } from './options.js'

/**
 * @typedef {import('../types/api.js').Source} Source
 * @typedef {import('../types/api.js').AccountOptions} AccountOptions
 */

/**
 * @param {(given: Source | Promise<Source> | undefined) => Promise<WebAssembly.Module>} load makes a module of what a caller brings
 * @param {(() => WebAssembly.Module | Promise<WebAssembly.Module>) | undefined} [carried] without it the caller brings the module
 */
export function entry(load, carried) {
  /** @param {Source | Promise<Source>} [source] */
  const init = (source) => {
    // What is not asked for is not left to fail by itself.
    if (isStarted()) new Promise((resolve) => resolve(source)).catch(() => {})
    return start(async () => {
      needRuntime()
      return source === undefined && carried ? carried() : load(source)
    })
  }
  const ready = carried === undefined ? started : init
  /**
   * Runs a call with an account, or with one that is made of options and closed
   * after it. All that was passed is read before the wait.
   * @template T
   * @param {import('../types/api.js').Account | AccountOptions} given
   * @param {(account: Account) => T} call
   * @returns {Promise<T>}
   */
  async function withAccount(given, call) {
    if (isAccount(given)) return call(given) // made after init
    if (typeof (/** @type {any} */ (given)?.build) === 'function') checkedAccount(given)
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
    async buildAsync(account, options) {
      const request = requestToBuild(options)
      return withAccount(account, (a) => buildRead(a, request))
    },
    /** @type {typeof import('../types/api.js').buildManyAsync} */
    async buildManyAsync(account, requests) {
      const list = requestsToBuild(requests)
      return withAccount(account, (a) => buildManyRead(a, list))
    },
    /** @type {typeof import('../types/api.js').openAsync} */
    async openAsync(account, evurl, options) {
      const text = checked(evurl)
      const request = requestToOpen(options)
      return withAccount(account, (a) => openRead(a, text, request))
    },
    /** @type {typeof import('../types/api.js').inspectAsync} */
    async inspectAsync(evurl) {
      await ready()
      return inspect(evurl)
    },
  }
}
