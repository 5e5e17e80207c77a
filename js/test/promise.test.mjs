import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { inspect as print } from 'node:util'
import * as sync from '../src/index.js'
import * as door from '../src/promise/index.js'
import * as testing from '../src/promise/testing.js'
import { running } from '../src/promise/program.js'
import { scope } from '../src/promise/world.js'
import { run } from './conformance/suite.js'

const { EvurlError, account, importKey, init, inspect } = door
const key = 'AAAAAAAAAAAAAAAAAAAAAA=='
const algorithm = 'AES/GCM/NoPadding'
const algorithms = ['AES/CTR/NoPadding', 'AES/CBC/PKCS5Padding', algorithm]
const options = { endpoint: 'https://mi.example.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm, key }] }
const withKey = (k) => ({ ...options, keys: [{ algorithm, ...k }] })
const testdata = (name) => new URL(`../../evurl/testdata/${name}`, import.meta.url)

const unhandled = []
process.on('unhandledRejection', (reason) => unhandled.push(reason))

/** Asserts the code, and that the error tells nothing of what was passed. */
async function refused(code, call, words = /(?:)/) {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof EvurlError, String(error))
    assert.equal(error.code, code, error.message)
    assert.match(error.message, words)
    assert.ok(!print(error).split('\n    at ')[0].includes('S3CR3T'), 'the error quotes what was passed')
    return true
  })
}

/** What a promise is rejected with. */
const failure = (promise) => promise.then(() => assert.fail('it was fulfilled'), (error) => error)

/** Ends the program in the middle of a call, as a defect would. */
const kill = async () => refused('internal', (await running()).call('build', 1, 'no bytes'), /the module stopped/)

test('init says why a module will not do, and tries again', async () => {
  const bytes = await readFile(new URL('../promise.wasm', import.meta.url))
  const changed = Uint8Array.from(bytes)
  changed[bytes.length - 1] ^= 1
  const empty = await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))
  const reactor = await readFile(new URL('../../wasm/evurl.wasm', import.meta.url))
  for (const [source, code, words] of [
    [changed, 'unsupported', /SHA-256/],
    [reactor, 'unsupported', /SHA-256/],
    [empty, 'unsupported', /does not load|another/],
    [await WebAssembly.compile(reactor), 'unsupported', /does not load|another/],
    [() => Promise.reject(new Error('S3CR3T')), 'not_ready', /cannot be had/],
    [42, 'unsupported', /no module/],
  ]) {
    await refused(code, init(typeof source === 'function' ? source() : source), words)
  }
  await refused('not_ready', running())
  const before = Object.getOwnPropertyNames(globalThis)
  assert.equal(init(bytes), init(), 'it is loaded once')
  await init()
  assert.deepEqual(Object.getOwnPropertyNames(globalThis), before, 'the global object is as it was')
})

test('every vector holds, under its key and under a CryptoKey', async () => {
  const texts = await Promise.all(['evurls.json', 'interop.jsonl', 'lints.json'].map((name) => readFile(testdata(name), 'utf8')))
  const { ms, ...report } = await run(texts, door, testing)
  assert.deepEqual(report, { lines: 2 * 515, held: 2 * 515, of192: 121, unsupported: 0, fallen: [] })
  assert.ok(ms > 0)
})

test('either door opens what the other builds', async () => {
  await sync.init()
  for (const algorithm of algorithms) {
    const bytes = randomBytes(32)
    const options = (key) => ({ endpoint: 'https://mi.example.com/id/', clientAccessKey: 'k', keys: [{ algorithm, key }] })
    const reactor = sync.account(options(bytes))
    for (const one of [await account(options(bytes)), await account(options(await importKey(algorithm, bytes)))]) {
      const [there, here] = [reactor.build({ fields: [['a', 'ü']] }), await one.build({ fields: [['a', 'ü']] })]
      const opened = await one.open(there.evurl)
      assert.deepEqual(opened, reactor.open(there.evurl))
      assert.deepEqual(await one.open(here.evurl), reactor.open(here.evurl))
      assert.deepEqual(await one.inspect(here.evurl), reactor.inspect(here.evurl))
      assert.deepEqual(await inspect(here.evurl), sync.inspect(here.evurl))
      assert.equal(opened.authenticated, algorithm === 'AES/GCM/NoPadding')
      one.close()
    }
  }
})

test('both doors refuse the same, in the same words', async () => {
  const [one, other] = [await account(options), sync.account(options)]
  const { evurl } = other.build()
  const words = async (call) => {
    try {
      await call()
      return 'accepted'
    } catch (error) {
      assert.ok(error instanceof EvurlError)
      return error.message
    }
  }
  const told = new Set()
  for (const [name, ...args] of [
    ['account'], ['account', {}], ['account', null], ['account', new Map()], ['account', { ...options, keys: 'x' }], ['account', { ...options, redirect: [] }],
    ['account', { ...options, saltLength: 13 }], ['account', { ...options, endpoint: 'ftp://S3CR3T/' }], ['account', withKey({ key: 'S3CR3T' })], ['account', withKey({ key: 7 })],
    ['account', withKey({ algorithm: 'AES' })], ['account', { ...options, redirects: [] }], ['account', withKey({ key: new Uint8Array(15) })],
    ['account', { ...options, keys: [{ algorithm, key, keyEncoding: 'rot13' }] }],
    ['build', { correlationId: 'short' }], ['build', { correlationId: '' }], ['build', { redirect: 'javascript:S3CR3T' }], ['build', { air: 'true' }], ['build', { cipherSalt: 'x' }],
    ['build', { fields: [['timestamp', '1']] }], ['build', { fields: 'S3CR3T' }], ['build', { correlationId: '\ud800S3CR3T12' }], ['build', { redirect: `https://a/${'x'.repeat(20000)}` }],
    ['buildMany', {}], ['buildMany', null], ['open', 7], ['open', ''], ['open', 'x'.repeat(20000)], ['open', evurl, { now: 'x' }], ['open', evurl, { now: 0 }], ['open', evurl, { now: 9e12 }],
    ['open', `${evurl}&data=x`], ['open', evurl.replace('cipherSalt', 'ciphersalt')], ['open', evurl.replace('uCc91LdV', 'other')], ['open', evurl, { any: 1 }],
    ['inspect', 7], ['inspect', 'S3CR3T'], ['inspect', evurl, { now: 'x' }],
  ]) {
    const of = (bridge, account) => () => (name === 'account' ? bridge.account(...args) : account[name](...args))
    const [here, there] = [await words(of(door, one)), await words(of(sync, other))]
    assert.equal(here, there, `${name} ${print(args)}`)
    assert.notEqual(here, 'accepted', `${name} ${print(args)}`)
    assert.ok(!here.includes('S3CR3T'))
    told.add(here.split(':')[0])
  }
  assert.ok(told.size >= 8, [...told].join())
  assert.equal(await words(() => inspect('x')), await words(() => sync.inspect('x')))
})

test('many in one call', async () => {
  const key = await importKey(algorithm, randomBytes(16))
  for (const one of [await account(options), await account(withKey({ key }))]) {
    const requests = Array.from({ length: 300 }, (_, n) => (n % 7 === 3 ? { correlationId: 'short' } : { correlationId: `transaction-${n}` }))
    const results = await one.buildMany(requests)
    assert.equal(results.length, 300)
    for (const [n, { error, correlationId }] of results.entries()) {
      assert.equal(error?.code, n % 7 === 3 ? 'parameter' : undefined)
      if (!error) assert.equal(correlationId, `transaction-${n}`)
    }
    assert.equal(one.count, results.filter(({ error }) => !error).length)
    assert.deepEqual(await one.buildMany([]), [])
    one.close()
    await refused('account', one.buildMany(requests))
  }
})

test('what is asked at once is answered each for itself', async () => {
  const key = await importKey('AES/CBC/PKCS5Padding', randomBytes(16))
  const one = await account({ ...options, keys: [{ algorithm: 'AES/CBC/PKCS5Padding', key }] })
  const ids = Array.from({ length: 500 }, (_, n) => `transaction-${n}`)
  const built = await Promise.all(ids.map((correlationId) => one.build({ correlationId })))
  assert.equal(new Set(built.map(({ evurl }) => /cipherSalt=(\w+)/.exec(evurl)[1])).size, 500)
  const opened = await Promise.all(built.map(({ evurl }, n) => (n % 2 ? one.open(evurl) : one.inspect(evurl))))
  for (const [n, { correlationId, lints }] of opened.entries()) {
    if (n % 2) assert.equal(correlationId, ids[n])
    else assert.deepEqual(lints, [])
  }
})

test('the key of a CryptoKey is nowhere in memory, and one given as bytes is while its account is open', async () => {
  const count = async (bytes) => {
    const memory = Buffer.from((await running()).memory.buffer)
    let found = 0
    // Eight bytes of it in a row, and as round keys begin with them: in words.
    for (const text of [bytes, Buffer.from(bytes).swap32()]) {
      for (let at = 0; at + 8 <= text.length; at += 4) if (memory.indexOf(text.subarray(at, at + 8)) >= 0) found++
    }
    return found
  }
  for (const algorithm of algorithms) {
    const secret = randomBytes(32)
    const held = await account({ ...options, keys: [{ algorithm, key: await importKey(algorithm, secret) }] })
    const { evurl } = await held.build()
    await held.open(evurl)
    await held.inspect(evurl)
    await testing.seal({ algorithm, key: await importKey(algorithm, secret) }, 'abcdefghijklmnop', new Uint8Array(40))
    assert.equal(await count(secret), 0)
    const given = randomBytes(32)
    const own = await account({ ...options, keys: [{ algorithm, key: given }] })
    await own.build()
    assert.notEqual(await count(given), 0, 'the search would find it')
    own.close()
    assert.equal(await count(given), 0, 'it is overwritten')
  }
})

test('a CryptoKey that will not do says why', async () => {
  const make = (name, extractable, usages) => crypto.subtle.importKey('raw', randomBytes(16), name, extractable, usages)
  for (const [key, words] of [
    [await make('AES-CBC', false, ['encrypt', 'decrypt']), /key: the CryptoKey is of AES-CBC, and AES\/GCM\/NoPadding needs AES-GCM/],
    [await make('AES-GCM', true, ['encrypt', 'decrypt']), /extractable/],
    [await make('AES-GCM', false, ['decrypt']), /may not encrypt/],
    [await crypto.subtle.importKey('raw', randomBytes(16), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']), /of HMAC/],
  ]) {
    await refused('key', account(withKey({ key })), words)
  }
  const key = await make('AES-GCM', false, ['encrypt', 'decrypt'])
  await refused('key', account(withKey({ key, keyEncoding: 'hex' })), /keyEncoding/)
  await refused('key', account(withKey({ key, algorithm: 'AES' })), /algorithm/)
  await refused('key', account({ ...options, keys: [{ id: 'a', status: 'primary', algorithm, key }, { id: 'b', status: 'enabled', algorithm, key }] }), /again/)
  await assert.rejects(async () => sync.account(withKey({ key })), /key: a CryptoKey is awaited: take '@evurl\/edge\/promise'/)

  const old = await make('AES-GCM', false, ['decrypt'])
  const builder = await account(withKey({ key }))
  const rotated = await account({
    ...options,
    keys: [
      { id: 'new', status: 'primary', algorithm, key: await make('AES-GCM', false, ['encrypt']) },
      { id: 'old', status: 'enabled', algorithm, key: old },
      { id: 'held', status: 'enabled', algorithm, key },
      { id: 'gone', status: 'disabled', algorithm, key: await make('AES-GCM', false, ['encrypt']) },
    ],
  })
  assert.equal((await rotated.open((await builder.build()).evurl)).keyId, 'held')
  // Which of the two it is, an EVURL that opens under none cannot tell.
  await refused('key', rotated.open((await rotated.build()).evurl), /not one to decrypt/)
})

test('importKey', async () => {
  const key = await importKey(algorithm, new Uint8Array(24))
  assert.deepEqual([key.extractable, key.algorithm.name, key.usages.length], [false, 'AES-GCM', 2])
  for (const bytes of [new Uint8Array(15), new Uint8Array(0), 'S3CR3T', undefined, [1, 2]]) await refused('key', importKey(algorithm, bytes))
  for (const name of ['AES-GCM', 'toString', undefined, 7]) await refused('key', importKey(name, new Uint8Array(16)))
  const { subtle } = crypto
  const without = (value) => Object.defineProperty(crypto, 'subtle', { value, configurable: true })
  try {
    // As Chromium's is: the suite in Chromium counts what it refuses.
    without({ importKey: () => Promise.reject(new DOMException('192-bit AES keys are not supported', 'OperationError')) })
    await refused('unsupported', importKey(algorithm, new Uint8Array(24)), /AES of 192 bits here: give the account the bytes/)
    without(undefined)
    await refused('unsupported', importKey(algorithm, new Uint8Array(16)), /crypto.subtle is missing in this environment/)
  } finally {
    without(subtle)
  }
})

test('a signal ends the wait, once, with its reason', async () => {
  const one = await account(withKey({ key: await importKey(algorithm, randomBytes(16)) }))
  const { evurl } = await one.build()
  const calls = (call) => [one.build({}, call), one.buildMany([{}], call), one.open(evurl, {}, call), one.inspect(evurl, {}, call), inspect(evurl, call), account(options, call), door.build(one, {}, call)]
  for (const promise of calls({ signal: AbortSignal.abort('because') })) {
    const error = await failure(promise)
    assert.deepEqual([error.code, error.cause], ['deadline', 'because'])
  }
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  const pending = calls({ signal: controller.signal })
  controller.abort(new Error('later'))
  for (const promise of pending) assert.equal((await failure(promise)).cause?.message, 'later')
  assert.equal(calls({ signal: undefined }).length, (await Promise.all(calls({ signal: new AbortController().signal }))).length)
  await Promise.all(calls({}))
  for (const call of [{ signal: 'x' }, { signal: null }, { timeout: 1 }, null, 7, []]) for (const promise of calls(call)) await refused('parameter', promise)
})

test('no listener stays on a signal', async () => {
  const { signal } = new AbortController()
  setMaxListeners(0, signal)
  let listeners = 0
  for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
    const real = signal[name]
    signal[name] = (...args) => ((listeners += by), real.apply(signal, args))
  }
  const one = await account(options, { signal })
  await Promise.all(Array.from({ length: 20 }, () => one.build({}, { signal })))
  await refused('parameter', one.build({ correlationId: 'x' }, { signal }))
  await new Promise(setImmediate)
  assert.equal(listeners, 0)
})

test('a program that ends tells all who wait, and the next call gets another', async () => {
  const held = await importKey(algorithm, randomBytes(16))
  const [one, other] = [await account(options), await account(withKey({ key: held }))]
  const before = await running()
  const { memory } = before
  const waiting = Promise.allSettled(Array.from({ length: 50 }, () => other.build()))
  const signals = []
  const fetch = (_, { signal }) => (signals.push(signal), new Promise(() => {}))
  const api = await door.platform({ baseUrl: 'http://127.0.0.1:1', merchantId: 'm', secret: 'x', fetch })
  const asked = Array.from({ length: 50 }, () => failure(api.phoneIdUrl({ consentId: 'c', consentTimeStamp: new Date(), consumerMdn: '+14085040458' })))
  await new Promise(setImmediate)
  await kill()
  for (const { status, reason } of await waiting) assert.ok(status === 'fulfilled' || reason.code === 'internal')
  for (const error of await Promise.all(asked)) assert.equal(error.message, 'internal: the module stopped; the next call gets a new instance')
  assert.deepEqual(signals.map(({ aborted }) => aborted), Array(50).fill(true), 'what it waited for is given up')
  assert.ok(Buffer.from(memory.buffer).every((b) => b === 0), 'its memory is overwritten')
  assert.notEqual(await running(), before)
  assert.ok((await one.open((await one.build()).evurl)).authenticated)
  assert.ok((await other.open((await other.build()).evurl)).authenticated)
  await kill()
  const results = await one.buildMany(Array(200).fill({}))
  assert.ok(results.every(({ error }) => error === undefined))
})

test('a program sees no file, no environment and no global object', () => {
  const mine = {}
  const seen = scope(mine)
  assert.deepEqual(Object.keys(seen).toSorted(), [
    'Array', 'Date', 'Error', 'Object', 'Promise', 'String', 'TextDecoder', 'TextEncoder', 'Uint8Array', 'WorkerGlobalScope',
    'crypto', 'document', 'evurl', 'location', 'performance',
  ])
  assert.equal(seen.evurl, mine)
  for (const value of Object.values(seen)) assert.notEqual(value, globalThis)
})

test('what a program says at its end goes nowhere', () => {
  const script = `import(${JSON.stringify(new URL('../src/promise/index.js', import.meta.url).href)}).then(async ({ init }) => {
    await init()
    const { running } = await import(${JSON.stringify(new URL('../src/promise/program.js', import.meta.url).href)})
    await (await running()).call('build', 1, { get length() { throw new Error('S3CR3T') } }).catch(({ code }) => console.log(code))
  })`
  // By -e Node has fs as a global.
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=commonjs', '-e', script], { encoding: 'utf8' })
  assert.deepEqual([stdout, stderr, status], ['internal\n', '', 0])
})

test('a signal that is none of the runtime’s ends nothing', async () => {
  const one = await account(options)
  const kept = []
  const request = { consentId: 'c', consentTimeStamp: new Date(), consumerMdn: '+14085040458' }
  const api = await door.platform({ baseUrl: 'http://127.0.0.1:1', merchantId: 'm', secret: 'x', timeout: 20, fetch: () => new Promise(() => {}) })
  const before = await running()
  const throws = () => {
    throw new Error('S3CR3T')
  }
  for (const [signal, code] of [
    [{ aborted: false, addEventListener() {}, removeEventListener() {} }, undefined],
    [{ aborted: false, addEventListener: (_, listener) => kept.push(listener), removeEventListener() {} }, undefined],
    [{ aborted: false, addEventListener() {}, removeEventListener: throws }, undefined],
    [{ aborted: false, addEventListener: throws, removeEventListener() {} }, 'parameter'],
    [{ aborted: false, addEventListener() {} }, 'parameter'],
    [{ get aborted() { return throws() } }, 'parameter'],
    [{ aborted: true, reason: 7, addEventListener() {}, removeEventListener() {} }, 'deadline'],
  ]) {
    if (code === undefined) await one.build({}, { signal })
    else await refused(code, one.build({}, { signal }))
    assert.equal((await failure(api.phoneIdUrl(request, { signal }))).code, code === 'parameter' ? 'request' : 'deadline')
  }
  for (const listener of kept) listener() // which were removed
  await one.build()
  assert.equal(await running(), before)
})

test('an account that is closed while WebCrypto works opens nothing', async () => {
  const held = { id: 'a', status: 'primary', algorithm, key: await importKey(algorithm, randomBytes(16)) }
  const own = { id: 'b', status: 'enabled', algorithm, key: randomBytes(16) }
  const { evurl } = await (await account({ ...options, keys: [{ ...own, status: 'primary' }] })).build()
  for (let n = 0; n < 20; n++) {
    const one = await account({ ...options, keys: [held, own] })
    const opening = failure(one.open(evurl))
    for (let turn = 0; turn < n; turn++) await undefined
    one.close()
    assert.equal((await opening).code, 'account')
  }
})

test('many in one call under a CryptoKey that fails have its code', async () => {
  const one = await account(withKey({ key: await importKey(algorithm, randomBytes(16)) }))
  const real = crypto.subtle.encrypt
  Object.defineProperty(crypto.subtle, 'encrypt', { value: () => Promise.reject(new DOMException('S3CR3T', 'NotSupportedError')), configurable: true })
  try {
    await refused('unsupported', one.build(), /WebCrypto does not encrypt here .*NotSupportedError/)
    for (const { error } of await one.buildMany([{}, {}])) assert.match(error.message, /^unsupported: WebCrypto does not encrypt/)
  } finally {
    Object.defineProperty(crypto.subtle, 'encrypt', { value: real, configurable: true })
  }
  await one.build()
})

test('a program that grew is replaced, and accounts go along', async () => {
  const one = await account(options)
  const before = await running()
  await refused('url', before.call('inspect', new Uint8Array(100 << 20)).catch((error) => Promise.reject(error.code === 'size' ? new EvurlError('url', '') : error)))
  assert.notEqual(await running(), before)
  await one.build()
})

test('more accounts than the module holds, none of them closed', async () => {
  const all = []
  for (let n = 0; n < 45; n++) all.push(...(await Promise.all(Array.from({ length: 100 }, () => account(options)))))
  for (let n = 0; n < all.length; n++) await all[n].build()
})

test('a call that takes long keeps no program from being replaced, and no key in it', async () => {
  const controller = new AbortController()
  const api = await door.platform({ baseUrl: 'http://127.0.0.1:1', merchantId: 'm', secret: 'x', fetch: () => new Promise(() => {}) })
  const waiting = failure(api.phoneIdUrl({ consentId: 'c', consentTimeStamp: new Date(), consumerMdn: '+14085040458' }, { signal: controller.signal }))
  await new Promise(setImmediate)
  const before = await running()
  const { memory } = before
  const secret = randomBytes(16)
  const one = await account(withKey({ key: secret }))
  const found = () => Buffer.from(memory.buffer).indexOf(Buffer.from(secret).swap32()) >= 0
  assert.ok(found())
  for (let n = 0; n < 42; n++) await Promise.all(Array.from({ length: 100 }, () => account(options)))
  assert.notEqual(await running(), before)
  assert.ok(!found(), 'the key is overwritten while a call is under way')
  assert.ok(await one.open((await one.build()).evurl))
  controller.abort()
  assert.equal((await waiting).code, 'deadline')
  await new Promise(setImmediate)
  assert.equal(before.memory, undefined, 'it ended with its last call')
})

test('an account closes', async () => {
  const one = await account(options)
  const building = failure(one.build())
  one.close()
  one.close()
  assert.equal((await building).code, 'account')
  await refused('account', one.build(), /closed/)
  for (const method of ['build', 'open', 'inspect', 'buildMany']) await refused('account', account.call.call(one[method], {}), /no account/)
  await refused('account', door.build(sync.account(options)), /no account of the promise door/)
  await refused('account', door.build(new Proxy(await account(options), {})), /proxy/)
  await refused('account', door.open(undefined, 'x'))
  await refused('account', door.buildMany({}, []))
  const made = await account(options)
  made[Symbol.dispose ?? 'close']()
  await refused('account', made.build())
})

test('an account prints nothing', async () => {
  const one = await account(withKey({ key: Buffer.from('S3CR3TS3CR3TS3CR') }))
  assert.equal(JSON.stringify({ one }), '{"one":"[redacted]"}')
  assert.doesNotMatch(print(one, { depth: 9, showHidden: true }), /S3CR3T|53 33|83, 51/)
})

test('keys are read at once: a caller may overwrite the bytes', async () => {
  const bytes = randomBytes(16)
  const [making, same] = [account(withKey({ key: bytes })), await account(withKey({ key: Buffer.from(bytes) }))]
  bytes.fill(0)
  assert.ok(await (await making).open((await same.build()).evurl))
})

test('the module and wasm_exec.js are those of this source', async () => {
  const [built, packed, sums, exec, go] = await Promise.all(
    ['../../build/promise.wasm', '../promise.wasm', '../src/promise/sha256.js', '../src/promise/wasm_exec.js', '../../build/wasm_exec.js'].map((path) => readFile(new URL(path, import.meta.url))),
  )
  const digest = createHash('sha256').update(built).digest('hex')
  assert.equal(createHash('sha256').update(packed).digest('hex'), digest)
  assert.ok(sums.includes(digest))
  assert.ok(exec.includes(go), "Go's own text, unchanged")
})

test('nothing was rejected that nobody waited for', async () => {
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.deepEqual(unhandled, [])
})
