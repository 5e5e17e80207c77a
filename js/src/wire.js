// @ts-check
// The layout of messages, as wasm/ABI.md has it. Bytes are moved here, and no
// rule of the format is known.

import { EvurlError } from './errors.js'
import { needTextDecoder, needTextEncoder } from './needs.js'

/** @type {TextEncoder | undefined} */
let encoder
/** @type {TextDecoder | undefined} */
let decoder

/** @type {TextEncoder['encodeInto']} */
const encodeInto = (text, into) => {
  if (encoder === undefined) needTextEncoder()
  return (encoder ??= new TextEncoder()).encodeInto(text, into)
}

/** @param {Uint8Array} bytes */
const utf8 = (bytes) => {
  if (decoder === undefined) needTextDecoder()
  // Fatal, and keeping a byte order mark: what the module says comes out whole
  // or not at all.
  return (decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })).decode(bytes)
}

/** Writes the parts of a message into a part of the module's memory. */
export class Writer {
  /** @type {Uint8Array} */
  #bytes
  #pos
  #end

  /**
   * @param {Uint8Array} bytes
   * @param {number} start
   * @param {number} end
   */
  constructor(bytes, start, end) {
    this.#bytes = bytes
    this.#pos = start
    this.#end = end
  }

  /** Where the next part goes. */
  get position() {
    return this.#pos
  }

  set position(at) {
    this.#pos = at
  }

  /** @param {number} n */
  #room(n) {
    if (this.#end - this.#pos < n) throw new EvurlError('size', 'the request is longer than 65536 bytes')
  }

  /** @param {number} v */
  u8(v) {
    this.#room(1)
    this.#bytes[this.#pos++] = v
  }

  /** @param {number} v */
  u16(v) {
    this.#room(2)
    this.#bytes[this.#pos] = v
    this.#bytes[this.#pos + 1] = v >> 8
    this.#pos += 2
  }

  /** @param {number} v */
  f64(v) {
    this.#room(8)
    new DataView(this.#bytes.buffer, this.#bytes.byteOffset).setFloat64(this.#pos, v, true)
    this.#pos += 8
  }

  /**
   * A length of 16 bits and UTF-8.
   * @param {string} s
   * @param {string} name what it is, for the error
   */
  text(s, name) {
    const bytes = this.#bytes
    const start = this.#pos
    this.#room(2 + s.length)
    this.#pos += 2
    this.#raw(s, name)
    const n = this.#pos - start - 2
    if (n > 0xffff) throw new EvurlError('size', `${name} is longer than 65535 bytes`)
    bytes[start] = n
    bytes[start + 1] = n >> 8
  }

  /**
   * UTF-8, and nothing else.
   * @param {string} s
   * @param {string} name
   */
  raw(s, name) {
    this.#room(s.length)
    this.#raw(s, name)
  }

  /**
   * @param {string} s
   * @param {string} name
   */
  #raw(s, name) {
    const bytes = this.#bytes
    const n = s.length
    let pos = this.#pos
    let i = 0
    // Nearly all is short and ASCII, where this is faster than a call.
    for (; i < n; i++) {
      const c = s.charCodeAt(i)
      if (c > 0x7f) break
      bytes[pos++] = c
    }
    if (i < n) {
      const rest = s.slice(i)
      // TextEncoder would write U+FFFD for half a character.
      if (!isWellFormed(rest)) throw new EvurlError('parameter', `${name} has a lone surrogate`)
      const { read, written } = encodeInto(rest, bytes.subarray(pos, this.#end))
      if (read < rest.length) throw new EvurlError('size', 'the request is longer than 65536 bytes')
      pos += written
    }
    this.#pos = pos
  }

  /**
   * Bytes, and nothing else.
   * @param {Uint8Array} b
   */
  bytes(b) {
    this.#room(b.length)
    this.#bytes.set(b, this.#pos)
    this.#pos += b.length
  }

  /**
   * A length of 16 bits and bytes.
   * @param {Uint8Array} b
   * @param {string} name
   */
  blob(b, name) {
    if (b.length > 0xffff) throw new EvurlError('size', `${name} is longer than 65535 bytes`)
    this.u16(b.length)
    this.bytes(b)
  }
}

/** Takes the parts of a message out of the module's memory. */
export class Reader {
  /** @type {Uint8Array} */
  #bytes
  #pos
  #end

  /**
   * @param {Uint8Array} bytes
   * @param {number} start
   * @param {number} length
   */
  constructor(bytes, start, length) {
    this.#bytes = bytes
    this.#pos = start
    this.#end = start + length
  }

  /** @param {number} n */
  #take(n) {
    const at = this.#pos
    this.#pos += n
    if (this.#pos > this.#end) throw new RangeError('a message that ends early')
    return at
  }

  u8() {
    return this.#bytes[this.#take(1)]
  }

  u16() {
    const at = this.#take(2)
    return this.#bytes[at] | (this.#bytes[at + 1] << 8)
  }

  u32() {
    return this.u16() + this.u16() * 0x10000
  }

  f64() {
    const at = this.#take(8)
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset).getFloat64(at, true)
  }

  text() {
    const n = this.u16()
    const at = this.#take(n)
    return decode(this.#bytes, at, at + n)
  }

  /**
   * Passes over a text that is known.
   * @param {string} text
   */
  skip(text) {
    this.#take(this.u16())
    return text
  }

  /** A copy: the memory is used again. */
  blob() {
    const n = this.u16()
    const at = this.#take(n)
    return this.#bytes.slice(at, at + n)
  }

  /** A copy of all that is left. */
  rest() {
    return this.#bytes.slice(this.#take(this.#end - this.#pos), this.#end)
  }
}

const short = 24

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 */
function decode(bytes, start, end) {
  if (end - start <= short) {
    let s = ''
    for (let i = start; i < end; i++) {
      const c = bytes[i]
      if (c > 0x7f) return utf8(bytes.subarray(start, end))
      s += String.fromCharCode(c)
    }
    return s
  }
  return utf8(bytes.subarray(start, end))
}

/** @type {(s: string) => boolean} */
const isWellFormed =
  'isWellFormed' in String.prototype
    ? (s) => /** @type {any} */ (s).isWellFormed()
    : (s) => !/\p{Surrogate}/u.test(s)
