// @ts-check
// One call of the program: its message, and the signal that ends the wait for it.

import { EvurlError } from '../errors.js'
import { need } from '../needs.js'
import { own, read } from '../options.js'
import { Reader, Writer } from '../wire.js'

const scratch = new Uint8Array(65536)

/**
 * A message, to be passed on at once: the next one is written over it.
 * @param {(w: Writer) => void} write
 */
export function message(write) {
  const w = new Writer(scratch, 0, scratch.length)
  write(w)
  return scratch.subarray(0, w.position)
}

/** Overwrites the message before, which had a key in it. */
export const wipe = () => void scratch.fill(0)

/** @param {Uint8Array} result */
export const reader = (result) => new Reader(result, 0, result.length)

/**
 * The signal of what is given at last to every function.
 * @param {import('../../types/promise.js').CallOptions} [options]
 * @returns {AbortSignal | undefined}
 */
export const signalOf = (options) => read('parameter', () => signalIn(options))

/** @param {import('../../types/promise.js').CallOptions} [options] */
export const signalIn = (options = {}) => checkedSignal(own(options, ['signal'], 'a call', 'parameter').signal)

/**
 * @param {import('../../types/promise.js').SignalLike | undefined} signal
 * @returns {AbortSignal | undefined}
 */
export function checkedSignal(signal) {
  const is = signal === undefined || (typeof signal?.aborted === 'boolean' && typeof signal.addEventListener === 'function' && typeof signal.removeEventListener === 'function')
  if (is) return /** @type {AbortSignal | undefined} */ (signal)
  throw new EvurlError('parameter', 'signal is no AbortSignal')
}

/** @type {(code: 'parameter' | 'deadline', detail: string, options: ErrorOptions) => Error} */
const plain = (code, detail, options) => new EvurlError(code, detail, options)

/**
 * Waits for work, but no longer than until the signal says so.
 * @template T
 * @param {AbortSignal | undefined} signal
 * @param {(signal?: AbortSignal) => Promise<T>} work is given a signal of ours: what it does
 *   with one that throws, or that calls whom it was told to forget, is not in its hands
 * @param {typeof plain} [failure] makes the error
 * @returns {Promise<T>}
 */
export function until(signal, work, failure = plain) {
  if (signal === undefined) return work()
  return new Promise((resolve, reject) => {
    need('AbortController', ': pass no signal')
    const own = new AbortController()
    const abort = () => {
      own.abort()
      reject(failure('deadline', 'given up: the signal was aborted', { cause: signal.reason }))
    }
    const over = () => {
      try {
        signal.removeEventListener('abort', abort)
      } catch {
        // The call is over, whatever the signal does.
      }
    }
    try {
      if (signal.aborted) return abort()
      signal.addEventListener('abort', abort, { once: true })
    } catch (cause) {
      return reject(failure('parameter', 'the signal cannot be listened to', { cause }))
    }
    work(own.signal).then(
      (value) => (over(), resolve(value)),
      (error) => (over(), reject(error)),
    )
  })
}
