// @ts-check
// The module out of the chunk that carries it as text.

import { need } from './needs.js'

/**
 * Decodes without fetch, which a page's policy may forbid. What the package carries
 * is not checked against itself.
 * @param {() => Promise<{ gzip: string, size: number }>} chunk
 * @param {string} file that has the module, too
 */
export async function unpacked(chunk, file) {
  const cure = `, as in jsdom: pass init() the bytes of ${file}`
  need('DecompressionStream', cure)
  if (!('fromBase64' in Uint8Array)) need('atob', cure)
  const { gzip, size } = await chunk()
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
