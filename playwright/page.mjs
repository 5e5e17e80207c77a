// The page as tests get it: served by evurl as a user starts it, watched for
// anything it must not do.
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
