// The module, and what the page asks of it. Every verdict comes from here.
import { account, codes, EvurlError, init, inspect } from '../../src/slim.js'
import * as testing from '../../src/testing.js'

export { codes, EvurlError, init, inspect, testing }

/**
 * @typedef {object} AccountFields what stands in the account's form
 * @property {string} endpoint
 * @property {string} clientAccessKey
 * @property {string} algorithm
 * @property {string} key
 * @property {string} keyEncoding
 * @property {number} saltLength
 * @property {string} redirects a line each
 */

/** The key of the form, as the bridge takes it. */
export const keyOf = ({ algorithm, key, keyEncoding }) => ({ algorithm, key: key.trim(), keyEncoding })

/** The options of an account, of what stands in its form. */
export function accountOptions(fields) {
  const redirects = fields.redirects
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    ...(fields.endpoint !== '' && { endpoint: fields.endpoint.trim() }),
    ...(fields.clientAccessKey !== '' && { clientAccessKey: fields.clientAccessKey.trim() }),
    keys: [keyOf(fields)],
    ...(redirects.length > 0 && { redirects }),
    ...(fields.algorithm.includes('/GCM/') && fields.saltLength !== 12 && { saltLength: fields.saltLength }),
  }
}

/**
 * Opens an account for as long as one action takes, so that its key is
 * overwritten right after.
 * @template T
 * @param {AccountFields} fields
 * @param {(account: import('../../types/api.js').Account) => T} action
 * @returns {T}
 */
export function withAccount(fields, action) {
  const opened = account(accountOptions(fields))
  try {
    return action(opened)
  } finally {
    opened.close()
  }
}

/**
 * What an action gives, or the error that it throws. What is no EvurlError is the
 * page's own mistake, and thrown.
 * @template T
 * @param {() => T} action
 * @returns {{ value: T, error?: undefined } | { value?: undefined, error: EvurlError }}
 */
export function tried(action) {
  try {
    return { value: action() }
  } catch (error) {
    if (error instanceof EvurlError) return { error }
    throw error
  }
}

/** The platform's, GCM first: it is for new accounts. */
export const algorithms = ['AES/GCM/NoPadding', 'AES/CTR/NoPadding', 'AES/CBC/PKCS5Padding']

/** Whether an algorithm notices a change. */
export const isAuthenticated = (algorithm) => algorithm.includes('/GCM/')
