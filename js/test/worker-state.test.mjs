// What the example worker remembers, with a clock of the test's own: how long an answer
// may be read again, and what a map in memory does when it is full.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { start as startWorkerd, workerdBinary } from './runtimes/workerd.mjs'
import { App, consent, phone, sealKey as sealKeyOf, standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { assertAnswer, assertProblem } from './worker/problem.mjs'
import { startSandbox } from './worker/sandbox.mjs'
import { bundle, load } from './worker/workers.mjs'

const { test } = having(workerdBinary)

const { handle } = await load('src/app.ts')
const { memory } = await load('src/state/memory.ts')
const { Seals, sealKey } = await load('src/seal.ts')
const match = '+14444441001'

/** The worker in this process, and its clock. */
async function within(use, { most, ...more } = {}) {
  const PUBLIC_URL = 'http://127.0.0.1:1' // where no phone gets to: its last hop is not needed
  const sandbox = await startSandbox(`${PUBLIC_URL}/return`)
  const clock = { ahead: 0, now: () => Date.now() + clock.ahead }
  let env = { ...standard, ...sandbox.env, PUBLIC_URL, ...more }
  const state = memory(most, clock.now)
  const lines = []
  let cookie
  const send = async (path, body) => {
    const request = new Request(`${PUBLIC_URL}/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...(cookie && { cookie }) } })
    const response = await handle(request, env, { state: () => state, peer: '127.0.0.1', now: clock.now, log: (line) => lines.push(line) })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) }
  }
  const start = async (number = match) => (await send('start', { number, consent: consent() })).body
  const open = (evurl) => phone(evurl).catch(({ cause }) => assert.match(cause.message, /bad port|ECONNREFUSED/))
  try {
    await use({ send, start, open, clock, lines, result: (id) => send('result', { id }), change: (more) => (env = { ...env, ...more }) })
  } finally {
    await sandbox.stop()
  }
}

test('a final answer may be read again for 60 s, and then no more', async () => {
  await within(async ({ start, open, result, clock }) => {
    const { id, evurl } = await start()
    await open(evurl)
    assertAnswer(await result(id), 'match')
    for (const ahead of [1000, 58_000]) {
      clock.ahead = ahead
      assertAnswer(await result(id), 'match', `after ${ahead} ms`)
    }
    for (const ahead of [60_000, 300_000]) {
      clock.ahead = ahead
      assertProblem(await result(id), 410, 'spent', `after ${ahead} ms`)
    }
    clock.ahead = 720_000
    assertProblem(await result(id), 410, 'expired')
  })
})

test('while the device is not done nothing is used up, however long it takes', async () => {
  await within(
    async ({ start, open, result, clock }) => {
      const { id, evurl } = await start()
      for (const ahead of [0, 61_000, 400_000]) {
        clock.ahead = ahead
        assertAnswer(await result(id), 'try-again')
      }
      await open(evurl)
      assertAnswer(await result(id), 'match')
    },
    { PATIENCE_MS: '100' },
  )
})

test('windows end: an address may ask again after ten seconds, a number after ten minutes', async () => {
  await within(
    async ({ send, clock }) => {
      const start = async (number) => (await send('start', { number, consent: consent() })).status
      assert.deepEqual([await start(match), await start('+14444441002'), await start('+14444441031')], [200, 200, 429])
      clock.ahead = 10_001
      assert.deepEqual([await start(match), await start('+14444441031')], [429, 200], 'the number had its one start')
      clock.ahead = 600_001
      assert.equal(await start(match), 200)
    },
    { REQUESTS_PER_ADDRESS: '2', STARTS_PER_NUMBER: '1' },
  )
})

test('a map that is full takes nothing more, forgets nothing that counts, and takes again what room there is', async () => {
  const clock = { at: 1_000_000 }
  const state = memory(3, () => clock.at)
  await state.settle('a', { answer: 'first', at: clock.at }, 60_000)
  await state.count('b', 10_000)
  await state.count('c', 10_000)
  for (const work of [() => state.count('d', 10_000), () => state.settle('e', { answer: 'x', at: clock.at }, 1000)]) await assert.rejects(work, /full/)
  assert.equal((await state.settle('a', { answer: 'second', at: clock.at }, 60_000)).answer, 'first')
  assert.equal((await state.count('b', 10_000)).n, 2)
  clock.at += 10_001
  assert.deepEqual(await state.count('d', 10_000), { n: 1, left: 10_000 })
  assert.equal((await state.settled('a')).answer, 'first')
  clock.at += 60_000
  assert.equal(await state.settled('a'), undefined)
})

test('a map that is full: no start and no result', async () => {
  await within(
    async ({ send, result, start, open }) => {
      const { id, evurl } = await start() // address and number: two names
      await open(evurl)
      assertProblem(await result(id), 503, 'state', 'the answer has no place')
      assertProblem(await send('start', { number: '+14444441002', consent: consent() }), 503, 'state')
    },
    { most: 2 },
  )
})

test('SEAL_KEY is changed: answers stay and are final, ids still expire, limits begin again', async () => {
  await within(
    async ({ start, send, open, result, clock, change }) => {
      const { id, evurl } = await start()
      await open(evurl)
      assertAnswer(await result(id), 'match')
      assertProblem(await send('start', { number: match, consent: consent() }), 429, 'rate')
      change({ SEAL_KEY: sealKeyOf('2026-12'), SEAL_KEY_BEFORE: standard.SEAL_KEY })
      assertAnswer(await result(id), 'match')
      const next = await start()
      assertProblem(await send('start', { number: match, consent: consent() }), 429, 'rate')
      clock.ahead = 60_000
      assertProblem(await result(id), 410, 'spent', 'a new key does not ask again')
      await open(next.evurl)
      assertAnswer(await result(next.id), 'match')
      clock.ahead = 720_001
      assertProblem(await result(id), 410, 'expired')
    },
    { STARTS_PER_NUMBER: '1' },
  )
})

test('an id of another purpose, key or time is none', async () => {
  const key = sealKey(standard.SEAL_KEY)
  const seals = await Seals.of([key])
  const content = { number: match, correlationId: 'CORRELATION-1', session: 'x', expires: 1 }
  const id = await seals.seal(content)
  assert.deepEqual(await seals.open(id), { purpose: 'sna-result-1', ...content })
  assert.notEqual(await seals.seal(content), id, 'each has a nonce of its own')
  // The same key, used for something else.
  assert.equal(await seals.open(await seals.seal({ ...content, purpose: 'something else' })), undefined)
  assert.equal(await (await Seals.of([sealKey(`${key.id}:${Buffer.alloc(32).toString('base64')}`)])).open(id), undefined)
  assert.equal(await seals.open(id.replace(key.id, 'other')), undefined)
  assert.match(await seals.name('number', match), /^number-[\w-]{43}$/)
  assert.notEqual(await seals.name('number', match), await seals.name('address', match))
})

// Durable Objects, asked by a worker of the test's own.

const probe = `
export { Kept } from './worker.js'
export default {
  async fetch(request, { KEPT }) {
    const { name, method, args } = await request.json()
    return Response.json((await KEPT.get(KEPT.idFromName(name))[method](...args)) ?? null)
  },
}`

test('a Durable Object keeps the first answer until its alarm, and a long window when workerd is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evurl-kept-'))
  const disk = join(folder, 'objects')
  await mkdir(disk)
  await writeFile(join(folder, 'probe.js'), probe)
  const begin = () => startWorkerd({ modules: [['probe.js', 'esModule', join(folder, 'probe.js')], ...bundle().modules], objects: { KEPT: 'Kept' }, disk })
  let worker = await begin()
  const call = async (name, method, ...args) => (await fetch(worker.url, { method: 'POST', body: JSON.stringify({ name, method, args }) })).json()
  try {
    const first = { answer: 'first', at: 1 }
    assert.equal(await call('a', 'settled'), null)
    assert.deepEqual(await call('a', 'settle', first, 60_000), first)
    assert.deepEqual(await call('a', 'settle', { answer: 'second', at: 2 }, 60_000), first)
    assert.equal(await call('b', 'settled'), null, 'another name, another object')
    const together = await Promise.all(Array.from({ length: 50 }, (_, i) => call('c', 'settle', { answer: String(i), at: i }, 60_000)))
    assert.equal(new Set(together.map(({ answer }) => answer)).size, 1)
    assert.deepEqual((await Promise.all(Array.from({ length: 50 }, () => call('n', 'count', 600_000)))).map(({ n }) => n).sort((a, b) => a - b), Array.from({ length: 50 }, (_, i) => i + 1))
    await call('short', 'count', 1000)
    await call('d', 'settle', first, 300)

    await worker.kill()
    worker = await begin()
    assert.deepEqual(await call('a', 'settled'), first)
    assert.equal((await call('n', 'count', 600_000)).n, 51)
    assert.equal((await call('short', 'count', 1000)).n, 1)
    for (let i = 0; (await call('d', 'settled')) !== null; i++) {
      assert.ok(i < 100, 'the alarm did not ring')
      await sleep(50)
    }
  } finally {
    await worker.stop()
    await rm(folder, { recursive: true })
  }
})

test('a worker without its Durable Object says so', async () => {
  const worker = await startWorkerd({ modules: bundle().modules, bindings: { ...standard, PUBLIC_URL: 'https://sna.merchant.example', EVURL_ENDPOINT: 'https://mi.example.com/id/', CLIENT_ACCESS_KEY: 'x', EVURL_KEY: btoa('0123456789abcdef'), API_URL: 'https://api.example.com', MERCHANT_ID: 'M', API_SECRET: 'A' } })
  try {
    assert.match(assertProblem(await new App(worker.url).start(match), 500, 'settings'), /^KEPT is missing/)
  } finally {
    await worker.stop()
  }
})
