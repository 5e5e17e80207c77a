// The README of the example worker: its steps are run as they stand there, on ports of
// the test's own, and its tables are held against the source.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { App, phone } from './worker/app.mjs'
import { assertAnswer } from './worker/problem.mjs'
import { freePort } from './worker/sandbox.mjs'
import { example } from './worker/workers.mjs'

const readme = await readFile(join(example, 'README.md'), 'utf8')
const js = fileURLToPath(new URL('../', import.meta.url))

test('the steps of “Try it here”: sandbox, wrangler dev, the page', { timeout: 240_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'evurl-readme-'))
  const folder = join(root, 'js/examples/worker')
  await cp(example, folder, { recursive: true, filter: (source) => !/node_modules|\.wrangler|[\\/]demo$|\.dev\.vars/.test(source) })
  await symlink(join(example, 'node_modules'), join(folder, 'node_modules'))
  await symlink(join(js, '../build'), join(root, 'build'))
  const [sandboxPort, workerPort, pagePort] = [await freePort(), await freePort(), await freePort()]
  const [, block] = /## Try it here[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)
  const [first, ...rest] = block.split('\n')
  assert.equal(first, 'make js build/evurl && cd js/examples/worker && npm ci --ignore-scripts', 'what was done here already')
  const script = rest.join('\n').replaceAll('8080', sandboxPort).replaceAll('8787', workerPort).replaceAll('5173', pagePort).replace('npm run page', `npm run page -- --port ${pagePort}`)
  // A session of its own, to end all of it.
  const shell = spawn('sh', ['-euc', script], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true', NO_COLOR: '1' } })
  let said = ''
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (chunk) => (said += chunk))
  try {
    const url = `http://127.0.0.1:${workerPort}/`
    for (let i = 0; !/Ready on/.test(said) || !new RegExp(`127.0.0.1:${pagePort}/`).test(said); i++) {
      assert.ok(i < 1800 && shell.exitCode === null, said)
      await sleep(100)
    }
    for (const [digits, answer] of [['01', 'match'], ['02', 'mismatch'], ['31', 'fall-back']]) {
      const app = new App(url, { origin: `http://127.0.0.1:${pagePort}` })
      const { status, body, text, headers } = await app.start(`+144444410${digits}`)
      assert.equal(status, 200, text + said)
      assert.equal(headers.get('access-control-allow-origin'), `http://127.0.0.1:${pagePort}`)
      const seen = await phone(body.evurl)
      assert.equal(seen.url, `http://127.0.0.1:${pagePort}/`, 'the phone ends at the page')
      assertAnswer(await app.result(body.id), answer)
    }
    assert.match(await (await fetch(`http://127.0.0.1:${pagePort}/`)).text(), /Verify your number/)
  } finally {
    process.kill(-shell.pid, 'SIGTERM')
    await sleep(500)
    await rm(root, { recursive: true, force: true })
  }
})

test('every setting, code and file stands in its table', async () => {
  const source = async (name) => readFile(join(example, 'src', name), 'utf8')
  const settings = [...(await source('settings.ts')).matchAll(/from\.(?:required|optional|list|number)\('(\w+)'/g)].map(([, name]) => name)
  assert.ok(settings.length > 15)
  for (const name of [...settings, 'CLIENT_ADDRESS', 'REDIS_URL', 'PORT', 'HOST']) assert.ok(readme.includes(`\`${name}`), name)
  const [, codes] = /const statuses = \{([\s\S]*?)\}/.exec(await source('problem.ts'))
  const names = [...codes.matchAll(/(\w+): \d+/g)].map(([, name]) => name)
  assert.ok(names.length > 15)
  for (const name of names.filter((name) => !['path', 'method', 'internal'].includes(name))) assert.ok(readme.includes(`\`${name}\``), name)
})
