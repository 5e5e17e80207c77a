// The package as npm packs it, installed where the fixtures find it, and the
// recipes of its README as fixtures.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as bridge from '../../src/index.js'
import { started } from '../runtimes/started.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const execute = promisify(execFile)

export const root = at('build')
export const installed = join(root, 'node_modules/@evurl/edge')

const key = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
export const env = { ...process.env, EVURL_KEY: key, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }

/** Runs a program in a folder, and returns what it prints. What it prints is told where it fails. */
export async function run(cwd, file, ...args) {
  try {
    const { stdout, stderr } = await execute(file, args, { cwd, env, maxBuffer: 1 << 26, timeout: 300_000 })
    return stdout || stderr
  } catch (error) {
    throw new Error(`${file} ${args.join(' ')}\n${error.stdout}${error.stderr}`)
  }
}

/** Runs a script of Node that serves, in a folder, for as long as use takes. */
export async function whileServing(cwd, args, use) {
  const { url, stop, said } = await started(process.execPath, args, { cwd, env })
  try {
    await use(url)
  } catch (error) {
    throw new Error(`${error.message}\n${said()}`, { cause: error })
  } finally {
    await stop()
  }
}

/** Packs, and installs the tarball. Returns the names of the files in it. */
export async function pack() {
  await rm(root, { recursive: true, force: true })
  await mkdir(root, { recursive: true })
  const [{ filename, files }] = JSON.parse(await run(at('../..'), 'npm', 'pack', '--json', '--silent', '--pack-destination', root))
  await writeFile(join(root, 'package.json'), '{ "private": true }')
  await run(root, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`)
  return { tarball: join(root, filename), files: files.map(({ path }) => path) }
}

/** Writes a fixture's files and returns its folder. */
export async function fixture(name, files) {
  const folder = join(root, name)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

const readme = await readFile(at('../../README.md'), 'utf8')

/** The code of a recipe, as it stands in the README; without a title, the first snippet. */
function recipe(title) {
  const from = title === undefined ? 0 : readme.indexOf(`\n### ${title}\n`)
  assert.notEqual(from, -1, `no recipe: ${title}`)
  return /```[jt]s\n(.*?)```/s.exec(readme.slice(from))[1]
}

const used = new Set()

/** recipe, which notes that it was used. */
export const take = (title) => (used.add(title), recipe(title))
/** The titles of the recipes that were used. */
export const taken = () => [...used].filter(Boolean)

/** All titles of recipes, so that none is left out. */
export const titles = [...readme.slice(0, readme.indexOf('\n## What there is')).matchAll(/^### (.*)$/gm)].map(([, title]) => title)

await bridge.init()
const acme = bridge.account({
  endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/',
  clientAccessKey: 'uCc91LdV',
  keys: [{ algorithm: 'AES/GCM/NoPadding', key }],
})

/** Holds each line of a text to be an EVURL of the recipes' account. */
export function assertEvurls(text, n = 1) {
  const lines = text.trim().split('\n')
  assert.equal(lines.length, n, text)
  for (const line of lines) assert.equal(acme.open(line).authenticated, true)
}

const good = acme.build().evurl
const pages = [
  [good, 'nothing wrong'],
  [good.replace('?data=', '?state=x&data='), /^.+: .+$/],
  ['hello', /^url: /],
]

/** Opens the page of the recipe in a browser, and holds it to what it says of EVURLs. */
export async function assertPage(browser, url) {
  for (const [evurl, wanted] of pages) {
    const tab = await browser.newPage()
    const wrong = []
    tab.on('console', (message) => message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico') && wrong.push(message.text()))
    tab.on('pageerror', (error) => wrong.push(String(error)))
    await tab.goto(`${url}#${evurl}`)
    await tab.waitForFunction(() => document.body.textContent.trim() !== '', { timeout: 20_000 }).catch((error) => wrong.push(String(error)))
    const said = await tab.evaluate(() => document.body.textContent.trim())
    await tab.close()
    assert.deepEqual(wrong, [])
    if (typeof wanted === 'string') assert.equal(said, wanted)
    else assert.match(said, wanted)
  }
}
