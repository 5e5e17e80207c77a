// Runtimes without something. Each case has a process of its own, from which the
// globals are deleted before the entry is imported.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const cwd = fileURLToPath(new URL('.', import.meta.url))
const node = async (...args) => (await promisify(execFile)(process.execPath, ['--no-warnings', ...args], { cwd })).stdout.trim().split('\n')

const options = `{ endpoint: 'https://mi.example.com/msbox/id/', clientAccessKey: 'k', keys: [{ algorithm: 'AES/GCM/NoPadding', key: new Uint8Array(16) }] }`
const bytes = (module) => `readFileSync(new URL(import.meta.resolve('@evurl/edge/${module}.wasm')))`

/** Runs calls of an entry where globals are missing, and returns what each of them is rejected with. */
const without = (missing, entry, calls) =>
  node('--input-type=module', '--eval', `
    import { readFileSync } from 'node:fs'
    const wasm = { evurl: ${bytes('evurl')}, promise: ${bytes('promise')} }
    for (const name of ${JSON.stringify(missing)}) {
      const path = name.split('.')
      const last = path.pop()
      const holder = path.reduce((value, part) => value[part], globalThis)
      Object.defineProperty(holder, last, { value: undefined, configurable: true, writable: true })
      if (path.length === 0) delete globalThis[last]
    }
    delete Uint8Array.fromBase64
    const entry = await import('${entry}')
    const options = ${options}
    for (const call of [${calls.map((call) => `() => entry.${call}`)}]) {
      let said
      try { said = (await call(), 'it works') } catch (error) { said = error instanceof entry.EvurlError ? error.message : 'NO EvurlError: ' + error }
      console.log(said)
    }`)

const refusedBytes = 'unsupported: the bytes are not the module of this package: their SHA-256 is another'
const entries = {
  '@evurl/edge': ['init()', 'accountAsync(options)', 'buildAsync(options)', `inspectAsync('x')`, `buildAsync({ ...options, clientAccessKey: 'é' })`],
  '@evurl/edge/slim': ['init(wasm.evurl)'],
  '@evurl/edge/promise': ['init()', 'account(options)', `inspect('x')`, 'account(options, { signal: { aborted: false, addEventListener() {}, removeEventListener() {} } })'],
}
const everywhere = [
  [['WebAssembly'], /^unsupported: WebAssembly is missing in this environment, as in React Native and .*: build and open EVURLs on a server$/],
  [['TextEncoder'], /^unsupported: TextEncoder is missing in this environment, as in Jest with jsdom: use Jest's environment node, or .* node:util$/],
  [['TextDecoder'], /^unsupported: TextDecoder is missing in this environment, as in Jest with jsdom: use Jest's environment node, or .* node:util$/],
  [['crypto'], /^unsupported: crypto\.getRandomValues is missing in this environment, and nothing else will do: .* node:crypto$/],
  [['crypto.getRandomValues'], /^unsupported: crypto\.getRandomValues is missing/],
]
const carried = [[['DecompressionStream'], /^unsupported: DecompressionStream is missing in this environment, as in jsdom: pass init\(\) the bytes of /], [['atob'], /^unsupported: atob is missing .*: pass init\(\) the bytes of /]]
const cases = Object.entries(entries).flatMap(([entry, calls]) => [
  ...everywhere.map((each) => [entry, calls, ...each]),
  ...(entry.endsWith('/slim') ? [] : carried.map((each) => [entry, calls, ...each])),
  ...(entry.endsWith('/promise') ? ['AbortController', 'performance', 'setTimeout'].map((name) => [entry, calls, [name], new RegExp(`^unsupported: ${name} is missing in this environment: `)]) : []),
])

for (const [entry, calls, missing, wanted] of cases) {
  test(`${entry} without ${missing}`, { concurrency: true }, async () => {
    const said = await without(missing, entry, calls)
    assert.equal(said.length, calls.length)
    for (const [i, text] of said.entries()) assert.match(text, wanted, calls[i])
  })
}

test('either entry takes bytes without crypto.subtle and DecompressionStream', async () => {
  const missing = ['crypto.subtle', 'DecompressionStream']
  assert.deepEqual(await without(missing, '@evurl/edge', ['init(wasm.promise)', 'init(wasm.evurl)', 'buildAsync(options)']), [refusedBytes, 'it works', 'it works'])
  assert.deepEqual(await without(missing, '@evurl/edge/promise', ['init(wasm.evurl)', 'init(wasm.promise)', 'account(options)']), [refusedBytes, 'it works', 'it works'])
})

test('a CryptoKey without crypto.subtle', async () => {
  const [imported] = await without(['crypto.subtle'], '@evurl/edge/promise', [`importKey('AES/GCM/NoPadding', new Uint8Array(16))`])
  assert.match(imported, /^unsupported: crypto\.subtle is missing in this environment, as in jsdom .*: give the account the key's bytes$/)
})

test('a URL, and the API, without fetch', async () => {
  for (const entry of ['@evurl/edge', '@evurl/edge/slim', '@evurl/edge/promise']) {
    assert.deepEqual(await without(['fetch'], entry, [`init('https://merchant.example/evurl.wasm')`]), ['unsupported: fetch is missing in this environment: pass init() the bytes of the module'])
  }
  const settings = `{ baseUrl: 'https://api.example.com', merchantId: 'm', secret: 'S3CR3TCANARY0001' }`
  const [without_, given] = await without(['fetch'], '@evurl/edge/promise', [`platform(${settings})`, `platform({ ...${settings}, fetch: async () => {} })`])
  assert.equal(without_, 'request: fetch is missing in this environment: pass the option fetch')
  assert.equal(given, 'it works')
})

test('the same entry works once the global is there', async () => {
  assert.deepEqual(await node('--input-type=module', '--eval', `
    const { TextEncoder } = globalThis
    delete globalThis.TextEncoder
    const { buildAsync, init } = await import('@evurl/edge')
    console.log((await init().catch((error) => error)).code)
    Object.assign(globalThis, { TextEncoder })
    console.log((await buildAsync(${options})).evurl.length > 100)`), ['unsupported', 'true'])
})

/** Deletes all that ECMAScript does not have, but for what the bridge needs. */
const needed = `
  import { readFileSync } from 'node:fs'
  import { createContext, runInContext } from 'node:vm'
  const wasm = ${bytes('evurl')}
  const changed = Uint8Array.from(wasm)
  changed[wasm.length - 1] ^= 1
  const { log } = console
  const random = globalThis.crypto
  const { TextEncoder, TextDecoder } = globalThis
  const ecmascript = runInContext('Object.getOwnPropertyNames(globalThis)', createContext({}))
  const { init, account } = await import('@evurl/edge/slim')
  const gone = Object.getOwnPropertyNames(globalThis).filter((name) => !ecmascript.includes(name))
  for (const name of [...gone, 'SharedArrayBuffer', 'Atomics', 'console', 'FinalizationRegistry', 'WeakRef']) delete globalThis[name]
  Object.assign(globalThis, { TextEncoder, TextDecoder, crypto: { getRandomValues: (bytes) => random.getRandomValues(bytes) } })`

test('slim with bytes works where there is nothing but WebAssembly, TextEncoder, TextDecoder and getRandomValues', async () => {
  assert.deepEqual(await node('--input-type=module', '--eval', `${needed}
    log((await init(changed).catch((error) => error)).message)
    await init(wasm)
    const acme = account(${options})
    const { evurl } = acme.build({ fields: [['note', 'é日本😀']] })
    log(acme.open(evurl).fields[0][1], typeof fetch, typeof performance, typeof crypto.subtle, gone.length > 40)`), [
    refusedBytes,
    'é日本😀 undefined undefined undefined true',
  ])
})

test('importing touches no global that ECMAScript has not', async () => {
  const entries = ['index', 'slim', 'errors', 'testing', 'disposable', 'workerd', 'edge-light', 'promise/index', 'promise/testing', 'promise/workerd', 'promise/edge-light'].map((name) => `${name}.js`)
  const said = await node('--experimental-vm-modules', 'environment/bare.mjs', '../test/environment/touching.js', ...entries)
  assert.deepEqual(said, ['../test/environment/touching.js ["TextEncoder","crypto"]', ...entries.map((entry) => `${entry} []`)])
  // Those are all that package.json names.
  const { exports } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  const named = JSON.stringify(exports).match(/src\/[\w/-]+\.js/g).map((path) => path.slice(4))
  assert.deepEqual(named.toSorted(), entries.toSorted())
})
