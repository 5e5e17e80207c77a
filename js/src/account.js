// @ts-check
import { EvurlError } from './errors.js'
import { read, retire, run, serving } from './engine.js'
import { Writer } from './wire.js'

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
 * @typedef {object} Built
 * @property {string} evurl to be opened once, within ten minutes, by the phone
 * @property {string} correlationId the one given, or the one made
 *
 * @typedef {object} OpenOptions
 * @property {Date | number} [now] the clock, as Date or in milliseconds; the system's by default
 * @property {number} [tolerance] in seconds, at both ends of the ten minutes; 30 by default, 0 is none
 * @property {boolean} [anyAge] turns freshness off
 *
 * @typedef {object} Opened
 * @property {string} correlationId
 * @property {Date} timestamp
 * @property {string} nonce
 * @property {[string, string][]} fields
 * @property {string} [redirect] not protected by the encryption
 * @property {boolean} [air] not protected by the encryption
 * @property {boolean} authenticated whether a change on the way would have been noticed
 * @property {Algorithm} algorithm
 * @property {string} keyId of the key that fits
 */

const flag = { correlationId: 1, redirect: 2, air: 4, airTrue: 8, authenticated: 16, data: 32 }
const openFlag = { anyAge: 1, now: 2, tolerance: 4 }
const largestAccount = 65536

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
      run((instance) => this.handle(instance))
    } catch (error) {
      this.close()
      throw error
    }
  }

  /**
   * The account's handle on an instance, for this package.
   * @internal
   * @param {import('./instance.js').Instance} instance
   * @returns {number}
   */
  handle(instance) {
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
      const handle = this.handle(instance)
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
      const handle = this.handle(instance)
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

/** @param {AccountOptions} options */
function accountMessage(options) {
  known(options, ['endpoint', 'clientAccessKey', 'keys', 'redirects', 'saltLength'], 'account', 'account')
  const { endpoint = '', clientAccessKey = '', keys, redirects = [], saltLength = 0 } = options
  if (!Array.isArray(keys)) throw new EvurlError('key', 'keys is not a list')
  if (!Array.isArray(redirects)) throw new EvurlError('account', 'redirects is not a list')
  if (!Number.isInteger(saltLength) || saltLength < 0 || saltLength > 255) {
    throw new EvurlError('account', 'saltLength is 12 or 16')
  }
  const bytes = new Uint8Array(largestAccount)
  try {
    const w = new Writer(bytes, 0, bytes.length)
    w.text(string(endpoint, 'endpoint', 'account'), 'endpoint')
    w.text(string(clientAccessKey, 'clientAccessKey', 'account'), 'clientAccessKey')
    w.u8(saltLength)
    w.u16(Math.min(keys.length, 0xffff))
    for (const key of keys) writeKey(w, readKey(key, keys.length === 1))
    w.u16(Math.min(redirects.length, 0xffff))
    for (const redirect of redirects) w.text(string(redirect, 'redirects', 'account'), 'redirects')
    return bytes.slice(0, w.position)
  } catch (error) {
    if (error instanceof EvurlError && error.code === 'size') throw new EvurlError('account', error.detail)
    throw error
  } finally {
    bytes.fill(0)
  }
}

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
 * @param {Writer} w
 * @param {KeyEntry} entry
 */
export function writeKey(w, { id, status, algorithm, encoding, key }) {
  w.text(id, 'id')
  w.text(status, 'status')
  w.text(algorithm, 'algorithm')
  w.text(encoding, 'keyEncoding')
  if (typeof key === 'string') w.text(key, 'key')
  else w.blob(key, 'key')
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
  if (air !== undefined && typeof air !== 'boolean') throw new EvurlError('parameter', 'air is neither true nor false')
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
 * @param {Writer} w
 * @param {BuildRequest} request
 */
export function writeBuild(w, { correlationId, redirect, air, fields }) {
  w.u8(
    (correlationId === undefined ? 0 : flag.correlationId) |
      (redirect === undefined ? 0 : flag.redirect) |
      (air === undefined ? 0 : flag.air) |
      (air === true ? flag.airTrue : 0),
  )
  w.text(correlationId ?? '', 'correlationId')
  w.text(redirect ?? '', 'redirect')
  w.u16(fields.length)
  for (const [name, value] of fields) {
    w.text(name, "a field's name")
    w.text(value, "a field's value")
  }
}

/**
 * @param {OpenOptions} options
 */
function readOpen(options) {
  known(options, ['now', 'tolerance', 'anyAge'], 'open', 'parameter')
  const { now, tolerance, anyAge = false } = options
  if (typeof anyAge !== 'boolean') throw new EvurlError('parameter', 'anyAge is neither true nor false')
  return {
    now: now === undefined ? undefined : finite(now instanceof Date ? Date.prototype.getTime.call(now) : now, 'now') / 1000,
    tolerance: tolerance === undefined ? undefined : finite(tolerance, 'tolerance'),
    anyAge,
  }
}

/**
 * @param {Writer} w
 * @param {string} evurl
 * @param {{ now?: number, tolerance?: number, anyAge: boolean }} options
 */
function writeOpen(w, evurl, { now, tolerance, anyAge }) {
  w.u8(
    (anyAge ? openFlag.anyAge : 0) |
      (now === undefined ? 0 : openFlag.now) |
      (tolerance === undefined ? 0 : openFlag.tolerance),
  )
  w.f64(now ?? 0)
  w.f64(tolerance ?? 0)
  w.text(evurl, 'evurl')
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
 * @param {import('./wire.js').Reader} r
 * @returns {Opened}
 */
function readOpened(r) {
  const flags = r.u8()
  const timestamp = new Date(r.f64() * 1000)
  const correlationId = r.text()
  const nonce = r.text()
  const redirect = r.text()
  const algorithm = /** @type {Algorithm} */ (r.text())
  const keyId = r.text()
  /** @type {[string, string][]} */
  const fields = []
  for (let n = r.u16(); n > 0; n--) fields.push([r.text(), r.text()])
  return {
    correlationId,
    timestamp,
    nonce,
    fields,
    ...outside(flags, redirect),
    authenticated: (flags & flag.authenticated) !== 0,
    algorithm,
    keyId,
  }
}

/**
 * What stands outside the ciphertext; what was not given is not there.
 * @param {number} flags
 * @param {string} redirect
 * @returns {{ redirect?: string, air?: boolean }}
 */
export function outside(flags, redirect) {
  return {
    ...((flags & flag.redirect) !== 0 && { redirect }),
    ...((flags & flag.air) !== 0 && { air: (flags & flag.airTrue) !== 0 }),
  }
}

/** Whether an inspected EVURL's data decode. @param {number} flags */
export const dataDecode = (flags) => (flags & flag.data) !== 0

/**
 * @param {unknown} value
 * @param {string} name
 * @param {import('./errors.js').Code} code
 * @returns {string}
 */
function string(value, name, code) {
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
function known(options, names, what, code) {
  if (options === null || typeof options !== 'object') throw new EvurlError(code, `the options of ${what} are not an object`)
  for (const name in options) {
    if (!names.includes(name)) throw new EvurlError(code, `${what} takes ${names.join(', ')}, and nothing else`)
  }
}
