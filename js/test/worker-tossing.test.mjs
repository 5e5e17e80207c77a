// Cookie tossing, over https in Chromium: another host of the worker's site sets every cookie that it
// can for the whole site, with a valid token that the attacker got from the worker. A user verifies a number.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { App, standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { build, verify } from './worker/page.mjs'
import { assertProblem } from './worker/problem.mjs'
import { utf8 } from './worker/raw.mjs'
import { freePort, startSandbox } from './worker/sandbox.mjs'
import { openssl, terminate } from './worker/tls.mjs'
import { commandOf, inServer, inWorkerd, servers } from './worker/workers.mjs'
import { chromium } from './runtimes/browsers.mjs'
import { workerdBinary } from './runtimes/workerd.mjs'

const { after, before, test } = having(workerdBinary, chromium, openssl, ...servers.map((runtime) => () => commandOf(runtime)))

const [tlsPort, workerPort, sitePort] = [await freePort(), await freePort(), await freePort()]
const [worker, app, evil] = ['sna', 'app', 'evil'].map((name) => `${name}.merchant.test`)
const urlOf = (host) => `https://${host}:${tlsPort}`
const match = '+14444441001'
let folder, site, tls, sandbox, env, browser

/** Each Cookie header that the worker got, byte for byte. */
const got = []

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evurl-page-'))
  await build(urlOf(worker), folder)
  site = createServer(serve).listen(sitePort, '127.0.0.1')
  await once(site, 'listening')
  tls = await terminate(tlsPort, { [worker]: workerPort, [app]: sitePort, [evil]: sitePort }, (host, bytes) => {
    if (host === worker) got.push(...[...bytes.toString('latin1').matchAll(/^cookie: (.*)\r$/gim)].map(([, cookie]) => cookie))
  })
  sandbox = await startSandbox(`${urlOf(worker)}/return`)
  env = { ...standard, ...sandbox.env, PUBLIC_URL: urlOf(worker), APP_ORIGINS: urlOf(app), PAGE_URL: `${urlOf(app)}/` }
  const { default: puppeteer } = await import('puppeteer-core')
  const { args, ...more } = chromium()
  browser = await puppeteer.launch({ headless: true, timeout: 60_000, acceptInsecureCerts: true, args: [...args, '--host-resolver-rules=MAP *.merchant.test 127.0.0.1'], ...more })
})
after(async () => {
  await browser?.close()
  for (const server of [tls, sandbox]) await server?.stop()
  site?.close()
  site?.closeAllConnections()
  await rm(folder, { recursive: true, force: true })
})

/** What the next page of the evil host sets. */
let headers = []

async function serve(request, response) {
  if (request.headers.host.startsWith(evil)) {
    response.setHeader('set-cookie', headers)
    return response.end(Buffer.from('<!doctype html><title>evil</title>')) // of a text, Node encodes the headers as it does the text
  }
  const path = new URL(request.url, urlOf(app)).pathname
  const type = { '.js': 'text/javascript', '.css': 'text/css' }[extname(path)] ?? 'text/html'
  const file = await readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => undefined)
  response.writeHead(file ? 200 : 404, { 'content-type': type }).end(file)
}

const unicode = ['\u2000', '\u00a0', '\u3000', '\ufeff', '\u1680', '\u2028', '\u0085', '\u200b']

/** Spellings of a cookie, as texts for document.cookie. */
const spellings = (cookie) => [
  cookie, `\t${cookie}`, ` ${cookie}`, `=${cookie}`, `==${cookie}`, `= ${cookie}`, `=\t${cookie}`, `;${cookie}`, cookie.replace('=', ' ='), cookie.replace('=', '\t='), cookie.replace('__Host', '__host'), cookie.replace('__Host', '__HOST'),
  `"${cookie}"`, `a, ${cookie}`, `a=b, ${cookie}`, `a=b\t;${cookie}`, `\v${cookie}`, `\f${cookie}`, `\0${cookie}`, `a=b\n${cookie}`, ...unicode.map((space) => space + cookie), ...unicode.map((space) => cookie.replace('=', `${space}=`)),
]

/** The same as bytes of Set-Cookie, of those that can be sent. */
const inHeaders = (cookie) => [...spellings(cookie).filter((text) => !/[\0\v\f\n]/.test(text)).map(utf8), `\xa0${cookie}`, `\x85${cookie}`]

const attributes = ['; Domain=merchant.test; Path=/', '; Domain=merchant.test; Path=/; Secure', '; Domain=merchant.test; Path=/result; Secure', '; Domain=merchant.test; Path=/start']

/** Takes the browser's user to the evil page, which sets a cookie in every way that it can. */
async function toss(context, cookie) {
  const tab = await context.newPage()
  await tab.goto(urlOf(evil))
  for (const spelling of inHeaders(cookie)) {
    headers = attributes.map((more) => spelling + more)
    await tab.evaluate(() => fetch('/'))
  }
  await tab.evaluate((texts) => texts.forEach((text) => (document.cookie = text)), spellings(cookie).flatMap((text) => attributes.map((more) => text + more)))
  await tab.close()
}

/**
 * Verifies a number, and does something else when the page is about to ask for its result.
 * @param {(id: string) => Promise<void>} meanwhile
 */
async function verifyWhile(context, meanwhile) {
  const tab = await context.newPage()
  let doing
  await tab.setRequestInterception(true)
  tab.on('request', async (request) => {
    if (request.url() === `${urlOf(worker)}/result` && request.method() === 'POST') await (doing ??= meanwhile(JSON.parse(request.postData()).id)).catch(() => {})
    await request.continue()
  })
  const [answer, text] = await verify(tab, urlOf(app), match)
  assert.ok(doing, `the page did not ask: ${text}`)
  await doing
  await tab.close()
  return { answer, text }
}

/** The names that the worker was sent, as it reads them. */
const names = (cookie) => cookie.split(';').map((one) => one.replace(/^[ \t]+/, '').split('=')[0])

/** The value of the user's own cookie. */
const own = async (context) => (await context.cookies()).find(({ domain, name }) => domain === worker && name === '__Host-sna')?.value

/** Starts a worker, an attacker with a valid token, and a user's browser. */
async function underAttack(runtime, use) {
  const server = runtime === 'workerd' ? await inWorkerd(env, { port: workerPort }) : await inServer(runtime, env, workerPort)
  const context = await browser.createBrowserContext()
  try {
    const attacker = new App(server.url)
    await attacker.start('+14444441002')
    assert.match(attacker.cookie, /^__Host-sna=./)
    got.length = 0
    await use({ attacker, context })
  } finally {
    await context.close()
    await server.stop()
  }
}

for (const runtime of ['workerd', ...servers]) {
  test(`${runtime}: cookies set before the user starts fix no session`, async () => {
    await underAttack(runtime, async ({ attacker, context }) => {
      await toss(context, attacker.cookie)
      const { answer, text } = await verifyWhile(context, async (id) => {
        const [first] = got
        const came = names(first)
        // The browser stores these under names that trim() makes ours.
        for (const name of ['\xa0', ...['\u2000', '\u00a0', '\u3000', '\ufeff'].map(utf8)].map((space) => `${space}__Host-sna`)) assert.ok(came.includes(name), JSON.stringify(came))
        assert.ok(!came.includes('__Host-sna'), `the browser stored one of ours: ${JSON.stringify(first)}`)
        assertProblem(await attacker.result(id), 403, 'id', 'whoever knows the token, and the id')
      })
      assert.equal(answer, 'match', text)
      assert.notEqual(`__Host-sna=${await own(context)}`, attacker.cookie)
    })
  })

  test(`${runtime}: cookies set while the user is on the way lock nobody out`, async () => {
    await underAttack(runtime, async ({ attacker, context }) => {
      let cookie
      const { answer, text } = await verifyWhile(context, async (id) => {
        cookie = await own(context)
        await toss(context, attacker.cookie)
        assertProblem(await attacker.result(id), 403, 'id')
      })
      assert.equal(answer, 'match', text)
      const asked = names(got.at(-1))
      assert.ok(asked.includes('\xa0__Host-sna') && asked.filter((name) => name === '__Host-sna').length === 1, JSON.stringify(asked))
      assert.equal((await verifyWhile(context, async () => {})).answer, 'match', 'nor later')
      assert.equal(await own(context), cookie, 'and the session goes on')
    })
  })
}

test('what remains: another host of the site can make the browser forget the session, but gets no answer', async () => {
  await underAttack('workerd', async ({ attacker, context }) => {
    let taken
    const { answer, text } = await verifyWhile(context, async (id) => {
      taken = id
      const tab = await context.newPage()
      await tab.goto(urlOf(evil))
      // Chromium keeps 180 cookies for each site.
      for (let round = 0; (await own(context)) !== undefined; round++) {
        assert.ok(round < 20, 'the browser does not forget the session any more: say so in README.md')
        await tab.evaluate((round) => Array.from({ length: 300 }, (_, i) => (document.cookie = `flood-${round}-${i}=x; Domain=merchant.test; Path=/; Secure`)), round)
      }
      await tab.close()
    })
    assert.equal(answer, 'problem')
    assert.match(text, /this session has no such id/)
    assertProblem(await attacker.result(taken), 403, 'id')
    assert.equal((await verifyWhile(context, async () => {})).answer, 'match', 'the next attempt counts')
  })
})
