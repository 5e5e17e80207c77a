// EVURLs to try: a good one, and one of each defect that clients in the field
// have, made under the account that stands in the form.
import { alphabet, draw, webRandom } from '../../bench/by-hand.mjs'
import { base64Of, newKey } from './base64.js'
import { keyOf, testing, withAccount } from './engine.js'

const minute = 60_000
const stamp = (at) => new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)
const escaped = (text) => encodeURIComponent(text)
/** A salt for a sample: random, as any should be. */
const salt = (length) => draw(alphabet, length, webRandom)

const saltLength = (fields) => (fields.algorithm.includes('/GCM/') ? fields.saltLength : 16)
const correlationId = '244464DFCB537E56'
/** Where its first character stands in a payload. */
export const firstOfId = 'correlationid='.length
const redirect = 'https://merchant.example/done?order=17'

/** Builds one that was made at a time. */
function madeAt(fields, at, request = {}) {
  return withAccount({ ...fields, redirects: '' }, (account) =>
    testing.build(
      account,
      { correlationId, redirect, air: false, ...request },
      { cipherSalt: salt(saltLength(fields)), nonce: '83610', timestamp: stamp(at) },
    ),
  )
}

const good = (fields) => madeAt(fields, Date.now()).evurl

/** Encrypts a payload of one's own, under a salt that the URL spells in another way. */
function sealed(fields, payload, { iv = salt(saltLength(fields)), spelt = iv } = {}) {
  const data = testing.seal(keyOf(fields), iv, new TextEncoder().encode(payload))
  return `${fields.endpoint}${escaped(fields.clientAccessKey)}?data=${escaped(base64Of(data))}&cipherSalt=${escaped(spelt)}`
}

const payloadNow = () => `correlationid=${correlationId}&timestamp=${stamp(Date.now())}&nonce=83610`

/** Puts another spelling of data in its place. */
const respelt = (evurl, spell) => evurl.replace(/(?<=[?&]data=)[^&]*/, (text) => spell(decodeURIComponent(text)))

/** Builds until data have what shows the defect: a + or a /, which not all have. */
function having(fields, characters) {
  for (;;) {
    const evurl = good(fields)
    const data = decodeURIComponent(/data=([^&]*)/.exec(evurl)[1])
    if (characters.every((c) => data.includes(c))) return evurl
  }
}

/** Flips the lowest bit of byte i of data. */
export function flipped(evurl, i) {
  return respelt(evurl, (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
    bytes[i] ^= 1
    return escaped(base64Of(bytes))
  })
}

/** Flips the lowest bit of character i of the salt, which under CBC is that of byte i of the payload. */
export function flippedSalt(evurl, i) {
  return evurl.replace(/(?<=[?&]cipherSalt=)[^&]*/, (text) => {
    const codes = Array.from(text, (c) => c.charCodeAt(0))
    codes[i] ^= 1
    return escaped(String.fromCharCode(...codes))
  })
}

/** A key that is none of the form's. */
function otherKey(fields) {
  return { ...fields, key: newKey(), keyEncoding: 'base64' }
}

/** The vendor's own, from its documentation, under a key that nobody has. */
const documented =
  'https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGtT04jwmgYhzW9OPw9P%2F1h1nZPqMZXbo%2B03SWQFJtXOq5SYHGhK1Bg4%2F666V55Zdq0dKkDVPNZjfS3duY1i1WCvaFEAIh6Cau4nuW29akzZxAfpWZCyDMFnrLihmpO54olamo6AOJCTzg4fIdGQEO9J291b8QhziMbd1RDWm5i9aCTg5O6v156vS%2BQQz0HwBfjJPPZ0eY5OR3sTUI58sK%2BgFEdV6pRPjN7VZz%2BKAJ3hwFWljJoHurWYHyqoIwnSuDh2EToE1JSRdSjaqEY2wedSJyYHMPjSTtXDm0H45ERO8tw7sdke8gkAE1Clcbj5mlCBBA%3D&cipherSalt=6tKfsd76F7j3hvbK&redirect=https%3A%2F%2FMerchantSite%2FRedirect&air=false'

/** A masked secret, as documentation tools show one. */
const masked = `sha512-${'A'.repeat(86)}==?x7Qz`

/**
 * @typedef {object} Sample
 * @property {string} id
 * @property {string} title
 * @property {string} lint what inspect calls it; '' is nothing wrong
 * @property {(fields: import('./engine.js').AccountFields) => string} make
 */

/** @type {Sample[]} */
export const samples = [
  { id: 'good', title: 'Good', lint: '', make: good },
  // In the correlation id: under CTR it opens all the same, and says another one.
  { id: 'tampered', title: 'Tampered: one bit', lint: 'does-not-open', make: (f) => flipped(good(f), firstOfId) },
  { id: 'expired', title: 'Expired', lint: 'expired', make: (f) => madeAt(f, Date.now() - 20 * minute).evurl },
  { id: 'wrong-key', title: 'Wrong key', lint: 'does-not-open', make: (f) => good(otherKey(f)) },
  { id: 'salt-14', title: 'Salt of 14, as PHP fills it up', lint: 'salt-length', make: (f) => phpSalt(f, 14) },
  { id: 'salt-32', title: 'Salt of 32, as PHP cuts it', lint: 'salt-length', make: (f) => phpSalt(f, 32) },
  {
    id: 'raw-plus',
    title: 'Raw +',
    lint: 'raw-plus',
    make: (f) => respelt(having(f, ['+']), (t) => escaped(t).replaceAll('%2B', '+')),
  },
  {
    id: 'plus-space',
    title: '+ that became a space',
    lint: 'plus-became-space',
    make: (f) => respelt(having(f, ['+']), (t) => escaped(t.replaceAll('+', ' '))),
  },
  {
    id: 'twice',
    title: 'Encoded twice',
    lint: 'escaped-twice',
    make: (f) => respelt(having(f, ['+']), (t) => escaped(escaped(t))),
  },
  {
    id: 'base64url',
    title: 'base64url',
    lint: 'base64url',
    make: (f) => respelt(having(f, ['+', '/']), (t) => t.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')),
  },
  {
    id: 'mapped',
    title: '+ / = as - _ |',
    lint: 'base64-mapped',
    make: (f) => respelt(padded(f), (t) => escaped(t.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '|'))),
  },
  {
    id: 'redirect-raw',
    title: 'Redirect not encoded',
    lint: 'redirect-not-encoded',
    make: (f) => good(f).replace(/redirect=[^&]*/, `redirect=${redirect}&state=1`),
  },
  { id: 'leading', title: 'A leading ?&', lint: 'leading-ampersand', make: (f) => good(f).replace('?', '?&') },
  { id: 'twelve', title: '12-hour clock', lint: 'timestamp-12-hours', make: (f) => madeAt(f, Date.now() - 720 * minute).evurl },
  { id: 'zone', title: 'Local time, not UTC', lint: 'timestamp-zone', make: (f) => madeAt(f, Date.now() + 120 * minute).evurl },
  {
    id: 'old',
    title: 'TimeStamp, Nonce',
    lint: 'old-payload',
    make: (f) => sealed(f, `correlationid=${correlationId}&TimeStamp=${stamp(Date.now())}&Nonce=8361`),
  },
  {
    id: 'masked',
    title: 'A masked secret pasted',
    lint: 'masked-secret',
    make: (f) => good(f).replace(/cipherSalt=[^&]*/, `cipherSalt=${escaped(masked)}`),
  },
  { id: 'vendor', title: "The vendor's own", lint: 'does-not-open', make: () => documented },
]

/** One whose base64 ends in =, for which a field makes it long enough. */
function padded(fields) {
  for (let i = 0; ; i++) {
    const evurl = madeAt(fields, Date.now(), { fields: [['n', 'x'.repeat(1 + (i % 3))]] }).evurl
    const data = decodeURIComponent(/data=([^&]*)/.exec(evurl)[1])
    if (['+', '/', '='].every((c) => data.includes(c))) return evurl
  }
}

/** Under CTR and CBC, what PHP's OpenSSL does with a salt of a wrong length; under GCM it takes it as it is, and nothing here opens it. */
function phpSalt(fields, length) {
  const spelt = salt(length)
  if (fields.algorithm.includes('/GCM/')) return good(fields).replace(/cipherSalt=[^&]*/, `cipherSalt=${spelt}`)
  return sealed(fields, payloadNow(), { iv: spelt.slice(0, 16).padEnd(16, '\0'), spelt })
}
