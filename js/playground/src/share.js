// The state as a fragment, to hand to somebody else. Fragments go to no server.
// The key is never in one, nor what looks like a phone number; the endpoint is never
// taken from one, so that nobody is led to build for somewhere else.
import { algorithms } from './engine.js'
import { wellFormed } from './harmless.js'
import { encodings } from './keysize.js'

/**
 * What may be a phone number: eight digits of any script or more, with whatever is
 * neither digit nor letter between them. Letters separate: 1415/ext555/0123
 * counts as four digits and seven. So this is a guess, and no proof that a text has no
 * number.
 */
const numberLike = /\p{N}(?:[^\p{L}\p{N}]*\p{N}){7}/u

/** Decodes as often as somebody may have encoded, for a look at it; a stray % stops nothing. */
function decoded(text) {
  for (let i = 0; i < 3; i++) text = text.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodedRun)
  return text
}

/** Decodes escapes that follow each other: the ASCII among them, if they are not UTF-8. */
function decodedRun(run) {
  try {
    return decodeURIComponent(run)
  } catch {
    return run.replace(/%[0-7][0-9A-Fa-f]/g, decodeURIComponent)
  }
}

/** What people read of an EVURL: data are a ciphertext, and a host is an address. */
const legible = (evurl) => evurl.replace(/^https?:\/\/[^/?#]*/, '').replace(/(?<=[?&](?:data|cipherSalt)=)[^&#]*/g, '')

/** Whether a text looks as if it had a phone number in it. */
export const hasNumber = (text) => numberLike.test(decoded(text))

/**
 * What would be shared, and what is left out of it.
 * @param {{ tab: string, account: object, request: object, opening: object }} state
 * @param {boolean} withInput
 * @returns {{ shared: [string, string][], left: string[] }}
 */
export function toShare({ tab, account, request, opening }, withInput) {
  const shared = [
    ['tab', tab],
    ['algorithm', account.algorithm],
    ['keyEncoding', account.keyEncoding],
  ]
  if (account.saltLength !== 12) shared.push(['saltLength', String(account.saltLength)])
  const left = ['key']
  if (!withInput) return { shared, left }
  const add = (name, value, looked = value) => {
    if (value === '') return
    if (hasNumber(looked)) left.push(`${name}, which may have a phone number in it`)
    else shared.push([name, value])
  }
  if (tab === 'open') add('evurl', opening.evurl.trim(), legible(opening.evurl))
  else for (const name of ['correlationId', 'redirect', 'air', 'fields']) add(name, request[name])
  return { shared, left }
}

/** Encodes a value for a fragment, and what a shell would read within quotes, too. */
const encoded = (value) =>
  encodeURIComponent(wellFormed(value)).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** The fragment that has it. */
export const fragmentOf = (shared) => `#${shared.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`

const most = 32768

/** What each part may be; what is not among them is passed over. */
const parts = {
  tab: (v) => ['build', 'open', 'flow', 'engines'].includes(v),
  algorithm: (v) => algorithms.includes(v),
  keyEncoding: (v) => encodings.includes(v),
  saltLength: (v) => v === '12' || v === '16',
  correlationId: (v) => v.length <= 80,
  redirect: (v) => v.length <= 4096,
  air: (v) => v === 'true' || v === 'false',
  fields: (v) => v.length <= 4096,
  evurl: (v) => v.length <= 20000,
}

/**
 * Reads a fragment, whoever wrote it.
 * @param {string} fragment
 * @returns {Record<string, string>}
 */
export function fromFragment(fragment) {
  const read = {}
  if (fragment.length > most) return read
  for (const pair of fragment.replace(/^#/, '').split('&')) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, equals))
    if (!Object.hasOwn(parts, name)) continue
    try {
      const value = decodeURIComponent(pair.slice(equals + 1))
      if (parts[name](value)) read[name] = value
    } catch {
      // A fragment that somebody cut short.
    }
  }
  return read
}
