// @ts-check
// The entry that carries no module: the caller brings it to init.

import { entry } from './entry.js'
import { load } from './load.js'

export * from './api.js'
export const { init, accountAsync, buildAsync, buildManyAsync, openAsync, inspectAsync } = /* @__PURE__ */ entry(load)
