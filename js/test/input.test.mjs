// Objects that are not what they say, and options that hide: both entry points.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import * as sync from '../src/index.js'
import * as door from '../src/promise/index.js'
import * as doorTesting from '../src/promise/testing.js'
import * as testing from '../src/testing.js'

const algorithm = 'AES/GCM/NoPadding'
const secret = new TextEncoder().encode('0123456789abcdef')
const base = { endpoint: 'https://mi.example.com/msbox/id/', clientAccessKey: 'uCc91LdV' }
const withKey = (key) => ({ ...base, keys: [{ algorithm, key }] })
const salt = 'bgEQsXfgFcxk'

await Promise.all([sync.init(), door.init()])
/** Both entry points; the synchronous one throws where the other rejects. */
const entries = [
  ['@evurl/edge', async (options) => sync.account(options), testing],
  ['@evurl/edge/promise', (options) => door.account(options), doorTesting],
]
const each = (name, run) => entries.forEach(([entry, account, testing]) => test(`${name}: ${entry}`, () => run(account, testing)))

const failure = (promise) => promise.then(() => assert.fail('it was accepted'), (error) => error)
async function refused(code, promise, words = /(?:)/) {
  const error = await failure(promise)
  assert.ok(error instanceof sync.EvurlError, String(error))
  assert.equal(error.code, code, error.message)
  assert.match(error.message, words)
}

/** A subclass that says it is 16 bytes of zero. */
class Liar extends Uint8Array {
  get length() { return 16 }
  get byteLength() { return 16 }
  get byteOffset() { return 0 }
  get buffer() { return new ArrayBuffer(16) }
  static get [Symbol.species]() { return Array }
  *[Symbol.iterator]() { yield* new Array(16).fill(0) }
  slice() { return new Uint8Array(16) }
  subarray() { return new Uint8Array(16) }
}

/** The same, of an array of no class of its own. */
function lying(bytes) {
  for (const [name, value] of [['length', 16], ['byteLength', 16], ['byteOffset', 0], ['buffer', new ArrayBuffer(16)]]) Object.defineProperty(bytes, name, { value })
  return bytes
}

function detached() {
  const bytes = new Uint8Array(16)
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
  return bytes
}

const fakes = {
  'an object that calls itself a Uint8Array': { [Symbol.toStringTag]: 'Uint8Array', length: 16 },
  'one with all members of a Uint8Array': { [Symbol.toStringTag]: 'Uint8Array', length: 16, byteLength: 16, byteOffset: 0, buffer: new ArrayBuffer(16) },
  'an object that inherits from Uint8Array.prototype': Object.create(Uint8Array.prototype),
  'a proxy': new Proxy(new Uint8Array(16), {}),
  'an ArrayBuffer': new ArrayBuffer(16),
  'a DataView': new DataView(new ArrayBuffer(16)),
  'a Uint8ClampedArray': new Uint8ClampedArray(16),
  'a Float64Array that calls itself a Uint8Array': Object.defineProperty(new Float64Array(2), Symbol.toStringTag, { value: 'Uint8Array' }),
  'a list of numbers': Array(16).fill(0),
}

each('what is no Uint8Array is no key and no text', async (account, { seal, open }) => {
  for (const [what, fake] of Object.entries(fakes)) {
    await refused('key', account(withKey(fake)), /neither a string nor a Uint8Array/).catch((error) => assert.fail(`${what}: ${error.message}`))
    for (const call of [seal, open]) await refused('parameter', (async () => call({ algorithm, key: secret }, salt, fake))(), /not a Uint8Array/)
    await refused('key', door.importKey(algorithm, fake), /not a Uint8Array/)
  }
})

each('a Uint8Array is read by its true bytes, whatever it says', async (account, { seal, open }) => {
  for (const bytes of [new Liar(4), lying(new Uint8Array(4)), detached()]) {
    await refused('key', account(withKey(bytes)), /a key of [04] bytes/)
    await refused('key', door.importKey(algorithm, bytes), /16, 24 or 32 bytes/)
  }
  const evurl = sync.account(withKey(secret)).build().evurl
  const padded = new Uint8Array(32)
  padded.set(secret, 16)
  const shared = new Uint8Array(new SharedArrayBuffer(16))
  shared.set(secret)
  const resizable = new Uint8Array(new ArrayBuffer(16, { maxByteLength: 64 }))
  resizable.set(secret)
  const there = runInNewContext('Uint8Array.from(bytes)', { bytes: [...secret] })
  for (const bytes of [new Liar(secret), new Liar(padded.buffer, 16), lying(Uint8Array.from(secret)), lying(padded.subarray(16)), shared, resizable, there, Buffer.from(secret)]) {
    assert.ok(await (await account(withKey(bytes))).open(evurl))
    const held = await door.account(withKey(await door.importKey(algorithm, bytes)))
    assert.ok(await held.open(evurl))
    const sealed = await seal({ algorithm, key: bytes }, salt, bytes)
    assert.deepEqual(Buffer.from(await open({ algorithm, key: secret }, salt, sealed)), Buffer.from(secret))
  }
})

test('what replaces the getters of TypedArray.prototype later does not change which bytes are read', () => {
  const evurl = sync.account(withKey(secret)).build().evurl
  const prototype = Object.getPrototypeOf(Uint8Array.prototype)
  const names = ['buffer', 'byteOffset', 'byteLength', Symbol.toStringTag]
  const before = names.map((name) => Object.getOwnPropertyDescriptor(prototype, name))
  const [{ apply }, { isView }, { call }] = [Reflect, ArrayBuffer, Function.prototype]
  const other = new ArrayBuffer(16)
  let acme, fake
  try {
    for (const [name, value] of [['buffer', other], ['byteOffset', 0], ['byteLength', 16], [Symbol.toStringTag, 'Uint8Array']]) {
      Object.defineProperty(prototype, name, { get: () => value, configurable: true })
    }
    Reflect.apply = () => 'Uint8Array'
    ArrayBuffer.isView = () => true
    Function.prototype.call = () => 'Uint8Array'
    acme = sync.account(withKey(secret))
    try { sync.account(withKey({ length: 16 })) } catch (error) { fake = error }
  } finally {
    names.forEach((name, i) => Object.defineProperty(prototype, name, before[i]))
    Object.assign(Reflect, { apply })
    Object.assign(ArrayBuffer, { isView })
    Function.prototype.call = call
  }
  assert.ok(acme.open(evurl))
  assert.equal(fake?.code, 'key')
})

test('a CryptoKey is what its class says, whatever was put on the object', async () => {
  const make = (name, extractable, usages) => crypto.subtle.importKey('raw', secret, name, extractable, usages)
  const as = (key, name, value) => Object.defineProperty(key, name, { value })
  const all = ['encrypt', 'decrypt']
  await refused('key', door.account(withKey(as(await make('AES-GCM', true, all), 'extractable', false))), /extractable/)
  await refused('key', door.account(withKey(as(await make('AES-GCM', false, ['decrypt']), 'usages', all))), /may not encrypt/)
  await refused('key', door.account(withKey(as(await make('AES-CBC', false, all), 'algorithm', { name: 'AES-GCM' }))), /of AES-CBC/)
  await failure(door.account(withKey({ [Symbol.toStringTag]: 'CryptoKey', algorithm: { name: 'AES-GCM' }, extractable: false, usages: all })))
})

/** Options, with more of them that no Object.keys shows. */
const hiding = (options, hidden) => Object.defineProperties({ ...options }, Object.fromEntries(Object.entries(hidden).map(([name, value]) => [name, { value }])))
/** Options that inherit more of them, from an object that inherits nothing. */
const inheriting = (options, inherited) => Object.assign(Object.create(Object.assign(Object.create(null), inherited)), options)

each('an option is read wherever it is an own property, and nowhere else', async (account) => {
  const allowed = ['https://merchant.example/done']
  const evil = { redirect: 'https://evil.example/' }
  const acme = await account(hiding(withKey(secret), { redirects: allowed }))
  await refused('redirect', (async () => acme.build(evil))())
  await refused('redirect', (async () => acme.build(hiding({}, evil)))())
  const plain = await account(withKey(secret))
  const { evurl } = await plain.build()
  assert.equal((await plain.open(evurl, hiding({}, { anyAge: true }))).freshness, 'unchecked')
  assert.equal((await plain.buildMany([hiding({}, { correlationId: 'TOJOWJH60POK2QVZ' })]))[0].correlationId, 'TOJOWJH60POK2QVZ')
  const hex = hiding({ algorithm, key: Buffer.from(secret).toString('hex') }, { keyEncoding: 'hex' })
  assert.ok(await (await account({ ...base, keys: [hex] })).open(evurl))

  const S = 'https://evil.example/S3CR3T'
  for (const [code, call] of [
    ['account', (wrong) => account(wrong(withKey(secret), { redirect: S }))],
    ['key', (wrong) => account({ ...base, keys: [wrong({ algorithm, key: secret }, { encoding: S })] })],
    ['parameter', async (wrong) => plain.build(wrong({}, { redirects: S }))],
    ['parameter', async (wrong) => plain.open(evurl, wrong({}, { anyage: S }))],
    ['parameter', async (wrong) => plain.inspect(evurl, wrong({}, { anyage: S }))],
    ['parameter', async (wrong) => { const [{ error }] = await plain.buildMany([wrong({}, { redirects: S })]); throw error }],
  ]) {
    await refused(code, call(hiding), /nothing else/)
    await refused(code, call(inheriting), /not a plain object/)
  }
})

each('a symbol names no option, and is ignored', async (account) => {
  const mark = { [Symbol('mark')]: 1, [Symbol.for('redirects')]: ['https://a.example/'] }
  const acme = await account({ ...withKey(secret), keys: [{ algorithm, key: secret, ...mark }], ...mark })
  const { evurl } = await acme.build({ redirect: 'https://merchant.example/', ...mark })
  assert.ok(await acme.open(evurl, mark))
})

each('options of another realm are options', async (account) => {
  const there = runInNewContext(`({ keys: [{ algorithm: 'AES/GCM/NoPadding', key: Uint8Array.from(bytes) }] })`, { bytes: [...secret] })
  assert.ok(await account(there))
  await refused('account', account(runInNewContext(`new Map()`)), /not a plain object/)
})

each('an option that was given and has no value is refused if less is checked without it', async (account) => {
  await refused('account', account({ ...withKey(secret), redirects: undefined }), /redirects is undefined, which would allow every redirect; leave it out for that/)
  for (const name of ['endpoint', 'clientAccessKey']) {
    await refused('account', account({ ...withKey(secret), [name]: undefined }), new RegExp(`${name} is undefined, .*leave it out`))
    await refused('account', account({ ...withKey(secret), [name]: '' }), new RegExp(`${name} is empty, .*leave it out`))
  }
  // The defaults of all others are as safe as a value.
  const acme = await account({ ...base, saltLength: undefined, keys: [{ id: undefined, status: undefined, algorithm, key: secret, keyEncoding: undefined }] })
  const { evurl } = await acme.build({ correlationId: undefined, redirect: undefined, air: undefined, fields: undefined })
  assert.equal((await acme.open(evurl, { now: undefined, tolerance: undefined, anyAge: undefined, phpSalts: undefined, oldPayloads: undefined })).freshness, 'checked')
})

test("the platform's options and requests are read the same way", async (t) => {
  const seen = []
  const server = createServer(async (incoming, response) => {
    let text = ''
    for await (const chunk of incoming.setEncoding('utf8')) text += chunk
    seen.push(JSON.parse(text))
    const { correlationId } = seen.at(-1)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ results: { evurl: 'https://mi.example.com/msbox/id/k?data=x', correlationId, referenceId: 'R' } }))
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const settings = { baseUrl: `http://127.0.0.1:${server.address().port}`, merchantId: 'MERCHANT', secret: 'S3CR3TCANARY0001' }
  const request = { consentId: 'C', consentTimeStamp: new Date(), consumerMdn: '+14155550123' }

  const { secret: hidden, ...shown } = settings
  const api = await door.platform(hiding(shown, { secret: hidden }))
  await api.phoneIdUrl(hiding(request, { redirectUrl: 'https://merchant.example/done' }))
  assert.equal(seen[0].redirectUrl, 'https://merchant.example/done')
  await api.phoneIdUrl({ ...request, [Symbol('mark')]: 1 }, { [Symbol('mark')]: 1 })
  assert.equal(seen.length, 2)

  const asked = { associationKey: 'ASSOCIATION', consumerMdn: '+14155550123' }
  const open = () => {}
  for (const call of [
    (wrong) => door.platform(wrong(settings, { Secret: 'x' })),
    (wrong) => api.phoneIdUrl(wrong(request, { redirecturl: 'x' })),
    (wrong) => api.phoneIdUrl(request, wrong({}, { signals: 1 })),
    (wrong) => api.phoneIdResult(wrong(asked, { Mdn: 'x' })),
    (wrong) => api.phoneIdResult(asked, wrong({}, { signals: 1 })),
    (wrong) => api.authenticate(wrong(request, { redirecturl: 'x' }), { open }),
    (wrong) => api.authenticate(request, wrong({ open }, { Deadline: 1 })),
  ]) {
    for (const wrong of [hiding, inheriting]) await refused('request', call(wrong))
  }
  assert.equal(seen.length, 2, 'nothing of these was sent')
})
