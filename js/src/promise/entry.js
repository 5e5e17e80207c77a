// @ts-check
// What an entry has, given where its module and Go's wasm_exec.js come from. Every
// function initialises.

import { readInspection } from '../messages.js'
import { need, needRuntime } from '../needs.js'
import { checked } from '../options.js'
import { Account, opened, readAccount } from './account.js'
import { message, reader, signalOf, until } from './call.js'
import { Platform, readPlatform, signalOfCall, untilPlatform } from './platform.js'
import { ask, isStarted, start } from './program.js'

/** @typedef {import('../../types/api.js').Source} Source */

const nothing = () => {}

/**
 * @param {(given: Source | Promise<Source> | undefined) => Promise<WebAssembly.Module>} load makes a module of what a caller brings
 * @param {() => WebAssembly.Module | Promise<WebAssembly.Module>} carried the entry's own
 * @param {() => Promise<import('./program.js').Parts['goOf']>} exec gives Go's class for what it may see
 */
export function entry(load, carried, exec) {
  /** @param {Source | Promise<Source>} [source] */
  const init = (source) => {
    // What is not asked for is not left to fail by itself.
    if (isStarted()) new Promise((resolve) => resolve(source)).catch(() => {})
    return start(async () => {
      needRuntime()
      for (const name of ['AbortController', 'performance', 'setTimeout']) need(name, ': the entry @evurl/edge needs none')
      return { module: await (source === undefined ? carried() : load(source)), goOf: await exec() }
    })
  }
  return {
    init,
    /** @type {typeof import('../../types/promise.js').account} */
    async account(options, call) {
      const parts = readAccount(options)
      const account = new Account(parts)
      try {
        await until(signalOf(call), async () => {
          await init()
          await opened(account)
        })
        return account
      } catch (error) {
        account.close()
        throw error
      }
    },
    /** @type {typeof import('../../types/promise.js').inspect} */
    async inspect(evurl, call) {
      const text = checked(evurl)
      return until(signalOf(call), async () => {
        await init()
        return readInspection(reader(await ask(nothing, (program) => program.call('inspect', message((w) => w.raw(text, 'evurl'))))))
      })
    },
    /** @type {typeof import('../../types/promise.js').platform} */
    async platform(options, call) {
      const platform = readPlatform(options)
      return untilPlatform('platform', signalOfCall('platform', call), async () => {
        await init()
        return Platform.check(platform)
      })
    },
  }
}
