// @ts-check
/**
 * EVURLs, built and opened by the module that Go programs run, too.
 *
 * ```js
 * import { init, account } from '@evurl/edge'
 *
 * await init()
 * const acme = account({ endpoint, clientAccessKey, keys: [{ algorithm: 'AES/GCM/NoPadding', key }] })
 * const { evurl, correlationId } = acme.build({ redirect: 'https://merchant.example/done' })
 * ```
 *
 * Importing does nothing. After `init` everything is synchronous. This is the
 * entry of every runtime that has none of its own: it carries the module as
 * text, in a chunk that is imported when it is needed.
 */

import { entry } from './entry.js'
import { load } from './load.js'

export * from './api.js'
export const { init, accountAsync, buildAsync, buildManyAsync, openAsync, inspectAsync } = /* @__PURE__ */ entry(load, inlined)

/** Decodes without fetch, which a page's policy may forbid. */
async function inlined() {
  const { gzip, size } = await import('./module.js')
  // Compiled here: what the package carries is not checked against itself.
  return WebAssembly.compile(await gunzipped(decoded(gzip), size))
}

/** @param {string} base64 */
function decoded(base64) {
  const { fromBase64 } = /** @type {any} */ (Uint8Array)
  if (typeof fromBase64 === 'function') return /** @type {Uint8Array<ArrayBuffer>} */ (fromBase64.call(Uint8Array, base64))
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  // Uint8Array.from with a function takes twenty times as long.
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/**
 * By streams alone: in Node the first Response or Blob takes longer than all else
 * here, and in Deno and Bun node:zlib does.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} size of what comes out
 */
async function gunzipped(bytes, size) {
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const written = Promise.all([writer.write(bytes), writer.close()])
  const out = new Uint8Array(size)
  let at = 0
  for (const reader = readable.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    out.set(value, at)
    at += value.length
  }
  await written
  return out
}
