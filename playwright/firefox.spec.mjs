// The main paths in stock Firefox, over WebDriver BiDi.
import { pathToFileURL } from 'node:url'
import { firefox, withBrowser } from '../js/test/runtimes/browsers.mjs'
import { at, expect, test } from './page.mjs'

test.setTimeout(180_000)

test('builds, opens, plays the flow, and runs the vectors', async ({ server }) => {
  await withBrowser(firefox(), async (browser) => {
    const page = await browser.newPage()
    const wrong = []
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(`${server.url}/`) && !/^(data|blob):/.test(request.url()) && wrong.push(request.url()),
    )
    await tried(page, server.url)
    // The flow, in its frame.
    await click(page, '#tab-flow')
    await page.waitForSelector('#run:not([disabled])')
    await click(page, '#run')
    await has(page, '#flow-verdict', '✓ Match')
    await page.waitForFunction(() => document.querySelectorAll('.timeline li').length === 4)
    await click(page, '#tab-engines')
    await click(page, '#panel-engines button')
    await has(page, '#engines-verdict', '✓ Every line holds')
    expect(await page.evaluate(() => globalThis.violations)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.reload()
    await page.waitForSelector('html[data-ready=true]')
    expect(
      await page.evaluate(() => [
        document.getElementById('key').value,
        localStorage.length,
        sessionStorage.length,
        document.cookie,
      ]),
    ).toEqual(['', 0, 0, ''])
    expect(wrong).toEqual([])
    console.log(`firefox ${(await browser.version()).replace(/^\D*/, '')}`)
  })
})

test('the one file, from file:', async () => {
  await withBrowser(firefox(), async (browser) => {
    const page = await browser.newPage()
    await tried(page, pathToFileURL(at('../build/playground/evurl-playground.html')).href)
    await click(page, '#tab-engines')
    await click(page, '#panel-engines button')
    await has(page, '#engines-verdict', '✓ Every line holds')
    expect(await page.evaluate(() => globalThis.violations)).toEqual([])
  })
})

const click = (page, selector) => page.$eval(selector, (e) => e.click())
const has = (page, selector, text) =>
  page.waitForFunction((s, t) => document.querySelector(s)?.textContent.includes(t), { timeout: 60_000 }, selector, text)

/** Builds, and opens what is good and what is not. */
async function tried(page, url) {
  await page.goto(url)
  await page.evaluate(() => {
    globalThis.violations = []
    document.addEventListener('securitypolicyviolation', (e) =>
      globalThis.violations.push(`${e.effectiveDirective} ${e.blockedURI}`),
    )
  })
  await page.waitForSelector('html[data-ready=true]')
  await click(page, '#demo')
  await has(page, '#build-verdict', '✓ Built')
  await page.type('#correlationId', 'TOJOWJH60POK2QVZ')
  await has(page, '#panel-build [data-step=payload] .cells', 'TOJOWJH60POK2QVZ')
  await page.evaluate(() =>
    [...document.querySelectorAll('#panel-build button')].find((b) => b.textContent === 'Open it').click(),
  )
  await has(page, '#open-verdict', '✓ It opens: authenticated')
  await click(page, '[data-sample=twelve]')
  await has(page, '#open-verdict', '✗ expired')
  await has(page, '#open .lints', 'timestamp-12-hours')
}
