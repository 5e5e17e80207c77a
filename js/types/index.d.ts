import type { Source } from './api.js'

export * from './api.js'

/**
 * Loads the module, once: further calls get the same promise, and after a
 * failure the next one tries again. It takes 0.1 s, a
 * third of that where the module is a file. Where the runtime
 * forbids random numbers at global scope, as workerd does, call it in a handler.
 *
 * Errors: `unsupported` where the module cannot run or is another one, with the
 * cure, and `not_ready` where it cannot be had.
 *
 * @param source the module, if not the one that this package carries
 */
export function init(source?: Source | Promise<Source>): Promise<void>
