// The steps from a request to an EVURL and back, each with its cells. What went
// wrong, and where, is the module's word; a trace only draws it.
import { base64Of } from './base64.js'
import {
  base64Cells,
  characters,
  cipherCells,
  hex,
  isBlocks,
  payloadCells,
  payloadFields,
  payloadRange,
  textOf,
  urlCells,
} from './cells.js'
import { harmless } from './harmless.js'
import { opensInstead } from './instead.js'
import { inspect, keyOf, testing, tried, withAccount } from './engine.js'

/**
 * @typedef {import('./cells.js').Cell} Cell
 * @typedef {object} Row of a table: a name, a value, and what lights up with it
 * @property {string} name
 * @property {string} value
 * @property {string} [note]
 * @property {string} [part]
 * @property {number} [from]
 * @property {number} [to]
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {string} note
 * @property {'done' | 'failed' | 'not-reached'} state
 * @property {string} [why] it failed, or is not reached
 * @property {Row[]} [rows]
 * @property {Cell[]} [cells]
 * @property {'hex' | 'text'} [kind] of the cells
 * @property {string} [length] of what they draw
 * @property {string} [copy] what they draw, as a text to take along
 */

const how = {
  'AES/GCM/NoPadding': 'GCM: byte by byte, and a tag of 16 bytes behind, by which any change is noticed.',
  'AES/CTR/NoPadding': 'CTR: byte by byte, and nothing by which a change would be noticed.',
  'AES/CBC/PKCS5Padding': 'CBC: in blocks of 16 bytes, the last one filled up, and nothing by which a change would be noticed.',
}

/** The steps of what was built, in the order of building. */
export function buildTrace(fields, evurl) {
  const { data, cipherSalt } = inspect(evurl)
  const payload = testing.open(keyOf(fields), cipherSalt, data)
  const parts = partsOf(fields.algorithm, evurl, data, payload, [])
  return [
    {
      id: 'request',
      title: 'Account and request',
      note: 'Correlation id, the time in UTC and a random nonce, your fields behind them; the account’s endpoint and keys; a random salt.',
      state: 'done',
      rows: requestRows(fields.algorithm, payload, inspect(evurl)),
    },
    { ...parts.payload, note: 'Names and values, percent-encoded, in this order. This is what is encrypted.' },
    { ...parts.cipher, note: how[fields.algorithm], rows: [saltRow(cipherSalt)] },
    { ...parts.base64, note: 'Four characters for three bytes: the standard alphabet, with padding.' },
    { ...parts.url, note: '+ / = percent-encoded. redirect and air stand outside the encryption.' },
  ]
}

function requestRows(algorithm, payload, inspection) {
  return [
    ...payloadFields(payload).map((f) => ({ name: f.name, value: f.value, ...payloadRange(algorithm, f.at, f.size) })),
    ...outside(inspection),
  ]
}

/** The salt, whose text is the IV. */
const saltRow = (salt) => ({
  name: 'cipherSalt',
  value: `${salt}: ${new TextEncoder().encode(salt).length} bytes, which are the IV`,
  part: 'cipherSalt',
})

/** What stands in the URL outside the encryption. */
function outside({ endpoint, clientAccessKey, cipherSalt, redirect, air }) {
  const rows = [
    { name: 'endpoint', value: endpoint, part: 'endpoint' },
    { name: 'clientAccessKey', value: clientAccessKey, part: 'clientAccessKey' },
    { name: 'cipherSalt', value: cipherSalt, part: 'cipherSalt' },
  ]
  if (redirect !== undefined) rows.push({ name: 'redirect', value: redirect, part: 'redirect' })
  if (air !== undefined) rows.push({ name: 'air', value: String(air), part: 'air' })
  return rows
}

function partsOf(algorithm, evurl, data, payload, lints) {
  const base64 = data && base64Of(data)
  return {
    payload: {
      id: 'payload',
      title: 'Payload',
      state: 'done',
      kind: 'text',
      copy: payload && harmless(textOf(payload)),
      length:
        payload && `${payload.length} bytes${isBlocks(algorithm) ? `, and ${data.length - payload.length} of padding` : ''}`,
      cells: payload && payloadCells(algorithm, payload, data.length, lints),
    },
    cipher: {
      id: 'cipher',
      title: 'Ciphertext',
      state: 'done',
      kind: 'hex',
      copy: data && Array.from(data, hex).join(''),
      length: data && `${data.length} bytes`,
      cells: data && cipherCells(algorithm, data),
    },
    base64: {
      id: 'base64',
      title: 'Base64',
      state: 'done',
      kind: 'text',
      copy: base64,
      length: base64 && `${base64.length} characters`,
      cells: base64 && base64Cells(characters(base64), data.length),
    },
    url: {
      id: 'url',
      title: 'URL',
      state: 'done',
      kind: 'text',
      copy: harmless(evurl),
      length: `${evurl.length} characters`,
      cells: urlCells(evurl, data?.length, lints),
    },
  }
}

/**
 * What opening comes to: the verdict of the account, the lints, and the steps from
 * the URL inwards up to the one that failed.
 * @param {import('./engine.js').AccountFields} fields
 * @param {string} evurl
 * @param {import('../../types/api.js').OpenOptions} options
 */
export function openTrace(fields, evurl, options) {
  const keyed = fields.key.trim() !== ''
  const asked = tried(() => (keyed ? withAccount(fields, (a) => a.inspect(evurl, options)) : inspect(evurl)))
  if (isOfAccount(asked.error)) {
    const unkeyed = openTrace({ ...fields, key: '' }, evurl, options)
    return { ...unkeyed, error: asked.error, instead: opensInstead(fields, evurl, options) }
  }
  if (asked.error !== undefined) return refused(evurl, asked.error)
  const inspection = asked.value
  const opened = keyed ? tried(() => withAccount(fields, (a) => a.open(evurl, options))) : {}
  // With all that can be overlooked overlooked: to show what the payload says.
  const loosely = keyed
    ? tried(() => withAccount(fields, (a) => a.open(evurl, { ...options, anyAge: true, phpSalts: true, oldPayloads: true })))
    : {}
  const payload = keyed && inspection.data && plaintext(fields, inspection)
  const failed = opened.error && failedStep(opened.error, inspection.lints)
  return {
    keyed,
    inspection,
    lints: inspection.lints,
    error: opened.error,
    opened: opened.value,
    read: opened.value ?? loosely.value,
    instead: loosely.error && opensInstead(fields, evurl, options),
    steps: openSteps(fields, evurl, inspection, payload || undefined, failed, keyed),
  }
}

/** Whether it is the account that is wrong, and not the EVURL. */
const isOfAccount = (error) => error?.code === 'key' || error?.code === 'account'

/** What is no EVURL at all: there is nothing but its text to show. */
function refused(evurl, error) {
  const offset = Number(/ at byte (\d+)/.exec(error.detail)?.[1] ?? 0)
  const lint = {
    name: error.code,
    code: error.code,
    where: 'url',
    offset,
    what: error.detail,
    cure: 'Paste the whole URL, as it was handed to the phone.',
  }
  const state = (id, title) => ({ id, title, note: '', state: 'not-reached', why: 'There is no EVURL to go on with.' })
  return {
    keyed: false,
    lints: [lint],
    error,
    steps: [
      {
        id: 'url',
        title: 'URL',
        note: '',
        state: 'failed',
        why: error.message,
        kind: 'text',
        length: `${evurl.length} characters`,
        cells: urlCells(evurl.slice(0, 4096), undefined, [lint]),
      },
      state('base64', 'Base64'),
      state('cipher', 'Ciphertext'),
      state('payload', 'Payload'),
      state('says', 'What it says'),
    ],
  }
}

/** The plaintext under the form's key, whatever it is; undefined where none comes out. */
function plaintext(fields, { data, cipherSalt }) {
  // As PHP does with a salt of another length; what it makes of it under GCM is no other.
  const salt = fields.algorithm.includes('/GCM/') ? cipherSalt : cipherSalt.slice(0, 16).padEnd(16, '\0')
  return tried(() => testing.open(keyOf(fields), salt, data)).value
}

const order = ['url', 'base64', 'cipher', 'payload', 'says']

/** The step at which an error of open stops. */
function failedStep({ code }, lints) {
  switch (code) {
    case 'encoding':
      return lints.some((l) => l.code === 'encoding' && l.where !== 'data') ? 'url' : 'base64'
    case 'salt':
      return 'cipher'
    case 'decrypt':
      return lints.some((l) => l.where === 'payload') ? 'payload' : 'cipher'
    case 'not_yet':
    case 'expired':
      return 'says'
    default:
      return 'url'
  }
}

function openSteps(fields, evurl, inspection, payload, failed, keyed) {
  const { lints } = inspection
  const parts = partsOf(fields.algorithm, evurl, inspection.data, payload, lints)
  const steps = [
    { ...parts.url, note: 'Taken apart at ? & =, and each value decoded, once.', rows: outside(inspection) },
    { ...parts.base64, note: 'data, as it decodes.' },
    { ...parts.cipher, note: how[fields.algorithm], rows: [saltRow(inspection.cipherSalt)] },
    { ...parts.payload, note: 'What the key makes of it.' },
    {
      id: 'says',
      title: 'What it says',
      note: 'Its age is told by its timestamp.',
      state: 'done',
      rows:
        payload &&
        payloadFields(payload)
          .filter((f) => f.name !== '')
          .map((f) => ({ name: f.name, value: f.value, ...payloadRange(fields.algorithm, f.at, f.size) })),
    },
  ]
  const stop = failed ?? (keyed ? undefined : 'cipher')
  if (stop === undefined) return steps
  const at = order.indexOf(stop)
  return steps.map((step, i) => {
    if (i < at) return step
    if (i === at) {
      const why = lints
        .filter((l) => stepOf(l) === stop)
        .map((l) => l.what)
        .join('; ')
      return failed ? { ...step, state: 'failed', why } : { ...step, state: 'not-reached', why: 'It takes the key to go on.' }
    }
    return {
      ...step,
      ...(step.id !== 'payload' && { rows: undefined, cells: undefined }),
      ...(stop !== 'cipher' && { rows: undefined, cells: undefined }),
      state: 'not-reached',
      why: 'Not reached.',
    }
  })
}

/** The step that a lint belongs to. */
export const stepOf = (lint) => failedStep(lint, [lint])
