// The page without a server of its own: a folder for any file server, and one file
// that opens from file:. Neither connects to anything.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { at, evaluating, expect, go, isFramed, test, unfold, verdict, watch } from './page.mjs'

const folder = at('../build/playground/')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.txt': 'text/plain' }

/** A file server as there are many, without a header of ours. It adds a text to the page's script. */
async function serveFolder(added = '') {
  const server = createServer(async (request, response) => {
    const name = request.url === '/' ? 'index.html' : request.url.slice(1)
    try {
      const body = (await readFile(folder + name)) + (name === 'page.js' ? added : '')
      response.setHeader('Content-Type', types[extname(name)]).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** All that it does for who has no server. */
async function tryAll(page) {
  await page.waitForSelector('html[data-ready=true]')
  await page.getByRole('button', { name: 'Take the demo account' }).click()
  await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  await go(page, 'Open')
  await page.locator('[data-sample=good]').click()
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens/)
  await page.locator('[data-sample=leading]').click()
  await expect(verdict(page, 'open')).toHaveText(/✗ parameter/)
  await go(page, 'Flow')
  await expect(page.locator('#panel-flow')).toContainText('The flow needs the sandbox')
  await go(page, 'Engines')
  await page.getByRole('button', { name: 'Run all vectors' }).click()
  await expect(verdict(page, 'engines')).toHaveText('✓ Every line holds, in the page and in a worker.', { timeout: 30_000 })
  await page.getByRole('button', { name: 'Measure' }).click()
  await expect(page.locator('#measured tbody tr')).toHaveCount(3, { timeout: 30_000 })
  await go(page, 'Build')
  await unfold(page, 'As code')
  await expect(page.locator('.snippets pre').first()).toContainText("from '@evurl/edge'")
  await unfold(page, 'Hand it to a phone')
  await expect(page.locator('#qr svg')).toBeVisible()
}

/** The page tries what its policy forbids. */
const connects = (page, to) =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'connected',
        (error) => error.name,
      ),
    to,
  )

test('the folder, from any file server', async ({ page }) => {
  const server = await serveFolder()
  try {
    const wrong = watch(page, server.url)
    await page.goto(server.url)
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
    for (const directive of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split('; ')).toContain(directive)
    await tryAll(page)
    expect(wrong).toEqual([])
    expect(await connects(page, server.url)).toBe('TypeError')
    await expect(page.locator('#requests')).toContainText('Its policy lets it connect to nothing.')
  } finally {
    await server.stop()
  }
})

test('the folder evaluates no text, and may be framed unless its server forbids it', async ({ page }) => {
  const server = await serveFolder(evaluating)
  try {
    await page.goto(server.url)
    await page.waitForSelector('html[data-ready=true]')
    expect(await page.evaluate(() => globalThis.evaluated)).toEqual(['EvalError', 'EvalError'])
    expect(await isFramed(page, server.url)).toBe(true)
  } finally {
    await server.stop()
  }
})

test('the one file, from file:, without a network', async ({ page, context }) => {
  await context.setOffline(true)
  const wrong = watch(page, 'file:')
  const url = pathToFileURL(`${folder}evurl-playground.html`).href
  await page.goto(url)
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/=]+'; img-src 'self' data: blob:; connect-src 'none'; worker-src blob:; form-action/,
  )
  await tryAll(page)
  // It asked nobody for anything, and says so.
  await expect(page.locator('#requests')).toHaveText(
    'No requests made since this page was opened. Its policy lets it connect to nothing.',
  )
  expect(wrong).toEqual([])
  expect(await connects(page, 'https://outside.invalid/')).toBe('TypeError')
  await page.goto(`${url}#tab=open&algorithm=AES%2FCTR%2FNoPadding`)
  await expect(page.getByRole('tabpanel', { name: 'Open' })).toBeVisible()
})
