// @ts-check
// The compiled module and the instance that serves calls. An instance that
// threw is dead, also where some of its exports still answer: it is dropped,
// and the next call makes another from the compiled module.

import { EvurlError } from './errors.js'
import { explained } from './explained.js'
import { Instance } from './instance.js'

/** @type {WebAssembly.Module | undefined} */
let compiled
/** @type {Instance | undefined} */
let current
/** @type {Promise<void> | undefined} */
let starting

/** Memory never shrinks: an instance that grew beyond this is replaced. */
const memoryLimit = 16 << 20
/** The module keeps 4,096; those still in use come to the next instance. */
const accountLimit = 4000

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

/** Whether a start is under way, or done. */
export const isStarted = () => starting !== undefined

/**
 * Waits for the init that a caller has begun.
 * @returns {Promise<void>}
 */
export async function started() {
  if (starting === undefined) throw notReady()
  return starting
}

const notReady = () => new EvurlError('not_ready', 'call init() first, and await it; or call an asynchronous function, which does')

/**
 * Runs one call on an instance. No code of a caller runs within: what it passed
 * was read before, so that a getter or an iterator cannot come in between.
 * @template T
 * @param {(instance: Instance) => T} call
 * @returns {T}
 */
export function run(call) {
  const instance = ready()
  try {
    const result = call(instance)
    if (instance.size > memoryLimit || instance.opened >= accountLimit) retire(instance)
    return result
  } catch (error) {
    const known = error instanceof EvurlError
    if (known && error.code !== 'internal' && !instance.dead) throw error
    retire(instance)
    if (known) throw error
    throw new EvurlError('internal', 'the module stopped; the next call gets a new instance', { cause: error })
  }
}

/** The instance that serves, if there is one. @returns {Instance | undefined} */
export const serving = () => current

/** @returns {Instance} */
function ready() {
  if (compiled === undefined) {
    throw notReady()
  }
  try {
    return (current ??= new Instance(compiled))
  } catch (error) {
    throw explained(error)
  }
}

/** @param {Instance} instance */
export function retire(instance) {
  if (current === instance) current = undefined
  instance.wipe()
}
