// @ts-check
// The Go program that serves calls. One that exited or threw is dead: what waited
// for it is told, and the next call starts another from the compiled module.

import { EvurlError } from '../errors.js'
import { explained } from '../explained.js'
import { scope, world } from './world.js'

/** @typedef {{ module: WebAssembly.Module, goOf: (scope: object) => any }} Parts */

/** @type {Promise<Parts> | undefined} */
let parts
/** The program that serves, or is about to. @type {Promise<Program> | undefined} */
let current
/** @type {Program | undefined} */
let live

/** Memory never shrinks: a program that grew beyond this is replaced once nothing waits for it. */
const memoryLimit = 64 << 20

export class Program {
  /** What waits, by the function that rejects it. @type {Set<(error: EvurlError) => void>} */
  #pending = new Set()
  /** @type {any} */
  #exports
  /** @type {any} */
  #go
  /** @type {WebAssembly.Instance | undefined} */
  #instance
  #dead = false
  /** @type {unknown} */
  #cause
  /** Handles by account; an account is opened once. @type {WeakMap<object, Promise<number>>} */
  handles = new WeakMap()

  /** @param {Parts} parts */
  static async start({ module, goOf }) {
    const program = new Program()
    const seen = scope(world((exports) => (program.#exports = exports)))
    const Go = goOf(seen)
    // What Go has to say is a panic, which may quote anything.
    const { fs } = /** @type {any} */ (seen)
    fs.writeSync = (/** @type {number} */ _, /** @type {Uint8Array} */ text) => text.length
    const go = new Go()
    go.exit = () => {}
    // Called from the reactions of promises, where what it throws has no other home.
    const resume = go._resume
    go._resume = () => {
      if (program.#dead) return
      try {
        resume.call(go)
      } catch (error) {
        program.#die(error)
      }
    }
    program.#go = go
    const instance = await WebAssembly.instantiate(module, go.importObject)
    program.#instance = instance
    go.run(instance).then(() => program.#die(), (/** @type {unknown} */ error) => program.#die(error))
    if (program.#exports !== undefined) return program
    await undefined // run rejects with what it threw
    throw program.#cause ?? new EvurlError('unsupported', 'this is another module')
  }

  /** The program's memory, for who looks whether a key is in it. */
  get memory() {
    return /** @type {WebAssembly.Memory} */ (this.#instance?.exports.mem)
  }

  /** How many values of JavaScript's Go holds. */
  get values() {
    return this.#go._values.length - this.#go._idPool.length
  }

  /**
   * Calls a function of the program, whose promise is Go's.
   * @param {string} name
   * @param {unknown[]} args
   * @returns {Promise<any>}
   */
  call(name, ...args) {
    return new Promise((resolve, reject) => {
      this.#pending.add(reject)
      const over = () => {
        this.#pending.delete(reject)
        if (this.#pending.size === 0 && this.memory.buffer.byteLength > memoryLimit) this.#die()
      }
      // A program that ends within the call returns nothing.
      this.#exports[name](...args)?.then(
        (/** @type {unknown} */ value) => (over(), resolve(value)),
        (/** @type {unknown} */ error) => (over(), reject(error)),
      )
    })
  }

  /** @param {number} handle */
  close(handle) {
    if (!this.#dead) this.#exports.close(handle)
  }

  /** @param {unknown} [cause] */
  #die(cause) {
    if (this.#dead) return
    this.#dead = true
    this.#cause = cause
    if (live === this) current = live = undefined
    const error = new EvurlError('internal', 'the module stopped; the next call gets a new instance', cause === undefined ? undefined : { cause })
    for (const reject of this.#pending) reject(error)
    this.#pending.clear()
    try {
      new Uint8Array(this.memory.buffer).fill(0)
    } catch {
      // There is none.
    }
  }
}

/**
 * @param {() => Promise<Parts>} load
 * @returns {Promise<void>}
 */
export async function start(load) {
  parts ??= load().catch((error) => {
    parts = undefined // so that the next init tries again
    throw explained(error)
  })
  await parts
  await running()
}

/** Whether a start is under way, or done. */
export const isStarted = () => parts !== undefined

/** The program that serves. @returns {Promise<Program>} */
export async function running() {
  if (parts === undefined) throw new EvurlError('not_ready', 'call init() first, and await it; or call a function of the entry, which does')
  current ??= parts.then(Program.start).then(
    (program) => (live = program),
    (error) => {
      current = undefined
      throw explained(error)
    },
  )
  return current
}
