// @ts-check
// SHA-256 (FIPS 180-4), for runtimes without crypto.subtle: jsdom, and pages that are
// not served by https. Nothing secret is hashed here.

/** The first 32 bits of a number's fraction. @param {number} x */
const fraction = (x) => ((x % 1) * 2 ** 32) | 0

/** The constants: of the first 64 primes the cube roots, and of 8 the square roots. */
function constants() {
  const k = new Int32Array(64)
  const h = new Int32Array(8)
  for (let n = 2, found = 0; found < 64; n++) {
    let divisor = 2
    while (n % divisor !== 0) divisor++
    if (divisor < n) continue
    if (found < 8) h[found] = fraction(Math.sqrt(n))
    k[found++] = fraction(Math.cbrt(n))
  }
  return { k, h }
}

/** @type {(x: number, n: number) => number} */
const rotated = (x, n) => (x >>> n) | (x << (32 - n))

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 */
export function sha256(bytes) {
  const { k, h } = constants()
  const w = new Int32Array(64)
  const padded = new Uint8Array((bytes.length + 72) & ~63) // 0x80 and eight bytes of length, at least
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, bytes.length / 2 ** 29)
  view.setUint32(padded.length - 4, bytes.length << 3)
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i)
    compress(h, w, k)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (let i = 0; i < 8; i++) digest.setInt32(4 * i, h[i])
  return new Uint8Array(digest.buffer)
}

/**
 * @param {Int32Array} state
 * @param {Int32Array} w the block in its first 16 words
 * @param {Int32Array} k
 */
function compress(state, w, k) {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]
    const y = w[i - 2]
    w[i] = w[i - 16] + (rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3)) + w[i - 7] + (rotated(y, 17) ^ rotated(y, 19) ^ (y >>> 10))
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const t = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]
    const u = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + t) | 0
    d = c
    c = b
    b = a
    a = (t + u) | 0
  }
  const out = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] += out[i]
}
