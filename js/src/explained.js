// @ts-check
import { EvurlError } from './errors.js'
import { compilesNothing } from './precompiled.js'

/**
 * What to do about the errors that runtimes word badly. The first that fits is told.
 * @type {[RegExp, string][]}
 */
const cures = [
  [/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i, "the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],
  [/code generation/i, compilesNothing],
  [/ServiceWorkerGlobalScope/i, "a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],
  [/experimental-vm-modules/, 'Jest has no import() by itself: start Node with --experimental-vm-modules, or transform it by Babel'],
  [/global scope/i, 'this runtime allows no random numbers at global scope: call init() within a handler'],
  [/(?:)/, 'the module does not load'],
]

/**
 * What a start fails with.
 * @param {unknown} error
 */
export function explained(error) {
  if (error instanceof EvurlError) return error
  const text = String(error)
  const [, cure] = /** @type {[RegExp, string]} */ (cures.find(([words]) => words.test(text)))
  return new EvurlError('unsupported', cure, { cause: error })
}
