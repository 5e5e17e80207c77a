// Which session a request is in, in every runtime: which cookies the example worker reads as
// its own, byte for byte, and what a cookie that somebody else set cannot do.
import assert from 'node:assert/strict'
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { consent, phone, sealKey, standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { assertAnswer, assertProblem } from './worker/problem.mjs'
import { post as send, utf8 } from './worker/raw.mjs'
import { freePort, startSandbox } from './worker/sandbox.mjs'
import { commandOf, inServer, inWorkerd, load, servers } from './worker/workers.mjs'
import { workerdBinary } from './runtimes/workerd.mjs'

const { after, before, test } = having(workerdBinary, ...servers.map((runtime) => () => commandOf(runtime)))

const port = await freePort()
const PUBLIC_URL = `http://127.0.0.1:${port}`
const match = '+14444441001'
const keyBefore = sealKey('before')
let sandbox, env

before(async () => {
  sandbox = await startSandbox(`${PUBLIC_URL}/return`)
  env = { ...standard, SEAL_KEY_BEFORE: keyBefore, ...sandbox.env, PUBLIC_URL }
})
after(() => sandbox?.stop())

const runtimes = {
  workerd: (more) => inWorkerd({ ...env, ...more }, { port }),
  ...Object.fromEntries(servers.map((runtime) => [runtime, (more) => inServer(runtime, { ...env, ...more }, port)])),
}

const json = 'Content-Type: application/json'
const post = (path, body, cookie) => send(`${PUBLIC_URL}/${path}`, body, json, ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]))
const result = (id, cookie) => post('result', { id }, cookie)

async function start(cookie) {
  const answer = await post('start', { number: match, consent: consent() }, cookie)
  assert.equal(answer.status, 200, answer.text)
  assert.match(answer.cookie, /^__Host-sna=[\w-]{43}\.[\w-]{43}$/)
  return { ...answer.body, cookie: answer.cookie }
}

/** A cookie as the worker makes it under a SEAL_KEY. */
function signed(session, key) {
  const derived = hkdfSync('sha256', Buffer.from(key.split(':')[1], 'base64'), '', 'sna-session-1 token', 32)
  return `__Host-sna=${session}.${createHmac('sha256', Buffer.from(derived)).update(session).digest('base64url')}`
}

const newSession = () => randomBytes(32).toString('base64url')

/** The session of a cookie. */
const sessionIn = (cookie) => cookie.slice('__Host-sna='.length).split('.')[0]

// Browsers take these for a part of the name.
const foreign = {
  'U+2000': utf8('\u2000'), 'U+00A0': utf8('\u00a0'), 'U+3000': utf8('\u3000'), 'U+FEFF': utf8('\ufeff'), 'U+1680': utf8('\u1680'), 'U+2028': utf8('\u2028'),
  'the byte A0': '\xa0', 'the byte 85': '\x85', VT: '\v', FF: '\f', 'a letter': 'x', 'a quote': '"', 'a comma': 'a=b, ',
}
const own = { nothing: '', 'a space': ' ', 'a tab': '\t', 'spaces and tabs': ' \t \t' }

const { trimOws } = await load('src/ows.ts')

test('of white space, space and tab alone are trimmed, in linear time', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code)
    const kept = /[ \t]/.test(character) ? '' : character
    assert.equal(trimOws(`${character}a${character}b${character}`), `${kept}a${character}b${kept}`, `U+${code.toString(16)}`)
  }
  for (const blank of ['', ' ', '\t ', ' \t \t']) assert.equal(trimOws(blank), '')
  const start = performance.now()
  const long = `a${' '.repeat(1_000_000)}b`
  assert.equal(trimOws(long), long)
  assert.ok(performance.now() - start < 2000, 'a quadratic one takes minutes')
})

for (const [runtime, serve] of Object.entries(runtimes)) {
  test(`${runtime}: around a cookie's name only space and tab are ignored, so no other spelling fixes a session`, async (t) => {
    const server = await serve()
    let refused = 0
    try {
      const attacker = await start()
      const victim = await start()
      for (const [what, bytes] of Object.entries(foreign)) {
        const tossed = bytes + attacker.cookie
        for (const cookie of [tossed, `a=b; ${tossed}`, `a=b;${tossed}; c=d`, attacker.cookie + bytes, `${attacker.cookie}${bytes}; a=b`, attacker.cookie.replace('=', `${bytes}=`), attacker.cookie.replace('=', `=${bytes}`)]) {
          const answer = await post('start', { number: match, consent: consent() }, cookie)
          // Servers refuse some control characters in any header.
          if (answer.status === 400 && /^[\v\f]$/.test(bytes)) {
            refused++
            continue
          }
          assert.equal(answer.status, 200, `${what}: ${answer.text}`)
          assert.notEqual(sessionIn(answer.cookie), sessionIn(attacker.cookie), `${what}: ${JSON.stringify(cookie)}`)
          // Beside the victim's own it changes nothing.
          for (const both of [`${victim.cookie}; ${cookie}`, `${cookie}; ${victim.cookie}`]) assert.equal((await start(both)).cookie, victim.cookie, `${what}: ${JSON.stringify(both)}`)
        }
      }
      for (const [what, bytes] of Object.entries(own)) {
        for (const cookie of [bytes + victim.cookie, `a=b;${bytes}${victim.cookie}`, `a=b; ${victim.cookie}${bytes}; c=d`]) assert.equal((await start(cookie)).cookie, victim.cookie, what)
      }
      t.diagnostic(`${refused} requests were refused by the server itself`)
    } finally {
      await server.stop()
    }
  })

  test(`${runtime}: a token is valid only with the worker's MAC`, async () => {
    const server = await serve()
    try {
      const victim = await start()
      await phone(victim.evurl)
      const session = sessionIn(victim.cookie)
      const [, mac] = victim.cookie.split('.')
      assert.equal(victim.cookie, signed(session, env.SEAL_KEY), 'as README.md says')
      const changed = Array.from({ length: 32 }, (_, i) => {
        const bytes = Buffer.from(mac, 'base64url')
        bytes[i] ^= 1 << i % 8
        return `__Host-sna=${session}.${bytes.toString('base64url')}`
      })
      // The 43rd character has two bits that count for nothing.
      const padded = victim.cookie.slice(0, -1) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(mac.at(-1)) + 1]
      const wrong = [...changed, padded, signed(session, sealKey('2026-11')), `__Host-sna=${session}`, `__Host-sna=${session}.`, `__Host-sna=${session}.${session}`, `${victim.cookie}.`, `${victim.cookie}A`, `__Host-sna=.${mac}`, `__host-sna=${session}.${mac}`, '__Host-sna=']
      const made = await result(`${victim.id}x`, victim.cookie)
      for (const cookie of wrong) {
        assert.notEqual(sessionIn((await start(cookie)).cookie), session, cookie)
        const { status, body } = await result(victim.id, cookie)
        assert.deepEqual([status, body], [403, made.body], cookie)
      }
      const old = newSession()
      assert.equal((await start(signed(old, keyBefore))).cookie, signed(old, env.SEAL_KEY), 'one under SEAL_KEY_BEFORE goes on under SEAL_KEY')
      assertAnswer(await result(victim.id, victim.cookie), 'match')
    } finally {
      await server.stop()
    }
  })

  test(`${runtime}: a second cookie, valid or not, neither fixes a session nor locks its owner out`, async () => {
    const server = await serve()
    try {
      const attacker = await start()
      const victim = await start()
      await phone(victim.evurl)
      const junk = `__Host-sna=${newSession()}.${newSession()}`
      for (const other of [attacker.cookie, junk, '__Host-sna=', `__Host-sna=${newSession()}`]) {
        for (const both of [`${victim.cookie}; ${other}`, `${other}; ${victim.cookie}`, `${other}; ${victim.cookie}; ${other}`]) assertAnswer(await result(victim.id, both), 'match', both)
        const { status, body } = await result(victim.id, other)
        assert.deepEqual([status, body?.code], [403, 'id'], other)
      }
      for (const both of [`${victim.cookie}; ${junk}`, `${junk}; ${victim.cookie}`, `${victim.cookie}; ${victim.cookie}`]) assert.equal((await start(both)).cookie, victim.cookie, 'the only valid one is kept')
      for (const both of [`${victim.cookie}; ${attacker.cookie}`, `${attacker.cookie}; ${victim.cookie}`]) {
        const next = await start(both)
        assert.ok(![victim.cookie, attacker.cookie].includes(next.cookie), 'of two valid ones neither is kept')
        await phone(next.evurl)
        assert.equal((await result(next.id, attacker.cookie)).status, 403)
        assertAnswer(await result(next.id, `${attacker.cookie}; ${next.cookie}`), 'match')
      }
    } finally {
      await server.stop()
    }
  })

  test(`${runtime}: only 32 different cookies are examined`, async () => {
    const server = await serve()
    try {
      const victim = await start()
      await phone(victim.evurl)
      const others = (n) => Array.from({ length: n }, () => signed(newSession(), env.SEAL_KEY))
      assertAnswer(await result(victim.id, [...others(31), victim.cookie].join('; ')), 'match')
      assertAnswer(await result(victim.id, [victim.cookie, ...others(100)].join('; ')), 'match')
      assertAnswer(await result(victim.id, [...Array(60).fill(others(1)[0]), victim.cookie].join('; ')), 'match', 'each once')
      assert.equal((await result(victim.id, [...others(32), victim.cookie].join('; '))).status, 403)
      assert.equal((await start([...Array(100).fill('a=b'), victim.cookie].join('; '))).cookie, victim.cookie, 'others are not counted')
    } finally {
      await server.stop()
    }
  })

  test(`${runtime}: the white space of X-Forwarded-For is space and tab, around its addresses`, async () => {
    const server = await serve({ TRUSTED_PROXIES: '127.0.0.0/8' })
    try {
      const from = (list) => send(`${PUBLIC_URL}/start`, { number: match, consent: consent() }, json, `X-Forwarded-For: ${list}`)
      for (const [what, bytes] of Object.entries(foreign)) {
        for (const list of [`${bytes}203.0.113.30`, `203.0.113.30${bytes}`, `203.0.113.1,${bytes}203.0.113.30`, `203.0.113.30,127.0.0.3${bytes}`]) {
          if (bytes.includes(',')) continue
          const { status, body, text } = await from(list)
          assert.ok((status === 403 && body.code === 'address') || (status === 400 && /^[\v\f]$/.test(bytes)), `${what}: ${text}`)
        }
      }
      for (const list of ['203.0.113.30', ' \t203.0.113.30\t ', 'x,\t 203.0.113.30 \t,127.0.0.3', '203.0.113.30:51234', '[2001:db8::1]:443, 127.0.0.3:80']) assert.equal((await from(list)).status, 200, list)
    } finally {
      await server.stop()
    }
  })

  test(`${runtime}: the white space of a content type is space and tab, around its parts`, async () => {
    const server = await serve()
    try {
      const typed = (type) => send(`${PUBLIC_URL}/start`, { number: match, consent: consent() }, `Content-Type: ${type}`)
      for (const [what, bytes] of Object.entries(foreign)) {
        for (const type of [`${bytes}application/json`, `application/json${bytes}`, `application/json;${bytes}charset=utf-8`, `application${bytes}/json`]) {
          const { status } = await typed(type)
          assert.ok(status === 415 || (status === 400 && /^[\v\f]$/.test(bytes)), `${what}: ${status}`)
        }
      }
      for (const type of ['application /json', 'app lication/json', 'application/json; char set=utf-8', 'application/json; charset = utf-8', 'application/json; charset=utf-8; charset=utf-8']) assert.equal((await typed(type)).status, 415, type)
      for (const type of ['application/json', ' \tapplication/json\t ', 'application/json \t;\t charset=UTF-8']) assert.equal((await typed(type)).status, 200, type)
    } finally {
      await server.stop()
    }
  })
}
