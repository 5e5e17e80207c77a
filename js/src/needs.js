// @ts-check
// What the bridge needs of a runtime beyond ECMAScript. Importing looks at none of
// it: a test runner imports in environments that lack some.

import { EvurlError } from './errors.js'

/**
 * Throws if the runtime lacks a global, or a member of one.
 * @param {string} name
 * @param {string} cure where it is missing, and what to do then
 */
export function need(name, cure) {
  /** @type {any} */
  let value = globalThis
  for (const part of name.split('.')) value = value?.[part]
  if (value === undefined || value === null) throw new EvurlError('unsupported', `${name} is missing in this environment${cure}`)
}

const encoding = ", as in Jest with jsdom: use Jest's environment node, or set it on globalThis from node:util"

export const needTextEncoder = () => need('TextEncoder', encoding)
export const needTextDecoder = () => need('TextDecoder', encoding)
export const needRandom = () => need('crypto.getRandomValues', ', and nothing else will do: in Node, set globalThis.crypto to webcrypto from node:crypto')

/** What every entry needs. */
export function needRuntime() {
  need('WebAssembly', ', as in React Native and in iOS Lockdown Mode: build and open EVURLs on a server')
  needTextEncoder()
  needTextDecoder()
  needRandom()
}
