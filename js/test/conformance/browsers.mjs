// Real browsers, with a page of this folder under the policy that the README
// asks for. puppeteer-core drives Chromium by its own protocol, and stock Firefox
// by WebDriver BiDi.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { at, browser as find } from './tools.mjs'

const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' }
const policy = "default-src 'none'; worker-src 'self'; script-src 'self'"
const page = (script) => `<!doctype html><meta charset="utf-8"><title>conformance</title>${script}`

/** Serves js/, and pages: with the policy, and with one that forbids WebAssembly. */
async function listen() {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const wasm = pathname === '/no-wasm' ? '' : " 'wasm-unsafe-eval'"
    // Only the service worker fetches; all else decodes the module from text.
    const connect = pathname.endsWith('/service-worker.js') ? "; connect-src 'self'" : ''
    response.setHeader('content-security-policy', policy + wasm + connect)
    if (!pathname.startsWith('/js/')) {
      response.setHeader('content-type', 'text/html')
      response.end(page('<script type="module" src="/js/test/conformance/page.js"></script>'))
      return
    }
    try {
      const body = await readFile(at(`../../${pathname.slice(4)}`))
      response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream')
      response.setHeader('service-worker-allowed', '/')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** What runs in the page for each kind of engine. */
const kinds = {
  page: (texts) => globalThis.conformance(texts),
  worker: (texts) => {
    const worker = new Worker('/js/test/conformance/worker.js', { type: 'module' })
    return globalThis.asked(worker, worker, texts)
  },
  'service-worker': async (texts) => {
    const { installing, waiting, active } = await navigator.serviceWorker.register('/js/test/conformance/service-worker.js', { type: 'module', scope: '/' })
    return globalThis.asked(installing ?? waiting ?? active, {}, texts)
  },
}

/** Starts a browser, hands it to use, and ends it. */
export async function withBrowser(launch, use) {
  const { default: puppeteer } = await import('puppeteer-core')
  const browser = await puppeteer.launch({ headless: true, timeout: 60_000, protocolTimeout: 300_000, ...launch })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

function run(launch, kind, texts) {
  return withBrowser(launch, async (browser) => {
    const server = await listen()
    try {
      return await conformance(browser, `http://127.0.0.1:${server.address().port}`, kind, texts)
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })
}

async function conformance(browser, origin, kind, texts) {
  const version = (await browser.version()).replace(/^\D*/, '')
  const tab = await browser.newPage()
  await tab.goto(`${origin}/`)
  await tab.waitForFunction(() => globalThis.conformance !== undefined)
  const { lazily, ...report } = await tab.evaluate(kinds[kind], texts)
  if (kind === 'service-worker') expect(report, 'init in a service worker', lazily, /a service worker imports nothing lazily/)
  await tab.goto(`${origin}/no-wasm`)
  await tab.waitForFunction(() => globalThis.conformance !== undefined)
  const refused = await tab.evaluate(() => globalThis.conformance([]).then(() => 'it started', String))
  expect(report, 'init without wasm-unsafe-eval', refused, /add 'wasm-unsafe-eval' to script-src/)
  return { version, ...report }
}

/** An error that is not the helpful one counts as a fallen line. */
function expect(report, id, got, want) {
  if (!want.test(got)) report.fallen.push({ id, what: got })
}

export const chromium = () => ({
  browser: 'chrome',
  executablePath: find(['chromium', 'google-chrome', 'chromium-browser'], 'chromium'),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
})

const firefox = () => ({ browser: 'firefox', executablePath: find(['firefox-esr', 'firefox'], 'firefox-esr') })

export const inChromium = (kind, texts) => run(chromium(), kind, texts)
export const inFirefox = (kind, texts) => run(firefox(), kind, texts)
