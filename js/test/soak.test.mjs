// Many EVURLs in one process: a tenth of `make soak`, which sets EVURL_SOAK to a
// million.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Missing } from './runtimes/find.mjs'
import { own, serve } from './runtimes/workerd.mjs'
import { saltLength } from './soak/suite.js'

const builds = Number(process.env.EVURL_SOAK || 100_000)
const turns = 100
const MB = 1 << 20

/** Memory that a process has, in bytes. */
const resident = (pid) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024

/**
 * Asks for all builds in turns. Memory is compared over the second half: in the
 * first a runtime makes its heap as large as it wants it.
 */
async function soak(t, pid, ask) {
  const salts = new Set()
  let early
  for (let turn = 1; turn <= turns; turn++) {
    const { salts: text, memory } = await ask(builds / turns)
    assert.equal(text.length, (builds / turns) * saltLength)
    assert.match(text, /^[A-Za-z0-9]+$/)
    for (let i = 0; i < text.length; i += saltLength) salts.add(text.slice(i, i + saltLength))
    assert.ok(memory <= 16 * MB, `the module's memory has ${memory} bytes`)
    if (turn === turns / 2) early = resident(pid)
  }
  const grown = resident(pid) - early
  t.diagnostic(`${builds} builds: ${salts.size} salts, memory ${(early / MB).toFixed(0)} MB after half of them and ${(grown / MB).toFixed(1)} MB more at the end`)
  assert.equal(salts.size, builds, 'no salt comes twice')
  assert.ok(grown < 24 * MB, `memory grew by ${grown} bytes`)
}

test('Node', async (t) => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('soak/node.js', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  try {
    await soak(t, child.pid, async (n) => {
      child.stdin.write(`${n}\n`)
      return JSON.parse((await lines.next()).value)
    })
  } finally {
    child.stdin.end()
    await once(child, 'exit')
  }
})

test('workerd', async (t) => {
  try {
    await serve(await own('soak/workerd.js', 'soak/suite.js'), (url, pid) =>
      soak(t, pid, async (n) => (await fetch(url, { method: 'POST', body: String(n) })).json()),
    )
  } catch (error) {
    if (!(error instanceof Missing) || process.env.CI) throw error
    t.skip(`NOT RUN: ${error.message}`)
  }
})
