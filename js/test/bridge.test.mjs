import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { runInNewContext } from 'node:vm'
import { inspect as print } from 'node:util'
import * as bridge from '../src/index.js'
import * as testing from '../src/testing.js'
import { retire, run as onInstance, serving } from '../src/engine.js'
import { randomSource, wasi } from '../src/wasi.js'
import { run } from './conformance/suite.js'

const { account, init, inspect, EvurlError } = bridge
const key = 'AAAAAAAAAAAAAAAAAAAAAA=='
const algorithm = 'AES/GCM/NoPadding'
const options = { endpoint: 'https://mi.example.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm, key }] }
const testdata = (name) => new URL(`../../evurl/testdata/${name}`, import.meta.url)

/** What a call throws. */
function code(call) {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** Asserts the code, and that the error tells nothing of what was passed. */
function refused(code, call, secret = 'S3CR3T') {
  assert.throws(call, (error) => {
    assert.ok(error instanceof EvurlError, String(error))
    assert.equal(error.code, code, error.message)
    assert.ok(!print(error).split('\n    at ')[0].includes(secret), 'the error quotes what was passed')
    return true
  })
}

test('before init a call says what to do', async () => {
  refused('not_ready', () => inspect('x'))
  refused('not_ready', () => account(options))
})

const wasm = new URL('../../wasm/evurl.wasm', import.meta.url)

test('init says why a module will not do, and tries again', async () => {
  const bytes = await readFile(wasm)
  const changed = Uint8Array.from(bytes)
  changed[bytes.length - 1] ^= 1
  const other = await WebAssembly.compile(await readFile(new URL('../../wasm/testdata/other-abi.wasm', import.meta.url)))
  const empty = await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))
  for (const [source, wanted] of [
    [new Uint8Array([1, 2, 3]), /^unsupported: the bytes are not the module .* SHA-256/],
    [changed, /^unsupported: .* SHA-256/],
    [new Blob([changed]), /^unsupported: .* SHA-256/],
    [new Response(changed), /^unsupported: .* SHA-256/],
    [Promise.resolve(changed.buffer), /^unsupported: .* SHA-256/],
    [empty, /^unsupported: this is not the EVURL module/],
    [other, /^unsupported: the module speaks version 1 of the ABI, and this bridge 3/],
    [new Response('', { status: 404 }), /^not_ready: the module was not served: status 404/],
    ['http://127.0.0.1:1/evurl.wasm', /^not_ready: the module cannot be had/],
    [new URL('file:///nowhere/evurl.wasm'), /^not_ready: the module cannot be had/],
    ['evurl.wasm', /^not_ready: the module cannot be had/],
    [() => Promise.reject(new Error('S3CR3T')), /^not_ready: the module cannot be had/],
    [{ arrayBuffer: () => Promise.reject(new Error('S3CR3T')) }, /^not_ready: the module cannot be had/],
    [42, /^unsupported: the source is no module/],
    [{}, /^unsupported: the source is no module/],
    [null, /^unsupported: the source is no module/],
    [{ [Symbol.toStringTag]: 'ArrayBuffer', length: 16 }, /^unsupported: the source is no module/],
    [{ [Symbol.toStringTag]: 'Uint8Array', length: 16 }, /^unsupported: the source is no module/],
    [Object.defineProperty(changed, 'buffer', { value: bytes.buffer }), /^unsupported: .* SHA-256/],
  ]) {
    await assert.rejects(bridge.init(typeof source === 'function' ? source() : source), (error) => error instanceof EvurlError && wanted.test(error.message) && !error.message.includes('S3CR3T'), `${wanted}`)
  }
  const { subtle } = crypto
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
  await assert.rejects(init(changed), /^EvurlError: unsupported: .* SHA-256/)
  Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
  refused('not_ready', () => inspect('x'))

  const [first, second] = [init(), init()] // the module that the package carries
  assert.equal(first, second)
  await first
})

test('every vector holds', async () => {
  const texts = await Promise.all(['evurls.json', 'interop.jsonl', 'lints.json'].map((name) => readFile(testdata(name), 'utf8')))
  const { ms, ...report } = await run(texts, bridge, testing)
  assert.deepEqual(report, { lines: 365 + 24 + 126, held: 515, of192: 0, unsupported: 0, fallen: [] })
  assert.ok(ms > 0)
  await assert.rejects(run(['{"evurls":[]}'], bridge, testing), /no vectors/)
})

test('builds and opens', () => {
  const acme = account(options)
  const built = acme.build({ redirect: 'https://merchant.example/done?a=b c', air: false, fields: new Map([['note', 'é日本😀'], ['x', '']]) })
  assert.match(built.correlationId, /^[A-Za-z0-9]{22}$/)
  const opened = acme.open(built.evurl)
  assert.equal(opened.correlationId, built.correlationId)
  assert.deepEqual(opened.fields, [['note', 'é日本😀'], ['x', '']])
  assert.equal(opened.redirect, 'https://merchant.example/done?a=b c')
  assert.equal(opened.air, false)
  assert.equal(opened.authenticated, true)
  assert.ok(Math.abs(Date.now() - opened.timestamp) < 60000)
  const plain = bridge.open(acme, bridge.build(acme).evurl)
  assert.ok(!('redirect' in plain) && !('air' in plain))
  assert.deepEqual(plain.fields, [])
})

test('keys as bytes and as text', () => {
  const { evurl } = account(options).build()
  for (const k of [
    { algorithm, key: new Uint8Array(16) },
    { algorithm, key: Buffer.alloc(16) },
    { algorithm, key: '0'.repeat(32), keyEncoding: 'hex' },
    { algorithm, key: 'AAAAAAAAAAAAAAAAAAAAAA', keyEncoding: 'base64url' },
    { algorithm, key: '\0'.repeat(16), keyEncoding: 'utf-8' },
  ]) {
    assert.ok(account({ keys: [k] }).open(evurl))
  }
})

test('one line end is not part of the text of a key, and what else is too much is named', () => {
  const key = 'AAECAwQFBgcICQoLDA0ODw=='
  for (const end of ['', '\n', '\r\n']) account({ keys: [{ algorithm, key: key + end }] }).close()
  for (const [text, says] of [[`${key}\n\n`, /more than one line end/], [`${key} `, /ends with a blank/], [`"${key}"`, /begins with a quote/], [`\ufeff${key}`, /byte order mark/], [`EVURL_KEY=${key}`, /NAME=VALUE/], ['ab'.repeat(32), /did you mean keyEncoding hex \(32 bytes\)/]]) {
    refused('key', () => account({ keys: [{ algorithm, key: text }] }), 'AAEC')
    assert.match(code(() => account({ keys: [{ algorithm, key: text }] })).message, says)
  }
})

test('several keys', () => {
  const old = { id: 'old', status: 'enabled', algorithm: 'AES/CTR/NoPadding', key: '11'.repeat(16), keyEncoding: 'hex' }
  const acme = account({ ...options, keys: [{ id: 'new', status: 'primary', algorithm, key }, old] })
  const before = account({ ...options, keys: [{ ...old, status: 'primary' }] }).build()
  const opened = acme.open(before.evurl)
  assert.equal(opened.keyId, 'old')
  assert.equal(opened.authenticated, false)
  assert.equal(acme.open(acme.build().evurl).keyId, 'new')
})

test('many in one call', () => {
  const acme = account({ ...options, redirects: ['https://merchant.example/done'] })
  const requests = [
    { redirect: 'https://merchant.example/done', correlationId: 'TOJOWJH60POK2QVZ' },
    { correlationId: 'S3CR3T' },
    { redirect: 'https://evil.example/S3CR3T' },
    { misspelt: 1 },
    { correlationId: 'S3CR3T\ud800xx' },
    { fields: [['a', 'x'.repeat(70000)]] },
    { fields: [['a', 'x'.repeat(13000)]] },
    null,
    { get air() { throw new Error('S3CR3T') } },
    {},
  ]
  const results = acme.buildMany(requests)
  assert.deepEqual(results.map((r) => r.error?.code ?? 'good'), ['good', 'parameter', 'redirect', 'parameter', 'parameter', 'size', 'size', 'parameter', 'parameter', 'good'])
  for (const [i, { error }] of results.entries()) {
    if (error === undefined) continue
    assert.ok(error instanceof EvurlError)
    assert.ok(!error.message.includes('S3CR3T'))
    // As long as an EVURL may be depends on its ciphertext, by a few bytes.
    const alone = code(() => acme.build(requests[i]))
    assert.equal(error.message.replace(/\d+/, 'n'), alone.message.replace(/\d+/, 'n'))
  }
  assert.equal(results[0].correlationId, 'TOJOWJH60POK2QVZ')
  assert.equal(acme.open(results[9].evurl).correlationId, results[9].correlationId)
  assert.equal(acme.count, 2)

  // More than one call of the module takes, of requests and of results.
  function* long() {
    for (let i = 0; i < 300; i++) yield { correlationId: `correlation-${i}`, fields: [['a', 'x'.repeat(i * 20)]] }
  }
  const built = bridge.buildMany(acme, long())
  assert.equal(built.length, 300)
  for (const [i, { evurl }] of built.entries()) {
    const opened = acme.open(evurl)
    assert.equal(opened.correlationId, `correlation-${i}`)
    assert.equal(opened.fields[0][1].length, i * 20)
  }
  assert.equal(new Set(acme.buildMany(Array(1000).fill({})).map(({ evurl }) => evurl.slice(-12))).size, 1000)
  assert.deepEqual(acme.buildMany([]), [])
  for (const bad of [undefined, null, 42, {}, 'text']) refused('parameter', () => acme.buildMany(bad))
  acme.close()
  refused('account', () => acme.buildMany([{}]))
})

test('many count, warn, and outlive a dead instance', async () => {
  const acme = account(options)
  for (let n = 0; n < 2 ** 20 - 5; n += 4095) acme.buildMany(Array(Math.min(4095, 2 ** 20 - 5 - n)).fill({}))
  assert.deepEqual(acme.buildMany(Array(6).fill({})).map((r) => r.warning), [undefined, undefined, undefined, undefined, 'rotate-key', 'rotate-key'])
  const { getRandomValues } = crypto
  let calls = 0
  await null // what was bought ahead is dropped
  crypto.getRandomValues = (bytes) => {
    if (++calls === 2) throw new Error('x')
    return getRandomValues.call(crypto, bytes)
  }
  try {
    const results = acme.buildMany(Array(50).fill({}))
    assert.ok(calls > 2)
    assert.equal(results.length, 50)
    for (const { evurl } of results) assert.ok(acme.open(evurl), 'what failed as one of many is built alone')
    await null // what was bought ahead is dropped
    crypto.getRandomValues = () => { throw new Error('x') }
    assert.deepEqual(acme.buildMany([{}, {}]).map((r) => r.error.code), ['unsupported', 'unsupported'], 'no new instance without random numbers')
  } finally {
    crypto.getRandomValues = getRandomValues
  }
})

test('asynchronous functions are the same', async () => {
  const acme = await bridge.accountAsync(options)
  const { evurl } = await bridge.buildAsync(acme)
  assert.ok((await bridge.openAsync(options, evurl)).correlationId)
  assert.deepEqual((await bridge.inspectAsync(evurl)).lints, [])
  assert.equal((await bridge.buildManyAsync(options, [{}, {}])).length, 2)
  // What is passed is read at once.
  const bytes = Uint8Array.from(atob(key), (c) => c.charCodeAt(0))
  const request = { correlationId: 'CORRELATION1' }
  const list = [{}, {}]
  const opening = { anyAge: true }
  const keyed = { ...options, keys: [{ algorithm, key: bytes }] }
  const pending = [bridge.buildAsync(keyed, request), bridge.buildManyAsync(keyed, list), bridge.openAsync(keyed, evurl, opening)]
  bytes.fill(1)
  request.correlationId = 'CORRELATION2'
  list.length = 0
  opening.anyAge = false
  const [built, many, opened] = await Promise.all(pending)
  assert.equal(acme.open(built.evurl).correlationId, 'CORRELATION1')
  assert.equal(many.length, 2)
  assert.equal(opened.freshness, 'unchecked')
  for (const [code, call] of [
    ['key', () => bridge.accountAsync({ keys: 'x' })],
    ['parameter', () => bridge.buildAsync(options, { correlationId: 'x' })],
    ['account', () => bridge.buildAsync(null)],
    ['url', () => bridge.inspectAsync('S3CR3T')],
  ]) {
    await assert.rejects(call(), (error) => error instanceof EvurlError && error.code === code)
  }
  acme.close()
  await assert.rejects(bridge.buildAsync(acme), { code: 'account' })
})

test('freshness', () => {
  const acme = account(options)
  const { evurl } = acme.build()
  const minutes = (n) => Date.now() + n * 60000
  assert.ok(acme.open(evurl, { now: new Date(minutes(10)) }))
  refused('expired', () => acme.open(evurl, { now: minutes(11) }))
  refused('expired', () => acme.open(evurl, { now: minutes(10.2), tolerance: 0 }))
  refused('expired', () => acme.open(evurl, { now: minutes(10.2), tolerance: -0.0001 }))
  assert.ok(acme.open(evurl, { now: minutes(10.2) }))
  refused('not_yet', () => acme.open(evurl, { now: minutes(-1) }))
  assert.ok(acme.open(evurl, { now: minutes(11), tolerance: 120 }))
  assert.ok(acme.open(evurl, { now: minutes(-100), anyAge: true }))
})

test('freshness is what it says', () => {
  for (const [algorithm, freshness] of [['AES/GCM/NoPadding', 'checked'], ['AES/CTR/NoPadding', 'advisory'], ['AES/CBC/PKCS5Padding', 'advisory']]) {
    const acme = account({ ...options, keys: [{ algorithm, key: new Uint8Array(16) }] })
    const { evurl } = acme.build()
    assert.equal(acme.open(evurl).freshness, freshness)
    assert.equal(acme.open(evurl, { anyAge: true }).freshness, 'unchecked')
  }
})

test('what older clients build opens where it is asked for', () => {
  const salt = 'bgEQsXfgFcxk4X'
  const entry = { algorithm: 'AES/CTR/NoPadding', key: new Uint8Array(16) }
  const payload = 'correlationid=TOJOWJH60POK2QVZ&TimeStamp=20261005010413&Nonce=8118'
  const data = testing.seal(entry, salt + '\0\0', new TextEncoder().encode(payload))
  const evurl = `${options.endpoint}${options.clientAccessKey}?data=${encodeURIComponent(btoa(String.fromCharCode(...data)))}&cipherSalt=${salt}`
  const acme = account({ ...options, keys: [entry] })
  refused('salt', () => acme.open(evurl, { anyAge: true }))
  refused('decrypt', () => acme.open(evurl, { anyAge: true, phpSalts: true }))
  refused('salt', () => acme.open(evurl, { anyAge: true, oldPayloads: true }))
  assert.equal(acme.open(evurl, { anyAge: true, phpSalts: true, oldPayloads: true }).nonce, '8118')
  assert.deepEqual(acme.inspect(evurl, { anyAge: true }).lints.map((l) => l.name), ['salt-length', 'old-payload'])
  refused('parameter', () => acme.inspect(evurl, { phpSalts: 1 }))
  acme.close()
  refused('account', () => acme.inspect(evurl))
})

test('an account counts, and warns when its key should be rotated', () => {
  const [short, long] = [account(options), account({ ...options, saltLength: 16 })]
  for (const acme of [short, long]) {
    for (let n = 1; n < 2 ** 20; n++) acme.build()
    assert.equal(acme.count, 2 ** 20 - 1)
  }
  assert.equal(short.build().warning, 'rotate-key')
  assert.equal(long.build().warning, undefined)
  refused('parameter', () => short.build({ correlationId: 'x' }))
  assert.equal(short.count, 2 ** 20)
  retire(serving())
  assert.equal(short.build().warning, 'rotate-key', 'another instance goes on counting')
  assert.ok(!('warning' in account(options).build()))
})

test('bad input has a code', () => {
  const acme = account(options)
  const before = serving()
  const S = 'S3CR3T'
  for (const bad of [
    undefined, null, 42, {}, { keys: [] }, { keys: 'x' }, { keys: [{ algorithm, key: S }] }, { keys: [{ algorithm: S, key }] },
    { keys: [{ algorithm, key: 42 }] }, { keys: [{ algorithm, key, keyEncoding: S }] }, { keys: [{ algorithm, key, [S]: 1 }] },
    { keys: [{ algorithm, key: new Uint8Array(15) }] }, { keys: [{ algorithm, key, status: S }] },
    { keys: [{ algorithm, key: new Uint8Array(16), keyEncoding: 'hex' }] }, { keys: [null] }, { keys: [{ algorithm, key: '\ud800' + S }] },
    { keys: Array(100).fill({ algorithm, key }) },
    { ...options, endpoint: 42 }, { ...options, endpoint: `http://${S}/` }, { ...options, clientAccessKey: '..' },
    { ...options, redirect: S }, { ...options, redirects: [] }, { get keys() { throw new Error(S) } },
    { ...options, redirects: S }, { ...options, redirects: [S] }, { ...options, saltLength: '12' },
    { ...options, saltLength: 268 }, { ...options, endpoint: 'https://a/' + 'x'.repeat(100000) },
    { ...options, redirects: Array(70000).fill('https://a/') },
  ]) {
    assert.throws(() => account(bad), (error) => {
      assert.ok(error instanceof EvurlError, String(error))
      assert.ok(['account', 'key', 'parameter'].includes(error.code), error.code)
      assert.ok(!error.message.includes(S), error.message)
      return true
    })
  }
  for (const [code, bad] of [
    ['parameter', []], ['parameter', new Map([['redirect', 'x']])], ['parameter', Promise.resolve({})], ['parameter', acme],
    ['parameter', Proxy.revocable({}, {}).proxy && (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()],
    ['size', { fields: (function* () { for (;;) yield ['a', 'b'] })() }],
    ['parameter', null], ['parameter', 'x'], ['parameter', { correlationId: 42 }], ['parameter', { correlationId: '' }],
    ['parameter', { correlationId: '1234567' }], ['parameter', { correlationId: `${S}\ud800xxxx` }], ['parameter', { air: 'true' }],
    ['parameter', { air: null }], ['parameter', { fields: 42 }], ['parameter', { fields: { a: 'b' } }], ['parameter', { fields: [['a']] }],
    ['parameter', { fields: [['a', 1]] }], ['parameter', { fields: [['Nonce', 'x']] }], ['parameter', { fields: 'ab' }],
    ['size', { fields: Array(70000).fill(['a', 'b']) }], ['size', { fields: [['a', 'x'.repeat(70000)]] }],
    ['size', { fields: [['a', 'é'.repeat(40000)]] }], ['size', { fields: [['a', 'x'.repeat(20000)]] }],
    // A salt that a caller chooses is a nonce used twice.
    ['parameter', { cipherSalt: 'bgEQsXfgFcxk' }], ['parameter', { nonce: '12345' }], ['parameter', { timestamp: '20261005010413' }],
    ['parameter', { fields: { [Symbol.iterator]: 42 } }], ['parameter', { fields: { [Symbol.iterator]() { throw new Error(S) } } }],
    ['parameter', { get air() { throw new Error(S) } }],
    ['redirect', { redirect: '' }], ['redirect', { redirect: `http://${S}/` }],
  ]) {
    refused(code, () => acme.build(bad))
  }
  const refuses = (call) => assert.throws(call, (error) => error instanceof EvurlError && ['url', 'size', 'parameter'].includes(error.code) && !error.message.includes(S))
  for (const bad of [undefined, null, 42, {}, '', S, 'x'.repeat(1 << 20), '\ud800']) {
    for (const call of [() => inspect(bad), () => acme.open(bad)]) refuses(call)
  }
  for (const [bad, ...names] of [[`https://a/id/${S}?data=`, 'missing-salt'], ['https://a/\0/?x=1', 'path', 'access-key', 'unknown-parameter', 'missing-data'], [`http://a/${S}?&cipherSalt=${S}`, 'scheme', 'leading-ampersand', 'salt-length', 'missing-data']]) {
    refuses(() => acme.open(bad))
    const { lints } = inspect(bad)
    assert.deepEqual(lints.map((l) => l.name), names)
    assert.ok(!JSON.stringify(lints).includes(S))
    assert.equal(inspect(bad).data?.length, names[0] === 'missing-salt' ? 0 : undefined)
  }
  const { evurl } = acme.build()
  for (const bad of [null, { now: null }, { now: [] }, { now: Symbol() }, { now: new Date(NaN) }, { now: NaN }, { now: 'x' }, { tolerance: '30' }, { tolerance: Infinity }, { anyAge: 1 }, { anyage: true }]) {
    refused('parameter', () => acme.open(evurl, bad))
  }
  assert.ok(acme.open(evurl), 'the call after all of these')
  assert.equal(serving(), before, 'nothing of this ends an instance')
})

test('an account closes', () => {
  const acme = account(options)
  const { evurl } = acme.build()
  acme.close()
  acme.close()
  refused('account', () => acme.build())
  refused('account', () => acme.open(evurl))
  if (Symbol.dispose !== undefined) assert.equal(acme[Symbol.dispose], acme.close)
})

test('what is no account has a code', () => {
  for (const call of [() => bridge.build({}), () => bridge.build(), () => bridge.open(undefined, 'x'), () => testing.build({}, {}, {})]) refused('account', call)
  const key = { algorithm, key: new Uint8Array(16) }
  for (const call of [() => testing.seal(key, 'bgEQsXfgFcxk', 'hello'), () => testing.open(key, 42, new Uint8Array(3)), () => testing.build(account(options), {}, null)]) {
    refused('parameter', call)
  }
  assert.deepEqual(Object.getOwnPropertyNames(Object.getPrototypeOf(account(options))).sort(), ['build', 'buildMany', 'close', 'constructor', 'count', 'inspect', 'open', 'toJSON'])
})

test('an account prints nothing', () => {
  const acme = account({ ...options, keys: [{ algorithm, key: 'UzNDUjNULUszWS1CWVRFUw==' }] })
  const printed = print(acme, { showHidden: true, depth: 10 }) + JSON.stringify({ acme }) + String(acme) + Object.keys(acme)
  for (const secret of ['UzND', 'S3CR3T', '83, 51']) assert.ok(!printed.includes(secret))
})

test('the exchange area is free of keys', () => {
  account({ ...options, keys: [{ algorithm, key: 'UzNDUjNULUszWS1CWVRFUw==' }] })
  const memory = Buffer.from(serving().exports.memory.buffer)
  assert.ok(!memory.includes('UzNDUjNULUszWS1CWVRFUw=='))
})

test('a dead instance is replaced, and accounts go along', () => {
  const acme = account(options)
  const { evurl } = acme.build()
  const harms = {
    'a throw': () => onInstance(() => { throw new Error('x') }),
    'no random numbers': () => {
      const { getRandomValues } = crypto
      crypto.getRandomValues = () => { throw new Error('x') }
      try {
        acme.build()
      } finally {
        crypto.getRandomValues = getRandomValues
      }
    },
    'overwritten memory': () => {
      new Uint8Array(serving().exports.memory.buffer).fill(0xff)
      acme.build()
    },
  }
  for (const [name, harm] of Object.entries(harms)) {
    const dead = serving()
    refused('internal', harm)
    assert.ok(acme.open(evurl), name)
    assert.notEqual(serving(), dead, name)
    const left = new Uint8Array(dead.exports.memory.buffer)
    assert.ok(left.every((byte) => byte === 0), 'a dropped instance is filled with zeros')
  }
})

test('an instance that grew is replaced', () => {
  const acme = account(options)
  const before = serving()
  before.exports.memory.grow(256)
  assert.ok(acme.build().evurl, 'views of memory were detached')
  assert.equal(before.exports.memory.buffer.byteLength > 16 << 20, true)
  assert.ok(acme.build().evurl)
  assert.notEqual(serving(), before)
})

test('a caller’s own code cannot come in between', () => {
  const acme = account(options)
  function* fields() {
    acme.build({ correlationId: 'INNERINNERINNER', redirect: 'https://evil.example/in' })
    yield ['a', 'b']
  }
  let reads = 0
  const request = {
    fields: fields(),
    get correlationId() {
      return `OUTEROUTER${reads++}`
    },
  }
  const built = acme.build(request)
  assert.equal(built.correlationId, 'OUTEROUTER0')
  assert.deepEqual([acme.open(built.evurl).correlationId, acme.open(built.evurl).fields], ['OUTEROUTER0', [['a', 'b']]])
  assert.ok(!built.evurl.includes('evil'))
})

test('what is not UTF-8 has a code, and ends nothing', () => {
  const acme = account(options)
  const { evurl } = acme.build()
  const before = serving()
  refused('encoding', () => acme.open(`${evurl}&redirect=https%3A%2F%2Fa%2F%FF`))
  assert.equal(inspect(`${evurl}&redirect=https%3A%2F%2Fa%2F%FF`).lints[0].name, 'not-utf8')
  refused('salt', () => acme.open(`${evurl.slice(0, -12)}%FF12345678901`))
  assert.equal(serving(), before)
})

test('more accounts than the module holds, none of them closed', () => {
  const first = account(options)
  for (let i = 0; i < 5000; i++) account(options)
  assert.ok(first.build().evurl)
})

test('a closed account leaves the module', () => {
  const acme = account({ ...options, keys: [{ algorithm, key: 'UzNDUjNULUszWS1CWVRFUw==' }] })
  acme.build()
  const instance = serving()
  const memory = () => Buffer.from(instance.exports.memory.buffer)
  assert.ok(memory().includes('RC3S'), 'its round keys are there: the key, in words')
  const handle = instance.accounts.get(acme)
  acme.close()
  assert.ok(!memory().includes('RC3S'))
  assert.equal(instance.exports.evurl_build(handle, instance.exports.evurl_in(), 0) < 0, true)
})

test('an account that is closed leaves neither key nor text in a fresh instance', () => {
  const bytes = Buffer.from('UzNDUjNULUszWS1CWVRFUw==', 'base64')
  for (const [keyEncoding, text] of [['base64', bytes.toString('base64')], ['base64url', bytes.toString('base64url')], ['hex', bytes.toString('hex')], ['utf-8', bytes.toString()], [undefined, bytes]]) {
    retire(serving()) // what a first account leaves, a later one may overwrite
    const acme = account({ ...options, keys: [{ algorithm, key: text, keyEncoding }] })
    const { evurl } = acme.build()
    acme.open(evurl)
    const memory = Buffer.from(serving().exports.memory.buffer)
    acme.close()
    for (const secret of [bytes, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')]) {
      assert.ok(!memory.includes(secret), `${keyEncoding}: the memory has ${memory.indexOf(secret)}`)
    }
  }
  testing.seal({ algorithm, key: bytes }, 'bgEQsXfgFcxk', new Uint8Array(5))
  assert.ok(!Buffer.from(serving().exports.memory.buffer).includes(bytes))
})

test('what stands on Object.prototype is no option', () => {
  const acme = account(options)
  const { evurl } = acme.build()
  try {
    Object.prototype.redirect = 'https://evil.example/'
    Object.prototype.keyEncoding = 'hex'
    Object.prototype.unrelated = 1
    Object.defineProperty(Object.prototype, 'anyAge', { value: true, configurable: true })
    assert.ok(!acme.build().evurl.includes('evil'))
    assert.ok(!acme.buildMany([{}])[0].evurl.includes('evil'))
    refused('expired', () => acme.open(evurl, { now: Date.now() + 3600e3 }))
    account(options).close()
  } finally {
    for (const name of ['redirect', 'keyEncoding', 'unrelated', 'anyAge']) delete Object.prototype[name]
  }
})

test('what is not an account says so', async () => {
  const acme = account(options)
  const proxy = new Proxy(acme, {})
  const { build, buildMany, open, inspect, close } = acme
  for (const call of [
    () => build(), () => [{}].map(build), () => buildMany([]), () => open('x'), () => inspect('x'), () => close(),
    () => proxy.build(), () => bridge.build(proxy), () => bridge.buildMany({}, []), () => bridge.open(null, 'x'),
  ]) {
    refused('account', call)
  }
  await assert.rejects(bridge.buildAsync(proxy), { code: 'account' })
})

test('values of another realm', () => {
  const there = (code) => runInNewContext(code)
  const acme = account({ ...options, keys: [{ algorithm, key: there('new Uint8Array(16)') }] })
  const { evurl } = acme.build(there(`({ fields: [['a', 'b']] })`))
  refused('expired', () => acme.open(evurl, { now: there(`new Date('2100-01-01')`) }))
  assert.equal(account(there(`({ keys: [{ algorithm: 'AES/GCM/NoPadding', key: new Uint8Array(16) }] })`)).open(evurl).fields.length, 1)
  for (const key of [undefined, null]) assert.match(code(() => account({ keys: [{ algorithm, key }] })).message, /^key: key is missing/)
  assert.match(code(() => account({ keys: [{ algorithm, key: new ArrayBuffer(16) }] })).message, /^key: key is neither a string nor a Uint8Array/)
})

test('lists are read once', () => {
  const keys = []
  keys.push({ get id() { keys.push({ id: 'more', status: 'enabled', algorithm, key: '11'.repeat(16), keyEncoding: 'hex' }); return 'a' }, status: 'primary', algorithm, key })
  const before = serving()
  assert.ok(account({ ...options, keys }).build())
  assert.equal(serving(), before, 'no instance was lost to it')
})

test('many requests fail at once where no instance can be made', async () => {
  const acme = account(options)
  await null
  const { getRandomValues } = crypto
  let tries = 0
  crypto.getRandomValues = () => { tries++; throw new Error('x') }
  try {
    const results = acme.buildMany(Array(2000).fill({}))
    assert.deepEqual(new Set(results.map((r) => r.error.code)), new Set(['unsupported']))
    assert.equal(results.length, 2000)
    assert.ok(tries < 5, `${tries} tries`)
  } finally {
    crypto.getRandomValues = getRandomValues
  }
  assert.ok(acme.build())
})

test('random bytes are bought ahead within a turn, and forgotten with it', async () => {
  const { getRandomValues } = crypto
  const bought = []
  crypto.getRandomValues = (bytes) => (bought.push(bytes), getRandomValues.call(crypto, bytes))
  try {
    const random = randomSource()
    const memory = new Uint8Array(200000)
    random(memory, 10, 20)
    assert.equal(bought.length, 1)
    assert.ok(memory.subarray(10, 30).some((b) => b !== 0))
    assert.ok(bought[0].subarray(0, 20).every((b) => b === 0), 'zeroed as they are used')
    assert.ok(bought[0].subarray(20).some((b) => b !== 0))
    await null
    assert.ok(bought[0].every((b) => b === 0), 'dropped when the turn ends')
    for (let i = 0; i < 300; i++) random(memory, 0, 30)
    assert.ok(bought.length < 15)
    random(memory, 0, 200000)
    assert.ok(bought.every((bytes) => bytes.length <= 65536))
    assert.ok(memory.subarray(199000).some((b) => b !== 0))
    crypto.getRandomValues = () => { throw new Error('x') }
    await null
    memory.fill(7)
    assert.throws(() => random(memory, 0, 20))
    crypto.getRandomValues = getRandomValues
    random(memory, 0, 20)
    assert.ok(new Set(memory.subarray(0, 20)).size > 3, 'what was not filled is not dealt out')
  } finally {
    crypto.getRandomValues = getRandomValues
  }
})

test('an exit is thrown through the module', () => {
  assert.throws(() => wasi(() => null).proc_exit(2), /the module ended/)
})

test('the module that the package carries is the committed one', async () => {
  const { gzip } = await import('../src/module.js')
  const { sha256 } = await import('../src/sha256.js')
  const carried = gunzipSync(Buffer.from(gzip, 'base64'))
  assert.ok(carried.equals(await readFile(new URL('../../wasm/evurl.wasm', import.meta.url))))
  assert.ok(carried.equals(await readFile(new URL('../evurl.wasm', import.meta.url))))
  assert.equal(createHash('sha256').update(carried).digest('hex'), sha256)
})

test('the codes are those of the ABI, and documented', async () => {
  const abi = await readFile(new URL('../../wasm/ABI.md', import.meta.url), 'utf8')
  const numbered = [...abi.matchAll(/(\d+) `(\w+)` \|/g)].map(([, number, name]) => [Number(number), name])
  assert.deepEqual(numbered, bridge.codes.map((name, i) => [i + 1, name]))
  const types = await readFile(new URL('../types/errors.d.ts', import.meta.url), 'utf8')
  assert.deepEqual([...types.matchAll(/\| '(\w+)'/g)].map(([, name]) => name), [...bridge.codes])
  const errors = (await readFile(new URL('../README.md', import.meta.url), 'utf8')).split('## Errors')[1].split('## ')[0]
  const rows = errors.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1])
  assert.deepEqual(rows.join().match(/\w+/g), [...bridge.codes])
})

test('the shim has all that the module imports', async () => {
  const module = await WebAssembly.compile(await readFile(new URL('../../wasm/evurl.wasm', import.meta.url)))
  const shim = wasi(() => null)
  const imports = WebAssembly.Module.imports(module)
  assert.ok(imports.length > 5)
  for (const { module, name } of imports) {
    assert.equal(module, 'wasi_snapshot_preview1')
    assert.equal(typeof shim[name], 'function', name)
  }
})

test('salts never repeat, within a turn or over turns', async () => {
  const acme = account(options)
  const salts = new Set()
  for (let turn = 0; turn < 50; turn++) {
    for (let i = 0; i < 200; i++) salts.add(acme.build().evurl.slice(-12))
    await null
    await new Promise(setImmediate)
  }
  assert.equal(salts.size, 10000)
})
