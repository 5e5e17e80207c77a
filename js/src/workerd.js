// @ts-check
// The entry of Cloudflare Workers, which compile nothing: the module is one of
// the worker's own.

import module from '../evurl.wasm'
import { entry } from './entry.js'
import { precompiled } from './precompiled.js'

export * from './api.js'
export const { init, accountAsync, buildAsync, buildManyAsync, openAsync, inspectAsync } = /* @__PURE__ */ entry(precompiled, () => module)
