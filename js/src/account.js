// @ts-check
import { read, retire, run, serving } from './engine.js'
import { EvurlError } from './errors.js'
import { accountMessage, readOpened, writeBuild, writeOpen } from './messages.js'
import { checked, readBuild, readOpen } from './options.js'

/**
 * @typedef {import('./options.js').AccountOptions} AccountOptions
 * @typedef {import('./options.js').BuildOptions} BuildOptions
 * @typedef {import('./options.js').OpenOptions} OpenOptions
 * @typedef {import('./messages.js').Built} Built
 * @typedef {import('./messages.js').Opened} Opened
 */

/**
 * The account's handle on an instance. No method: it would hand the account's
 * message, keys and all, to whatever is passed for an instance.
 * @type {(account: Account, instance: import('./instance.js').Instance) => number}
 */
export let handleOf

/**
 * An account: builds and opens EVURLs. Made by `account`. It keeps its keys to
 * itself, and prints none of them.
 */
export class Account {
  /** The account's message, for the instance that has not got it yet. @type {Uint8Array | undefined} */
  #message

  /** @param {AccountOptions} options */
  constructor(options) {
    this.#message = read('account', () => accountMessage(options))
    try {
      run((instance) => this.#handle(instance))
    } catch (error) {
      this.close()
      throw error
    }
  }

  static {
    handleOf = (account, instance) => account.#handle(instance)
  }

  /**
   * @param {import('./instance.js').Instance} instance
   * @returns {number}
   */
  #handle(instance) {
    if (this.#message === undefined) throw new EvurlError('account', 'the account is closed')
    const known = instance.accounts.get(this)
    if (known !== undefined) return known
    const writer = instance.writer()
    writer.bytes(this.#message)
    const handle = instance.open(writer)
    instance.accounts.set(this, handle)
    return handle
  }

  /**
   * Makes an EVURL under the primary key. Salt, nonce and timestamp, and the
   * correlation id if none is given, come from the system.
   * @param {BuildOptions} [options]
   * @returns {Built}
   */
  build(options = {}) {
    const request = read('parameter', () => readBuild(options))
    return run((instance) => {
      const handle = this.#handle(instance)
      const writer = instance.writer()
      writeBuild(writer, request)
      const reader = instance.call('evurl_build', writer, handle)
      return { evurl: reader.text(), correlationId: request.correlationId ?? reader.text() }
    })
  }

  /**
   * Reads an EVURL back. Whoever sent it gets one answer to all the codes that
   * this can throw: told apart, they give away a payload under CTR or CBC.
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Opened}
   */
  open(evurl, options = {}) {
    const text = checked(evurl)
    const request = read('parameter', () => readOpen(options))
    return run((instance) => {
      const handle = this.#handle(instance)
      const writer = instance.writer()
      writeOpen(writer, text, request)
      return readOpened(instance.call('evurl_open', writer, handle))
    })
  }

  /** Ends the account and overwrites its keys. Closing it twice does nothing. */
  close() {
    if (this.#message === undefined) return
    this.#message.fill(0)
    this.#message = undefined
    const instance = serving()
    const handle = instance?.accounts.get(this)
    if (instance === undefined || handle === undefined) return
    instance.accounts.delete(this)
    try {
      instance.close(handle)
    } catch {
      retire(instance) // which overwrites what the account left there
    }
  }

  toJSON() {
    return '[redacted]'
  }
}

// `using` calls it, in runtimes that know it.
if (typeof Symbol.dispose === 'symbol') {
  Object.defineProperty(Account.prototype, Symbol.dispose, {
    value: Account.prototype.close,
    configurable: true,
    writable: true,
  })
}

/** @param {unknown} account */
export function checkedAccount(account) {
  if (!(account instanceof Account)) throw new EvurlError('account', 'this is no account')
  return account
}
