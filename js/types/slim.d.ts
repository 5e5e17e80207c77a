import type { Source } from './api.js'

export * from './api.js'

/**
 * Loads the module from where the caller says: this entry carries none. Once:
 * further calls get the same promise, and after a failure the next one tries
 * again. The asynchronous functions reject with `not_ready` until it was called.
 *
 * Errors: `unsupported` where the module cannot run or is another one, with the
 * cure, and `not_ready` where it cannot be had.
 */
export function init(source: Source | Promise<Source>): Promise<void>
