// @ts-check
// Where init has its module from in runtimes that compile nothing. Apart from
// load.js: Next refuses whatever could compile, called or not.

import { EvurlError } from './errors.js'
import { kind } from './options.js'

/** @typedef {import('../types/api.js').Source} Source */

/**
 * Takes a compiled module alone; its instance looks at the version of the ABI.
 * @param {Source | Promise<Source> | undefined} given
 * @returns {Promise<WebAssembly.Module>}
 */
export async function precompiled(given) {
  const source = await received(async () => given)
  if (isModule(source)) return source
  throw new EvurlError('unsupported', compilesNothing)
}

export const compilesNothing = "this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'"

/**
 * Not by instanceof: a module of another realm is none of this one's.
 * @param {unknown} source
 * @returns {source is WebAssembly.Module}
 */
export const isModule = (source) => kind(source) === 'WebAssembly.Module'

/**
 * @template T
 * @param {() => Promise<T>} receive
 * @returns {Promise<T>}
 */
export async function received(receive) {
  try {
    return await receive()
  } catch (error) {
    throw new EvurlError('not_ready', 'the module cannot be had', { cause: error })
  }
}
