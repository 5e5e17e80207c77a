// The example worker and the sandbox, killed and started again while users are on their
// way, with the durable stores: Durable Objects on the disk, Redis, SQLite. Whatever
// fails in between, no EVURL is good twice, and no result is another's.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { App, phone, standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { freePort, startSandbox } from './worker/sandbox.mjs'
import { commandOf, inServer, inWorkerd, redisServer, startRedis } from './worker/workers.mjs'
import { workerdBinary } from './runtimes/workerd.mjs'

const { test } = having(workerdBinary, redisServer, () => commandOf('Node'))

const users = 12
const seconds = Number(process.env.EVURL_CHAOS || 5)

/** Asks again while nobody is there. */
async function persist(work, until) {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error.code === 'ERR_ASSERTION' || Date.now() > until) throw error
      await sleep(50)
    }
  }
}

/** What one attempt came to: how often its EVURL opened, and each answer that anybody got. */
async function attempt([url, ...more], number, others, until) {
  const app = new App(url)
  const { status, body, text } = await persist(async () => {
    const started = await app.start(number)
    assert.notEqual(started.status, 500, started.text)
    if (started.status !== 200) throw new Error(started.text)
    return started
  }, until)
  assert.equal(status, 200, text)
  // Two phones have the EVURL. A try that broke off may have used it up.
  const phones = await Promise.all([1, 2].map(() => persist(() => phone(body.evurl), until).catch(() => ({}))))
  const answers = []
  const ask = async (at) => {
    const asking = Object.assign(new App(at), { cookie: app.cookie })
    for (;;) {
      const { status, body: told } = await persist(() => asking.result(body.id), until)
      if (status === 200 && told.answer !== 'try-again') return answers.push(JSON.stringify(told))
      assert.ok(status === 200 || status === 503, `${status} ${JSON.stringify(told)}`)
      if (Date.now() > until) return
      await sleep(100)
    }
  }
  const stolen = async () => {
    for (const other of [others, new App(url)]) {
      const { status } = await persist(() => other.result(body.id), until).catch(() => ({ status: 403 }))
      assert.ok(status === 403 || status === 503, `another session got ${status}`)
    }
  }
  await Promise.all([ask(url), stolen(), ask(more[0] ?? url), ask(url)])
  return { number, opened: phones.filter(({ outcome }) => outcome === '0').length, answers }
}

const wanted = { '01': ['match'], '02': ['mismatch'] }

/**
 * Lets users try for some seconds while kill is called, again and again.
 * @param {string[]} urls of the workers; users start, and come back, at the first
 * @param {() => Promise<void>} kill
 */
async function underLoad(t, urls, kill) {
  const end = Date.now() + seconds * 1000
  const until = end + 6000
  const attempts = []
  let begun = 0
  let kills = 0
  const killing = (async () => {
    while (Date.now() < end - 1000) {
      await sleep(300 + Math.random() * 700)
      await kill()
      kills++
    }
  })()
  await Promise.all(
    Array.from({ length: users }, async (_, i) => {
      const stranger = new App(urls[0])
      await persist(() => stranger.start('+14444449901'), until)
      const number = (ending) => `+1444444${10 + i}${ending}`
      while (Date.now() < end) attempts.push(await attempt(urls, number(begun++ % 2 === 0 ? '01' : '02'), stranger, until))
    }),
  )
  await killing
  const spread = { match: 0, mismatch: 0, 'fall-back': 0, none: 0, opened: 0 }
  for (const { number, opened, answers } of attempts) {
    assert.ok(opened <= 1, `an EVURL opened ${opened} times`)
    assert.ok(new Set(answers).size <= 1, `an id got ${answers.join()}`)
    const answer = answers.length > 0 ? JSON.parse(answers[0]).answer : 'none'
    assert.ok([...wanted[number.slice(-2)], 'fall-back', 'none'].includes(answer), `${number} got ${answer}`)
    spread[answer]++
    spread.opened += opened
  }
  t.diagnostic(`${kills} kills, ${attempts.length} attempts: ${JSON.stringify(spread)}`)
  assert.ok(kills >= 2 && attempts.length >= users && spread.match > 0 && spread.mismatch > 0, JSON.stringify({ kills, ...spread }))
}

/** A platform that says something else from time to time: that there is one answer is the state's doing. */
const undecided = (sandbox) => sandbox.admin('PUT', 'faults', { seed: Date.now(), rules: [{ endpoint: 'phoneIdResult', code: '-33', probability: 0.3 }] })

async function world(use) {
  const port = await freePort()
  const PUBLIC_URL = `http://127.0.0.1:${port}`
  const sandbox = await startSandbox(`${PUBLIC_URL}/return`)
  try {
    await undecided(sandbox)
    await use({ port, url: `${PUBLIC_URL}/`, sandbox, env: { ...standard, ...sandbox.env, PUBLIC_URL } })
  } finally {
    await sandbox.stop()
  }
}

const whole = { timeout: 120_000 + seconds * 1000 }

test('workerd, with Durable Objects on the disk, is killed again and again', whole, async (t) => {
  await world(async ({ port, url, env }) => {
    const disk = await mkdtemp(join(tmpdir(), 'evurl-objects-'))
    let worker = await inWorkerd(env, { disk, port })
    try {
      await underLoad(t, [url], async () => {
        await worker.kill()
        worker = await inWorkerd(env, { disk, port })
      })
    } finally {
      await worker.stop()
      await rm(disk, { recursive: true })
    }
  })
})

test('the sandbox, with its store in SQLite, is killed again and again', whole, async (t) => {
  await world(async ({ port, url, env, sandbox }) => {
    const worker = await inWorkerd(env, { port })
    try {
      await underLoad(t, [url], async () => {
        await sandbox.kill()
        await sandbox.restart()
        await undecided(sandbox)
      })
    } finally {
      await worker.stop()
    }
  })
})

test('two servers with one Redis: one of them is killed again and again', whole, async (t) => {
  await world(async ({ port, url, env }) => {
    const redis = await startRedis()
    const other = await inServer('Node', { ...env, REDIS_URL: redis.url })
    let one = await inServer('Node', { ...env, REDIS_URL: redis.url }, port)
    try {
      await underLoad(t, [url, other.url], async () => {
        await one.kill()
        one = await inServer('Node', { ...env, REDIS_URL: redis.url }, port)
      })
    } finally {
      await one.stop()
      await other.stop()
      await redis.stop()
    }
  })
})
