// @ts-check
// What every entry has, once the module is there.

import { Account, checkedAccount, readAccount } from './account.js'
import { run } from './engine.js'
import { readInspection } from './messages.js'
import { checked } from './options.js'

export { EvurlError, codes } from './errors.js'

/** @type {typeof import('../types/api.js').account} */
export const account = (options) => new Account(readAccount(options))

/** @type {typeof import('../types/api.js').build} */
export const build = (account, options) => checkedAccount(account).build(options)

/** @type {typeof import('../types/api.js').buildMany} */
export const buildMany = (account, requests) => checkedAccount(account).buildMany(requests)

/** @type {typeof import('../types/api.js').open} */
export const open = (account, evurl, options) => checkedAccount(account).open(evurl, options)

/** @type {typeof import('../types/api.js').inspect} */
export const inspect = (evurl) => {
  const text = checked(evurl)
  return run((instance) => {
    const writer = instance.writer()
    writer.raw(text, 'evurl')
    return readInspection(instance.call('evurl_inspect', writer))
  })
}
