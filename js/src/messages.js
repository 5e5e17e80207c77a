// @ts-check
// The messages of wasm/ABI.md: what was read of a caller's options goes in, and
// what the module answers comes out.

import { EvurlError, codes } from './errors.js'
import { own, readKey, string } from './options.js'
import { Writer } from './wire.js'

/**
 * @typedef {import('../types/api.js').AccountOptions} AccountOptions
 * @typedef {import('../types/api.js').Algorithm} Algorithm
 * @typedef {import('../types/api.js').Opened} Opened
 * @typedef {import('../types/api.js').Lint} Lint
 * @typedef {import('../types/api.js').Inspection} Inspection
 */

const flag = { correlationId: 1, redirect: 2, air: 4, airTrue: 8, authenticated: 16, data: 32, advisory: 64, checked: 128 }
const openFlag = { anyAge: 1, now: 2, tolerance: 4, phpSalts: 8, oldPayloads: 16 }
const largestAccount = 65536

/**
 * @param {AccountOptions} options
 * @param {import('./options.js').Hold} [hold]
 */
export function accountMessage(options, hold) {
  const given = own(options, ['endpoint', 'clientAccessKey', 'keys', 'redirects', 'saltLength'], 'account', 'account')
  refuseUnset(given)
  const { endpoint = '', clientAccessKey = '', saltLength = 0 } = given
  if (!Array.isArray(given.keys)) throw new EvurlError('key', 'keys is not a list')
  if (given.redirects !== undefined && !Array.isArray(given.redirects)) throw new EvurlError('account', 'redirects is not a list')
  const keys = [...given.keys] // read once, so that they are as many as is said
  const redirects = [...(given.redirects ?? [])]
  if (given.redirects !== undefined && redirects.length === 0) {
    throw new EvurlError('account', 'redirects is an empty list, which would allow all; leave it out for that')
  }
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
    for (const key of keys) writeKey(w, readKey(key, keys.length === 1, hold))
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
 * Refuses options that were given but have no value, such as an unset variable's, if
 * an account allows more without them. The others have defaults that are as safe as a value.
 * @param {Partial<AccountOptions>} given
 */
function refuseUnset(given) {
  if ('redirects' in given && given.redirects === undefined) {
    throw new EvurlError('account', 'redirects is undefined, which would allow every redirect; leave it out for that')
  }
  for (const name of /** @type {const} */ (['endpoint', 'clientAccessKey'])) {
    if (name in given && (given[name] === undefined || given[name] === '')) {
      throw new EvurlError('account', `${name} is ${given[name] === '' ? 'empty' : 'undefined'}, which would open EVURLs of every ${name}; leave it out for that`)
    }
  }
}

/**
 * @param {Writer} w
 * @param {import('./options.js').KeyEntry} entry
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
 * @param {Writer} w
 * @param {import('./options.js').BuildRequest} request
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

/** How many requests go in with one message: of their results not many more have room. */
const together = 128

/**
 * Writes as many of the requests from first on as there is room for, and as go
 * together. Errors: those of the first.
 * @param {Writer} w
 * @param {(import('./options.js').BuildRequest | EvurlError)[]} list
 * @param {number} first
 */
export function writeMany(w, list, first) {
  const start = w.position
  w.u16(0)
  let end = w.position
  let n = 0
  try {
    for (; n < together && first + n < list.length; n++) {
      const request = list[first + n]
      if (request instanceof EvurlError) break
      writeBuild(w, request)
      end = w.position
    }
  } catch (error) {
    if (n === 0) throw error
  }
  w.position = start
  w.u16(n)
  w.position = end
}

/**
 * Adds what came of those requests, one at least, to the results before.
 * @param {import('./wire.js').Reader} r
 * @param {import('../types/api.js').BuildResult[]} results
 * @param {(index: number) => import('../types/api.js').Built} built reads what was built of a request
 */
export function readBuiltMany(r, results, built) {
  const done = r.u16()
  if (done === 0) throw new RangeError('nothing was built')
  for (let n = 0; n < done; n++) {
    const code = r.u8()
    results.push(code === 0 ? built(results.length) : { error: new EvurlError(codes[code - 1] ?? 'internal', r.text()) })
  }
}

/**
 * @param {Writer} w
 * @param {string} evurl
 * @param {import('./options.js').OpenRequest} options
 */
export function writeOpen(w, evurl, { now, tolerance, anyAge, phpSalts, oldPayloads }) {
  w.u8(
    (anyAge ? openFlag.anyAge : 0) |
      (now === undefined ? 0 : openFlag.now) |
      (tolerance === undefined ? 0 : openFlag.tolerance) |
      (phpSalts ? openFlag.phpSalts : 0) |
      (oldPayloads ? openFlag.oldPayloads : 0),
  )
  w.f64(now ?? 0)
  w.f64(tolerance ?? 0)
  w.text(evurl, 'evurl')
}

/**
 * @param {import('./wire.js').Reader} r
 * @returns {Opened}
 */
export function readOpened(r) {
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
    freshness: (flags & flag.checked) !== 0 ? 'checked' : (flags & flag.advisory) !== 0 ? 'advisory' : 'unchecked',
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
function outside(flags, redirect) {
  return {
    ...((flags & flag.redirect) !== 0 && { redirect }),
    ...((flags & flag.air) !== 0 && { air: (flags & flag.airTrue) !== 0 }),
  }
}

/**
 * @param {import('./wire.js').Reader} r
 * @returns {Inspection}
 */
export function readInspection(r) {
  const flags = r.u8()
  const endpoint = r.text()
  const clientAccessKey = r.text()
  const data = r.blob()
  const cipherSalt = r.text()
  const redirect = r.text()
  /** @type {Lint[]} */
  const lints = []
  for (let n = r.u16(); n > 0; n--) lints.push(readLint(r))
  return { endpoint, clientAccessKey, ...((flags & flag.data) !== 0 && { data }), cipherSalt, ...outside(flags, redirect), lints }
}

/**
 * @param {import('./wire.js').Reader} r
 * @returns {Lint}
 */
function readLint(r) {
  const code = codes[r.u8() - 1]
  const offset = r.u32()
  return { name: r.text(), code, where: r.text(), offset, what: r.text(), cure: r.text() }
}
