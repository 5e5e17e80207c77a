// @ts-check
/**
 * The promise door: what is asynchronous by nature. Keys that WebCrypto holds, and
 * the platform's API over fetch.
 *
 * ```js
 * import { account, importKey } from '@evurl/edge/promise'
 *
 * const key = await importKey('AES/GCM/NoPadding', bytes)
 * const acme = await account({ endpoint, clientAccessKey, keys: [{ algorithm: 'AES/GCM/NoPadding', key }] })
 * const { evurl } = await acme.build({ redirect: 'https://merchant.example/done' })
 * ```
 *
 * Importing does nothing. The first call loads the module, of another build than
 * that of the synchronous entry: 1.1 MB, in a chunk of its own.
 */

import { load } from '../load.js'
import { unpacked } from '../unpacked.js'
import { entry } from './entry.js'
import { sha256 } from './sha256.js'

export * from './api.js'
export const { init, account, inspect, platform } = /* @__PURE__ */ entry(
  (given) => load(given, sha256),
  () => unpacked(() => import('./module.js'), 'promise.wasm'),
  async () => (await import('./wasm_exec.js')).default,
)
