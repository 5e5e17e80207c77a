// @ts-check
// One instance of the module, and the calls of wasm/ABI.md.

import { EvurlError, codes } from './errors.js'
import { wasi } from './wasi.js'
import { Reader, Writer } from './wire.js'

/** The version of the ABI that this bridge speaks. */
export const abiVersion = 3

const areaSize = 65536

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {() => number} evurl_abi_version
 * @property {() => number} evurl_in
 * @property {() => number} evurl_out
 * @property {(...args: number[]) => number} evurl_account
 * @property {(handle: number) => number} evurl_account_close
 * @property {(...args: number[]) => number} evurl_account_inspect
 * @property {(handle: number) => number} evurl_account_rotate_at
 * @property {(...args: number[]) => number} evurl_build
 * @property {(...args: number[]) => number} evurl_build_many
 * @property {(...args: number[]) => number} evurl_open
 * @property {(...args: number[]) => number} evurl_inspect
 * @property {(...args: number[]) => number} evurl_testing_build
 * @property {(...args: number[]) => number} evurl_testing_seal
 * @property {(...args: number[]) => number} evurl_testing_open
 */

/** @typedef {'evurl_account' | 'evurl_account_inspect' | 'evurl_build' | 'evurl_build_many' | 'evurl_open' | 'evurl_inspect' | 'evurl_testing_build' | 'evurl_testing_seal' | 'evurl_testing_open'} MessageExport */

let instances = 0

export class Instance {
  /** Tells it from all others. */
  number = ++instances
  /** @type {Exports} */
  exports
  /** Handles of the accounts that this instance knows. @type {WeakMap<object, number>} */
  accounts = new WeakMap()
  /** How many of them are open. */
  opened = 0
  /** Whether a call has begun and not come back: then the instance is dead. */
  #within = false
  #in
  #out
  #bytes = new Uint8Array(0)

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    const functions = wasi(() => this.exports.memory)
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: functions })
    this.exports = /** @type {any} */ (instance.exports)
    if (typeof this.exports.evurl_abi_version !== 'function') {
      throw new EvurlError('unsupported', 'this is not the EVURL module')
    }
    this.exports._initialize()
    const version = this.exports.evurl_abi_version()
    if (version !== abiVersion) {
      throw new EvurlError('unsupported', `the module speaks version ${version} of the ABI, and this bridge ${abiVersion}`)
    }
    this.#in = this.exports.evurl_in()
    this.#out = this.exports.evurl_out()
  }

  /** The memory as it is now: growth detaches every view of it, whose length is 0 then. */
  #memory() {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.exports.memory.buffer)
    return this.#bytes
  }

  /** How many bytes the memory has. */
  get size() {
    return this.#memory().length
  }

  /** Where the message of the next call is written. */
  writer() {
    return new Writer(this.#memory(), this.#in, this.#in + areaSize)
  }

  /** Whether a call was left by a throw. */
  get dead() {
    return this.#within
  }

  /**
   * Sends a message and reads the answer, or throws the error that it is.
   * @param {MessageExport} name
   * @param {Writer} message
   * @param {number} [handle]
   */
  call(name, message, handle) {
    return this.#answer(this.#send(name, message, handle))
  }

  /**
   * Sends an account and returns its handle.
   * @param {Writer} message
   */
  open(message) {
    const handle = this.#send('evurl_account', message)
    if (handle < 0) this.#answer(handle)
    this.opened++
    return handle
  }

  /**
   * How many EVURLs the account builds before its key should be rotated; 0 is
   * any number.
   * @param {number} handle
   */
  rotateAt(handle) {
    this.#within = true
    const n = this.exports.evurl_account_rotate_at(handle)
    this.#within = false
    return n
  }

  /** @param {number} handle */
  close(handle) {
    this.#within = true
    this.exports.evurl_account_close(handle)
    this.#within = false
    this.opened--
  }

  /**
   * @param {MessageExport} name
   * @param {Writer} message
   * @param {number} [handle]
   */
  #send(name, message, handle) {
    const length = message.position - this.#in
    this.#within = true
    const result =
      handle === undefined ? this.exports[name](this.#in, length) : this.exports[name](handle, this.#in, length)
    this.#within = false
    return result
  }

  /** @param {number} result */
  #answer(result) {
    const bytes = this.#memory()
    if (result >= 0) return new Reader(bytes, this.#out, result)
    throw new EvurlError(codes[-result - 1] ?? 'internal', new Reader(bytes, this.#out, areaSize).text())
  }

  /** Overwrites the memory, which held keys, before it is dropped. */
  wipe() {
    this.#memory().fill(0)
  }
}
