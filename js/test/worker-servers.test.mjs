// The example worker by the standard servers of Node, Deno and Bun, with each kind of
// state that they have.
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { App, phone, standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { assertAnswer, assertProblem } from './worker/problem.mjs'
import { freePort, startSandbox } from './worker/sandbox.mjs'
import { commandOf, inServer, redisServer, servers, startRedis } from './worker/workers.mjs'

const { after, before, test } = having(redisServer, ...servers.map((runtime) => () => commandOf(runtime)))

const port = await freePort()
const PUBLIC_URL = `http://127.0.0.1:${port}`
const match = '+14444441001'
let sandbox, redis, env

before(async () => {
  sandbox = await startSandbox(`${PUBLIC_URL}/return`)
  redis = await startRedis()
  env = { ...standard, ...sandbox.env, PUBLIC_URL }
})
after(async () => {
  await sandbox?.stop()
  await redis?.stop()
})

/** A server, for as long as use takes; at the port that phones are sent to, where told. */
async function serving(runtime, more, use, at) {
  const server = await inServer(runtime, { ...env, ...more }, at)
  try {
    return await use(server)
  } finally {
    await server.stop()
  }
}

async function opened(url, number = match) {
  const app = new App(url)
  const { status, body, text } = await app.start(number)
  assert.equal(status, 200, text)
  return { app, ...body, seen: await phone(body.evurl) }
}

for (const runtime of servers) {
  test(`${runtime}: the flow, whose it is, what it takes`, async () => {
    await serving(runtime, { REDIS_URL: redis.url }, async ({ url, said }) => {
      for (const [digits, answer] of [['01', 'match'], ['02', 'mismatch'], ['31', 'fall-back'], ['16', 'try-again']]) {
        const { app, id, seen } = await opened(url, `+144444410${digits}`)
        assert.equal(seen.status, 200)
        assertAnswer(await app.result(id), answer)
        assertProblem(await new App(url).result(id), 403, 'id')
        assertProblem(await app.result(`${id.slice(0, -4)}AAAA`), 403, 'id')
      }
      const app = new App(url)
      assertProblem(await app.start('x'), 400, 'number')
      assertProblem(await app.send('start', 'x'.repeat(2049)), 413, 'size')
      assertProblem(await app.start(match, { origin: 'null' }), 403, 'origin')
      assertProblem(await app.start(match, { 'content-type': 'text/plain' }), 415, 'type')
      assert.ok(!said().includes('in memory'))
      assert.ok(!said().includes(match))
    }, port)
  })

  test(`${runtime}: two processes with one Redis give 64 askers one answer, and a count of both; Redis has no number and no address`, async () => {
    await serving(runtime, { REDIS_URL: redis.url, STARTS_PER_NUMBER: '3' }, async (one) => {
      await serving(runtime, { REDIS_URL: redis.url, STARTS_PER_NUMBER: '3' }, async (two) => {
        const { app, id } = await opened(one.url, `+14444446${servers.indexOf(runtime)}01`)
        await sandbox.admin('PUT', 'faults', { seed: 5, rules: [{ endpoint: 'phoneIdResult', code: '-33', probability: 0.3 }, { endpoint: 'phoneIdResult', code: '-10', probability: 0.3 }] })
        const ask = (url) => Object.assign(new App(url), { cookie: app.cookie }).settled(id)
        const answers = new Set((await Promise.all(Array.from({ length: 64 }, (_, i) => ask([one, two][i % 2].url)))).map(({ text }) => text))
        await sandbox.faults()
        assert.equal(answers.size, 1, [...answers].join())
        const starts = []
        for (let i = 0; i < 4; i++) starts.push((await new App([one, two][i % 2].url).start(`+144444477${servers.indexOf(runtime)}1`)).status)
        assert.deepEqual(starts, [200, 200, 200, 429])
        const contents = await redis.contents()
        for (const kind of ['address', 'number', 'answer']) assert.ok(contents.some(([key]) => key.startsWith(`sna:${kind}-`)), kind)
        for (const [key, value] of contents) {
          assert.match(key, /^sna:(address|number|answer)-[\w-]{43}$/)
          assert.doesNotMatch(key + value, /4444|127\.0\.0\.1/)
        }
      })
    }, port)
  })

  test(`${runtime}: a Redis that is down lets nothing through, and one that came back does`, async () => {
    const own = await startRedis()
    let again
    try {
      await serving(runtime, { REDIS_URL: own.url }, async ({ url }) => {
        const { app, id } = await opened(url)
        await own.stop()
        assertProblem(await app.result(id), 503, 'state')
        assertProblem(await app.start(match), 503, 'state')
        again = await startRedis(own.port)
        for (let i = 0; ; i++) {
          const result = await app.result(id)
          if (result.status === 200 || i > 100) {
            assertAnswer(result, 'match')
            break
          }
          await sleep(50)
        }
      }, port)
    } finally {
      await again?.stop()
    }
  })

  test(`${runtime}: without a Redis it says for how many processes it is; settings are named; proxies of ours alone are believed`, async () => {
    await serving(runtime, { REQUESTS_PER_ADDRESS: '2', TRUSTED_PROXIES: '127.0.0.0/8' }, async ({ url, said }) => {
      assert.match(said(), /in memory, for this one process alone/)
      const from = (forwarded) => new App(url).start(match, { 'x-forwarded-for': forwarded })
      for (const [one, two] of [['203.0.113.1', '203.0.113.1'], ['203.0.113.9, 198.51.100.7', '203.0.113.8, 198.51.100.7'], ['203.0.113.5, 127.0.0.3', '::ffff:203.0.113.5'], ['203.0.113.20:51234', '203.0.113.20'], [' \t203.0.113.21:1 ,\t127.0.0.3:80 ', '203.0.113.21'], ['[2001:db8:5::1]:443', '[2001:db8:5::2]']]) {
        assert.equal((await from(one)).status, 200)
        assert.equal((await from(two)).status, 200)
        assertProblem(await from(two), 429, 'rate', two)
      }
      for (const none of ['garbage', '203.0.113.1, unknown', '', '127.0.0.1', '203.0.113.1:', '203.0.113.1:123456', '[203.0.113.1', '[]:80', '2001:db8::1]:80', ':80', 'fe80::1%lo', '[fe80::1%25lo]:80']) assertProblem(await from(none), 403, 'address', none)
    })
    await serving(runtime, { REQUESTS_PER_ADDRESS: '1', API_SECRET: '' }, async ({ url }) => assert.match(assertProblem(await new App(url).start(match), 500, 'settings'), /^API_SECRET is missing/))
    await serving(runtime, { REQUESTS_PER_ADDRESS: '1', CLIENT_ADDRESS: 'cf-connecting-ip' }, async ({ url }) => {
      const from = (address) => new App(url).start(match, { 'x-forwarded-for': address, 'cf-connecting-ip': address })
      assert.equal((await from('203.0.113.1')).status, 200)
      assertProblem(await from('203.0.113.2'), 429, 'rate', 'CF-Connecting-IP counts on Cloudflare alone')
    })
  })
}
