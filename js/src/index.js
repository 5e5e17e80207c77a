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
import { unpacked } from './unpacked.js'

export * from './api.js'
export const { init, accountAsync, buildAsync, buildManyAsync, openAsync, inspectAsync } = /* @__PURE__ */ entry(load, inlined)

function inlined() {
  return unpacked(() => import('./module.js'), "evurl.wasm, by way of '@evurl/edge/slim'")
}
