// @ts-check
import { retire, run, serving } from './engine.js'
import { EvurlError } from './errors.js'
import { accountMessage, readInspection, readBuiltMany, readOpened, writeBuild, writeMany, writeOpen } from './messages.js'
import { checked, read, requestToBuild, requestToOpen, requestsToBuild } from './options.js'

/**
 * @typedef {import('../types/api.js').AccountOptions} AccountOptions
 * @typedef {import('../types/api.js').BuildOptions} BuildOptions
 * @typedef {import('../types/api.js').BuildResult} BuildResult
 * @typedef {import('../types/api.js').OpenOptions} OpenOptions
 * @typedef {import('../types/api.js').Built} Built
 * @typedef {import('../types/api.js').Opened} Opened
 * @typedef {import('../types/api.js').Inspection} Inspection
 * @typedef {import('./options.js').BuildRequest} BuildRequest
 * @typedef {import('./options.js').OpenRequest} OpenRequest
 * @typedef {import('./instance.js').Instance} Instance
 */

// What the rest of the package may do with an account. No methods: they would hand
// the account's message, keys and all, to whatever is passed for an instance.

/** Whether it was made here: a proxy was not. @type {(value: unknown) => value is Account} */
export let isAccount
/** The account's handle on an instance. @type {(account: Account, instance: Instance) => number} */
export let handleOf
/** Builds what was read of the options. @type {(account: Account, request: BuildRequest) => Built} */
export let buildRead
/** Builds what was read of many. @type {(account: Account, list: (BuildRequest | EvurlError)[]) => BuildResult[]} */
export let buildManyRead
/** Opens what was read. @type {(account: Account, evurl: string, request: OpenRequest) => Opened} */
export let openRead

/**
 * The accounts that nobody holds any more: their keys are overwritten, here and in
 * the instance that has them. When that happens nobody can say; close is for that.
 * @type {FinalizationRegistry<{ message: Uint8Array, instance?: number, handle?: number }> | undefined}
 */
let forgotten

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
  /** What whoever cleans up needs to know; the instance by its number, to hold none in memory. @type {{ message: Uint8Array, instance?: number, handle?: number }} */
  #traces
  #count = 0
  #rotateAt = 0

  /** @param {Uint8Array} message of readAccount, whose owner this is from now on */
  constructor(message) {
    this.#message = message
    this.#traces = { message }
    if (typeof FinalizationRegistry === 'function') {
      forgotten ??= new FinalizationRegistry(cleanUp)
      forgotten.register(this, this.#traces, this)
    }
    try {
      this.#rotateAt = run((instance) => instance.rotateAt(this.#handle(instance)))
    } catch (error) {
      this.close()
      throw error
    }
  }

  static {
    isAccount = (value) => typeof value === 'object' && value !== null && #message in value
    handleOf = (account, instance) => account.#handle(instance)
    buildRead = (account, request) => account.#build(request)
    buildManyRead = (account, list) => account.#buildMany(list)
    openRead = (account, evurl, request) => account.#ask('evurl_open', evurl, request, readOpened)
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
    this.#traces.instance = instance.number
    this.#traces.handle = handle
    return handle
  }

  /**
   * @param {BuildOptions} [options]
   * @returns {Built}
   */
  build(options) {
    return build(this, options)
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
    return buildMany(this, requests)
  }

  /** @param {(BuildRequest | EvurlError)[]} list */
  #buildMany(list) {
    run((instance) => this.#handle(instance)) // an account that is closed fails as a whole
    /** @type {BuildResult[]} */
    const results = []
    let eachAlone = false
    while (results.length < list.length) {
      const next = list[results.length]
      if (next instanceof EvurlError) {
        results.push({ error: next })
      } else if (eachAlone) {
        const result = this.#alone(next)
        results.push(result)
        // Where no instance can be made, each try takes as long as a thousand builds.
        if (result.error?.code === 'unsupported') while (results.length < list.length) results.push(result)
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
    writeMany(writer, list, results.length)
    const reader = instance.call('evurl_build_many', writer, handle)
    readBuiltMany(reader, results, (index) => this.#built(reader, /** @type {BuildRequest} */ (list[index])))
  }

  get count() {
    return this.#count
  }

  /**
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Opened}
   */
  open(evurl, options) {
    return open(this, evurl, options)
  }

  /**
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Inspection}
   */
  inspect(evurl, options) {
    return checkedAccount(this).#ask('evurl_account_inspect', checked(evurl), requestToOpen(options), readInspection)
  }

  /**
   * Sends an EVURL and what was read of the options, and reads the answer.
   * @template T
   * @param {'evurl_open' | 'evurl_account_inspect'} name
   * @param {string} evurl
   * @param {OpenRequest} request
   * @param {(reader: import('./wire.js').Reader) => T} answer
   * @returns {T}
   */
  #ask(name, evurl, request, answer) {
    return run((instance) => {
      const handle = this.#handle(instance)
      const writer = instance.writer()
      writeOpen(writer, evurl, request)
      return answer(instance.call(name, writer, handle))
    })
  }

  /** Ends the account and overwrites its keys. Closing it twice does nothing. */
  close() {
    checkedAccount(this)
    if (this.#message === undefined) return
    this.#message = undefined
    forgotten?.unregister(this)
    cleanUp(this.#traces)
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
 * Overwrites what an account has left.
 * @param {{ message: Uint8Array, instance?: number, handle?: number }} traces
 */
function cleanUp({ message, instance: number, handle }) {
  message.fill(0)
  const instance = serving()
  // One that does not serve any more was overwritten when it was dropped.
  if (instance === undefined || instance.number !== number || handle === undefined) return
  try {
    instance.close(handle)
  } catch {
    retire(instance)
  }
}

/**
 * @param {unknown} account
 * @returns {Account}
 */
export function checkedAccount(account) {
  if (!isAccount(account)) throw new EvurlError('account', 'this is no account, or a proxy of one, or of another copy of the package')
  return account
}

// The methods, as functions.

/** @type {typeof import('../types/api.js').build} */
export const build = (account, options) => buildRead(checkedAccount(account), requestToBuild(options))

/** @type {typeof import('../types/api.js').buildMany} */
export const buildMany = (account, requests) => buildManyRead(checkedAccount(account), requestsToBuild(requests))

/** @type {typeof import('../types/api.js').open} */
export const open = (account, evurl, options) => openRead(checkedAccount(account), checked(evurl), requestToOpen(options))
