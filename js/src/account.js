// @ts-check
import { read, retire, run, serving } from './engine.js'
import { EvurlError } from './errors.js'
import { accountMessage, readInspection, readOpened, writeBuild, writeOpen } from './messages.js'
import { checked, readBuild, readOpen } from './options.js'

/**
 * @typedef {import('./options.js').AccountOptions} AccountOptions
 * @typedef {import('./options.js').BuildOptions} BuildOptions
 * @typedef {import('./options.js').OpenOptions} OpenOptions
 * @typedef {import('./messages.js').Built} Built
 * @typedef {import('./messages.js').Opened} Opened
 * @typedef {import('./messages.js').Inspection} Inspection
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
  #count = 0
  #rotateAt = 0

  /** @param {AccountOptions} options */
  constructor(options) {
    this.#message = read('account', () => accountMessage(options))
    try {
      this.#rotateAt = run((instance) => instance.rotateAt(this.#handle(instance)))
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
      /** @type {Built} */
      const built = { evurl: reader.text(), correlationId: request.correlationId ?? reader.text() }
      if (++this.#count >= this.#rotateAt && this.#rotateAt > 0) built.warning = 'rotate-key'
      return built
    })
  }

  /**
   * How many EVURLs `build` has made for this account. What other processes
   * build under the same key it cannot know.
   */
  get count() {
    return this.#count
  }

  /**
   * Reads an EVURL back. Whoever sent it gets one answer to all the codes that
   * this can throw: told apart, they give away a payload under CTR or CBC.
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Opened}
   */
  open(evurl, options = {}) {
    return this.#ask('evurl_open', evurl, options, readOpened)
  }

  /**
   * Tells what `inspect` does, and what only the account can: whose URL it is
   * not, whether it opens, and what is wrong with its payload.
   *
   * Errors: those of `inspect`. Like those of `open` they are for a developer.
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Inspection}
   */
  inspect(evurl, options = {}) {
    return this.#ask('evurl_account_inspect', evurl, options, readInspection)
  }

  /**
   * Sends an EVURL and options, and reads the answer.
   * @template T
   * @param {'evurl_open' | 'evurl_account_inspect'} name
   * @param {string} evurl
   * @param {OpenOptions} options
   * @param {(reader: import('./wire.js').Reader) => T} answer
   * @returns {T}
   */
  #ask(name, evurl, options, answer) {
    const text = checked(evurl)
    const request = read('parameter', () => readOpen(options))
    return run((instance) => {
      const handle = this.#handle(instance)
      const writer = instance.writer()
      writeOpen(writer, text, request)
      return answer(instance.call(name, writer, handle))
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
