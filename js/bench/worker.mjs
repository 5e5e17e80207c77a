// POST /start of the example worker in workerd, by wrk: beside the same worker building
// with WebCrypto, and beside one that answers "hello". --disk has its Durable Objects on
// the disk, as a workerd of your own would.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Missing } from '../test/runtimes/find.mjs'
import { start } from '../test/runtimes/workerd.mjs'
import { sealKey } from '../test/worker/app.mjs'
import { example } from '../test/worker/workers.mjs'
import { body, connections, load } from '../test/worker/wrk.mjs'
import { median } from './median.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'evurl-load-'))
const rounds = 5
const disk = process.argv.includes('--disk')

const env = {
  PUBLIC_URL: 'https://sna.merchant.example',
  EVURL_ENDPOINT: 'https://mi-sbox.dnlsrv.com/msbox/id/',
  CLIENT_ACCESS_KEY: 't20AHVnl',
  EVURL_KEY: randomBytes(16).toString('base64'),
  API_URL: 'https://api-sbox.dnlsrv.com',
  MERCHANT_ID: 'MERCHANT',
  API_SECRET: 'A'.repeat(32),
  SEAL_KEY: sealKey('load'),
  REQUESTS_PER_ADDRESS: '99999999',
  STARTS_PER_NUMBER: '99999999',
}

/** The example, with what stands for @evurl/edge in its place. */
async function bundle(name, instead) {
  const outfile = join(folder, `${name}.js`)
  const wasm = []
  await build({
    entryPoints: [join(example, 'src/worker.ts')], outfile, bundle: true, format: 'esm', target: 'es2022', conditions: ['workerd', 'worker'], external: ['cloudflare:workers'],
    plugins: [
      {
        name: 'as a worker has it',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /\.wasm$/ }, ({ path }) => {
            const file = path.replace(/.*\//, '')
            wasm.push([file, 'wasm', at(`../${file}`)])
            return { path: file, external: true }
          })
          if (!instead) return
          onResolve({ filter: /^@evurl\/edge$/ }, () => ({ path: instead }))
          onLoad({ filter: /src\/app\.ts$/ }, async ({ path }) => ({ loader: 'ts', contents: (await readFile(path, 'utf8')).replace('= account.build(', '= await account.build(') }))
        },
      },
    ],
  })
  return { modules: [['worker.js', 'esModule', outfile], ...wasm], bindings: env, objects: { KEPT: 'Kept' }, network: ['private'], disk: disk ? await mkdtemp(join(folder, 'objects-')) : undefined }
}

async function hello() {
  const file = join(folder, 'hello.js')
  await writeFile(file, `export default { fetch: async (request) => { await request.text(); return new Response('hello') } }`)
  return { modules: [['worker.js', 'esModule', file]] }
}

async function first(worker) {
  const { url, stop } = await start(worker)
  try {
    const begin = performance.now()
    const response = await fetch(`${url}start`, { method: 'POST', body: body('0123'), headers: { 'content-type': 'application/json' } })
    await response.text()
    return performance.now() - begin
  } finally {
    await stop()
  }
}

try {
  const kinds = { 'POST /start': await bundle('module'), 'the same, WebCrypto': await bundle('webcrypto', at('web-account.mjs')), hello: await hello() }
  const rows = Object.keys(kinds).map((name) => ({ name, rates: [], middles: [], lates: [], firsts: [] }))
  for (let round = 0; round < rounds; round++) {
    for (const { name, rates, middles, lates, firsts } of rows) {
      firsts.push(await first(kinds[name]))
      const { url, stop } = await start(kinds[name])
      await load(url, 4) // until the module is compiled as well as it will be
      const { rate, middle, late } = await load(url, 3)
      rates.push(rate)
      middles.push(middle)
      lates.push(late)
      await stop()
    }
  }
  console.log(`\nthe example worker in workerd, ${connections} connections, Durable Objects ${disk ? 'on the disk' : 'in memory'}; medians of ${rounds} rounds`)
  console.log(`  ${''.padEnd(22)}${'requests/s'.padStart(12)}${'50 %'.padStart(11)}${'99 %'.padStart(11)}${'first request'.padStart(16)}`)
  const milliseconds = (list, width) => `${median(list).toFixed(1)} ms`.padStart(width)
  for (const { name, rates, middles, lates, firsts } of rows) console.log(`  ${name.padEnd(22)}${median(rates).toFixed(0).padStart(12)}${milliseconds(middles, 11)}${milliseconds(lates, 11)}${milliseconds(firsts, 16)}`)
} catch (error) {
  if (!(error instanceof Missing)) throw error
  console.log(`\nthe example worker under load: NOT RUN: ${error.message}`)
} finally {
  await rm(folder, { recursive: true })
}
