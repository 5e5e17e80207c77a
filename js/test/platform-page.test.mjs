// In a web page the platform's API is refused, and nothing is sent.
import assert from 'node:assert/strict'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium, firefox, withBrowser } from './runtimes/browsers.mjs'
import { Missing } from './runtimes/find.mjs'
import { html, serve } from './runtimes/pages.mjs'

/** Says what platform() comes to, with settings that are good anywhere else. */
const refused = `import { platform, PlatformError } from '/src/promise/index.js'
export async function refused() {
  let sent = 0
  const fetch = globalThis.fetch = async () => sent++
  const settings = { baseUrl: 'https://api.example.com', merchantId: 'MERCHANT', secret: 'S3CR3TCANARY0001' }
  const tell = async (options) => {
    const error = await platform(options).catch((error) => error)
    return [error instanceof PlatformError, error.code, error.message]
  }
  return { told: [await tell(settings), await tell({ ...settings, fetch }), await tell({ ...settings, baseUrl: 'http://127.0.0.1' })], sent }
}
`

const scripts = {
  'refused.js': refused,
  'page.js': `import { refused } from './refused.js'
globalThis.inWindow = refused
globalThis.inWorker = () => new Promise((resolve, reject) => {
  const worker = new Worker('/worker.js', { type: 'module' })
  worker.onmessage = ({ data }) => resolve(data)
  worker.onerror = ({ message }) => reject(new Error('the worker failed: ' + message))
})
`,
  'worker.js': `import { refused } from './refused.js'
postMessage(await refused())
`,
}

/** A folder with the scripts and the package's own files. */
async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), 'evurl-page-'))
  t.after(() => rm(path, { recursive: true }))
  for (const [name, text] of Object.entries(scripts)) await writeFile(join(path, name), text)
  await symlink(fileURLToPath(new URL('../src', import.meta.url)), join(path, 'src'))
  return path
}

for (const [name, launch] of Object.entries({ Chromium: chromium, Firefox: firefox })) {
  test(`${name}: in a window and in a module worker`, async (t) => {
    try {
      const path = await folder(t)
      await withBrowser(launch(), (browser) =>
        serve(path, async (url) => {
          const tab = await browser.newPage()
          await tab.goto(url)
          await tab.waitForFunction(() => globalThis.inWindow !== undefined)
          for (const report of [await tab.evaluate(() => globalThis.inWindow()), await tab.evaluate(() => globalThis.inWorker())]) {
            assert.equal(report.told.length, 3)
            for (const [isPlatformError, code, message] of report.told) {
              assert.deepEqual([isPlatformError, code], [true, 'request'])
              assert.match(message, /an API Secret does not belong in a web page, where everybody can read it: call from a server/)
              assert.doesNotMatch(message, /CANARY/)
            }
            assert.equal(report.sent, 0)
          }
        }, { '/': { text: html('/page.js'), wasm: true } }),
      )
    } catch (error) {
      if (!(error instanceof Missing) || process.env.CI) throw error
      t.skip(`NOT RUN: ${error.message}`)
    }
  })
}
