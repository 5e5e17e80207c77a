// @ts-check
// The entry of Cloudflare Workers, which compile nothing: the module is one of
// the worker's own.

import module from '../../promise.wasm'
import { precompiled } from '../precompiled.js'
import { entry } from './entry.js'
import goOf from './wasm_exec.js'

export * from './api.js'
export const { init, account, inspect, platform } = /* @__PURE__ */ entry(precompiled, () => module, async () => goOf)
