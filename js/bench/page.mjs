// What a visitor of the page waits for, and whether anything jumps: on this machine,
// from loopback, in a browser that has never been there.
import { fileURLToPath } from 'node:url'
import { chromium, withBrowser } from '../test/runtimes/browsers.mjs'
import { Missing } from '../test/runtimes/find.mjs'
import { started } from '../test/runtimes/started.mjs'
import { median } from './median.mjs'

const visits = 7

/** Of one visit: in milliseconds from the navigation's start, and the sum of its layout shifts. */
async function visit(browser, url) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.evaluateOnNewDocument(() => {
    globalThis.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(url)
  await page.waitForSelector('html[data-ready=true]')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const measured = await page.evaluate(() => {
    const of = (name) => performance.getEntriesByName(name)[0]?.startTime
    return {
      painted: of('first-contentful-paint'),
      interactive: of('interactive'),
      ready: of('ready'),
      shifted: globalThis.shifted,
    }
  })
  await context.close()
  return measured
}

try {
  const launch = chromium()
  const server = await started(fileURLToPath(new URL('../../build/evurl', import.meta.url)), ['serve', '--port', '0'])
  try {
    await withBrowser(launch, async (browser) => {
      await visit(browser, server.url) // the browser's own start is nobody's wait
      const all = []
      for (let i = 0; i < visits; i++) all.push(await visit(browser, server.url))
      const ms = (name) =>
        `${median(all.map((v) => v[name]))
          .toFixed(0)
          .padStart(5)} ms`
      console.log('\nthe page, from loopback, the first time')
      console.log(
        `  drawn          ${ms('painted')}\n  interactive    ${ms('interactive')}, before the module is ready\n  module ready   ${ms('ready')}`,
      )
      const shifted = Math.max(...all.map((v) => v.shifted))
      console.log(`  layout shift   ${shifted.toFixed(3).padStart(5)}      budget 0: ${shifted === 0 ? 'held' : 'MISSED'}`)
    })
  } finally {
    await server.stop()
  }
} catch (error) {
  if (!(error instanceof Missing)) throw error
  console.log(`\nthe page: NOT RUN: ${error.message}`)
}
