// @ts-check
import { EvurlError } from '../errors.js'

/**
 * Every error of a call to the platform. `code` says what failed; `platformCode`
 * is the platform's own. types/promise.d.ts says what the rest is.
 * @extends {EvurlError<any>}
 */
export class PlatformError extends EvurlError {
  /**
   * @param {any} told
   * @param {ErrorOptions} [options]
   */
  constructor({ kind, op, message, status, platformCode, meaning, description, retryAfter, retry, failover }, options) {
    super(kind, message.slice(`${op}: ${kind}: `.length), options)
    this.name = 'PlatformError'
    /** @readonly @type {string} */
    this.op = op
    /** @readonly @type {boolean} */
    this.retry = retry
    /** @readonly @type {boolean} */
    this.failover = failover
    if (status !== 0) /** @readonly @type {number | undefined} */ this.status = status
    if (platformCode !== '') {
      /** @readonly @type {string | undefined} */ this.platformCode = platformCode
      /** @readonly @type {string | undefined} */ this.meaning = meaning
    }
    // Not enumerable: what the platform says is not to be in every log of an error.
    if (description !== '') Object.defineProperty(this, 'description', { value: description })
    if (retryAfter > 0) /** @readonly @type {number | undefined} */ this.retryAfter = retryAfter
  }
}
