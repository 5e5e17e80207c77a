// From the page to the answer, in Chromium, which is the phone too: the mini app as
// Vite builds it, the worker in workerd, the sandbox. The carrier alone is played.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { standard } from './worker/app.mjs'
import { having } from './worker/having.mjs'
import { build, said, settings, verify as verifyAt, vite } from './worker/page.mjs'
import { freePort, startSandbox } from './worker/sandbox.mjs'
import { inWorkerd } from './worker/workers.mjs'
import { chromium } from './runtimes/browsers.mjs'
import { started } from './runtimes/started.mjs'
import { workerdBinary } from './runtimes/workerd.mjs'

const { after, before, test } = having(workerdBinary, chromium)

const pictures = fileURLToPath(new URL('../../build/pictures/', import.meta.url))
const workerPort = await freePort()
const pagePort = await freePort()
const workerUrl = `http://127.0.0.1:${workerPort}`
const pageUrl = `http://127.0.0.1:${pagePort}`
let folder, page, sandbox, worker, browser, env

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evurl-page-'))
  await mkdir(pictures, { recursive: true })
  await build(workerUrl, folder)
  page = await started(process.execPath, [vite, 'preview', 'page', '--outDir', folder, '--port', String(pagePort)], settings(workerUrl))
  sandbox = await startSandbox(`${workerUrl}/return`)
  env = { ...standard, ...sandbox.env, PUBLIC_URL: workerUrl, APP_ORIGINS: pageUrl, PAGE_URL: `${pageUrl}/` }
  worker = await inWorkerd(env, { port: workerPort })
  const { default: puppeteer } = await import('puppeteer-core')
  browser = await puppeteer.launch({ headless: true, timeout: 60_000, ...chromium() })
})
after(async () => {
  await browser?.close()
  for (const server of [worker, page, sandbox]) await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A user with a browser of their own. */
async function user(use) {
  const context = await browser.createBrowserContext()
  try {
    const tab = await context.newPage()
    await tab.setViewport({ width: 420, height: 600 })
    const wrong = []
    const hops = []
    tab.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    tab.on('pageerror', (error) => wrong.push(String(error)))
    tab.on('request', (request) => request.isNavigationRequest() && hops.push(request.url().replace(/\?.*/, '')))
    await use({ tab, context, wrong, hops })
  } finally {
    await context.close()
  }
}

const verify = (tab, number) => verifyAt(tab, pageUrl, number)

/** Both side by side, for the README. */
async function picture(images) {
  const tab = await browser.newPage()
  await tab.setViewport({ width: 860, height: 10, deviceScaleFactor: 1 })
  await tab.setContent(`<body style="margin:0;display:flex;gap:20px;align-items:flex-start;background:#fff">${images.map((image) => `<img src="data:image/png;base64,${image}">`).join('')}`)
  await tab.screenshot({ path: join(pictures, 'worker.png'), fullPage: true })
  await tab.close()
}

test('match: the page, the EVURL, the carrier, back, and the answer', async () => {
  await user(async ({ tab, wrong, hops, context }) => {
    await tab.goto(pageUrl)
    await tab.type('#number', '+1 444 444 1001')
    await tab.click('[name=consent]')
    const before = await tab.screenshot({ fullPage: true, encoding: 'base64' })
    const [answer, text] = await verify(tab, '+1 4444441001')
    assert.equal(answer, 'match', text)
    assert.match(text, /verified/)
    assert.deepEqual(wrong, [])
    await picture([before, await tab.screenshot({ fullPage: true, encoding: 'base64' })])
    const [, , evurl, hop, back, again] = hops
    assert.deepEqual([evurl, hop.replace(/[^/]+$/, ''), back, again], [`${sandbox.url}/msbox/id/sandbox1`, hop.replace(/[^/]+$/, ''), `${workerUrl}/return`, `${pageUrl}/`], hops.join(' '))
    assert.ok(hop.startsWith(`${sandbox.url}/msbox/`), hop)
    const cookies = await context.cookies()
    assert.deepEqual(cookies.map(({ name, httpOnly, secure, sameSite, path }) => [name, httpOnly, secure, sameSite, path]), [['__Host-sna', true, true, 'Strict', '/']])
    assert.equal(await tab.evaluate(() => document.cookie), '', 'no script sees it')
    assert.equal(await tab.evaluate(() => sessionStorage.length), 0, 'and nothing stays behind')
  })
})

test('each other ending is what the page says', async () => {
  const endings = { '02': 'mismatch', 40: 'mismatch' }
  for (const code of ['10', '11', '17', '20', '30', '31', '32', '33', '34']) endings[code] = 'fall-back'
  for (const [digits, answer] of Object.entries(endings)) {
    await user(async ({ tab, wrong }) => {
      const [answered, text] = await verify(tab, `+144444410${digits}`)
      assert.equal(answered, answer, `${digits}: ${text}`)
      assert.ok(text.length > 20)
      assert.deepEqual(wrong, [])
    })
  }
})

test('a second use of the EVURL is refused by the platform, and changes nothing', async () => {
  await user(async ({ tab, context }) => {
    const evurls = []
    tab.on('request', (request) => request.url().startsWith(`${sandbox.url}/msbox/id/`) && evurls.push(request.url()))
    assert.equal((await verify(tab, '+14444441001'))[0], 'match')
    const second = await context.newPage()
    const outcomes = []
    second.on('request', (request) => request.url().includes('ErrorCode') && outcomes.push(new URL(request.url()).searchParams.get('ErrorCode')))
    await second.goto(evurls[0])
    const body = await second.evaluate(() => document.body.textContent)
    assert.match(outcomes.join() + body, /-20/)
  })
})

test('an EVURL that expired: the page falls back when its id is over', async () => {
  const short = await restarted({ ID_SECONDS: '4', PATIENCE_MS: '500' })
  await sandbox.admin('PUT', 'clock', { advance: '11m' })
  try {
    await user(async ({ tab }) => {
      await tab.goto(pageUrl)
      await tab.type('#number', '+14444441001')
      await tab.click('[name=consent]')
      await tab.click('button')
      await tab.waitForNavigation({ waitUntil: 'load' })
      // The EVURL is refused where it is opened: its redirect is not followed.
      await tab.goto(pageUrl)
      assert.equal((await said(tab))[0], 'fall-back')
    })
  } finally {
    await sandbox.admin('POST', 'reset')
    await short()
  }
})

/** The worker with other settings in its place, until the function that this returns is called. */
async function restarted(more) {
  await worker.stop()
  worker = await inWorkerd({ ...env, ...more }, { port: workerPort })
  return async () => {
    await worker.stop()
    worker = await inWorkerd(env, { port: workerPort })
  }
}

test('another browser that has the id gets no answer', async () => {
  await user(async ({ tab }) => {
    // What the page asks with, seen and not let through.
    let stolen
    await tab.setRequestInterception(true)
    tab.on('request', (request) => {
      if (request.url() !== `${workerUrl}/result` || request.method() !== 'POST') return request.continue()
      stolen = JSON.parse(request.postData()).id
      return request.abort()
    })
    await verify(tab, '+14444441001')
    assert.match(stolen, /^2026-11\./)
    await user(async ({ tab: other }) => {
      await other.goto(pageUrl)
      await other.evaluate((id) => sessionStorage.setItem('sna', JSON.stringify({ id, evurl: 'x', expires: '2099-01-01T00:00:00Z' })), stolen)
      await other.reload()
      const [answer, text] = await said(other)
      assert.equal(answer, 'problem', text)
      assert.match(text, /this session has no such id/)
    })
  })
})

test('a page of another origin may not start', async () => {
  await user(async ({ tab }) => {
    await tab.goto(`http://localhost:${pagePort}`).catch(() => tab.goto(sandbox.url))
    const got = await tab.evaluate(
      (url) =>
        fetch(`${url}/start`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' }, credentials: 'include' }).then(
          () => 'an answer',
          ({ name }) => name,
        ),
      workerUrl,
    )
    assert.equal(got, 'TypeError')
  })
})

test('the platform slow, then down: fall back', async () => {
  const short = await restarted({ API_TIMEOUT_MS: '500' })
  try {
    await sandbox.faults({ endpoint: 'phoneIdResult', delay: { fixed: '20s' } })
    await user(async ({ tab }) => assert.deepEqual((await verify(tab, '+14444441001'))[0], 'fall-back'))
    await sandbox.faults()
    await user(async ({ tab }) => {
      // Down between the phone and the question: what the page asks waits until then.
      await tab.setRequestInterception(true)
      tab.on('request', async (request) => {
        if (request.url() === `${workerUrl}/result` && request.method() === 'POST') await sandbox.kill()
        await request.continue()
      })
      assert.equal((await verify(tab, '+14444441001'))[0], 'fall-back')
    })
    await sandbox.restart()
    await user(async ({ tab }) => assert.equal((await verify(tab, '+14444441001'))[0], 'match'))
  } finally {
    await short()
  }
})
