// @ts-check
// What every entry has, whichever way its module comes.

export { build, buildMany, open } from './account.js'
export { EvurlError, codes } from '../errors.js'
export { PlatformError } from './errors.js'
export { importKey } from './held.js'
