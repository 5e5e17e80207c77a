// @ts-check
import { EvurlError } from './errors.js'

/**
 * What init takes a module from: the module itself, its bytes, where it is, or
 * the answer of a server, or a promise of one of these.
 * @typedef {WebAssembly.Module | ArrayBuffer | ArrayBufferView | URL | string | ResponseLike} Source
 * @typedef {{ ok: boolean, status: number, arrayBuffer(): Promise<ArrayBuffer> }} ResponseLike
 */

/**
 * @param {Source | Promise<Source> | undefined} given
 * @returns {Promise<WebAssembly.Module>}
 */
export async function load(given) {
  let source = await (given ?? inlined())
  if (typeof source === 'string' || source instanceof URL) source = await fetched(source)
  if (isResponse(source)) {
    if (!source.ok) throw new EvurlError('not_ready', `the module was not served: status ${source.status}`)
    // Not compileStreaming: it refuses a server that names another type.
    source = await source.arrayBuffer()
  }
  // Not instanceof: a module of another realm is none of this one's.
  if (Object.prototype.toString.call(source) === '[object WebAssembly.Module]') {
    return /** @type {WebAssembly.Module} */ (source)
  }
  return WebAssembly.compile(/** @type {BufferSource} */ (source))
}

/**
 * @param {string | URL} url
 * @returns {Promise<ResponseLike>}
 */
async function fetched(url) {
  try {
    return await fetch(url)
  } catch (error) {
    throw new EvurlError('not_ready', 'the module cannot be fetched', { cause: error })
  }
}

/**
 * @param {unknown} source
 * @returns {source is ResponseLike}
 */
function isResponse(source) {
  return typeof (/** @type {any} */ (source)?.arrayBuffer) === 'function'
}

/** The module that this package carries, in a chunk of its own. */
async function inlined() {
  const { gzip } = await import('./module.js')
  const bytes = Uint8Array.from(atob(gzip), (c) => c.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}
