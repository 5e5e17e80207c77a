// The example worker in workerd, as wrangler bundles it, against the sandbox: how each
// number ends, what it takes of apps, and the attacks of SECURITY.md.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { App, consent, phone, sealKey, standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { assertAnswer, assertProblem } from './worker/problem.mjs'
import { freePort, startSandbox } from './worker/sandbox.mjs'
import { bundle, inWorkerd } from './worker/workers.mjs'
import { workerdBinary } from './runtimes/workerd.mjs'

const { after, before, test } = having(workerdBinary)

const port = await freePort()
const PUBLIC_URL = `http://127.0.0.1:${port}`
let sandbox, worker, env

before(async () => {
  sandbox = await startSandbox(`${PUBLIC_URL}/return`)
  env = { ...standard, ...sandbox.env, PUBLIC_URL }
  worker = await inWorkerd(env, { port })
})
after(async () => {
  await worker?.stop()
  await sandbox?.stop()
})

/** A worker with other settings, for as long as use takes. */
async function beside(more, use) {
  const other = await inWorkerd({ ...env, ...more })
  try {
    await use(other)
  } finally {
    await other.stop()
  }
}

const match = '+14444441001'

/** An app that started, and its phone, which opened the EVURL. */
async function opened(number = match, url = worker.url) {
  const app = new App(url)
  const { status, body, text } = await app.start(number)
  assert.equal(status, 200, text)
  return { app, ...body, seen: await phone(body.evurl) }
}

test('what wrangler would deploy has the bindings of wrangler.jsonc, and fits the smallest plan', () => {
  const { said } = bundle()
  assert.match(said, /env\.KEPT \(Kept\) +Durable Object/)
  const [, kib] = /gzip: ([\d.]+) KiB/.exec(said)
  assert.ok(Number(kib) < 3072, `${kib} KiB`)
})

test('each way that a number ends', async (t) => {
  const ends = { '01': ['match', '0'], '02': ['mismatch', '0'], 40: ['mismatch', '-40'], 16: ['try-again', '0'] }
  for (const code of ['10', '11', '17', '20', '30', '31', '32', '33', '34']) ends[code] = ['fall-back', `-${code}`]
  await Promise.all(
    Object.entries(ends).map(async ([digits, [answer, outcome]]) => {
      const { app, id, seen } = await opened(`+144444410${digits}`)
      assert.equal(seen.outcome, outcome)
      assert.equal(seen.url.split('?')[0], `${PUBLIC_URL}/return`, 'the phone comes back')
      assert.equal(seen.status, 200)
      const result = await app.result(id)
      assertAnswer(result, answer, digits)
      if (outcome !== '0') {
        assert.equal(result.body.code, outcome)
        assert.ok(result.body.reason.length > 5)
      }
      if (answer === 'try-again') assert.equal(result.headers.get('retry-after'), '1')
    }),
  )
  t.diagnostic(`${Object.keys(ends).length} endings`)
})

test('an EVURL that was not opened yet is asked for until it is, and that uses nothing up', async () => {
  const app = new App(worker.url)
  const { body } = await app.start(match)
  assertAnswer(await app.result(body.id), 'try-again')
  assertAnswer(await app.result(body.id), 'try-again')
  const asking = app.result(body.id)
  await sleep(300)
  await phone(body.evurl)
  assertAnswer(await asking, 'match', 'within one call')
})

test('codes that mean a wrong configuration are for the operator, and no answer', async () => {
  for (const code of ['-5000', '-5003']) {
    const { app, id } = await opened()
    await sandbox.faults({ endpoint: 'phoneIdResult', code })
    try {
      assert.match(assertProblem(await app.result(id), 502, 'platform'), new RegExp(`${code}, `))
    } finally {
      await sandbox.faults()
    }
    assertAnswer(await app.result(id), 'match', 'once it is mended')
  }
})

test('a secret that the platform does not know is for the operator, too', async () => {
  await beside({ API_SECRET: 'A'.repeat(32) }, async ({ url }) => {
    const { app, id } = await opened(match, url)
    assert.match(assertProblem(await app.result(id), 502, 'platform'), /-5000/)
  })
})

/** A platform that answers phoneIdResult as these do, by turns, the last for ever. */
async function lying(answers, use) {
  let asked = 0
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { correlationId, associationKey } = JSON.parse(text)
    const { status = 200, code, score, headers } = answers[Math.min(asked++, answers.length - 1)]
    const results = { correlationId, referenceId: 'x', phoneIdResult: { associationKey, matchScores: { mdnMatchScore: score } } }
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(code ? { error: { correlationId, referenceId: 'x', code, description: 'x' } } : score ? { results } : {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    // More patience than usual: a busy machine must not change the answer.
    await beside({ API_URL: `http://127.0.0.1:${server.address().port}`, PATIENCE_MS: '20000', API_TIMEOUT_MS: '10000' }, async ({ url }) => {
      const app = new App(url)
      const { body } = await app.start(match)
      await use(() => app.result(body.id), () => asked)
    })
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test('what no table has: other codes and scores fall back, and the first answer stays', async () => {
  for (const answer of [{ code: '-99' }, { code: '17' }, { score: '5' }, { score: '-1' }, { score: '010' }]) {
    await lying([answer, { score: '10' }], async (result) => {
      assertAnswer(await result(), 'fall-back', JSON.stringify(answer))
      assertAnswer(await result(), 'fall-back', JSON.stringify(answer))
    })
  }
  await lying([{ code: '+05016' }, { code: '5016' }, { score: '10' }], async (result) => assertAnswer(await result(), 'match'))
})

test('one failure is none, two are one; a limit of the platform is waited for', async () => {
  await lying([{ status: 503 }, { score: '10' }], async (result) => assertAnswer(await result(), 'match'))
  await lying([{ status: 503 }, { code: '5016' }, { status: 500 }, { score: '10' }], async (result) => assertAnswer(await result(), 'fall-back'))
  await lying([{ status: 429, headers: { 'retry-after': '1' } }, { score: '10' }], async (result) => assertAnswer(await result(), 'match'))
  await lying([{ status: 429, headers: { 'retry-after': '3600' } }, { score: '10' }], async (result) => assertAnswer(await result(), 'try-again'))
  await lying([{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }], async (result, asked) => {
    assertAnswer(await result(), 'fall-back')
    assert.equal(asked(), 2)
  })
})

test('an EVURL opens once; what came of it stays', async () => {
  const { app, id, evurl, seen } = await opened()
  assert.equal(seen.outcome, '0')
  assert.equal((await phone(evurl)).outcome, '-20')
  assertAnswer(await app.result(id), 'match')
  assert.equal((await phone(evurl)).outcome, '-20')
  assertAnswer(await app.result(id), 'match')
})

test('an EVURL expires, and its id does', async () => {
  const app = new App(worker.url)
  const { body } = await app.start(match)
  await sandbox.admin('PUT', 'clock', { advance: '11m' })
  try {
    assert.equal((await phone(body.evurl)).outcome, '-20')
    assertAnswer(await app.result(body.id), 'try-again', 'nothing ever comes of it')
  } finally {
    await sandbox.admin('POST', 'reset')
  }
  await beside({ ID_SECONDS: '1' }, async ({ url }) => {
    const { app, id } = await opened(match, url)
    await sleep(1100)
    assertProblem(await app.result(id), 410, 'expired')
  })
})

/** How often the sandbox was asked for a result. */
async function asked(work) {
  await sandbox.admin('POST', 'reset')
  const { app, id } = await opened()
  const result = await work(app, id)
  const { requests } = await sandbox.admin('GET', 'requests')
  return { result, times: requests.filter(({ endpoint }) => endpoint === 'phoneIdResult').length }
}

test('a platform that is slow is asked twice, and then it is another method’s turn', async () => {
  await beside({ API_TIMEOUT_MS: '400' }, async ({ url }) => {
    const { app, id } = await opened(match, url)
    await sandbox.faults({ endpoint: 'phoneIdResult', delay: { fixed: '20s' } })
    try {
      const start = performance.now()
      const result = await app.result(id)
      assertAnswer(result, 'fall-back')
      assert.match(result.body.reason, /deadline$/)
      assert.ok(performance.now() - start < 3000, 'two timeouts and a pause')
    } finally {
      await sandbox.faults()
    }
    assertAnswer(await app.result(id), 'fall-back', 'and that is final')
  })
})

test('a platform that breaks off is asked twice, too', async () => {
  for (const rule of [{ status: 503 }, { drop: 'before' }, { drop: 'after' }]) {
    const { result, times } = await asked(async (app, id) => {
      await sandbox.faults({ endpoint: 'phoneIdResult', ...rule })
      return app.result(id)
    })
    await sandbox.faults()
    assertAnswer(result, 'fall-back', JSON.stringify(rule))
    assert.equal(times, 2)
  }
})

test('a platform that is down: fall back; the next attempt after it came back matches', async () => {
  const { app, id } = await opened()
  await sandbox.kill()
  const result = await app.result(id)
  assertAnswer(result, 'fall-back')
  assert.match(result.body.reason, /transport$/)
  await sandbox.restart()
  const next = await opened()
  assertAnswer(await next.app.result(next.id), 'match')
})

// What apps send.

test('a start is E.164 and a consent, JSON of a bounded size, and nothing else', async () => {
  const app = new App(worker.url)
  const good = { number: match, consent: consent() }
  const long = 'x'.repeat(129)
  for (const [body, status, code] of [
    ['', 400, 'body'], ['{', 400, 'body'], ['null', 400, 'body'], ['[]', 400, 'body'], ['"x"', 400, 'body'], ['{}', 400, 'body'],
    [new Uint8Array([0x7b, 0xff, 0x7d]), 400, 'body'],
    [JSON.stringify(good).padEnd(2049), 413, 'size'],
    [{ number: match }, 400, 'body'], [{ ...good, more: 1 }, 400, 'body'], [{ ...good, consent: null }, 400, 'body'], [{ ...good, consent: { ...good.consent, x: 1 } }, 400, 'body'],
    ...['', '14444441001', '+0444444100', '+123456', '+1234567890123456', '+1444444100a', ' +14444441001', '+14444441001\n', '+１４４４４４４１００１', 14444441001, null].map((number) => [{ ...good, number }, 400, 'number']),
    ...['', long, 'a\n', 1, null].map((id) => [{ ...good, consent: { ...good.consent, id } }, 400, 'consent']),
    ...['', '2026-11-26', '2026-11-26T20:00:00', '2026-13-26T20:00:00Z', '2026-11-26T25:00:00Z', '2026-02-30T20:00:00', new Date(Date.now() + 6 * 60_000).toISOString(), 0].map((at) => [{ ...good, consent: { ...good.consent, at } }, 400, 'consent']),
  ]) {
    assertProblem(await app.send('start', body), status, code, JSON.stringify(body))
  }
  assert.equal((await app.send('start', JSON.stringify(good).padEnd(2048))).status, 200)
  for (const at of ['2022-08-01T09:33:43+00:00', '2022-08-01T09:33:43.331Z']) assert.equal((await app.send('start', { ...good, consent: { id: 'x', at } })).status, 200, at)
})

test('a body without a length is bounded too', async () => {
  const response = await fetch(new URL('start', worker.url), {
    method: 'POST', duplex: 'half', headers: { 'content-type': 'application/json' },
    body: new ReadableStream({
      async pull(controller) {
        await sleep(1)
        controller.enqueue(new Uint8Array(1000).fill(32))
      },
    }),
  })
  assert.equal(response.status, 413)
})

test('content types, paths and methods', async () => {
  const app = new App(worker.url)
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json, text/plain', 'application/jsonp', 'application/json; charset=latin1', '']) {
    assertProblem(await app.send('start', { number: match, consent: consent() }, { 'content-type': type }), 415, 'type', type)
  }
  assert.equal((await app.send('start', { number: match, consent: consent() }, { 'content-type': 'Application/JSON; charset=UTF-8' })).status, 200)
  for (const [method, path, status, allow] of [
    ['GET', '/start', 405, 'POST'], ['PUT', '/result', 405, 'POST'], ['POST', '/return', 405, 'GET'], ['OPTIONS', '/return', 405, 'GET'],
    ['GET', '/', 404, null], ['POST', '/toString', 404, null], ['POST', '/start/', 404, null], ['POST', '//start', 404, null], ['HEAD', '/return', 200, null],
  ]) {
    const response = await fetch(worker.url + path.slice(1), { method })
    assert.equal(response.status, status, `${method} ${path}`)
    assert.equal(response.headers.get('allow'), allow)
  }
})

test('every answer is kept by nobody, tells no referrer and runs nothing', async () => {
  for (const [method, path] of [['GET', 'return'], ['POST', 'start'], ['GET', 'nowhere'], ['OPTIONS', 'result']]) {
    const { headers } = await fetch(new URL(path, worker.url), { method })
    assert.deepEqual(['cache-control', 'referrer-policy', 'x-content-type-options', 'content-security-policy', 'vary'].map((name) => headers.get(name)), ['no-store', 'no-referrer', 'nosniff', "default-src 'none'", 'Origin'])
  }
})

// Threat 24: what an id is.

test('an id is sealed: it shows no number, and a changed one is none', async () => {
  const { app, id, evurl } = await opened()
  const [, sealed] = id.split('.')
  const bytes = Buffer.from(sealed, 'base64url')
  assert.ok(!bytes.toString('latin1').includes('4444441001') && !bytes.toString('latin1').includes('number'))
  assert.ok(!evurl.includes('4444441001'))
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes)
    changed[i] ^= 1 << i % 8
    assertProblem(await app.result(`2026-11.${changed.toString('base64url')}`), 403, 'id', `byte ${i}`)
  }
  for (const other of ['', '.', id.slice(0, -1), `${id}=`, `${id}.x`, `2026-12.${sealed}`, `x${id}`, sealed, `${id}A`, id.replace('-11.', '-11..'), `2026-11.${Buffer.from('{"purpose":"sna-result-1"}').toString('base64url')}`]) {
    assertProblem(await app.result(other), 403, 'id', other.slice(0, 20))
  }
  assertAnswer(await app.result(id), 'match', 'and none of that used anything up')
})

test('an id counts in a body alone', async () => {
  const { app, id } = await opened()
  for (const path of [`result?id=${id}`, `result/${id}`]) assert.ok([400, 404].includes((await app.send(path, {})).status))
  assert.equal((await fetch(`${worker.url}result?id=${id}`, { headers: { cookie: app.cookie } })).status, 405)
  assertAnswer(await app.result(id), 'match')
})

test('two seal keys while one is changed, then one: ids and sessions go on', async () => {
  const before = sealKey('before')
  const now = sealKey('now')
  let early, late, cookie
  await beside({ SEAL_KEY: before }, async ({ url }) => (early = await opened(match, url)))
  await beside({ SEAL_KEY: now, SEAL_KEY_BEFORE: before }, async ({ url }) => {
    early.app.url = url
    assertAnswer(await early.app.result(early.id), 'match')
    // The same session begins something else: its token is one of the new key from now on.
    cookie = early.app.cookie
    const { body } = await early.app.start('+14444441002')
    assert.match(body.id, /^now\./)
    assert.notEqual(early.app.cookie, cookie)
    assert.equal(early.app.cookie.split('.')[0], cookie.split('.')[0], 'the session is the same')
    await phone(body.evurl)
    late = body
    assertAnswer(await early.app.result(early.id), 'match', 'the id of the old key, with the token of the new one')
  })
  await beside({ SEAL_KEY: now }, async ({ url }) => {
    early.app.url = url
    assertAnswer(await early.app.result(late.id), 'mismatch', 'what was started meanwhile')
    assertProblem(await early.app.result(early.id), 403, 'id')
    early.app.cookie = cookie
    assertProblem(await early.app.result(late.id), 403, 'id', 'a token of a key that is gone')
    await early.app.start(match)
    assert.notEqual(early.app.cookie.split('.')[0], cookie.split('.')[0])
  })
  await beside({ SEAL_KEY: sealKey('before') }, async ({ url }) => {
    early.app.url = url
    assertProblem(await early.app.result(early.id), 403, 'id', 'the same id of a key, and other bytes')
  })
})

// Threat 25: whose an id is.

test('an outcome counts in the session that started, and in no other', async () => {
  const victim = await opened()
  const attacker = new App(worker.url)
  await attacker.start('+14444441002')
  const stranger = new App(worker.url)
  const refused = await attacker.result(victim.id)
  assertProblem(refused, 403, 'id')
  for (const cookie of [undefined, '__Host-sna=', `__Host-sna=${'A'.repeat(43)}`, `${victim.app.cookie}x`, victim.app.cookie.replace('__Host-', '')]) {
    stranger.cookie = cookie
    const { text } = await stranger.result(victim.id)
    assert.equal(text, refused.text, 'one answer, as for an id that was made up')
  }
  assert.equal((await attacker.result(`${victim.id}x`)).text, refused.text)
  assertAnswer(await victim.app.result(victim.id), 'match')
  assertProblem(await attacker.result(victim.id), 403, 'id', 'after the answer, too')
  const own = victim.app.cookie
  for (const both of [`${attacker.cookie}; ${own}`, `${own}; ${attacker.cookie}`]) {
    victim.app.cookie = both
    assertAnswer(await victim.app.result(victim.id), 'match', 'a second cookie takes nothing from the owner')
  }
})

test('a relay works: whoever opens the EVURL and comes to /return has no session, and whoever started gets the match', async () => {
  const app = new App(worker.url)
  const { body } = await app.start(match)
  const seen = await phone(body.evurl) // the victim's phone, without the cookie
  const response = await fetch(seen.url)
  assert.equal(response.headers.get('set-cookie'), null)
  assert.ok(!(await response.text()).includes('Success'))
  assertAnswer(await app.result(body.id), 'match', 'as SECURITY.md says')
})

test('what comes on /return is not trusted, and not repeated', async () => {
  const { app, id, seen } = await opened('+14444441002')
  for (const query of ['?ErrorCode=0&ErrorDescription=Success&Carrier=x', '?ErrorCode=0&matched=true', '?next=https://evil.example/', '?<script>alert(1)</script>']) {
    const response = await fetch(`${PUBLIC_URL}/return${query}`, { headers: { cookie: app.cookie }, redirect: 'manual' })
    assert.equal(response.status, 200)
    assert.equal(await response.text(), 'Done. Go back to the app.\n')
  }
  assert.equal(seen.outcome, '0', 'the carrier was determined')
  assertAnswer(await app.result(id), 'mismatch', 'and only phoneIdResult is proof')
  await beside({ PAGE_URL: 'https://app.merchant.example/signup' }, async ({ url }) => {
    const response = await fetch(`${url}return?ErrorCode=0&next=//evil.example`, { redirect: 'manual' })
    assert.equal(response.status, 303)
    assert.equal(response.headers.get('location'), 'https://app.merchant.example/signup')
  })
})

test('the cookie is this host’s alone, for no script, and goes to no other site', async () => {
  const app = new App(worker.url)
  const { headers } = await app.start(match)
  assert.match(headers.get('set-cookie'), /^__Host-sna=[\w-]{43}\.[\w-]{43}; Path=\/; Max-Age=3600; Secure; HttpOnly; SameSite=Strict$/)
  const first = app.cookie
  await app.start(match)
  assert.equal(app.cookie, first, 'a session keeps its token')
  app.cookie = '__Host-sna=chosen'
  await app.start(match)
  assert.notEqual(app.cookie, '__Host-sna=chosen')
  assert.notEqual(app.cookie, first)
})

// Threat 26: replay.

test('64 askers get one answer, and Durable Objects on the disk keep it when workerd is killed', async () => {
  const disk = await mkdtemp(join(tmpdir(), 'evurl-objects-'))
  try {
    let other = await inWorkerd(env, { disk })
    const { app, id } = await opened(match, other.url)
    // From now on the platform says something else each time.
    await sandbox.admin('PUT', 'faults', { seed: 5, rules: [{ endpoint: 'phoneIdResult', code: '-33', probability: 0.3 }, { endpoint: 'phoneIdResult', code: '-10', probability: 0.3 }] })
    const answers = new Set((await Promise.all(Array.from({ length: 64 }, () => app.settled(id)))).map(({ text }) => text))
    assert.equal(answers.size, 1, [...answers].join())
    await other.kill()
    other = await inWorkerd(env, { disk })
    app.url = other.url
    for (let i = 0; i < 5; i++) assert.ok(answers.has((await app.result(id)).text))
    await other.stop()
  } finally {
    await sandbox.faults()
    await rm(disk, { recursive: true })
  }
})

// Threat 27: addresses, numbers, origins.

test('an address has so many requests, and no header gives it another', async () => {
  await beside({ REQUESTS_PER_ADDRESS: '3' }, async ({ url }) => {
    const headers = (i) => ({ 'cf-connecting-ip': `203.0.113.${i}`, 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}`, forwarded: `for=203.0.113.${i}`, 'true-client-ip': `203.0.113.${i}` })
    const app = new App(url)
    for (let i = 0; i < 3; i++) assert.equal((await app.start(match, headers(i))).status, 200)
    const refused = await app.start(match, headers(9))
    assertProblem(refused, 429, 'rate')
    assert.ok(Number(refused.headers.get('retry-after')) <= 10)
    assertProblem(await app.send('start', '{'), 429, 'rate', 'before the body is read')
    assertProblem(await app.result('x'), 429, 'rate', 'results count as well')
  })
})

test('on Cloudflare the address is CF-Connecting-IP: each has its own requests, an IPv6 network together', async () => {
  await beside({ REQUESTS_PER_ADDRESS: '2', CLIENT_ADDRESS: 'cf-connecting-ip' }, async ({ url }) => {
    const app = new App(url)
    const from = (address) => app.start(match, address === undefined ? {} : { 'cf-connecting-ip': address, 'x-forwarded-for': '203.0.113.77' })
    for (const [one, two, three] of [['203.0.113.1', '203.0.113.1', '::ffff:203.0.113.1'], ['2001:db8:1:2::1', '2001:db8:1:2:ffff::', '2001:db8:1:2:3:4:5:6']]) {
      for (const address of [one, two]) assert.equal((await from(address)).status, 200, address)
      assertProblem(await from(three), 429, 'rate', three)
    }
    assert.equal((await from('2001:db8:1:3::1')).status, 200)
    for (const none of [undefined, '', 'unknown', '203.0.113.1:80', 'fe80::1%eth0', '203.0.113.1, 203.0.113.2']) assertProblem(await from(none), 403, 'address', none)
  })
})

test('a number has five starts within ten minutes, its owner’s among them, unless the settings say otherwise', async () => {
  const { STARTS_PER_NUMBER: _, ...rest } = env
  const other = await inWorkerd({ ...rest, CLIENT_ADDRESS: 'cf-connecting-ip' })
  try {
    const from = (address) => new App(other.url).start(match, { 'cf-connecting-ip': address })
    for (let i = 0; i < 5; i++) assert.equal((await from('203.0.113.66')).status, 200)
    assertProblem(await from('198.51.100.1'), 429, 'rate', 'the owner')
  } finally {
    await other.stop()
  }
  await beside({ REQUESTS_PER_ADDRESS: '1', STARTS_PER_NUMBER: '1' }, async ({ url }) => {
    const app = new App(url)
    assert.equal((await app.start(match)).status, 200)
    assert.match(assertProblem(await app.start(match), 429, 'rate'), /address$/, 'the address is counted first')
  })
})

test('a number has so many starts, whoever starts, and a refused one costs nobody anything', async () => {
  await beside({ STARTS_PER_NUMBER: '2', CLIENT_ADDRESS: 'cf-connecting-ip' }, async ({ url }) => {
    const from = (i, number) => new App(url).start(number, { 'cf-connecting-ip': `198.51.100.${i}` })
    for (let i = 0; i < 2; i++) assert.equal((await from(i, match)).status, 200)
    const refused = await from(5, match)
    assertProblem(refused, 429, 'rate')
    assert.ok(Number(refused.headers.get('retry-after')) > 500)
    assert.equal((await from(5, '+14444441002')).status, 200)
  })
})

test('pages of the list alone may call; null is on no list', async () => {
  const app = new App(worker.url)
  const cors = (headers) => ['access-control-allow-origin', 'access-control-allow-credentials', 'access-control-expose-headers'].map((name) => headers.get(name))
  const preflight = (origin, path = 'start') => fetch(new URL(path, worker.url), { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } })
  for (const origin of ['http://127.0.0.1:5173', 'https://app.merchant.example']) {
    const { status, headers } = await app.start(match, { origin })
    assert.equal(status, 200)
    assert.deepEqual(cors(headers), [origin, 'true', 'retry-after'])
    const before = await preflight(origin)
    assert.equal(before.status, 204)
    assert.deepEqual(cors(before.headers), [origin, 'true', 'retry-after'])
    assert.deepEqual(['access-control-allow-methods', 'access-control-allow-headers'].map((name) => before.headers.get(name)), ['POST', 'content-type'])
    assert.deepEqual(cors((await app.send('start', '{', { origin })).headers), [origin, 'true', 'retry-after'], 'a page may read its errors')
  }
  for (const origin of ['null', 'https://evil.example', 'https://app.merchant.example.evil.example', 'http://app.merchant.example', 'https://app.merchant.example:8443', 'https://APP.merchant.example', 'http://127.0.0.1', 'https://app.merchant.example/', '*']) {
    for (const response of [await app.start(match, { origin }), await app.result('x', { origin })]) {
      assertProblem(response, 403, 'origin', origin)
      assert.deepEqual(cors(response.headers), [null, null, null])
      assert.equal(response.headers.get('vary'), 'Origin')
    }
    const before = await preflight(origin)
    assert.equal(before.status, 403)
    assert.deepEqual(cors(before.headers), [null, null, null])
  }
  assert.deepEqual(cors((await app.start(match)).headers), [null, null, null], 'an app that is no page')
  await beside({ APP_ORIGINS: '' }, async ({ url }) => assertProblem(await new App(url).start(match, { origin: 'https://app.merchant.example' }), 403, 'origin', 'no list lets no page in'))
})

// Settings.

test('one line end is not part of a key or a secret', async () => {
  await beside({ EVURL_KEY: `${sandbox.env.EVURL_KEY}\n`, API_SECRET: `${sandbox.env.API_SECRET}\r\n` }, async ({ url }) => {
    const { app, id } = await opened(match, url)
    assertAnswer(await app.result(id), 'match')
  })
})

test('whatever is missing or malformed is one clear error, with the first request, that names it and shows no value', async () => {
  const wrong = {
    EVURL_KEY: [undefined, 'CANARYx', 'sha512-CANARY', ' ' + sandbox.env.EVURL_KEY, sandbox.env.EVURL_KEY + '\n\n', 'AAAA'],
    API_SECRET: [undefined, 'CANARY-1', `sha512-${'A'.repeat(88)}?CNRY`, 'A'.repeat(129), 'CANARY\n\n'],
    SEAL_KEY: [undefined, 'CANARY', 'id:CANARY', `:${standard.SEAL_KEY.split(':')[1]}`, `a b:${standard.SEAL_KEY.split(':')[1]}`],
    SEAL_KEY_BEFORE: ['CANARY', standard.SEAL_KEY, `other:${standard.SEAL_KEY.split(':')[1]}`, sealKey('2026-11')],
    PUBLIC_URL: [undefined, 'CANARY', 'http://merchant.example', 'https://merchant.example/', 'https://u:p@merchant.example'],
    EVURL_ENDPOINT: [undefined, 'CANARY', 'http://mi.example.com/id/', 'https://mi.example.com/id', 'https://mi.example.com/id/?x=/'],
    CLIENT_ACCESS_KEY: [undefined, 'C'.repeat(257), '..'],
    EVURL_ALGORITHM: ['AES', 'AES/ECB/NoPadding'],
    API_URL: [undefined, 'CANARY', 'http://api.example.com', 'https://api.example.com/x'],
    MERCHANT_ID: [undefined, 'M'.repeat(31), 'CANARY\n'],
    APP_ORIGINS: ['*', 'null', 'https://app.merchant.example/', 'http://app.merchant.example', 'app.merchant.example'],
    PAGE_URL: ['javascript:alert(1)', '//evil.example', 'http://app.merchant.example/'],
    REQUESTS_PER_ADDRESS: ['0', '-1', 'CANARY', '1e3'], STARTS_PER_NUMBER: ['0'], ID_SECONDS: ['3601'], PATIENCE_MS: ['26000'], API_TIMEOUT_MS: ['30001'],
    TRUSTED_PROXIES: ['10.0.0.1', 'CANARY', '10.0.0.0/33'], SANDBOX_NUMBER_FIELD: ['a b'],
  }
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const { [name]: _, ...rest } = env
      const other = await inWorkerd(value === undefined ? rest : { ...rest, [name]: value })
      try {
        const first = await new App(other.url).start(match)
        const detail = assertProblem(first, 500, 'settings', `${name}=${value}`)
        assert.ok(detail.includes(name), `${name}: ${detail}`)
        if (/^(EVURL_KEY|API_SECRET|SEAL_KEY.*)$/.test(name)) assert.ok(value === undefined || !first.text.includes(value.trim()), `it shows the value: ${detail}`)
        assert.ok(!/CANARY/.test(first.text + other.said()))
        assertProblem(await new App(other.url).result('x'), 500, 'settings')
      } finally {
        await other.stop()
      }
    }
  }
})

test('all that is missing is told at once', async () => {
  const other = await inWorkerd({})
  try {
    const detail = assertProblem(await new App(other.url).start(match), 500, 'settings')
    for (const name of ['PUBLIC_URL', 'EVURL_ENDPOINT', 'CLIENT_ACCESS_KEY', 'EVURL_KEY', 'API_URL', 'MERCHANT_ID', 'API_SECRET', 'SEAL_KEY']) assert.ok(detail.includes(`${name} is missing`), name)
  } finally {
    await other.stop()
  }
})

// Logs.

test('a line for each request, with nothing in it of a number, key, secret, id, cookie or address', async () => {
  const other = await inWorkerd({ ...env, CLIENT_ADDRESS: 'cf-connecting-ip' })
  try {
    const app = new App(other.url, { 'cf-connecting-ip': '203.0.113.99', 'user-agent': 'AGENT-CANARY' })
    const number = '+14444445558901'
    const { body } = await app.send('start', { number, consent: { id: 'CONSENT-CANARY', at: new Date().toISOString() } })
    await phone(body.evurl)
    await app.result(body.id)
    await app.send(`PATH-CANARY/${number}?q=${number}`, { number })
    await app.send('start', { number: 'NUMBER-CANARY', consent: consent() })
    await sandbox.faults({ endpoint: 'phoneIdResult', code: '-5000' })
    const next = await app.start(number)
    await app.result(next.body.id)
    await sandbox.faults()
    while (other.said().split('\n').length < 7) await sleep(20)
    const said = other.said()
    const lines = said.trim().split('\n').map((line) => JSON.parse(line))
    assert.deepEqual(lines.map(({ route, status }) => `${route ?? '-'} ${status}`), ['/start 200', '/result 200', '- 404', '/start 400', '/start 200', '/result 502'])
    assert.equal(lines[1].number, '+1***********01')
    assert.match(lines[1].id, /^[\w-]{4}…$/)
    assert.equal(lines[1].answer, 'match')
    assert.match(lines[5].error, /-5000/)
    const { correlationId } = (await sandbox.admin('GET', 'transactions')).transactions[0]
    for (const secret of [number, '4445558901', 'CANARY', '203.0.113.99', body.id, body.evurl, new URL(body.evurl).searchParams.get('data'), app.cookie.split('=')[1], env.EVURL_KEY, env.API_SECRET, env.SEAL_KEY.split(':')[1], correlationId.length > 8 ? correlationId : '\0']) {
      assert.ok(!said.includes(secret), `the log has ${secret}`)
    }
  } finally {
    await sandbox.faults()
    await other.stop()
  }
})
