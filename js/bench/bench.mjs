// One EVURL in JavaScript, arguments to string, beside the same job by hand.
// All in one run, in turns, so that the machine's moods meet all of them.
import { readFile } from 'node:fs/promises'
import { account, init } from '../src/index.js'
import * as promise from '../src/promise/index.js'
import { median } from './median.mjs'
import { nodeCrypto, noble, webCrypto } from './rivals.mjs'

const turns = 7
const many = 1000
/** Who is to take how many times as long as which of ours. */
const budgets = [
  ['evurl', 'node:crypto', 3],
  ['evurl', '@noble/ciphers', 4],
  ['evurl', 'WebCrypto', 20],
  ['evurl, many', 'node:crypto', 6],
]
const request = { correlationId: 'TOJOWJH60POK2QVZ', redirect: 'https://merchant.example/return' }

await init(await readFile(new URL('../../wasm/evurl.wasm', import.meta.url)))

for (const algorithm of ['AES/CTR/NoPadding', 'AES/CBC/PKCS5Padding', 'AES/GCM/NoPadding']) {
  const key = crypto.getRandomValues(new Uint8Array(16))
  const config = { algorithm, key, endpoint: 'https://mi.example.com/msbox/id/', clientAccessKey: 'uCc91LdV' }
  const { endpoint, clientAccessKey } = config
  // With an allow-list, as an account should have one; the others check nothing.
  const ours = account({ endpoint, clientAccessKey, keys: [{ algorithm, key }], redirects: [request.redirect] })
  const options = { endpoint, clientAccessKey, redirects: [request.redirect] }
  const awaited = await promise.account({ ...options, keys: [{ algorithm, key }] })
  const held = await promise.account({ ...options, keys: [{ algorithm, key: await promise.importKey(algorithm, key) }] })
  const contestants = {
    evurl: { build: (r) => ours.build(r).evurl, n: 20000 },
    'evurl, many': { build: (r) => ours.buildMany(Array(many).fill(r))[many - 1].evurl, n: 20, each: many },
    'promise door': { build: async (r) => (await awaited.build(r)).evurl, n: 1000 },
    'promise door, CryptoKey': { build: async (r) => (await held.build(r)).evurl, n: 1000 },
    'promise door, many': { build: async (r) => (await awaited.buildMany(Array(many).fill(r)))[many - 1].evurl, n: 5, each: many },
    'node:crypto': { build: nodeCrypto(config), n: 5000 },
    '@noble/ciphers': { build: await noble(config), n: 5000 },
    WebCrypto: { build: await webCrypto(config), n: 1000 },
  }
  for (const c of Object.values(contestants)) {
    const text = await c.build(request)
    ours.open(text) // it does the same job, or there is nothing to compare
    c.times = []
  }
  for (let turn = 0; turn < turns; turn++) {
    for (const c of Object.values(contestants)) c.times.push(await time(c))
  }
  const best = Object.fromEntries(Object.entries(contestants).map(([name, c]) => [name, median(c.times)]))
  console.log(`\n${algorithm}`)
  for (const [name, us] of Object.entries(best)) console.log(`  ${name.padEnd(24)}${us.toFixed(2).padStart(8)} µs`)
  for (const [ours, theirs, budget] of budgets) {
    const ratio = best[theirs] / best[ours]
    console.log(`  ${ours}: 1/${ratio.toFixed(1)} of ${theirs}; budget 1/${budget}: ${ratio >= budget ? 'held' : 'MISSED'}`)
  }
  for (const name of ['promise door', 'promise door, CryptoKey']) console.log(`  ${name}: ${(best[name] / best.evurl).toFixed(0)} times evurl, ${(best[name] / best.WebCrypto).toFixed(1)} times WebCrypto by hand`)
}

async function time({ build, n, each = 1 }) {
  const start = performance.now()
  const first = build(request)
  if (first instanceof Promise) {
    await first
    for (let i = 1; i < n; i++) await build(request)
  } else {
    for (let i = 1; i < n; i++) build(request)
  }
  return ((performance.now() - start) * 1000) / n / each
}
