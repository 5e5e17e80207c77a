// The first request to a worker that initialises and builds an EVURL: what a user
// waits for after a cold start, workerd's own start left out.
import { Missing } from '../test/runtimes/find.mjs'
import { own, serve } from '../test/runtimes/workerd.mjs'
import { median } from './median.mjs'

const budget = 60 // ms
const starts = 9

try {
  const worker = await own('soak/workerd.js', 'soak/suite.js')
  const first = []
  const second = []
  for (let i = 0; i < starts; i++) {
    await serve(worker, async (url) => {
      for (const list of [first, second]) {
        const start = performance.now()
        await (await fetch(url, { method: 'POST', body: '1' })).json()
        list.push(performance.now() - start)
      }
    })
  }
  console.log(`\nworkerd\n  first request   ${median(first).toFixed(1).padStart(8)} ms   budget ${budget} ms: ${median(first) <= budget ? 'held' : 'MISSED'}`)
  console.log(`  second request  ${median(second).toFixed(1).padStart(8)} ms`)
} catch (error) {
  if (!(error instanceof Missing)) throw error
  console.log(`\nworkerd: NOT RUN: ${error.message}`)
}
