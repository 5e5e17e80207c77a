// The suite in browsers: in a page, in a module worker, in a service worker.
import { fileURLToPath } from 'node:url'
import { chromium, firefox, withBrowser } from '../runtimes/browsers.mjs'
import { html, serve } from '../runtimes/pages.mjs'
import { expect } from './report.mjs'

const js = fileURLToPath(new URL('../..', import.meta.url))
const text = html('/test/conformance/page.js')
const pages = { '/': { text, wasm: true }, '/no-wasm': { text, wasm: false } }

/** What runs in the page for each kind of engine. */
const kinds = {
  page: (texts) => globalThis.conformance(texts),
  promise: (texts) => globalThis.conformance(texts, 'promise'),
  worker: (texts) => {
    const worker = new Worker('/test/conformance/worker.js', { type: 'module' })
    return globalThis.asked(worker, worker, texts)
  },
  'service-worker': async (texts) => {
    const { installing, waiting, active } = await navigator.serviceWorker.register('/test/conformance/service-worker.js', { type: 'module', scope: '/' })
    return globalThis.asked(installing ?? waiting ?? active, {}, texts)
  },
}

const run = (launch, kind, texts) => withBrowser(launch, (browser) => serve(js, (url) => conformance(browser, url, kind, texts), pages))

async function conformance(browser, url, kind, texts) {
  const version = (await browser.version()).replace(/^\D*/, '')
  const tab = await browser.newPage()
  await tab.goto(url)
  await tab.waitForFunction(() => globalThis.conformance !== undefined)
  const { lazily, ...report } = await tab.evaluate(kinds[kind], texts)
  if (kind === 'service-worker') expect(report, 'init in a service worker', lazily, /a service worker imports nothing lazily/)
  await tab.goto(`${url}no-wasm`)
  await tab.waitForFunction(() => globalThis.conformance !== undefined)
  const refused = await tab.evaluate((door) => globalThis.conformance([], door).then(() => 'it started', String), kind === 'promise' ? 'promise' : 'sync')
  expect(report, 'init without wasm-unsafe-eval', refused, /add 'wasm-unsafe-eval' to script-src/)
  return { version, ...report }
}

export const inChromium = (kind, texts) => run(chromium(), kind, texts)
export const inFirefox = (kind, texts) => run(firefox(), kind, texts)
