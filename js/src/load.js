// @ts-check
// Where init has its module from in runtimes that compile.

import { bytesIn, bytesUnder } from './bytes.js'
import { sha256 as digestOf } from './digest.js'
import { EvurlError } from './errors.js'
import { need } from './needs.js'
import { kind } from './options.js'
import { isModule, received } from './precompiled.js'
import { sha256 } from './sha256.js'

/**
 * @typedef {import('../types/api.js').Source} Source
 * @typedef {import('../types/api.js').ResponseLike} ResponseLike
 */

/**
 * Makes a compiled module of what a caller has. Of bytes it is the one that
 * came with this package, by its SHA-256; of a compiled module the instance
 * looks at the version of the ABI.
 * @param {Source | Promise<Source> | undefined} given
 * @param {string} [wanted] its SHA-256
 * @returns {Promise<WebAssembly.Module>}
 */
export async function load(given, wanted = sha256) {
  let source = await received(async () => given)
  if (source === undefined) {
    throw new EvurlError('not_ready', 'this entry carries no module: call init with one, or where it is')
  }
  if (typeof source === 'string') source = await had(source)
  else if (kind(source) === 'URL') source = await had(String(source))
  if (typeof (/** @type {any} */ (source)?.arrayBuffer) === 'function') {
    const response = /** @type {ResponseLike} */ (source)
    if (response.ok === false) throw new EvurlError('not_ready', `the module was not served: status ${response.status}`)
    // Not compileStreaming: it refuses a server that names another type.
    source = await received(() => response.arrayBuffer())
  }
  if (isModule(source)) return source
  const bytes = copied(source)
  await check(bytes, wanted)
  return WebAssembly.compile(bytes)
}

/**
 * Copies bytes, so that those that are compiled are those that were checked.
 * @param {unknown} source
 * @returns {Uint8Array<ArrayBuffer>}
 */
function copied(source) {
  const isBuffer = kind(source) === 'ArrayBuffer' || kind(source) === 'SharedArrayBuffer'
  const bytes = bytesUnder(source) ?? (isBuffer ? bytesIn(source) : undefined)
  if (bytes !== undefined) return new Uint8Array(bytes)
  throw new EvurlError('unsupported', 'the source is no module, bytes, Response or URL')
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} wanted
 */
async function check(bytes, wanted) {
  const { subtle } = globalThis.crypto ?? {}
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : digestOf(bytes)
  if (Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('') !== wanted) {
    throw new EvurlError('unsupported', 'the bytes are not the module of this package: their SHA-256 is another')
  }
}

/**
 * @param {string} url
 * @returns {Promise<Source>}
 */
function had(url) {
  // Node's fetch reads no files. Its modules are not imported: a bundler for
  // browsers would look for them.
  const fs = url.startsWith('file:') && globalThis.process?.getBuiltinModule?.('node:fs')
  if (!fs) need('fetch', ': pass init() the bytes of the module')
  /** @returns {Promise<Source>} */
  const receive = () => (fs ? fs.promises.readFile(new URL(url)) : fetch(url))
  return received(receive)
}
