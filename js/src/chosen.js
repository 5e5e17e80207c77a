// @ts-check
import { string } from './options.js'

/** @typedef {import('../types/testing.js').Chosen} Chosen */

/**
 * @param {Chosen} chosen
 * @returns {Chosen}
 */
export function readChosen({ cipherSalt, nonce, timestamp }) {
  return {
    cipherSalt: string(cipherSalt, 'cipherSalt', 'parameter'),
    nonce: string(nonce, 'nonce', 'parameter'),
    timestamp: string(timestamp, 'timestamp', 'parameter'),
  }
}
