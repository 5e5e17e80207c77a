// @ts-check
import { read, retire, run, serving } from './engine.js'
import { EvurlError, codes } from './errors.js'
import { accountMessage, readInspection, readOpened, writeBuild, writeMany, writeOpen } from './messages.js'
import { checked, readBuild, readMany, readOpen } from './options.js'

/**
 * @typedef {import('../types/api.js').AccountOptions} AccountOptions
 * @typedef {import('../types/api.js').BuildOptions} BuildOptions
 * @typedef {import('../types/api.js').BuildResult} BuildResult
 * @typedef {import('../types/api.js').OpenOptions} OpenOptions
 * @typedef {import('../types/api.js').Built} Built
 * @typedef {import('../types/api.js').Opened} Opened
 * @typedef {import('../types/api.js').Inspection} Inspection
 * @typedef {import('./options.js').BuildRequest} BuildRequest
 */

/** How many requests go in with one message: of their results not many more have room. */
const together = 128

/**
 * The account's handle on an instance. No method: it would hand the account's
 * message, keys and all, to whatever is passed for an instance.
 * @type {(account: Account, instance: import('./instance.js').Instance) => number}
 */
export let handleOf

/**
 * The message that an account is made of, with copies of its keys.
 * @param {AccountOptions} options
 */
export const readAccount = (options) => read('account', () => accountMessage(options))

/**
 * An account: builds and opens EVURLs. It keeps its keys to itself, and prints
 * none of them. types/api.d.ts says what each method does.
 */
export class Account {
  /** The account's message, for the instance that has not got it yet. @type {Uint8Array | undefined} */
  #message
  #count = 0
  #rotateAt = 0

  /** @param {Uint8Array} message of readAccount, whose owner this is from now on */
  constructor(message) {
    this.#message = message
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
   * @param {BuildOptions} [options]
   * @returns {Built}
   */
  build(options = {}) {
    return this.#build(read('parameter', () => readBuild(options)))
  }

  /** @param {BuildRequest} request */
  #build(request) {
    return run((instance) => {
      const handle = this.#handle(instance)
      const writer = instance.writer()
      writeBuild(writer, request)
      return this.#built(instance.call('evurl_build', writer, handle), request)
    })
  }

  /**
   * @param {import('./wire.js').Reader} reader
   * @param {BuildRequest} request
   * @returns {Built}
   */
  #built(reader, { correlationId }) {
    const evurl = reader.text()
    /** @type {Built} */
    const built = { evurl, correlationId: correlationId === undefined ? reader.text() : reader.skip(correlationId) }
    if (++this.#count >= this.#rotateAt && this.#rotateAt > 0) built.warning = 'rotate-key'
    return built
  }

  /**
   * Many requests go in with one message, and their results come back with one.
   * @param {Iterable<BuildOptions>} requests
   * @returns {BuildResult[]}
   */
  buildMany(requests) {
    const list = read('parameter', () => readMany(requests))
    run((instance) => this.#handle(instance)) // an account that is closed fails as a whole
    /** @type {BuildResult[]} */
    const results = []
    let eachAlone = false
    while (results.length < list.length) {
      const next = list[results.length]
      if (next instanceof EvurlError) {
        results.push({ error: next })
      } else if (eachAlone) {
        results.push(this.#alone(next))
      } else {
        try {
          run((instance) => this.#buildSome(instance, list, results))
        } catch (error) {
          // Whatever ended the instance is to fail alone.
          eachAlone = /** @type {EvurlError} */ (error).code === 'internal'
          if (!eachAlone) results.push(this.#alone(next))
        }
      }
    }
    return results
  }

  /**
   * @param {BuildRequest} request
   * @returns {BuildResult}
   */
  #alone(request) {
    try {
      return this.#build(request)
    } catch (error) {
      return { error: /** @type {EvurlError} */ (error) }
    }
  }

  /**
   * Builds as many of the requests that have no result yet as one call does, one
   * at least.
   * @param {import('./instance.js').Instance} instance
   * @param {(BuildRequest | EvurlError)[]} list
   * @param {BuildResult[]} results
   */
  #buildSome(instance, list, results) {
    const handle = this.#handle(instance)
    const writer = instance.writer()
    writeMany(writer, list, results.length, together)
    const reader = instance.call('evurl_build_many', writer, handle)
    const done = reader.u16()
    if (done === 0) throw new RangeError('nothing was built')
    for (let n = 0; n < done; n++) {
      const code = reader.u8()
      const request = /** @type {BuildRequest} */ (list[results.length])
      results.push(code === 0 ? this.#built(reader, request) : { error: new EvurlError(codes[code - 1] ?? 'internal', reader.text()) })
    }
  }

  get count() {
    return this.#count
  }

  /**
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Opened}
   */
  open(evurl, options = {}) {
    return this.#ask('evurl_open', evurl, options, readOpened)
  }

  /**
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

  /** @returns {'[redacted]'} */
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

/**
 * @param {unknown} account
 * @returns {Account}
 */
export function checkedAccount(account) {
  if (!(account instanceof Account)) throw new EvurlError('account', 'this is no account')
  return account
}
