// Memory of the example worker over many EVURLs by POST /start: a tenth of `make soak`,
// which sets EVURL_SOAK to a million.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { load, wrk } from './worker/wrk.mjs'
import { workerdBinary } from './runtimes/workerd.mjs'
import { inWorkerd } from './worker/workers.mjs'

const { test } = having(workerdBinary, wrk)

const starts = Number(process.env.EVURL_SOAK || 100_000)
const MB = 1 << 20

const resident = (pid) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024

test('workerd’s memory stays flat', { timeout: 3_600_000 }, async (t) => {
  const worker = await inWorkerd({
    ...standard,
    PUBLIC_URL: 'https://sna.merchant.example', EVURL_ENDPOINT: 'https://mi-sbox.dnlsrv.com/msbox/id/', CLIENT_ACCESS_KEY: 't20AHVnl', EVURL_KEY: btoa('0123456789abcdef'),
    API_URL: 'https://api-sbox.dnlsrv.com', MERCHANT_ID: 'MERCHANT', API_SECRET: 'A'.repeat(32), REQUESTS_PER_ADDRESS: '99999999', STARTS_PER_NUMBER: '99999999',
  })
  try {
    const begin = performance.now()
    let early = 0
    let done = 0
    while (done < starts) {
      done += (await load(worker.url, 5)).requests
      if (early === 0 && done >= starts / 2) early = resident(worker.pid)
    }
    const grown = resident(worker.pid) - early
    t.diagnostic(`${done} EVURLs in ${((performance.now() - begin) / 1000).toFixed(0)} s: memory ${(early / MB).toFixed(0)} MB after half of them and ${(grown / MB).toFixed(1)} MB more at the end`)
    assert.ok(grown < 24 * MB, `memory grew by ${grown} bytes`)
  } finally {
    await worker.stop()
  }
})
