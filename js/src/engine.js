// @ts-check
// The compiled module and the instance that serves calls. An instance that
// threw is dead, also where some of its exports still answer: it is dropped,
// and the next call makes another from the compiled module.

import { EvurlError } from './errors.js'
import { Instance } from './instance.js'

/** @type {WebAssembly.Module | undefined} */
let compiled
/** @type {Instance | undefined} */
let current
/** @type {Promise<void> | undefined} */
let starting

/** Memory never shrinks: an instance that grew beyond this is replaced. */
const memoryLimit = 16 << 20

/**
 * @param {() => Promise<WebAssembly.Module>} load
 * @returns {Promise<void>}
 */
export function start(load) {
  starting ??= load()
    .then((module) => {
      current = new Instance(module)
      compiled = module
    })
    .catch((error) => {
      starting = undefined // so that the next init tries again
      throw explained(error)
    })
  return starting
}

/**
 * Runs one call on an instance.
 * @template T
 * @param {(instance: Instance) => T} call
 * @returns {T}
 */
export function run(call) {
  const instance = ready()
  try {
    const result = call(instance)
    if (instance.size > memoryLimit) retire(instance)
    return result
  } catch (error) {
    if (error instanceof EvurlError && error.code !== 'internal') throw error
    retire(instance)
    if (error instanceof EvurlError) throw error
    throw new EvurlError('internal', 'the module stopped; the next call gets a new instance', { cause: error })
  }
}

/** The instance that serves, if there is one. @returns {Instance | undefined} */
export const serving = () => current

/** @returns {Instance} */
function ready() {
  if (compiled === undefined) {
    throw new EvurlError('not_ready', 'call init() first, and await it')
  }
  current ??= new Instance(compiled)
  return current
}

/** @param {Instance} instance */
function retire(instance) {
  if (current === instance) current = undefined
  instance.wipe()
}

/**
 * Says what to do about the errors that runtimes word badly.
 * @param {unknown} error
 */
function explained(error) {
  if (error instanceof EvurlError) return error
  const text = String(error)
  if (/unsafe-eval|wasm-eval|Content.Security.Policy/i.test(text)) {
    return new EvurlError('unsupported', "the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src", { cause: error })
  }
  if (/global scope/i.test(text)) {
    return new EvurlError('unsupported', 'this runtime allows no random numbers at global scope: call init() within a handler', { cause: error })
  }
  return new EvurlError('unsupported', 'the module does not load', { cause: error })
}
