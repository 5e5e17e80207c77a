// What the page draws of a text or of bytes: cells, each of which knows which
// bytes of the ciphertext it stands for, so that one that is pointed at lights up
// its like in every step. It colours in what the module has told, and holds no
// rule of the format: where a text is malformed, cells are cut as far as it goes.

/**
 * @typedef {object} Cell
 * @property {string} text as it is drawn
 * @property {string} [part] what it belongs to: 'cipherSalt', 'tag', a field's name, …
 * @property {number} [from] its bytes of the ciphertext, from here
 * @property {number} [to] to before here
 * @property {number} [at] where it begins: its byte in the URL, or in the payload
 * @property {number} [size] in bytes there
 * @property {boolean} [bad] a lint points at it
 */

const encoder = new TextEncoder()
const bytesOf = (text) => encoder.encode(text).length

/**
 * Cuts a text where one is percent-encoded or a character ends.
 * @param {string} text
 */
export const characters = (text) => text.match(/%[0-9A-Fa-f]{2}|[^]/gu) ?? []

/**
 * The bytes that character i of a base64 text tells something of.
 * @param {number} i
 * @param {number} size of what it encodes
 */
export function base64Range(i, size) {
  const from = Math.floor((i * 6) / 8)
  return from < size ? { from, to: Math.min(size, Math.ceil((i * 6 + 6) / 8)) } : {}
}

/**
 * The cells of base64, one for each character.
 * @param {string[]} text
 * @param {number} size
 * @returns {Cell[]}
 */
export function base64Cells(text, size) {
  return text.map((c, i) => ({ text: c, part: 'data', ...base64Range(i, size) }))
}

/**
 * The cells of an EVURL.
 * @param {string} evurl
 * @param {number | undefined} size of the ciphertext; undefined where data do not decode
 * @param {{ where: string, offset: number }[]} [lints]
 * @returns {Cell[]}
 */
export function urlCells(evurl, size, lints = []) {
  const cells = []
  let at = 0
  const add = (text, cell = {}) => {
    if (text === '') return
    cells.push({ text, at, size: bytesOf(text), ...cell })
    at += bytesOf(text)
  }
  const each = (text, part) => {
    for (const c of characters(text)) add(c, { part })
  }
  const question = evurl.indexOf('?')
  const head = question < 0 ? evurl : evurl.slice(0, question)
  const slash = head.lastIndexOf('/') + 1
  add(head.slice(0, slash), { part: 'endpoint' })
  add(head.slice(slash), { part: 'clientAccessKey' })
  if (question >= 0) {
    add('?')
    evurl
      .slice(question + 1)
      .split('&')
      .forEach((pair, i) => {
        if (i > 0) add('&')
        const equals = pair.indexOf('=')
        const name = equals < 0 ? pair : pair.slice(0, equals)
        add(name)
        if (equals < 0) return
        add('=')
        const value = pair.slice(equals + 1)
        const list = characters(value)
        if (name === 'data' && size !== undefined && list.length === 4 * Math.ceil(size / 3)) {
          list.forEach((c, n) => add(c, { part: 'data', ...base64Range(n, size) }))
        } else each(value, name)
      })
  }
  return marked(
    cells,
    lints.filter((l) => l.where !== 'payload'),
  )
}

/** Whether it is encrypted block by block, and not byte by byte. */
export const isBlocks = (algorithm) => algorithm.includes('/CBC/')

/**
 * The bytes of the ciphertext that byte i of the payload is of.
 * @param {string} algorithm
 * @param {number} i
 * @param {number} [n] how many
 */
export function payloadRange(algorithm, i, n = 1) {
  if (!isBlocks(algorithm)) return { from: i, to: i + n }
  return { from: 16 * Math.floor(i / 16), to: 16 * Math.ceil((i + n) / 16) }
}

/** A byte, in hex. */
export const hex = (b) => b.toString(16).padStart(2, '0')
const printable = (b) => b > 0x20 && b < 0x7f

/**
 * The cells of a payload, one for each byte, and of what fills its last block up.
 * @param {string} algorithm
 * @param {Uint8Array} payload
 * @param {number} size of the ciphertext
 * @param {{ where: string, offset: number }[]} [lints]
 * @returns {Cell[]}
 */
export function payloadCells(algorithm, payload, size, lints = []) {
  let inName = true
  const cells = Array.from(payload, (b, i) => {
    const text = printable(b) ? String.fromCharCode(b) : '·'
    if (text === '&') inName = true
    else if (text === '=') inName = false
    return { text, ...(inName && { part: 'name' }), at: i, size: 1, ...payloadRange(algorithm, i) }
  })
  const padding = isBlocks(algorithm) ? size - payload.length : 0
  for (let i = payload.length; i < payload.length + padding; i++) {
    cells.push({ text: ` ${hex(padding)}`, part: 'padding', at: i, size: 1, ...payloadRange(algorithm, i) })
  }
  return marked(
    cells,
    lints.filter((l) => l.where === 'payload'),
  )
}

/**
 * The cells of a ciphertext, in hex: what stands for the payload, and the tag.
 * @param {string} algorithm
 * @param {Uint8Array} ciphertext
 * @returns {Cell[]}
 */
export function cipherCells(algorithm, ciphertext) {
  const tag = algorithm.includes('/GCM/') ? ciphertext.length - 16 : ciphertext.length
  return Array.from(ciphertext, (b, i) => ({
    text: hex(b),
    part: i < tag ? 'data' : 'tag',
    at: i,
    size: 1,
    from: i,
    to: i + 1,
  }))
}

/** Bytes as a text, a character each, whatever they are. */
export const textOf = (bytes) => Array.from(bytes, (b) => String.fromCharCode(b)).join('')

/** The fields of a payload, as far as it has some: where each stands in it. */
export function payloadFields(payload) {
  const fields = []
  let at = 0
  for (const pair of textOf(payload).split('&')) {
    const equals = pair.indexOf('=')
    fields.push({ name: equals < 0 ? '' : pair.slice(0, equals), value: pair.slice(equals + 1), at, size: pair.length })
    at += pair.length + 1
  }
  return fields
}

/** Marks the cells that lints point at. One that points behind the end marks the last. */
function marked(cells, lints) {
  for (const { offset } of lints) {
    const cell = cells.find((c) => offset < c.at + c.size) ?? cells.at(-1)
    if (cell !== undefined) cell.bad = true
  }
  return cells
}

/** Whether a cell is of what is lit. */
export function isLit(cell, lit) {
  if (lit === undefined) return false
  if (lit.from !== undefined) return cell.from !== undefined && cell.from < lit.to && lit.from < cell.to
  return cell.part !== undefined && cell.part === lit.part
}
