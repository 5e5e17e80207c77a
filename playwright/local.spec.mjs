// All of it stays here: the policy, what is kept, and what is asked of anybody.
import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { at, built, demo, evaluating, expect, go, isFramed, test, verdict } from './page.mjs'

test('the policy is strict', async ({ page, server }) => {
  const said = []
  page.on('console', (message) => said.push(message.text()))
  const response = await page.goto(server.url)
  const policy = response.headers()['content-security-policy'].split('; ')
  for (const directive of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types evurl-worker',
  ])
    expect(policy).toContain(directive)
  expect(policy).toHaveLength(13)
  await page.waitForSelector('html[data-ready=true]')
  // The page itself tries what an injected script would try.
  const tried = await page.evaluate(async () => {
    const refused = async (action) => {
      try {
        await action()
        return 'done'
      } catch (error) {
        return error.name
      }
    }
    const image = (src) =>
      new Promise((resolve, reject) => {
        const img = new Image()
        img.onload = resolve
        img.onerror = () => reject(new TypeError(src))
        img.src = src
      })
    const violated = new Set()
    document.addEventListener('securitypolicyviolation', (e) => violated.add(e.effectiveDirective))
    const frame = document.createElement('iframe')
    frame.src = 'https://outside.invalid/'
    const base = document.createElement('base')
    base.href = 'https://outside.invalid/'
    document.body.append(frame)
    document.body.setAttribute('style', 'color: red')
    document.head.append(base)
    // What a debugger runs may evaluate text; what comes after it may not.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return {
      html: await refused(() => {
        document.createElement('div').innerHTML = '<b>x</b>'
      }),
      script: await refused(() => {
        document.createElement('script').textContent = 'globalThis.injected = true'
      }),
      evaluated: await refused(() => globalThis.eval('globalThis.injected = true')),
      fetched: await refused(() => fetch('https://outside.invalid/')),
      image: await refused(() => image('https://outside.invalid/x.png')),
      policy: await refused(() => globalThis.trustedTypes.createPolicy('mine', {})),
      worker: await refused(() => new Worker('data:text/javascript,1')),
      injected: globalThis.injected,
      violated: [...violated].sort(),
    }
  })
  expect(tried).toEqual({
    html: 'TypeError',
    script: 'TypeError',
    evaluated: 'EvalError',
    fetched: 'TypeError',
    image: 'TypeError',
    policy: 'TypeError',
    worker: 'TypeError',
    injected: undefined,
    violated: ['base-uri', 'connect-src', 'frame-src', 'img-src', 'require-trusted-types-for', 'style-src-attr'],
  })
  expect(said.join('\n')).toMatch(/Content Security Policy/)
})

test('no text is evaluated by the script of the page', async ({ page, server }) => {
  await page.route(`${server.url}/page.js`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()) + evaluating })
  })
  await page.goto(server.url)
  await page.waitForSelector('html[data-ready=true]')
  expect(await page.evaluate(() => globalThis.evaluated)).toEqual(['EvalError', 'EvalError'])
})

test('nobody frames the page', async ({ page, server }) => {
  expect(await isFramed(page, server.url)).toBe(false)
})

test('a policy without wasm-unsafe-eval gets the cure', async ({ page, server }) => {
  await page.route(`${server.url}/`, async (route) => {
    const response = await route.fetch()
    const headers = response.headers()
    headers['content-security-policy'] = headers['content-security-policy'].replace(" 'wasm-unsafe-eval'", '')
    await route.fulfill({ response, headers })
  })
  await page.goto(server.url)
  await expect(page.locator('#module')).toHaveText(/unsupported: .*add 'wasm-unsafe-eval' to script-src/)
  await expect(verdict(page, 'build')).toHaveText(/✗ unsupported: /)
})

test('it is there before the module is', async ({ page, server }) => {
  let send
  const asked = new Promise((resolve) => (send = resolve))
  await page.route('**/evurl.wasm', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(server.url)
  await expect(page.locator('#module')).toHaveText('The module is loading…')
  await expect(verdict(page, 'build')).toHaveText(/The module is loading. What you enter is kept./)
  // Typed, folded, tabbed, before there is a module.
  await page.locator('#key').fill('AAECAwQFBgcICQoLDA0ODw==')
  await expect(page.locator('#key-size')).toHaveText('16 bytes: AES-128')
  await go(page, 'Open')
  await page.locator('#evurl').fill('https://mi.example.com/id/k?data=AA%3D%3D&cipherSalt=1234567890123456')
  await go(page, 'Build')
  await page.locator('#correlationId').fill('TOJOWJH60POK2QVZ')
  expect(await page.evaluate(() => document.documentElement.dataset.ready)).toBe(undefined)
  send()
  await page.waitForSelector('html[data-ready=true]')
  await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  await expect(page.locator('#correlationId')).toHaveValue('TOJOWJH60POK2QVZ')
})

test('it is drawn before any script has run', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(server.url)
  await expect(page.getByRole('tab')).toHaveCount(4)
  await expect(page.getByRole('button', { name: 'Take the demo account' })).toBeVisible()
  await context.close()
})

test('keeps nothing', async ({ playground: page, server, context }) => {
  await demo(page)
  await expect(built(page)).not.toHaveValue('')
  for (const name of ['Open', 'Flow', 'Engines', 'Build']) await go(page, name)
  await page.reload()
  await page.waitForSelector('html[data-ready=true]')
  await expect(page.locator('#key')).toHaveValue('')
  await expect(built(page)).toHaveValue('')
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
    history.state,
    location.href,
  ])
  expect(kept).toEqual([0, 0, '', 0, 0, 0, null, `${server.url}/`])
  expect(await context.cookies()).toEqual([])
})

test('the requests that it made are counted, and shown', async ({ playground: page }) => {
  const count = async () => Number(/\d+/.exec(await page.locator('#requests').textContent())?.[0] ?? 0)
  await expect(page.locator('#requests')).toHaveText(
    /^\d+ requests made since this page was opened, all of them to where it came from/,
  )
  const before = await count()
  await demo(page)
  await expect.poll(count).toBe(before + 1)
  // To build, to open and to try samples asks nobody.
  await go(page, 'Open')
  for (const id of ['good', 'expired', 'twice']) {
    await page.locator(`[data-sample=${id}]`).click()
    await expect(page.locator('#evurl')).not.toHaveValue('')
  }
  const n = await count()
  await page.locator('#evurl').fill('hello')
  await expect(verdict(page, 'open')).toHaveText(/✗/)
  expect(await count()).toBe(n)
  expect(n).toBe(before + 1)
  // The flow's are counted, too: what the log has come by, and the stream itself.
  await go(page, 'Flow')
  await expect.poll(count).toBe(n + 4)
})

test('version, module and Go are told', async ({ playground: page }) => {
  const module = await readFile(at('../wasm/evurl.wasm'))
  await expect(page.locator('#sha256')).toHaveText(createHash('sha256').update(module).digest('hex'))
  await expect(page.locator('#go-version')).toHaveText((await readFile(at('../wasm/evurl.wasm.go-version'), 'utf8')).trim())
  await expect(page.locator('#version')).toHaveText(JSON.parse(await readFile(at('../js/package.json'), 'utf8')).version)
})

test('without its server it goes on', async ({ playground: page, context, expected }) => {
  expected.push(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Take the demo account' }).click()
  await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  await go(page, 'Open')
  await page.locator('[data-sample=good]').click()
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens/)
  await page.locator('[data-sample=twelve]').click()
  await expect(verdict(page, 'open')).toHaveText(/✗ expired/)
})

test('the licences of what is bundled come along', async ({ playground: page, server }) => {
  const text = await (await page.request.get(`${server.url}/licenses.txt`)).text()
  for (const name of ['preact', '@preact/signals', 'chart.js', 'prismjs', 'lean-qr', '@picocss/pico'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'))
})
