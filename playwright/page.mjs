// The page as tests get it: served by evurl as a user starts it, watched for
// anything it must not do.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { started } from '../js/test/runtimes/started.mjs'

export { expect }

export const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Starts a sandbox of its own, with what it prints at its start. */
export async function serve(...more) {
  const server = await started(at('../build/evurl'), ['serve', '--port', '0', ...more])
  while (!server.said().includes('Interrupt to end')) await new Promise((resolve) => setTimeout(resolve, 20))
  const printed = (name) => new RegExp(`^${name} +(\\S+)`, 'm').exec(server.said())?.[1]
  return { ...server, secret: printed('API Secret'), key: printed('EVURL Encryption Key'), merchantId: printed('merchantId') }
}

/**
 * Watches a page: what it says in the console as an error, a violation of its
 * policy among them, what it throws, and what it asks of anybody but its origin.
 */
export function watch(page, origin) {
  const wrong = []
  page.on(
    'console',
    (message) => message.type() === 'error' && wrong.push(`console: ${message.text()} ${message.location().url}`),
  )
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.context().on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) wrong.push(`request: ${url}`)
  })
  return wrong
}

export const test = base.extend({
  /** A sandbox for each worker, whose tests come one after the other. */
  server: [
    async ({}, use) => {
      const server = await serve()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  /** What a test makes go wrong on purpose: texts that may stand in the console. */
  expected: async ({}, use) => use([]),
  /** The page, ready; a test fails on a console error, a policy violation, or a request outside. */
  playground: async ({ page, server, expected }, use) => {
    const wrong = watch(page, server.url)
    await page.goto(server.url)
    await page.waitForSelector('html[data-ready=true]')
    await use(page)
    expect(wrong.filter((text) => !expected.some((e) => e.test(text)))).toEqual([])
  },
})

/**
 * What the page's own script tries behind its last line. A debugger's evaluate is let
 * through by Chromium, so that it would show nothing of the page's policy.
 */
export const evaluating = `
globalThis.evaluated = [() => (0, eval)('1'), () => new Function('return 1')()].map((action) => {
  try {
    return action()
  } catch (error) {
    return error.name
  }
})`

/**
 * Frames a page in one of another origin, and reports whether it is drawn there. The
 * other one is on loopback, too: Chromium lets no page from outside frame what is.
 */
export async function isFramed(page, url) {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(`<iframe src="${url}"></iframe>`))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await page.goto(`http://127.0.0.1:${server.address().port}`)
    await expect.poll(() => page.frames().length).toBe(2)
    await page.waitForLoadState('networkidle')
    const drawn = page.frames()[1].evaluate(() => document.getElementById('app') !== null)
    return await drawn.catch(() => false)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** Goes to a tab. */
export async function go(page, name) {
  await page.getByRole('tab', { name }).click()
  await expect(page.getByRole('tabpanel', { name })).toBeVisible()
}

/** Takes the demo account. */
export async function demo(page) {
  await page.getByRole('button', { name: 'Take the demo account' }).click()
  await expect(page.locator('#key')).not.toHaveValue('')
}

/** Opens what is folded. */
export const unfold = (page, text) => page.locator('summary:visible', { hasText: text }).click()

export const built = (page) => page.locator('#built')
/** Waits until what was typed has come to a verdict. */
export const settled = (page, of) => expect(page.locator(`#${of}`)).toHaveAttribute('aria-busy', 'false')

export const verdict = (page, of) => page.locator(`#${of}-verdict`)

/** Pastes an EVURL, and waits for what comes of it. */
export async function open(page, evurl) {
  await go(page, 'Open')
  await page.locator('#evurl').fill(evurl)
}
