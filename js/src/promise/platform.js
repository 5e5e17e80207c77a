// @ts-check
// The platform's API, called by the program over fetch.

import { EvurlError } from '../errors.js'
import { need } from '../needs.js'
import { kind, own, ownNames, plain } from '../options.js'
import { checkedSignal, signalIn, until } from './call.js'
import { PlatformError } from './errors.js'
import { ask } from './program.js'

/**
 * @typedef {import('../../types/promise.js').PlatformOptions} PlatformOptions
 * @typedef {import('../../types/promise.js').CallOptions} CallOptions
 */

/** What an error calls a function that has another name here. @type {Record<string, string>} */
const ops = { phoneIdUrl: 'create', phoneIdResult: 'result' }

/** The options of a call that say how long to wait. */
const times = ['deadline', 'interval', 'maxInterval']

/**
 * An error that the program is not asked for.
 * @param {'request' | 'deadline'} kind
 * @param {string} op
 * @param {string} what
 * @param {ErrorOptions} [options]
 */
const failure = (kind, op, what, options) =>
  new PlatformError({ kind, op, message: `${op}: ${kind}: ${what}`, status: 0, platformCode: '', description: '', retryAfter: 0, retry: false, failover: false }, options)

/**
 * until, whose error is a PlatformError.
 * @template T
 * @param {string} op
 * @param {AbortSignal | undefined} signal
 * @param {(signal?: AbortSignal) => Promise<T>} work
 */
export const untilPlatform = (op, signal, work) =>
  until(signal, work, (code, what, options) => failure(code === 'parameter' ? 'request' : code, op, what, options))

/**
 * Reads what a caller passed.
 * @template T
 * @param {string} op
 * @param {() => T} reading
 * @returns {T}
 */
function read(op, reading) {
  try {
    return reading()
  } catch (error) {
    throw error instanceof EvurlError ? failure('request', op, error.detail) : failure('request', op, 'what was passed cannot be read', { cause: error })
  }
}

/** The values that are given, as JSON. @param {object} values */
const json = (values) => JSON.stringify(values)

/** Refused before it is copied in. */
const longestSetting = 4096

/**
 * @param {object} options
 * @param {string[]} names
 */
function texts(options, names) {
  for (const name of names) {
    const value = /** @type {any} */ (options)[name]
    if (value !== undefined && typeof value !== 'string') throw new EvurlError('parameter', `${name} is not a string`)
    if (value?.length > longestSetting) throw new EvurlError('parameter', `${name} is longer than ${longestSetting} characters`)
  }
}

/**
 * @param {object} options
 * @param {string[]} names
 */
function milliseconds(options, names) {
  for (const name of names) {
    const value = /** @type {any} */ (options)[name]
    if (value !== undefined && !(typeof value === 'number' && value >= 1 && Number.isFinite(value))) throw new EvurlError('parameter', `${name} is not a number of milliseconds, 1 or more`)
  }
}

/** Refused before it is copied in: the longest that the module takes is shorter. */
const longestRequest = 65536

/**
 * A request as JSON. What that would leave out, or have made by the caller's own code, is
 * refused.
 * @param {unknown} request
 */
function requestJSON(request) {
  plain(request, 'the request is', 'parameter')
  const copy = Object.create(null)
  for (const name of ownNames(/** @type {object} */ (request))) {
    const value = /** @type {any} */ (request)[name]
    const isDate = kind(value) === 'Date'
    if (!isDate && !['string', 'boolean', 'undefined'].includes(typeof value)) throw new EvurlError('parameter', 'a value of the request is neither a string, a boolean nor a Date')
    copy[name] = isDate ? Date.prototype.toISOString.call(value) : value
  }
  const text = json(copy)
  if (text.length > longestRequest) throw new EvurlError('parameter', `the request is longer than ${longestRequest} characters`)
  return text
}

export class Platform {
  #settings
  #fetch

  /**
   * @param {string} settings
   * @param {PlatformOptions['fetch'] | null} fetch
   */
  constructor(settings, fetch) {
    this.#settings = settings
    this.#fetch = fetch
  }

  /**
   * Whether it was made here: a proxy was not.
   * @param {string} op
   * @param {unknown} value
   * @returns {Platform}
   */
  static #checked(op, value) {
    if (typeof value === 'object' && value !== null && #settings in value) return /** @type {Platform} */ (value)
    throw failure('request', op, 'this is no platform, or a proxy of one')
  }

  /** Has the program look at the settings. @param {Platform} platform */
  static async check(platform) {
    await platform.#ask('platform')
    return platform
  }

  /**
   * @param {string} name
   * @param {string} request
   * @param {AbortSignal | undefined} signal
   * @param {unknown[]} more
   */
  #call(name, request, signal, ...more) {
    return untilPlatform(ops[name] ?? name, signal, (own) => this.#ask(name, own ?? null, request, ...more))
  }

  /**
   * @param {string} name
   * @param {unknown[]} args
   */
  #ask(name, ...args) {
    return ask(() => {}, (program) => program.call(name, this.#settings, this.#fetch, ...args))
  }

  /** @type {import('../../types/promise.js').Platform['phoneIdUrl']} */
  async phoneIdUrl(request, options) {
    const platform = Platform.#checked('create', this)
    const text = read('create', () => requestJSON(request))
    return platform.#call('phoneIdUrl', text, signalOfCall('create', options))
  }

  /** @type {import('../../types/promise.js').Platform['phoneIdResult']} */
  async phoneIdResult(request, options) {
    const platform = Platform.#checked('result', this)
    const text = read('result', () => requestJSON(request))
    return platform.#call('phoneIdResult', text, signalOfCall('result', options))
  }

  /** @type {import('../../types/promise.js').Platform['authenticate']} */
  async authenticate(request, options) {
    const op = 'authenticate'
    const platform = Platform.#checked(op, this)
    const text = read(op, () => requestJSON(request))
    const { open, signal, ...waiting } = read(op, () => {
      const given = own(options, ['open', 'signal', ...times], op, 'parameter')
      if (typeof given.open !== 'function') throw new EvurlError('parameter', 'open is not a function')
      milliseconds(given, times)
      return { ...given, signal: checkedSignal(given.signal) }
    })
    return platform.#call(op, text, signal, json(waiting), open)
  }

  /** @returns {'[redacted]'} */
  toJSON() {
    return '[redacted]'
  }
}

/**
 * @param {string} op
 * @param {CallOptions} [options]
 */
export const signalOfCall = (op, options) => read(op, () => signalIn(options))

/**
 * Reads the options at once.
 * @param {PlatformOptions} options
 */
export const readPlatform = (options) =>
  read('platform', () => {
    const names = ['baseUrl', 'merchantId', 'subMerchantId', 'secret', 'userAgent']
    const { fetch, ...settings } = own(options, [...names, 'timeout', 'fetch'], 'platform', 'parameter')
    texts(settings, names)
    milliseconds(settings, ['timeout'])
    if (fetch !== undefined && typeof fetch !== 'function') throw new EvurlError('parameter', 'fetch is not a function')
    if (fetch === undefined) need('fetch', ': pass the option fetch')
    return new Platform(json(settings), fetch ?? null)
  })
