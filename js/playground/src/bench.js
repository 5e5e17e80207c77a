// How long one EVURL takes here, by the module and by WebCrypto: the same job from
// arguments to string, in turns, so that the machine's moods meet both.
import { account } from '../../src/slim.js'
import { algorithms } from './engine.js'
import { webCrypto } from '../../bench/by-hand.mjs'
import { median } from '../../bench/median.mjs'

const turns = 5
const request = { correlationId: 'TOJOWJH60POK2QVZ', redirect: 'https://merchant.example/return' }

/** @returns {Promise<{ algorithm: string, evurl: number, webCrypto: number }[]>} in µs each */
export async function bench() {
  const rows = []
  for (const algorithm of algorithms) {
    const key = crypto.getRandomValues(new Uint8Array(16))
    const config = { algorithm, key, endpoint: 'https://mi.example.com/msbox/id/', clientAccessKey: 'uCc91LdV' }
    const ours = account({ endpoint: config.endpoint, clientAccessKey: config.clientAccessKey, keys: [{ algorithm, key }] })
    const byHand = await webCrypto(config)
    ours.open(await byHand(request)) // it does the same job, or there is nothing to compare
    const times = { ours: [], theirs: [] }
    for (let turn = 0; turn < turns; turn++) {
      times.ours.push(await time(2000, () => ours.build(request).evurl))
      times.theirs.push(await time(200, () => byHand(request)))
    }
    ours.close()
    rows.push({ algorithm, evurl: median(times.ours), webCrypto: median(times.theirs) })
  }
  return rows
}

async function time(n, build) {
  const start = performance.now()
  for (let i = 0; i < n; i++) {
    const made = build()
    if (made instanceof Promise) await made
  }
  return ((performance.now() - start) * 1000) / n
}
