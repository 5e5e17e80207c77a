// The platform's API by the promise door, against the sandbox, and against servers
// that lie, stall, echo what they are sent and lead elsewhere.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { getEventListeners, once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test as nodeTest } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inspect as print } from 'node:util'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { EvurlError, PlatformError, platform } from '../src/promise/index.js'
import { started } from './runtimes/started.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** What waits for ever has failed; what it left is not to keep the process. */
const test = (name, run) => nodeTest(name, { timeout: 20_000, concurrency: true }, run)
after(() => void setTimeout(() => process.exit(), 5000).unref())

const unhandled = []
process.on('unhandledRejection', (error) => unhandled.push(error))

const secret = 'S3CR3TCANARY0001'
const number = '+14155550123'
const settings = { merchantId: 'MERCHANT-CANARY', subMerchantId: 'RESELLER-CANARY', secret }
const request = { consentId: 'CONSENT-CANARY', consentTimeStamp: new Date('2026-10-05T01:04:13Z'), consumerMdn: number }
const question = { associationKey: 'ASSOCIATION-CANARY', consumerMdn: number }

/** What the API answers. */
const created = ({ correlationId }, more) => ({ results: { evurl: 'https://mi.example.com/msbox/id/k?data=x', correlationId, referenceId: 'REFERENCE', ...more } })
const scored = ({ correlationId, associationKey }, mdnMatchScore = '10') => ({
  results: { correlationId, referenceId: 'OTHER', phoneIdResult: { associationKey, matchScores: { mdnMatchScore } } },
})
const failure = ({ correlationId }, code, description = 'a description') => ({ error: { correlationId, referenceId: 'REFERENCE', code, description } })

function answer(response, message, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof message === 'object' && !Buffer.isBuffer(message) ? JSON.stringify(message) : message)
}

async function listening(t, server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections?.()
  })
  return server.address().port
}

/** A server, and what it saw. */
async function serve(t, handle, server = createServer(), scheme = 'http') {
  const seen = []
  server.on('request', async (incoming, response) => {
    const entry = { method: incoming.method, path: incoming.url, headers: incoming.headers, at: performance.now(), closed: once(response, 'close'), socket: incoming.socket }
    seen.push(entry)
    let text = ''
    for await (const chunk of incoming.setEncoding('utf8')) text += chunk
    entry.message = text === '' ? undefined : JSON.parse(text)
    handle(response, entry)
  })
  return { url: `${scheme}://127.0.0.1:${await listening(t, server)}`, seen }
}

const hang = () => {}
const pending = (response, { message }) => answer(response, failure(message, '5016'))
const matching = (response, { message }) => answer(response, scored(message))
const isCreate = ({ path }) => path === '/cigateway/id/v1/phoneIdUrl'

/** The API: phoneIdResult answers as these do, by turns, the last for ever. */
const apiServer = (t, ...results) =>
  serve(t, (response, entry) => {
    if (isCreate(entry)) return answer(response, created(entry.message))
    ;(results.length > 1 ? results.shift() : results[0])(response, entry)
  })

const apiAt = ({ url }, more) => platform({ ...settings, baseUrl: url, ...more })

/** What a promise is rejected with. */
const rejection = (promise) => promise.then((value) => assert.fail(`it came to ${print(value)}`), (error) => error)

/** Asserts the code. */
async function refused(code, promise, about) {
  const error = await rejection(promise)
  assert.ok(error instanceof PlatformError, `${about ?? code}: ${print(error)}`)
  assert.equal(error.code, code, `${about ?? ''} ${error.message}`)
  return error
}

const closes = async ({ closed }, about) => assert.ok(await Promise.race([closed, sleep(3000, undefined, { ref: false })]), `${about}: the connection is open`)

/** Milliseconds, and what came. */
async function timed(work) {
  const start = performance.now()
  const value = await work()
  return [performance.now() - start, value]
}

let sandbox
before(async () => {
  const { stop, said } = await started(at('../../build/evurl'), ['serve', '--port', '0'])
  while (!said().includes('Interrupt to end')) await sleep(10)
  const told = (name) => new RegExp(`^${name} +(\\S+)$`, 'm').exec(said())[1]
  sandbox = { stop, settings: { baseUrl: told('base URL of the API'), merchantId: told('merchantId'), secret: told('API Secret') } }
})
after(() => sandbox?.stop())

// The sandbox, whose numbers say how they end.

/** Plays the device. */
async function device(evurl) {
  const response = await fetch(evurl)
  return new URLSearchParams(await response.text()).get('ErrorCode')
}

const ending = (digits) => ({ ...request, consumerMdn: `+144444410${digits}` })

test('the sandbox: a number that matches, and one that does not', async () => {
  const api = await platform(sandbox.settings)
  for (const [digits, matched, mdnMatchScore] of [['01', true, '10'], ['02', false, '0'], ['99', true, '10']]) {
    const codes = []
    const { correlationId, referenceId, ...outcome } = await api.authenticate(ending(digits), { open: async (evurl) => codes.push(await device(evurl)), interval: 20 })
    assert.deepEqual(outcome, { matched, retry: false, failover: false, mdnMatchScore }, digits)
    assert.match(correlationId, /^[A-Z2-7]{26}$/)
    assert.match(referenceId, /^\d{14}M/)
    assert.deepEqual(codes, ['0'])
  }
})

test('the sandbox: every code that a number brings', async () => {
  const api = await platform(sandbox.settings)
  await Promise.all(Object.entries({
    10: ['failed', true],
    11: ['failed, invalid condition', true],
    17: ['error in the flow: the User-Agent changed between redirects', true],
    20: ['error in the EVURL', true],
    30: ['carrier not supported', true],
    31: ['carrier not supported, or wifi', true],
    32: ['perhaps a dual-SIM device', true],
    33: ['the carrier inserted no header', true],
    34: ['error at the carrier', true],
    40: ['the carrier says that the number is invalid', false],
  }).map(async ([digits, [meaning, failover]]) => {
    const codes = []
    const outcome = await api.authenticate(ending(digits), { open: async (evurl) => codes.push(await device(evurl)), interval: 20 })
    const { error } = outcome
    assert.ok(error instanceof PlatformError && error instanceof EvurlError, digits)
    const { code, op, status, platformCode, retry } = error
    assert.deepEqual([code, op, status, platformCode, retry], ['api', 'wait', 200, `-${digits}`, false])
    assert.deepEqual([error.meaning, error.failover], [meaning, failover], digits)
    assert.ok(!('retryAfter' in error))
    assert.equal(error.message, `api: ${error.detail}`)
    assert.deepEqual([outcome.matched, outcome.retry, outcome.failover, outcome.mdnMatchScore], [false, false, failover, ''], digits)
    assert.match(outcome.correlationId, /^[A-Z2-7]{26}$/)
    assert.deepEqual(codes, [`-${digits}`])
  }))
})

test('the sandbox: a device that is never done', async () => {
  const api = await platform(sandbox.settings)
  const [ms, { error, ...outcome }] = await timed(() => api.authenticate(ending('16'), { open: device, interval: 50, deadline: 1000 }))
  assert.deepEqual([outcome.matched, outcome.retry, outcome.failover], [false, false, true])
  assert.deepEqual([error.code, error.op, error.platformCode, error.meaning, error.retry], ['deadline', 'wait', '5016', 'the device is not done yet', true])
  assert.ok(ms < 5000, `${ms} ms`)
})

test('the sandbox: call by call', async () => {
  const api = await platform(sandbox.settings)
  const { evurl, correlationId, referenceId, ...rest } = await api.phoneIdUrl({ ...ending('01'), correlationId: 'CHOSEN-BY-THE-CALLER' })
  assert.deepEqual(rest, {})
  assert.equal(correlationId, 'CHOSEN-BY-THE-CALLER')
  assert.match(referenceId, /^\d{14}M/)
  const asking = { associationKey: correlationId, consumerMdn: ending('01').consumerMdn }
  const early = await refused('api', api.phoneIdResult(asking))
  assert.deepEqual([early.op, early.platformCode, early.retry, early.failover, early.status], ['result', '5016', true, false, 200])
  assert.equal(await device(evurl), '0')
  const result = await api.phoneIdResult(asking)
  assert.deepEqual([result.matched, result.mdnMatchScore, result.associationKey], [true, '10', correlationId])
  assert.notEqual(result.correlationId, correlationId)
  const { matched, mdnMatchScore } = await api.phoneIdResult({ associationKey: correlationId })
  assert.deepEqual([matched, mdnMatchScore], [false, ''])
  const other = await api.phoneIdResult({ ...asking, consumerMdn: '+14444441077' })
  assert.deepEqual([other.matched, other.mdnMatchScore], [false, '0'])
})

test('the sandbox: a wrong secret', async () => {
  const api = await platform({ ...sandbox.settings, secret })
  const { error, ...outcome } = await api.authenticate(ending('01'), { open: device })
  assert.deepEqual(outcome, { matched: false, retry: false, failover: false, correlationId: '', referenceId: '', mdnMatchScore: '' })
  assert.deepEqual([error.code, error.op, error.platformCode, error.status], ['api', 'create', '-5000', 401])
})

// What is sent.

test('the headers', async (t) => {
  const server = await apiServer(t, matching)
  await (await apiAt(server)).phoneIdUrl(request)
  await (await apiAt(server, { userAgent: 'shop/1.0 (web)' })).phoneIdResult(question)
  assert.deepEqual(server.seen.map(({ method, path }) => [method, path]), [['POST', '/cigateway/id/v1/phoneIdUrl'], ['POST', '/cigateway/id/v1/phoneIdResult']])
  for (const [i, { headers }] of server.seen.entries()) {
    assert.equal(headers.authorization, secret)
    assert.equal(headers['content-type'], 'application/json')
    assert.equal(headers.accept, 'application/json')
    assert.equal(headers['user-agent'], ['evurl', 'shop/1.0 (web)'][i])
    assert.match(headers.requesttime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/)
    assert.ok(Math.abs(Date.parse(headers.requesttime) - Date.now()) < 3000)
    assert.ok(!('cookie' in headers || 'referer' in headers || 'origin' in headers))
  }
})

test('what a fetch is given', async () => {
  const given = []
  const api = await platform({ ...settings, baseUrl: 'https://api.example.com/proxied/', fetch: (...args) => (given.push(args), Promise.reject(new Error('x'))) })
  await refused('transport', api.phoneIdUrl(request))
  const [[url, { headers, body, signal, ...options }, ...more]] = given
  assert.deepEqual(more, [])
  assert.equal(url, 'https://api.example.com/proxied/cigateway/id/v1/phoneIdUrl')
  assert.deepEqual(options, { method: 'POST', redirect: 'manual' })
  assert.deepEqual(Object.keys(headers).sort(), ['Accept', 'Authorization', 'Content-Type', 'RequestTime', 'User-Agent'])
  assert.ok(signal instanceof AbortSignal && body instanceof Uint8Array)
  assert.equal(JSON.parse(new TextDecoder().decode(body)).consumerMdn, number)
})

test('the merchant’s ids and the correlation id are filled in', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  const whole = {
    ...request, merchantId: 'ANOTHER', correlationId: 'CORRELATION-1', consumerDeviceIP: '203.0.113.7', consumerDeviceUA: 'Device/1', air: false,
    redirectUrl: 'https://merchant.example/done', useCase: '2', consentTimeStamp: '2026-10-05T03:04:13+02:00',
  }
  await api.phoneIdUrl(request)
  await api.phoneIdUrl(whole)
  await api.phoneIdUrl({ ...request, subMerchantId: 'ALONE' })
  await api.phoneIdResult(question)
  await api.phoneIdResult({ associationKey: 'ASSOCIATION-1', merchantId: 'ANOTHER', subMerchantId: 'WITH-IT', correlationId: 'CORRELATION-2' })
  await api.authenticate(request, { open() {}, interval: 10 })
  const [first, second, third, fourth, fifth, sixth, seventh] = server.seen.map(({ message }) => message)
  const ids = { merchantId: settings.merchantId, subMerchantId: settings.subMerchantId }
  const { correlationId, consentTimeStamp, ...rest } = first
  assert.deepEqual(rest, { ...ids, consentId: request.consentId, consumerMdn: number })
  assert.match(correlationId, /^[A-Z2-7]{26}$/)
  assert.equal(Date.parse(consentTimeStamp), request.consentTimeStamp.getTime())
  assert.deepEqual(second, whole)
  assert.deepEqual([third.merchantId, third.subMerchantId], [settings.merchantId, 'ALONE'])
  assert.deepEqual({ ...fourth, correlationId: undefined }, { ...ids, correlationId: undefined, associationKey: question.associationKey, match: { consumerMdn: number } })
  assert.deepEqual(fifth, { merchantId: 'ANOTHER', subMerchantId: 'WITH-IT', correlationId: 'CORRELATION-2', associationKey: 'ASSOCIATION-1' })
  assert.deepEqual(seventh, { ...ids, correlationId: seventh.correlationId, associationKey: sixth.correlationId, match: { consumerMdn: number } })
  assert.equal(new Set([first, third, fourth, sixth, seventh].map((message) => message.correlationId)).size, 5)
})

test('what is passed is read at once', async (t) => {
  const server = await apiServer(t, matching)
  const options = { ...settings, baseUrl: server.url }
  const coming = platform(options)
  options.secret = 'ANOTHER'
  const api = await coming
  const [changing, waiting] = [{ ...request }, { open() {}, interval: 10 }]
  const outcome = api.authenticate(changing, waiting)
  changing.consumerMdn = '+14155550000'
  waiting.open = () => assert.fail('the other open')
  assert.ok((await outcome).matched)
  assert.equal(server.seen[0].headers.authorization, secret)
  assert.deepEqual([server.seen[0].message.consumerMdn, server.seen[1].message.match.consumerMdn], [number, number])
})

// THREATS 19.

test('a redirect is not followed', async (t) => {
  const second = await serve(t, (response, entry) => (isCreate(entry) ? answer(response, created(entry.message)) : matching(response, entry)))
  for (const status of [301, 302, 303, 307, 308]) {
    const first = await serve(t, (response, { path }) => response.writeHead(status, { location: second.url + path }).end())
    const api = await apiAt(first)
    for (const error of [await refused('redirect', api.phoneIdUrl(request)), await refused('redirect', api.phoneIdResult(question))]) {
      assert.deepEqual([error.status, error.retry, error.failover], [status, false, false])
    }
    const { error, ...outcome } = await api.authenticate(request, { open: () => assert.fail('nothing is to open') })
    assert.deepEqual(outcome, { matched: false, retry: false, failover: true, correlationId: '', referenceId: '', mdnMatchScore: '' })
    assert.equal(error.code, 'redirect')
    assert.equal(first.seen.length, 3)
  }
  assert.equal(second.seen.length, 0)
})

test('a redirect amid the questions ends them', async (t) => {
  const second = await serve(t, matching)
  const first = await apiServer(t, pending, (response, { path }) => response.writeHead(307, { location: second.url + path }).end())
  const { error, matched, failover } = await (await apiAt(first)).authenticate(request, { open() {}, interval: 10 })
  assert.deepEqual([error.code, error.op, matched, failover], ['redirect', 'wait', false, true])
  assert.deepEqual([first.seen.length, second.seen.length], [3, 0])
})

test('a redirect’s endless body is not read', async (t) => {
  const first = await serve(t, (response) => endless(response, 302, { location: '/x' }))
  await refused('redirect', (await apiAt(first)).phoneIdUrl(request))
  await closes(first.seen[0], 'a redirect')
})

test('what a fetch followed is not left open', async (t) => {
  const second = await serve(t, (response) => endless(response))
  const first = await serve(t, (response, { path }) => response.writeHead(302, { location: second.url + path }).end())
  const api = await apiAt(first, { fetch: (url, options) => fetch(url, { ...options, redirect: 'follow' }) })
  await refused('redirect', api.phoneIdUrl(request))
  await closes(second.seen[0], 'what it led to')
})

test('a fetch that follows all the same', async (t) => {
  const second = await serve(t, (response, { message }) => answer(response, created(message ?? { correlationId: 'CORRELATION-1' })))
  for (const status of [301, 302, 303, 307, 308]) {
    const first = await serve(t, (response, { path }) => response.writeHead(status, { location: second.url + path }).end())
    // As text, since Node's fetch does not send bytes twice.
    const api = await apiAt(first, { fetch: (url, options) => fetch(url, { ...options, body: new TextDecoder().decode(options.body), redirect: 'follow' }) })
    const error = await refused('redirect', api.phoneIdUrl({ ...request, correlationId: 'CORRELATION-1' }), status)
    assert.match(error.message, /followed by a fetch that is not to/)
    assert.equal((await api.authenticate(request, { open() {} })).error.code, 'redirect')
  }
  assert.equal(second.seen.length, 10)
})

test('a fetch that is to fail on a redirect', async (t) => {
  const first = await serve(t, (response) => response.writeHead(307, { location: '/x' }).end())
  const api = await apiAt(first, { fetch: (url, options) => fetch(url, { ...options, redirect: 'error' }) })
  await refused('transport', api.phoneIdUrl(request))
  assert.equal(first.seen.length, 1)
})

test('http is for loopback alone', async (t) => {
  const server = await apiServer(t, matching)
  const { port } = new URL(server.url)
  let sent = 0
  for (const baseUrl of [
    `http://localhost:${port}`, `http://LOCALHOST:${port}`, `http://localhost.:${port}`, 'http://api.example.com', 'http://127.0.0.1.example.com',
    'http://127.1', 'http://0x7f.0.0.1',
    'http://2130706433', 'http://0177.0.0.1', 'http://127.0.0.01', 'http://0.0.0.0', 'http://[::]', 'http://192.168.1.5', 'http://10.0.0.1',
    'http://169.254.169.254', 'http://8.8.8.8',
    'http://[2001:db8::1]', 'http://[::ffff:8.8.8.8]', 'http://[fe80::1]', 'http://128.0.0.1', 'http://１２７.0.0.1',
  ]) {
    const error = await refused('request', platform({ ...settings, baseUrl, fetch: async () => sent++ }), baseUrl)
    assert.match(error.message, /http is for loopback alone|printable ASCII/, baseUrl)
  }
  assert.equal(sent, 0)
  for (const baseUrl of [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}/`, `HTTP://127.0.0.1:${port}`, `http://[::ffff:127.0.0.1]:${port}`]) {
    assert.ok((await (await platform({ ...settings, baseUrl })).phoneIdResult(question)).matched, baseUrl)
  }
  for (const baseUrl of ['http://[::1]', 'http://127.8.9.10']) await platform({ ...settings, baseUrl })
})

test('what no base URL can be', async () => {
  for (const baseUrl of [
    undefined, '', 'api.example.com', '//api.example.com', 'ftp://api.example.com', 'file:///etc/passwd', 'javascript:0', 'https:', 'https://',
    'https:///x', 'https:api.example.com',
    `https://user:${secret}@api.example.com`, 'https://user@api.example.com', 'https://@api.example.com', 'https://api.example.com?',
    'https://api.example.com?x=1', 'https://api.example.com#',
    'https://api.example.com/cigateway', 'https://api.example.com/a/../b', 'https://api.example.com/%2e%2e', 'https://api.example.com//a',
    'https://api.example.com/.', 'https://api.example.com\\evil.example',
    ' https://api.example.com', 'https://api.example.com\n', 'https://api.exa\tmple.com', 'https://ａpi.example.com', 'https://api.example.com:x',
  ]) {
    const error = await refused('request', platform({ ...settings, baseUrl }), print(baseUrl))
    assert.ok(!told(error).includes('CANARY'))
  }
})

/** A certificate and its key, and the file that the certificate is in. */
function certificate(folder, name) {
  const [keyFile, file] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)]
  const args = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=test', '-addext', `subjectAltName=${name}`, '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...args, '-keyout', keyFile, '-out', file], { stdio: 'ignore' })
  return { key: readFileSync(keyFile), cert: readFileSync(file) }
}

test('a certificate that is not trusted, not of the host, or no TLS', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'evurl-platform-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const [own, other] = [certificate(folder, 'IP:127.0.0.1'), certificate(folder, 'DNS:other.example')]
  const handle = (response, { message }) => answer(response, created(message))
  const good = await serve(t, handle, createSecureServer(own), 'https')
  const elsewhere = await serve(t, handle, createSecureServer(other), 'https')
  const old = await serve(t, handle, createSecureServer({ ...own, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }), 'https')
  const plain = await serve(t, handle)
  const urls = { 'self-signed': good.url, 'self-signed, of another name': elsewhere.url, 'TLS 1.1': old.url, 'no TLS': plain.url.replace('http:', 'https:') }
  const codes = {}
  for (const [about, baseUrl] of Object.entries(urls)) {
    const api = await platform({ ...settings, baseUrl })
    const error = await rejection(api.phoneIdUrl(request))
    assert.ok(!('status' in error) && !error.retry)
    const outcome = await api.authenticate(request, { open: () => assert.fail('nothing is to open') })
    assert.ok(outcome.failover)
    codes[about] = [error.code, outcome.error.code]
  }
  assert.deepEqual(codes, Object.fromEntries(Object.keys(urls).map((about) => [about, ['tls', 'tls']])))
  assert.deepEqual([good, elsewhere, old, plain].map(({ seen }) => seen.length), [0, 0, 0, 0])

  // Trusted by a process of its own, the first is as good as any.
  const bundle = [own, other].map(({ cert }) => cert).join('')
  const { stdout } = await child(`
    for (const baseUrl of given.urls) {
      const api = await platform({ ...given.settings, baseUrl })
      console.log(await api.phoneIdUrl({ ...given.request }).then(({ evurl }) => evurl, ({ code }) => code))
    }`, { urls: Object.values(urls), settings, request }, { NODE_EXTRA_CA_CERTS: write(folder, 'bundle.pem', bundle) })
  assert.deepEqual(stdout.trim().split('\n'), ['https://mi.example.com/msbox/id/k?data=x', 'tls', 'tls', 'tls'])
  assert.deepEqual([good, elsewhere, old, plain].map(({ seen }) => seen.length), [1, 0, 0, 0])
})

const padded = (message, length) => JSON.stringify(message).padEnd(length)

/** Sends as fast as it can, until the other side has enough. */
function endless(response, status = 200, headers = { 'content-type': 'application/json' }) {
  response.writeHead(status, headers)
  const piece = Buffer.alloc(16384, ' ')
  const send = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', send)
  send()
}

test('an answer of 64 KiB, and one of a byte more', async (t) => {
  for (const [length, code] of [[65535, undefined], [65536, undefined], [65537, 'response'], [1 << 20, 'response']]) {
    const server = await serve(t, (response, { message }) => answer(response, padded(created(message), length)))
    const coming = (await apiAt(server)).phoneIdUrl(request)
    if (code) assert.match((await refused(code, coming, length)).message, /longer than 64 KiB/)
    else assert.equal((await coming).referenceId, 'REFERENCE')
  }
})

test('an answer that is too long is not read on', async (t) => {
  for (const [about, send, wanted] of [
    ['JSON without an end', (response) => endless(response), /longer than 64 KiB/],
    ['no JSON', (response) => endless(response, 200, { 'content-type': 'text/html' }), /not application\/json/],
    ['no type', (response) => endless(response, 200, {}), /the answer has no Content-Type/],
  ]) {
    const server = await serve(t, send)
    assert.match((await refused('response', (await apiAt(server)).phoneIdUrl(request), about)).message, wanted)
    await closes(server.seen[0], about)
  }
  const failing = await serve(t, (response) => endless(response, 503))
  await refused('api', (await apiAt(failing)).phoneIdUrl(request))
  await closes(failing.seen[0], 'a status')
})

test('an answer that is small until it is unpacked', async (t) => {
  const bomb = gzipSync(Buffer.alloc(64 << 20, ' '), { level: 9 })
  assert.ok(bomb.length < 70000)
  const server = await serve(t, (response, { message }) => {
    if (message.consentId === 'small') return answer(response, gzipSync(JSON.stringify(created(message))), 200, { 'content-encoding': 'gzip' })
    answer(response, bomb, 200, { 'content-encoding': 'gzip' })
  })
  const api = await apiAt(server)
  assert.match((await refused('response', api.phoneIdUrl(request))).message, /longer than 64 KiB/)
  assert.ok(await api.phoneIdUrl({ ...request, consentId: 'small' }))
})

test('what never ends is given up after the timeout, and its connection closed', async (t) => {
  const timeout = 250
  await Promise.all(Object.entries({
    'no headers': hang,
    'headers, and no body': (response) => response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders(),
    'a body that stalls': (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"results":'),
    'a body that stalls before its length': (response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 }).write('{"results":'),
    'a body byte by byte': (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 5)
      response.on('close', () => clearInterval(timer))
    },
    'a failure that stalls': (response) => response.writeHead(500, { 'content-type': 'application/json' }).write('{'),
  }).map(async ([about, handle]) => {
    const server = await serve(t, handle)
    for (const call of [(api) => api.phoneIdUrl(request), (api) => api.phoneIdResult(question)]) {
      const api = await apiAt(server, { timeout })
      const [ms, error] = await timed(() => refused('deadline', call(api), about))
      assert.ok(ms >= timeout - 5 && ms < 5000, `${about}: ${ms} ms`)
      assert.match(error.message, /no answer within 250ms/)
      assert.deepEqual([error.retry, error.failover, 'status' in error], [false, false, false])
      await closes(server.seen.at(-1), about)
    }
    assert.equal(server.seen.length, 2)
  }))
})

test('no connection, one that breaks off, and what is no HTTP', async (t) => {
  const gone = createServer()
  gone.listen(0, '127.0.0.1')
  await once(gone, 'listening')
  const { port } = gone.address()
  await new Promise((resolve) => gone.close(resolve))
  const none = await platform({ ...settings, baseUrl: `http://127.0.0.1:${port}` })
  assert.match((await refused('transport', none.phoneIdUrl(request))).message, /ECONNREFUSED/)
  const outcome = await none.authenticate(request, { open: () => assert.fail('nothing is to open') })
  assert.deepEqual([outcome.error.code, outcome.matched, outcome.retry, outcome.failover], ['transport', false, false, true])
  await refused('transport', (await platform({ ...settings, baseUrl: 'https://nowhere.invalid' })).phoneIdUrl(request))

  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n'
  for (const [about, text] of Object.entries({
    'nothing': '', 'no HTTP': '220 smtp.example.com\r\n\r\n', 'half a head': 'HTTP/1.1 200 OK\r\nConte', 'half a body': `${head}{"results":{`,
    '100 and no more': 'HTTP/1.1 100 Continue\r\n\r\n',
  })) {
    let connections = 0
    const server = createSocketServer((socket) => {
      connections++
      socket.on('error', () => {})
      socket.once('data', () => socket.end(text))
    })
    const api = await platform({ ...settings, baseUrl: `http://127.0.0.1:${await listening(t, server)}` })
    const error = await refused('transport', api.phoneIdUrl(request), about)
    assert.ok(!('status' in error) && !('platformCode' in error) && !('meaning' in error))
    assert.equal(connections, 1, `${about}: nothing is sent twice`)
  }
})

test('nothing is sent twice over a connection that was kept', async (t) => {
  const server = await serve(t, (response, { message, socket }) => {
    if (server.seen.length % 2 === 1) return answer(response, created(message))
    socket.destroy()
  })
  const api = await apiAt(server)
  for (let i = 0; i < 3; i++) {
    await api.phoneIdUrl(request)
    await refused('transport', api.phoneIdUrl(request))
  }
  assert.equal(server.seen.length, 6)
})

// What errors tell.

const everything = {
  merchantId: 'MERCHANT-CANARY', subMerchantId: 'RESELLER-CANARY', consentId: 'CONSENT-CANARY', correlationId: 'CORRELATION-CANARY', consumerMdn: number,
  consentTimeStamp: request.consentTimeStamp, consumerDeviceIP: '203.0.113.217', consumerDeviceUA: 'Device-CANARY/1.0 (é日本)',
  redirectUrl: 'https://canary.example/back?a=b',
}
const canaries = [secret, number, number.slice(1), number.slice(2), '(415) 555-0123', '415.555.0123', ...Object.values(everything).filter((value) => typeof value === 'string')]

/** All that an error tells, in any way that is looked at. */
function told(error) {
  const texts = []
  for (let e = error; e !== undefined && e !== null && texts.length < 40; e = e.cause) {
    const options = { depth: 9, showHidden: true, getters: true, maxStringLength: Infinity }
    texts.push(String(e), String(e.stack), print(e, options), JSON.stringify(e), JSON.stringify(Object.getOwnPropertyDescriptors(e)))
  }
  return texts.join('\n')
}

function silent(error, about) {
  const text = told(error).toLowerCase()
  for (const canary of canaries) assert.ok(!text.includes(canary.toLowerCase()), `${about} tells ${canary}: ${text}`)
}

const echo = canaries.join(' ')
const ascii = echo.replace(/[^ -~]/g, '')
const location = `https://elsewhere.example/?${encodeURIComponent(echo)}&${secret}`

test('no error tells the secret or what was sent, whatever the server echoes', async (t) => {
  const servers = {
    'a description': ['api', (response, { message }) => answer(response, failure(message, '-5003', echo))],
    'a description, in capitals': ['api', (response, { message }) => answer(response, failure(message, '-5003', echo.toUpperCase()), 400)],
    'a long description': ['api', (response, { message }) => answer(response, failure(message, '-31', canaries.map((canary) => 'x'.repeat(190) + canary).join('')))],
    'a description that is cut within': ['api', (response, { message }) => answer(response, failure(message, '-31', 'x'.repeat(192) + secret))],
    'a code': ['response', (response, { message }) => answer(response, failure(message, secret))],
    'a code of digits': ['response', (response, { message }) => answer(response, failure(message, number.slice(1)))],
    'a code that is a number': ['response', (response, { message }) => answer(response, failure(message, Number(number)))],
    'another correlation id': ['response', (response) => answer(response, { error: { correlationId: echo, code: '-31', description: echo } })],
    'names': ['response', (response) => answer(response, { [echo]: echo, results: { [echo]: echo } })],
    'a name twice': ['response', (response) => answer(response, `{${JSON.stringify(echo)}:1,${JSON.stringify(echo)}:2}`)],
    'an EVURL': ['response', (response, { message }) => answer(response, created(message, { evurl: `javascript:${echo}` }))],
    'no JSON': ['response', (response) => answer(response, echo)],
    'text': ['response', (response) => answer(response, echo, 200, { 'content-type': 'text/plain' })],
    'a type': ['response', (response) => answer(response, '{}', 200, { 'content-type': `text/${secret}; x="${ascii}"` })],
    'a charset': ['response', (response) => answer(response, '{}', 200, { 'content-type': `application/json; charset="${secret}"` })],
    'an encoding': ['response', (response) => answer(response, '{}', 200, { 'content-encoding': secret })],
    'headers': ['api', (response, { message }) => {
      answer(response, failure(message, '-31'), 429, { 'retry-after': ascii, 'set-cookie': ascii, authorization: secret, 'x-echo': ascii, 'www-authenticate': ascii })
    }],
    'a page': ['api', (response) => answer(response, `<p>${echo}`, 502, { 'content-type': 'text/html' })],
    'a reason': ['api', (response) => response.writeHead(500, ascii, { 'content-type': 'application/json' }).end(echo)],
    'a location': ['redirect', (response) => response.writeHead(307, { location, 'content-type': 'text/plain' }).end(echo)],
    'half an answer': ['transport', (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 9999 }).write(echo, () => setTimeout(() => response.destroy(), 20))
    }],
    'what stalls': ['deadline', (response) => response.writeHead(200, { 'content-type': 'application/json' }).write(echo)],
  }
  await Promise.all(Object.entries(servers).map(async ([about, [code, handle]]) => {
    const api = await apiAt(await serve(t, handle), { timeout: code === 'deadline' ? 300 : undefined })
    const error = await refused(code, api.phoneIdUrl(everything), about)
    silent(error, about)
    if (/description/.test(about)) assert.match(error.description, /\*\*\*|^x{190,200}…?$/, about)
    const { error: within } = await api.authenticate(everything, { open() {} })
    assert.equal(within.code, code)
    silent(within, about)
  }))
  const sockets = createSocketServer((socket) => socket.once('data', (sent) => socket.end(sent)))
  const api = await platform({ ...settings, baseUrl: `http://127.0.0.1:${await listening(t, sockets)}` })
  silent(await refused('transport', api.phoneIdUrl(everything)), 'the request itself')
})

test('no error tells what a fetch throws', async () => {
  const of = (fetch) => platform({ ...settings, baseUrl: 'https://api.example.com', fetch })
  for (const [about, fetch] of [
    ['an error', () => Promise.reject(Object.assign(new TypeError(`fetch failed: ${echo}`, { cause: new Error(echo) }), { url: echo, name: echo, stack: echo }))],
    ['a text', () => Promise.reject(echo)],
    ['the options', (url, options) => Promise.reject({ url, ...options })],
    ['an error of ours', () => Promise.reject(new EvurlError('key', echo))],
    ['an error of the API', () => Promise.reject(new PlatformError({ kind: 'api', op: 'create', message: echo, platformCode: echo, meaning: echo, description: echo }))],
    ['a code with more in it', () => Promise.reject(Object.assign(new Error(), { code: `E ${secret}`, cause: { code: number } }))],
  ]) {
    const api = await of(fetch)
    silent(await refused('transport', api.phoneIdUrl(everything)), about)
    silent((await api.authenticate(everything, { open() {} })).error, about)
  }
})

test('no error tells a fetch’s code that is none', async () => {
  for (const code of [secret, 'JBSWY3DPEHPK3PXP', 'ABCDEFGHIJKLMNOP', number.slice(1), number]) {
    const api = await platform({ ...settings, secret: code.replace('+', ''), baseUrl: 'https://api.example.com', fetch: () => Promise.reject(Object.assign(new Error(), { code })) })
    const error = await refused('transport', api.phoneIdUrl(everything))
    silent(error, 'a code')
    assert.ok(!told(error).includes(code), code)
  }
})

test('no refusal tells what was passed', async () => {
  const api = await platform({ ...settings, baseUrl: 'https://api.example.com', fetch: () => assert.fail('it was sent') })
  for (const name of Object.keys(everything)) {
    for (const value of [`${echo}\0`, echo.repeat(20), { [echo]: echo }, [echo]]) silent(await refused('request', api.phoneIdUrl({ ...everything, [name]: value }), name), name)
  }
  silent(await refused('request', api.phoneIdUrl({ ...everything, [secret]: secret })), 'a name')
  silent(await refused('request', api.authenticate(everything, { open() {}, [secret]: secret })), 'a name')
  for (const bad of [
    { secret: `${secret}!` }, { secret: secret.repeat(20) }, { secret: `sha512-${secret}` }, { baseUrl: `https://${secret}:${secret}@x` },
    { baseUrl: `http://${secret}` },
    { userAgent: `${secret}\n` }, { [secret]: 1 },
  ]) {
    silent(await refused('request', platform({ ...settings, baseUrl: 'https://api.example.com', ...bad })), print(bad))
  }
})

test('a platform prints nothing of its settings', async () => {
  const api = await platform({ ...settings, baseUrl: 'https://api.example.com' })
  const text = [print(api, { depth: 9, showHidden: true, getters: true }), JSON.stringify(api), String(api), Object.keys(api)].join()
  assert.ok(text.includes('[redacted]') && !text.includes('CANARY'), text)
})

// THREATS 20.

test('a match is a score of exactly "10", in an answer to this very call', async (t) => {
  const inner = (score) => `"phoneIdResult":{"associationKey":"A","matchScores":{${score}}}`
  const of = ({ correlationId }, score) => `{"results":{"correlationId":"${correlationId}",${inner(score)}}}`
  const score = (text) => (message) => of(message, `"mdnMatchScore":${text}`)
  const id = (value) => (message) => JSON.stringify({ results: { ...scored(message).results, correlationId: value(message.correlationId) } })
  let handle
  const server = await serve(t, (response, { message }) => handle(response, message))
  const api = await apiAt(server)
  const ask = async (respond) => {
    handle = respond
    return api.phoneIdResult(question).then(({ matched }) => matched, ({ code }) => code)
  }
  const bodies = {
    true: [score('"10"'), score('"\\u0031\\u0030"'), (message) => scored(message), (message) => `\n${score('"10"')(message)}\n`, (message) => of(message, '"other":1,"mdnMatchScore":"10"')],
    false: [
      ...['1', '100', '10 ', ' 10', '10\\n', '10.0', '010', '+10', '-10', '1e1', '0xA', '１０', '10\\u0000', '0', '9', '5', '-1', 'ten', 'true'].map((text) => score(`"${text}"`)),
      (message) => of(message, ''), (message) => of(message, '"MDNMATCHSCORE":"10"'), (message) => of(message, '"mdnmatchscore":"10"'),
      (message) => of(message, '"mdnMatch\u017fcore":"10"'), (message) => of(message, '"__proto__":{"mdnMatchScore":"10"}'),
      ({ correlationId }) => ({ results: { correlationId } }), ({ correlationId }) => ({ results: { correlationId, phoneIdResult: {} } }),
      ({ correlationId }) => ({ results: { correlationId, mdnMatchScore: '10', matchScores: { mdnMatchScore: '10' }, matched: true } }),
    ],
    response: [
      ...['10', '10.0', 'true', 'null', '["10"]', '{"10":"10"}', '""', '"10', '\'10\'', '"\\ud800"'].map(score),
      ...['"0"', '"10"'].flatMap((other) => [`"mdnMatchScore":${other},"mdnMatchScore":"10"`, `"mdnMatchScore":"10","mdnMatchScor\\u0065":${other}`]).map((twice) => (message) => of(message, twice)),
      (message) => `{"results":{"correlationId":"${message.correlationId}",${inner('"mdnMatchScore":"0"')},${inner('"mdnMatchScore":"10"')}}}`,
      (message) => `{"results":{"correlationId":"another-one","correlationId":"${message.correlationId}",${inner('"mdnMatchScore":"10"')}}}`,
      (message) => `{"results":${JSON.stringify(scored(message, '0').results)},"results":${JSON.stringify(scored(message).results)}}`,
      id(() => undefined), id(() => ''), id(() => null), id(() => 'another-one'), id((own) => own.toLowerCase()), id((own) => `${own} `),
      id((own) => [own]), id((own) => own.slice(1)), id(() => question.associationKey),
      (message) => `${score('"10"')(message)}{}`, (message) => `\ufeff${score('"10"')(message)}`, (message) => `[${score('"10"')(message)}]`,
      (message) => JSON.stringify(scored(message).results), (message) => `${score('"10"')(message)}\0`,
      (message) => Buffer.concat([Buffer.from(score('"10"')(message).slice(0, -3)), Buffer.from(',"a":"\xff"}}}', 'latin1')]),
      (message) => ({ results: [scored(message).results] }), (message) => ({ result: scored(message).results }), () => '', () => '{}', () => 'null', () => '"10"',
      (message) => ({ ...scored(message), error: null }), (message) => ({ ...scored(message), error: { code: '0' } }), (message) => ({ ...scored(message), error: [] }),
    ],
    api: [(message) => ({ ...scored(message), error: { code: '-31' } }), (message) => ({ ...scored(message), error: { code: 5016 } })],
  }
  for (const [wanted, list] of Object.entries(bodies)) {
    for (const [i, body] of list.entries()) assert.equal(String(await ask((response, message) => answer(response, body(message)))), wanted, `${wanted} ${i}: ${body}`)
  }
  for (const [wanted, status, headers] of [
    [true, 200, { 'content-type': 'application/json; charset=UTF-8' }], [true, 201, {}],
    ['response', 200, { 'content-type': 'text/html' }], ['response', 200, { 'content-type': 'application/json; charset=latin1' }],
    ['response', 200, { 'content-type': ['application/json', 'application/json'] }],
    ['response', 200, { 'content-type': '' }], ['response', 200, { 'content-type': 'application/jsonp' }], ['api', 400, {}], ['api', 404, {}],
    ['api', 500, {}], ['redirect', 302, {}], ['redirect', 304, {}],
  ]) {
    assert.equal(await ask((response, message) => answer(response, status === 304 ? undefined : scored(message), status, headers)), wanted, `${status} ${print(headers)}`)
  }
})

test('what is no match makes no match of an authentication', async (t) => {
  for (const [result, code] of [
    [(message) => scored(message, '1')], [(message) => scored(message, '10 ')], [(message) => scored({ ...message, correlationId: 'ANOTHER-ONE' }), 'response'],
    [(message) => JSON.stringify(scored(message)).replace('"10"', '10'), 'response'],
    [(message) => JSON.stringify(scored(message)).replace('"10"', '"0","mdnMatchScore":"10"'), 'response'],
  ]) {
    const outcome = await (await apiAt(await apiServer(t, (response, { message }) => answer(response, result(message))))).authenticate(request, { open() {} })
    assert.deepEqual([outcome.matched, outcome.error?.code, outcome.failover, outcome.retry], [false, code, code !== undefined, false])
  }
})

test('an EVURL counts in an answer to this very call, and where it is an https URL', async (t) => {
  let more
  const server = await serve(t, (response, { message }) => answer(response, created(message, more)))
  const api = await apiAt(server)
  for (const [members, wanted] of [
    [{}, 'https://mi.example.com/msbox/id/k?data=x'], [{ correlationId: 'ANOTHER-ONE' }, 'response'], [{ evurl: 'javascript:alert(1)' }, 'response'],
    [{ evurl: 'HTTPS//x' }, 'response'], [{ evurl: 42 }, 'response'],
    [{ evurl: `https://x/${'x'.repeat(16384)}` }, 'response'], [{ evurl: undefined }, 'response'], [{ evurl: '' }, 'response'],
  ]) {
    more = members
    assert.equal(await api.phoneIdUrl(request).then(({ evurl }) => evurl, ({ code }) => code), wanted, print(members))
  }
})

// authenticate.

/** A platform, how often it called fetch, and the pauses between the calls: a little longer than its own. */
async function watched(server) {
  const asked = []
  const api = await apiAt(server, { fetch: (...args) => (asked.push(performance.now()), fetch(...args)) })
  return { api, count: () => asked.length, pauses: () => asked.slice(2).map((at, i) => at - asked[i + 1]) }
}

test('5016 is asked again, after pauses that grow', async (t) => {
  const server = await apiServer(t, ...Array(8).fill(pending), matching)
  const { api, pauses } = await watched(server)
  const outcome = await api.authenticate(request, { open() {}, interval: 80, maxInterval: 130 })
  assert.ok(outcome.matched && !('error' in outcome))
  assert.deepEqual([outcome.referenceId, outcome.correlationId], ['REFERENCE', server.seen[0].message.correlationId])
  const [create, ...questions] = server.seen
  assert.equal(questions.length, 9)
  assert.ok(questions.every(({ message }) => message.associationKey === create.message.correlationId && message.match.consumerMdn === number))
  assert.equal(new Set(server.seen.map(({ message }) => message.correlationId)).size, 10)
  for (const [i, whole] of [80, 120, 130, 130, 130, 130, 130, 130].entries()) assert.ok(pauses()[i] >= whole * 0.75 - 2, `pause ${i + 1}: ${pauses()}`)
  assert.ok(Math.min(...pauses().slice(4)) < 250, `none is the longest: ${pauses()}`)
})

test('5016 in any spelling', async (t) => {
  const spelt = (code) => (response, { message }) => answer(response, failure(message, code))
  const server = await apiServer(t, spelt('5016'), spelt('-5016'), spelt('+5016'), spelt(5016), spelt('05016'), matching)
  assert.ok((await (await apiAt(server)).authenticate(request, { open() {}, interval: 10 })).matched)
  assert.equal(server.seen.length, 7)
})

test('429 with Retry-After is asked again, after the time it asks for', async (t) => {
  const busy = (headers) => (response, { message }) => answer(response, failure(message, '-10'), 429, headers)
  const inAWhile = () => new Date(Date.now() + 2500).toUTCString()
  await Promise.all([
    ['seconds', busy({ 'retry-after': '1' }), 1000],
    ['no time at all', busy({ 'retry-after': '0' }), 1000],
    ['a date', (response, entry) => busy({ 'retry-after': inAWhile() })(response, entry), 1500],
    ['without a code', (response) => response.writeHead(429, { 'retry-after': '1', 'content-type': 'text/html' }).end('busy'), 1000],
  ].map(async ([about, first, least]) => {
    const { api, pauses } = await watched(await apiServer(t, first, matching))
    assert.ok((await api.authenticate(request, { open() {}, interval: 10 })).matched, about)
    const [pause] = pauses()
    assert.ok(pause >= least - 2 && pause < 5000, `${about}: ${pause}`)
  }))
})

test('Retry-After where it is not to be waited for', async (t) => {
  const busy = (status, headers) => (response, { message }) => answer(response, failure(message, '-34'), status, headers)
  for (const [about, result, wanted] of [
    ['429 without it', busy(429, {}), ['api', false, true, undefined]],
    ['429 with what is none', busy(429, { 'retry-after': 'soon' }), ['api', false, true, undefined]],
    ['429 with it twice', busy(429, { 'retry-after': ['1', '1'] }), ['api', false, true, undefined]],
    ['503', busy(503, { 'retry-after': '7' }), ['api', true, true, 7000]],
    ['longer than there is time', busy(429, { 'retry-after': '100000000' }), ['deadline', false, true, 86_400_000]],
  ]) {
    const server = await apiServer(t, result)
    const [ms, { error, retry, failover }] = await timed(async () => (await apiAt(server)).authenticate(request, { open() {}, interval: 10, deadline: 10_000 }))
    assert.deepEqual([error.code, retry, failover, error.retryAfter], wanted, about)
    assert.equal(server.seen.length, 2, about)
    assert.ok(ms < 5000, `${about}: ${ms} ms`)
  }
})

test('Retry-After of phoneIdUrl, which is not asked again', async (t) => {
  const server = await serve(t, (response) => answer(response, 'busy', 429, { 'retry-after': '7' }))
  const { error, ...outcome } = await (await apiAt(server)).authenticate(request, { open: () => assert.fail('nothing is to open') })
  assert.deepEqual([error.code, error.op, error.status, error.retryAfter, outcome.retry, outcome.failover], ['api', 'create', 429, 7000, true, true])
  assert.equal(server.seen.length, 1)
})

test('what to do about an answer without a code', async (t) => {
  for (const [status, code, failover] of [[400, 'api', false], [401, 'api', false], [404, 'api', false], [429, 'api', true], [500, 'api', true], [503, 'api', true], [200, 'response', true]]) {
    const server = await serve(t, (response) => answer(response, '<p>', status, { 'content-type': 'text/html' }))
    const { error, ...outcome } = await (await apiAt(server)).authenticate(request, { open: () => assert.fail('nothing is to open') })
    assert.deepEqual([error.code, error.status, outcome.retry, outcome.failover], [code, status, false, failover], status)
    assert.ok(!('platformCode' in error) && !('meaning' in error))
  }
})

test('times that no timer takes', async (t) => {
  const server = await apiServer(t, pending, matching)
  const api = await apiAt(server, { timeout: 2 ** 40 })
  const warnings = []
  const warned = ({ name }) => warnings.push(name)
  process.on('warning', warned)
  for (const deadline of [2 ** 31, 1e12, 1e300]) assert.ok((await api.authenticate(request, { open: () => sleep(20), deadline, interval: 10, maxInterval: 1e300 })).matched)
  process.off('warning', warned)
  assert.deepEqual(warnings, [])
})

test('the deadline makes an outcome, wherever it finds the authentication', async (t) => {
  const create = await serve(t, hang)
  const slow = await apiServer(t, hang)
  const never = await apiServer(t, pending)
  await Promise.all([
    ['at phoneIdUrl', create, () => assert.fail('nothing is to open'), { asked: 1, op: 'create' }],
    ['while the device is given the EVURL', never, () => sleep(800), { asked: 1, op: 'authenticate', made: true }],
    ['at a question', slow, () => {}, { asked: 2, op: 'wait', made: true }],
  ].map(async ([about, server, open, { asked, op, made }]) => {
    const [ms, { error, correlationId, ...outcome }] = await timed(async () => (await apiAt(server)).authenticate(request, { open, deadline: 600, interval: 10 }))
    assert.ok(error instanceof PlatformError)
    assert.deepEqual([error.code, error.op], ['deadline', op], about)
    assert.deepEqual(outcome, { matched: false, retry: false, failover: true, referenceId: made ? 'REFERENCE' : '', mdnMatchScore: '' })
    assert.equal(correlationId, made ? server.seen[0].message.correlationId : '')
    assert.ok(ms >= 595 && ms < 5000, `${about}: ${ms} ms`)
    if (server !== never) await closes(server.seen.at(-1), about)
    await sleep(300)
    assert.equal(server.seen.length, asked, about)
  }))
  const { api, count } = await watched(never)
  const [ms, { error, failover }] = await timed(() => api.authenticate(request, { open() {}, deadline: 300, interval: 30, maxInterval: 40 }))
  assert.deepEqual([error.code, error.platformCode, failover], ['deadline', '5016', true])
  assert.ok(ms > 200 && ms < 5000, `${ms} ms`)
  const asked = count()
  assert.ok(asked > 3 && asked < 15, `${asked} asked`)
  await sleep(200)
  assert.equal(count(), asked)
})

test('a question that takes too long ends the authentication', async (t) => {
  const server = await apiServer(t, pending, hang)
  const [ms, { error, failover, retry }] = await timed(async () => (await apiAt(server, { timeout: 200 })).authenticate(request, { open() {}, interval: 10 }))
  assert.deepEqual([error.code, error.op, error.platformCode, failover, retry], ['deadline', 'wait', '5016', true, false])
  assert.ok(ms < 5000, `${ms} ms`)
  await closes(server.seen[2], 'a question')
})

test('nothing is asked until open is done', async (t) => {
  const server = await apiServer(t, matching)
  const calls = []
  let asked
  const api = await apiAt(server)
  const outcome = await api.authenticate(request, {
    open: async (...args) => {
      calls.push(args)
      await sleep(150)
      asked = server.seen.length
    },
  })
  assert.ok(outcome.matched)
  assert.equal(asked, 1)
  assert.deepEqual(calls, [['https://mi.example.com/msbox/id/k?data=x', outcome.correlationId]])
})

test('what open answers', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  for (const [about, open] of [
    ['nothing', () => {}], ['a promise', async () => 42], ['a promise of an object', async () => ({ evurl: 1 })], ['null', () => null], ['a function', () => () => {}],
    ['a thenable that resolves twice', () => ({ then: (resolve) => (resolve(1), resolve(2)) })],
    ['a thenable that resolves, and rejects', () => ({ then: (resolve, reject) => (resolve(1), reject(new Error('x'))) })],
    ['a thenable that resolves, and throws', () => ({ then(resolve) { resolve(1); throw new Error('x') } })],
    ['a thenable that resolves later, and again', () => ({ then: (resolve) => (setTimeout(resolve, 20), setTimeout(resolve, 40, { then() { throw new Error('x') } })) })],
    ['a thenable of a thenable', () => ({ then: (resolve) => resolve({ then: (resolve) => resolve(1) }) })],
  ]) {
    assert.deepEqual((await api.authenticate(request, { open })).matched, true, about)
  }
})

test('what open fails with is the cause', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  for (const cause of [new Error('no push token'), new EvurlError('key', 'x'), 'text', 42, null, undefined, { then: 42 }]) {
    for (const [about, open] of [
      ['it throws', () => { throw cause }],
      ['it rejects', () => Promise.reject(cause)],
      ['a thenable throws', () => ({ then() { throw cause } })],
      ['a thenable’s getter throws', () => ({ get then() { throw cause } })],
      ['a thenable rejects, and resolves', () => ({ then: (resolve, reject) => (reject(cause), resolve(1)) })],
      ['it rejects later', async () => { await sleep(5); throw cause }],
    ]) {
      const asked = server.seen.length
      const error = await refused('request', api.authenticate(request, { open }), `${about} ${print(cause)}`)
      assert.equal(error.cause, cause, about)
      assert.equal(error.op, 'authenticate')
      assert.equal(server.seen.length, asked + 1, about)
    }
  }
})

test('what is rejected too late is nobody’s', async (t) => {
  const server = await apiServer(t, pending)
  const late = async () => { await sleep(200); throw new Error('late') }
  const outcome = await (await apiAt(server)).authenticate(request, { open: late, deadline: 100 })
  assert.equal(outcome.error.code, 'deadline')
  const error = await rejection((await apiAt(server)).authenticate(request, { open: late, signal: AbortSignal.timeout(100) }))
  assert.equal(error.cause.name, 'TimeoutError')
  await refused('deadline', (await apiAt(server, { fetch: late, timeout: 100 })).phoneIdUrl(request))
  await sleep(250)
  assert.deepEqual(unhandled, [])
})

test('open and fetch may call in their turn', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  const within = []
  const nested = await apiAt(server, { fetch: (...args) => (within.push(api.phoneIdResult(question)), fetch(...args)) })
  const open = () => void within.push(api.authenticate(request, { open: () => api.phoneIdUrl(request) }))
  assert.ok((await nested.authenticate(request, { open })).matched)
  assert.deepEqual((await Promise.all(within)).map(({ matched }) => matched), [true, true, true])
  assert.equal(server.seen.length, 2 + 2 + 3)
})

test('a number of authentications side by side', async (t) => {
  const left = new Map()
  const server = await serve(t, (response, entry) => {
    const { message } = entry
    if (isCreate(entry)) {
      left.set(message.correlationId, Number(message.consumerMdn.slice(-1)))
      return answer(response, created(message, { referenceId: message.consumerMdn }))
    }
    const n = left.get(message.associationKey)
    left.set(message.associationKey, n - 1)
    answer(response, n > 0 ? failure(message, '5016') : scored(message, message.match.consumerMdn.endsWith('3') ? '0' : '10'))
  })
  const api = await apiAt(server)
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => api.authenticate({ ...request, consumerMdn: `+141555500${10 + (i % 5)}` }, { open() {}, interval: 20 })))
  for (const [i, { matched, referenceId, error }] of outcomes.entries()) assert.deepEqual([matched, referenceId, error], [i % 5 !== 3, `+141555500${10 + (i % 5)}`, undefined])
  assert.equal(new Set(outcomes.map(({ correlationId }) => correlationId)).size, 50)
})

// Signals.

/** What a signal finds: how the server and open are, and when to abort. */
const moments = {
  before: { asked: 0 },
  'within fetch': { results: [matching], asked: 0, fetch: (controller, reason) => (controller.abort(reason), new Promise(() => {})) },
  'during phoneIdUrl': { handle: hang, asked: 1, when: ({ seen }) => seen.length === 1, closed: true },
  'during open': { results: [matching], asked: 1, open: () => new Promise(() => {}), when: (_, opened) => opened },
  'within open': { results: [matching], asked: 1, open: (controller, reason) => controller.abort(reason) },
  'during a pause': { results: [pending], asked: 2, when: ({ seen }) => seen.length === 2 },
  'during a question': { results: [hang], asked: 2, when: ({ seen }) => seen.length === 2, closed: true },
  'during a second question': { results: [pending, hang], asked: 3, interval: 20, when: ({ seen }) => seen.length === 3, closed: true },
}

async function aborted(t, about, { handle, results, asked, open = () => {}, fetch, when, closed, interval = 60_000 }, reason) {
  const server = handle ? await serve(t, handle) : await apiServer(t, ...(results ?? [matching]))
  const controller = new AbortController()
  const { signal } = controller
  let opened = false
  if (about === 'before') controller.abort(reason)
  const api = await apiAt(server, { timeout: 60_000, fetch: fetch && (() => fetch(controller, reason)) })
  let settled = 0
  const coming = api.authenticate(request, { signal, interval, maxInterval: interval, open: () => ((opened = true), open(controller, reason)) })
  coming.then(() => settled++, () => settled++)
  if (when) {
    while (!when(server, opened)) await sleep(5)
    await sleep(30)
    assert.equal(settled, 0)
    controller.abort(reason)
  }
  const [ms, error] = await timed(() => rejection(coming))
  assert.ok(error instanceof PlatformError, `${about}: ${print(error)}`)
  assert.deepEqual([error.code, error.op], ['deadline', 'authenticate'], about)
  assert.ok(Object.hasOwn(error, 'cause') && error.cause === signal.reason, about)
  assert.ok(ms < 5000, `${about}: ${ms} ms`)
  if (closed) await closes(server.seen.at(-1), about)
  await sleep(250)
  assert.equal(server.seen.length, asked, `${about}: what was asked`)
  assert.equal(settled, 1)
  assert.equal(getEventListeners(signal, 'abort').length, 0, about)
}

test('a signal that is aborted: authenticate rejects once, and nothing is asked any more', (t) =>
  Promise.all(Object.entries(moments).map(([about, moment]) =>
    t.test(about, (t) => Promise.all([new Error('the buyer left'), undefined, null, 'text', { then: 1 }].map((reason) => aborted(t, about, moment, reason)))),
  )),
)

test('a signal ends each call', async (t) => {
  const server = await serve(t, hang)
  const api = await apiAt(server, { timeout: 60_000 })
  for (const call of [(options) => api.phoneIdUrl(request, options), (options) => api.phoneIdResult(question, options)]) {
    const { length } = server.seen
    const reason = new Error('x')
    const before = await refused('deadline', call({ signal: AbortSignal.abort(reason) }))
    assert.equal(before.cause, reason)
    assert.equal(server.seen.length, length)
    const controller = new AbortController()
    const coming = refused('deadline', call({ signal: controller.signal }))
    while (server.seen.length === length) await sleep(5)
    controller.abort(reason)
    assert.equal((await coming).cause, reason)
    await closes(server.seen.at(-1), 'a call')
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
  }
  const reason = new Error('x')
  const error = await refused('deadline', platform({ ...settings, baseUrl: server.url }, { signal: AbortSignal.abort(reason) }))
  assert.equal(error.cause, reason)
})

test('AbortSignal.timeout and AbortSignal.any', async (t) => {
  const { api, count } = await watched(await apiServer(t, pending))
  for (const make of [() => AbortSignal.timeout(200), () => AbortSignal.any([AbortSignal.timeout(200), new AbortController().signal])]) {
    const signal = make()
    const [ms, error] = await timed(() => rejection(api.authenticate(request, { open() {}, signal, interval: 50 })))
    assert.equal(error.code, 'deadline')
    assert.equal(error.cause, signal.reason)
    assert.equal(error.cause.name, 'TimeoutError')
    assert.ok(ms > 150 && ms < 5000, `${ms} ms`)
    const asked = count()
    await sleep(150)
    assert.equal(count(), asked)
  }
})

test('a signal that is aborted once all is over changes nothing', async (t) => {
  const server = await apiServer(t, matching)
  const controller = new AbortController()
  const outcome = await (await apiAt(server)).authenticate(request, { open() {}, signal: controller.signal })
  controller.abort(new Error('x'))
  await sleep(20)
  assert.ok(outcome.matched)
})

test('no listener stays on a signal', async (t) => {
  const server = await apiServer(t, pending, pending, matching)
  const failing = await serve(t, (response, { message }) => answer(response, failure(message, '-31')))
  const stuck = await serve(t, hang)
  const [good, bad, slow] = [await apiAt(server), await apiAt(failing), await apiAt(stuck, { timeout: 100 })]
  for (const [about, call] of [
    ['a match', (signal) => good.authenticate(request, { open() {}, interval: 10, signal })],
    ['an EVURL', (signal) => good.phoneIdUrl(request, { signal })],
    ['a result', (signal) => good.phoneIdResult(question, { signal })],
    ['a failure', (signal) => bad.phoneIdUrl(request, { signal })],
    ['an outcome with an error', (signal) => bad.authenticate(request, { open() {}, signal })],
    ['a timeout', (signal) => slow.phoneIdUrl(request, { signal })],
    ['a deadline', (signal) => slow.authenticate(request, { open() {}, signal, deadline: 50 })],
    ['an open that fails', (signal) => good.authenticate(request, { open: () => Promise.reject(new Error('x')), signal })],
    ['a request that cannot be', (signal) => good.phoneIdUrl({ consentId: 'x' }, { signal })],
    ['settings', (signal) => platform({ ...settings, baseUrl: server.url }, { signal })],
    ['settings that cannot be', (signal) => platform({ ...settings, baseUrl: 'x' }, { signal })],
  ]) {
    const { signal } = new AbortController()
    const listeners = []
    let added = 0
    signal.addEventListener = (type, listener, ...more) => {
      added++
      listeners.push(listener)
      EventTarget.prototype.addEventListener.call(signal, type, listener, ...more)
    }
    signal.removeEventListener = (type, listener, ...more) => {
      if (listeners.includes(listener)) listeners.splice(listeners.indexOf(listener), 1)
      EventTarget.prototype.removeEventListener.call(signal, type, listener, ...more)
    }
    await call(signal).catch(() => {})
    await sleep(0)
    assert.ok(added > 0, about)
    assert.deepEqual([listeners.length, getEventListeners(signal, 'abort').length], [0, 0], about)
  }
})

/** Runs code in a process of its own, and tells how long that outlived its last word. */
async function child(code, given, env = {}) {
  const text = `import { EvurlError, platform } from '../src/promise/index.js'
    const given = JSON.parse(process.env.GIVEN)
    ${code}
    process.stdout.write(' ')`
  const options = { cwd: at('.'), env: { ...process.env, GIVEN: JSON.stringify(given), ...env }, stdio: ['ignore', 'pipe', 'pipe'] }
  const running = spawn(process.execPath, ['--input-type=module', '--eval', text], options)
  let [stdout, stderr, last] = ['', '', 0]
  running.stdout.on('data', (chunk) => ((stdout += chunk), (last = performance.now())))
  running.stderr.on('data', (chunk) => (stderr += chunk))
  const timer = setTimeout(() => running.kill('SIGKILL'), 7000)
  const [exit, signal] = await once(running, 'close')
  clearTimeout(timer)
  if (signal === null) assert.equal(exit, 0, stderr)
  return { stdout, outlived: performance.now() - last }
}

function write(folder, name, text) {
  const file = join(folder, name)
  execFileSync('sh', ['-c', 'cat >"$0"', file], { input: text })
  return file
}

test('nothing keeps the process alive once all is settled', async (t) => {
  const server = await apiServer(t, pending, matching)
  const never = await apiServer(t, pending)
  const stuck = await serve(t, hang)
  const { stdout, outlived } = await child(`
    const api = (baseUrl, more) => platform({ ...given.settings, timeout: 30_000, baseUrl, ...more })
    const open = () => {}
    const results = await Promise.allSettled([
      (await api(given.good)).authenticate(given.request, { open, interval: 10 }),
      (await api(given.never)).authenticate(given.request, { open, interval: 20, deadline: 200 }),
      (await api(given.never)).authenticate(given.request, { open, interval: 30_000, maxInterval: 30_000, signal: AbortSignal.timeout(200) }),
      (await api(given.never)).authenticate(given.request, { open: () => new Promise(() => {}), signal: AbortSignal.timeout(200) }),
      (await api(given.never)).authenticate(given.request, { open: () => new Promise(() => {}), deadline: 200 }),
      (await api(given.stuck)).authenticate(given.request, { open, signal: AbortSignal.timeout(200) }),
      (await api(given.stuck, { timeout: 200 })).phoneIdUrl(given.request),
      (await api(given.stuck)).phoneIdUrl(given.request, { signal: AbortSignal.timeout(200) }),
      (await api(given.good, { fetch: () => new Promise(() => {}) })).phoneIdUrl(given.request, { signal: AbortSignal.timeout(200) }),
      (await api(given.good, { fetch: () => new Promise(() => {}), timeout: 200 })).phoneIdUrl(given.request),
      (await api('http://127.0.0.1:1')).phoneIdUrl(given.request),
      (await api(given.good)).phoneIdUrl({}),
    ])
    console.log(results.map(({ value, reason }) => value?.error?.code ?? value?.matched ?? reason.code).join())`,
  { settings, request, good: server.url, never: never.url, stuck: stuck.url })
  assert.equal(stdout.trim(), 'true,deadline,deadline,deadline,deadline,deadline,deadline,deadline,deadline,deadline,transport,request')
  assert.ok(outlived < 5000, `${outlived} ms`)
})

// What is passed.

const cyclic = { consentId: 'x' }
cyclic.consentId = cyclic
const trap = (name) => new Proxy({ ...request }, { [name]: () => { throw new Error('a trap') } })
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({ ...request }, {})
  revoke()
  return proxy
}

/** What is no request of any kind. */
const noRequests = (plain) => [
  undefined, null, 42, 10n, NaN, true, 'text', JSON.stringify(plain), Symbol('x'), () => plain, [], [plain], Object.entries(plain),
  new Map(Object.entries(plain)), new Set([plain]), new Date(), Promise.resolve(plain),
  new Proxy([plain], {}), revoked(), trap('get'), trap('ownKeys'), trap('getPrototypeOf'),
  new (class Request { constructor() { Object.assign(this, plain) } })(), Object.create(plain),
  new Uint8Array(8), new Error('x'), new URLSearchParams(plain), { ...plain, get correlationId() { throw new Error('a getter') } },
  { ...plain, get extra() { throw undefined } }, { ...plain, correlationId: 10n }, { ...plain, correlationId: cyclic },
  { ...plain, correlationId: { toJSON() { throw new Error('toJSON') } } }, { ...plain, unknown: 'x' }, { ...plain, unknown: null },
  { ...plain, correlationID: 'CORRELATION-1' }, { ...plain, CORRELATIONID: 'CORRELATION-1' }, { ...plain, '': 'x' },
  { ...plain, ['__proto__']: {} }, JSON.parse('{"__proto__":{"a":1}}'), { ...plain, constructor: 'x' }, {}, Object.create(null),
  ...['short', 42, '', 'x'.repeat(81), null, false, [], ['CORRELATION-1'], {}, new Map(), 'CORRELATION\0', 'CORRELATION\ud800'].map((correlationId) => ({ ...plain, correlationId })),
  ...['', 42, null, 'x'.repeat(31), 'a\nb', ['a']].flatMap((id) => [{ ...plain, merchantId: id }, { ...plain, subMerchantId: id }]),
  ...['', 4155550123, '4155550123', '+04155550123', '+1 415 555 0123', '+14155550123 ', '+1415555012３', '+1234567890123456', 'tel:+14155550123', null, [number]].map(
    (consumerMdn) => ({ ...plain, consumerMdn }),
  ),
]

test('what no request can be is not sent', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  const fields = {
    consentId: ['', 42, null, 'x'.repeat(129), ['x'], cyclic, 'a\nb'],
    consentTimeStamp: ['', 'yesterday', '2026-10-05', '2026-10-05 01:04:13Z', '2026-13-05T01:04:13Z', 1e12, null, new Date(NaN), {}, []],
    consumerDeviceIP: ['', 'x', '1.2.3', '::1%lo', 42, null], consumerDeviceUA: ['', 42, 'a\nb', 'x'.repeat(1025)], air: ['true', '', 0, 1, null, []],
    redirectUrl: ['', 42, new URL('https://x/').searchParams, 'x'.repeat(2049)], useCase: ['', 1, 'login', '123', null],
  }
  const requests = [
    ...noRequests(request), ...Object.entries(fields).flatMap(([name, values]) => values.map((value) => ({ ...request, [name]: value }))),
    ...['consentId', 'consentTimeStamp', 'consumerMdn'].map((name) => ({ ...request, [name]: undefined })),
    { ...request, match: { consumerMdn: number } }, { ...request, associationKey: 'ASSOCIATION-1' },
  ]
  const questions = [
    ...noRequests(question),
    ...['', 'short', 42, null, undefined, 'x'.repeat(81), ['ASSOCIATION-1']].map((associationKey) => ({ ...question, associationKey })),
    { ...question, consentId: 'x' }, { ...question, evurl: 'https://x' },
  ]
  for (const bad of requests) {
    const about = print(bad, { depth: 1, showProxy: true })
    assert.equal((await refused('request', api.phoneIdUrl(bad), about)).op, 'create')
    assert.equal((await refused('request', api.authenticate(bad, { open: () => assert.fail('nothing is to open') }), about)).op, 'authenticate')
  }
  for (const bad of questions) assert.equal((await refused('request', api.phoneIdResult(bad), print(bad, { depth: 1 }))).op, 'result')
  assert.equal(server.seen.length, 0)
  const cause = new Error('a getter')
  assert.equal((await refused('request', api.phoneIdUrl({ ...request, get useCase() { throw cause } }))).cause, cause)
  for (const good of [{ ...request, useCase: undefined }, Object.assign(Object.create(null), request), Object.freeze({ ...request }), trap('getOwnPropertyDescriptor')]) await api.phoneIdUrl(good)
  assert.equal(server.seen.length, 4)
})

test('what JSON leaves out is not left out in silence', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  const bad = [() => '1', Symbol('x'), class {}].flatMap((value) => [{ useCase: value }, { redirectUrl: value }, { unknown: value }])
  const sent = []
  for (const more of [...bad, { toJSON: () => ({ ...request, consumerMdn: '+14155550000' }) }]) {
    await api.phoneIdUrl({ ...request, ...more }).then(() => sent.push(print(more)), () => {})
  }
  assert.deepEqual(sent, [])
})

test('a question has no member match', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  const sent = []
  for (const more of [{ match: { consumerMdn: '+14155550000' } }, { match: { consumerMdn: '+14155550000' }, consumerMdn: undefined }, { match: 42 }, { match: { extra: 1 } }, { match: '+14155550000' }, { match: true }]) {
    await api.phoneIdResult({ ...question, ...more }).then(() => sent.push(print(more)), () => {})
  }
  assert.deepEqual(sent, [])
})

test('a web page is noticed at each call', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  globalThis.document = {}
  try {
    for (const call of [() => apiAt(server), () => api.phoneIdUrl(request), () => api.phoneIdResult(question), () => api.authenticate(request, { open() {} })]) {
      assert.match((await refused('request', call())).message, /an API Secret does not belong in a web page/)
    }
  } finally {
    delete globalThis.document
  }
  assert.equal(server.seen.length, 0)
  await api.phoneIdUrl(request)
})

test('what no options can be', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  const open = () => assert.fail('nothing is to open')
  const noSignals = [
    null, 42, 'x', {}, [], { aborted: false }, { aborted: 'no', addEventListener() {}, removeEventListener() {} }, new EventTarget(),
    new AbortController(), { get aborted() { throw new Error('x') } },
  ]
  const noOptions = [
    null, 42, 'text', true, Symbol('x'), 10n, () => {}, [], new Map(), new (class { open = open })(), revoked(), { misspelt: 1 },
    { get signal() { throw new Error('x') } }, { SIGNAL: undefined },
  ]
  for (const bad of [...noOptions, ...noSignals.map((signal) => ({ signal }))]) {
    await refused('request', api.phoneIdUrl(request, bad), print(bad, { showProxy: true }))
    await refused('request', api.phoneIdResult(question, bad), print(bad, { showProxy: true }))
  }
  for (const bad of [...noOptions, ...noSignals.map((signal) => ({ open, signal }))]) await refused('request', api.authenticate(request, bad), print(bad, { showProxy: true }))
  const noTimes = ['1', null, -1, 0, 0.5, NaN, Infinity, 10n, [], {}, new Date(), Symbol('x'), () => 1, true]
  const ofTimes = ['deadline', 'interval', 'maxInterval'].flatMap((name) => noTimes.map((value) => ({ open, [name]: value })))
  for (const bad of [undefined, {}, { open: 42 }, { open: null }, { open: 'https://x' }, { open, openn: open }, ...ofTimes]) {
    assert.equal((await refused('request', api.authenticate(request, bad), print(bad))).op, 'authenticate')
  }
  const good = { ...settings, baseUrl: server.url }
  for (const bad of [
    undefined, null, 42, 'text', [], new Map(Object.entries(good)), new (class { constructor() { Object.assign(this, good) } })(), revoked(), {},
    { ...good, misspelt: 1 }, { ...good, get secret() { throw new Error('x') } },
    ...[undefined, null, 42, '', 'with space', 'with-dash', 'é', 'x'.repeat(129), 'x'.repeat(5000), 'sha512-abc', ['x'], new Uint8Array(8)].map((value) => ({ ...good, secret: value })),
    ...[null, 42, [], {}, new URL('https://api.example.com')].flatMap((value) => ['baseUrl', 'merchantId', 'subMerchantId', 'userAgent'].map((name) => ({ ...good, [name]: value }))),
    ...['a\nb', 'a\0', 'é', 'x'.repeat(257)].map((userAgent) => ({ ...good, userAgent })), ...noTimes.map((timeout) => ({ ...good, timeout })),
    ...[42, 'fetch', {}, []].map((value) => ({ ...good, fetch: value })),
  ]) await refused('request', platform(bad), print(bad, { showProxy: true }))
  assert.equal(server.seen.length, 0)
})

test('a signal that lacks a method, or whose methods throw', async (t) => {
  const server = await apiServer(t, matching)
  const { stdout } = await child(`
    let unhandled = 0
    process.on('unhandledRejection', () => unhandled++)
    const api = await platform({ ...given.settings, baseUrl: given.url })
    const [none, throws] = [() => {}, () => { throw new Error('x') }]
    for (const signal of [
      { aborted: false, addEventListener: none },
      { aborted: false, addEventListener: throws, removeEventListener: none },
      { aborted: false, addEventListener: none, removeEventListener: throws },
    ]) {
      const answers = []
      for (const call of [() => api.phoneIdUrl(given.request, { signal }), () => api.authenticate(given.request, { open: none, signal })]) {
        answers.push(await call().then(() => 'fine', (error) => (error instanceof EvurlError ? error.code : String(error))))
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
      console.log(answers.join(), unhandled)
    }`, { settings, request, url: server.url })
  assert.match(stdout, /^request,request 0\n(request|fine),(request|fine) 0\n(request|fine),(request|fine) 0\n $/)
})

test('a method without its platform', async (t) => {
  const server = await apiServer(t, matching)
  const api = await apiAt(server)
  const kinds = []
  for (const it of [undefined, {}, Object.create(api), new Proxy(api, {})]) {
    for (const call of [() => api.phoneIdUrl.call(it, request), () => api.phoneIdResult.call(it, question), () => api.authenticate.call(it, request, { open() {} })]) {
      const error = await rejection(call())
      if (!(error instanceof EvurlError)) kinds.push(String(error))
    }
  }
  assert.deepEqual(kinds, [])
})

test('an error says what was called', async () => {
  for (const bad of [{ secret: '' }, { secret: '!' }, { baseUrl: 'x' }, { timeout: -1 }, { misspelt: 1 }]) {
    assert.equal((await refused('request', platform({ ...settings, baseUrl: 'https://api.example.com', ...bad }))).op, 'platform', print(bad))
  }
})

// A fetch of the caller's own.

const jsonHeaders = () => new Headers({ 'content-type': 'application/json' })
const streamOf = (read, cancel = async () => {}) => ({ status: 200, headers: jsonHeaders(), body: { getReader: () => ({ read, cancel }) } })

const onceOnly = (value) => {
  let read = false
  return async () => (read ? { done: true } : ((read = true), { done: false, value }))
}

async function hostile(fetch, codes, about) {
  const api = await platform({ ...settings, baseUrl: 'https://api.example.com', timeout: codes[0] === 'deadline' ? 200 : undefined, fetch })
  for (const error of [await rejection(api.phoneIdUrl(request)), await rejection(api.phoneIdResult(question)), (await api.authenticate(request, { open() {} })).error]) {
    assert.ok(error instanceof PlatformError, `${about}: ${print(error)}`)
    assert.ok(codes.includes(error.code), `${about}: ${error.message}`)
    silent(error, about)
  }
}

test('a fetch that fails', async () => {
  for (const [about, fetch] of [
    ['throws', () => { throw new Error(echo) }],
    ['throws undefined', () => { throw undefined }],
    ...[undefined, null, 'text', 42, false, Symbol('x'), {}, [], () => {}, { code: 42 }, { code: '' }, { cause: null }, { cause: { code: 'x y' } }].map(
      (error) => [`rejects with ${print(error)}`, () => Promise.reject(error)],
    ),
    ['a thenable that throws', () => ({ then() { throw new Error(echo) } })],
    ['a thenable’s getter that throws', () => ({ get then() { throw new Error(echo) } })],
    ['a thenable that rejects, and resolves', () => ({ then: (resolve, reject) => (reject(new Error(echo)), resolve(new Response('{}'))) })],
    ['nothing', async () => undefined], ['null', async () => null],
    ['a getter', async () => ({ get status() { throw new Error(echo) } })],
    ['a body without a reader', async () => ({ status: 200, headers: jsonHeaders(), body: {} })],
    ['a body that is locked', async () => { const response = new Response('{}', { headers: jsonHeaders() }); response.body.getReader(); return response }],
    ['a reader that rejects', async () => streamOf(() => Promise.reject(new Error(echo)))],
    ['a reader that throws', async () => streamOf(() => { throw new Error(echo) })],
  ]) await hostile(fetch, ['transport'], about)
})

test('a fetch that never settles', async () => {
  await Promise.all([
    ['never', () => new Promise(() => {})], ['a thenable that does nothing', () => ({ then() {} })],
    ['a reader that never settles', async () => streamOf(() => new Promise(() => {}))],
    ['a cancel that never settles', async () => streamOf(() => new Promise(() => {}), () => new Promise(() => {}))],
    ['a cancel that rejects', async () => streamOf(() => new Promise(() => {}), () => Promise.reject(new Error('x')))],
  ].map(async ([about, fetch]) => {
    const [ms] = await timed(() => hostile(fetch, ['deadline'], about))
    assert.ok(ms >= 590 && ms < 5000, `${about}: ${ms} ms`)
  }))
})

test('a fetch whose answer has no body', async () => {
  for (const [about, fetch] of [
    ['none', async () => ({ status: 200, headers: jsonHeaders() })], ['null', async () => new Response(null, { headers: jsonHeaders() })],
    ['an empty one', async () => new Response('', { headers: jsonHeaders() })],
    ['no headers in it', async () => new Response('{}')], ['an error that is an answer', async () => Response.error()],
  ]) await hostile(fetch, ['response'], about)
})

test('a fetch whose answer is no answer', async () => {
  const wrong = []
  for (const [about, fetch] of [
    ['an object', async () => ({})], ['a text', async () => 'text'], ['a number, not promised', () => 5],
    ['no headers', async () => ({ status: 200 })], ['a status that is a text', async () => ({ status: '200', headers: jsonHeaders() })],
    ['headers that throw', async () => ({ status: 200, headers: { get() { throw new Error('x') } } })],
    ['headers that are an object', async () => ({ status: 200, headers: { 'content-type': 'application/json' } })],
    ['a chunk that is a text', async () => streamOf(async () => ({ done: false, value: '{}' }))],
    ['a chunk that is none', async () => streamOf(async () => ({ done: false }))],
    ['a chunk of another realm', async () => streamOf(onceOnly(runInNewContext('new Uint8Array(9)')))],
    ['a chunk that is a list', async () => streamOf(async () => ({ done: false, value: [123, 125] }))],
    ['a cancel that throws', async () => streamOf(async () => ({ done: false, value: new Uint8Array(70000) }), () => { throw new Error('x') })],
    ['a cancel that promises nothing', async () => streamOf(async () => ({ done: false, value: new Uint8Array(70000) }), () => {})],
    ['an error whose code throws', () => Promise.reject({ get code() { throw new Error('x') } })],
    ['an error that is a trap', () => Promise.reject(new Proxy({}, { get() { throw new Error('x') } }))],
  ]) await hostile(fetch, ['transport', 'response'], about).catch((error) => wrong.push(`${about}: ${error.code ?? error.name}: ${error.message.split('\n')[0]}`))
  assert.deepEqual(wrong, [])
})

test('a fetch of one platform disturbs no other call', async (t) => {
  const server = await apiServer(t, pending, pending, pending, matching)
  const { stdout } = await child(`
    const other = (await platform({ ...given.settings, baseUrl: given.url })).authenticate(given.request, { open() {}, interval: 50 }).then(({ matched }) => matched, String)
    const reader = { read: async () => ({ done: false, value: { get length() { throw new Error('x') } } }), cancel: async () => {} }
    const fetch = async () => ({ status: 200, headers: new Headers({ 'content-type': 'application/json' }), body: { getReader: () => reader } })
    await (await platform({ ...given.settings, baseUrl: given.url, fetch })).phoneIdUrl(given.request).catch(() => {})
    console.log(await other)
    process.exit()`, { settings, request, url: server.url })
  assert.equal(stdout, 'true\n')
})

test('a program that ends leaves no timer and no connection behind', async (t) => {
  const never = await apiServer(t, pending)
  const stuck = await serve(t, hang)
  const { stdout, outlived } = await child(`
    const { running } = await import('../src/promise/program.js')
    const calls = []
    for (const baseUrl of given.urls) calls.push((await platform({ ...given.settings, baseUrl })).authenticate(given.request, { open() {}, interval: 20_000, maxInterval: 20_000 }))
    await new Promise((resolve) => setTimeout(resolve, 300))
    const killed = (await running()).call('build', 1, 'no bytes')
    console.log((await Promise.allSettled([...calls, killed])).map(({ reason }) => reason?.code).join())`,
  { settings: { ...settings, timeout: 20_000 }, request, urls: [never.url, stuck.url] })
  assert.equal(stdout.trim(), 'internal,internal,internal')
  assert.ok(outlived < 5000, `${outlived} ms`)
})

test('an answer of nothing, without end', async () => {
  const { stdout } = await child(`
    const reader = { read: async () => ({ done: false, value: new Uint8Array(0) }), cancel: async () => {} }
    const fetch = async () => ({ status: 200, headers: new Headers({ 'content-type': 'application/json' }), body: { getReader: () => reader } })
    const api = await platform({ ...given.settings, baseUrl: 'https://api.example.com', timeout: 200, fetch })
    console.log(await api.phoneIdUrl(given.request).catch(({ code }) => code))`, { settings, request })
  assert.match(stdout, /^(transport|deadline)\n $/)
})

test('an answer that comes when nobody waits any more is not left open', async (t) => {
  const server = await serve(t, (response) => setTimeout(() => endless(response), 400))
  const api = await apiAt(server, { timeout: 200, fetch: (url, { signal, ...options }) => fetch(url, options) })
  await refused('deadline', api.phoneIdUrl(request))
  await closes(server.seen[0], 'an answer')
})

test('a fetch may ignore its signal', async (t) => {
  const server = await serve(t, hang)
  const api = await apiAt(server, { timeout: 200, fetch: (url, { signal, ...options }) => fetch(url, options) })
  const [ms] = await timed(() => refused('deadline', api.phoneIdUrl(request)))
  assert.ok(ms < 5000, `${ms} ms`)
})

test('no rejection was left unhandled', async () => {
  await sleep(50)
  assert.deepEqual(unhandled, [])
})
