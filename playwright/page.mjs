// The page as tests get it: served by evurl, watched for anything it must not do.
import { readFile } from 'node:fs/promises'
import { test as base, expect } from '@playwright/test'

export { expect }

export const test = base.extend({
  /** The page, ready; a test fails on a console error, a policy violation, or a request outside. */
  playground: async ({ page }, use) => {
    const origin = process.env.EVURL_PAGE
    const wrong = []
    page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) wrong.push(`request: ${url}`)
    })
    await page.goto(origin)
    await page.waitForSelector('html[data-ready=true]')
    await use(page)
    expect(wrong).toEqual([])
  },
})

/** Serves files of js/ and of the vectors under /test/, to the page's own policy. */
export async function serveTests(page) {
  await page.route('**/test/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/test/', '../')
    const body = await readFile(new URL(path, import.meta.url))
    await route.fulfill({ body, contentType: path.endsWith('.js') ? 'text/javascript' : 'application/json' })
  })
}
