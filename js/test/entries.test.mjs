// Each test has a process of its own: the entries of the package share one module.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const cwd = fileURLToPath(new URL('.', import.meta.url))

/** Runs code as a module within the package, and returns what it prints. */
async function run(code) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd })
  return stdout.trim()
}

const options = `{ endpoint: 'https://mi.example.com/msbox/id/', clientAccessKey: 'k', keys: [{ algorithm: 'AES/GCM/NoPadding', key: new Uint8Array(16) }] }`

test('importing does nothing', async () => {
  const printed = await run(`
    for (const name of ['compile', 'instantiate', 'Module', 'Instance']) WebAssembly[name] = () => console.log('WebAssembly.' + name)
    for (const name of ['atob', 'fetch']) globalThis[name] = () => console.log(name)
    crypto.getRandomValues = () => console.log('random')
    const before = Object.keys(globalThis).sort().join()
    for (const name of ['', '/slim', '/errors', '/testing', '/disposable', '/promise', '/promise/testing']) await import('@evurl/edge' + name)
    console.log(Object.keys(globalThis).sort().join() === before ? 'nothing' : 'a global')`)
  assert.equal(printed, 'nothing')
})

test('asynchronous functions initialise by themselves', async () => {
  assert.equal(await run(`
    import { accountAsync, buildAsync, openAsync, inspect } from '@evurl/edge'
    const [first, { evurl }] = await Promise.all([accountAsync(${options}), buildAsync(${options})])
    console.log((await openAsync(first, evurl)).fields.length, inspect(evurl).lints.length)`), '0 0')
})

test('an asynchronous function that cannot initialise says why, and zeroes what it copied', async () => {
  assert.equal(await run(`
    import { accountAsync } from '@evurl/edge'
    const zeroed = []
    const { fill } = Uint8Array.prototype
    Uint8Array.prototype.fill = function (...args) { zeroed.push(this.length); return fill.apply(this, args) }
    globalThis.DecompressionStream = class { constructor() { throw new TypeError('none') } }
    console.log(await accountAsync(${options}).catch((e) => e.code), zeroed.length)`), 'unsupported 2')
})

test('slim takes its module from the caller alone', async () => {
  assert.equal(await run(`
    import { init, inspectAsync, buildAsync, openAsync } from '@evurl/edge/slim'
    console.log((await init().catch((e) => e)).message)
    console.log((await buildAsync(${options}).catch((e) => e)).message)
    const starting = init(new URL(import.meta.resolve('@evurl/edge/evurl.wasm')))
    const { evurl } = await buildAsync(${options}) // waits for it
    await starting
    console.log((await openAsync(${options}, evurl)).freshness)`),
    'not_ready: this entry carries no module: call init with one, or where it is\n' +
    'not_ready: call init() first, and await it; or call an asynchronous function, which does\nchecked')
})

for (const [what, source] of [
  ['a file URL as text', `import.meta.resolve('@evurl/edge/evurl.wasm')`],
  ['bytes', `readFileSync(wasm)`],
  ['an ArrayBuffer', `readFileSync(wasm).buffer.slice(0)`],
  ['bytes whose class has another buffer', `new (class extends Uint8Array { get buffer() { return new ArrayBuffer(8) } })(readFileSync(wasm))`],
  ['a DataView', `new DataView(readFileSync(wasm).buffer.slice(0))`],
  ['a Blob', `new Blob([readFileSync(wasm)])`],
  ['a Response of another type', `new Response(readFileSync(wasm), { headers: { 'content-type': 'text/plain' } })`],
  ['a promise of a compiled module', `WebAssembly.compile(readFileSync(wasm))`],
  ['a module of another realm', `runInNewContext('new WebAssembly.Module(bytes)', { bytes: readFileSync(wasm), WebAssembly })`],
]) {
  test(`slim takes ${what}`, async () => {
    assert.equal(await run(`
      import { readFileSync } from 'node:fs'
      import { runInNewContext } from 'node:vm'
      import { init, account } from '@evurl/edge/slim'
      const wasm = new URL(import.meta.resolve('@evurl/edge/evurl.wasm'))
      await init(${source})
      console.log(account(${options}).build().evurl.length > 100)`), 'true')
  })
}

test('bytes are those that were checked, whatever becomes of them', async () => {
  assert.equal(await run(`
    import { readFileSync } from 'node:fs'
    import { init, account } from '@evurl/edge/slim'
    import { build } from '@evurl/edge/testing'
    const bytes = readFileSync(new URL(import.meta.resolve('@evurl/edge/evurl.wasm')))
    const at = bytes.indexOf('correlationid=')
    const starting = init(bytes)
    for (let i = 0; i < 8; i++) await null
    for (let i = at; i >= 0; i = bytes.indexOf('correlationid=')) bytes.write('correlationix=', i)
    await starting
    const chosen = { cipherSalt: 'bgEQsXfgFcxk', nonce: '81181', timestamp: '20261005010413' }
    console.log(build(account(${options}), { correlationId: 'TOJOWJH60POK2QVZ' }, chosen).payload.slice(0, 14))`), 'correlationid=')
  assert.match(await run(`
    import { readFileSync } from 'node:fs'
    import { init, account } from '@evurl/edge/slim'
    const bytes = readFileSync(new URL(import.meta.resolve('@evurl/edge/evurl.wasm')))
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    await init(shared)
    console.log(account(${options}).build().evurl)`), /^https:/)
})

test('an init that is not needed leaves no rejection behind', async () => {
  assert.equal(await run(`
    import { init, account } from '@evurl/edge'
    const first = init()
    const second = init(Promise.reject(new Error('x')))
    await Promise.all([first, second, init(Promise.reject(new Error('x')))])
    await new Promise((resolve) => setTimeout(resolve, 20))
    console.log(first === second)`), 'true')
})

test('an account that nobody holds is closed', async () => {
  assert.equal(await run(`
    import v8 from 'node:v8'
    import vm from 'node:vm'
    v8.setFlagsFromString('--expose-gc')
    const gc = vm.runInNewContext('gc')
    const { init, account } = await import('@evurl/edge')
    const { serving } = await import('../src/engine.js')
    await init()
    const other = account(${options})
    ;(() => account({ ...${options}, keys: [{ algorithm: 'AES/GCM/NoPadding', key: new TextEncoder().encode('S3CR3T-K3Y-BYTES') }] }).build())()
    const there = () => Buffer.from(serving().exports.memory.buffer).includes('RC3S') // its round keys, in words
    const before = there()
    for (let i = 0; i < 50 && there(); i++) {
      gc()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    console.log(before, there(), other.build().evurl.length > 100)`), 'true false true')
})

test('using closes an account', async () => {
  assert.equal(await run(`
    import { init, account, EvurlError } from '@evurl/edge'
    import { EvurlError as same } from '@evurl/edge/errors'
    await init()
    const acme = account(${options})
    acme[Symbol.dispose]()
    try { acme.build() } catch (error) { console.log(error.code, error instanceof same, EvurlError === same) }`), 'account true true')
})
