// @ts-check
// The entry of Vercel's edge runtime, which compiles nothing either, and where
// the module is asked for by this query.

import module from '../evurl.wasm?module'
import { entry } from './entry.js'
import { precompiled } from './precompiled.js'

export * from './api.js'
export const { init, accountAsync, buildAsync, buildManyAsync, openAsync, inspectAsync } = /* @__PURE__ */ entry(precompiled, () => module)
