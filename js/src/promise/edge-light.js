// @ts-check
// The entry of Vercel's edge runtime, which compiles nothing either, and where
// the module is asked for by this query.

import module from '../../promise.wasm?module'
import { precompiled } from '../precompiled.js'
import { entry } from './entry.js'
import goOf from './wasm_exec.js'

export * from './api.js'
export const { init, account, inspect, platform } = /* @__PURE__ */ entry(precompiled, () => module, async () => goOf)
