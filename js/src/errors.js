// @ts-check

/**
 * The codes, in the order of the module's ABI, where the first is 1. They are
 * the same in Go, and are never renumbered.
 */
export const codes = Object.freeze(/** @type {const} */ ([
  'size', 'url', 'parameter', 'encoding', 'salt', 'redirect', 'decrypt', 'not_yet', 'expired',
  'account', 'key', 'unsupported', 'not_ready', 'internal',
]))

/** @typedef {typeof codes[number]} Code */

/**
 * Every error of this package. `code` is stable; `detail` tells sizes,
 * positions and names of parameters, and never what was passed.
 * @template {string} [C=Code] the promise door has further codes
 */
export class EvurlError extends Error {
  /**
   * @param {C} code
   * @param {string} detail
   * @param {ErrorOptions} [options]
   */
  constructor(code, detail, options) {
    super(`${code}: ${detail}`, options)
    this.name = 'EvurlError'
    /** @readonly @type {C} */
    this.code = code
    /** @readonly @type {string} */
    this.detail = detail
  }
}
