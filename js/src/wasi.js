// @ts-check
// What the module imports: WASI preview 1, as far as Go's runtime asks for it.
// It gets random bytes and two clocks, and nothing else of this machine.

import { needRandom } from './needs.js'

const success = 0
const badDescriptor = 8

/** Thrown through the module when it exits, which is the end of an instance. */
export class Exit extends Error {}

/**
 * @param {() => WebAssembly.Memory} memory
 * @returns {Record<string, (...args: any[]) => number>}
 */
export function wasi(memory) {
  const random = randomSource()
  // Views are kept until the memory grows, which detaches them: then their
  // length is 0. To ask the memory each time costs more than what is done.
  let bytes = new Uint8Array(0)
  let view = new DataView(bytes.buffer)
  const fresh = () => {
    if (bytes.length === 0) {
      const { buffer } = memory()
      bytes = new Uint8Array(buffer)
      view = new DataView(buffer)
    }
    return view
  }
  /**
   * Writes what the module asks to be counted: none.
   * @param {number} count
   * @param {number} size
   */
  const none = (count, size) => {
    const v = fresh()
    v.setUint32(count, 0, true)
    v.setUint32(size, 0, true)
    return success
  }
  return {
    args_get: () => success,
    args_sizes_get: none,
    environ_get: () => success,
    environ_sizes_get: none,
    clock_time_get(/** @type {number} */ id, /** @type {bigint} */ _precision, /** @type {number} */ out) {
      writeNanoseconds(fresh(), out, (id === 0 ? Date : (globalThis.performance ?? Date)).now())
      return success
    },
    random_get(/** @type {number} */ pointer, /** @type {number} */ length) {
      fresh()
      random(bytes, pointer, length)
      return success
    },
    // What Go prints when it dies: swallowed, for it may quote memory.
    fd_write(/** @type {number} */ _fd, /** @type {number} */ list, /** @type {number} */ n, /** @type {number} */ out) {
      const v = fresh()
      let written = 0
      for (let i = 0; i < n; i++) written += v.getUint32(list + 8 * i + 4, true)
      v.setUint32(out, written, true)
      return success
    },
    // A sleep, which nothing here waits for: it is over at once.
    poll_oneoff(/** @type {number} */ subscriptions, /** @type {number} */ events, /** @type {number} */ n, /** @type {number} */ out) {
      const v = fresh()
      if (n > 0) {
        v.setBigUint64(events, v.getBigUint64(subscriptions, true), true)
        v.setUint16(events + 8, success, true)
        v.setUint8(events + 10, v.getUint8(subscriptions + 8))
      }
      v.setUint32(out, n > 0 ? 1 : 0, true)
      return success
    },
    sched_yield: () => success,
    proc_exit() {
      throw new Exit('the module ended')
    },
    fd_close: () => badDescriptor,
    fd_fdstat_get: () => badDescriptor,
    fd_fdstat_set_flags: () => badDescriptor,
    fd_prestat_get: () => badDescriptor,
    fd_prestat_dir_name: () => badDescriptor,
  }
}

/**
 * Two halves of 32 bits, because a BigInt costs more than the whole clock. The
 * last 256 ns are rounded away, far below what the clocks tell.
 * @param {DataView} view
 * @param {number} at
 * @param {number} milliseconds
 */
function writeNanoseconds(view, at, milliseconds) {
  const ns = milliseconds * 1e6
  const high = Math.floor(ns / 0x100000000)
  view.setUint32(at, ns - high * 0x100000000, true)
  view.setUint32(at + 4, high, true)
}

const firstPurchase = 64
const largestPurchase = 4096
const quota = 65536 // what getRandomValues takes at most

/**
 * Returns a function that fills a part of memory from the system's generator.
 * A call of that costs as much as building an EVURL, so that several within
 * one turn of the event loop share one. What was bought ahead lies outside of
 * the module's memory, is zeroed as it is used, and dropped when the turn ends:
 * a snapshot of an idle worker holds none of it.
 * @returns {(memory: Uint8Array, pointer: number, length: number) => void}
 */
export function randomSource() {
  /** @type {Uint8Array | undefined} */
  let bought
  let used = 0
  const drop = () => {
    bought?.fill(0)
    bought = undefined
  }
  /** @param {number} n */
  const buy = (n) => {
    const size = bought === undefined ? firstPurchase : Math.min(2 * bought.length, largestPurchase)
    if (bought === undefined) Promise.resolve().then(drop)
    // Kept only once it is filled: when the generator fails, nothing is there
    // that a later call could take for random.
    const filled = fill(new Uint8Array(Math.max(size, n)))
    bought?.fill(0)
    used = 0
    return (bought = filled)
  }
  return (memory, pointer, length) => {
    if (length > largestPurchase) {
      const out = memory.subarray(pointer, pointer + length)
      for (let i = 0; i < length; i += quota) fill(out.subarray(i, i + quota))
      return
    }
    const from = bought === undefined || bought.length - used < length ? buy(length) : bought
    for (let i = 0; i < length; i++) {
      memory[pointer + i] = from[used]
      from[used++] = 0
    }
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 */
function fill(bytes) {
  needRandom()
  return crypto.getRandomValues(bytes)
}
