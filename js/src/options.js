// @ts-check
// What callers pass, read once and checked for its types, before the module is
// entered: a getter or an iterator of theirs may run any code.

import { bytesOf } from './bytes.js'
import { EvurlError } from './errors.js'

/**
 * @typedef {import('../types/api.js').KeyOptions} KeyOptions
 * @typedef {import('../types/api.js').BuildOptions} BuildOptions
 * @typedef {import('../types/api.js').OpenOptions} OpenOptions
 */

/**
 * A key, read once: as text, or as bytes, whose encoding is raw.
 * @typedef {{ id: string, status: string, algorithm: string, encoding: string, key: string | Uint8Array }} KeyEntry
 */

/**
 * Takes a key that is held elsewhere, and gives the number that it goes by.
 * @typedef {(key: CryptoKey, algorithm: string, status: string) => number} Hold
 */

/**
 * @param {KeyOptions} options
 * @param {boolean} alone
 * @param {Hold} [hold] of the promise door
 * @returns {KeyEntry}
 */
export function readKey(options, alone, hold) {
  const { id = '', status = alone ? 'primary' : '', algorithm, key, keyEncoding } = own(options, ['id', 'status', 'algorithm', 'key', 'keyEncoding'], 'a key', 'key')
  if (kind(key) === 'CryptoKey') return heldKey(key, { id, status, algorithm, keyEncoding }, hold)
  const bytes = bytesOf(key)
  if (key === undefined || key === null) throw new EvurlError('key', 'key is missing')
  if (bytes === undefined && typeof key !== 'string') throw new EvurlError('key', 'key is neither a string nor a Uint8Array')
  if (/** @type {string | undefined} */ (keyEncoding) === 'raw') throw new EvurlError('key', 'keyEncoding is not one of base64, base64url, hex, utf-8')
  if (bytes !== undefined && keyEncoding !== undefined) throw new EvurlError('key', 'a key given as bytes has no keyEncoding')
  return {
    id: string(id, 'id', 'key'),
    status: string(status, 'status', 'key'),
    algorithm: string(algorithm, 'algorithm', 'key'),
    encoding: bytes !== undefined ? 'raw' : string(keyEncoding ?? '', 'keyEncoding', 'key'),
    key: bytes ?? key,
  }
}

/**
 * @param {any} key
 * @param {any} entry
 * @param {Hold | undefined} hold
 * @returns {KeyEntry}
 */
function heldKey(key, { id, status, algorithm, keyEncoding }, hold) {
  if (hold === undefined) throw new EvurlError('key', "a CryptoKey is awaited: take '@evurl/edge/promise' for it")
  if (keyEncoding !== undefined) throw new EvurlError('key', 'a CryptoKey has no keyEncoding')
  const names = { id: string(id, 'id', 'key'), status: string(status, 'status', 'key'), algorithm: string(algorithm, 'algorithm', 'key') }
  return { ...names, encoding: 'held', key: Uint8Array.of(hold(key, algorithm, status)) }
}

/**
 * What a request to build says, read once.
 * @typedef {{ correlationId?: string, redirect?: string, air?: boolean, fields: [string, string][] }} BuildRequest
 */

/**
 * @param {BuildOptions} options
 * @returns {BuildRequest}
 */
export function readBuild(options) {
  const { correlationId, redirect, air, fields } = own(options, ['correlationId', 'redirect', 'air', 'fields'], 'build', 'parameter')
  if (correlationId !== undefined) string(correlationId, 'correlationId', 'parameter')
  if (redirect !== undefined) string(redirect, 'redirect', 'parameter')
  if (air !== undefined) boolean(air, 'air')
  return { correlationId, redirect, air, fields: fields === undefined ? [] : readFields(fields) }
}

/**
 * @param {unknown} fields
 * @returns {[string, string][]}
 */
function readFields(fields) {
  if (fields === null || typeof fields !== 'object' || !(Symbol.iterator in fields)) {
    throw new EvurlError('parameter', 'fields are pairs of a name and a value')
  }
  /** @type {[string, string][]} */
  const pairs = []
  for (const pair of /** @type {Iterable<unknown>} */ (fields)) {
    if (!Array.isArray(pair) || pair.length !== 2) throw new EvurlError('parameter', 'fields are pairs of a name and a value')
    const [name, value] = pair
    pairs.push([string(name, "a field's name", 'parameter'), string(value, "a field's value", 'parameter')])
    if (pairs.length > 0xffff) throw new EvurlError('size', 'too many fields')
  }
  return pairs
}

/**
 * Reads many requests. Of one that is wrong there is the error.
 * @param {Iterable<BuildOptions>} requests
 * @returns {(BuildRequest | EvurlError)[]}
 */
export function readMany(requests) {
  if (requests === null || typeof requests !== 'object' || !(Symbol.iterator in requests)) {
    throw new EvurlError('parameter', 'the requests are not a list')
  }
  /** @type {(BuildRequest | EvurlError)[]} */
  const list = []
  for (const options of requests) {
    try {
      list.push(readBuild(options))
    } catch (error) {
      list.push(asEvurlError(error, 'parameter'))
    }
  }
  return list
}

/**
 * Reads what a caller passed.
 * @template T
 * @param {import('./errors.js').Code} code
 * @param {() => T} reading
 * @returns {T}
 */
export function read(code, reading) {
  try {
    return reading()
  } catch (error) {
    throw asEvurlError(error, code)
  }
}

/**
 * An error of the caller's own code gets a code, too.
 * @param {unknown} error
 * @param {import('./errors.js').Code} code
 */
export function asEvurlError(error, code) {
  return error instanceof EvurlError ? error : new EvurlError(code, 'what was passed cannot be read', { cause: error })
}

/**
 * What a request to open says, read once.
 * @typedef {{ now?: number, tolerance?: number, anyAge: boolean, phpSalts: boolean, oldPayloads: boolean }} OpenRequest
 */

/**
 * @param {OpenOptions} options
 * @returns {OpenRequest}
 */
export function readOpen(options) {
  const { now, tolerance, anyAge = false, phpSalts = false, oldPayloads = false } = own(
    options,
    ['now', 'tolerance', 'anyAge', 'phpSalts', 'oldPayloads'],
    'open',
    'parameter',
  )
  return {
    now: now === undefined ? undefined : finite(kind(now) === 'Date' ? Date.prototype.getTime.call(now) : now, 'now') / 1000,
    tolerance: tolerance === undefined ? undefined : finite(tolerance, 'tolerance'),
    anyAge: boolean(anyAge, 'anyAge'),
    phpSalts: boolean(phpSalts, 'phpSalts'),
    oldPayloads: boolean(oldPayloads, 'oldPayloads'),
  }
}

/** @param {BuildOptions} [options] */
export const requestToBuild = (options = {}) => read('parameter', () => readBuild(options))
/** @param {Iterable<BuildOptions>} requests */
export const requestsToBuild = (requests) => read('parameter', () => readMany(requests))
/** @param {OpenOptions} [options] */
export const requestToOpen = (options = {}) => read('parameter', () => readOpen(options))

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {boolean}
 */
function boolean(value, name) {
  if (typeof value !== 'boolean') throw new EvurlError('parameter', `${name} is neither true nor false`)
  return value
}

const longest = 16384

/**
 * Refuses a text that is too long before it is copied, as the module would.
 * @param {unknown} evurl
 */
export function checked(evurl) {
  const text = string(evurl, 'evurl', 'url')
  if (text.length > longest) throw new EvurlError('size', `url at byte ${longest}: longer than ${longest} bytes`)
  return text
}

/**
 * @param {unknown} value
 * @param {string} name
 * @param {import('./errors.js').Code} code
 * @returns {string}
 */
export function string(value, name, code) {
  if (typeof value !== 'string') throw new EvurlError(code, `${name} is not a string`)
  return value
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {number}
 */
function finite(value, name) {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new EvurlError('parameter', `${name} is not a finite number`)
  return value
}

/**
 * Refuses an array, a Map, a promise that nobody awaited: nothing of it would be read.
 * @param {unknown} value
 * @param {string} what it is, and the verb
 * @param {import('./errors.js').Code} code
 */
export function plain(value, what, code) {
  if (value === null || typeof value !== 'object') throw new EvurlError(code, `${what} not an object`)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && !isObjectPrototype(prototype)) throw new EvurlError(code, `${what} not a plain object`)
}

/**
 * Reports whether it is the Object.prototype of some realm. Another object that
 * inherits nothing may have options in it, which nothing would read.
 * @param {object} prototype
 */
const isObjectPrototype = (prototype) => Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf')

/**
 * The names of the own properties, enumerable or not. No option is named by a
 * symbol: libraries mark objects with those.
 * @param {object} value
 */
export const ownNames = (value) => /** @type {string[]} */ (Reflect.ownKeys(value).filter((name) => typeof name === 'string'))

/**
 * Copies the options that a caller set, and refuses those that nothing reads: a
 * misspelt allow-list allows everything. What somebody put on Object.prototype is
 * not the caller's.
 * @template T
 * @param {T} options
 * @param {string[]} names
 * @param {string} what
 * @param {import('./errors.js').Code} code
 * @returns {T}
 */
export function own(options, names, what, code) {
  plain(options, `the options of ${what} are`, code)
  const copy = Object.create(null)
  for (const name of ownNames(/** @type {object} */ (options))) {
    if (!names.includes(name)) throw new EvurlError(code, `${what} takes ${names.join(', ')}, and nothing else`)
    copy[name] = /** @type {any} */ (options)[name]
  }
  return copy
}

/**
 * Tells the kind of a value of any realm: Uint8Array, Date, ArrayBuffer.
 * @param {unknown} value
 */
export const kind = (value) => Object.prototype.toString.call(value).slice(8, -1)
