// @ts-check
// The account of the promise door: that of the synchronous bridge, awaited.

import { EvurlError } from '../errors.js'
import { accountMessage, readInspection, readBuiltMany, readOpened, writeBuild, writeMany, writeOpen } from '../messages.js'
import { checked, read, requestToBuild, requestToOpen, requestsToBuild } from '../options.js'
import { message, reader, signalOf, until } from './call.js'
import { holdIn } from './held.js'
import { ask as askProgram, running } from './program.js'

/**
 * @typedef {import('../../types/promise.js').AccountOptions} AccountOptions
 * @typedef {import('../../types/promise.js').CallOptions} CallOptions
 * @typedef {import('../../types/api.js').BuildOptions} BuildOptions
 * @typedef {import('../../types/api.js').BuildResult} BuildResult
 * @typedef {import('../../types/api.js').Built} Built
 * @typedef {import('../../types/api.js').OpenOptions} OpenOptions
 * @typedef {import('../../types/api.js').Opened} Opened
 * @typedef {import('../../types/api.js').Inspection} Inspection
 * @typedef {import('../options.js').BuildRequest} BuildRequest
 * @typedef {import('./program.js').Program} Program
 * @typedef {{ message: Uint8Array, held: import('./held.js').Held[] }} Parts an account's message, keys and all, and the keys that are none of it
 */

/**
 * What the package may ask with an account, by the name of a function.
 * @type {<T>(account: Account, name: string, write: (w: import('../wire.js').Writer) => void, answer: (r: import('../wire.js').Reader) => T) => Promise<T>}
 */
export let ask

/** Has the account be known to the program, or fails. @type {(account: Account) => Promise<void>} */
export let opened

/** @type {FinalizationRegistry<{ message: Uint8Array, program?: Program, handle?: number }> | undefined} */
let forgotten

/**
 * @param {AccountOptions} options
 * @returns {Parts}
 */
export const readAccount = (options) =>
  read('account', () => {
    /** @type {import('./held.js').Held[]} */
    const held = []
    return { message: accountMessage(/** @type {any} */ (options), holdIn(held)), held }
  })

export class Account {
  /** @type {Parts | undefined} */
  #parts
  /** What whoever cleans up needs to know. @type {{ message: Uint8Array, program?: Program, handle?: number }} */
  #traces
  #count = 0
  #rotateAt = 0

  /** @param {Parts} parts of readAccount, whose owner this is from now on */
  constructor(parts) {
    this.#parts = parts
    this.#traces = { message: parts.message }
    if (typeof FinalizationRegistry === 'function') {
      forgotten ??= new FinalizationRegistry(cleanUp)
      forgotten.register(this, this.#traces, this)
    }
  }

  static {
    ask = (account, name, write, answer) => account.#ask(name, write, answer)
    opened = async (account) => void (await account.#handle(await running()))
  }

  /** @param {Program} program */
  async #handle(program) {
    if (this.#parts === undefined) throw closed()
    let handle = program.handles.get(this)
    if (handle === undefined) {
      handle = this.#open(program, this.#parts)
      program.handles.set(this, handle)
      handle.catch(() => program.handles.delete(this))
    }
    const number = await handle
    if (this.#parts === undefined) throw closed()
    return number
  }

  /**
   * @param {Program} program
   * @param {Parts} parts
   * @returns {Promise<number>}
   */
  async #open(program, { message, held }) {
    const [handle, rotateAt] = await program.call('account', message, held)
    if (this.#parts === undefined) program.close(handle) // closed meanwhile
    this.#traces.program = program
    this.#traces.handle = handle
    this.#rotateAt = rotateAt
    return handle
  }

  /**
   * @template T
   * @param {string} name
   * @param {(w: import('../wire.js').Writer) => void} write
   * @param {(r: import('../wire.js').Reader) => T} answer
   * @returns {Promise<T>}
   */
  async #ask(name, write, answer) {
    return answer(reader(await askProgram((program) => this.#handle(program), (program, handle) => program.call(name, handle, message(write)))))
  }

  /**
   * @param {BuildOptions} [options]
   * @param {CallOptions} [call]
   * @returns {Promise<Built>}
   */
  async build(options, call) {
    const account = checkedAccount(this)
    const request = requestToBuild(options)
    return until(signalOf(call), () => account.#build(request))
  }

  /** @param {BuildRequest} request */
  #build(request) {
    return this.#ask('build', (w) => writeBuild(w, request), (r) => this.#built(r, request))
  }

  /**
   * @param {import('../wire.js').Reader} r
   * @param {BuildRequest} request
   * @returns {Built}
   */
  #built(r, { correlationId }) {
    const evurl = r.text()
    /** @type {Built} */
    const built = { evurl, correlationId: correlationId === undefined ? r.text() : r.skip(correlationId) }
    if (++this.#count >= this.#rotateAt && this.#rotateAt > 0) built.warning = 'rotate-key'
    return built
  }

  /**
   * @param {Iterable<BuildOptions>} requests
   * @param {CallOptions} [call]
   * @returns {Promise<BuildResult[]>}
   */
  async buildMany(requests, call) {
    const account = checkedAccount(this)
    const list = requestsToBuild(requests)
    return until(signalOf(call), (signal) => account.#buildMany(list, signal))
  }

  /**
   * @param {(BuildRequest | EvurlError)[]} list
   * @param {AbortSignal | undefined} signal
   */
  async #buildMany(list, signal) {
    await this.#handle(await running()) // an account that is closed fails as a whole
    /** @type {BuildResult[]} */
    const results = []
    let eachAlone = false
    while (results.length < list.length && signal?.aborted !== true) {
      const next = list[results.length]
      if (next instanceof EvurlError) {
        results.push({ error: next })
      } else if (eachAlone) {
        results.push(await this.#build(next).catch((error) => ({ error })))
      } else {
        try {
          await this.#buildSome(list, results)
        } catch (error) {
          // Whatever ended the program is to fail alone.
          eachAlone = /** @type {EvurlError} */ (error).code === 'internal'
          if (!eachAlone) results.push(await this.#build(next).catch((error) => ({ error })))
        }
      }
    }
    return results
  }

  /**
   * Builds as many of the requests that have no result yet as one call does, one
   * at least.
   * @param {(BuildRequest | EvurlError)[]} list
   * @param {BuildResult[]} results
   */
  #buildSome(list, results) {
    return this.#ask('buildMany', (w) => writeMany(w, list, results.length), (r) =>
      readBuiltMany(r, results, (index) => this.#built(r, /** @type {BuildRequest} */ (list[index]))),
    )
  }

  get count() {
    return this.#count
  }

  /**
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @param {CallOptions} [call]
   * @returns {Promise<Opened>}
   */
  async open(evurl, options, call) {
    return checkedAccount(this).#look('open', evurl, options, call, readOpened)
  }

  /**
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @param {CallOptions} [call]
   * @returns {Promise<Inspection>}
   */
  async inspect(evurl, options, call) {
    return checkedAccount(this).#look('inspectBy', evurl, options, call, readInspection)
  }

  /**
   * @template T
   * @param {'open' | 'inspectBy'} name
   * @param {string} evurl
   * @param {OpenOptions | undefined} options
   * @param {CallOptions | undefined} call
   * @param {(r: import('../wire.js').Reader) => T} answer
   */
  #look(name, evurl, options, call, answer) {
    const text = checked(evurl)
    const request = requestToOpen(options)
    return until(signalOf(call), () => this.#ask(name, (w) => writeOpen(w, text, request), answer))
  }

  /** Ends the account and overwrites its keys. Closing it twice does nothing. */
  close() {
    checkedAccount(this)
    if (this.#parts === undefined) return
    this.#parts = undefined
    forgotten?.unregister(this)
    cleanUp(this.#traces)
  }

  /** @returns {'[redacted]'} */
  toJSON() {
    return '[redacted]'
  }

  /**
   * @param {unknown} value
   * @returns {value is Account}
   */
  static isOne(value) {
    return typeof value === 'object' && value !== null && #parts in value
  }
}

// `using` calls it, in runtimes that know it.
if (typeof Symbol.dispose === 'symbol') {
  Object.defineProperty(Account.prototype, Symbol.dispose, { value: Account.prototype.close, configurable: true, writable: true })
}

const closed = () => new EvurlError('account', 'the account is closed')

/** @param {{ message: Uint8Array, program?: Program, handle?: number }} traces */
function cleanUp({ message, program, handle }) {
  message.fill(0)
  if (handle !== undefined) program?.close(handle)
}

/**
 * @param {unknown} account
 * @returns {Account}
 */
export function checkedAccount(account) {
  if (!Account.isOne(account)) throw new EvurlError('account', 'this is no account of the promise door, or a proxy of one, or of another copy of the package')
  return account
}

// The methods, as functions.

/** @type {typeof import('../../types/promise.js').build} */
export const build = async (account, options, call) => checkedAccount(account).build(options, call)

/** @type {typeof import('../../types/promise.js').buildMany} */
export const buildMany = async (account, requests, call) => checkedAccount(account).buildMany(requests, call)

/** @type {typeof import('../../types/promise.js').open} */
export const open = async (account, evurl, options, call) => checkedAccount(account).open(evurl, options, call)
