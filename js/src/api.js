// @ts-check
// What every entry has, once the module is there.

import { Account, readAccount } from './account.js'
import { run } from './engine.js'
import { readInspection } from './messages.js'
import { checked } from './options.js'

export { build, buildMany, open } from './account.js'
export { EvurlError, codes } from './errors.js'

/** @type {typeof import('../types/api.js').account} */
export const account = (options) => new Account(readAccount(options))

/** @type {typeof import('../types/api.js').inspect} */
export const inspect = (evurl) => {
  const text = checked(evurl)
  return run((instance) => {
    const writer = instance.writer()
    writer.raw(text, 'evurl')
    return readInspection(instance.call('evurl_inspect', writer))
  })
}
