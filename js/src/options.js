// @ts-check
// What callers pass, read once and checked for its types, before the module is
// entered: a getter or an iterator of theirs may run any code.

import { EvurlError } from './errors.js'

/**
 * @typedef {object} KeyOptions
 * @property {string} [id] at most 64 characters; one key alone needs none
 * @property {'primary' | 'enabled' | 'disabled'} [status] one key alone is primary
 * @property {Algorithm} algorithm
 * @property {string | Uint8Array} key as text, or its 16, 24 or 32 bytes
 * @property {'base64' | 'base64url' | 'hex' | 'utf-8'} [keyEncoding] of a text; base64 by default
 *
 * @typedef {'AES/CTR/NoPadding' | 'AES/CBC/PKCS5Padding' | 'AES/GCM/NoPadding'} Algorithm
 *
 * @typedef {object} AccountOptions
 * @property {string} [endpoint] the URL before the ClientAccessKey, with its last slash; building needs it
 * @property {string} [clientAccessKey] at most 256 characters; building needs it
 * @property {KeyOptions[]} keys at most 16, exactly one of them primary
 * @property {string[]} [redirects] an allow-list, compared as text; none allows every https URL
 * @property {number} [saltLength] in bytes, for GCM alone: 12 or 16
 *
 * @typedef {object} BuildOptions
 * @property {string} [correlationId] 8 to 80 characters, unique to the transaction; one is made where it is left out
 * @property {string} [redirect] where the device goes afterwards: https
 * @property {boolean} [air] allows an HTTPS to HTTP redirect; left out, the parameter is not there
 * @property {Iterable<readonly [string, string]>} [fields] further names and values of the payload, in this order
 *
 * @typedef {object} OpenOptions
 * @property {Date | number} [now] the clock, as Date or in milliseconds; the system's by default
 * @property {number} [tolerance] in seconds, at both ends of the ten minutes; 30 by default, 0 is none
 * @property {boolean} [anyAge] turns freshness off
 * @property {boolean} [phpSalts] under CTR and CBC takes salts of a wrong length as PHP's OpenSSL does: filled up with NUL, or cut
 * @property {boolean} [oldPayloads] takes `TimeStamp` and `Nonce`, as older clients spell them
 */

/**
 * A key, read once: as text, or as bytes, whose encoding is raw.
 * @typedef {{ id: string, status: string, algorithm: string, encoding: string, key: string | Uint8Array }} KeyEntry
 */

/**
 * @param {KeyOptions} options
 * @param {boolean} alone
 * @returns {KeyEntry}
 */
export function readKey(options, alone) {
  known(options, ['id', 'status', 'algorithm', 'key', 'keyEncoding'], 'a key', 'key')
  const { id = '', status = alone ? 'primary' : '', algorithm, key, keyEncoding } = options
  const raw = key instanceof Uint8Array
  if (/** @type {string | undefined} */ (keyEncoding) === 'raw') throw new EvurlError('key', 'keyEncoding is not one of base64, base64url, hex, utf-8')
  if (raw && keyEncoding !== undefined) throw new EvurlError('key', 'a key given as bytes has no keyEncoding')
  return {
    id: string(id, 'id', 'key'),
    status: string(status, 'status', 'key'),
    algorithm: string(algorithm, 'algorithm', 'key'),
    encoding: raw ? 'raw' : string(keyEncoding ?? '', 'keyEncoding', 'key'),
    key: raw ? key : string(key, 'key', 'key'),
  }
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
  known(options, ['correlationId', 'redirect', 'air', 'fields'], 'build', 'parameter')
  const { correlationId, redirect, air, fields } = options
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
 * What a request to open says, read once.
 * @typedef {{ now?: number, tolerance?: number, anyAge: boolean, phpSalts: boolean, oldPayloads: boolean }} OpenRequest
 */

/**
 * @param {OpenOptions} options
 * @returns {OpenRequest}
 */
export function readOpen(options) {
  known(options, ['now', 'tolerance', 'anyAge', 'phpSalts', 'oldPayloads'], 'open', 'parameter')
  const { now, tolerance, anyAge = false, phpSalts = false, oldPayloads = false } = options
  return {
    now: now === undefined ? undefined : finite(now instanceof Date ? Date.prototype.getTime.call(now) : now, 'now') / 1000,
    tolerance: tolerance === undefined ? undefined : finite(tolerance, 'tolerance'),
    anyAge: boolean(anyAge, 'anyAge'),
    phpSalts: boolean(phpSalts, 'phpSalts'),
    oldPayloads: boolean(oldPayloads, 'oldPayloads'),
  }
}

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
 * Refuses options that nothing reads: a misspelt allow-list allows everything.
 * @param {unknown} options
 * @param {string[]} names
 * @param {string} what
 * @param {import('./errors.js').Code} code
 */
export function known(options, names, what, code) {
  if (options === null || typeof options !== 'object') throw new EvurlError(code, `the options of ${what} are not an object`)
  // An array, a Map, a promise that nobody awaited: nothing of it would be read.
  const prototype = Object.getPrototypeOf(options)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new EvurlError(code, `the options of ${what} are not a plain object`)
  }
  for (const name in options) {
    if (!names.includes(name)) throw new EvurlError(code, `${what} takes ${names.join(', ')}, and nothing else`)
  }
}
