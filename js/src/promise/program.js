// @ts-check
// The Go program that serves calls. One that exited or threw is dead: what waited
// for it is told, and the next call starts another from the compiled module.

import { EvurlError } from '../errors.js'
import { explained } from '../explained.js'
import { abiVersion } from '../instance.js'
import { scope, world } from './world.js'

/** @typedef {{ module: WebAssembly.Module, goOf: (scope: object, setTimeout: () => void, fs: object) => any }} Parts */

/** @type {Parts | undefined} */
let parts
/** The program that serves, or is about to. @type {Promise<Program> | undefined} */
let current
/** @type {Program | undefined} */
let live

/** Memory never shrinks: a program that grew beyond this is replaced. */
const memoryLimit = 64 << 20
/** The module keeps 4,096; those still in use come to the next program. */
const accountLimit = 4000

/** The calls without an account. */
const ofThePlatform = new Set(['platform', 'phoneIdUrl', 'phoneIdResult', 'authenticate'])

export class Program {
  /** What waits, by the function that rejects it. @type {Set<(error: EvurlError) => void>} */
  #pending = new Set()
  /** @type {any} */
  #exports
  /** @type {WebAssembly.Instance | undefined} */
  #instance
  /** Whether it ended: what is asked of it then is asked of nobody. */
  #dead = false
  /** Whether another serves in its place; what waits for it still gets an answer. */
  #replaced = false
  /** How many calls with an account are under way. */
  #withAccounts = 0
  /** Of the fetches and timers that the program waits for. @type {Set<AbortController>} */
  #controllers = new Set()
  /** @type {unknown} */
  #cause
  /** How many accounts it was given. */
  #opened = 0
  /** Handles by account; an account is opened once. @type {WeakMap<object, Promise<number>>} */
  handles = new WeakMap()

  /** @param {Parts} parts */
  static async start({ module, goOf }) {
    const program = new Program()
    /** @type {number | undefined} */
    let version
    const ready = (/** @type {any} */ exports, /** @type {number} */ abi) => {
      program.#exports = exports
      version = abi
    }
    const seen = scope(world(ready, program.#controllers))
    const Go = goOf(seen, noTimer, silent)
    Object.assign(/** @type {any} */ (seen).fs, silent)
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
    const instance = await WebAssembly.instantiate(module, go.importObject)
    program.#instance = instance
    go.run(instance).then(() => program.#die(), (/** @type {unknown} */ error) => program.#die(error))
    if (program.#exports !== undefined && version === abiVersion) return program
    await undefined // run rejects with what it threw
    throw program.#cause ?? new EvurlError('unsupported', `this is not the module of this package's promise door`)
  }

  /** The program's memory, for who looks whether a key is in it. */
  get memory() {
    return /** @type {WebAssembly.Memory | undefined} */ (this.#instance?.exports.mem)
  }

  /** Whether it is the one to ask. Look at this after the last await before the call. */
  get serves() {
    return !this.#dead && !this.#replaced
  }

  /**
   * Has the next call start another. What waits for this one may do so for minutes, and
   * in workerd, where a request went away, for ever; keys do not stay for that.
   */
  #replaceIfFull() {
    if (this.#dead) return
    if (!this.#replaced) {
      if ((this.memory?.buffer.byteLength ?? 0) <= memoryLimit && this.#opened < accountLimit) return
      this.#replaced = true
      this.#leave()
    }
    if (this.#pending.size === 0) this.#die()
    else if (this.#withAccounts === 0) this.#exports.closeAll()
  }

  #leave() {
    if (live === this) current = live = undefined
  }

  /**
   * Calls a function of the program, whose promise is Go's.
   * @param {string} name
   * @param {unknown[]} args
   * @returns {Promise<any>}
   */
  call(name, ...args) {
    const withAccount = !ofThePlatform.has(name)
    return new Promise((resolve, reject) => {
      if (this.#dead) return reject(stopped(this.#cause))
      this.#pending.add(reject)
      if (name === 'account') this.#opened++
      if (withAccount) this.#withAccounts++
      const over = () => {
        this.#pending.delete(reject)
        if (withAccount) this.#withAccounts--
        this.#replaceIfFull()
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
    this.#leave()
    for (const reject of this.#pending) reject(stopped(cause))
    this.#pending.clear()
    for (const controller of this.#controllers) {
      try {
        controller.abort()
      } catch {
        // It was another request's, of which nothing is left.
      }
    }
    this.#controllers.clear()
    if (this.memory !== undefined) new Uint8Array(this.memory.buffer).fill(0)
    // Accounts that nobody has used since know of this program, and are not to keep its memory.
    this.#exports = this.#instance = undefined
  }
}

/**
 * In the place of setTimeout for Go's runtime, which sets timers for itself, to give
 * back memory that WebAssembly cannot. They would keep Node from ending, and in workerd
 * be those of whichever request is served. The program's own time is the world's.
 */
const noTimer = () => {}

/** What Go has to say is a panic, which may quote anything. */
const silent = { writeSync: (/** @type {number} */ _, /** @type {Uint8Array} */ text) => text.length }

/** @param {unknown} cause */
const stopped = (cause) => new EvurlError('internal', 'the module stopped; the next call gets a new instance', cause === undefined ? undefined : { cause })

/** @type {Promise<void> | undefined} */
let starting

/**
 * @param {() => Promise<Parts>} load
 * @returns {Promise<void>}
 */
export function start(load) {
  starting ??= load()
    .then(async (loaded) => {
      parts = loaded
      await running()
    })
    .catch((error) => {
      parts = starting = undefined // so that the next init tries again
      throw explained(error)
    })
  return starting
}

/** Whether a start is under way, or done. */
export const isStarted = () => starting !== undefined

/** The program that serves. @returns {Promise<Program>} */
export async function running() {
  if (parts === undefined) throw new EvurlError('not_ready', 'call init() first, and await it; or call a function of the entry, which does')
  current ??= Program.start(parts).then(
    (program) => (live = program),
    (error) => {
      current = undefined
      throw explained(error)
    },
  )
  return current
}

/**
 * Asks the program that serves. One that was replaced before it was asked is not: what
 * prepare gives, a handle say, is then had of the next.
 * @template T
 * @param {(program: Program) => T | Promise<T>} prepare
 * @param {(program: Program, prepared: T) => Promise<any>} call
 * @returns {Promise<any>}
 */
export async function ask(prepare, call) {
  for (let tries = 1; ; tries++) {
    const program = await running()
    try {
      const prepared = await prepare(program)
      if (program.serves) return call(program, prepared)
    } catch (error) {
      // What ends one program after the other is not tried for ever.
      if (program.serves || tries === 3) throw error
    }
  }
}
